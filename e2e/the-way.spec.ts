import { expect, test } from "./given.ts";
import * as way from "./the-way.ts";

/** What is written down of a crisis that went the whole way, in this order. */
const trail = [
  "call.received", "strip.taken", "identity.confirmed", "triage.recorded", "crew.sent", "response.time-recorded", "observations.recorded", "assessment.started",
  "assessment.section-saved", "assessment.signed-off", "plan.written", "plan.agreed", "plan.printed", "referral.sent", "response.cleared", "referral.news-recorded", "follow-up.planned", "follow-up.attempted", "follow-up.ended", "episode.closed",
];

test("from the ring of the phone until somebody has seen the person", async ({ page, given, signInAs, sql }) => {
  test.setTimeout(300_000);
  const people = await way.givenTheWay(given);
  const called = await test.step("a dispatch system sends the call, twice", () => way.ring({ ...people, sql }, given));
  const on: way.Way = { ...people, ...called, page, sql, be: (who) => signInAs(who) };

  await test.step("the desk takes it", () => way.take(on));
  await test.step("the person is identified by three things that agree", () => way.identify(on));
  await test.step("triage decides that a crew goes", () => way.triage(on));
  const job = await test.step("a joint car is sent", () => way.sendCrew(on));
  await test.step("the crew keeps its times", () => way.keepTimes(on, job));
  await test.step("observations are taken", () => way.observe(on));
  await test.step("the practitioner assesses and signs", () => way.assess(on));
  await test.step("a safety plan is made with the person, agreed and printed", () => way.planSafety(on));
  const referral = await test.step("a service is asked to see the person", () => way.refer(on));
  await test.step("nothing is closed over a crew and a referral", async () => {
    await way.cannotClose(on, people.crew.callSign);
    await way.cannotClose(on, `Crisis team ${people.family}`);
  });
  await test.step("the crew is clear", () => way.clearCrew(on, job));
  await test.step("the service has it, takes it, and has seen the person", async () => {
    await on.be(people.desk);
    await way.hear(on, referral, "received", "Record that they received it");
    await way.hear(on, referral, "accepted", "Record that they accepted");
    await way.cannotClose(on, `Crisis team ${people.family}`);
    await way.hear(on, referral, "seen", "Record that the person was seen");
  });
  const followUp = await test.step("somebody will ring", () => way.planFollowUp(on));
  await test.step("nothing is closed over a follow-up", () => way.cannotClose(on, "how the night went"));
  await test.step("somebody has rung", () => way.finishFollowUp(on, followUp));
  await test.step("it is closed", () => way.close(on));

  await test.step("all of it is in the audit trail, in order and sealed", async () => {
    const events = await sql<{ action: string }[]>`select action from audit_events where episode_id = ${on.episodeId} and outcome = 'done' order by id`;
    const actions = events.map(({ action }) => action).filter((action) => trail.includes(action));
    expect([...new Set(actions)]).toEqual(trail);
    const unsealed = () => sql`select 1 from audit_unsealed u join audit_events a on a.id = u.event_id where a.episode_id = ${on.episodeId}`;
    await expect.poll(async () => (await unsealed()).length, { message: "rows not yet sealed" }).toBe(0);
  });
});
