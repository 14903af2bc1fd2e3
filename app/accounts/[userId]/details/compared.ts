import { roleLabels, type Role } from "#domain/actor.ts";

type Details = { name: string; email: string; role: Role; isLearner: boolean; registration: string | null; phone: string | null };

const told = ({ name, email, role, isLearner, registration, phone }: Details): Record<string, [label: string, words: string]> => ({
  name: ["Name", name],
  email: ["E-mail address", email],
  role: ["Role", roleLabels[role]],
  "learner[]": ["Learner", isLearner ? "Yes" : "No"],
  registration: ["Registration number", registration ?? ""],
  phone: ["Work telephone number", phone ?? ""],
});

/** An account as it is stored beside what was typed, both in the same words: what differs there differs in truth. */
export function comparedAccount(stored: Details, typed: Details): { name: string; label: string; theirs: string; yours: string }[] {
  const yours = told(typed);
  return Object.entries(told(stored)).map(([name, [label, theirs]]) => ({ name, label, theirs, yours: yours[name]?.[1] ?? "" }));
}
