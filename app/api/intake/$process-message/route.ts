import { admitMessage } from "#db/commands/intake.ts";
import { findIntakeSender } from "#db/queries/intake.ts";
import { asIntake } from "#server/database.ts";
import { env } from "#server/env.ts";
import { describeFault, log } from "#server/faults.ts";
import { answerMessage } from "#server/intake/answer-message.ts";
import { receiveBody } from "#server/intake/received-body.ts";
import { storeMessage } from "#server/intake/store-message.ts";

/** Where dispatch systems send calls: the Booking and Referral Standard's one address, with a bearer key for each sender. */
async function processMessage(request: Request): Promise<Response> {
  const answer = await answerMessage(
    { method: request.method, header: (name) => request.headers.get(name), body: () => receiveBody(request) },
    {
      admitSender: (keyHash) => asIntake(async (tx) => {
        const sender = await findIntakeSender(tx, keyHash);
        return sender && { ...sender, wait: await admitMessage(tx, { senderId: sender.id, perMinute: env().INTAKE_PER_MINUTE }) };
      }),
      store: (message, sender) => asIntake((tx, now) => storeMessage(tx, message, sender, now, request.headers.get("x-lantern-request") ?? "")),
      now: new Date(),
      report: (error, reference) => log("error", "intake.failed", { reference, ...describeFault(error) }),
    },
  );
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

export { processMessage as DELETE, processMessage as GET, processMessage as PATCH, processMessage as POST, processMessage as PUT };
