import { goThrough, watchPart } from "./doors.ts";

/** The same answer for the same part of a model, however many pages ask for it. */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, { part: V; isOpen: boolean }>();
	return (key) => {
		const found = known.get(key) ?? watchPart(() => make(key));
		known.set(key, found);
		if (found.isOpen) goThrough();
		return found.part;
	};
}
