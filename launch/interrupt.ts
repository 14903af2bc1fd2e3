const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** One Ctrl-C arrives up to three times: from the terminal, through npm and through the bootstrap. Within this time they are one. */
const oneWish = 1_000;

/** Calls `first` at the first wish to stop, and `second` when it is wished again at least a second later. */
export function stopWish(first: () => void, second: () => void, now: () => number = () => performance.now()): () => void {
  let firstAt: number | null = null;
  return () => {
    if (firstAt === null) {
      firstAt = now();
      first();
    } else if (now() - firstAt >= oneWish) {
      second();
    }
  };
}

/**
 * Hears every wish to stop: Ctrl-C, an ending session, a bootstrap that was killed outright.
 * Answers a function by which a key press says the same.
 */
export function onInterrupt(first: () => void, second: () => void): () => void {
  const wish = stopWish(first, second);
  for (const signal of signals) process.on(signal, wish);
  if (process.connected) process.once("disconnect", wish);
  return wish;
}
