import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { type DeskContent, packContent, unpackContent } from "../../src/desk/desk-content.ts";
import { addedRows } from "../../src/desk/made-file.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";

let content: ContentFiles;
beforeAll(async () => {
	content = await readContentFiles(DEMO_ROOT);
});

/** As it goes over the network. */
const pack = (files: ContentFiles): DeskContent => JSON.parse(JSON.stringify(packContent(files, "2025-06-30", "v")));

test("what the desk checks against is what the site was built from, to the letter, without what nobody has accepted", () => {
	const draft = `plans/${PLAN}/deliverables/school-teachers.mdx`;
	expect(new TextDecoder().decode(content.bytes.get(draft))).toContain("draft: true");
	const packed = pack(content);
	expect(Object.keys(packed.files)).not.toContain(draft);
	expect(JSON.stringify(packed)).not.toMatch(/draft: *true/);
	const opened = unpackContent(packed);
	for (const [file, bytes] of opened.bytes) expect(bytes).toEqual(Uint8Array.from(content.bytes.get(file) ?? []));
	expect(opened.bytes.size).toBe(content.bytes.size - 1 - opened.elsewhere.size);
	expect(checkContent(opened).records).not.toBeNull();
});

test("of a file that is accepted in part, the entries that are not stay behind", () => {
	const file = `plans/${PLAN}/actions/01-school.mdx`;
	const text = new TextDecoder().decode(content.bytes.get(file));
	const entry = "  - clause: 1-1-m1\n    role: 牵头\n    departments: [猜出来的单位]\n    draft: true\n";
	const guessed = text.includes("responsibilities:\n")
		? text.replace("responsibilities:\n", `responsibilities:\n${entry}`)
		: text.replace("---\n", `---\nresponsibilities:\n${entry}`);
	const packed = pack(withFiles(content, [[file, guessed]]));
	expect(guessed).toContain("猜出来的单位");
	expect(packed.files[file]).not.toContain("猜出来的单位");
	expect(packed.files[file]?.split("\n---\n")[1]).toBe(text.split("\n---\n")[1]);
});

test("what is no text goes along as it is", () => {
	const bytes = Uint8Array.from([0, 255, 137, 80, 78, 71]);
	const opened = unpackContent(pack(withFiles(content, [["a.png", bytes]])));
	expect(opened.bytes.get("a.png")).toEqual(bytes);
});

test("rows to add are what stands beyond the old end; a file changed inside has none", () => {
	const rows = (before: string, after: string) => addedRows({ file: "a.csv", before, after });
	expect(rows("a\n1\n", "a\n1\n2\n")).toBe("2\n");
	expect(rows("a\n1", "a\n1\n2\n")).toBe("2\n");
	expect(rows("a\r\n1\r\n", "a\r\n1\r\n2\r\n")).toBe("2\r\n");
	expect(rows("a\n1\n", "a\n3\n2\n")).toBeNull();
	expect(rows("", "a\n1\n")).toBeNull();
});
