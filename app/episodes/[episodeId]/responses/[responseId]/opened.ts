import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findResponse, listResponseReports, listTimeCorrections } from "#db/queries/responses.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { memberIdsOf } from "./member-ids.ts";

/**
 * Opens a crew's job with the patient's banner, for its page and for each of its forms.
 * @param screen what the audit calls the page
 * @param readBeside what this page alone needs besides, read in the same moment
 */
export async function openResponse<Beside = null>(params: Promise<{ episodeId: string; responseId: string }>, screen: string, readBeside?: (tx: Tx, episodeId: string) => Promise<Beside>) {
  const address = await params;
  const [episodeId, responseId] = [uuidOr404(address.episodeId), uuidOr404(address.responseId)];
  const { found, ...opened } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [response, corrections, reports, banner, beside] = await Promise.all([
        findResponse(tx, episodeId, responseId), listTimeCorrections(tx, responseId), listResponseReports(tx, responseId), bannerFor(tx, { episodeId }), readBeside?.(tx, episodeId) ?? null,
      ]);
      return response && { response, corrections, reports, banner, beside };
    },
    audit: ({ response }) => ({ action: "record.viewed", episodeId, subjectId: response.id, detail: { screen } }),
  });
  return { ...opened, ...found, episodeId, responseId, asRuled: { ...found.response, memberIds: memberIdsOf(found.response) } };
}
