import { formatYaml } from "../../files/format-yaml.ts";
import { soundSlug } from "./sound-slug.ts";

/** The files of offices that the content does not know yet, by file name; `known` are the names and ids it has. */
export function formatDepartmentFiles(
	names: readonly string[],
	known: { names: readonly string[]; ids: readonly string[] },
): Map<string, string> {
	const taken = new Set(known.ids);
	const files = new Map<string, string>();
	for (const name of new Set(names)) {
		if (known.names.includes(name)) continue;
		// Nobody has seen yet whether it is an office, or another spelling of one.
		files.set(`${soundSlug(name, taken)}.mdx`, `---\n${formatYaml({ name, draft: "true" })}---\n`);
	}
	return files;
}
