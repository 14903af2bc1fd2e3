import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { attributesOf, escaped, isStillTag, voidTags } from "./still-markup.ts";

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };

/** A part of a page: as markup, null where something in it lives in the browser; and, only where it is needed, as it stands among elements. */
type Part = { markup: string | null; node: () => ReactNode };

/**
 * Writes whatever of a page never changes as markup, once. The framework would carry each of its elements twice, as an element for the
 * browser's script and as markup, at several times the cost (docs/decisions/024). Forms and whatever else lives in the browser stay
 * elements, and so does everything around them. What is written is what React would write: the test compares the two.
 */
export const still = (page: ReactNode): ReactNode => settle(page, false).node();

const nothing: Part = { markup: "", node: () => null };

function settle(node: ReactNode, isDrawn: boolean): Part {
  if (node === null || node === undefined || typeof node === "boolean") return nothing;
  if (typeof node === "string" || typeof node === "number") return { markup: escaped(String(node)), node: () => node };
  if (Array.isArray(node)) return together((node as ReactNode[]).map((each) => settle(each, isDrawn)));
  return isValidElement<Props>(node) ? settleElement(node, isDrawn) : { markup: null, node: () => node };
}

const together = (parts: readonly Part[]): Part => ({ markup: joined(parts), node: () => createElement(Fragment, null, ...parts.map(({ node }) => node())) });

function joined(parts: readonly Part[]): string | null {
  let written = "";
  for (const { markup } of parts) {
    if (markup === null) return null;
    written += markup;
  }
  return written;
}

function settleElement(element: ReactElement<Props>, isDrawn: boolean): Part {
  const { type, props, key } = element;
  if (typeof type === "string") return isStillTag(type, isDrawn) || type === "form" ? settleTag(element, type, isDrawn || type === "svg") : { markup: null, node: () => element };
  const made = type === Fragment ? props.children : isOurs(type) ? type(props) : undefined;
  // What waits for something, or is the browser's, is left to the framework.
  if (made === undefined || made instanceof Promise) return type === Fragment ? nothing : { markup: null, node: () => element };
  const part = settle(made, isDrawn);
  return key === null ? part : { markup: part.markup, node: () => createElement(Fragment, { key }, part.node()) };
}

/** A function of this page, and not a reference to a part that the browser runs. */
const isOurs = (type: unknown): type is (props: Props) => ReactNode => typeof type === "function" && !("$$typeof" in type);

function settleTag(element: ReactElement<Props>, tag: string, isDrawn: boolean): Part {
  const { children, ...own } = element.props;
  // What a form does is the framework's; what stands in it may be still.
  const attributes = tag === "form" ? null : attributesOf(own);
  if (voidTags.has(tag)) return { markup: attributes === null ? null : `<${tag}${attributes}/>`, node: () => element };
  const parts = (Array.isArray(children) ? (children as ReactNode[]) : [children]).map((each) => settle(each, isDrawn));
  const inside = joined(parts);
  // A key that is null would become the word "null", the same for all.
  const named = () => (element.key === null ? own : { ...own, key: element.key });
  if (inside === null || tag === "form") return { markup: null, node: () => createElement(tag, named(), ...parts.map(({ node }) => node())) };
  return {
    markup: attributes === null ? null : `<${tag}${attributes}>${inside}</${tag}>`,
    node: () => (typeof children === "object" ? createElement(tag, { ...named(), dangerouslySetInnerHTML: { __html: inside } }) : element),
  };
}
