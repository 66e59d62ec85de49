/** How the build marks what a component's own styles apply to. */
const SCOPE = /data-astro-cid-([a-z0-9]{8})/g;
const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
/** A rule without another within it. */
const RULE = /([^{}]+)\{[^{}]*\}/g;

/**
 * A built page with short names for its components' scopes, in the order in which they occur: the marks of the build say
 * nothing to anybody, and are two bytes of every hundred. Rules of components that the page does not show go with them.
 * Styles stand in the page, so that no other file knows them.
 */
export function shortenScopes(html: string): string {
	const shown = new Set([...html.replaceAll(STYLE, "").matchAll(SCOPE)].map(([, scope]) => scope));
	const isIdle = (selector: string) => [...selector.matchAll(SCOPE)].some(([, scope]) => !shown.has(scope));
	const names = new Map<string, string>();
	return html
		.replaceAll(STYLE, (_, open: string, css: string, close: string) => {
			const kept = css.replaceAll(RULE, (rule, selectors: string) => (selectors.split(",").every(isIdle) ? "" : rule));
			return `${open}${kept}${close}`;
		})
		.replaceAll(SCOPE, (_, scope: string) => {
			const name = names.get(scope) ?? `data-${names.size.toString(36)}`;
			names.set(scope, name);
			return name;
		});
}
