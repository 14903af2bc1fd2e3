/** Every "no" about accounts. */
export const accountRefusals = {
  "account.already-disabled": "This account is already disabled.",
  "account.disabled": "This account is disabled. Enable it first.",
  "account.email-taken": "Somebody already has an account with this e-mail address.",
  "account.last-administrator": "This is the last administrator who can sign in. Make another administrator first, and wait until they have set up their sign-in.",
  "account.learner-role": "Only a paramedic or a mental health practitioner can be a learner.",
  "account.not-disabled": "This account is not disabled.",
  "account.own": "You cannot disable your own account. Another administrator can.",
  "account.own-role": "You cannot change your own role. Another administrator can.",
  "account.own-sign-in": "You cannot reset your own sign-in. Another administrator can.",
  "account.owns-work": "This person still owns open crises or follow-ups. Those must go to somebody else first, so that nobody is left without an owner.",
} as const;
