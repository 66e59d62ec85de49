import type { DeliverableKind } from "../../records/deliverable-record.ts";

const any = (words: string) => words.trim().split(/\s+/).join("|");

/** Verbs that only a text, a picture or a film follows: whatever they order can be found. */
const WRITE =
	"研究制定 研究和制定 研究制订 研究出台 研究编制 制定完善 制定落实 制定出台 制定 制订 编制 编写 编印 编发 编撰 汇编 起草 修订 修编 出台 印发 绘制 拍摄 撰写";
const MAKE = `${WRITE} 筹建 研究建立 探索建立 逐步建立 建立健全 建立完善 建立和完善 建立 构建 发布 公布 形成 健全 完善 组建 成立 设立 设置 开设 搭建 打造 建设好 建设 建成 新建 开通 开发 实行 落实`;
const HOLD =
	"组织开展 深入开展 定期开展 适时开展 广泛开展 开展好 开展 组织举办 举办好 举办 办好 举行 召开 承办 参加 组织 实施 进行 加强 选派 培训 配合做好 做好 完成";
/** Verbs that only a group of people follows, and those that only a building or a thing that runs follows. */
const FOUND = "筹建 组建 成立 设立 聘请 选聘 聘任";
const ERECT = "开工建设 建设 建成 新建 兴建 搭建 开通 上线 设置 设立 建立 开发 打造 开设 构建";
const HAPPEN = "组织举办 举办好 举办 办好 举行 召开 承办";

/** Verbs that a text may follow; 完善 and 落实 speak of one that there is. */
const ISSUE = `${WRITE} 发布 公布 形成 建立健全 建立`;

export type OrderVerb = "making" | "issuing" | "holding" | "writing" | "founding" | "erecting" | "happening";
const VERBS: Record<OrderVerb, string> = {
	making: MAKE,
	issuing: ISSUE,
	holding: `${HOLD} 给予`,
	writing: WRITE,
	founding: FOUND,
	erecting: ERECT,
	happening: HAPPEN,
};
/** Words that order something of a kind to be there, or to take place. */
export const ORDER_VERBS = new Map(
	Object.entries(VERBS).map(([kind, words]) => [kind as OrderVerb, new RegExp(`(?:${any(words)})`, "g")]),
);

/** What can be found or not once it was ordered, by the word that ends its name; the first kind that fits is taken. */
export interface OrderedThing {
	kind: DeliverableKind;
	by: OrderVerb;
	name: RegExp;
}

/** Words for what nobody can go and see. */
const ABSTRACT =
	"体系 格局 合力 氛围 局面 模式 能力 水平 作用 优势 环境 基础 保障 服务 力度 衔接 联动 形象 品牌 市场 产业 集群 网络 渠道 方式 思路 理念 意识 关系 质量 效能 效率 条件 资金 基金 工作 措施 重点 目标 任务";
/** A name of any words, that ends like no abstraction. */
const NAMED = new RegExp(`(?<!${any(ABSTRACT)})(?<=^[“”《》\\u4e00-\\u9fa5A-Za-z·（）、-]{3,30})$`);
/** A building, or a thing that runs, by the last sign of its name. */
const BUILT =
	/(?<!平|前|一|立)(?:[站馆园圃厂桥库仓厅室塔港闸井]|新[馆院]|中心|基地|校区|机|学校|医院|公园|广场|码头|食堂|书屋|书房)$/;

/** Known names first; then whatever follows a verb that says by itself what it makes, where the name is no abstraction. */
export const THINGS: readonly OrderedThing[] = [
	{
		kind: "机制",
		by: "making",
		name: /(?:机制|制度|指标体系|评价体系|评估体系|考核体系|责任制|学分制管理|台账(?:清单)?|问题清单|档案)$/,
	},
	{
		kind: "文件",
		by: "issuing",
		name: /(?:实施方案|方案|规划|计划|管理办法|办法|细则|实施意见|意见|激励措施|措施|评价政策|政策|标准|规范|指南|目录|清单|条例|规定|预案|名录|名单|白皮书|报告|蓝皮书|书目|汇编|案例集?|地图|风险图|路线图|图册|导则|章程|手册|教材|公约|宣传片|教育片|指数)$/,
	},
	{
		kind: "机构",
		by: "making",
		name: /(?:小组|专班|委员会|研究院|联盟|研发机构|机构|专家库|人才库|智库|联席会议|办公室|指挥部|窗口|受理点|分队|服务队|服务团|讲师团|宣讲团|工作队|抢险队伍|志愿队伍|工作室|工作站|应急队伍)$/,
	},
	{
		kind: "设施",
		by: "erecting",
		name: /(?:平台|系统|门户|网站|资源网|数据库|信息库|公众账号|公众号|小程序|客户端|热线|电话|信箱|(?:活动|展示|服务)场所|展览馆|科技馆|博物馆|体验馆|服务中心|指挥中心|专区|专栏|专窗)$/,
	},
	{
		kind: "活动",
		by: "holding",
		name: /(?:评估|评价|测评|检查|督查|督导|考核|调查|普查|统计工作|普查工作|竞赛|大赛|比赛|节|大会|论坛|推介会|博览会|茶博会|[交展]易?会|招聘会|专项行动|申报工作|审计|表彰|奖励和表扬|奖励|试点|评选|评比|演练|轮训|比武|整治|执法|讲座|宣讲|巡演|展演|书展|宣传[周月日]|活动[周月日]|“[^”]{2,12}”(?:系列)?(?:活动|行动))$/,
	},
	{ kind: "经常工作", by: "holding", name: /(?:大讲堂|讲堂|讲坛|监测评估|年度评估|考评|通报)$/ },
	{ kind: "文件", by: "writing", name: NAMED },
	{ kind: "机构", by: "founding", name: /(?:[团队组会站委办社员]|顾问|专家)$/ },
	{ kind: "设施", by: "erecting", name: BUILT },
	{ kind: "活动", by: "happening", name: NAMED },
];
/** An order that comes back every year or at set times, whatever it orders. */
export const RECURRING_ORDER =
	/(?:每年|每季度?|每月|每半年|每周|每学期|按月|按季度?)(?:\d{1,2}[月日]{1,2}?(?:底|末)?前|[上中下]旬|底|末)?(?:市级|至少|组织|集中|集体)?[\u4e00-\u9fa5]{4,40}$|定期(?:市级)?(?:组织)?(?:开展|组织|举办|选派|培训|召开|发布|编制|评选|进行|公布|通报|报送|调度|会商|研判|分析|更新|巡查|检查|抽查|体检|监测|演练|听取|研究|评估|公示)/;
/** Something put into a plan, a budget or a review. */
export const INCLUDED = /(?:纳入|列入|写入)[^，。；]{0,24}(?:规划|计划|预算|考核|议事日程|体系)/;
/** What was found is told to everybody. */
export const TOLD =
	/^[^，。；]{2,16}(?:结果|情况|名单|进展|报告|信息)[^，。；]{0,6}向(?:社会|公众)(?:公开|公布|公示|通报|发布)$/;
/** Words that only describe, or speak of what there is, or leave it to others. */
export const DESCRIBES =
	/时$|从[^，]{1,12}到|^(?:充分|发挥|依照|按照|根据|围绕|适应|为(?![^，]{2,12}(?:建立|设立|开设|制定))|以|通过|结合(?!实际(?:制定|制订|出台))|继续|重点在|鼓励|引导|吸引|倡导)|^(?:支持|推动)[^，]{0,10}(?:企业|社会|院校|高校|组织|主体|农户|商户|群众|个人)|的基础上|为目标|为重点|为核心|为主线|为依托|一批(?:特色|示范|优质|重点)/;
