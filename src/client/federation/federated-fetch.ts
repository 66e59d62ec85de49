/** Milliseconds that a site is waited for. */
export const PATIENCE = 10_000;

/** A site that did not answer, and how that showed: what the list of sites says of it. */
export class NoAnswer extends Error {}

/** Fetches JSON of another site. Throws `NoAnswer` when nobody answers in time, or answers with anything else. */
export async function fetchJson(address: string): Promise<unknown> {
	const control = new AbortController();
	const timer = setTimeout(() => control.abort(), PATIENCE);
	try {
		// No cookie goes along, and nothing else that says who asks.
		const response = await fetch(address, {
			signal: control.signal,
			credentials: "omit",
			referrerPolicy: "no-referrer",
		});
		if (!response.ok) throw new NoAnswer(`答复 ${response.status}，没有搜索数据`);
		return JSON.parse(await response.text());
	} catch (error) {
		if (error instanceof NoAnswer) throw error;
		if (control.signal.aborted) throw new NoAnswer(`${PATIENCE / 1000} 秒内没有答复`);
		if (error instanceof SyntaxError) throw new NoAnswer("答复的不是搜索数据");
		throw new NoAnswer("连不上，或那里不允许本页读取");
	} finally {
		clearTimeout(timer);
	}
}

/** What `work` gives, unless it takes longer than a site is waited for. */
export function inTime<T>(work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new NoAnswer(`${PATIENCE / 1000} 秒内没有答复`)), PATIENCE);
		work.then(resolve, reject).then(() => clearTimeout(timer));
	});
}
