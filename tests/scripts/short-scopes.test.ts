import { expect, test } from "vitest";
import { shortenScopes } from "../../scripts/lib/short-scopes.ts";

const [OWN, OTHER] = ["data-astro-cid-aaaaaaaa", "data-astro-cid-bbbbbbbb"];

test("scopes are numbered in a page's styles and on its elements alike", () => {
	expect(shortenScopes(`<style>p[${OWN}]{color:red}</style><p ${OWN}>data</p>`)).toBe(
		"<style>p[data-c0]{color:red}</style><p data-c0>data</p>",
	);
});

test("rules that bind to no element are left out, those that bind to some stay, also within a condition", () => {
	const css = `p[${OTHER}]{a:b}@media print{p[${OTHER}],b[${OTHER}] i[${OWN}]{a:b}p[${OWN}]{a:b}}p[${OTHER}],p[${OWN}]{a:b}q{a:b}`;
	expect(shortenScopes(`<style>${css}</style><p ${OWN}></p>`)).toBe(
		"<style>@media print{p[data-c0]{a:b}}p[data-c1],p[data-c0]{a:b}q{a:b}</style><p data-c0></p>",
	);
});
