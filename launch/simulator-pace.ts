import type { Simulator } from "./simulator.ts";

const paces = [1, 2, 5, 10, 19, 40, 80, 160, 320, 640, 1_200, 3_600];

/** The next pace up or down, in calls an hour. */
export function nextPace(callsPerHour: number, direction: "faster" | "slower"): number {
  const next = direction === "faster" ? paces.find((pace) => pace > callsPerHour) : paces.findLast((pace) => pace < callsPerHour);
  return next ?? callsPerHour;
}

export type SimulatorControl = { toggle: () => string; change: (direction: "faster" | "slower") => string; stop: () => void };

/** Lets keys drive the simulator; each answers what to print. `start` starts it at a pace. */
export function controlSimulator(start: (callsPerHour: number) => Simulator, callsPerHour: number): SimulatorControl {
  let pace = callsPerHour;
  let paused = false;
  let simulator = start(pace);
  return {
    toggle: () => {
      paused = !paused;
      if (paused) simulator.pause();
      else simulator.resume();
      return paused ? "No new calls ring. p lets them ring again." : `About ${pace} calls ring an hour.`;
    },
    change: (direction) => {
      pace = nextPace(pace, direction);
      simulator.stop();
      simulator = start(pace);
      if (paused) simulator.pause();
      return `About ${pace} calls ring an hour${paused ? " once p lets them ring again" : ""}.`;
    },
    stop: () => simulator.stop(),
  };
}
