import { expect, test } from "vitest";
import { readAsOf } from "../../src/disk/as-of.ts";

const NOW = new Date("2026-11-24T17:30:00Z");

test("the day is the one that is asked for, else of the moment in Shanghai", () => {
	expect(readAsOf({ AS_OF: "2018-12-31", SOURCE_DATE_EPOCH: "0" }, NOW)).toBe("2018-12-31");
	expect(readAsOf({ SOURCE_DATE_EPOCH: "1546185600" }, NOW)).toBe("2018-12-31");
	expect(readAsOf({ SOURCE_DATE_EPOCH: "" }, NOW)).toBe("2026-11-25");
});

test.each(["2018-02-30", "2018-13-45", "2018-1-1", "2018", "昨天"])("--as-of %s is no day", (asOf) => {
	expect(() => readAsOf({ AS_OF: asOf }, NOW)).toThrow(
		`--as-of 读到“${asOf}”，应为日历上有的一天；请写成 2018-12-31 这样`,
	);
});

test.each(["abc", "-1", "1e99", "99999999999999", "1.5"])("SOURCE_DATE_EPOCH %s is no moment", (epoch) => {
	expect(() => readAsOf({ SOURCE_DATE_EPOCH: epoch }, NOW)).toThrow(
		`环境变量 SOURCE_DATE_EPOCH 读到“${epoch}”，应为自 1970 年起的秒数；请写成 1546185600 这样，或不设这个变量`,
	);
});
