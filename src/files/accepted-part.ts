import { isMap, isSeq, parseDocument } from "yaml";

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?=\n|$)/;

/** The text of a file without the entries that are drafts; null where the file as a whole is one. */
export function withoutDrafts(text: string): string | null {
	const [, head] = FRONT_MATTER.exec(text) ?? [];
	if (head === undefined || !/^\s*draft:\s*true\s*$/m.test(head)) return text;
	const document = parseDocument(head, { schema: "failsafe" });
	if (String(document.get("draft")) === "true") return null;
	if (isMap(document.contents)) {
		for (const { value } of document.contents.items) {
			if (isSeq(value))
				value.items = value.items.filter((item) => !(isMap(item) && String(item.get("draft")) === "true"));
		}
	}
	return text.replace(FRONT_MATTER, () => `---\n${String(document)}---`);
}
