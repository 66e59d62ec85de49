import { openPlaces } from "./hostile-places.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** What a run found. */
export interface HostileReport {
	inputs: number;
	byPlace: ReadonlyMap<string, number>;
	/** Each with its place and its text. */
	faults: string[];
	/** The slowest, in milliseconds of this process. */
	slowest: { place: string; text: string; ms: number };
}

/** Longest that one input may cost, in milliseconds. */
export const LIMIT_MS = 2000;

/** Puts hostile texts into every place in turn. */
export async function feedHostile(inputs: number, seed: number): Promise<HostileReport> {
	const places = [...openPlaces()];
	const next = hostileTexts(seed);
	const byPlace = new Map<string, number>();
	const faults: string[] = [];
	let slowest = { place: "", text: "", ms: 0 };
	for (let index = 0; index < inputs; index += 1) {
		const [name, place] = places[index % places.length] as (typeof places)[number];
		const text = next();
		const start = process.cpuUsage();
		const fault = await Promise.resolve()
			.then(() => place(text))
			.catch((error: Error) => `crashed: ${error.message}`);
		const used = process.cpuUsage(start);
		const ms = (used.user + used.system) / 1000;
		byPlace.set(name, (byPlace.get(name) ?? 0) + 1);
		if (ms > slowest.ms) slowest = { place: name, text, ms };
		if (fault || ms > LIMIT_MS)
			faults.push(`${name}：${fault || `${ms.toFixed(0)} ms`}：${JSON.stringify(text.slice(0, 80))}`);
	}
	return { inputs, byPlace, faults, slowest };
}
