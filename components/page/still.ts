import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { documentBeingWritten } from "./document-markup.ts";
import { Kept } from "./kept.tsx";
import { attributesOf, escaped, isStillTag, voidTags } from "./still-markup.ts";

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };

/** What stands around a part: a drawing; a list, and which of its options is chosen; and where the page's own name is put, which is not markup. */
type Around = { isDrawn: boolean; chosen: unknown; names: ReactNode[] };

/** A part of a page, settled: its markup, null where something in it lives in the browser; and what is needed to let it stand among elements. */
type Part = { markup: string | null; source: ReactNode; inside: string | null; parts: readonly Part[] | null };

/**
 * Writes whatever of a page never changes as markup, once. The framework would carry each of its elements twice, as an element for the
 * browser's script and as markup, at several times the cost (docs/decisions/024). Forms with an action and whatever else lives in the browser
 * stay elements, and so does everything around them. What is written is what React would write: the test compares the two.
 */
export function still(page: ReactNode): ReactNode {
  const names: ReactNode[] = [];
  const written = nodeOf(settle(page, { isDrawn: false, chosen: undefined, names }));
  return names.length === 0 ? written : createElement(Fragment, null, ...names, written);
}

const nothing: Part = { markup: "", source: null, inside: null, parts: null };
const left = (source: ReactNode): Part => ({ markup: null, source, inside: null, parts: null });

function settle(node: ReactNode, around: Around): Part {
  if (node === null || node === undefined || typeof node === "boolean") return nothing;
  if (typeof node === "string" || typeof node === "number") return { markup: escaped(String(node)), source: node, inside: null, parts: null };
  if (Array.isArray(node)) return settleGroup(node as ReactNode[], node, around);
  return isValidElement<Props>(node) ? settleElement(node, around) : left(node);
}

/** @param source the array, or the element that stands for what is in it */
function settleGroup(nodes: readonly ReactNode[], source: ReactNode, around: Around): Part {
  const parts = nodes.map((node) => settle(node, around));
  return { markup: joined(parts), source, inside: null, parts };
}

function joined(parts: readonly Part[]): string | null {
  let written = "";
  for (const { markup } of parts) {
    if (markup === null) return null;
    written += markup;
  }
  return written;
}

function settleElement(element: ReactElement<Props>, around: Around): Part {
  const { type, props } = element;
  if (typeof type === "string") return settleNamed(element, type, around);
  const made = type === Fragment ? props.children : isOurs(type) ? type(props) : undefined;
  // What waits for something, or is the browser's, is left to the framework.
  if (made === undefined || made instanceof Promise) return type === Fragment ? nothing : left(element);
  if (element.key !== null || Array.isArray(made)) return settleGroup(Array.isArray(made) ? (made as ReactNode[]) : [made], element, around);
  return settle(made, around);
}

/** A function of this page, and not a reference to a part that the browser runs. */
const isOurs = (type: unknown): type is (props: Props) => ReactNode => typeof type === "function" && !("$$typeof" in type);

function settleNamed(element: ReactElement<Props>, tag: string, around: Around): Part {
  if (tag === "title" && !around.isDrawn) {
    around.names.push(element);
    return nothing;
  }
  return isStillTag(tag) ? settleTag(element, tag, around) : left(element);
}

function settleTag(element: ReactElement<Props>, tag: string, around: Around): Part {
  const { props } = element;
  const attributes = attributesOf(tag, props, around.chosen);
  if (voidTags.has(tag)) return { markup: attributes === null ? null : `<${tag}${attributes}/>`, source: element, inside: null, parts: null };
  const { children } = props;
  if (typeof children === "string") return written(element, tag, attributes, escaped(children), null);
  const within = tag === "svg" ? { ...around, isDrawn: true } : tag === "select" ? { ...around, chosen: props["defaultValue"] } : around;
  const parts = Array.isArray(children) ? (children as ReactNode[]).map((each) => settle(each, within)) : [settle(children, within)];
  return written(element, tag, attributes, joined(parts), parts);
}

function written(element: ReactElement<Props>, tag: string, attributes: string | null, inside: string | null, parts: Part["parts"]): Part {
  // What a list shows as chosen depends on its options, and a form's action on its fields: they stay together.
  if (inside === null || (attributes === null && (tag === "form" || tag === "select"))) return { markup: null, source: element, inside: null, parts };
  return { markup: attributes === null ? null : `<${tag}${attributes}>${inside}</${tag}>`, source: element, inside, parts: null };
}

/** A settled part as it stands among elements. */
function nodeOf({ source, inside, parts }: Part): ReactNode {
  if (!isValidElement<Props>(source)) return parts === null ? source : createElement(Fragment, null, ...parts.map(nodeOf));
  const { type, key } = source;
  if (typeof type !== "string") return parts === null ? source : createElement(Fragment, key === null ? null : { key }, ...parts.map(nodeOf));
  if (inside !== null) return typeof source.props.children === "object" ? withInside(type, ownOf(source), inside) : source;
  return parts === null ? source : createElement(type, ownOf(source), ...parts.map(nodeOf));
}

/** A key that is null would become the word "null", the same for all. */
function ownOf({ props: { children: _, ...own }, key }: ReactElement<Props>): Props {
  return key === null ? own : { ...own, key };
}

/** Below this many letters a reference costs as much as what it refers to. */
const worthKeeping = 200;

/** In a document the inside stands once, in the document itself; a part that a script fetches carries it. */
function withInside(tag: string, own: Props, inside: string): ReactElement {
  const document = inside.length < worthKeeping ? null : documentBeingWritten();
  if (document === null) return createElement(tag, { ...own, dangerouslySetInnerHTML: { __html: inside } });
  return createElement(Kept, { ...own, tag, at: `${document.name}-${document.pieces.push(inside) - 1}` });
}
