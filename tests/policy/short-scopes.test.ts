import { expect, test } from "vitest";
import { createScopeNames } from "../../src/policy/short-scopes.ts";

const [A, B] = ["data-astro-cid-h4lhoxon", "data-astro-cid-vx4iavld"];

test("a component's name is short, and one on all pages, in its styles and on its elements", () => {
	const shorten = createScopeNames([`p[${A}]{}`, `a[${B}],p[${A}]{}`]);
	const page = `<style>p[${A}]>a[${B}]:hover{top:0}</style><p ${A}><a href="/x>y" ${A} ${B}>一</a></p>`;
	expect(shorten(page)).toBe(
		'<style>p[data-s0]>a[data-s1]:hover{top:0}</style><p data-s0><a href="/x>y" data-s0 data-s1>一</a></p>',
	);
	expect(shorten(`<li ${B}>`)).toBe("<li data-s1>");
	expect(shorten(`<li ${B.replace("vx", "zz")}>`)).toBe(`<li ${B.replace("vx", "zz")}>`);
});

test("words of a page and values of attributes stay as they are", () => {
	const page = `<p title="${A}">读到 ${A} &lt;p ${A}&gt;</p><script>"<"+"p ${A}>"</script>`;
	expect(createScopeNames([`p[${A}]{}`])(page)).toBe(page);
});
