import { afterEach, expect, test } from "vitest";
import { extractText } from "../../src/import/extract/extract.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";

const HEAD = "云川市绿色校园行动实施方案\n　　一、总体要求\n　　制定本方案。\n　　二、重点任务\n";
const DIGITS = [..."甲乙丙丁戊己庚辛壬癸"];
const nameOf = (index: number) => `市${[...String(index)].map((digit) => DIGITS[Number(digit)]).join("")}局`;
const names = (count: number) => Array.from({ length: count }, (_, index) => nameOf(1000 + index)).join("、");

const METHODS = ["indexOf", "slice", "startsWith", "endsWith", "includes", "replace"] as const;
const own = METHODS.map((method) => [method, String.prototype[method]] as const);
function restore() {
	for (const [method, original] of own) Object.assign(String.prototype, { [method]: original });
}

/** What is read of a text, and how often words were looked for in it: a clock would depend on the machine. */
function effortOf(text: string) {
	let calls = 0;
	for (const [method, original] of own) {
		Object.assign(String.prototype, {
			[method](this: string, ...args: unknown[]) {
				calls += 1;
				return Reflect.apply(original, this, args);
			},
		});
	}
	const { duties, targets } = recognizeDocument(extractText(HEAD + text));
	restore();
	return { calls, duties: duties.length, targets: targets.length };
}

afterEach(restore);

test.each<[string, (count: number) => string]>([
	["names of offices in one bracket", (count) => `　　1.绿化。（责任单位：${names(count)}）\n`],
	[
		"items with a number each",
		(count) => Array.from({ length: count }, (_, at) => `　　${at + 1}.栽树${at + 2}棵。\n`).join(""),
	],
	["numbers in one sentence", (count) => `　　1.绿化。${"绿地率达到35%，".repeat(count)}完成。\n`],
])("twice as many %s take twice the work", (_name, textOf) => {
	const [once, twice] = [effortOf(textOf(200)), effortOf(textOf(400))];
	expect(once.duties + once.targets).toBe(200);
	expect(twice.duties + twice.targets).toBe(400);
	expect(twice.calls / once.calls).toBeLessThan(2.6);
});
