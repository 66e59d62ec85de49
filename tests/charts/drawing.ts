import type { XmlNode } from "../../src/text/xml.ts";

export interface TextBox {
	text: string;
	size: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Every element of a drawing, from the root on. */
export function elements(node: XmlNode): XmlNode[] {
	return [node, ...node.children.flatMap((child) => (typeof child === "string" ? [] : elements(child)))];
}

export function byClass(node: XmlNode, name: string): XmlNode[] {
	return elements(node).filter(({ attributes }) => String(attributes["class"]).split(" ").includes(name));
}

export function number(node: XmlNode, name: string): number {
	const value = node.attributes[name];
	if (typeof value !== "number") throw new Error(`<${node.tag}> has no number ${name}`);
	return value;
}

/** Where each text stands: an ideograph and a percent sign are one em wide, anything else 0.6 em; 0.8 em above its baseline, 0.2 below. */
export function textBoxes(root: XmlNode): TextBox[] {
	return elements(root)
		.filter(({ tag }) => tag === "text")
		.map((node) => {
			const text = node.children.join("");
			const size = number(node, "font-size");
			const width = [...text].reduce((sum, char) => sum + (/[%\u2000-\uffef]/.test(char) ? 1 : 0.6), 0) * size;
			const shift = { start: 0, middle: width / 2, end: width }[String(node.attributes["text-anchor"])] ?? Number.NaN;
			const [x, y] = [number(node, "x") - shift, number(node, "y")];
			return { text, size, left: x, right: x + width, top: y - size * 0.8, bottom: y + size * 0.2 };
		});
}

export function texts(root: XmlNode): string[] {
	return textBoxes(root).map(({ text }) => text);
}

/** Pairs of texts that stand on each other. */
export function collisions(root: XmlNode): string[] {
	const boxes = textBoxes(root);
	return boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
			.map((b) => `${a.text} × ${b.text}`),
	);
}

/** Texts that are smaller than 12 px or reach over the edge. */
export function unreadable(root: XmlNode): string[] {
	const [width, height] = [number(root, "width"), number(root, "height")];
	return textBoxes(root)
		.filter((box) => !(box.size >= 12 && box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height))
		.map(({ text }) => text);
}
