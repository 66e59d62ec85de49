import { rememberText } from "../text/remember-text.ts";

/** By which Astro tells a component's elements: `data-astro-cid-h4lhoxon`, in tags and in styles. */
const SCOPE = /\bdata-astro-cid-[a-z0-9]{8}\b/g;
const SCOPE_START = "data-astro-cid-";
/** What styles and scripts hold is no element; of a tag its name and its attributes. */
const TAG = /<(?:style|script)\b[\s\S]*?<\/(?:style|script)>|<([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/g;
/** What may stand within brackets or not at all: `:not(…)`, `:where(…)`. */
const BRACKETS = /\([^()]*\)/g;

/** An element that a component names, or what a selector asks of one: no tag, any tag. */
interface Scoped {
	tag: string | undefined;
	classes: string[];
}

/** The kinds of elements of a page by the components that name them: rows of one table are one kind. */
export function readScoped(html: string): Map<string, Scoped[]> {
	const elements = new Map<string, Map<string, Scoped>>();
	for (const [, tag, attributes = ""] of html.matchAll(TAG)) {
		if (!tag || !attributes.includes(SCOPE_START)) continue;
		const element = { tag, classes: classesOf(attributes) };
		const kind = [tag, ...element.classes].join(" ");
		for (const [scope] of attributes.matchAll(SCOPE)) {
			const known = elements.get(scope);
			if (known) known.set(kind, element);
			else elements.set(scope, new Map([[kind, element]]));
		}
	}
	return new Map([...elements].map(([scope, kinds]) => [scope, [...kinds.values()]]));
}

/** Whether a page's elements can meet a selector; attributes and states, which scripts change, are taken as met. */
export function isMet(selector: string, elements: ReadonlyMap<string, readonly Scoped[]>): boolean {
	return readAsked(selector).every(({ scope, asked }) => elements.get(scope)?.some((element) => meets(element, asked)));
}

/**
 * Takes a component's name from those elements that none of its rules asks for: Astro writes it into every tag of a component
 * that has any style. A name that stands in brackets stays everywhere.
 */
export function dropIdleScopes(html: string, css: string): string {
	const asked = askedBy(css);
	return html.replace(TAG, (whole, tag: string | undefined, attributes = "") => {
		if (!tag || !attributes.includes(SCOPE_START)) return whole;
		const element = { tag, classes: classesOf(attributes) };
		const isIdle = (scope: string) => !asked.get(scope)?.some((one) => meets(element, one));
		const kept = attributes.replace(/\s(data-astro-cid-[a-z0-9]{8})(?=[\s/]|$)/g, (own: string, scope: string) =>
			isIdle(scope) ? "" : own,
		);
		return `<${tag}${kept}>`;
	});
}

/** What styles ask of each component's elements; pages of one kind keep the same styles. */
const askedBy = rememberText((css): ReadonlyMap<string, Scoped[]> => {
	const asked = new Map<string, Scoped[]>();
	// Each run of signs is read once, whichever brace ends it.
	for (const [, prelude = "", brace] of css.matchAll(/([^{}]*)([{}])/g)) {
		if (brace === "}") continue;
		for (const one of readAsked(prelude)) asked.set(one.scope, [...(asked.get(one.scope) ?? []), one.asked]);
		const [outside, all] = [withoutBrackets(prelude), [...prelude.matchAll(SCOPE)]];
		for (const [scope] of all) if (!outside.includes(scope)) asked.set(scope, [{ tag: undefined, classes: [] }]);
	}
	return asked;
});

/** What a selector asks of a component's elements, one part of it after another. */
const readAsked = rememberText((selector) =>
	withoutBrackets(selector)
		.split(/[\s>+~,]+/)
		.flatMap((compound) => {
			const bare = compound.replace(/\[[^\]]*\]/g, "");
			const classes = [...bare.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
			const asked: Scoped = { tag: /^[a-z][a-z0-9-]*/.exec(bare)?.[0], classes };
			return [...compound.matchAll(SCOPE)].map(([scope]) => ({ scope, asked }));
		}),
);

function meets(element: Scoped, asked: Scoped): boolean {
	return (asked.tag ?? element.tag) === element.tag && asked.classes.every((name) => element.classes.includes(name));
}

const classesOf = (attributes: string) => (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? "").split(/\s+/);

/** A selector without what stands in brackets, however deep: that may be absent. */
function withoutBrackets(selector: string): string {
	const shorter = selector.replace(BRACKETS, "");
	return shorter === selector ? selector : withoutBrackets(shorter);
}
