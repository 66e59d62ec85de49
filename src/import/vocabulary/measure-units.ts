/** Units that count things one by one: 5个以上示范点 is five of them, 5亿元以上企业 is a kind of firm. */
const COUNTS =
	"架次 人次 人天 人日 人月 张床位 台套 批次 场次 标箱 标准箱 车次 班次 件次 户次 名 人 户 辆 台 套 座 处 条 件 场 期 次 支 只 张 份 种 类 门 家 所 项 个 例 篇 部 册 对 间 轮 栋 幢 艘 架 株 床 棵 头 村 镇 乡 县 社区 片 块 面 宗 单 单位 单元 款 笔 本 队 盏 口 眼 孔 根 颗 匹 羽 尾 卷 幅 首 枚 枝 盆 节 节次 家次 人份 堂 站 起 点位 泊位 车位 学位 床位 工位 岗位 机组 企业次";
/** Units that measure. */
const MEASURES =
	"个工作日 芯公里 皮长公里 吨标准煤 吨标煤 克标准煤 克标煤 个基点 基点 平方公里 平方千米 平方米 立方米 标准立方米 立方 平方 公里 千米 海里 公顷 公斤 千克 千瓦时 千瓦 兆瓦时 兆瓦 兆帕 千帕 兆赫兹 千焦 兆焦 毫克 微克 毫升 升 蒸吨 吉瓦 千伏安 千伏 兆赫 学时 课时 小时 分钟 秒 美元 欧元 港元 元 年一遇 吨公里 吨 克 斤 米 厘米 毫米 亩次 亩 /10万 /十万 /万 倍 分贝 兆 度 天 日 个月 周岁 岁 比特 字节 勒克斯 摄氏度";
/** Units in letters stand behind figures as they are: 200TB, 500PFLOPS. */
const LETTERS =
	"Tbps Gbps Mbps kbps TB GB PB P EB ZB MB EFLOPS PFLOPS TFLOPS GFLOPS GWh MWh kWh kW KW MW GW kV MPa kPa km² km2 km m² m³ m2 m3 hm² cm mm kg mg/L mg/m³ μg/m³ ug/m3 g/kWh dB ℃ °C";
const SHARES = "个百分点 百分点 个千分点 千分点 % ％ ‰ ‱";

const listed = (words: string) => words.split(" ");
const counted = new Set(listed(COUNTS));
const shares = new Set(listed(SHARES));

const UNITS = [...listed(SHARES), ...listed(COUNTS), ...listed(MEASURES), ...listed(LETTERS)]
	.toSorted((a, b) => b.length - a.length)
	.join("|");
/** Every unit, the longest first, as an alternation for a pattern; 微克/立方米 and 公里/小时 are one of two. */
export const UNIT_PATTERN = `(?:${UNITS})(?:[/／](?:百?万|百|千|亿)?(?:${UNITS}|年|月|日|天|周|时|秒))?`;
/** What may stand between a figure and its unit: 1.5万亿元, 3千人次. */
export const SCALE_PATTERN = "万亿|[十百千]?[万亿]|千|百";

const bare = (unit: string) => unit.replace(new RegExp(`^(?:${SCALE_PATTERN})(?=.)`), "");

/** 名, 家, 万户: what it stands beside is counted. */
export function isCount(unit: string): boolean {
	return counted.has(bare(unit));
}

/** A share of a whole: 80%以上的学校 is a promise about the share, where 80人以上的学校 is a kind of school. */
export function isShare(unit: string | null): boolean {
	return unit === null || shares.has(unit);
}

/** 元, 万元, 元/亩. */
export function isMoney(unit: string | null): boolean {
	return /元(?:\/|$)/.test(unit ?? "");
}
