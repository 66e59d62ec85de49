import { type Document, parseDocument } from "yaml";
import type { YamlValue } from "./format-yaml.ts";
import type { Path } from "./yaml-record.ts";

/** What can be done to a record that stands in a file; everything else in it stays as it was written. */
export interface RecordEdit {
	/** Writes a value; null is a key without one. */
	set(path: Path, value: YamlValue): void;
	remove(path: Path): void;
	/** The texts of a list; empty where there is none. */
	list(path: Path): string[];
}

/** The text of an MDX file whose front matter was edited; comments, order and quotes of what was not touched stay. */
export function editFrontMatter(text: string, edit: (record: RecordEdit) => void): string {
	const end = text.indexOf("\n---", 3);
	if (!text.startsWith("---\n") || end < 0) throw new Error("文件头前后应各有一行“---”");
	const document: Document = parseDocument(text.slice(4, end + 1), { schema: "failsafe", customTags: ["null"] });
	edit({
		list: (path) => (document.getIn([...path]) as { toJSON(): string[] } | undefined)?.toJSON() ?? [],
		set(path, value) {
			const node = document.createNode(value);
			if (Array.isArray(value) && value.every((item) => typeof item === "string")) Object.assign(node, { flow: true });
			document.setIn([...path], node);
		},
		remove(path) {
			const holder = document.getIn(path.slice(0, -1), true);
			document.deleteIn([...path]);
			// A list that lost its last entry says nothing.
			const isEmpty = path.length > 1 && (holder as { items?: unknown[] } | undefined)?.items?.length === 0;
			if (isEmpty) document.deleteIn(path.slice(0, -1));
		},
	});
	const head = document.toString({ nullStr: "", lineWidth: 0, flowCollectionPadding: false });
	return `---\n${head}${text.slice(end + 1)}`;
}
