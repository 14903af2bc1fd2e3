const words: Partial<Record<string, string>> = {
  alert_facts: "Allergies and alerts",
  contact_persons: "People and professionals",
  contact_preferences: "How they want to be reached: the newest stands",
  emergency_accesses: "Emergency accesses",
  episodes: "Crises, with everything written for them",
  person_distinctions: "Told apart from others",
  person_links: "Identifications",
  person_phones: "Telephone numbers",
  problems: "Problems",
  restrictions: "Restrictions",
};

/** A table as a clinician calls what is in it; one that is not listed yet is named as it is. */
export const tableWords = (table: string): string => words[table] ?? table.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase());
