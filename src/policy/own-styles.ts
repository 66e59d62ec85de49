import { rememberText } from "../text/remember-text.ts";
import { dropIdleScopes, isMet, readScoped } from "./scoped-elements.ts";

const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
/** Rules of charts, whose marks no component names. */
const DRAWN = ".drawn ";
/** What a script calls the mark that is being read. */
const READ = "read";
/** At-rules that hold rules of elements. */
const GROUPS = /^@(?:media|supports|layer|container)\b/;

/**
 * Drops from a page's own styles the rules of components that none of its elements can meet: Astro gives every page the styles
 * of whatever its template could draw. Only what asks for a component's name goes, and what asks for a mark that no chart here has; scripts never write one, nor give an
 * element of a component a class that its rules ask for. What no rule asks for loses its component's name.
 */
export function dropForeignRules(html: string): string {
	const elements = readScoped(html);
	const drawn = new Set([
		READ,
		...[...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")),
	]);
	const isDrawn = (selector: string) =>
		!selector.startsWith(DRAWN) ||
		[...selector.slice(DRAWN.length).matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => drawn.has(name));
	let kept = "";
	const own = html.replace(STYLE, (_, opening, css, closing) => {
		const rules = keepRules(css, (selector) => !(isDrawn(selector) && isMet(selector, elements)));
		kept += rules;
		return opening + rules + closing;
	});
	return dropIdleScopes(own, kept);
}

function keepRules(css: string, isForeign: (selector: string) => boolean): string {
	return rulesOf(css)
		.map(({ prelude, block, selectors }) => {
			if (block === null) return prelude;
			if (GROUPS.test(prelude)) {
				const kept = keepRules(block, isForeign);
				return kept.trim() && `${prelude}{${kept}}`;
			}
			if (prelude.trimStart().startsWith("@")) return `${prelude}{${block}}`;
			const kept = selectors.filter((selector) => !isForeign(selector));
			return kept.length > 0 ? `${kept.join(",")}{${block}}` : "";
		})
		.join("");
}

interface StyleRule {
	prelude: string;
	block: string | null;
	selectors: string[];
}

/** Pages of one template bring the same styles: they are read once. */
const rulesOf = rememberText(readRules);

/** The rules of a style sheet in their order; a statement such as `@layer a;` and what follows the last rule have no block. */
function readRules(css: string): StyleRule[] {
	const rules: StyleRule[] = [];
	const add = (prelude: string, block: string | null) =>
		rules.push({ prelude, block, selectors: block === null ? [] : splitSelectors(prelude) });
	let [from, depth, brace] = [0, 0, 0];
	// Strings and comments may hold braces.
	for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|[{};]/g)) {
		if (sign === "{") {
			if (depth === 0) brace = index;
			depth += 1;
		} else if (sign === "}") {
			depth -= 1;
			if (depth > 0) continue;
			add(css.slice(from, brace), css.slice(brace + 1, index));
			from = index + 1;
		} else if (sign === ";" && depth === 0) {
			add(css.slice(from, index + 1), null);
			from = index + 1;
		}
	}
	add(css.slice(from), null);
	return rules;
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
