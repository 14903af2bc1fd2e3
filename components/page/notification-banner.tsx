import type { ReactNode } from "react";

export type NotificationBannerProps = { kind?: "success" | "information"; children: ReactNode };

/** What has just been done, after a redirect. At most one, never beside an error summary, and it never goes away by itself. */
export function NotificationBanner({ kind = "success", children }: NotificationBannerProps) {
  const success = kind === "success";
  return (
    <div className={success ? "nhsuk-notification-banner nhsuk-notification-banner--success" : "nhsuk-notification-banner"}
      role={success ? "alert" : "region"} aria-labelledby="notification-title">
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id="notification-title">{success ? "Done" : "Important"}</h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <div className="nhsuk-notification-banner__heading">{children}</div>
      </div>
    </div>
  );
}
