/** What browsers before 2023 lack of the language's own library, and reading tables uses. */
function lastIndex<T>(this: readonly T[], test: (value: T, index: number, all: readonly T[]) => unknown): number {
	for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index] as T, index, this)) return index;
	return -1;
}

const PARTS: Record<string, (this: unknown[], ...given: never[]) => unknown> = {
	findLastIndex: lastIndex as never,
	findLast(this: unknown[], ...given: never[]) {
		return this[lastIndex.call(this, ...(given as unknown as [() => boolean]))];
	},
	toSorted(this: unknown[], ...given: never[]) {
		return [...this].sort(...(given as unknown as [() => number]));
	},
	toReversed(this: unknown[]) {
		return [...this].reverse();
	},
};
for (const [name, value] of Object.entries(PARTS)) {
	if (!(name in Array.prototype))
		Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}

URL.canParse ??= (address, base) => {
	try {
		return Boolean(new URL(address, base));
	} catch {
		return false;
	}
};

Object.hasOwn ??= (object, key) => Object.getOwnPropertyDescriptor(object, key) !== undefined;

if (!("groupBy" in Map)) {
	Object.defineProperty(Map, "groupBy", {
		value: function group<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
			const groups = new Map<K, T[]>();
			let index = 0;
			for (const item of items) {
				const key = keyOf(item, index);
				index += 1;
				const known = groups.get(key);
				if (known) known.push(item);
				else groups.set(key, [item]);
			}
			return groups;
		},
	});
}
