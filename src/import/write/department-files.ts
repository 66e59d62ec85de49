import { pinyin } from "pinyin-pro";
import { formatYaml } from "../../files/format-yaml.ts";

/** The files of offices that the content does not know yet, by file name; `known` are the names and ids it has. */
export function formatDepartmentFiles(
	names: readonly string[],
	known: { names: readonly string[]; ids: readonly string[] },
): Map<string, string> {
	const taken = new Set(known.ids);
	const files = new Map<string, string>();
	for (const name of new Set(names)) {
		if (known.names.includes(name)) continue;
		const id = freeId(name, taken);
		taken.add(id);
		files.set(`${id}.mdx`, `---\n${formatYaml({ name })}---\n`);
	}
	return files;
}

/** 市教育局 → `shijiaoyuju`; a second office that sounds the same becomes `shijiaoyuju-2`. */
function freeId(name: string, taken: ReadonlySet<string>): string {
	const sound = pinyin(name, { toneType: "none", type: "array", v: true }).join("").toLowerCase();
	const base = sound.replaceAll(/[^a-z0-9]/g, "").slice(0, 48) || "office";
	let id = base;
	for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
	return id;
}
