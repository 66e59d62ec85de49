/**
 * The day the site speaks from: `AS_OF`, else `SOURCE_DATE_EPOCH` (seconds), else `now` in Shanghai.
 * Throws when AS_OF is not a day, in words for the person who set it.
 */
export function readAsOf(env: Record<string, string | undefined>, now: Date): string {
	const { AS_OF: asOf, SOURCE_DATE_EPOCH: epoch } = env;
	if (asOf) {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new Error(`--as-of 读到“${asOf}”，应为日期；请写成 2018-12-31 这样`);
		return asOf;
	}
	const moment = epoch ? new Date(Number(epoch) * 1000) : now;
	return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(moment);
}
