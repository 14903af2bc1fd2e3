/** How many others can be named who have a copy. */
export const otherCopyRows = [1, 2] as const;
