import { parse, type defaultTreeAdapter as tree } from "parse5";

type Node = ReturnType<typeof tree.createElement>;

const isElement = (node: object): node is Node => "tagName" in node;
const attribute = ({ attrs }: Node, name: string) => attrs.find((one) => one.name === name)?.value;

function elementsOf(node: { childNodes: object[] }): Node[] {
	return node.childNodes.flatMap((child) => (isElement(child) ? [child, ...elementsOf(child)] : []));
}

/** What a screen reader calls an element: its label, else its words. */
export function nameOf(element: Node): string {
	const said = (node: object): string => {
		if ("value" in node) return String(node.value);
		if (!isElement(node) || attribute(node, "aria-hidden") === "true") return "";
		return attribute(node, "alt") ?? node.childNodes.map(said).join("");
	};
	return (attribute(element, "aria-label") ?? said(element)).replace(/\s+/g, " ").trim();
}

/** What stands in a page that is told by sight alone: one line a fault. */
export function markupFaults(html: string, address: string): string[] {
	const elements = elementsOf(parse(html, { scriptingEnabled: false }));
	const body = elements.filter((element) => !isInside(element, "noscript"));
	return [...tableFaults(body), ...linkFaults(body, address)];
}

function isInside(element: Node, tagName: string): boolean {
	for (let node: object | null = element; node && isElement(node); node = node.parentNode)
		if (node.tagName === tagName) return true;
	return false;
}

/** A table says what it is, and each of its rows what it is about. */
function tableFaults(elements: readonly Node[]): string[] {
	return elements
		.filter(({ tagName }) => tagName === "table")
		.flatMap((table) => {
			const parts = elementsOf(table);
			const [caption] = parts.filter(({ tagName }) => tagName === "caption");
			const rows = parts.filter(
				({ tagName, parentNode }) => tagName === "tr" && (parentNode as Node).tagName !== "thead",
			);
			const isHeaded = (row: Node) =>
				elementsOf(row).some((cell) => cell.tagName === "th" && /^row/.test(attribute(cell, "scope") ?? ""));
			const name = caption ? nameOf(caption) : "";
			return [
				...(name ? [] : [`a table without a caption: ${parts.map(nameOf).join(" ").slice(0, 60)}`]),
				...(rows.every(isHeaded) ? [] : [`a row of the table “${name}” has no header`]),
			];
		});
}

/** Words that two links share lead to one place. */
function linkFaults(elements: readonly Node[], address: string): string[] {
	const links = elements.filter((one) => one.tagName === "a" && attribute(one, "href") !== undefined);
	const places = new Map<string, Set<string>>();
	for (const link of links.filter((one) => attribute(one, "aria-hidden") !== "true")) {
		const name = nameOf(link);
		const known = places.get(name) ?? new Set();
		places.set(name, known.add(new URL(attribute(link, "href") ?? "", `http://site.local${address}`).href));
	}
	return [...places]
		.filter(([, to]) => to.size > 1)
		.map(([name, to]) => `“${name}” leads to ${[...to].slice(0, 3).join(" and ")}`);
}
