import { listItems } from "./question.ts";

/** Text that means itself in YAML, whatever stands around it. */
const PLAIN = /^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9（）《》“”、，。·—/.-]*$/u;

/** A value in YAML: plain where that is safe, else quoted; nothing for an empty one. */
export function yamlText(value: string | undefined): string {
	if (value === undefined || value === "") return "";
	return PLAIN.test(value) && !/^[\d.]+$/.test(value) ? value : JSON.stringify(value);
}

/** `key: value`, or `key:` for what is not known. */
export function yamlLine(key: string, value: string | undefined): string {
	return `${key}: ${yamlText(value)}`.trimEnd();
}

/** `[a, b]`. */
export function yamlList(text: string | undefined): string {
	return `[${listItems(text ?? "")
		.map(yamlText)
		.join(", ")}]`;
}

/** A file of front matter and, below it, plain paragraphs in which no character is markup. */
export function mdxFile(lines: readonly string[], body: string | undefined): string {
	const paragraphs = (body ?? "").split(/\n\s*\n/).map((paragraph) => plainMarkdown(paragraph.trim()));
	return `---\n${lines.join("\n")}\n---\n${body ? `\n${paragraphs.join("\n\n")}\n` : ""}`;
}

/** Text as MDX that reads as just that text: no list, no tag, no expression, no import. */
export function plainMarkdown(text: string): string {
	return text
		.replaceAll(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
		.replaceAll(/^(\s*\d+)([.)])/gm, "$1\\$2")
		.replaceAll(/^(\s*)([-+=])/gm, "$1\\$2")
		.replaceAll(/^(?:import|export)\b/gm, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}
