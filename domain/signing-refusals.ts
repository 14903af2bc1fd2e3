/** Every "no" about signatures and about the code that each of them asks for. */
export const signingRefusals = {
  "assessment.nothing-revised": "Nothing was changed since this assessment was returned. Revise it first.",
  "code.incomplete": "Type all six digits of the code that your authenticator shows.",
  "code.no-authenticator": "No authenticator is set up for your account. Ask an administrator to reset your sign-in.",
  "code.used": "This code has been used. Wait until your authenticator shows the next one, and type that.",
  "code.wait": "Too many codes were not right. Wait a few minutes before you try again.",
  "code.wrong": "This code is not right. Type the six digits that your authenticator shows now.",
  "signature.countersign-instead": "A learner signed this. Countersign it instead of co-signing, or return it.",
  "signature.countersigned-already": "Somebody else has countersigned this already.",
  "signature.given-already": "You have signed this version already.",
  "signature.learner-countersigns-nothing": "A learner cannot countersign. A qualified colleague of the crew or a consultant nurse can.",
  "signature.no-countersign-needed": "This assessment needs no countersignature.",
  "signature.no-part-in-it": "Only somebody who wrote in this assessment or was sent with the crew can sign it, or a consultant nurse what a learner signed.",
  "signature.other-version": "This assessment was returned or signed again after the page was opened. Read it as it stands now.",
  "signature.own": "Nobody countersigns what they signed themselves. A qualified colleague of the crew or a consultant nurse can.",
} as const;
