import { Document, isScalar, visit } from "yaml";

/** A record as it will stand in a file: every scalar is text; a null is a key without a value, undefined no key. */
export type YamlValue = string | null | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/** Writes a record as YAML that `parseYaml` reads back as it was; a list of plain texts stands on one line. */
export function formatYaml(record: { readonly [key: string]: YamlValue | undefined }): string {
	const document = new Document(record, { schema: "failsafe", customTags: ["null"] });
	visit(document, {
		Seq: (_, list) => {
			if (list.items.every(isScalar)) list.flow = true;
		},
	});
	return document.toString({ nullStr: "", lineWidth: 0, flowCollectionPadding: false });
}
