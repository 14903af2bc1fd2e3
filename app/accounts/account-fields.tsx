import { Checkboxes, Radios, TextField } from "#components/form/fields.tsx";
import { roleLabels, roles, type Role } from "#domain/actor.ts";

const mayDo: Record<Role, string> = {
  paramedic: "Opens records of people they help. Drives and crews.",
  "mental-health-practitioner": "Opens records of people they help. Works at the desk, alone or in a joint car.",
  "consultant-nurse": "Supervises: opens the record of every open crisis, and reviews it.",
  administrator: "Keeps accounts and the directory. Opens no clinical record.",
};

/** The questions about an account, the same whether it is new or changed. */
export function AccountFields() {
  return (
    <>
      <TextField name="name" label="Name" hint="As colleagues know the person: first name and family name." />
      <TextField name="email" label="E-mail address" type="email" width={30} hint="The person signs in with it. Capital letters make no difference." />
      <Radios name="role" label="Role" options={roles.map((role) => ({ value: role, label: roleLabels[role], hint: mayDo[role] }))} />
      <Checkboxes
        name="learner[]" label="Is the person still learning?" optional options={[{ value: "yes", label: "Learner", hint: "What they sign waits until a qualified colleague of the crew or a consultant nurse countersigns it." }]}
      />
      <TextField name="registration" label="Registration number" hint="HCPC or NMC." width={10} code optional />
      <TextField name="phone" label="Work telephone number" type="tel" width={20} optional />
    </>
  );
}
