import { expect, test } from "vitest";
import { namesIn, placesOfNames, splitAtName } from "../../src/text/names.ts";

const NAMES = ["市委", "市委宣传部", "市科协", "市科技局"];

test("inside a longer name no shorter one is meant, wherever the shorter one stands besides", () => {
	expect([...namesIn("由市委宣传部负责", NAMES)]).toEqual(["市委宣传部"]);
	expect([...namesIn("由市委宣传部、市委负责", NAMES)]).toEqual(["市委宣传部", "市委"]);
	expect([...namesIn("由市科技局负责", NAMES)]).toEqual(["市科技局"]);
	expect([...namesIn("由各单位负责", NAMES)]).toEqual([]);
});

test("places come in the order of the text, each character once", () => {
	expect(placesOfNames("市委宣传部、市委、市委", NAMES)).toEqual([
		{ name: "市委宣传部", start: 0, end: 5 },
		{ name: "市委", start: 6, end: 8 },
		{ name: "市委", start: 9, end: 11 },
	]);
	expect(placesOfNames("甲乙丙丁", ["甲乙", "乙丙丁", ""])).toEqual([{ name: "乙丙丁", start: 1, end: 4 }]);
});

test("a text is cut at the name that is meant, not inside a longer one", () => {
	expect(splitAtName("市委宣传部牵头，市委配合", "市委", NAMES)).toEqual(["市委宣传部牵头，", "市委", "配合"]);
	expect(splitAtName("市委宣传部牵头", "市委", NAMES)).toEqual(["市委宣传部牵头", "", ""]);
});
