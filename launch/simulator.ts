import { uuid, type Random } from "./chance.ts";
import { inWords } from "./cannot-start.ts";
import { simulatedCall } from "./simulated-call.ts";
import { validationRequest } from "./simulated-message.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

type Options = {
  /** Of the running server, e.g. `http://localhost:3000`. */
  address: string;
  /** Bearer key of the simulator as a sending system. */
  key: string;
  callsPerHour: number;
  /** Told a line when calls stop getting through, and when they do again. */
  say: (line: string) => void;
  random?: Random;
  now?: () => Date;
};

export type Simulator = {
  stop: () => void;
  pause: () => void;
  resume: () => void;
  /** Calls per hour, from 0 (none) to 3,600. */
  setPace: (callsPerHour: number) => void;
  readonly paused: boolean;
};

const fastest = 3_600;

/**
 * Lets invented calls ring at about the given pace, each at its own random moment (Poisson arrivals), through the address that a real dispatch
 * system would use. A failure is said once; a call that cannot be delivered is let go, since nobody is waiting for it. Never keeps the process alive.
 */
export function startSimulator({ address, key, callsPerHour, say, random = Math.random, now = () => new Date() }: Options): Simulator {
  const regulars: SimulatedPerson[] = [];
  const stopping = new AbortController();
  let pace = checkedPace(callsPerHour);
  let paused = false;
  let failing = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const told = (trouble: string | null) => {
    if (stopping.signal.aborted) return;
    if (trouble !== null && !failing) say(`Simulated calls do not get through: ${trouble}`);
    if (trouble === null && failing) say("Simulated calls get through again.");
    failing = trouble !== null;
  };
  const ring = () => {
    const message = JSON.stringify(validationRequest(simulatedCall(random, now(), regulars)));
    const answer = post(address, key, message, random, stopping.signal);
    answer.then(told, (error: unknown) => told(error instanceof Error ? error.message : inWords(error)));
    wait();
  };
  const wait = () => {
    clearTimeout(waiting);
    if (paused || pace === 0 || stopping.signal.aborted) return;
    // Gaps between independent calls are exponential; 1 - random() is never 0.
    const gap = (-Math.log(1 - random()) * 3_600_000) / pace;
    waiting = setTimeout(ring, Math.min(gap, 2_147_483_647)).unref();
  };
  const go = (change: () => void) => {
    change();
    wait();
  };
  wait();
  return {
    stop: () => go(() => stopping.abort()),
    pause: () => go(() => (paused = true)),
    resume: () => go(() => (paused = false)),
    setPace: (wanted) => go(() => (pace = checkedPace(wanted))),
    get paused() {
      return paused;
    },
  };
}

function checkedPace(callsPerHour: number): number {
  if (!(callsPerHour >= 0 && callsPerHour <= fastest)) throw new RangeError(`Calls per hour: 0 to ${fastest}.`);
  return callsPerHour;
}

/** Null when the message was taken; else what the server answered, in its own words. */
async function post(address: string, key: string, body: string, random: Random, stopping: AbortSignal): Promise<string | null> {
  const response = await fetch(`${address}/api/intake/$process-message`, {
    method: "POST",
    headers: intakeHeaders(key, random),
    body,
    signal: AbortSignal.any([stopping, AbortSignal.timeout(10_000)]),
  });
  const answer = await response.text();
  return response.ok ? null : `${response.status} ${diagnosticsOf(answer)}`.trim();
}

function diagnosticsOf(answer: string): string {
  return /"diagnostics":"((?:[^"\\]|\\.)*)"/.exec(answer)?.[1] ?? "";
}

/** The headers that the Booking and Referral Standard demands of a sender. */
export function intakeHeaders(key: string, random: Random): Record<string, string> {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64");
  const ods = "https://fhir.nhs.uk/Id/ods-organization-code";
  return {
    Authorization: `Bearer ${key}`,
    "Content-Type": "application/fhir+json; version=1.1.0",
    Accept: "application/fhir+json; version=1.1.0",
    "X-Request-Id": uuid(random),
    "X-Correlation-Id": uuid(random),
    "NHSD-Target-Identifier": encoded({ system: "https://fhir.nhs.uk/Id/dos-service-id", value: "111111111" }),
    "NHSD-End-User-Organisation": encoded({ resourceType: "Organization", identifier: [{ system: ods, value: "ZZ999" }], name: "Simulated ambulance dispatch" }),
    "NHSD-Requesting-Software": encoded({ resourceType: "Device", deviceName: [{ name: "Lantern simulator", type: "manufacturer-name" }], version: [{ value: "1" }] }),
  };
}
