import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { unzipSync } from "fflate";

/** A workbook or document unpacks to a few times its size; more than this is a bomb, or neither table nor plan. */
const MAX_UNPACKED = 20_000_000;
const MAX_PARTS = 2000;
/** Tables within tables within content controls stay far below it; a bomb does not. */
const MAX_DEPTH = 256;
/** What a part of a document of 100,000 characters has, ten times over. */
const MAX_ELEMENTS = 600_000;

/** Why a file cannot be opened, in words for the person who sent it. */
export class UnreadablePackage extends Error {}

/** The XML parts of a zipped office document, by path; names are one whatever their case and slashes. */
export class OfficePackage {
	readonly #parts: Map<string, Uint8Array>;

	constructor(bytes: Uint8Array) {
		this.#parts = new Map(Object.entries(unzipXml(bytes)).map(([name, part]) => [keyOf(name), part]));
	}

	has(path: string): boolean {
		return this.#parts.has(keyOf(path));
	}

	/** A part as a document; null when there is none of that path. */
	read(path: string): Document | null {
		const bytes = this.#parts.get(keyOf(path));
		return bytes ? parseXml(bytes, path) : null;
	}

	/** Where a part's relations lead: path and type by relation id. */
	relations(path: string): Map<string, { type: string; target: string }> {
		const folder = path.slice(0, path.lastIndexOf("/") + 1);
		const document = this.read(`${folder}_rels/${path.slice(folder.length)}.rels`);
		return new Map(
			elements(document, "Relationship").map((relation) => {
				const target = resolvePath(folder, attributeOf(relation, "Target"));
				const type = attributeOf(relation, "Type").split("/").at(-1) ?? "";
				return [attributeOf(relation, "Id"), { type, target }];
			}),
		);
	}
}

/** Elements of a name anywhere below a node, whatever prefix their namespace has. */
export function elements(node: Document | Element | null | undefined, name: string): Element[] {
	return node ? [...node.getElementsByTagNameNS("*", name)] : [];
}

/** The elements directly below one. */
export function childElements(parent: Element): Element[] {
	const children: Element[] = [];
	for (let node = parent.firstChild; node; node = node.nextSibling)
		if (node.nodeType === 1) children.push(node as Element);
	return children;
}

/** An attribute, empty where there is none. */
export function attributeOf(element: Element | undefined, name: string): string {
	return element?.getAttribute(name) ?? "";
}

function keyOf(name: string): string {
	return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** A part of an office file, or a whole one that is a single XML, as a document. */
export function parseXml(bytes: Uint8Array, path: string): Document {
	const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	const encoding = isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
	const text = new TextDecoder(encoding).decode(bytes);
	// A document type can define entities; no office document has one.
	if (/<!DOCTYPE/i.test(text)) throw new UnreadablePackage(`${path} 含有不允许的声明`);
	checkSize(text, path);
	try {
		return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "application/xml");
	} catch {
		throw new UnreadablePackage(`${path} 不是完整的 XML`);
	}
}

/** Counts elements and their depth before any of them is built. */
function checkSize(text: string, path: string): void {
	let depth = 0;
	let count = 0;
	for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
		const next = text[at + 1];
		if (next === "/") depth -= 1;
		else if (next !== "!" && next !== "?") {
			count += 1;
			const end = text.indexOf(">", at);
			if (text[end - 1] !== "/") depth += 1;
			if (depth > MAX_DEPTH) throw new UnreadablePackage(`${path} 里的元素套了 ${MAX_DEPTH} 层以上，不像一份文件`);
			if (count > MAX_ELEMENTS) throw new UnreadablePackage(`${path} 里的元素多于 ${MAX_ELEMENTS} 个，太大`);
		}
	}
}

function unzipXml(bytes: Uint8Array): Record<string, Uint8Array> {
	let unpacked = 0;
	let parts = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!/\.(xml|rels)$/i.test(name)) return false;
				unpacked += originalSize;
				parts += 1;
				if (unpacked > MAX_UNPACKED || parts > MAX_PARTS) throw new UnreadablePackage("解开以后太大");
				return true;
			},
		});
	} catch (error) {
		if (error instanceof UnreadablePackage) throw error;
		throw new UnreadablePackage("压缩包已损坏");
	}
}

/** `worksheets/sheet1.xml` beside `xl/`, or `/xl/…` from the root. */
function resolvePath(folder: string, target: string): string {
	const steps: string[] = [];
	const path = target.replaceAll("\\", "/");
	for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}
