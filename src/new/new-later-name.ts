import { spliceFrontMatter } from "../files/splice-front-matter.ts";
import { date, text, url } from "../records/fields.ts";
import type { Kind } from "./kinds.ts";
import { contentText, draftFiles } from "./new-files.ts";
import { dateQuestion, fieldQuestion, optional, titleQuestion } from "./question.ts";

/** The name that an office has today, with the source that says so. */
export const laterName: Kind = {
	title: "登记部门现在的名称",
	questions: ({ departments }) => [
		titleQuestion("department", "哪个部门（方案里的名称）", () =>
			departments.map(({ id, name, fullName }) => ({ value: id, title: fullName ? `${name}（${fullName}）` : name })),
		),
		fieldQuestion("name", "现在的名称", text),
		fieldQuestion("source-url", "写着这个名称的网址", url),
		optional(dateQuestion("since", "从哪一天起（来源写明的）", date)),
		optional(fieldQuestion("note", "说明，如 机构改革后的名称", text)),
	],
	draft(answers, place) {
		const { department: id = "", name = "", "source-url": address = "", since, note } = answers;
		const office = place.content.departments.find((one) => one.id === id);
		const file = `departments/${id}.mdx`;
		const before = contentText(place.files, file);
		const entry = {
			name,
			...(since ? { since } : {}),
			...(note ? { note } : {}),
			source: { url: address },
		};
		const after = spliceFrontMatter(before, {}, { laterNames: entry });
		const told = {
			plan: place.content.site.featuredPlan,
			kind: "登记名称" as const,
			about: `department:${id}`,
			what: `登记${office?.name ?? id}现在的名称：${name}`,
			source_url: address,
		};
		return draftFiles({ changed: [{ file, before, after }] }, told, place);
	},
	next: "运行 npm run check",
};
