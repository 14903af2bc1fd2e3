import { referralEvents, referrals } from "#db/schema/services.ts";
import type { ReferralEventKind as Kind } from "#domain/referral.ts";
import { hoursAfter, minutesAfter } from "./chance.ts";
import type { Care } from "./care.ts";
import type { Told } from "./episode.ts";
import type { Service } from "./services.ts";

/** A referral and what became of it: silence, a decline, an acceptance that is not yet "seen", or a person who was seen. */
export function tellReferral(told: Told, sentAt: Date): Care {
  const { story, night, taker, id, patient } = told;
  const { batch, chance, now } = night;
  const service = serviceFor(night.services, patient?.boroughCode ?? "", chance.next());
  const referralId = chance.uuid(sentAt);
  const events: [Kind, Date][] = [["sent", sentAt]];
  const then = (kind: Kind, hours: number) => events.push([kind, hoursAfter(events.at(-1)?.[1] ?? sentAt, hours)]);
  then("received", 0.5);
  if (story.stage === "declined") then("declined", 2);
  if (story.stage === "accepted" || story.stage === "closed" || story.stage === "follow-up") then("accepted", chance.between(1, 3));
  if (story.stage === "closed" || story.stage === "follow-up") then("seen", chance.between(2, 6));
  const happened = events.filter(([, at]) => at < now);
  const [standing, since] = happened.at(-1) ?? ["sent", sentAt];
  const dueBy = hoursAfter(since, standing === "accepted" ? 48 : service.answersWithinHours);
  batch.add(referrals, {
    id: referralId, episodeId: id, serviceId: service.id, reasonCode: "18", words: "In crisis, seen at home. Wants help, and the team’s visit is part of the plan.", urgency: story.urgency, consentBasis: "consent", consentWords: null,
    contentSent: { Situation: "In crisis, seen at home tonight.", Background: "Known to you; stopped taking the medicine two weeks ago.", Assessment: "Wants help. Safe tonight with what was agreed.", Recommendation: "See them within the time below, and ring before you come." }, channel: chance.oneOf(["phone", "email", "portal"] as const),
    standing: standing as "sent", standingSince: since, dueBy, createdAt: sentAt, createdBy: taker.id,
  });
  for (const [kind, at] of happened) batch.add(referralEvents, eventOf(told, referralId, kind, at));
  const endsAt = minutesAfter(since, 90);
  if (standing === "declined") return { nextAction: `Declined by ${service.name}: find another way`, due: endOfDay(now), endsAt, outcomeWords: "" };
  return { nextAction: standing === "accepted" ? `Hear from ${service.name} that the person was seen` : `Hear from ${service.name}`, due: dueBy, endsAt, outcomeWords: "Seen at home by the team; the plan stands." };
}

function eventOf({ night, taker }: Told, referralId: string, kind: Kind, at: Date) {
  const base = { id: night.chance.uuid(at), referralId, kind, happenedAt: at, recordedAt: at, recordedBy: taker.id };
  if (kind === "declined") return { ...base, toldBy: "Duty worker", declineCode: "02", words: "Out of area for this team since the move last month" };
  if (kind === "seen") return { ...base, toldBy: "Duty worker", seenBy: "Team nurse", words: "Seen at home" };
  return kind === "sent" ? base : { ...base, toldBy: "Duty worker" };
}

function serviceFor(services: readonly Service[], borough: string, chance: number): Service {
  const near = services.filter((service) => service.boroughs.includes(borough));
  const choices = near.length > 0 ? near : services;
  const [chosen] = choices.slice(Math.floor(chance * Math.min(3, choices.length)));
  if (!chosen) throw new Error("No service to refer to");
  return chosen;
}

function endOfDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 23, 0));
}
