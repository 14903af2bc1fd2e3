import type { ReactNode } from "react";

export type InterruptionProps = {
  title: string;
  /** Why this page stands in the way: the fact about this patient, and where it comes from. */
  children: ReactNode;
  /** The form or button that goes on; its words name the patient. */
  action: ReactNode;
  backHref: string;
  back?: string;
};

/** Stops before something that cannot be undone or looks like a mistake. Rare on purpose: read, not clicked away. */
export function Interruption({ title, children, action, backHref, back = "Go back" }: InterruptionProps) {
  return (
    <div className="interruption">
      <h2 className="interruption__title">{title}</h2>
      <div className="interruption__body">{children}</div>
      <div className="interruption__actions">
        {action}
        <a href={backHref}>{back}</a>
      </div>
    </div>
  );
}
