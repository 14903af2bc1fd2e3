import { z } from "zod";

const whole = (least: number, most: number, otherwise: number) => z.coerce.number().int().min(least).max(most).default(otherwise);

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres://"),
  DATABASE_POOL: whole(1, 200, 10),
  DATABASE_PREPARE: z.enum(["on", "off"]).default("on"),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters (openssl rand -base64 32)"),
  NEXTAUTH_URL: z.url("must be the address that people type, such as https://lantern.example"),
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().min(1).default("localhost"),
  SESSION_IDLE_MINUTES: whole(5, 30, 15),
  TRUST_PROXY: z.enum(["on", "off"]).default("off"),
  LANTERN_MODE: z.enum(["demo", "service"]).default("service"),
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

/** The database's owner, for migrations and commands: DATABASE_OWNER_URL, or DATABASE_URL where one login does both. */
export function ownerUrlFromEnvironment(): string {
  const url = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (url) return url;
  process.stderr.write("DATABASE_URL is not set: the address of a PostgreSQL server (15 to 18) is needed.\n");
  process.exit(1);
}
