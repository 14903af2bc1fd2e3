/** An id made from a heading or caption, the same on every render: `Waiting calls (14)` → `waiting-calls-14`. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
