/** The offset of China's one time zone, in which every day of the content is meant. */
const OFFSET = "+08:00";

/** The first moment of a day, where a format wants a moment and the content knows only the day. */
export function formatMidnight(day: string): string {
	return `${day}T00:00:00${OFFSET}`;
}
