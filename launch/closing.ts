export type Closing = {
  /** Adds what must be stopped. Stopped last in, first out: the application before its database. */
  add: (stop: () => Promise<void> | void) => void;
  /** Stops everything once; later calls wait for the first. One that fails does not keep the others running. */
  run: () => Promise<void>;
};

/** Collects what has been started, so that an interruption at any moment stops exactly that. */
export function makeClosing(): Closing {
  const stops: (() => Promise<void> | void)[] = [];
  let closed: Promise<void> | null = null;
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error(error);
      }
    }
  };
  return {
    add: (stop) => {
      // Started while everything was being stopped: its turn has passed, so it is stopped here.
      if (closed !== null) void closed.then(stop);
      else stops.push(stop);
    },
    run: () => (closed ??= stopAll()),
  };
}
