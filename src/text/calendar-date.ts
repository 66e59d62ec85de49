/** Years that a plan of ours can speak of: 0201 and 9999 are slips. */
const REAL_DATE = /^(19|20|21)\d{2}(-\d{2}(-\d{2})?)?$/;

/** True for `2016`, `2016-10` and `2016-10-12` when such a day exists. */
export function isCalendarDate(value: string): boolean {
	if (!REAL_DATE.test(value)) return false;
	const full = `${value}-01-01`.slice(0, 10);
	const date = new Date(`${full}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

/** True for such a date, and for two of them as an ISO interval, first the earlier: `2016/2020`. */
export function isCalendarPeriod(value: string): boolean {
	const [start = "", end = start, ...rest] = value.split("/");
	return rest.length === 0 && isCalendarDate(start) && isCalendarDate(end) && start <= end;
}
