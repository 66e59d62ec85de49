import { text } from "../records/fields.ts";
import type { Kind } from "./kinds.ts";
import { draftFile, formatMdx } from "./new-files.ts";
import { bodyQuestion, newIdQuestion } from "./plan-choice.ts";
import { fieldQuestion, optional, several, splitAnswers } from "./question.ts";

/** An office. */
export const department: Kind = {
	questions: ({ departments }) => {
		const name = fieldQuestion("name", "方案里用的名称，如 市教育局", text);
		const check: typeof name.check = (answer, answers) =>
			departments.some((known) => known.name === answer)
				? { expected: "没有登记过的部门", cure: "这个部门已经有了，请直接编辑它的文件" }
				: name.check(answer, answers);
		return [
			newIdQuestion("编号，小写英文或拼音，如 jiaoyuju", () => departments.map(({ id }) => id)),
			{ ...name, check },
			optional(fieldQuestion("full-name", "全称（有来源写明的）", text)),
			optional(several(fieldQuestion("aliases", "平常的叫法，只用于搜索", text))),
			optional(bodyQuestion("简介")),
		];
	},
	draft(answers, place) {
		const { id, name, "full-name": fullName, aliases = "" } = answers;
		const record = { name, fullName: fullName || null, aliases: splitAnswers(aliases) };
		const told = {
			plan: place.content.site.featuredPlan,
			kind: "登记名称" as const,
			about: `department:${id}`,
			what: `登记部门：${name}`,
		};
		return draftFile(`departments/${id}.mdx`, formatMdx(record, answers["text"]), told, place);
	},
	next: "改过名的部门，请在文件里补 laterNames 和来源网址；分工写在各任务文件的 responsibilities 里",
};
