/** What a table that is written as an object says of a word from outside: `constructor` and `__proto__` are none of its. */
export function lookUp<V>(table: Readonly<Record<string, V>>, word: string): V | undefined {
	return Object.getOwnPropertyDescriptor(table, word)?.value;
}
