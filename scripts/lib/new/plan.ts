import { readFileSync } from "node:fs";
import { decodeText } from "../../../src/load/text-file.ts";
import { day, period, slug, text } from "../../../src/schemas/fields.ts";
import { OBSERVATION_COLUMNS } from "../../../src/schemas/observation.ts";
import { yamlLine } from "./front-matter.ts";
import type { Kind } from "./kinds.ts";
import { draftParts } from "./parts.ts";
import { newIdQuestion } from "./plan-choice.ts";
import { type Answers, choiceQuestion, fieldQuestion, type Question } from "./question.ts";
import { targetFile, targetQuestions } from "./target.ts";

/** The text that an answer names; empty when it cannot be read. */
function sourceOf(answers: Answers): string {
	try {
		return decodeText(readFileSync(answers["text-file"] ?? "")) ?? "";
	} catch {
		return "";
	}
}

const sourceQuestion: Question = {
	flag: "text-file",
	ask: "印发文件的文本（.txt，一段一行，带“一、”这样的标题）",
	check: (file) =>
		draftParts(sourceOf({ "text-file": file })).length > 0
			? null
			: { expected: "一个文本文件，里面有“一、”这样的标题", cure: "请检查文件名和内容" },
};

function clausesOf(answers: Answers): Map<string, string> {
	return new Map(
		draftParts(sourceOf(answers)).flatMap(({ clauses }) => clauses.map(({ id, text: words }) => [id, words])),
	);
}

function planFile(answers: Answers): string {
	const known = (key: string, flag: string) => yamlLine(key, answers[flag]);
	return `${[
		known("title", "title"),
		known("shortTitle", "short-title"),
		known("number", "number"),
		known("issuer", "issuer"),
		known("writtenOn", "written-on"),
		known("issuedOn", "issued-on"),
		known("disclosure", "disclosure"),
		"indexNumber: # 索引号、主题分类、有效性：查到再填",
		"subject:",
		"validity:",
		known("period", "period"),
		known("area", "area"),
		known("headlineTarget", "target-id"),
		known("coordinator", "coordinator"),
		"publications: []",
		"lineage: []",
		"lineageNote:",
		"phases: []",
	].join("\n")}\n`;
}

/** A plan of parts and plain paragraphs, with the target that the home page shows first. */
export const plan: Kind = {
	questions: ({ plans, departments }) => [
		newIdQuestion("id", "方案编号，小写英文或拼音，如 health-2021-2025", () => plans.map((known) => known.plan.id)),
		sourceQuestion,
		fieldQuestion("title", "文件标题", text),
		fieldQuestion("short-title", "简称", text),
		fieldQuestion("number", "文号", text),
		fieldQuestion("issuer", "发文机关", text),
		fieldQuestion("written-on", "成文日期，如 2021-01-26", day),
		fieldQuestion("issued-on", "印发日期，如 2021-01-26", day),
		fieldQuestion("disclosure", "公开方式，如 主动公开", text),
		fieldQuestion("period", "规划期，如 2021/2025", period),
		fieldQuestion("area", "数值说的是哪个地区", text),
		choiceQuestion(
			"coordinator",
			"综合协调部门",
			departments.map(({ name }) => name),
		),
		fieldQuestion("target-id", "首页最先展示的目标的编号，小写英文或拼音", slug),
		...targetQuestions(clausesOf),
	],
	build(answers) {
		const folder = `plans/${answers["id"]}`;
		const source = sourceOf(answers);
		const parts = draftParts(source);
		const ids = parts.flatMap(({ clauses }) => clauses.map(({ id }) => id));
		const files = {
			"plan.yaml": planFile(answers),
			"source.txt": source,
			"notes.yaml": "",
			"permalinks.txt": `${ids.join("\n")}\n`,
			"progress.csv": `${OBSERVATION_COLUMNS.join(",")}\n`,
			[`targets/${answers["target-id"]}.mdx`]: targetFile(answers, 1),
			...Object.fromEntries(parts.map(({ file, text: words }) => [file, words])),
		};
		const placed = Object.entries(files).map(([file, words]) => [`${folder}/${file}`, words]);
		return { folder, files: Object.fromEntries(placed) };
	},
	next: "任务和分工写在 actions/ 里，其余目标用 npm run new -- target 添加；然后运行 npm run check 和 npm run dev 预览",
};
