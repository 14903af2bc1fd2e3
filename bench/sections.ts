import postgres from "postgres";
import { newId } from "#db/ids.ts";
import { answerName } from "#domain/assessment-question.ts";
import { assessmentSections } from "#domain/assessment-sections.ts";

const words = "He has not slept since Tuesday, walks up and down, and says that his thoughts do not stop. His sister stays until the morning. ";

/**
 * Assessments that nobody has written in yet, and the sections of them one after the other: each may be saved once, because a second save from
 * the same version meets the first.
 * @returns where the form of a first section stands, and what its next sending holds
 */
export async function unwrittenSections(superuserUrl: string, { otherEpisodeId: episodeId, actor }: { otherEpisodeId: string; actor: { id: string } }, count: number): Promise<{ page: string; next: () => Record<string, string> }> {
  const ids = Array.from({ length: count }, () => newId());
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`insert into assessments (id, episode_id, started_at, started_by, happened_at) select unnest(${ids}::uuid[]), ${episodeId}, now(), ${actor.id}, now()`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  const forms = assessmentSections.map(({ id, questions }) => ({ id, answers: Object.fromEntries(questions.filter(({ kind, when }) => kind === "text" && when === undefined).slice(0, 3).map((question) => [answerName(question), words])) }));
  let sent = 0;
  const next = () => {
    const [assessmentId = "", form] = [ids[Math.floor(sent / forms.length) % count], forms[sent % forms.length]];
    sent += 1;
    return { assessmentId, section: form?.id ?? "", draftKey: `assessment:${assessmentId}:${form?.id ?? ""}`, version: "0", then: "later", ...form?.answers };
  };
  return { page: `/episodes/${episodeId}/assessments/${ids[0] ?? ""}/sections/${forms[0]?.id ?? ""}`, next };
}
