import { comparable } from "../../text/comparable.ts";
import { lookUp } from "../../text/look-up.ts";
import type { ProgressColumn } from "./progress-columns.ts";

/** Headings of columns that no figure needs. */
const UNUSED = [
	..."序号 序 排序 指标属性 属性 指标类型 责任单位 责任部门 责任科室 牵头单位 牵头部门 主管部门 配合单位 填报单位 填报部门 填报人 填表人 审核人 联系人 联系电话 联系方式 电话 同比 同比增长 同比增减 比上年增减 比上年增长 较上年增减 增减".split(
		" ",
	),
	"no",
	"no.",
];
/** Headings that mean one of two things; nobody guesses which. */
const UNCLEAR: Record<string, [ProgressColumn, ProgressColumn]> = {
	统计时间: ["period", "statistic_date"],
	统计日期: ["period", "statistic_date"],
	日期: ["period", "source_date"],
	来源说明: ["source_title", "note"],
};

/** True for a column that is not read. */
export function isUnused(text: string): boolean {
	return UNUSED.includes(comparable(text)) || comparable(text).startsWith("不登记");
}

/** The two columns that a heading may mean; null when it is not known to be unclear. */
export function unclearColumns(text: string): [ProgressColumn, ProgressColumn] | null {
	return lookUp(UNCLEAR, comparable(text)) ?? null;
}
