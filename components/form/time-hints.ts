/** What is said under every date and time in two boxes, so that it is said the same way: which day is meant where only the time is typed. */
export const lastTimeHint = "24-hour time; without a date, 14:07 means the last 14:07.";
export const nextTimeHint = "24-hour time; without a date, 14:07 means the next 14:07.";
export const nowOrLastTimeHint = `Leave both boxes empty for now. ${lastTimeHint}`;
