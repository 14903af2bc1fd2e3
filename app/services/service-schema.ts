import * as z from "zod";
import { boroughCodes } from "#domain/borough-codes.ts";
import { weekdays } from "#domain/service.ts";
import { serviceKinds } from "#domain/service-kind.ts";
import { versionBox } from "#app/version-box.ts";

const line = (most = 200) => z.string().trim().max(most, `Use ${most.toLocaleString("en-GB")} characters or fewer.`).default("");
const age = z
  .string().trim().default("")
  .refine((text) => text === "" || (/^\d{1,3}$/.test(text) && Number(text) <= 120), "Enter an age in whole years, such as 18, or leave it empty.");
const time = z.string().trim().default("").refine((text) => text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "Enter a time like 09:00.");
const times = Object.fromEntries(weekdays.flatMap((day) => [[`opens-${day}`, time], [`closes-${day}`, time]])) as Record<`${"opens" | "closes"}-${(typeof weekdays)[number]}`, typeof time>;

const fields = z.object({
  name: line().refine((text) => text !== "", "Enter the service’s name."),
  organisation: line().refine((text) => text !== "", "Enter the organisation that runs it."),
  odsCode: line(10),
  kind: z.enum(serviceKinds, { error: "Choose what kind of service it is." }),
  whatItDoes: line(2000),
  area: z.enum(["all-london", "boroughs"], { error: "Choose where it serves people." }),
  "boroughs[]": z.array(z.enum(boroughCodes)).default([]),
  minimumAge: age,
  maximumAge: age,
  hours: z.enum(["always", "listed", "not-known"], { error: "Choose when it is open." }),
  ...times,
  hoursNote: line(500),
  professionalPhone: line(40),
  publicPhone: line(40),
  email: line(200).refine((text) => text === "" || /^[^@\s]+@[^@\s]+$/.test(text), "Enter an e-mail address like crisis@example.nhs.uk."),
  referralRoute: line(500).refine((text) => text !== "", "Write how to refer: which line, portal or address."),
  acceptsAmbulance: z.enum(["yes", "no"], { error: "Choose whether it takes referrals from the ambulance service." }),
  exclusions: line(2000),
  languages: line(500),
  accessibility: line(1000),
  capacityNote: line(500),
  answersWithinHours: z.string().trim().default("").refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 720, "Enter whole hours from 1 to 720."),
  verifiedHow: line(500),
});

/** An entry of the directory, as an administrator types it. */
export const serviceSchema = fields.superRefine((input, context) => {
  const complain = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (input.area === "boroughs" && input["boroughs[]"].length === 0) complain("boroughs[]", "Tick at least one borough.");
  if (input.minimumAge !== "" && input.maximumAge !== "" && Number(input.minimumAge) > Number(input.maximumAge)) complain("maximumAge", "The oldest age must not be below the youngest.");
  if (input.hours !== "listed") return;
  for (const day of weekdays) {
    const [opens, closes] = [input[`opens-${day}`], input[`closes-${day}`]];
    if ((opens === "") !== (closes === "")) complain(opens === "" ? `opens-${day}` : `closes-${day}`, "Enter both times, or leave the day empty.");
  }
  if (weekdays.every((day) => input[`opens-${day}`] === "")) complain("hours", "Enter the hours of at least one day, or choose another answer.");
});

const change = z
  .object({
    serviceId: z.uuid(), version: versionBox(), reason: line(500).refine((text) => text !== "", "Write why the entry changes."),
    closesOn: line(40), closedReason: line(500),
  })
  .superRefine(({ closesOn, closedReason }, context) => {
    if (closesOn !== "" && closedReason === "") context.addIssue({ code: "custom", path: ["closedReason"], message: "Write why it closes, and where people can turn instead." });
    if (closesOn === "" && closedReason !== "") context.addIssue({ code: "custom", path: ["closesOn"], message: "Enter the day from which it is closed, or empty the box below." });
  });

/** A change of an entry. `closesOn`: the first day on which it takes nobody, as typed; empty while it stays open. */
export const amendServiceSchema = z.intersection(serviceSchema, change);

export type ServiceForm = z.output<typeof fields>;
export type ServiceChange = ServiceForm & Pick<z.output<typeof change>, "closesOn" | "closedReason">;
