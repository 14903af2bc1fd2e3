"use client";

import { useEffect, useState } from "react";

type Told = { from: string; token: string | null; asks?: boolean };

/**
 * Says so when another tab of this browser shows another person's record. Tabs tell each other which record they show by a token that
 * means nothing outside the session; nothing is stored, and without JavaScript nothing is missing but the notice.
 */
export function OtherRecord({ token }: { token: string }) {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const tabs = new BroadcastChannel("open-records");
    const others = new Map<string, string>();
    const from = String(Math.random());
    const tell = (told: Omit<Told, "from">) => tabs.postMessage({ from, ...told });
    const leave = () => tell({ token: null });
    tabs.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.token === null) others.delete(data.from);
      else others.set(data.from, data.token);
      if (data.asks) tell({ token });
      setOpen([...others.values()].some((each) => each !== token));
    };
    tell({ token, asks: true });
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
      tabs.close();
    };
  }, [token]);

  return <p role="status" className="other-record">{isOpen && "Another person’s record is open in another tab."}</p>;
}
