import { formatYaml } from "../files/format-yaml.ts";
import { slug, text, url } from "../records/fields.ts";
import { hexColour, siteSchema } from "../records/site-record.ts";
import type { Answers, Question } from "./question.ts";
import { fieldQuestion, optional } from "./question.ts";

/** The national rules on disclosure, the same for every city; an article of them is copied by whoever needs it. */
const DISCLOSURE = {
	title: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
	url: "http://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
};
const UNDECIDED = "待主办单位确认";

const has = (flag: string) => (answers: Answers) => Boolean(answers[flag]);

/**
 * What a city is asked before it has any content. `isFree` tells whether a folder may be made at a place; it is asked for
 * where another city's content stands, named by `former`.
 */
export function siteQuestions(former: string | null, isFree: (folder: string) => boolean): Question[] {
	const aside: Question = {
		flag: "former",
		ask: `这里现有“${former}”的内容，整个移到哪个文件夹（一个文件也不删），如 content-former`,
		check: (folder) =>
			isFree(folder) ? null : { expected: "一个还没有的文件夹", cure: "请换一个名称，放在内容文件夹之外" },
		when: () => former !== null,
	};
	return [
		aside,
		fieldQuestion("city", "城市的全称，与方案里写的一样，如 云川市", text),
		fieldQuestion("short-city", "简称，图上用，如 云川", text),
		fieldQuestion("name", "网站名称，如 云川市节水行动方案公开", text),
		fieldQuestion("plan", "第一个方案的编号，小写英文或拼音，会成为网址，如 water-2021-2025", slug),
		fieldQuestion("base", "挂在服务器的哪个路径下：独立的网站写 /，门户的栏目写 /jieshui/ 这样", siteSchema.shape.base),
		optional(fieldQuestion("origin", "网址，只写协议和域名，如 https://www.example.gov.cn", siteSchema.shape.origin)),
		optional(fieldQuestion("portal", "门户的名称（作为门户的栏目时）", text)),
		{ ...fieldQuestion("portal-url", "门户首页的网址", url), when: has("portal") },
		optional(fieldQuestion("sponsor", "主办单位", text)),
		optional(fieldQuestion("organizer", "承办单位", text)),
		optional(fieldQuestion("colour", "主色，六位十六进制，如 #1d5c7a；不填用公文红", hexColour)),
		{ ...fieldQuestion("colour-dark", "深色背景上的主色，要亮一些，如 #8fc7e3", hexColour), when: has("colour") },
	];
}

/** The `site.yaml` of a city that has answered; what is not known yet stands there empty. */
export function draftSite(answers: Answers): string {
	const given = (flag: string) => answers[flag] || null;
	const { name } = answers;
	const record = {
		name,
		city: answers["city"],
		shortCity: answers["short-city"],
		description: `${name}：全文、分工、目标与已公布的进展。`,
		origin: given("origin"),
		base: answers["base"],
		featuredPlan: answers["plan"],
		disclosure: DISCLOSURE,
		footer: {
			sponsor: given("sponsor"),
			organizer: given("organizer"),
			siteIdCode: null,
			icp: null,
			policeRecord: null,
			contact: null,
			errorReportUrl: null,
		},
		portal: answers["portal"] ? { name: answers["portal"], url: answers["portal-url"] } : null,
		links: [],
		colour: answers["colour"] ? { light: answers["colour"], dark: answers["colour-dark"] } : null,
		licence: UNDECIDED,
		exampleQueries: [],
	};
	return `# 网站由谁发布、叫什么、挂在哪里。没有核实的留空，不印；每一项的说明见 README.md\n${formatYaml(record)}`;
}
