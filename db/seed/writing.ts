import type { Told } from "./episode.ts";

/** The assessment and the plans that a visit left behind. */
export function tellWriting(_told: Told, _leftAt: Date): void {}
