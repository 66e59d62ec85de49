import type { Element as XmlElement } from "@xmldom/xmldom";
import { formatNumeral } from "../../text/numerals.ts";
import { child, value } from "./docx-xml.ts";

interface Level {
	format: string;
	pattern: string;
	start: number;
}

/** Word keeps automatic numbers out of the text: they are counted here as Word would. */
export class Numbers {
	readonly #levels = new Map<string, Level[]>();
	readonly #list = new Map<string, string>();
	readonly #counts = new Map<string, number[]>();

	constructor(root: XmlElement | null) {
		for (const list of root ? [...root.getElementsByTagName("w:abstractNum")] : []) {
			const levels = [...list.getElementsByTagName("w:lvl")].map((level) => ({
				format: value(child(level, "w:numFmt")) ?? "decimal",
				pattern: value(child(level, "w:lvlText")) ?? "",
				start: Number(value(child(level, "w:start")) ?? 1),
			}));
			this.#levels.set(list.getAttribute("w:abstractNumId") ?? "", levels);
		}
		for (const list of root ? [...root.getElementsByTagName("w:num")] : []) {
			this.#list.set(list.getAttribute("w:numId") ?? "", value(child(list, "w:abstractNumId")) ?? "");
		}
	}

	next(id: string, level: number): string {
		const list = this.#list.get(id) ?? "";
		const levels = this.#levels.get(list);
		const own = levels?.[level];
		if (!levels || !own || own.format === "bullet" || own.format === "none") return "";
		const counts = this.#counts.get(list) ?? [];
		counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
		counts.length = level + 1;
		this.#counts.set(list, counts);
		return own.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			return formatCount(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
		});
	}
}

function formatCount(count: number, format: string): string {
	if (/chinese|japanese|ideographDigital|taiwanese/i.test(format)) return formatNumeral(count);
	if (/Circle/i.test(format)) return String.fromCharCode(0x2460 + count - 1);
	if (format === "lowerLetter") return String.fromCharCode(96 + count);
	return format === "upperLetter" ? String.fromCharCode(64 + count) : String(count);
}
