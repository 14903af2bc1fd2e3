/** Tags that are markup and nothing else: none of them is filled in, loads or is moved by the framework. A button does what its form says. */
const stillTags = new Set(
  `a abbr address article aside b blockquote br button caption cite code col colgroup dd del desc details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd
  li main nav ol p q s section small span strong sub summary sup table tbody td tfoot th thead time tr u ul
  svg g path rect circle ellipse line polyline polygon text tspan defs marker clipPath`.split(/\s+/),
);
export const voidTags = new Set(["br", "col", "hr"]);

/** Inside a drawing `title` is its name; outside it belongs to the page's head, and is the framework's. */
export const isStillTag = (tag: string, isDrawn: boolean): boolean => stillTags.has(tag) || (isDrawn && tag === "title");

/** Properties whose attribute has the same name. What is not listed here or below keeps its element with the framework. */
const sameNames = new Set(
  `id href title type name value lang dir dateTime colSpan rowSpan role target rel scope headers download cite start viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d dx dy points fill stroke opacity transform focusable
  preserveAspectRatio markerWidth markerHeight refX refY orient xmlns`.split(/\s+/),
);
const otherNames: Readonly<Record<string, string>> = {
  className: "class", htmlFor: "for", tabIndex: "tabindex", strokeWidth: "stroke-width", strokeDasharray: "stroke-dasharray",
  strokeLinecap: "stroke-linecap", strokeLinejoin: "stroke-linejoin", textAnchor: "text-anchor", dominantBaseline: "dominant-baseline", fontSize: "font-size", fontWeight: "font-weight",
  markerEnd: "marker-end", clipPath: "clip-path", vectorEffect: "vector-effect", fillOpacity: "fill-opacity",
};
const switches = new Set(["hidden", "open", "reversed"]);

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text as markup shows it. */
export const escaped = (text: string): string => (/["'&<>]/.test(text) ? text.replace(/["'&<>]/g, (mark) => marks[mark] ?? mark) : text);

/** The attributes of an element with a space before each, or null where one of its properties is not known to be harmless. */
export function attributesOf(props: Readonly<Record<string, unknown>>): string | null {
  let written = "";
  for (const name in props) {
    const value = props[name];
    if (name === "children" || value === undefined || value === null) continue;
    const attribute = attributeOf(name, value);
    if (attribute === null) return null;
    written += attribute;
  }
  return written;
}

function attributeOf(name: string, value: unknown): string | null {
  if (switches.has(name)) return value === true ? ` ${name}=""` : value === false ? "" : null;
  const isSpoken = name.startsWith("aria-") || name.startsWith("data-");
  const attribute = isSpoken || sameNames.has(name) ? name : Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  if (attribute === undefined) return null;
  if (typeof value !== "string" && typeof value !== "number" && !(isSpoken && typeof value === "boolean")) return null;
  if (name === "href" && !/^(?:[/#?.]|https?:|tel:|mailto:|sms:)/.test(String(value))) return null;
  return ` ${attribute}="${escaped(String(value))}"`;
}
