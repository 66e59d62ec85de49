import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { unzipSync } from "fflate";

/** A workbook or document unpacks to a few times its size; more than this is a bomb, or neither table nor plan. */
const MAX_UNPACKED = 20_000_000;
const MAX_PARTS = 2000;

/** Why a file cannot be opened, in words for the person who sent it. */
export class UnreadablePackage extends Error {}

/** The XML parts of a zipped office document, by path. */
export class OfficePackage {
	readonly #parts: Record<string, Uint8Array>;

	constructor(bytes: Uint8Array) {
		this.#parts = unzipXml(bytes);
	}

	/** A part as a document; null when there is none of that path. */
	read(path: string): Document | null {
		const bytes = this.#parts[path];
		if (!bytes) return null;
		const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes);
		// A document type can define entities; no office document has one.
		if (/<!DOCTYPE/i.test(text)) throw new UnreadablePackage(`${path} 含有不允许的声明`);
		try {
			return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "application/xml");
		} catch {
			throw new UnreadablePackage(`${path} 不是完整的 XML`);
		}
	}

	/** Where a part's relations lead: path and type by relation id. */
	relations(path: string): Map<string, { type: string; target: string }> {
		const folder = path.slice(0, path.lastIndexOf("/") + 1);
		const document = this.read(`${folder}_rels/${path.slice(folder.length)}.rels`);
		return new Map(
			elements(document, "Relationship").map((relation) => {
				const target = resolvePath(folder, attribute(relation, "Target"));
				const type = attribute(relation, "Type").split("/").at(-1) ?? "";
				return [attribute(relation, "Id"), { type, target }];
			}),
		);
	}
}

/** Elements of a name anywhere below a node, whatever prefix their namespace has. */
export function elements(node: Document | Element | null | undefined, name: string): Element[] {
	return node ? [...node.getElementsByTagNameNS("*", name)] : [];
}

/** An attribute, empty where there is none. */
export function attribute(element: Element | undefined, name: string): string {
	return element?.getAttribute(name) ?? "";
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
	for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}
