/** `npm run build`: builds for production. Needs no database and no settings. */
import { inWords } from "./cannot-start.ts";
import { buildIfChanged } from "./production-build.ts";

try {
  await buildIfChanged({ show: true, always: true });
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
}
