import type { ReactNode } from "react";
import { PatientBanner, type PatientBannerProps } from "#components/record/patient-banner.tsx";
import { BackLink } from "./back-link.tsx";
import { Copying } from "./copying.tsx";
import { NotificationBanner } from "./notification-banner.tsx";
import { still } from "./still.ts";
import { TabIcon } from "./tab-icon.tsx";
import { PageTitle, type PageTitleProps } from "./page-title.tsx";

export type SignedIn = {
  name: string;
  roleLabel: string;
  /** Tonight's duty in words, "MH21, joint response car, until 07:00", and the page of duties; null for those who have none. */
  duty: { words: string; href: string } | null;
  nav: readonly { href: string; label: string; current?: boolean }[];
  /** The sign-out form. */
  signOut: ReactNode;
};

export type ShellProps = PageTitleProps & {
  signedIn: SignedIn | null;
  /** The patient of the page. Null on every page that shows more than one (ISB 1505 PAB-0015). */
  person: PatientBannerProps | null;
  back?: { href: string; label?: string };
  /** What has just been done. */
  notice?: ReactNode;
  demo?: boolean;
  /** Lists and desks use the whole window. */
  wide?: boolean;
  /** Under the patient's banner: that another tab shows another person. */
  underBanner?: ReactNode;
  /** What every printed sheet says in its margins. */
  inMargins?: ReactNode;
  /** Beside the heading: the page's main actions. */
  actions?: ReactNode;
  /** A record's own navigation, above the heading. */
  tabs?: ReactNode;
  /** More ways to skip, such as to a list or a form's sections. */
  skipTo?: readonly { href: string; label: string }[];
  children: ReactNode;
};

/** Everything around a page's content, the same on every page. */
export function Shell({ signedIn, person, demo = false, wide = false, skipTo = [], underBanner, inMargins, children, ...page }: ShellProps) {
  return still(
    <>
      <TabIcon patient={person?.patient} />
      <a className="nhsuk-skip-link" href="#main">Skip to main content</a>
      {skipTo.map(({ href, label }) => <a key={href} className="nhsuk-skip-link" href={href}>{label}</a>)}
      <header>
        {demo && <p className="training-bar">Training system. Not real patients</p>}
        <SiteHeader signedIn={signedIn} />
      </header>
      {person && <PatientBanner {...person} />}
      {underBanner}
      {inMargins}
      <div className={wide ? "page page--wide" : "page"}>
        {page.tabs}
        {page.back && <nav aria-label="Back"><BackLink href={page.back.href}>{page.back.label}</BackLink></nav>}
        <main id="main" tabIndex={-1}>
          {page.notice && <NotificationBanner>{page.notice}</NotificationBanner>}
          <div className="page-heading">
            <PageTitle {...page} />
            {page.actions && <div className="page-heading__actions">{page.actions}</div>}
          </div>
          {children}
        </main>
      </div>
      <SiteFooter />
      <Copying />
    </>,
  );
}

function SiteHeader({ signedIn }: { signedIn: SignedIn | null }) {
  return (
    <div className="site-header">
      <a className="site-header__name" href="/">Lantern</a>
      {signedIn && (
        <>
          <nav className="site-header__nav" aria-label="Main">
            <ul>
              {signedIn.nav.map(({ href, label, current }) => (
                <li key={href}><a href={href} aria-current={current ? "page" : undefined}>{label}</a></li>
              ))}
            </ul>
          </nav>
          <div className="site-header__who">
            <p><b>{signedIn.name}</b>, {signedIn.roleLabel}{signedIn.duty && <Duty {...signedIn.duty} />}</p>
            {signedIn.signOut}
          </div>
        </>
      )}
    </div>
  );
}

function Duty({ words, href }: NonNullable<SignedIn["duty"]>) {
  return <span className="site-header__duty"><a href={href}><span className="nhsuk-u-visually-hidden">Duty: </span>{words}</a></span>;
}

function SiteFooter() {
  return (
    <footer className="site-footer">
      <ul>
        <li><a href="/help">Help</a></li>
        <li><a href="/help/keyboard">Keyboard</a></li>
        <li><a href="/help/safety-problem">Report a safety problem</a></li>
        <li><a href="/help/accessibility">Accessibility</a></li>
      </ul>
    </footer>
  );
}
