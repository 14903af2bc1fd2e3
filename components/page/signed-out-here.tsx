"use client";

import { useEffect } from "react";
import { tellSignedOut } from "./who-is-signed-in.ts";

/** On the page that follows signing out: records that are open in other tabs are taken off the screen. */
export function SignedOutHere() {
  useEffect(tellSignedOut, []);
  return null;
}
