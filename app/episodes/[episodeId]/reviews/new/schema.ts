import * as z from "zod";

const longest = 20_000;
const text = (missing: string) => z.string().max(longest, `Shorten this to ${longest.toLocaleString("en-GB")} characters. Nothing is cut.`).refine((words) => words.trim() !== "", missing);

export const reviewSchema = z.object({
  episodeId: z.uuid(),
  findings: text("Write what you found."),
  decision: text("Write what you decided."),
  task: z.string().trim().min(1, "Write what is to be done: it becomes a task.").max(500, "Shorten this to 500 characters. Nothing is cut."),
  "due-date": z.string().max(100).default(""),
  "due-time": z.string().max(100).default(""),
});
