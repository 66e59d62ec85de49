const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
/** The name by which Astro tells a component's elements, as selectors ask for it. */
const SCOPE = /\[(data-astro-cid-[a-z0-9]{8})\]/g;
const NAME = /data-astro-cid-[a-z0-9]{8}/g;
/** What may stand within brackets or not at all: `:not(…)`, `:where(…)`. */
const BRACKETS = /\([^()]*\)/g;
/** At-rules that hold rules of elements. */
const GROUPS = /^@(?:media|supports|layer|container)\b/;

/**
 * Drops from a page's own styles the rules of components that the page does not have: Astro gives every page the styles
 * of whatever its template could draw. Only what asks for a component's name goes; scripts never write one.
 */
export function dropForeignRules(html: string): string {
	const present = new Set(html.replace(STYLE, "").match(NAME));
	return html.replace(STYLE, (_, opening, css, closing) => opening + keepRules(rulesOf(css), present) + closing);
}

/** A rule taken apart: of one for elements its selectors, each with the components it asks for; of a group of such its rules. */
interface Rule {
	prelude: string;
	block: string | null;
	selectors: readonly { text: string; names: readonly string[] }[] | null;
	rules: readonly Rule[] | null;
}

function keepRules(rules: readonly Rule[], present: ReadonlySet<string>): string {
	return rules
		.map(({ prelude, block, selectors, rules: inner }) => {
			if (block === null) return prelude;
			if (inner) {
				const kept = keepRules(inner, present);
				return kept.trim() && `${prelude}{${kept}}`;
			}
			if (!selectors) return `${prelude}{${block}}`;
			const own = selectors.filter(({ names }) => names.every((name) => present.has(name)));
			return own.length > 0 ? `${own.map(({ text }) => text).join(",")}{${block}}` : "";
		})
		.join("");
}

/** Of the sheets met so far: a thousand pages have a few dozen. */
const known = new Map<string, readonly Rule[]>();

function rulesOf(css: string): readonly Rule[] {
	const rules = known.get(css) ?? splitRules(css).map(readRule);
	known.set(css, rules);
	return rules;
}

function readRule({ prelude, block }: Pick<Rule, "prelude" | "block">): Rule {
	const isGroup = GROUPS.test(prelude);
	const isOfElements = block !== null && !prelude.trimStart().startsWith("@");
	const selectors = splitSelectors(isOfElements ? prelude : "").map((text) => ({
		text,
		names: [...withoutBrackets(text).matchAll(SCOPE)].map(([, name = ""]) => name),
	}));
	return {
		prelude,
		block,
		selectors: isOfElements ? selectors : null,
		rules: isGroup && block !== null ? splitRules(block).map(readRule) : null,
	};
}

/** The rules of a style sheet in their order; a statement such as `@layer a;` and what follows the last rule have no block. */
function splitRules(css: string): Pick<Rule, "prelude" | "block">[] {
	const rules: Pick<Rule, "prelude" | "block">[] = [];
	let [from, depth, brace] = [0, 0, 0];
	// Strings and comments may hold braces.
	for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|[{};]/g)) {
		if (sign === "{") {
			if (depth === 0) brace = index;
			depth += 1;
		} else if (sign === "}") {
			depth -= 1;
			if (depth > 0) continue;
			rules.push({ prelude: css.slice(from, brace), block: css.slice(brace + 1, index) });
			from = index + 1;
		} else if (sign === ";" && depth === 0) {
			rules.push({ prelude: css.slice(from, index + 1), block: null });
			from = index + 1;
		}
	}
	return [...rules, { prelude: css.slice(from), block: null }];
}

/** Selectors of a rule, parted by commas that stand outside brackets and strings. */
function splitSelectors(prelude: string): string[] {
	const commas: number[] = [];
	let depth = 0;
	for (const { 0: sign, index } of prelude.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[(),]/g)) {
		if (sign === "(") depth += 1;
		else if (sign === ")") depth -= 1;
		else if (sign === "," && depth === 0) commas.push(index);
	}
	return [-1, ...commas].map((comma, index) => prelude.slice(comma + 1, commas[index]));
}

/** A selector without what stands in brackets, however deep: that may be absent. */
function withoutBrackets(selector: string): string {
	const shorter = selector.replace(BRACKETS, "");
	return shorter === selector ? selector : withoutBrackets(shorter);
}
