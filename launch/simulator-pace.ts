import type { Simulator } from "./simulator.ts";

const paces = [1, 2, 5, 10, 19, 40, 80, 160, 320, 640, 1_200, 3_600];

/** The next pace up or down, in calls an hour. */
export function nextPace(callsPerHour: number, direction: "faster" | "slower"): number {
  const next = direction === "faster" ? paces.find((pace) => pace > callsPerHour) : paces.findLast((pace) => pace < callsPerHour);
  return next ?? callsPerHour;
}

export type SimulatorControl = { toggle: () => string; change: (direction: "faster" | "slower") => string; stop: () => void };

/** Lets keys drive the simulator, which rings at `callsPerHour` now; each answers what to print. */
export function controlSimulator(simulator: Simulator, callsPerHour: number): SimulatorControl {
  let pace = callsPerHour;
  return {
    toggle: () => {
      if (simulator.paused) simulator.resume();
      else simulator.pause();
      return simulator.paused ? "No new calls ring. p lets them ring again." : `About ${pace} calls ring an hour.`;
    },
    change: (direction) => {
      pace = nextPace(pace, direction);
      simulator.setPace(pace);
      return `About ${pace} calls ring an hour${simulator.paused ? " once p lets them ring again" : ""}.`;
    },
    stop: simulator.stop,
  };
}
