/** `npm run dev`: the demo's database and the development server, which compiles each page when it is asked for. */
import { CannotStart, inWords } from "./cannot-start.ts";
import { makeClosing } from "./closing.ts";
import { openDemoDatabase } from "./demo-database.ts";
import { parseDemoOptions } from "./demo-options.ts";
import { choosePort } from "./free-port.ts";
import { onInterrupt } from "./interrupt.ts";
import { demoFolder } from "./postgres-account.ts";
import { endPrograms, runProgram } from "./program.ts";
import { root } from "./root.ts";
import { secret } from "./secret.ts";

const closing = makeClosing();

async function leave(code: number): Promise<never> {
  await endPrograms();
  await closing.run();
  process.exit(code);
}

onInterrupt(() => void leave(0), () => process.exit(130));

try {
  if (process.env.DATABASE_URL) throw new CannotStart("DATABASE_URL is set, and `npm run dev` only ever uses its own database. Unset it.");
  const options = parseDemoOptions(process.argv.slice(2));
  const folder = demoFolder(root);
  const database = await openDemoDatabase({ folder, fresh: options.fresh, episodes: options.episodes, opened: closing.add });
  const port = await choosePort(options.port, options.host);
  console.log(`\nThe development server comes up at http://localhost:${port}. Ctrl-C stops it and the database.\n`);
  const { code } = await runProgram(["server/main.ts", "--dev"], {
    show: true,
    env: {
      NODE_ENV: "development",
      LANTERN_MODE: "demo",
      DATABASE_URL: database.serverUrl,
      NEXTAUTH_SECRET: secret(folder, "session-secret"),
      NEXTAUTH_URL: `http://localhost:${port}`,
      PORT: String(port),
      HOST: options.host,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  await leave(code);
} catch (error) {
  console.error(`\n${inWords(error)}`);
  await leave(1);
}
