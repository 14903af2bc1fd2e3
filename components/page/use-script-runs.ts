import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Does the page's script run by now? No in the page as it is sent, and where there is no script; yes from then on. */
export const useScriptRuns = (): boolean => useSyncExternalStore(never, () => true, () => false);
