import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkContent } from "../../src/check/check-content.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { withFiles } from "../../src/files/content-files.ts";
import { decodeText } from "../../src/files/text-file.ts";
import type { IntakeContent, IntakeDraft } from "../../src/intake/draft-intake.ts";
import type { TableFile } from "../../src/intake/workbook/table-file.ts";
import type { ProblemCode } from "../../src/problems/codes.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { replaceFile } from "./write-file.ts";

/** The content below `root`, as intake needs it. */
export async function openIntakeContent(root: string): Promise<IntakeContent> {
	const content = await readContentFiles(root);
	const { records, problems } = checkContent(content);
	return {
		name: content.name,
		records,
		problems,
		text: async (file) => decodeText(content.bytes.get(file) ?? new Uint8Array()) ?? "",
		check: async (files) => checkContent(withFiles(content, Object.entries(files))).problems,
	};
}

/** The one file that was named; null with a problem when it is not there or not one. */
export async function openTableFile(names: readonly string[], problems: Problem[]): Promise<TableFile | null> {
	const fail = (file: string, code: ProblemCode, found: string, expected: string, cure: string) => {
		problems.push({ severity: "error", file, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	const [name = ""] = names;
	if (names.length !== 1) {
		return fail(
			"npm run intake",
			"command-file-missing",
			`读到 ${names.length} 个文件名`,
			"一个文件名",
			"请写成 npm run intake -- 进度.xlsx",
		);
	}
	const bytes = await readFile(name).catch(() => null);
	if (bytes) return { name, bytes };
	return fail(
		name,
		"file-missing",
		"没有找到此文件",
		"一个存在的文件",
		"请检查文件名；文件名里有空格时用英文引号括起来",
	);
}

/** Writes what was drafted, unless a file has changed since: the figures first, for the ledger speaks of them. */
export async function writeIntake(root: string, { file, before, after, ledger }: IntakeDraft): Promise<void> {
	const files = [{ file, before, after }, ...(ledger ? [ledger] : [])];
	for (const one of files) await refuseChanged(root, one);
	for (const one of files) await replaceFile(path.join(root, one.file), one.after);
}

/** Throws where a file is not what the draft was made from. */
export async function refuseChanged(root: string, { file, before }: { file: string; before: string }): Promise<void> {
	const place = path.join(root, file);
	const now = await readFile(place).catch(() => new Uint8Array());
	if (decodeText(now) !== before) throw new Error(`${place} 刚刚被别人改过，没有写入；请再来一次`);
}
