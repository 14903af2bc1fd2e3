import type { ReactNode } from "react";

export type InlineAlertProps = {
  kind?: "information" | "warning" | "error";
  title: string;
  level?: 2 | 3;
  /** At most three sentences: what, why, and the best next step. */
  children?: ReactNode;
};

/** Something the reader should know here and now, beside what it is about. It never stands in the way. */
export function InlineAlert({ kind = "information", title, level = 2, children }: InlineAlertProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={kind === "information" ? "inline-alert" : `inline-alert inline-alert--${kind}`}>
      <Heading className="inline-alert__title">{title}</Heading>
      {children}
    </div>
  );
}
