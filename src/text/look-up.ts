/**
 * What a table that is written as an object says of a word from outside: `constructor` and `__proto__` are none of its.
 * It asks for a descriptor since pages of search run it in browsers of 2020, which lack `Object.hasOwn`; the desk brings that
 * for what it carries of others.
 */
export function lookUp<V>(table: Readonly<Record<string, V>>, word: string): V | undefined {
	return Object.getOwnPropertyDescriptor(table, word)?.value;
}
