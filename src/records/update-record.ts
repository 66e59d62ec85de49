import { z } from "astro/zod";
import { attachmentsField } from "./attachment-record.ts";
import { distinctListOf } from "./distinct-list.ts";
import { day, listOf, orUnknown, source, text } from "./fields.ts";

/** How far a measure has come, only ever in the words of an update that has a source for it. */
export const measureStateSchema = z.enum(["未启动", "推进中", "已完成", "未完成", "已终止"]);
export type MeasureState = z.infer<typeof measureStateSchema>;

/** `updates/YYYY-MM-DD-<slug>.mdx`: something published on a day, with at least one source. */
export const updateSchema = z.strictObject({
	title: text,
	/** The day of the event, or of the report where the source does not say the event's. */
	date: day,
	/** What the day is: the event's, the report's, or about the event's, where no source at hand proves it. */
	dateOf: z.preprocess((value) => value || "事件", z.enum(["事件", "报道", "约"])),
	/** The words of a source that name the day: 1月26日, 昨日. */
	dateQuote: orUnknown(text),
	/** The day it was registered here; null for those of old. */
	recorded: orUnknown(day),
	kind: z.enum(["发布", "进展", "数据", "解读", "更正"]),
	clauses: distinctListOf(text),
	targets: distinctListOf(text),
	/** Ids of the deliverables that it shows to be there. */
	deliverables: distinctListOf(text),
	/** Clauses whose state the sources name. */
	states: listOf(z.strictObject({ clause: text, state: measureStateSchema })),
	/** Pictures and papers that belong to it. */
	attachments: attachmentsField,
	sources: z.array(source).refine((list) => list.length > 0, {
		params: { code: "update-source-missing", expected: "至少一个来源", cure: "请补上来源的标题和网址" },
	}),
});
export type UpdateRecord = z.infer<typeof updateSchema> & { plan: string; id: string; file: string; body: string };
