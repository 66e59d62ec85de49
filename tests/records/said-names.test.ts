import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { decodeText } from "../../src/files/text-file.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";

const FOLDER = `plans/${PLAN}`;
const PARKS = "新建河湖公园（演示数据）";

let content: ContentFiles;
beforeAll(async () => {
	content = await readContentFiles(DEMO_ROOT);
});

/** The content with replaced texts; each must be there. */
function checkEdited(...edits: [file: string, from: string, to: string][]) {
	const texts = new Map<string, string>();
	for (const [file, from, to] of edits) {
		const text = texts.get(file) ?? decodeText(content.bytes.get(file) ?? new Uint8Array()) ?? "";
		expect(text).toContain(from);
		texts.set(file, text.replace(from, to));
	}
	const { records, problems } = checkContent(withFiles(content, [...texts]));
	return { records, errors: problems.filter(({ severity }) => severity === "error").map(formatProblem) };
}

const REQUEST = `${FOLDER}/requests/river-parks-2025.mdx`;

test("titles and full names mean the same as ids, wherever one stands", () => {
	const plain = checkEdited().records;
	const { records, errors } = checkEdited(
		[REQUEST, "about: [river-parks, final-evaluation]", `about: [${PARKS}, final-evaluation]`],
		[REQUEST, "askedOf: 市水务局", "askedOf: 云川市水务局（演示数据）"],
		[`${FOLDER}/plan.yaml`, "headlineTarget: literacy-rate", "headlineTarget: 居民具备环境素养的比例（演示数据）"],
		[`${FOLDER}/plan.yaml`, "coordinator: 市生态环境局", "coordinator: 云川市生态环境局 （演示数据）"],
		[
			"site.yaml",
			"featuredPlan: demo-environment-2021-2025",
			"featuredPlan: 云川市全民环境教育行动方案(2021—2025年)（演示数据）",
		],
		[`${FOLDER}/progress.csv`, "1,literacy-rate,", "1,居民具备环境素养的比例（演示数据）,"],
		[`${FOLDER}/changes.csv`, "target:literacy-rate", "target:居民具备环境素养的比例（演示数据）"],
	);
	expect(errors).toEqual([]);
	expect(records).toEqual(plain);
});

test("a title with its id in brackets says which of two is meant; the title alone is asked about, naming both", () => {
	const twin: [string, string, string] = [
		`${FOLDER}/targets/roof-classrooms.mdx`,
		"title: 新建屋顶课堂（演示数据）",
		`title: ${PARKS}`,
	];
	const about = (said: string): [string, string, string] => [REQUEST, "[river-parks,", `[${said},`];
	expect(checkEdited(twin, about(PARKS)).errors).toEqual([
		`错误 content/${REQUEST}:6:9 about 读到“${PARKS}”，应为目标或交付事项的文件名或名称；是否想写“river-parks”或“roof-classrooms”？［request-about-unknown］`,
	]);
	expect(checkEdited(twin, about(`${PARKS}（river-parks）`)).errors).toEqual([]);
});

test("who names a target by its title is not to blame for a mistake in the target's own file", () => {
	const { errors } = checkEdited(
		[`${FOLDER}/targets/river-parks.mdx`, "kind: new", "kind: nwe"],
		[REQUEST, "[river-parks,", `[${PARKS},`],
	);
	expect(errors.filter((line) => line.includes("requests/"))).toEqual([]);
});
