/** How the build marks what a component's own styles apply to. */
const SCOPE = /data-astro-cid-([a-z0-9]{8})/g;

/**
 * A built page with short names for its components' scopes, in the order in which they occur: the marks of the build say
 * nothing to anybody, and are two bytes of every hundred. Styles stand in the page, so that no other file knows them.
 */
export function shortenScopes(html: string): string {
	const names = new Map<string, string>();
	return html.replace(SCOPE, (_, scope: string) => {
		const name = names.get(scope) ?? `data-${names.size.toString(36)}`;
		names.set(scope, name);
		return name;
	});
}
