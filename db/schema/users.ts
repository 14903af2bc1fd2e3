import { sql, SQL, StringChunk } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { roles } from "#domain/actor.ts";

const at = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });
const roleList = new SQL([new StringChunk(roles.map((role) => `'${role}'`).join(", "))]);

/** People who sign in. Passwords and codes live apart (`credentials`), where the application's clinical role cannot read them. */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    version: integer().notNull().default(1),
    /** Lower case, NFKC: two addresses that look alike are one. */
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** What they sign waits for somebody qualified. */
    isLearner: boolean().notNull().default(false),
    registration: text(),
    phone: text(),
    createdAt: at().notNull(),
    createdBy: uuid(),
  },
  (t) => [
    uniqueIndex("users_email").on(t.email),
    index("users_name").on(t.name, t.id),
    check("users_role", sql`${t.role} in (${roleList})`),
    check("users_learner", sql`not ${t.isLearner} or ${t.role} in ('paramedic', 'mental-health-practitioner')`),
    check("users_email_folded", sql`${t.email} = lower(${t.email}) and ${t.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$'`),
    check("users_name_written", sql`${t.name} ~ '\\S'`),
  ],
);

/** An account that may no longer sign in. Its rows and its name stay. */
export const accountDisablings = pgTable("account_disablings", {
  userId: uuid().primaryKey().references(() => users.id, { onDelete: "restrict" }),
  disabledBy: uuid().notNull().references(() => users.id, { onDelete: "restrict" }),
  disabledAt: at().notNull(),
  reason: text().notNull(),
});

export const credentials = pgTable("credentials", {
  userId: uuid().primaryKey().references(() => users.id, { onDelete: "restrict" }),
  /** Argon2id in PHC string format. */
  passwordHash: text().notNull(),
  /** The TOTP secret, sealed with AES-256-GCM under a key derived from NEXTAUTH_SECRET. */
  sealedTotpSecret: text().notNull(),
  /** The last 30-second step that was used: a code works once. */
  lastTotpStep: integer().notNull().default(0),
  changedAt: at().notNull(),
});

/** A one-time link with which a person sets their password and pairs their authenticator. */
export const enrolments = pgTable(
  "enrolments",
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull().references(() => users.id, { onDelete: "restrict" }),
    createdAt: at().notNull(),
    createdBy: uuid(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (t) => [index("enrolments_user").on(t.userId)],
);

export const sessions = pgTable(
  "sessions",
  {
    /** Travels in the token as `sid`. */
    id: uuid().primaryKey(),
    userId: uuid().notNull().references(() => users.id, { onDelete: "restrict" }),
    startedAt: at().notNull(),
    /** Last thing the person did; background traffic never moves it. */
    lastSeenAt: at().notNull(),
    /** Idle limit in force for this session, in seconds. */
    idleSeconds: integer().notNull(),
    endsAt: at().notNull(),
    endedAt: at(),
    endedBecause: text(),
    browser: text(),
  },
  (t) => [
    index("sessions_live_user").on(t.userId).where(sql`ended_at is null`),
    index("sessions_user_newest").on(t.userId, t.startedAt),
  ],
);

/** A password that was right, waiting for its six-digit code. */
export const pendingSignIns = pgTable("pending_sign_ins", {
  id: uuid().primaryKey(),
  userId: uuid().notNull().references(() => users.id, { onDelete: "restrict" }),
  startedAt: at().notNull(),
  expiresAt: at().notNull(),
  codeFailures: integer().notNull().default(0),
  usedAt: at(),
});

/** Failed sign-ins, counted per account and per source, to slow guessing without locking anybody out. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    /** `account:<hash of the e-mail>` or `source:<hash of the address>`. */
    counter: text().notNull(),
    at: at().notNull(),
    nonce: uuid().notNull(),
  },
  (t) => [primaryKey({ columns: [t.counter, t.at, t.nonce] })],
);

/** Present only in a database that was made for demonstration; half of what demo mode needs. */
export const demoMarks = pgTable("demo_marks", {
  one: boolean().primaryKey().default(true),
  seededAt: at().notNull(),
});
