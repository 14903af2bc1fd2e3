/**
 * A face-to-face assessment: sections written in any order by one or two authors, then signed off as a whole. Signing freezes every answer
 * together with the question as it was worded; what comes to light later is an addendum.
 */
import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { Answers, Question } from "./assessment-question.ts";
import { assessmentSections, findSection } from "./assessment-sections.ts";
import type { Section, SectionId } from "./assessment-sections.ts";
import { whyNotAtAge } from "./capacity-section.ts";
import { planAsNextAction } from "./plan.ts";
import type { Refusal } from "./refusals.ts";
import { missingAnswers, readSection } from "./section-answers.ts";
import type { ReadAnswer } from "./section-answers.ts";
import { readTypedTime } from "./typed-time.ts";
import type { TypedTime } from "./typed-time.ts";

export type Author = { id: string; name: string };

/** The newest version of one section. */
export type WrittenSection = {
  section: SectionId;
  version: number;
  answers: Answers;
  /** The writer said so, and everything that is needed was answered. */
  complete: boolean;
  /** Names of answers copied from an earlier assessment and not yet reviewed. */
  unreviewedCopies: string[];
  writtenAt: Date;
  writtenBy: Author;
};

export type FrozenSection = { section: string; title: string; answers: ReadAnswer[] };

export type Assessment = {
  id: string;
  episodeId: string;
  /** When the person was seen; may be earlier than when it was written. */
  happenedAt: Date;
  startedAt: Date;
  startedBy: Author;
  sections: readonly WrittenSection[];
  /** Everybody who wrote a version of a section. */
  authors: readonly Author[];
  /** The version that stands: null before signing, and after a return until it is signed again. */
  signOff: { by: Author; at: Date; frozen: readonly FrozenSection[] } | null;
};

export type SectionState = "complete" | "started" | "empty";

export function writtenSection(assessment: Pick<Assessment, "sections">, id: SectionId): WrittenSection | undefined {
  return assessment.sections.find((written) => written.section === id);
}

/** How far a section has come. */
export function sectionState(assessment: Pick<Assessment, "sections">, id: SectionId): SectionState {
  const written = writtenSection(assessment, id);
  if (written === undefined || (!written.complete && Object.keys(written.answers).length === 0)) return "empty";
  return written.complete ? "complete" : "started";
}

/** Sections that must be complete before signing, and are not. Whoever begins to write about safety finishes it. */
export function missingSections(assessment: Pick<Assessment, "sections">): Section[] {
  return assessmentSections.filter(({ id, needed }) => {
    const state = sectionState(assessment, id);
    return needed ? state !== "complete" : id === "safety" && state === "started";
  });
}

/** What each of them lacks: the questions without an answer, or none where its writer only said "later". Asked when signing, and not before. */
export function whatIsMissing(assessment: Pick<Assessment, "sections">): { section: Section; questions: Question[] }[] {
  return missingSections(assessment).map((section) => ({ section, questions: missingAnswers(section, writtenSection(assessment, section.id)?.answers ?? {}) }));
}

/** Sections with text that was copied and not yet reviewed. */
export function sectionsToReview(assessment: Pick<Assessment, "sections">): Section[] {
  return assessmentSections.filter((section) => (writtenSection(assessment, section.id)?.unreviewedCopies.length ?? 0) > 0);
}

/** Has nobody written a word about safety? Then signing off stops, and goes on only with a reason. */
export function isSafetyEmpty(assessment: Pick<Assessment, "sections">): boolean {
  return sectionState(assessment, "safety") === "empty";
}

/** One assessment is open at a time: a joint crew writes in the same one. */
export function whyNotStart(episode: { isTaken: boolean; hasUnsigned: boolean }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!episode.isTaken) return "strip.not-taken";
  return episode.hasUnsigned ? "assessment.one-is-open" : null;
}

/** Anybody who sees the crisis may write, also after it was closed: late entries say when they were written. */
export function whyNotWrite(assessment: Pick<Assessment, "signOff">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  return assessment.signOff === null ? null : "assessment.signed-off";
}

/** Copies come into a section as it is saved, so typed text that is not saved would be hidden by them. */
export function whyNotCopy({ copied, hasDraft }: { copied: readonly string[]; hasDraft: boolean }): Refusal | null {
  if (hasDraft) return "draft.unsaved";
  return copied.length === 0 ? "assessment.nothing-to-copy" : null;
}

/** May this clinician sign? Whoever signs has written in it; nothing copied is unread and nothing needed is open. */
export function whyNotSignOff(assessment: Pick<Assessment, "signOff" | "sections" | "authors">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (assessment.signOff !== null) return "assessment.signed-off";
  if (sectionsToReview(assessment).length > 0) return "assessment.copied-text-unreviewed";
  if (missingSections(assessment).length > 0) return "assessment.incomplete";
  return assessment.authors.some(({ id }) => id === actor.id) ? null : "assessment.not-an-author";
}

/** Does what was written about capacity agree with the age that is known by now? Somebody may have been linked since it was written. */
export function whyNotSignAtAge(assessment: Pick<Assessment, "sections">, age: number | null): Refusal | null {
  return whyNotAtAge(writtenSection(assessment, "capacity")?.answers ?? {}, age);
}

/** Whoever else wrote a version of a section: signing then waits for them to co-sign. A colleague who wrote nothing may, and is not waited for. */
export const otherAuthors = ({ authors }: Pick<Assessment, "authors">, actor: Pick<Actor, "id">): Author[] => authors.filter(({ id }) => id !== actor.id);

/** An addendum belongs to something signed; until then the section itself can be changed. */
export function whyNotAdd(assessment: Pick<Assessment, "signOff">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  return assessment.signOff === null ? "assessment.not-signed-off" : null;
}

/** Which text somebody looked at: changes with every save of every section. */
export function contentVersion({ sections }: { sections: readonly Pick<WrittenSection, "section" | "version">[] }): string {
  return sections.map(({ section, version }) => `${section}.${version}`).toSorted().join(" ");
}

/**
 * Everything as it stands, with the questions as they are worded today.
 * @param whyNoSafety the reason for signing with nothing written about safety; empty where something is
 */
export function freeze(assessment: Pick<Assessment, "sections">, whyNoSafety: string): FrozenSection[] {
  return assessmentSections.flatMap((section): FrozenSection[] => {
    const written = writtenSection(assessment, section.id);
    const { id, title } = section;
    if (id === "safety" && whyNoSafety.trim() !== "") {
      return [{ section: id, title, answers: [{ question: "left-empty", wording: "Why nothing is written about safety", answer: whyNoSafety.trim() }] }];
    }
    return written === undefined ? [] : [{ section: id, title, answers: readSection(section, written.answers) }];
  });
}

/** What is shown: the frozen text once signed, until then each section in today's words. */
export function readAssessment(assessment: Assessment): FrozenSection[] {
  if (assessment.signOff !== null) return [...assessment.signOff.frozen];
  return assessmentSections.map((section) => ({ section: section.id, title: section.title, answers: readSection(section, writtenSection(assessment, section.id)?.answers ?? {}) }));
}

/** The title of a section that may have been renamed since. */
export const sectionTitle = (id: string): string => findSection(id)?.title ?? id;

const dayLength = 86_400_000;

/**
 * When the person was seen, or something came to light: now, or at the time typed; not in the future, and no more than a day before the call.
 * @param typed `null` for now
 */
export function seenAt(typed: TypedTime | null, openedAt: Date, now: Date): { ok: true; at: Date } | { ok: false; part: "date" | "time"; refusal: Refusal } {
  if (typed === null) return { ok: true, at: now };
  const read = readTypedTime(typed, now, "back");
  if (!read.ok) return read;
  if (read.at > now) return { ok: false, part: "time", refusal: "assessment.seen-in-the-future" };
  return read.at.getTime() < openedAt.getTime() - dayLength ? { ok: false, part: "date", refusal: "assessment.seen-before-the-call" } : read;
}

/** Was it written so much later that both times matter to the reader? More than an hour. */
export const isLateEntry = (happenedAt: Date, writtenAt: Date): boolean => writtenAt.getTime() - happenedAt.getTime() > 3_600_000;

/** What follows an assessment. The clinician chooses; the strip then says it. */
export const nextAfterAssessment = ["safety-plan", "care-plan", "referral", "follow-up", "other"] as const;
export type NextAfterAssessment = (typeof nextAfterAssessment)[number];
export const nextAfterAssessmentWords: Record<NextAfterAssessment, string> = {
  "safety-plan": planAsNextAction.safety,
  "care-plan": planAsNextAction.care,
  referral: "Refer to a service",
  "follow-up": "Arrange a follow-up",
  other: "Something else",
};

/** When it is due unless a time was typed: straight away, while the crew is still there. */
export const nextAfterAssessmentMinutes = 30;
