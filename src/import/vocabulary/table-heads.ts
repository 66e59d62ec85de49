const any = (words: string) => words.replaceAll(" ", "|");

/** Heads of columns that count, remark or name persons: they hold neither tasks nor figures. */
const ASIDE =
	/^(?:序号|编号|备注|说明|资料来源|数据来源|计算方法|指标解释|联系方式|电话|类别|类型|领域|板块|分类|一级指标|维度|方面|(?:责任|分管|牵头|包保|联系)?(?:市|县|区)?领导|责任人|负责人|联系人|联络员)$/;
const TASKS = "任务 内容 措施 事项 举措 项目 要点 工作 工程 行动 名称 政策 问题 目标 指标 职责 要求 清单 做法";
/** The head of the column that says what is to be done: 工作任务, 考核项目, 整改措施. */
export const TASK_HEAD = new RegExp(
	`^[\\u4e00-\\u9fa5、和及]{0,8}(?:${any(TASKS)})(?:名称|内容|分解|及要求|要求|明细)*$`,
);
export const ASIDE_HEAD = ASIDE;
/** Columns that say how things are or went: 存在问题, 进展情况. What stands there is no promise. */
export const TOLD_HEAD = /问题|现状|进展|备注|(?:完成|落实|整改|办理|排查)情况|描述|隐患$/;
export const INDICATOR_HEAD =
	/^(?:主要|具体|核心|考核|发展|评价|二级|三级|约束性|预期性)?指标(?:名称|内容|项目)?$|^名称$/;
export const UNIT_HEAD = /^(?:计量|计算)?单位$/;
export const NATURE_HEAD = /^(?:指标)?(?:属性|性质|类型|类别)$/;
const ABOUT_VALUES =
	"(?:目标|规划|预期|计划|指标|发展|现状|基期|实际|完成|基数|基准|预计|情况|数值|值|数|到|底|末|年|[（()）“”]|十[二三四五]五)*";
/** 2025年, 2025年目标, 2020年（现状）, 目标2025年. */
export const YEAR_HEAD = new RegExp(`^${ABOUT_VALUES}20\\d\\d年?${ABOUT_VALUES}$`);
/** A column of figures without a year. */
export const GOAL_HEAD =
	/^(?:规划|预期|工作|发展|年度|考核|建设|具体|总)?目标(?:值|数|要求)?$|^(?:规划|指标|计划|标准|要求|现状|基期|基准)值$|^“?十[三四五]五”?(?:末)?目标(?:值)?$/;
/** Where things stood. */
export const BASE_HEAD = /现状|基期|基准|实际|完成|基数|当前/;
