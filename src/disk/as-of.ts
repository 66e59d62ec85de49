import { day } from "../records/fields.ts";
import { dayInShanghai } from "../text/periods.ts";

/** Seconds up to the end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/**
 * The day the site speaks from: `AS_OF`, else `SOURCE_DATE_EPOCH` (seconds), else `now` in Shanghai.
 * Throws when one of them is set and is no day, in words for the person who set it.
 */
export function readAsOf(env: Record<string, string | undefined>, now: Date): string {
	const { AS_OF: asOf, SOURCE_DATE_EPOCH: epoch } = env;
	if (asOf) {
		if (day.safeParse(asOf).success) return asOf;
		throw new Error(`--as-of 读到“${asOf}”，应为日历上有的一天；请写成 2018-12-31 这样`);
	}
	if (!epoch) return dayInShanghai(now);
	if (/^\d+$/.test(epoch) && Number(epoch) <= LAST_SECOND) return dayInShanghai(new Date(Number(epoch) * 1000));
	throw new Error(
		`环境变量 SOURCE_DATE_EPOCH 读到“${epoch}”，应为自 1970 年起的秒数；请写成 1546185600 这样，或不设这个变量`,
	);
}
