/**
 * Tags that are markup and nothing else: none of them loads or is moved by the framework. A button does what its form says; a box that holds what
 * it was sent with is the browser's own. The framework lifts a page's `title` into its head; what comes here is the name of a drawing.
 */
const stillTags = new Set(
  `a abbr address article aside b blockquote br button caption cite code col colgroup dd del desc details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd
  li main nav ol p q s section small span strong sub summary sup table tbody td tfoot th thead time title tr u ul
  form input select option optgroup label fieldset legend
  svg g path rect circle ellipse line polyline polygon text tspan defs marker clipPath`.split(/\s+/),
);
export const voidTags = new Set(["br", "col", "hr", "input"]);

export const isStillTag = (tag: string): boolean => stillTags.has(tag);

/** Properties and the attributes they become. What is not listed keeps its element with the framework; `aria-` and `data-` are always listed. */
const attributeNames = new Map<string, string>([
  ...`id href title type name value action method label autoComplete inputMode lang dir dateTime colSpan rowSpan role target rel scope headers download cite start viewBox width height
    x y x1 x2 y1 y2 cx cy r rx ry d dx dy points fill stroke opacity transform focusable preserveAspectRatio markerWidth markerHeight refX refY orient xmlns`.split(/\s+/).map((name): [string, string] => [name, name]),
  ["className", "class"], ["htmlFor", "for"], ["tabIndex", "tabindex"], ["strokeWidth", "stroke-width"], ["strokeDasharray", "stroke-dasharray"], ["strokeLinecap", "stroke-linecap"],
  ["strokeLinejoin", "stroke-linejoin"], ["textAnchor", "text-anchor"], ["dominantBaseline", "dominant-baseline"], ["fontSize", "font-size"], ["fontWeight", "font-weight"],
  ["markerEnd", "marker-end"], ["clipPath", "clip-path"], ["vectorEffect", "vector-effect"], ["fillOpacity", "fill-opacity"],
]);
const switches = new Set(["hidden", "open", "reversed"]);

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text as markup shows it. */
export const escaped = (text: string): string => (/["'&<>]/.test(text) ? text.replace(/["'&<>]/g, (mark) => marks[mark] ?? mark) : text);

/** What React writes after everything else, in this order. */
const lastOf = new Map<string, readonly string[]>([["form", ["action", "method"]], ["button", ["name"]], ["input", ["name", "defaultChecked", "value", "defaultValue"]]]);

/**
 * The attributes of an element with a space before each, or null where one of its properties is not known to be harmless.
 * @param chosen what the list around an option was sent with
 */
export function attributesOf(tag: string, props: Readonly<Record<string, unknown>>, chosen: unknown): string | null {
  const last = lastOf.get(tag);
  let written = "";
  for (const name in props) {
    if (name === "children" || last?.includes(name)) continue;
    const attribute = attributeOf(tag, name, props[name]);
    if (attribute === null) return null;
    written += attribute;
  }
  for (const name of last ?? []) {
    const attribute = attributeOf(tag, name, props[name]);
    if (attribute === null) return null;
    written += attribute;
  }
  return tag === "option" && chosen !== undefined ? asChosen(written, props["value"], chosen) : written;
}

const asChosen = (written: string, value: unknown, chosen: unknown): string | null => (typeof value !== "string" ? null : value === chosen ? `${written} selected=""` : written);

/** One attribute with a space before it, "" where nothing is written, or null where it is not known to be harmless. */
function attributeOf(tag: string, name: string, value: unknown): string | null {
  if (value === undefined || value === null) return "";
  const attribute = attributeNames.get(name);
  if (attribute === undefined) return rareAttribute(tag, name, value);
  if (typeof value !== "string" && typeof value !== "number") return null;
  if ((name === "href" || name === "action") && !/^(?:[/#?.]|https?:|tel:|mailto:|sms:)/.test(String(value))) return null;
  return ` ${attribute}="${escaped(String(value))}"`;
}

function rareAttribute(tag: string, name: string, value: unknown): string | null {
  if (name.startsWith("aria-") || name.startsWith("data-")) return typeof value === "object" || typeof value === "function" ? null : ` ${name}="${escaped(String(value))}"`;
  if (switches.has(name)) return value === true ? ` ${name}=""` : value === false ? "" : null;
  if (name === "defaultValue") return tag === "input" ? attributeOf(tag, "value", value) : tag === "select" && typeof value === "string" ? "" : null;
  if (name === "defaultChecked") return value === true ? ' checked=""' : value === false ? "" : null;
  return name === "spellCheck" && typeof value === "boolean" ? ` spellCheck="${value}"` : null;
}
