import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plan } from "../../src/model/types.ts";
import { formatNumeral } from "../../src/plan/numerals.ts";
import { createRandom } from "../random.ts";

const PER_PART = 200;
const TOPICS = [
	"气象",
	"农机",
	"文物",
	"港口",
	"渔业",
	"消防",
	"图书",
	"体育",
	"养老",
	"水利",
	"旅游",
	"林业",
	"邮政",
	"慈善",
	"供销",
	"统计",
	"电网",
	"航道",
	"兽医",
	"档案",
];
const PLACES = "东南西北中上下前后高长大新古"
	.split("")
	.flatMap((head) => "河山岭桥镇坡湾塘".split("").map((tail) => `${head}${tail}`));

/**
 * Writes a second plan of `count` paragraphs beside the first into `content`. Each paragraph joins two to four sentences
 * of the real plan; a topic, a place, a year and a number of its own take the place of words in it, so that the
 * paragraphs differ as those of different plans do.
 */
export async function writeLargePlan(content: string, plan: Plan, count: number): Promise<void> {
	const paragraphs = largeParagraphs(plan, count);
	const folder = path.join(content, "plans", "large");
	await mkdir(path.join(folder, "text"), { recursive: true });
	await mkdir(path.join(folder, "targets"), { recursive: true });
	const source: string[] = [];
	const ids: string[] = [];
	for (let part = 1; (part - 1) * PER_PART < paragraphs.length; part += 1) {
		const heading = `${formatNumeral(part)}、${TOPICS[part % TOPICS.length]}工作`;
		const own = paragraphs.slice((part - 1) * PER_PART, part * PER_PART);
		await writeFile(
			path.join(folder, "text", `${String(part).padStart(3, "0")}-part.mdx`),
			`# ${heading}\n\n${own.join("\n\n")}\n`,
		);
		source.push(heading, ...own);
		ids.push(String(part), ...own.map((_, index) => `${part}-p${index + 1}`));
	}
	await writeFile(path.join(folder, "source.txt"), source.map((line) => `  ${line}\n`).join(""));
	await writeFile(path.join(folder, "permalinks.txt"), `${ids.join("\n")}\n`);
	const record = await readFile(path.join(content, "plans", plan.id, "plan.yaml"), "utf8");
	const plain = record.replace(/\nlineage:[\s\S]*$/, "\n").replace(/headlineTarget: .*/, "headlineTarget: first");
	await writeFile(path.join(folder, "plan.yaml"), plain);
	await writeFile(path.join(folder, "notes.yaml"), "");
	const columns = await readFile(path.join(content, "plans", plan.id, "progress.csv"), "utf8");
	await writeFile(path.join(folder, "progress.csv"), `${columns.split("\n")[0]}\n`);
	const target = `---\norder: 1\ntitle: 首个目标\nclause: 1-p1\nquote: ${paragraphs[0]?.slice(0, 8)}\nkind: count\ncomparator: "="\nvalue: "1"\nunit: 个\n---\n`;
	await writeFile(path.join(folder, "targets", "first.mdx"), target);
}

/** The paragraphs alone, the same on every machine. */
export function largeParagraphs({ actions }: Plan, count: number): string[] {
	const sentences = actions.flatMap(({ measures }) => measures.flatMap(({ text }) => text.match(/[^。]+。/g) ?? []));
	const random = createRandom(2016);
	const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
	return Array.from({ length: count }, () => {
		const words = Array.from({ length: 2 + random(3) }, () => pick(sentences).replace(/^——/, ""));
		const varied = words.join("").replaceAll("科普", () => (random(3) === 0 ? "科普" : pick(TOPICS)));
		return `——${pick(PLACES)}${pick(PLACES)}${varied.slice(0, -1)}，${2016 + random(15)}年${pick(TOPICS)}${1 + random(900)}处。`;
	});
}

/** A project folder with a large site's content, ready to be built. */
export async function copyProject(folder: string): Promise<void> {
	for (const name of [
		"astro.config.mjs",
		"content",
		"package.json",
		"public",
		"scripts",
		"src",
		"tests",
		"tsconfig.json",
	]) {
		await cp(name, path.join(folder, name), { recursive: true });
	}
}
