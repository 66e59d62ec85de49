import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { packContent, unpackContent } from "../../src/desk/desk-content.ts";
import { checkAlterations } from "../../src/diff/alterations.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { decodeText } from "../../src/files/text-file.ts";
import { publishedAttachments } from "../../src/model/build-attachments.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";

const PICTURE = "attachments/2025-02-20-stations.png";
const UPDATE = `plans/${PLAN}/updates/2025-02-20-measures.mdx`;
let content: ContentFiles;
beforeAll(async () => {
	content = await readContentFiles(DEMO_ROOT);
});

const textOf = (file: string) => decodeText(content.bytes.get(file) ?? new Uint8Array()) ?? "";
const edited = (from: string | RegExp, to: string) => withFiles(content, [[UPDATE, textOf(UPDATE).replace(from, to)]]);
const said = (files: ContentFiles) =>
	checkContent(files)
		.problems.map(formatProblem)
		.filter((line) => line.includes("attachment") || line.startsWith("错误"));
const renamed = (name: string, bytes = content.bytes.get(PICTURE)) => {
	const rest = new Map(content.bytes);
	rest.delete(PICTURE);
	return createContentFiles("content", bytes ? rest.set(name, bytes) : rest);
};

test("what the fictitious city shows passes, and is published on its day", () => {
	const { records } = checkContent(content);
	const filesOn = (asOf: string) =>
		publishedAttachments(buildSite(records ?? expect.fail(), asOf)).map(({ url }) => url);
	expect(filesOn("2025-06-30")).toEqual([`/${PICTURE}`, "/attachments/river-parks-2025-answer.pdf"]);
	// On a day before it was published, it is not.
	expect(filesOn("2024-06-30")).toEqual([]);
});

test.each<[string, () => ContentFiles, string[]]>([
	["a picture that nobody sees described", () => edited(/\n {4}alt: .*/, ""), ["attachment-alt-missing"]],
	["a description that says nothing", () => edited(/alt: .*/, "alt: 图片 1"), ["attachment-alt-missing"]],
	["a title said twice", () => edited(/alt: .*/, "alt: 水质观测站位置示意图（演示数据）"), ["attachment-alt-missing"]],
	["another name", () => edited("stations.png", "station.png"), ["attachment-unused", "attachment-missing"]],
	["a path", () => edited("file: ", "file: ../"), ["attachment-name-unreadable"]],
	["no mark in a fictitious title", () => edited("示意图（演示数据）\n", "示意图\n"), ["demo-mark-missing"]],
	["nobody names it", () => edited(/attachments:\n( .*\n)*/, ""), ["attachment-unused"]],
	[
		"the wrong ending",
		() => renamed("attachments/2025-02-20-stations.jpg"),
		["attachment-kind-differs", "attachment-missing"],
	],
	["a Chinese name", () => renamed("attachments/示意图.png"), ["file-name-unfit", "attachment-missing"]],
	["a folder below", () => renamed("attachments/2025/stations.png"), ["file-not-published", "attachment-missing"]],
	["half of it", () => renamed(PICTURE, content.bytes.get(PICTURE)?.subarray(0, 9000)), ["attachment-torn"]],
])("%s is told by its code", (_, files, codes) => {
	expect(said(files()).map((line) => /［(.*)］$/.exec(line)?.[1])).toEqual(codes);
});

test("the words: place, what was found, what was expected, what to do", () => {
	expect(said(edited("stations.png", "station.png"))[1]).toBe(
		`错误 content/${UPDATE}:15:11 file 读到“2025-02-20-station.png”，应为 attachments 文件夹里有的文件；是否想写“2025-02-20-stations.png”？［attachment-missing］`,
	);
});

test("another picture under the same name alters what was published, unless the ledger says so", () => {
	const before = checkContent(content).records ?? expect.fail();
	const bytes = Uint8Array.from(content.bytes.get(PICTURE) ?? expect.fail());
	// In the data of the picture: it stays one.
	bytes[30_000] = (bytes[30_000] ?? 0) ^ 255;
	const other = checkContent(withFiles(content, [[PICTURE, bytes]])).records ?? expect.fail();
	expect(checkAlterations(before, other).map(({ code, found }) => [code, found.slice(0, 40)])).toEqual([
		["published-altered", expect.stringContaining("update:2025-02-20-measures 变了：图片和附件")],
	]);
});

test("the desk is told of published files without their bytes, and checks all the same", () => {
	const packed = packContent(content, "2025-06-30", "v");
	expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(packed.files).length + 3000);
	const opened = unpackContent(packed);
	expect(said(opened)).toEqual([]);
	expect(said(withFiles(opened, [[UPDATE, textOf(UPDATE).replace(/alt: .*/, "alt: 照片")]]))).toHaveLength(1);
});
