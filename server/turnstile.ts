import { DatabaseUnavailable } from "./faults.ts";

/**
 * Lets so many through at once and so many wait, each no longer than a limit. The driver itself would queue for ever.
 */
export class Turnstile {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  readonly #mostWaiting: number;
  readonly #longestWait: number;

  constructor(places: number, mostWaiting: number, longestWaitMilliseconds: number) {
    this.#free = places;
    this.#mostWaiting = mostWaiting;
    this.#longestWait = longestWaitMilliseconds;
  }

  /** @throws DatabaseUnavailable when the queue is full or the wait was too long. */
  async enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#waiting.length >= this.#mostWaiting) throw new DatabaseUnavailable("too many requests are waiting for the database");
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(go), 1);
      reject(new DatabaseUnavailable("no connection came free in time"));
    }, this.#longestWait);
    this.#waiting.push(go);
    await promise;
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
