/** 未查到公开数据: no figure, and somebody looked; 尚未查找: no figure, and nobody has; none stays 未到期 for ever. */
export type StatusName =
	| "已达成"
	| "按期"
	| "滞后"
	| "未达成"
	| "未到期"
	| "原文未写期限，不判断"
	| "数据不足，未判断"
	| "未查到公开数据"
	| "尚未查找"
	| "不可量化";

/** What is said where there is no figure: somebody looked in vain, or nobody has looked. */
export type AbsenceName = Extract<StatusName, "未查到公开数据" | "尚未查找">;
