import { globSync } from "node:fs";
import path from "node:path";
import type postgres from "postgres";
import type { Role } from "#domain/actor.ts";

const app = path.join(import.meta.dirname, "..", "app");

/** Every page of the application, as its folder names it: `/episodes/[episodeId]/triage`. A new page is walked without being told. */
export const pages = globSync("**/page.tsx", { cwd: app }).map((file) => `/${path.dirname(file)}`.replace(/^\/\.$/, "/")).sort();

/**
 * Pages that stand only in a moment of their own, each with the journey that walks it: it says `expectWalked` with the page's name. What the
 * seeded night lacks is text typed and not saved, and an assessment of an earlier crisis of the same person.
 */
export const walkedElsewhere: Readonly<Record<string, string>> = {
  "/enrolment/[token]": "signing-in.spec.ts",
  "/sign-in": "signing-in.spec.ts",
  "/sign-in/code": "signing-in.spec.ts",
  "/episodes/[episodeId]/assessments/[assessmentId]/sections/[section]/copy": "unsaved.spec.ts",
  "/episodes/[episodeId]/assessments/[assessmentId]/sections/[section]/draft": "unsaved.spec.ts",
  "/episodes/[episodeId]/care-plan/write/draft": "unsaved.spec.ts",
  "/episodes/[episodeId]/safety-plan/write/draft": "unsaved.spec.ts",
  "/people/[personId]/merge/undo/[mergeId]": "right-person.spec.ts",
};

const forEverybody = /^\/(help|drafts|services\/\[serviceId\]$|services$|$)/;
const forAdministrators = /^\/(accounts|services\/new|services\/\[serviceId\]\/details)/;
const forConsultantNurses = /^\/(review|episodes\/\[episodeId\]\/reviews)/;

/** The pages that somebody of this role can open. */
export function pagesFor(role: Role): string[] {
  return pages.filter((page) => {
    if (page in walkedElsewhere) return false;
    if (forEverybody.test(page)) return true;
    if (role === "administrator" || forAdministrators.test(page)) return role === "administrator" && forAdministrators.test(page);
    return role === "consultant-nurse" || !forConsultantNurses.test(page);
  });
}

/** Tables whose rows belong to a crisis, by the name of their id in an address. */
const tables: Record<string, string> = { responseId: "responses", setId: "observation_sets", assessmentId: "assessments", detentionId: "legal_detentions", referralId: "referrals", followUpId: "follow_ups" };

/** Finds one of each record that somebody sees in the seeded night, so that the address of a page can be written out. */
export class Night {
  readonly #sql: postgres.Sql;
  readonly #who: { id: string; role: Role };

  constructor(sql: postgres.Sql, who: { id: string; role: Role }) {
    this.#sql = sql;
    this.#who = who;
  }

  /** The page's address, or null where the night holds no such record for this person. */
  async addressOf(page: string): Promise<string | null> {
    const names = [...page.matchAll(/\[(\w+)\]/g)].map((found) => found[1] ?? "");
    const values: Record<string, string | null> = { section: "consent", version: "1", kind: "received", stage: "mobile", ...(await this.#rowFor(page, names)) };
    return names.some((name) => !values[name]) ? null : page.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? "");
  }

  /** An open crisis that this person sees. */
  async openCrisis(): Promise<string> {
    const [row] = await this.#sql<{ id: string }[]>`select id from (${this.#sighted()}) as seen order by id desc limit 1`;
    return row?.id ?? "";
  }

  async #rowFor(page: string, names: string[]): Promise<Record<string, string | null>> {
    const sql = this.#sql;
    const own = names.find((name) => name in tables);
    if (own) {
      const table = sql(tables[own] ?? "");
      const signed = page.includes("/assessments/") && names.includes("version") ? sql`and exists (select 1 from assessment_sign_offs f where f.assessment_id = t.id)` : sql``;
      const [row] = await sql<{ id: string; episode: string }[]>`select t.id, t.episode_id as episode from ${table} t where t.episode_id in (${this.#sighted()}) ${signed} order by t.id desc limit 1`;
      return { [own]: row?.id ?? null, episodeId: row?.episode ?? null };
    }
    const plan = /\/(care|safety)-plan/.exec(page)?.[1];
    const [row] = await sql<{ episodeId: string; personId: string }[]>`
      select e.id as "episodeId", e.person_id as "personId" from episodes e
      where e.id in (${this.#sighted()}) and e.person_id is not null ${plan ? sql`and exists (select 1 from plans p where p.kind = ${plan} and p.episode_id = e.id)` : sql``}
      order by e.id desc limit 1`;
    return { ...row, ...(await this.#others(names)) };
  }

  async #others(names: string[]): Promise<Record<string, string | null>> {
    const sql = this.#sql;
    const first = async (rows: PromiseLike<{ id: string; personId?: string }[]>, name: string) => {
      const [row] = await rows;
      return { [name]: row?.id ?? null, ...(row?.personId ? { personId: row.personId } : {}) };
    };
    const people = sql`select e.person_id from episodes e where e.id in (${this.#sighted()})`;
    if (names.includes("otherId")) {
      const pair = await sql<{ id: string }[]>`select distinct e.person_id as id from episodes e where e.id in (${this.#sighted()}) and e.person_id is not null order by 1 limit 2`;
      return { personId: pair[0]?.id ?? null, otherId: pair[1]?.id ?? null };
    }
    if (names.includes("serviceId")) return await first(sql`select id from services where closed_from is null order by name limit 1`, "serviceId");
    if (names.includes("userId")) return await first(sql`select id from users where id <> ${this.#who.id} order by name limit 1`, "userId");
    if (names.includes("draftId")) return await first(sql`select id from drafts where user_id = ${this.#who.id} and set_aside_at is null order by id limit 1`, "draftId");
    if (names.includes("accessId")) return await first(sql`select id from emergency_accesses order by id limit 1`, "accessId");
    if (names.includes("alertId")) return await first(sql`select id, person_id as "personId" from alert_facts where person_id in (${people}) order by id limit 1`, "alertId");
    if (names.includes("problemId")) return await first(sql`select id, person_id as "personId" from problems where person_id in (${people}) and entered_in_error_at is null order by id limit 1`, "problemId");
    if (names.includes("contactId")) return await first(sql`select id, person_id as "personId" from contact_persons where person_id in (${people}) and ended_at is null order by id limit 1`, "contactId");
    if (names.includes("phoneId")) return await first(sql`select id, person_id as "personId" from person_phones where person_id in (${people}) order by id limit 1`, "phoneId");
    return {};
  }

  /** Open crises that this person sees, nobody's restricted. */
  #sighted() {
    const sql = this.#sql;
    return sql`
      select e.id from episodes e join strips s on s.episode_id = e.id
      where not exists (select 1 from restrictions x where x.person_id = e.person_id and x.lifted_at is null)
        and e.number not like 'T-%'
        ${this.#who.role === "consultant-nurse" ? sql`` : sql`and exists (select 1 from relationships r where r.episode_id = e.id and r.user_id = ${this.#who.id} and (r.until is null or r.until > now()))`}`;
  }
}
