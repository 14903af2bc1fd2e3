const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** One Ctrl-C arrives up to three times: from the terminal, through npm and through the bootstrap. Within this time they are one. */
const oneWish = 1_000;

/**
 * Calls `first` at the first wish to stop (Ctrl-C, an ending session, a killed bootstrap) and `second` when it is wished again.
 * Answers a function by which a key press says the same.
 */
export function onInterrupt(first: () => void, second: () => void, now: () => number = () => performance.now()): () => void {
  let firstAt: number | null = null;
  const wish = () => {
    if (firstAt === null) {
      firstAt = now();
      first();
    } else if (now() - firstAt >= oneWish) {
      second();
    }
  };
  for (const signal of signals) process.on(signal, wish);
  if (process.connected) process.once("disconnect", wish);
  return wish;
}
