import { expect, test } from "vitest";
import { shortenScopes } from "../../src/policy/short-scopes.ts";

test("marks of a component and its styles keep belonging together, each under a name of its own", () => {
	const page =
		"<style>p[data-astro-cid-aaaaaaaa]{a:b}i[data-astro-cid-bbbbbbbb]{c:d}</style><p data-astro-cid-aaaaaaaa><i data-astro-cid-bbbbbbbb data-cite>";
	expect(shortenScopes(page)).toBe("<style>p[data-0]{a:b}i[data-1]{c:d}</style><p data-0><i data-1 data-cite>");
});

test("rules that bind to no element are left out, those that bind to some stay, also within a condition", () => {
	const [own, other] = ["data-astro-cid-aaaaaaaa", "data-astro-cid-bbbbbbbb"];
	const css = `p[${other}]{a:b}@media print{p[${other}],b[${other}] i[${own}]{a:b}p[${own}]{a:b}}p[${other}],p[${own}]{a:b}q{a:b}`;
	expect(shortenScopes(`<style>${css}</style><p ${own}></p>`)).toBe(
		"<style>@media print{p[data-0]{a:b}}p[data-1],p[data-0]{a:b}q{a:b}</style><p data-0></p>",
	);
});
