/** Type sizes in points. */
export const leafletSizes = ["14", "18", "24"] as const;
/** Is paper safe to take home? */
export const papers = ["yes", "plain", "no"] as const;
export const whichVersions = ["in-force", "draft"] as const;
