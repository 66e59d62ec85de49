import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Accepts every draft below a folder, as a person does who has read them all: the lines `draft: true` go, and no due date is found missing. */
export async function acceptDrafts(folder: string): Promise<void> {
	for (const name of await readdir(folder, { recursive: true })) {
		if (!name.endsWith(".mdx")) continue;
		const file = path.join(folder, name);
		const text = await readFile(file, "utf8");
		const isOpen = /^kind: /m.test(text) && !/^due: /m.test(text);
		await writeFile(
			file,
			text.replaceAll(/^ *draft: "?true"?\n/gm, (line) =>
				isOpen && !line.startsWith(" ") ? "unwritten: [期限]\n" : "",
			),
		);
	}
}
