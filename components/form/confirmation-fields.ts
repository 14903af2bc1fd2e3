/** The names under which a form that is confirmed by a code posts it. Neither is ever stored, compared, kept in a draft or given back. */
export const codeField = "confirmationCode";
/** A demonstration's people have no authenticator in their hand: the server uses theirs. */
export const demonstrationField = "demonstrationCode";

export const confirmationFields: readonly string[] = [codeField, demonstrationField];
