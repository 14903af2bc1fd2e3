/** The same words within a sentence: "Weighing up" after a colon is "weighing up". */
export const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
