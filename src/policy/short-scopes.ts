/** By which Astro tells a component's elements from those of others: `data-astro-cid-h4lhoxon`, in tags and in styles. */
const SCOPE = /(?<=[\s[])data-astro-cid-[a-z0-9]{8}\b/g;
/** Where they stand; words of a page are left alone. */
const PLACE = /<style\b[^>]*>[\s\S]*?<\/style>|<[a-z](?:[^>"]|"[^"]*")*>/g;

/**
 * Shortens such names in one page after another, `data-s0` for the first: they are a sixth of a page's bytes. The names are
 * the same on all pages, so that pages of one kind keep one style.
 */
export function createScopeNames(): (html: string) => string {
	const names = new Map<string, string>();
	const shorten = (scope: string) => {
		const name = names.get(scope) ?? `data-s${names.size.toString(36)}`;
		names.set(scope, name);
		return name;
	};
	return (html) => html.replace(PLACE, (place) => place.replace(SCOPE, shorten));
}
