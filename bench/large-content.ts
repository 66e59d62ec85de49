import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plan } from "../src/model/model.ts";
import { formatNumeral } from "../src/text/numerals.ts";
import { largeParagraphs } from "./large-text.ts";

const PER_PART = 200;

/** The second plan, and where a paragraph stands in it. */
export const LARGE_PLAN = {
	id: "large",
	clauseId: (index: number) => `${Math.floor(index / PER_PART) + 1}-p${(index % PER_PART) + 1}`,
};

/** Writes a second plan of `count` paragraphs beside the first into `content`; `largeParagraphs` tells what they say. */
export async function writeLargePlan(content: string, plan: Plan, count: number): Promise<void> {
	const paragraphs = largeParagraphs(plan, count);
	const folder = path.join(content, "plans", LARGE_PLAN.id);
	await mkdir(path.join(folder, "text"), { recursive: true });
	await mkdir(path.join(folder, "targets"), { recursive: true });
	const source: string[] = [];
	const ids: string[] = [];
	for (let part = 1; (part - 1) * PER_PART < paragraphs.length; part += 1) {
		const heading = `${formatNumeral(part)}、第${part}卷`;
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
	const target = `---\norder: 1\ntitle: 首个目标\nclause: 1-p1\nquote: ${paragraphs[0]?.slice(0, 8)}\nkind: count\ncomparator: "="\nvalue: "1"\nunit: 个\nunwritten: [期限]\n---\n`;
	await writeFile(path.join(folder, "targets", "first.mdx"), target);
}
