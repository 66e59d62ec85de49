/** Headings of what has been or is meant in general, not of what will be done. */
const HEADINGS =
	"背景 (?:排查|整治|实施|适用|检查|普查|改造)范围 基本情况 概况 发展环境 现状 回顾 成效 成就 成绩 形势 基础条件 发展基础 工作基础 现有基础 建设基础 意义 存在问题 存在的问题 主要问题 挑战 机遇 依据 进展 完成情况 既定目标 如期 执行情况 实施情况 取得 总结 面临";
/** Parts that set nobody a task. */
const NO_TASKS = "总体 指导思想 背景 目标 原则 意义 组织实施 组织领导 保障 实施步骤 进度 工作要求 附则";
/** What has been, as against what is to be. */
const PAST =
	"已(?!知|有规定|经?(?:备案|批准)|[^，。；]{1,5}的) 目前 现有 共有(?!产权) [市省县区国]有(?!条件|关)(?=[\\u4e00-\\u9fa5]{0,8}\\d) 范围为 占地(?!区|[^，。；]*以上) 位于 下辖 截至 截止 近年来 年来 曾 上年末? 去年 期间(?:共|累计) 位居 了\\d 发生(?!率|[^，。；]{0,16}(?:不|控制|下降|减少)) 尚未 仅有 只有 以来";
/** Words with which a sentence about the past turns to what is to be. */
const TURNS = "力争 计划 将(?!军) 今后 下一步 未来 争取 确保 再新?建? 继续 到20\\d\\d 全年 今年 年内 新增 新建 拟 要";

const any = (words: string) => new RegExp(words.replaceAll(" ", "|"));

export const BACKGROUND = any(HEADINGS);
export const IDLE_PART = any(NO_TASKS);
export const PAST_WORDS = any(PAST);
export const FUTURE_WORDS = any(TURNS);
