import type { InformationRequest, LedgerEntry, Lookup, Plan } from "../../model/model.ts";
import { changeKindSchema } from "../../records/ledger-record.ts";
import { requestSchema } from "../../records/request-record.ts";
import { buildTable, type DataTable, type Field } from "../table.ts";
import { DATE_PATTERN, SLUG_PATTERN, URL_PATTERN } from "./patterns.ts";

/** A column of words; empty where nothing is known. */
function words<Row>(name: string, title: string, description: string, value: (row: Row) => string | null): Field<Row> {
	return { name, title, description, type: "string", value };
}

function numbered<Row extends { id: number; date: string }>(what: string): Field<Row>[] {
	return [
		{
			name: "id",
			title: "编号",
			description: "从 1 数起，写下以后不改。",
			type: "integer",
			key: true,
			value: ({ id }) => id,
		},
		{ name: "date", title: "日期", description: what, type: "date", required: true, value: ({ date }) => date },
	];
}

/** Who looked for what, when, where, and found it or not. */
export function searches({ lookups }: Plan): DataTable {
	return buildTable<Lookup>(
		{ name: "searches", title: "查找记录", description: "页面上的“未查到”只以此表为依据。" },
		[
			...numbered<Lookup>("查找的日子。"),
			words("by", "查找的人", "机关或岗位，不写个人姓名。", ({ by }) => by),
			words("about", "查找什么", "目标或交付事项的编号；plan 是方案本身。", ({ target, deliverable }) => {
				return (target ?? deliverable)?.id ?? "plan";
			}),
			words("places", "查找的地方", "标题和网址，用“；”分开。", ({ places }) =>
				places.map(({ title, url }) => (url === null ? title : `${title} ${url}`)).join("；"),
			),
			words("words", "用词", "检索用的词。", (lookup) => lookup.words),
			{
				...words<Lookup>("result", "结果", "找到或未找到。", ({ isFound }) => (isFound ? "找到" : "未找到")),
				required: true,
				enum: ["找到", "未找到"],
			},
			words("found", "找到的是", "progress:数值编号，或 update:动态编号。", ({ foundFigure, foundUpdate }) => {
				if (foundFigure !== null) return `progress:${foundFigure}`;
				return foundUpdate && `update:${foundUpdate.id}`;
			}),
			words("note", "备注", "没有查到哪里等。", ({ note }) => note),
		],
		lookups.toReversed(),
	);
}

/** The public ledger. */
export function changes({ ledger }: Plan): DataTable {
	return buildTable<LedgerEntry>(
		{ name: "changes", title: "变更与更正", description: "公布的内容改过什么、为什么改、依据什么；只增加，不改写。" },
		[
			...numbered<LedgerEntry>("变更的日子。"),
			{
				...words<LedgerEntry>("kind", "种类", "变更的种类。", ({ kind }) => kind),
				required: true,
				enum: changeKindSchema.options,
			},
			words("about", "说的是哪一样", "种类和编号；为空是整个网站。", ({ about }) => about),
			{ ...words<LedgerEntry>("what", "改了什么", "一句话。", ({ what }) => what), required: true },
			words("before", "原为", "改动之前。", ({ before }) => before),
			words("after", "现为", "改动之后。", ({ after }) => after),
			words("why", "为什么", "改动的理由。", ({ why }) => why),
			words("source_title", "来源标题", "依据的标题。", ({ source }) => source?.title ?? null),
			{
				...words<LedgerEntry>("source_url", "来源网址", "依据的网址。", ({ source }) => source?.url ?? null),
				pattern: URL_PATTERN,
			},
		],
		ledger.toReversed(),
	);
}

/** What was asked for under the law on open information. */
export function requests({ requests }: Plan): DataTable {
	return buildTable<InformationRequest>(
		{ name: "requests", title: "信息公开申请", description: "为查不到的信息提出过的申请和答复。" },
		[
			{
				...words<InformationRequest>("id", "申请编号", "英文短名。", ({ id }) => id),
				key: true,
				pattern: SLUG_PATTERN,
			},
			words("title", "申请什么", "一句话。", ({ title }) => title),
			{
				name: "asked_on",
				title: "申请日期",
				description: "提出的日子。",
				type: "date",
				required: true,
				value: ({ askedOn }) => askedOn,
			},
			words("asked_of", "向谁申请", "机关的名称。", ({ askedOf }) => askedOf),
			words("asked_by", "申请的人", "岗位，不写个人姓名。", ({ askedBy }) => askedBy),
			{
				name: "about",
				title: "关于",
				description: "目标和交付事项的编号。",
				type: "list",
				value: ({ targets, deliverables }) => [...targets, ...deliverables].map(({ id }) => id),
			},
			{
				...words<InformationRequest>("answered_on", "答复日期", "年、月或日。", ({ answeredOn }) => answeredOn),
				pattern: DATE_PATTERN,
			},
			{
				...words<InformationRequest>("outcome", "结果", "答复的结果。", ({ outcome }) => outcome),
				required: true,
				enum: requestSchema.shape.outcome.options,
			},
		],
		requests,
	);
}
