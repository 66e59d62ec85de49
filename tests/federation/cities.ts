import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { importPlan } from "../../scripts/lib/import-plan.ts";
import { draftSite } from "../../src/new/new-site.ts";
import { acceptDrafts } from "../accept.ts";

/** A place of the tests' own, with a plan short enough to be imported and built in a moment. */
export interface FixtureCity {
	/** Name of its folder. */
	id: "portal" | "xicheng" | "hubin";
	city: string;
	shortCity: string;
	/** Path of its site on its server. */
	base: string;
	/** What its site does without. */
	without: string;
	document: string;
	/** Rows of `progress.csv` after the head: target, area, period, value, unit. */
	figures: readonly string[];
}

/** A province and two of its cities: some offices bear the same name without the place, some do not. */
export const PORTAL: FixtureCity = {
	id: "portal",
	city: "岚海省",
	shortCity: "岚海",
	base: "/",
	without: "offline, carry",
	document: `岚海省节水行动方案（2021—2025年）
一、目标
到2025年，全省节水型城市比例由2020年的20%提高到50%以上。
二、任务
（一）健全制度。
1.制定用水定额管理办法，2022年12月底前完成。（牵头单位：省水利厅）
2.新建再生水工厂6座。（责任单位：省住房城乡建设厅）
`,
	figures: [],
};
export const XICHENG: FixtureCity = {
	id: "xicheng",
	city: "溪城市",
	shortCity: "溪城",
	base: "/",
	without: "offline, carry, elders",
	document: `溪城市节水行动方案（2021—2025年）
一、目标
到2025年，节水型学校比例由2020年的40%提高到80%以上。
二、任务
（一）改造管网。
1.更换老旧管道，2023年6月底前完成。（牵头单位：市水务局）
2.制定漏损控制管理办法，每年开展一次管网检查。（牵头单位：市水务局，配合单位：市财政局）
（二）宣传节水。
1.新建节水教育基地12个。（责任单位：市教育局）
`,
	figures: ["溪城,2022,61.5,%", "溪城,2023,66,%"],
};
export const HUBIN: FixtureCity = {
	id: "hubin",
	city: "湖滨市",
	shortCity: "湖滨",
	base: "/jieshui/",
	without: "offline, carry, elders",
	document: `湖滨市节水行动方案（2021—2025年）
一、目标
到2025年，节水型学校比例由2020年的35%提高到70%以上。
二、任务
（一）雨水利用。
1.建设雨水花园，2024年12月底前完成。（牵头单位：市住房城乡建设局，配合单位：市水务局）
2.推广智能水表。（牵头单位：市水务局）
（二）宣传节水。
1.新建节水教育基地8个。（责任单位：市教育局）
2.建设雨水博物馆1座。（责任单位：市文化广电旅游局）
`,
	figures: ["湖滨,2023,52,%"],
};

/** Writes the content of a place into a folder that is not there yet; `federation` is the text of its `federation.yaml`. */
export async function writeCityContent(root: string, place: FixtureCity, federation: string | null): Promise<void> {
	await mkdir(root, { recursive: true });
	const document = `${root}.txt`;
	await writeFile(document, place.document);
	const { city, shortCity, base } = place;
	const answers = { city, "short-city": shortCity, name: `${city}节水行动公开`, plan: "water", base };
	const site = draftSite(answers).replace(/^licence:/m, `without: [${place.without}]\nlicence:`);
	await writeFile(path.join(root, "site.yaml"), site);
	await importPlan([document, "--plan", "water"], root);
	await acceptDrafts(root);
	if (federation !== null) await writeFile(path.join(root, "federation.yaml"), federation);
	if (place.figures.length > 0) await writeFigures(path.join(root, "plans/water"), place.figures);
}

/** Adds figures of the first target to the table. */
async function writeFigures(plan: string, figures: readonly string[]): Promise<void> {
	const file = path.join(plan, "progress.csv");
	const head = await readFile(file, "utf8");
	const rows = figures.map((figure, at) => {
		const [area, period, value, unit] = figure.split(",");
		const day = `${Number(period) + 1}-02-01`;
		return `${at + 1},jieshuixingxuexiaobiliyou2020,${area},${period},${value},,${unit},,统计数据,${area}统计公报（${period}）,${area}市统计局,https://www.example.com/${period},${day},${day},,`;
	});
	await writeFile(file, `${[head.trimEnd(), ...rows].join("\n")}\n`);
}
