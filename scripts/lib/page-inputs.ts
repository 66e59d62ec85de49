import { createHash } from "node:crypto";
import type { Site } from "../../src/model/model.ts";
import { sumOf } from "./kept-store.ts";

/** What pages can be drawn from, by sums: the site without its plans, each plan, all together. */
export interface PageInputs {
	all: Buffer;
	/** All that can be reached from what a page is given, without going through a door; null where that cannot be written down. */
	sum(given: unknown): Buffer | null;
}

/** Goes through the whole model, part by part: what all plans share, then each plan. */
export function readInputs(site: Site): PageInputs {
	const common = describe(site, COMMON, new Map());
	const places = new Map(common.places);
	const sums = new Map([[COMMON, common.sum]]);
	for (const plan of site.plans) {
		const own = describe(plan, plan.id, common.places);
		sums.set(plan.id, own.sum);
		for (const [value, place] of own.places) if (!places.has(value)) places.set(value, place);
	}
	return {
		all: sumOf([...sums.values()]),
		sum(given) {
			try {
				const { sum, parts } = describe(given, GIVEN, places);
				return sumOf([sum, ...[...new Set([COMMON, ...parts])].map((part) => sums.get(part) ?? "")]);
			} catch (error) {
				if (error instanceof NotData) return null;
				throw error;
			}
		},
	};
}

/** Names of parts that no plan has. */
const [COMMON, GIVEN] = [" common", " given"];

/** Where something was met first. */
interface MetAt {
	part: string;
	at: number;
}

class NotData extends Error {}

/** The sum of a part of the model as it hangs together, what was met in it, and the known parts that it leads into; doors are left shut. */
function describe(root: unknown, part: string, known: ReadonlyMap<object, MetAt>) {
	const hash = createHash("sha256");
	const places = new Map<object, MetAt>();
	const parts = new Set<string>();
	let words: string[] = [];
	let met = 0;
	const say = (word: string) => {
		words.push(word);
		if (words.length < 4096) return;
		hash.update(words.join("\0"));
		words = ["\0"];
	};
	const addFields = (value: object) => {
		if (Object.getPrototypeOf(value) !== Object.prototype) throw new NotData();
		const fields = Object.entries(Object.getOwnPropertyDescriptors(value));
		say(`{${fields.length}`);
		for (const [field, { get, value: held }] of fields) {
			say(field);
			if (get === undefined) add(held);
			else say(get() === null ? "null" : "door");
		}
	};
	const addObject = (value: object) => {
		const place = places.get(value) ?? known.get(value);
		if (place) {
			parts.add(place.part);
			say(`@${place.part}#${place.at}`);
			return;
		}
		places.set(value, { part, at: met++ });
		if (!Array.isArray(value)) addFields(value);
		else {
			say(`[${value.length}`);
			for (const item of value) add(item);
		}
	};
	const add = (value: unknown) => {
		if (typeof value === "function") throw new NotData();
		if (typeof value === "object" && value !== null) addObject(value);
		else say(typeof value === "string" ? `"${value.length} ${value}` : String(value));
	};
	add(root);
	hash.update(words.join("\0"));
	return { sum: hash.digest(), places, parts };
}
