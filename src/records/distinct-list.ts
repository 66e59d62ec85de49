import type { z } from "astro/zod";
import { type FieldExpectation, listOf } from "./fields.ts";

/** A list of names or ids, each once; an absent one is empty. */
export function distinctListOf(field: z.ZodType<string>) {
	return listOf(field).refine((list) => new Set(list).size === list.length, {
		params: {
			code: "list-entry-twice",
			expected: "每个名称或编号一次",
			cure: "请删去重复的一个",
		} satisfies FieldExpectation,
	});
}
