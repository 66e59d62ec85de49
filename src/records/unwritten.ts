import { z } from "astro/zod";
import { listOf } from "./fields.ts";

/**
 * What a person has read and found not to be in the text. Any field is in one of three states: written, listed here,
 * or not read yet; of what nobody has read no page says that the text does not write it.
 */
export function unwrittenOf<T extends readonly [string, ...string[]]>(names: T) {
	return listOf(z.enum(names));
}
