import type { DeliverableKind } from "../../records/deliverable-record.ts";

const any = (words: string) => words.trim().split(/\s+/).join("|");

const MAKE =
	"研究制定 研究和制定 研究制订 研究出台 研究建立 探索建立 逐步建立 建立健全 建立完善 建立和完善 建立 制定完善 制定落实 制定出台 制定 制订 编制 编写 修订 修编 出台 印发 发布 构建 健全 完善 组建 成立 设立 设置 开设 搭建 打造 建设好 建设 建成 新建 开通 开发 实行 落实";
const HOLD =
	"组织开展 深入开展 定期开展 适时开展 广泛开展 开展好 开展 组织举办 举办好 举办 办好 召开 组织 实施 进行 加强 选派 培训 配合做好 做好 完成";
/** Words that order something to be there. */
export const MAKING = new RegExp(`(?:${any(MAKE)})`, "g");
/** Words that order something to take place. */
export const HOLDING = new RegExp(`(?:${any(HOLD)}|给予)`, "g");

/** What can be found or not once it was ordered, by the word that ends its name; the first kind that fits is taken. */
export const THINGS: readonly { kind: DeliverableKind; by: "making" | "holding"; name: RegExp }[] = [
	{
		kind: "文件",
		by: "making",
		name: /(?:实施方案|方案|规划|计划|管理办法|办法|细则|实施意见|意见|激励措施|措施|评价政策|政策|标准|规范|指南|目录|清单|条例|规定|预案|名录|白皮书|年度报告|蓝皮书)$/,
	},
	{
		kind: "机构",
		by: "making",
		name: /(?:小组|专班|委员会|研究院|联盟|研发机构|机构|专家库|人才库|智库|联席会议|办公室|指挥部|受理窗口|服务窗口|受理点|分队|服务队)$/,
	},
	{ kind: "机制", by: "making", name: /(?:机制|制度|指标体系|评价体系|评估体系|考核体系|责任制|学分制管理|台账)$/ },
	{
		kind: "设施",
		by: "making",
		name: /(?:平台|系统|门户|网站|资源网|数据库|信息库|公众账号|公众号|客户端|热线|(?:活动|展示|服务)场所|展览馆|科技馆|博物馆|体验馆|服务中心|指挥中心)$/,
	},
	{
		kind: "活动",
		by: "holding",
		name: /(?:评估|检查|督查|督导|考核|调查|普查|统计工作|普查工作|竞赛|大赛|比赛|节|大会|论坛|推介会|博览会|专项行动|申报工作|审计|表彰|奖励和表扬|奖励|试点)$/,
	},
	{ kind: "经常工作", by: "holding", name: /(?:大讲堂|讲堂|讲坛|监测评估|年度评估|考评|通报)$/ },
];

/** An order that comes back every year or at set times, whatever it orders. */
export const RECURRING_ORDER =
	/(?:^|[^，。；])?(?:每年|每季度|每月|每半年|定期)(?:市级)?(?:开展|组织|举办|选派|培训|召开|发布|编制|评选|进行|公布|通报|报送)/;
/** Something put into a plan, a budget or a review. */
export const INCLUDED = /(?:纳入|列入|写入)[^，。；]{0,24}(?:规划|计划|预算|考核|议事日程|体系)/;
/** Words that only describe, or speak of what there is. */
export const DESCRIBES =
	/^(?:充分|发挥|依照|按照|根据|围绕|适应|为|以|通过|结合(?!实际(?:制定|制订|出台))|继续)|的基础上|为目标|为重点|为核心|为主线|为依托/;
