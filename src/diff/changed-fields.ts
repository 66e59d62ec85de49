import { lookUp } from "../text/look-up.ts";
import type { Item } from "./item.ts";

/** What the fields of records are called in messages; a field without an entry goes by its own name. */
const LABELS: Record<string, string> = {
	name: "名称",
	fullName: "全称",
	aliases: "别名",
	laterNames: "现名",
	title: "标题",
	shortTitle: "简称",
	number: "文号",
	issuer: "发文机关",
	period: "时期",
	clause: "条款",
	clauses: "条款",
	targets: "目标",
	quote: "引文",
	order: "次序",
	kind: "类型",
	comparator: "比较",
	value: "数值",
	unit: "单位",
	due: "期限",
	dueQuote: "期限原文",
	baseline: "起点数值",
	interim: "中间目标",
	events: "说明",
	body: "正文",
	date: "日期",
	states: "进展",
	sources: "来源",
	label: "标签",
	text: "文字",
	owedBy: "谁来交付",
	ask: "索取名称",
	by: "查找人",
	about: "关于",
	places: "查找处",
	words: "用词",
	result: "结果",
	found: "找到的",
	note: "说明",
	what: "改了什么",
	before: "原为",
	after: "现为",
	why: "原因",
	askedOn: "申请日期",
	askedOf: "受理机关",
	askedBy: "申请人",
	answeredOn: "答复日期",
	outcome: "答复结果",
	attachment: "答复文件",
	frame: "门户页头页尾",
	attachments: "图片和附件",
};

/** `期限 “2020” → “2021”`, for every field that differs. */
export function changedFields(before: Item, after: Item): { key: string; text: string }[] {
	const keys = new Set([...before.fields.keys(), ...after.fields.keys()]);
	return [...keys].flatMap((key) => {
		const [a = "", b = ""] = [before.fields.get(key), after.fields.get(key)];
		return a === b ? [] : [{ key, text: `${lookUp(LABELS, key) ?? key} ${formatChange(a, b)}` }];
	});
}

/** Characters kept on either side of what differs. */
const CONTEXT = 10;
const LIMIT = 60;

/** What differs between two texts, with a few characters around it. */
function formatChange(before: string, after: string): string {
	const [a, b] = [[...before], [...after]];
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const from = Math.max(0, start - CONTEXT);
	const excerpt = (characters: string[]) => {
		const to = Math.min(characters.length, characters.length - end + CONTEXT);
		const text = `${from > 0 ? "…" : ""}${characters.slice(from, to).join("")}${to < characters.length ? "…" : ""}`;
		return text === "" ? "（空）" : `“${shorten(text.replaceAll(/\s+/g, " "))}”`;
	};
	return `${excerpt(a)} → ${excerpt(b)}`;
}

/** At most one line of it. */
export function shorten(text: string): string {
	return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
}
