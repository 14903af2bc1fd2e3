import type { CrewResponse } from "#db/queries/responses.ts";

/** Who was aboard, for the rule of who keeps the times. */
export const memberIdsOf = ({ aboard }: Pick<CrewResponse, "aboard">): string[] => aboard.map(({ userId }) => userId);
