/** What stands in the way once somebody has died, and what to do instead. */
export const deathRefusals = {
  "closure.death-not-recorded": "The record does not say that this person has died. Write the date of death into their details first.",
  "follow-up.person-has-died": "This person has died. No contact with them is planned any more; with a service it can be.",
  "person.has-died": "This person has died, so this is not begun any more. What was done before can still be written down, signed and closed. If it is wrong, correct the date of death in their details.",
  "time.after-death": "That is after this person died. Enter when it happened, or correct the date of death in their details.",
} as const;
