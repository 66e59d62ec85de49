import { expect, test } from "vitest";
import { renderXml, xml } from "../../src/text/xml.ts";

test("text and attributes cannot become markup", () => {
	const node = xml("text", { "aria-label": 'a"b<c>&' }, '<script>&"');
	expect(renderXml(node)).toBe('<text aria-label="a&quot;b&lt;c&gt;&amp;">&lt;script&gt;&amp;&quot;</text>');
});

test("characters that XML forbids are left out, others kept", () => {
	expect(renderXml(xml("text", {}, "甲\u0000\u0008乙\u{20000}\n"))).toBe("<text>甲乙\u{20000}\n</text>");
});

test("numbers have at most two decimals and no minus zero", () => {
	expect(renderXml(xml("circle", { cx: 1 / 3, cy: 10, r: -0.001 }))).toBe('<circle cx="0.33" cy="10" r="0"></circle>');
});

test("a number that is none stops the drawing instead of losing a mark", () => {
	expect(() => renderXml(xml("circle", { cx: Number.NaN }))).toThrow("XML attribute cx is NaN");
});
