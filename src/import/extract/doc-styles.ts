import { type Binary, type DocProperties, readProperties } from "./doc-binary.ts";
import type { ListPlace } from "./doc-lists.ts";

export interface DocStyle {
	/** Depth as a heading, null for body text. */
	depth: number | null;
	isContents: boolean;
	/** Properties of paragraphs and of their characters, with those of the styles it is based on. */
	properties: DocProperties;
}

const NO_BASE = 0xfff;

/** Reads the styles of a `.doc` file by number. */
export function readDocStyles(table: Binary, { at, length }: ListPlace): ReadonlyMap<number, DocStyle> {
	if (length === 0) return new Map();
	const head = table.short(at);
	const count = table.short(at + 2);
	const base = table.short(at + 4);
	const found = new Map<number, { definition: Binary; base: number }>();
	let next = at + 2 + head;
	for (let index = 0; index < count && next + 2 <= at + length; index += 1) {
		const size = table.short(next);
		if (size > 0) {
			const definition = table.part(next + 2, size);
			found.set(index, { definition, base: definition.short(2) >> 4 });
		}
		next += 2 + size;
	}
	const styles = new Map<number, DocStyle>();
	const resolve = (index: number, above: readonly number[]): DocProperties => {
		const style = found.get(index);
		if (!style || above.includes(index)) return new Map();
		const inherited = style.base === NO_BASE ? new Map() : resolve(style.base, [...above, index]);
		const properties = new Map([...inherited, ...ownProperties(style.definition, base)]);
		const kind = style.definition.short(0) & 0xfff;
		styles.set(index, {
			depth: kind >= 1 && kind <= 6 ? kind : null,
			isContents: kind >= 19 && kind <= 27,
			properties,
		});
		return properties;
	};
	for (const index of found.keys()) resolve(index, []);
	return styles;
}

/** What a paragraph style says of paragraphs, and then of characters. */
function ownProperties(style: Binary, base: number): Map<number, Binary> {
	const isParagraph = (style.short(2) & 0xf) === 1;
	const name = style.short(base);
	let at = base + 2 + (name + 1) * 2;
	const properties = new Map<number, Binary>();
	for (let part = 0; isParagraph && part < 2 && at + 2 <= style.length; part += 1) {
		const length = style.short(at);
		const skipped = part === 0 ? 2 : 0;
		if (at + 2 + length > style.length) break;
		if (length > skipped)
			for (const [code, operand] of readProperties(style.part(at + 2 + skipped, length - skipped)))
				properties.set(code, operand);
		at += 2 + length + (length % 2);
	}
	return properties;
}
