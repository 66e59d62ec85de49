import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeFailure, readContentFiles } from "../src/disk/read-content.ts";
import { isTaken, withFiles } from "../src/files/content-files.ts";
import { formatProblem } from "../src/problems/problem.ts";
import { openProject } from "../src/project.ts";
import { DEMO_ROOT } from "./demo.ts";

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);
const open = (root: string) => openProject({ root, asOf: "2025-06-30" });

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "project "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the version is of the content alone: the same on another day, another with every byte", async () => {
	const [a, b] = [await open(DEMO_ROOT), await openProject({ root: DEMO_ROOT, asOf: "2020-01-01" })];
	expect(a.version).toBe(b.version);
	await cp(DEMO_ROOT, at("changed"), { recursive: true });
	// What systems and office programs leave there is nobody's content.
	for (const name of [".DS_Store", "Thumbs.db", "plans/desktop.ini", "departments/~$kexie.docx"])
		await writeFile(at("changed", name), "x");
	const left = await open(at("changed"));
	const codesOf = ({ problems }: typeof a) => problems.map(({ code }) => code);
	expect([left.version, codesOf(left)]).toEqual([a.version, codesOf(a)]);
	await writeFile(at("changed", "readme.txt"), "x");
	expect((await open(at("changed"))).version).not.toBe(a.version);
});

test("a folder that is not there, or is a file, is said in a sentence", async () => {
	const said = async (root: string) => (await open(root)).problems.map(formatProblem);
	expect(await said(at("nowhere"))).toEqual([
		expect.stringContaining("nowhere:1:1 没有找到，应为可以读取的内容文件夹；请检查名称和所在的文件夹"),
	]);
	await writeFile(at("file"), "x");
	expect(await said(at("file"))).toEqual([expect.stringContaining("file:1:1 这里不是文件夹")]);
});

test("what cannot be read is reported at its place, and what refers to it is not blamed", async () => {
	const root = at("locked");
	await cp(DEMO_ROOT, root, { recursive: true });
	await rm(path.join(root, "departments"), { recursive: true });
	await mkdir(at("outside"), { recursive: true });
	await symlink(at("outside"), path.join(root, "departments"));
	const { problems } = await open(root);
	expect(problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([
		expect.stringContaining("locked/departments:1:1 这是一个链接，指向内容文件夹之外"),
	]);
});

test("what the system refuses is said in words; a fault of the program stays one", () => {
	const refused = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
	expect(describeFailure(refused, "文件").found).toBe("没有权限读取");
	expect(() => describeFailure(new TypeError("x is not a function"), "文件")).toThrow(TypeError);
});

test("a draft lies over the content and leaves it as it was", async () => {
	const content = await readContentFiles(DEMO_ROOT);
	const draft = withFiles(content, [["plans/new/plan.yaml", "title: x"]]);
	expect([isTaken(draft, "plans/new"), isTaken(content, "plans/new")]).toEqual([true, false]);
	expect(draft.folders.get("plans/new")?.files).toEqual(["plan.yaml"]);
});
