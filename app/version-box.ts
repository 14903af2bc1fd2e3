import * as z from "zod";

/** No record gets there; the version after it still fits into its column. */
const largest = 2_147_483_646;
const wrong = "This page is out of date. Copy what you typed, then open it again.";

/** The version of the record that a form was filled in over. One that no record can have is said in words, before the database is asked for it. */
export const versionBox = () => z.coerce.number(wrong).int(wrong).min(0, wrong).max(largest, wrong);
