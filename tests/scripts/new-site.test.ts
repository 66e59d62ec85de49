import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { copyCityProject } from "../city.ts";

/** A project whose content is the fictitious city's, and to which another city moves. */
let folder: string;

beforeAll(async () => {
	folder = await copyCityProject();
	await cp("content/README.md", path.join(folder, "content/README.md"));
});
afterAll(() => rm(folder, { recursive: true }));

const CITY = {
	city: "溪城市",
	"short-city": "溪城",
	name: "溪城市节水行动公开",
	plan: "water",
	base: "/jieshui/",
	portal: "溪城市人民政府",
	"portal-url": "https://www.example.gov.cn/",
	colour: "#1d5c7a",
	"colour-dark": "#8fc7e3",
};

function start(flags: Record<string, string>, env: Record<string, string> = {}) {
	const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
	const { status, stdout, stderr } = runScript(folder, "scripts/new.ts", ["site", ...args], env);
	return { status, said: `${stdout}${stderr}` };
}
const check = (env: Record<string, string> = {}) => runScript(folder, "scripts/check.ts", [], env).stdout;

test("where another city's content stands, it is moved aside whole, and only where that is said", async () => {
	const before = (await readdir(path.join(folder, "content"), { recursive: true })).sort();
	const refused = start({ ...CITY, base: "jieshui", former: "content/old" });
	expect([refused.status, refused.said.split("\n").slice(0, -2)]).toEqual([
		1,
		[
			"--former 读到“content/old”，应为一个还没有的文件夹；请换一个名称，放在内容文件夹之外",
			"--base 读到“jieshui”，应为以“/”开头并以“/”结尾的路径；请写成 / 或 /kxsz/ 这样",
		],
	]);
	expect(start(CITY).said).toContain("缺少 --former：这里现有“云川市”的内容");
	expect((await readdir(path.join(folder, "content"), { recursive: true })).sort()).toEqual(before);

	const started = start({ ...CITY, former: "content-former" });
	expect([started.status, started.said]).toEqual([0, expect.stringContaining("移到 content-former/")]);
	expect((await readdir(path.join(folder, "content-former"), { recursive: true })).sort()).toEqual(before);
	expect((await readdir(path.join(folder, "content"))).sort()).toEqual(["README.md", "site.yaml"]);
	const written = await readFile(path.join(folder, "content/site.yaml"), "utf8");
	expect(written).not.toMatch(/云川|绿色学校|河湖/);
	expect(written).toContain("base: /jieshui/");
	expect(written).toContain('colour:\n  light: "#1d5c7a"');
});

test("an empty city takes its first plan by either command, and the check lists what is still to be decided", () => {
	expect(check()).toContain("npm run import -- 方案文件 --plan 编号");
	const document = path.resolve("tests/import/documents/trailing-roles.txt");
	const made = runScript(folder, "scripts/new.ts", ["plan", "--id", "water", "--text-file", document]);
	expect([made.status, made.stdout]).toEqual([0, expect.stringContaining("已新建 content/plans/water")]);
	const said = check();
	// The document is of another city than the one that was answered.
	expect(said).toContain(
		"应为方案所属的地方；请改 site.yaml 的 name、city、shortCity 和 description；导入错了方案的，移走它的文件夹",
	);
	for (const name of ["origin", "licence", "exampleQueries", "footer.icp"]) expect(said).toContain(`${name} 未填`);
});

test("a folder of another name is said by its name", () => {
	const env = { CONTENT_ROOT: "other" };
	expect(start(CITY, env).said).toContain("已新建 other/site.yaml");
	expect(existsSync(path.join(folder, "other/site.yaml"))).toBe(true);
	const update = runScript(folder, "scripts/new.ts", ["update"], env);
	expect(update.stdout).toMatch(/^错误 other\/plans:1:1 .*\nother\/ 有错误，请先改好再新建\n$/);
});
