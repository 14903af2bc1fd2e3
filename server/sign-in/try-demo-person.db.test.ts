import { eq } from "drizzle-orm";
import { afterAll, expect, inject, test } from "vitest";
import { newId } from "#db/ids.ts";
import { sessions, users } from "#db/schema/users.ts";
import { ownerConnection } from "#test/database.ts";
import { closeDatabase } from "../database.ts";
import { demoPeople } from "./demo-people.ts";
import { tryDemoPerson } from "./try-demo-person.ts";

const settings = { DATABASE_URL: inject("serverUrl"), NEXTAUTH_SECRET: "only for tests: forty characters of secret", NEXTAUTH_URL: "http://localhost:3000", LANTERN_MODE: "demo" };
Object.assign(process.env, settings);
afterAll(closeDatabase);

test("a service's database opens to nobody, even when the server was started as a demonstration by mistake", async () => {
  const { db } = ownerConnection();
  const id = newId();
  await db.insert(users).values({ id, email: `demo-${id}@lantern.example`, name: "Testperson", role: "administrator", createdAt: new Date() });
  const stranger = { requestId: "test", source: "here", browser: null, deviceCookie: undefined, oldSession: null };
  expect(await tryDemoPerson(id, stranger, 900)).toEqual({ outcome: "not-a-demonstration" });
  expect(await tryDemoPerson("not an id", stranger, 900)).toEqual({ outcome: "not-a-demonstration" });
  expect(await demoPeople()).toEqual([]);
  expect(await db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
});
