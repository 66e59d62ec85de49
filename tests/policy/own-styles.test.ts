import { expect, test } from "vitest";
import { dropForeignRules } from "../../src/policy/own-styles.ts";

const [HERE, GONE] = ["data-astro-cid-h4lhoxon", "data-astro-cid-vx4iavld"];
const stylesOf = (css: string) =>
	dropForeignRules(`<style>${css}</style><p class="n m" ${HERE}>一</p><b ${HERE}>二</b>`).replace(
		/^<style>|<\/style>.*$/g,
		"",
	);

test.each([
	["a rule of a component that is not there goes", `a[${GONE}]{top:0}p{left:0}`, "p{left:0}"],
	["a rule of one that is there stays", `p[${HERE}]:hover{top:0}`, `p[${HERE}]:hover{top:0}`],
	[
		"one that none of its elements can meet goes",
		`i[${HERE}]{top:0}b.m[${HERE}],.m.n[${HERE}]{left:0}`,
		`.m.n[${HERE}]{left:0}`,
	],
	[
		"what scripts may set is taken as met",
		`b[${HERE}][aria-pressed="true"],b[open][${HERE}] i{top:0}`,
		`b[${HERE}][aria-pressed="true"],b[open][${HERE}] i{top:0}`,
	],
	["what scripts draw has no component's name", ".hit{top:0}", ".hit{top:0}"],
	[
		"looks of marks that no chart here has go, but for the one being read",
		".drawn .n,.drawn .bar,.drawn text.m.far{top:0}.drawn .read{top:0}",
		".drawn .n{top:0}.drawn .read{top:0}",
	],
	["of several selectors those stay that can be met", `a[${GONE}],p[${HERE}],b{top:0}`, `p[${HERE}],b{top:0}`],
	["commas within brackets part nothing", `:is(a,b)[${HERE}],c:is(d,e)[${GONE}]{top:0}`, `:is(a,b)[${HERE}]{top:0}`],
	[
		"brackets stand in brackets",
		`b[${HERE}]:not(:is(:lang(ar),:lang(he))),i{left:0}`,
		`b[${HERE}]:not(:is(:lang(ar),:lang(he))),i{left:0}`,
	],
	[
		"deep in brackets nothing is asked for",
		`p:not(:is(a,b:not([${GONE}]))){top:0}`,
		`p:not(:is(a,b:not([${GONE}]))){top:0}`,
	],
	["what may be absent asks for nothing", `p:not([${GONE}]){top:0}`, `p:not([${GONE}]){top:0}`],
	[
		"media queries lose their rules, and go when none is left",
		`@media print{a[${GONE}]{top:0}}@media all{a[${GONE}]{top:0}b{top:1px}}`,
		"@media all{b{top:1px}}",
	],
	[
		"key frames, pages and statements stay",
		"@layer a;@page{margin:0}@keyframes x{from{top:0}}",
		"@layer a;@page{margin:0}@keyframes x{from{top:0}}",
	],
	[
		"braces in strings and comments are no blocks",
		`p:before{content:"}"}/* { */a[${GONE}]{content:'{'}b{top:0}`,
		`p:before{content:"}"}b{top:0}`,
	],
])("%s", (_, css, kept) => {
	expect(stylesOf(css)).toBe(kept);
});

test("an element that no rule asks for carries no component's name; words and scripts are left alone", () => {
	const words = `<p class="k" title="${HERE}">[${HERE}]</p><script>"<b ${HERE}>"</script>`;
	const page = (b: string, i: string) =>
		`<style>b[${HERE}],.m[${HERE}]{top:0}</style><b${b}>一</b><i${i}>二</i>${words}`;
	expect(dropForeignRules(page(` ${HERE}`, ` ${HERE} ${GONE} class="n"`))).toBe(
		page(` ${HERE}`, ' class="n"').replace(/,\.m\[[^\]]*\]/, ""),
	);
	const inBrackets = `<style>a:not([${GONE}]){top:0}</style><i ${GONE}>二</i>`;
	expect(dropForeignRules(inBrackets)).toBe(inBrackets);
});
