import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a person leaves of a drafted file who has read it and finds it right: no mark, and no due date left open. */
export function acceptText(file: string, text: string): string {
	const isOpen = /\/(?:targets|deliverables)\//.test(file) && !/^due: ./m.test(text);
	return text
		.replaceAll(/^ *draft: "?true"?\n/gm, () => (isOpen ? "unwritten: [期限]\n" : ""))
		.replace(isOpen ? /^due:\n/m : /$^/, "");
}

/** Accepts every draft below a folder. */
export async function acceptDrafts(folder: string): Promise<void> {
	for (const name of await readdir(folder, { recursive: true })) {
		const file = path.join(folder, name);
		if (name.endsWith(".mdx")) await writeFile(file, acceptText(file, await readFile(file, "utf8")));
	}
}
