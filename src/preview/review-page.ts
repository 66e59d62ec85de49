import { lookUp } from "../text/look-up.ts";
import { escapeXml } from "../text/xml.ts";
import { shown } from "./answer-candidate.ts";
import type { CandidateField } from "./candidate-fields.ts";
import type { Candidate } from "./candidates.ts";

/** Sentences on one page: as many as can be gone through in one sitting. */
const SENTENCES = 25;

/** What a page of the review shows. */
export interface Review {
	candidates: readonly Candidate[];
	base: string;
	/** Which page, from 0. */
	page: number;
	/** Proves that a form was made by this server. */
	token: string;
	/** What each file holds, as a short sum: an answer to a file that has changed is refused. */
	sums: ReadonlyMap<string, string>;
	/** What was answered wrongly, with the fields as they were sent; nothing of it was written. */
	refused: { id: string; fields: ReadonlyMap<string, string>; faults: readonly string[] } | null;
	/** What happened last. */
	told: string;
}

/** Sentences in their order, each with what was taken from it. */
function bySentence(candidates: readonly Candidate[]): Candidate[][] {
	return [...Map.groupBy(candidates, ({ kind, plan, clause }) => `${kind === "部门"} ${plan} ${clause}`).values()];
}

/** The page on which a candidate stands. */
export function pageOf(candidates: readonly Candidate[], id: string): number {
	const at = bySentence(candidates).findIndex((group) => group.some((one) => one.id === id));
	return at < 0 ? 0 : Math.floor(at / SENTENCES);
}

/** The page where drafts are decided, each beside the sentence it was taken from: plain forms, no script. */
export function renderReview(review: Review): string {
	const { candidates, base, page, told } = review;
	const groups = bySentence(candidates);
	const pages = Math.max(1, Math.ceil(groups.length / SENTENCES));
	const at = Math.min(Math.max(0, page), pages - 1);
	const shownGroups = groups.slice(at * SENTENCES, (at + 1) * SENTENCES);
	const links = Array.from({ length: pages }, (_, index) =>
		index === at ? `<b aria-current="page">${index + 1}</b>` : `<a href="?page=${index}">${index + 1}</a>`,
	);
	const left = candidates.length;
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>核对草稿：还有 ${left} 项</title><link rel="stylesheet" href="${base}@review.css"></head><body>
<header><a href="${base}">← 编辑预览</a><h1>核对草稿：还有 ${left} 项</h1>
<p>程序从原文认出、还没有人核对的，不公布，也不计数。左边是原文那一段，右边是认成了什么：对的采用，不对的改好再采用，不是的删去。每个回答立刻写进内容文件；采用以后会有错误的不写。</p>
${told === "" ? "" : `<p class="told" role="status">${escapeXml(told)}</p>`}</header>
<main>${left === 0 ? "<p>没有待核对的草稿。</p>" : shownGroups.map((group, index) => renderSentence(group, `?page=${at}#s${index}`, review)).join("")}</main>
${pages > 1 ? `<nav aria-label="分页">第 ${links.join(" ")} 页</nav>` : ""}</body></html>`;
}

/** `action` leads back to this place of the page, where the next sentence stands once all of this one is decided. */
function renderSentence(group: readonly Candidate[], action: string, review: Review): string {
	const [first] = group as [Candidate];
	const where = [first.plan, first.clause && `条款 ${first.clause}`].filter(Boolean).join(" · ");
	return `<section id="${action.split("#")[1]}"><div class="sentence"><p class="where">${escapeXml(where)}</p><blockquote>${markQuotes(first.sentence, group)}</blockquote></div>
<div>${group.map((candidate) => renderCandidate(candidate, action, review)).join("")}</div></section>`;
}

/** The paragraph with the words that something was taken from. */
function markQuotes(sentence: string, group: readonly Candidate[]): string {
	const isMarked = new Array<boolean>(sentence.length).fill(false);
	for (const { quote } of group) {
		const start = quote === sentence ? -1 : sentence.indexOf(quote);
		if (start >= 0) isMarked.fill(true, start, start + quote.length);
	}
	const runs = sentence === "" ? [] : [...sentence.matchAll(/[\s\S]/g)];
	return runs
		.map(({ 0: character, index }) => {
			const opens = isMarked[index] && !isMarked[index - 1] ? "<mark>" : "";
			const closes = isMarked[index] && !isMarked[index + 1] ? "</mark>" : "";
			return `${opens}${escapeXml(character)}${closes}`;
		})
		.join("");
}

/** What the return key sends is the first button: it changes, and accepts nothing. */
function renderCandidate(candidate: Candidate, action: string, { token, sums, refused }: Review): string {
	const { id, kind, file, fields, twins } = candidate;
	const isRefused = refused?.id === id;
	const sent = (field: CandidateField) => (isRefused ? refused.fields.get(field.name) : undefined) ?? shown(field);
	const isDated = kind === "目标" || kind === "交付事项";
	const faults = isRefused ? refused.faults.map((fault) => `<li>${escapeXml(fault)}</li>`).join("") : "";
	return `<form method="post" action="${action}"><h2>${kind}</h2>
<input type="hidden" name="token" value="${token}"><input type="hidden" name="id" value="${escapeXml(id)}"><input type="hidden" name="sum" value="${sums.get(file) ?? ""}">
${faults === "" ? "" : `<div class="faults" role="alert"><p>没有写入：</p><ul>${faults}</ul></div>`}
<div class="fields">${fields.map((field) => renderField(field, sent(field))).join("")}</div>
${isDated ? `<label class="tick"><input type="checkbox" name="hasNoDue" value="1"> 我看过，原文没有写期限</label>` : ""}
<p class="acts"><button name="act" value="keep" hidden></button><button name="act" value="accept">采用</button> <button name="act" value="keep">只改，不采用</button></p>
<details><summary>认错了，或不是这样的事</summary><p class="acts"><button name="act" value="drop">删去这一项</button></p></details>
${twins.length === 0 ? "" : renderTwins(kind, twins)}<p class="where"><code>${escapeXml(file)}</code></p></form>`;
}

/** Choices that content names in English or by signs. */
const WORDS: Readonly<Record<string, string>> = {
	"": "没有",
	ratio: "比例（ratio）",
	new: "规划期内新增（new）",
	"per-year": "每年（per-year）",
	coverage: "全覆盖（coverage）",
	count: "数量（count）",
	qualitative: "没有数字（qualitative）",
	">=": "以上（下限）",
	"=": "正好",
	"<=": "以下（上限）",
	"~": "约、左右",
};

function renderField({ name, label, value, choices }: CandidateField, sent: string): string {
	const title = `<span>${escapeXml(label)}</span>`;
	const key = `name="f.${name}"`;
	if (choices) {
		const options = choices.map(
			(choice) =>
				`<option${choice === sent ? " selected" : ""} value="${escapeXml(choice)}">${escapeXml(lookUp(WORDS, choice) ?? choice)}</option>`,
		);
		return `<label>${title}<select ${key}>${options.join("")}</select></label>`;
	}
	const isLong = Array.isArray(value) || name === "body" || name === "quote" || name === "title";
	return isLong
		? `<label class="long">${title}<textarea ${key} rows="${Array.isArray(value) ? Math.max(2, value.length) : 2}">\n${escapeXml(sent)}</textarea></label>`
		: `<label>${title}<input ${key} value="${escapeXml(sent)}" autocomplete="off"></label>`;
}

/** What becomes of the one that goes. */
const MERGED: Readonly<Record<Candidate["kind"], string>> = {
	部门: "这个部门删去，写着它的地方都改成那一个，它的名称记为那一个的别名",
	目标: "这一项删去，在那一项的说明里记下这里的原文",
	交付事项: "这一项删去，在那一项的说明里记下这里的原文",
	分工: "两项的部门合在一起，分工要相同",
	期限: "两项的部门合在一起，期限要相同",
};

function renderTwins(kind: Candidate["kind"], twins: Candidate["twins"]): string {
	const options = twins.map(({ id, title }) => `<option value="${escapeXml(id)}">${escapeXml(title)}</option>`);
	return `<details><summary>和另一项是同一件事</summary><label><span>哪一项</span><select name="into"><option value="">请选</option>${options.join("")}</select></label><p class="acts"><button name="act" value="merge">并入</button>：${MERGED[kind]}</p></details>`;
}
