"use client";

import { createContext, useContext, type ReactNode } from "react";
import { aboutField } from "./about-field.ts";

const About = createContext<string | null>(null);

/** Whom the page is about. Every form inside it carries that along, so that a write about somebody else can be told from one about them. */
export function AboutPerson({ about, children }: { about: string | null; children: ReactNode }) {
  return <About value={about}>{children}</About>;
}

/** The hidden field of a form. */
export function AboutField() {
  const about = useContext(About);
  return about === null ? null : <input type="hidden" name={aboutField} value={about} />;
}

/** Was this text typed while the page was about somebody else? */
export function useTypedAboutAnother(typedAbout: string | string[] | undefined): boolean {
  const about = useContext(About);
  return about !== null && typeof typedAbout === "string" && typedAbout !== about;
}
