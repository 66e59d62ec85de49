/** The same answer for the same part of a model, however many pages ask for it. */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, V>();
	return (key) => {
		const found = known.get(key) ?? make(key);
		known.set(key, found);
		return found;
	};
}
