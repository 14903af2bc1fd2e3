/**
 * The languages that crews meet most in London, by ISO 639 code (two letters where there are two, else three, as BCP 47 writes them).
 * A working set, in the order of a list to choose from: English and British Sign Language, the rest by name, and `other`, written in words.
 */
export const languages = [
  "en", "bfi", "sq", "am", "ar", "bn", "bg", "my", "yue", "prs", "nl", "et", "fr", "de", "el", "gu", "he", "hi", "hu", "ig", "it", "ja", "ko",
  "kmr", "ckb", "lv", "ln", "lt", "ml", "cmn", "mr", "ne", "pa", "ps", "fa", "pl", "pt", "rom", "ro", "ru", "sr", "sn", "si", "sk", "so", "es",
  "sw", "syl", "tl", "ta", "te", "th", "ti", "tr", "tw", "uk", "ur", "uz", "vi", "yi", "yo", "other",
] as const;
export type Language = (typeof languages)[number];

export const languageLabels: Record<Language, string> = {
  en: "English", bfi: "British Sign Language", sq: "Albanian", am: "Amharic", ar: "Arabic", bn: "Bengali", bg: "Bulgarian", my: "Burmese",
  yue: "Cantonese", prs: "Dari", nl: "Dutch", et: "Estonian", fr: "French", de: "German", el: "Greek", gu: "Gujarati", he: "Hebrew", hi: "Hindi",
  hu: "Hungarian", ig: "Igbo", it: "Italian", ja: "Japanese", ko: "Korean", kmr: "Kurdish (Kurmanji)", ckb: "Kurdish (Sorani)", lv: "Latvian",
  ln: "Lingala", lt: "Lithuanian", ml: "Malayalam", cmn: "Mandarin", mr: "Marathi", ne: "Nepali", pa: "Panjabi", ps: "Pashto",
  fa: "Persian (Farsi)", pl: "Polish", pt: "Portuguese", rom: "Romani", ro: "Romanian", ru: "Russian", sr: "Serbian", sn: "Shona", si: "Sinhala",
  sk: "Slovak", so: "Somali", es: "Spanish", sw: "Swahili", syl: "Sylheti", tl: "Tagalog (Filipino)", ta: "Tamil", te: "Telugu", th: "Thai",
  ti: "Tigrinya", tr: "Turkish", tw: "Twi", uk: "Ukrainian", ur: "Urdu", uz: "Uzbek", vi: "Vietnamese", yi: "Yiddish", yo: "Yoruba",
  other: "Another language",
};

/** Written from right to left: a printed plan in one of these turns its page. */
const rightToLeft: ReadonlySet<Language> = new Set(["ar", "ckb", "fa", "he", "prs", "ps", "ur", "yi"]);

export const interpreterNeeds = ["needed", "not-needed", "not-known"] as const;
export type InterpreterNeed = (typeof interpreterNeeds)[number];

export const interpreterNeedLabels: Record<InterpreterNeed, string> = {
  needed: "Interpreter needed",
  "not-needed": "No interpreter needed",
  "not-known": "Not asked",
};

export const languageRefusals = {
  "language.other-needs-words": "Write which language it is.",
} as const satisfies Record<`language.${string}`, string>;
export type LanguageRefusal = keyof typeof languageRefusals;

/** Another language needs its name; a language of the set needs no words. */
export function whyNotLanguage(language: Language | null, otherWords: string): LanguageRefusal | null {
  return language === "other" && otherWords.trim() === "" ? "language.other-needs-words" : null;
}

/** The language as a reader wants it: its name, or the words that were written for another one. */
export function languageWords(language: Language | null, otherWords: string | null): string {
  if (language === null) return "Not known";
  const written = otherWords?.trim() ?? "";
  return language === "other" && written !== "" ? written : languageLabels[language];
}

/** `rtl` or `ltr`, for the `dir` of a text in this language. */
export function writingDirection(language: Language | null): "ltr" | "rtl" {
  return language !== null && rightToLeft.has(language) ? "rtl" : "ltr";
}
