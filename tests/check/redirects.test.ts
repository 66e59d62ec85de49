import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { checkFolder } from "../check-folder.ts";
import { writeCity } from "../city.ts";

let folder: string;
let root: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "redirects-"));
	root = path.join(folder, "content");
	await writeCity(root);
});
afterAll(() => rm(folder, { recursive: true }));

async function errorsWith(yaml: string): Promise<string[]> {
	await writeFile(path.join(root, "redirects.yaml"), yaml);
	const { problems } = await checkFolder(root);
	return problems.filter(({ severity }) => severity === "error").map(formatProblem);
}

const FILE = "错误 content/redirects.yaml:";

test("a redirect leads from an address that has gone to a page that exists", async () => {
	expect(await errorsWith("- { from: /departments/old/, to: /departments/kexie/ }\n- { from: /kx/, to: / }\n")).toEqual(
		[],
	);
	expect(await errorsWith("# 暂无\n")).toEqual([]);
});

test.each([
	[
		"the page is still there",
		"- { from: /departments/kexie/, to: /data/ }",
		[
			"1:11 from 读到“/departments/kexie/”，本站仍有这个页面，应为已经撤下的网址，每个写一条；请删去这一条；还在的页面不需要转向［redirect-from-alive］",
		],
	],
	[
		"no such page",
		"- { from: /a/, to: /departments/kexei/ }",
		[
			"1:20 to 读到“/departments/kexei/”，应为本站现有页面的网址；是否想写“/departments/kexie/”？［redirect-to-missing］",
		],
	],
	[
		"nothing like it",
		"- { from: /a/, to: /q/ }",
		["1:20 to 读到“/q/”，应为本站现有页面的网址；请打开要转到的页面，复制它的网址［redirect-to-missing］"],
	],
	[
		"a chain",
		"- { from: /a/, to: /b/ }\n- { from: /b/, to: /data/ }",
		["1:20 to 读到“/b/”，它自己又转到别处，应为本站现有页面的网址；请直接写最后的网址 /data/［redirect-to-missing］"],
	],
	[
		"twice",
		"- { from: /a/, to: /data/ }\n- { from: /a/, to: /about/ }",
		["2:11 from 读到“/a/”，前面已有一条，应为已经撤下的网址，每个写一条；请只留一条［redirect-from-twice］"],
	],
	[
		"another site",
		"- { from: /a/, to: https://x.example/ }",
		[
			"1:20 to 读到“https://x.example/”，应为本站页面的网址，以“/”开头、以“/”结尾，不含域名和 base；文件的网址以扩展名结尾；请写成 /departments/kexie/ 或 /data/water/progress.csv 这样［redirect-address-unreadable］",
		],
	],
	[
		"a way out of the folder",
		"- { from: /../etc/, to: /data/ }",
		[
			"1:11 from 读到“/../etc/”，应为本站页面的网址，以“/”开头、以“/”结尾，不含域名和 base；文件的网址以扩展名结尾；请写成 /departments/kexie/ 或 /data/water/progress.csv 这样［redirect-address-unreadable］",
		],
	],
])("%s", async (_name, yaml, messages) => {
	expect(await errorsWith(`${yaml}\n`)).toEqual(messages.map((message) => `${FILE}${message}`));
});
