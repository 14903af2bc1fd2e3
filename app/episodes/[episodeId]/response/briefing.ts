/** Longest briefing of a crew, in characters: it is read on the way. */
export const briefingMax = 2000;
