/** What an office is to a task. 指导, 监督, 协助 stand beside whoever carries it out; the quote keeps the word. */
export type AttributedRole = "牵头" | "责任" | "配合";

const words = (list: string) => list.split(" ");

/** Stems of labels and heads of columns; behind each may stand 单位, 部门 … */
const STEMS: Record<AttributedRole, string[]> = {
	牵头: words("牵头 主办 主责 总牵头 第一牵头 第一责任 主要责任 牵头责任 责任牵头 牵头负责 牵头主办 主要牵头"),
	配合: words(
		"配合 协办 参与 参加 支持 协同 协助 协作 会办 协同配合 责任配合 配合责任 配合协同 指导 监督 督导 督办 业务指导 会同 联合",
	),
	责任: words(
		"责任 负责 承办 实施 落实 完成 主管 主体责任 具体负责 具体落实 任务承担 承担 分工 工作 组织实施 执行 负责考核 考核 归口 归口管理 负责落实 责任落实 推进 任务责任 实施责任 办理 承接 建设",
	),
};
/** Stems that are labels by themselves: 牵头：市教育局. */
const ALONE = new Set(
	words(
		"责任 归口 归口管理 主管 牵头 主办 主责 配合 协办 协助 协同 参与 承办 负责 落实 指导 监督 督导 支持 会同 会办 总牵头",
	),
);
const TAIL =
	/(?:社区|村居|村|乡|镇|街道|学校|支队|大队|中队|班组|企业|园区|片区|县区|区县|支部|网格|单位|部门|主体|处室|科室|股室|局|机构|分工|委办局|市直单位|市级部门|乡镇|镇街|方)$/;
const PERSONS = /(?:领导|责任人|负责人|联系人|联络员|组长|市长|书记|主任|包保人|河长|林长|专员|负责同志)$/;

/** The role a label or the head of a column gives; null for any other label (完成时限, 适用范围). */
export function roleOfLabel(label: string): AttributedRole | null {
	const name = label.replace(/[（(][^（）()]{0,20}[）)]$/, "").replace(/\s+/g, "");
	if (namesPersons(name)) return null;
	const whole = roleOfName(name) ?? roleOfName(name.replace(WHOSE, ""));
	if (whole !== null) return whole;
	if (HELPS.test(name)) return "配合";
	// 整改责任单位, 项目牵头部门: what is answered for stands in front.
	return /^[\u4e00-\u9fa5]{2,4}(?:牵头|责任|主办|承办|实施)(?:单位|部门)$/.test(name)
		? roleOfName(name.slice(-4))
		: null;
}

/** 监管单位, 业务指导部门, 技术支撑单位: whoever watches, guides or helps, by whatever word. */
const HELPS =
	/^[\u4e00-\u9fa5]{0,4}(?:监管|监测|监督|督查|督办|督促|指导|协调|协管|协同|协助|配合|参与|参加|支持|支撑|保障|辅助)(?:单位|部门|科室|处室|机构)$/;

/** 市级牵头部门, 双牵头单位, 其他责任单位: whose or how many they are says nothing of the role. */
const WHOSE =
	/^(?:(?:国家|中央|[省市州县区镇乡村]|乡镇|街道)(?:[级直]|层面)?|双|共同|联合|主要|具体|其[他它]|相关|有关|属地|第[一二])/;

function roleOfName(own: string): AttributedRole | null {
	const stem = own.replace(TAIL, "");
	const isWhole = stem === own;
	for (const role of ["牵头", "配合", "责任"] as const) {
		if (STEMS[role].includes(stem) && (!isWhole || ALONE.has(stem))) return role;
		// 牵头及配合单位, 责任单位及科室: the first role counts.
		if (
			(!isWhole || NAMES_BOTH.test(own)) &&
			STEMS[role].some((word) => stem === `${word}责任` || new RegExp(`^${word}(?:[、和及/]|单位|部门)`).test(own))
		)
			return role;
	}
	return null;
}

/** 责任领导, 联系人: whoever is named there is no office. */
export function namesPersons(label: string): boolean {
	return PERSONS.test(label) && !NAMES_BOTH.test(label);
}

/** 牵头单位及责任人: offices, and persons beside them. */
const NAMES_BOTH = /^[\u4e00-\u9fa5]{2,4}(?:单位|部门|科室|处室)(?:[及和与、/／]|[（(])/;

/** Only what is an office by its own words counts below such a head. */
export function namesBoth(label: string): boolean {
	return PERSONS.test(label.replace(/[）)]$/, "")) && NAMES_BOTH.test(label);
}

/** Verbs that may close a clause behind the names of offices, by what they make of them; the longest first. */
const VERBS: [AttributedRole, string[]][] = [
	[
		"牵头",
		words(
			"负责牵头 牵头负责 牵头组织实施 牵头组织 牵头落实 牵头实施 牵头抓总 牵头推进 牵头推动 牵头制定 总牵头 牵头 承头 主办 主抓 主推 统抓",
		),
	],
	[
		"配合",
		words(
			"配合落实 配合实施 配合做好 积极配合 协同配合 密切配合 配合 协助落实 协助 协同推进 协同 参与落实 参与实施 参与 参加 协办 指导监督 监督指导 业务指导 指导 监督 督促 督导 支持 支撑 保障",
		),
	],
	[
		"责任",
		words(
			"分工负责 分别负责 共同负责 具体负责 组织负责 负责组织实施 负责落实 负责实施 负责组织 负责推进 负责 组织落实 组织实施 具体落实 具体实施 抓好落实 贯彻落实 落实 推进 实施 承办 承担 统筹协调 统筹 主责 执行 各负其责 各司其职 负总责 负主责 负主体责任 负责总协调",
		),
	],
];
const BY_VERB = new Map(VERBS.flatMap(([role, verbs]) => verbs.map((verb): [string, AttributedRole] => [verb, role])));
/** Every verb as an alternation, the longest first. */
export const VERB_PATTERN = [...BY_VERB.keys()].toSorted((a, b) => b.length - a.length).join("|");

export function roleOfVerb(verb: string): AttributedRole {
	return BY_VERB.get(verb) ?? "责任";
}

/** What an office named first in a sentence is said to do: 市水务局负责推广, 市教育局牵头组织. */
export const SUBJECT_VERBS = "牵头负责|负责牵头|牵头|总牵头|主抓|主要负责|具体负责|负责|负总责|负主责|承担";
/** What those named behind the first may be said to do besides: 县邮政公司协助运输. */
export const PARTNER_VERBS = "积极配合|配合|协助|协同|参与|指导|监督";

const FIRST_LEADS = [
	/(?:列|排|位|居|放)[^，。；、]{0,6}(?:首位|第一位?|最前|首个)[^，。；]{0,4}(?:的|者)?[^，。；]{0,6}(?:为|是)[^，。；]{0,4}(?:牵头|主办|主责)/,
	/(?:首位|第一个?|第一位)[^，。；]{0,6}(?:为|是)[^，。；]{0,4}牵头/,
	/第一(?:责任)?(?:单位|部门)为牵头/,
];

/** The sentence that makes the first office of every list its leader. */
export function statesFirstLeads(text: string): "here" | "onward" | null {
	if (!FIRST_LEADS.some((pattern) => pattern.test(text))) return null;
	return /下同|均为|本(?:方案|通知|文件|表)|各项|^注|说明/.test(text) ? "onward" : "here";
}
