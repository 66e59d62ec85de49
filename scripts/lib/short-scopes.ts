const SCOPE = /data-astro-cid-(\w+)/g;
const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
/** A rule without another within it. */
const RULE = /([^{}]+)\{[^{}]*\}/g;

/**
 * Astro binds a component's styles to its elements by an attribute of twenty-three characters on each of them, and gives a
 * page the styles of components that it does not show. Within one page a number does, and what binds to nothing is left
 * out: a page is some 500 bytes lighter on its way.
 */
export function shortenScopes(html: string): string {
	const numbers = new Map<string, string>();
	const shown = new Set([...html.replaceAll(STYLE, "").matchAll(SCOPE)].map(([, id]) => id));
	const isIdle = (selector: string) => [...selector.matchAll(SCOPE)].some(([, id]) => !shown.has(id));
	return html
		.replaceAll(STYLE, (_, open: string, css: string, close: string) => {
			const kept = css.replaceAll(RULE, (rule, selectors: string) => (selectors.split(",").every(isIdle) ? "" : rule));
			return `${open}${kept}${close}`;
		})
		.replaceAll(SCOPE, (_, id: string) => {
			const number = numbers.get(id) ?? numbers.size.toString(36);
			numbers.set(id, number);
			return `data-c${number}`;
		});
}
