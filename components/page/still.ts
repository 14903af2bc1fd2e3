import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { attributesOf, escaped, isStillTag, voidTags } from "./still-markup.ts";

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };

/** A part of a page: as it stands among elements, and as markup; `markup` is null where something in it lives in the browser. */
type Part = { node: ReactNode; markup: string | null };

/**
 * Writes whatever of a page never changes as markup, once. The framework would carry each of its elements twice, as an element for the
 * browser's script and as markup, at several times the cost (docs/decisions/024). Forms and whatever else lives in the browser stay
 * elements, and so does everything around them. What is written is what React would write: the test compares the two.
 */
export const still = (page: ReactNode): ReactNode => settle(page, false).node;

function settle(node: ReactNode, isDrawn: boolean): Part {
  if (node === null || node === undefined || typeof node === "boolean") return { node: null, markup: "" };
  if (typeof node === "string" || typeof node === "number") return { node, markup: escaped(String(node)) };
  if (Array.isArray(node)) return together((node as ReactNode[]).map((each) => settle(each, isDrawn)));
  return isValidElement<Props>(node) ? settleElement(node, isDrawn) : { node, markup: null };
}

function together(parts: readonly Part[]): Part {
  return { node: parts.map(({ node }) => node), markup: parts.every(({ markup }) => markup !== null) ? parts.map(({ markup }) => markup).join("") : null };
}

function settleElement(element: ReactElement<Props>, isDrawn: boolean): Part {
  const { type, props, key } = element;
  if (typeof type === "string") return isStillTag(type, isDrawn) ? settleTag(element, type, isDrawn || type === "svg") : { node: element, markup: null };
  const made = type === Fragment ? props.children : isOurs(type) ? type(props) : undefined;
  // What waits for something, or is the browser's, is left to the framework.
  if (made === undefined || made instanceof Promise) return { node: type === Fragment ? null : element, markup: type === Fragment ? "" : null };
  const { node, markup } = settle(made, isDrawn);
  return { node: key === null ? node : createElement(Fragment, { key }, node), markup };
}

/** A function of this page, and not a reference to a part that the browser runs. */
const isOurs = (type: unknown): type is (props: Props) => ReactNode => typeof type === "function" && !("$$typeof" in type);

function settleTag(element: ReactElement<Props>, tag: string, isDrawn: boolean): Part {
  const { children, ...own } = element.props;
  const attributes = attributesOf(own);
  if (voidTags.has(tag)) return { node: element, markup: attributes === null ? null : `<${tag}${attributes}/>` };
  const parts = (Array.isArray(children) ? (children as ReactNode[]) : [children]).map((each) => settle(each, isDrawn));
  const inside = together(parts).markup;
  // A key that is null would become the word "null", the same for all.
  const named = element.key === null ? own : { ...own, key: element.key };
  if (inside === null) return { node: createElement(tag, named, ...parts.map(({ node }) => node)), markup: null };
  const markup = attributes === null ? null : `<${tag}${attributes}>${inside}</${tag}>`;
  return { node: typeof children === "object" ? createElement(tag, { ...named, dangerouslySetInnerHTML: { __html: inside } }) : element, markup };
}
