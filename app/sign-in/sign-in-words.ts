import { pendingSeconds } from "#server/sign-in/cookies.ts";

/** Why signing in did not go on, as `?error=` tells it from one page to the next. Nobody is told whether the address or the password was wrong. */
export const signInErrors = {
  "start-again": `Type your e-mail address and password again. A sign-in waits ${pendingSeconds / 60} minutes for its code, and takes five codes.`,
  "form-too-old": "This page had been open for too long. Try again now.",
  "not-a-demonstration": "This person cannot be signed in as here. Sign in with an e-mail address and password.",
} as const;

export const codeErrors = {
  "code-incomplete": "Type all six digits of the code that your authenticator shows.",
  "code-wrong": "This code is not right. Type the six digits that your authenticator shows now.",
  "code-used": "This code has been used. Wait until your authenticator shows the next one, and type that.",
} as const;

export type SignInError = keyof typeof signInErrors;
export type CodeError = keyof typeof codeErrors;

/** The words for an error in the address; null for one that we did not put there. */
export function wordsFor<Code extends string>(errors: Record<Code, string>, asked: string | undefined): string | null {
  return asked !== undefined && Object.hasOwn(errors, asked) ? errors[asked as Code] : null;
}
