/** A browser has one session: whoever signs in or out in one tab does so in all of them. Each page says for whom it was drawn. */
const channel = "who-is-signed-in";

type Told = { actorId: string | null };

/** Tells the other tabs that this page is somebody's, and calls `hide` when another one says that it is somebody else's, or nobody's. @returns how to stop listening */
export function hideWhenAnother(actorId: string, hide: () => void): () => void {
  const otherTabs = new BroadcastChannel(channel);
  otherTabs.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.actorId !== actorId) hide();
  };
  otherTabs.postMessage({ actorId } satisfies Told);
  return () => otherTabs.close();
}

/** Tells the other tabs that nobody is signed in any more. */
export function tellSignedOut(): void {
  const otherTabs = new BroadcastChannel(channel);
  otherTabs.postMessage({ actorId: null } satisfies Told);
  otherTabs.close();
}
