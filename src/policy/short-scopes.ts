import { compareTexts } from "../text/order.ts";

/** By which Astro tells a component's elements from those of others: `data-astro-cid-h4lhoxon`, in tags and in styles. */
const SCOPE = /(?<=[\s[])data-astro-cid-[a-z0-9]{8}\b/g;
/** Where they stand; words of a page are left alone. */
const PLACE = /<style\b[^>]*>[\s\S]*?<\/style>|<[a-z](?:[^>"]|"[^"]*")*>/g;

/**
 * Shortens such names in pages, `data-s0` for the one that most of the `styles` hold: they are a sixth of a page's bytes. The
 * names are the same on all pages, so that pages of one kind keep one style, and no page decides those of another.
 */
export function createScopeNames(styles: readonly string[]): (html: string) => string {
	const counts = new Map<string, number>();
	for (const style of styles)
		for (const scope of new Set(style.match(SCOPE))) counts.set(scope, (counts.get(scope) ?? 0) + 1);
	const ordered = [...counts].sort(([a, one], [b, other]) => other - one || compareTexts(a, b));
	const names = new Map(ordered.map(([scope], at) => [scope, `data-s${at.toString(36)}`]));
	return (html) => html.replace(PLACE, (place) => place.replace(SCOPE, (scope) => names.get(scope) ?? scope));
}
