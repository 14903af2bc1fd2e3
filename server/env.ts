import { z } from "zod";

/** Every sentence about a wrong value is ours: `PORT must be a whole number from 0 to 65535.` */
function whole(least: number, most: number, otherwise: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(error).int(error).min(least, error).max(most, error).default(otherwise);
}

const oneOf = <const Words extends readonly string[]>(...words: Words) => z.enum(words, `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}`);

const postgresAddress = /^postgres(ql)?:\/\//;

const shape = z.object({
  NODE_ENV: oneOf("development", "production", "test").default("development"),
  DATABASE_URL: z.string().regex(postgresAddress, "must start with postgres://"),
  DATABASE_POOL: whole(1, 200, 10),
  DATABASE_PREPARE: oneOf("on", "off").default("on"),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters (openssl rand -base64 32)"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be the address that people type, such as https://lantern.example" }),
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().min(1).default("localhost"),
  SESSION_IDLE_MINUTES: whole(5, 30, 15),
  TRUST_PROXY: oneOf("on", "off").default("off"),
  // London's calls of twenty hours (46 each) within one, with four messages each, are a tenth of it.
  INTAKE_PER_MINUTE: whole(60, 6_000, 600),
  LANTERN_MODE: oneOf("demo", "service").default("service"),
});

export type Environment = z.infer<typeof shape>;

/** A missing or wrong setting, said in one sentence for whoever starts the server. */
export class WrongSetting extends Error {
  override name = "WrongSetting";
}

/**
 * Reads the settings out of the environment.
 * @throws WrongSetting naming the first missing or wrong one.
 */
export function parseEnvironment(given: Record<string, string | undefined>): Environment {
  const cleaned = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = shape.safeParse(cleaned);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const name = String(first?.path[0] ?? "a setting");
  const missing = cleaned[name] === undefined;
  throw new WrongSetting(missing ? `${name} is not set. README.md lists the settings.` : `${name} ${first?.message ?? "is wrong"}.`);
}

let read: Environment | undefined;

/** The settings of this process, read once. */
export function env(): Environment {
  read ??= parseEnvironment(process.env);
  return read;
}

/**
 * The database's owner, for migrations and commands: DATABASE_OWNER_URL, or DATABASE_URL where one login does both.
 * @throws WrongSetting when neither is an address of a PostgreSQL server
 */
export function ownerUrlFromEnvironment(given: Record<string, string | undefined> = process.env): string {
  const url = given.DATABASE_OWNER_URL || given.DATABASE_URL;
  if (!url) throw new WrongSetting("DATABASE_URL is not set: the address of a PostgreSQL server (15 to 18) is needed.");
  if (!postgresAddress.test(url)) throw new WrongSetting(`${given.DATABASE_OWNER_URL ? "DATABASE_OWNER_URL" : "DATABASE_URL"} must start with postgres://.`);
  return url;
}
