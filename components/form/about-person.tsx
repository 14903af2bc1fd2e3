"use client";

import { createContext, useContext, type ReactNode } from "react";
import { aboutField, openedByField } from "./about-field.ts";

type Page = { about: string | null; openedBy: string | null };

const About = createContext<Page>({ about: null, openedBy: null });

/**
 * Whom the page is about, and who had signed in when it was opened. Every form inside it carries both along, so that a write about somebody
 * else, or in somebody else's name, can be told from one that was meant.
 */
export function AboutPerson({ about, openedBy, children }: Page & { children: ReactNode }) {
  return <About value={{ about, openedBy }}>{children}</About>;
}

/** The hidden fields of a form. */
export function AboutFields() {
  const { about, openedBy } = useContext(About);
  return (
    <>
      {about !== null && <input type="hidden" name={aboutField} value={about} />}
      {openedBy !== null && <input type="hidden" name={openedByField} value={openedBy} />}
    </>
  );
}

/** Was this text typed while the page was about somebody else? */
export function useTypedAboutAnother(typedAbout: string | string[] | undefined): boolean {
  const { about } = useContext(About);
  return about !== null && typeof typedAbout === "string" && typedAbout !== about;
}
