"use client";

import { useEffect, useRef, useState, type ComponentType } from "react";
import { extendEvery, idleState, timeLeftText, type IdleState } from "./idle-watch.ts";
import { hidePage } from "./signed-out-page.ts";
import { hideWhenAnother } from "./who-is-signed-in.ts";
import type { TimeOutWarningProps } from "./time-out-warning.tsx";

export type TimeOutDialogProps = {
  /** The session's idle limit. */
  idleMinutes: number;
  signInHref?: string;
  /** Whose page this is: what they leave in it unsent is kept for them alone. */
  actorId: string;
};

const warnBefore = 2 * 60_000;
const tick = 5_000;

/**
 * Watches for idleness. It tells the server that somebody works (keys and presses only, never timers), warns two minutes before the end, and
 * then takes what is on the page away: a veil over a patient's record can be looked behind. So it does as soon as nobody, or somebody else,
 * is signed in here.
 */
export function TimeOutDialog({ idleMinutes, signInHref = "/sign-in", actorId }: TimeOutDialogProps) {
  const [state, setState] = useState<IdleState>({ kind: "active" });
  const [Warning, setWarning] = useState<ComponentType<TimeOutWarningProps> | null>(null);
  const stay = useRef(() => {});

  useEffect(() => {
    const watch = watchIdleness(idleMinutes * 60_000, setState);
    const stopListening = hideWhenAnother(actorId, () => {
      watch.stop();
      setState({ kind: "over" });
    });
    stay.current = watch.stay;
    return () => {
      watch.stop();
      stopListening();
    };
  }, [idleMinutes, actorId]);

  // The dialog is fetched when it is first needed; most pages are left long before.
  useEffect(() => {
    if (state.kind !== "warning" || Warning) return;
    void import("./time-out-warning.tsx").then(({ TimeOutWarning }) => setWarning(() => TimeOutWarning), () => undefined);
  }, [state.kind, Warning]);

  useEffect(() => {
    if (state.kind === "over") hidePage(signInHref, actorId);
  }, [state.kind, signInHref, actorId]);

  if (state.kind !== "warning" || !Warning) return null;
  return <Warning left={timeLeftText(state.secondsLeft)} onStay={() => stay.current()} />;
}

const signs = ["keydown", "pointerdown"] as const;

/** Calls `show` when the state changes, until it is over; `stay` counts as a sign of life. Other tabs of the same session count too. */
function watchIdleness(idleLimit: number, show: (state: IdleState) => void): { stay: () => void; stop: () => void } {
  const until = new AbortController();
  const otherTabs = new BroadcastChannel("signs-of-life");
  let lastActive = Date.now();
  let lastTold = lastActive;

  const stop = () => { until.abort(); otherTabs.close(); clearInterval(timer); };
  const look = () => {
    const state = idleState({ lastActive, now: Date.now(), idleLimit, warnBefore });
    show(state);
    if (state.kind === "over") stop();
  };
  const tell = () => {
    lastTold = Date.now();
    void fetch("/session/extension", { method: "POST" }).catch(() => undefined);
  };
  const alive = () => {
    if (idleState({ lastActive, now: Date.now(), idleLimit, warnBefore }).kind !== "active") return;
    lastActive = Date.now();
    if (lastActive - lastTold < extendEvery) return;
    otherTabs.postMessage(lastActive);
    tell();
  };
  const stay = () => {
    if (until.signal.aborted) return;
    lastActive = Date.now();
    otherTabs.postMessage(lastActive);
    tell();
    look();
  };

  for (const sign of signs) document.addEventListener(sign, alive, { signal: until.signal, passive: true });
  document.addEventListener("visibilitychange", look, { signal: until.signal });
  otherTabs.onmessage = ({ data }) => { lastActive = Math.max(lastActive, Number(data)); look(); };
  const timer = setInterval(look, tick);
  return { stay, stop };
}
