import { expect, test } from "vitest";
import { shortenScopes } from "../../src/policy/short-scopes.ts";

test("marks of a component and its styles keep belonging together, each under a name of its own", () => {
	const page =
		"<style>p[data-astro-cid-aaaaaaaa]{a:b}i[data-astro-cid-bbbbbbbb]{c:d}</style><p data-astro-cid-aaaaaaaa><i data-astro-cid-bbbbbbbb data-cite>";
	expect(shortenScopes(page)).toBe("<style>p[data-0]{a:b}i[data-1]{c:d}</style><p data-0><i data-1 data-cite>");
});
