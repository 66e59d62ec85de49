import type { Plan } from "../../model/model.ts";
import { eventKindSchema } from "../../records/target-record.ts";
import { buildTable, type DataTable } from "../table.ts";
import { DATE_PATTERN } from "./patterns.ts";
import { targetField } from "./shared-fields.ts";
import { sourceFields } from "./source-tables.ts";

/** Values to be reached on the way to a target. */
export function interim({ targets }: Plan): DataTable {
	const points = targets.flatMap((target) => target.interim.map((point) => ({ target, point })));
	return buildTable<(typeof points)[number]>(
		{ name: "interim", title: "中途目标", description: "来源写明的中途应达到的数值；没有来源写明的不推算。" },
		[
			targetField(({ target }) => target.id),
			{
				name: "due",
				title: "期限",
				description: "年、月或日。",
				type: "string",
				required: true,
				pattern: DATE_PATTERN,
				value: ({ point }) => point.due,
			},
			{
				name: "value",
				title: "数值",
				description: "到期应达到的数值。",
				type: "number",
				unit: "见 targets 表的 unit 列",
				required: true,
				value: ({ point }) => ({ published: point.valueText }),
			},
			...sourceFields<(typeof points)[number]>(({ point }) => point.source ?? undefined, { optional: true }),
			{
				name: "quote",
				title: "原文",
				description: "原文写明这个数值的字句；空白表示由来源写明。",
				type: "string",
				value: ({ point }) => point.quote,
			},
		],
		points,
	);
}

/** What a reader of a target's figures must know. */
export function events({ targets }: Plan): DataTable {
	const events = targets.flatMap((target) => target.events.map((event) => ({ target, event })));
	return buildTable<(typeof events)[number]>(
		{ name: "events", title: "数据说明", description: "读一个目标的数值时要知道的事：统计口径的变化等。" },
		[
			targetField(({ target }) => target.id),
			{
				name: "at",
				title: "时间",
				description: "从何时起：年、月或日。",
				type: "string",
				required: true,
				pattern: DATE_PATTERN,
				value: ({ event }) => event.at,
			},
			{
				name: "kind",
				title: "种类",
				description: "口径变化：前后数值不能直接比较；说明：其他事项。",
				type: "string",
				required: true,
				enum: eventKindSchema.options,
				value: ({ event }) => event.kind,
			},
			{
				name: "area",
				title: "地区",
				description: "只关系到哪个地区；空白表示所有地区。",
				type: "string",
				value: ({ event }) => event.area,
			},
			{
				name: "text",
				title: "内容",
				description: "发生了什么。",
				type: "string",
				required: true,
				value: ({ event }) => event.text,
			},
			...sourceFields<(typeof events)[number]>(({ event }) => event.source),
		],
		events,
	);
}
