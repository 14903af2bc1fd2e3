import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { news2Prompts } from "#domain/news2.ts";
import { goingsOn } from "#domain/physical-review.ts";
import { at, atMost, by, id, oneOf, written } from "./columns.ts";
import { episodes } from "./episodes.ts";
import { observationSets } from "./responding.ts";

/** What a physical-health review found, or why somebody went on without one, where the newest NEWS2 asks for it. Never changed. */
export const physicalReviews = pgTable(
  "physical_reviews",
  {
    id: id(),
    episodeId: uuid().notNull().references(() => episodes.id, { onDelete: "restrict" }),
    /** The set that asks for it: a newer one asks again. */
    setId: uuid().notNull().references(() => observationSets.id, { onDelete: "restrict" }),
    prompt: text({ enum: news2Prompts }).notNull(),
    goingOn: text({ enum: goingsOn }).notNull(),
    words: text().notNull(),
    writtenAt: at().notNull(),
    writtenBy: by().notNull(),
  },
  (t) => [
    index("physical_reviews_set").on(t.setId, t.writtenAt),
    index("physical_reviews_episode").on(t.episodeId, t.writtenAt),
    oneOf("physical_reviews_prompt", t.prompt, news2Prompts),
    oneOf("physical_reviews_going_on", t.goingOn, goingsOn),
    written("physical_reviews_words_written", t.words),
    atMost("physical_reviews_words_length", t.words, 2000),
  ],
);
