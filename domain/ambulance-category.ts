/** Ambulance categories C1–C5 of the Ambulance Response Programme (NHS Constitution handbook; AmbSYS items A8–A12, A21–A23 for C5). */
export const ambulanceCategories = ["C1", "C2", "C3", "C4", "C5"] as const;
export type AmbulanceCategory = (typeof ambulanceCategories)[number];

export const ambulanceCategoryLabels: Record<AmbulanceCategory, string> = {
  C1: "Category 1: immediately life-threatening",
  C2: "Category 2: emergency",
  C3: "Category 3: urgent",
  C4: "Category 4: less urgent",
  C5: "Category 5: telephone assessment",
};

/** National response standards for arriving on scene, in minutes (NHS Constitution handbook). There is none for C5. */
export const nationalResponseStandards: Record<AmbulanceCategory, { mean: number | null; ninetiethCentile: number | null }> = {
  C1: { mean: 7, ninetiethCentile: 15 },
  C2: { mean: 18, ninetiethCentile: 40 },
  C3: { mean: null, ninetiethCentile: 120 },
  C4: { mean: null, ninetiethCentile: 180 },
  C5: { mean: null, ninetiethCentile: null },
};

/**
 * Local policy: how long a call may wait on the desk for its first clinical contact, in minutes from the ring of the phone.
 * C1 and C2 take the national mean of arriving on scene. The rest is set by this service: no national standard covers the desk.
 */
export const firstContactTargetMinutes: Record<AmbulanceCategory, number> = { C1: 7, C2: 18, C3: 60, C4: 120, C5: 180 };

/** When a clinician should have spoken to the caller by. */
export function firstContactDueBy(category: AmbulanceCategory, receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + firstContactTargetMinutes[category] * 60_000);
}

/** 1 comes first on the desk. */
export function priorityRank(category: AmbulanceCategory): number {
  return ambulanceCategories.indexOf(category) + 1;
}
