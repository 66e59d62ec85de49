import { z } from "astro/zod";
import { date, decimal, orUnknown, period, text, url } from "./fields.ts";

/** A row of `progress.csv`: one published figure, with where it is written. */
export const observationSchema = z.strictObject({
	/** Target id. */
	target: text,
	area: text,
	/** What the figure is about, in time. */
	period,
	/** The figure as published, in `unit`. */
	value: decimal,
	/** 约, 以上 …: never folded into the value. */
	qualifier: orUnknown(text),
	unit: text,
	/** 统计截至. */
	statistic_date: orUnknown(date),
	/** When it was published; null where the source does not say. */
	published: orUnknown(date),
	source_title: text,
	source_url: url,
	note: orUnknown(text),
});
export type ObservationRecord = z.infer<typeof observationSchema> & { plan: string; line: number };
export const OBSERVATION_COLUMNS = Object.keys(observationSchema.shape);
