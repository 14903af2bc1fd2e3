const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"], [/\bOPR\//, "Opera"], [/\bFirefox\/|\bFxiOS\//, "Firefox"], [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"], [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, "iPad"], [/\biPhone\b/, "iPhone"], [/\bAndroid\b/, "Android"], [/\bWindows\b/, "Windows"], [/\bCrOS\b/, "ChromeOS"], [/\bMac OS X\b/, "Mac"], [/\bLinux\b/, "Linux"],
];

/** "Chrome on Windows", for the list of somebody's sessions; null when the browser does not say. */
export function browserName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const named = (known: readonly (readonly [RegExp, string])[]) => known.find(([sign]) => sign.test(userAgent))?.[1];
  const [browser, system] = [named(browsers), named(systems)];
  return browser ? [browser, system].filter(Boolean).join(" on ") : null;
}
