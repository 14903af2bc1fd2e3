import { fieldId } from "./markup/field-parts.tsx";

/** Every message of a form with a link to its field, at the top of the form. The form moves focus to the box around it. */
export function ErrorSummary({ errors }: { errors: Record<string, string> }) {
  const said = Object.entries(errors);
  if (said.length === 0) return null;
  return (
    <div className="nhsuk-error-summary">
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {said.map(([name, message]) => (
              <li key={name}>{name === "" ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
