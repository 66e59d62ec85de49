/**
 * The field types that every record is made of. YAML and CSV both arrive as text (no type guessing),
 * so one set of fields reads both; each says in Chinese what it expects and how to mend it.
 */
import { z } from "astro/zod";
import type { ProblemCode } from "../problems/codes.ts";
import { isCalendarDate, isCalendarPeriod } from "../text/calendar-date.ts";
import { holdsUnseen } from "../text/characters.ts";
import { mendTime } from "../text/time-forms.ts";
import { hasCredentials, isOfThisMachine, isWebAddress } from "./web-address.ts";

/** What a failed field tells the person who wrote it. */
export interface Expectation {
	expected: string;
	cure: string;
}

/** What a failed field of a record says, with the code of its rule. */
export interface FieldExpectation extends Expectation {
	code: ProblemCode;
	/** The value as it should be written, where what was written says it in another form. */
	mend?: (value: string) => string | null;
}

/** A text field that must satisfy `test`. */
export function textThat(test: (value: string) => boolean, expectation: FieldExpectation) {
	return z.string().refine(test, { params: expectation });
}

/** What spreadsheets run as a formula when they open a downloaded table. */
const FORMULA = /^[=+@-]/;

/** A value that is still the blank of an example: `【标题】`. */
const PLACEHOLDER = /^【[^】]+】$/;

export const text = textThat((value) => value.trim() !== "", {
	code: "text-missing",
	expected: "文字",
	cure: "请填写此项，或删去整行",
})
	.refine((value) => !holdsUnseen(value), {
		params: {
			code: "text-character-unseen",
			expected: "看得见的文字",
			cure: "请删去看不见的字符，重新输入这一处",
		} satisfies FieldExpectation,
	})
	.refine((value) => !PLACEHOLDER.test(value.trim()), {
		params: {
			code: "text-placeholder",
			expected: "自己的文字",
			cure: "这是示例里留的空，请换成真实的内容，或删去这一项",
		} satisfies FieldExpectation,
	})
	.refine((value) => !FORMULA.test(value.trim()), {
		params: {
			code: "text-like-formula",
			expected: "不以“=”“+”“-”“@”开头的文字",
			cure: "下载的表格在 Excel 里打开时会把它当作公式，请改写开头；破折号写“——”",
		} satisfies FieldExpectation,
	});

const isDay = (value: string) => value.length === 10 && isCalendarDate(value);
/** A day, `2016-10-12`. */
export const day = textThat(isDay, {
	mend: mendTime(isDay),
	code: "day-unreadable",
	expected: "日期（年-月-日）",
	cure: "请写成 2016-10-12 这样",
});

/** A year, month or day: `2016`, `2016-10`, `2016-10-12`; its length is its precision. */
export const date = textThat(isCalendarDate, {
	mend: mendTime(isCalendarDate),
	code: "date-unreadable",
	expected: "年、年-月或年-月-日",
	cure: "请写成 2016、2016-10 或 2016-10-12 这样",
});

/** An ISO interval `2016/2020`, both ends included, or a single date. */
export const period = textThat(isCalendarPeriod, {
	mend: mendTime(isCalendarPeriod),
	code: "period-unreadable",
	expected: "时期（如 2016 或 2016/2020，先起后止）",
	cure: "请写成一个日期，或用“/”连接的起止日期",
});

/** A decimal number written with ASCII digits; kept as text so that `6.20` stays `6.20`; `elsewhere` says where the words beside it go. */
export function decimalBeside(elsewhere: string) {
	return textThat((value) => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value), {
		code: "number-unreadable",
		expected: "数字",
		cure: `请只写阿拉伯数字和小数点；${elsewhere}`,
	});
}

export const count = textThat((value) => /^[1-9]\d*$/.test(value), {
	code: "count-unreadable",
	expected: "正整数",
	cure: "请写成 1、2、3 这样",
}).transform(Number);

/** A web address; only http and https, so that no cell can become a script. */
export const url = textThat(isWebAddress, {
	code: "url-unreadable",
	expected: "网址",
	cure: "请写成以 http:// 或 https:// 开头的完整网址",
})
	.refine((value) => !hasCredentials(value), {
		params: {
			code: "url-with-credentials",
			expected: "不带用户名和密码的网址",
			cure: "“@”前面不是域名，网址实际指向“@”后面的网站，请核对",
		} satisfies FieldExpectation,
	})
	.refine((value) => !isOfThisMachine(value), {
		params: {
			code: "url-of-this-machine",
			expected: "读者也能打开的网址",
			cure: "这是本机或内部网络的地址，别人打不开；请复制网站公开以后的网址",
		} satisfies FieldExpectation,
	});

/** An identifier that becomes part of an address. */
export const slug = textThat((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), {
	code: "id-unreadable",
	expected: "由小写字母、数字和连字符组成的编号",
	cure: "请写成 literacy-rate 这样",
});

/** An empty cell or an empty YAML value means "not known": null, never 0 and never "". */
export function orUnknown<T extends z.ZodType>(field: T) {
	return z.preprocess((value) => (value === "" || value === undefined ? null : value), field.nullable());
}

/** `true` or `false`; an absent one is false. */
export const flag = z
	.preprocess((value) => (value === "" || value === undefined ? "false" : value), z.enum(["true", "false"]))
	.transform((value) => value === "true");

/** A list; an absent one is empty. */
export function listOf<T extends z.ZodType>(field: T) {
	return z.preprocess((value) => (value === "" || value === undefined ? [] : value), z.array(field));
}

/** Where something is written: who published it under which address, and when (if known). */
export const source = z.strictObject({ title: text, url, date: orUnknown(date) });
export type Source = z.infer<typeof source>;
