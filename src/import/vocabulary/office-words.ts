const any = (words: string) => words.replaceAll(" ", "|");

/** How names of offices end. */
const ENDS =
	"部 委 办 局 厅 署 院 会 府 处 科 所 行 社 (?<![平舞讲])台 站 馆 联 队 组 公司 集团 中心 政府 办公室 委员会 领导小组 专班 指挥部 单位 部门 机构 企业 学校 大学 学院 高校 医院 银行 法院 检察院 科协 团市委 团区委 团县委 团省委 团委 工会 街道 街道办 乡镇 镇街 镇 乡 园区 开发区 新区 管理区 合作区 示范区 高新区 保税区 基地 海关 邮政 铁塔 电信 移动 联通 电网 电力 军分区 人武部 党组织 党工委 党委 区县 县区 县市 县（市、区） 区（市、县） 县 区 市 州 盟 旗 省 自治区 兵团 地方 地区 中央 共青团 研究院 消防 气象 税务 烟草 口岸 铁路 民航 总工会 残联 妇联 文联 工商联 侨联 社科联 红十字会 协会 各地 支队 总队 大队 机关 总站 校 室 庭 供销社 车务段 工务段 机务段";
/** Bodies named together. */
const COLLECTIVES = "各 全市 全省 全县 全区 有关 相关 市直 市级 区直 县直 省直 其他 其它 属地 沿线";
/** Words of a sentence, not of a name. */
const SENTENCE_WORDS =
	"[。；：:︰﹕“”！？《》\\d%｜] 年.{1,3}月 工作 建设 发展 实施 落实 推进 加强 以及其 通过 进行 开展 完成 所在 按照 根据 (?<!自)由 需 以下 以上(?!市) 应当 可以 负责 牵头 项目所 是否 其中 所有 全部 同时 及时 结合 做好 提供 配合 制定 组织(?!部|$) 会同 各负其责 要(?!塞) 并 [为是](?=[市省县区州各])";
/** Ends of names that no other word has: where one stands inside a name, two were run together. */
const STRONG_ENDS = "局 委 办 厅 署 政府 中心 总队 支队 总工会 科协 残联 妇联 文联 委员会 办公室 公司 集团 部 院 会";
/** First words of names: whose office it is. */
const LEVELS = "市 省 县 区 州 旗 盟 国家 团市 团省 团县 团区 各";

export const OFFICE_END = new RegExp(`(?:${any(ENDS)})$`);
export const COLLECTIVE = new RegExp(`^(?:${any(COLLECTIVES)})`);
export const SENTENCE = new RegExp(any(SENTENCE_WORDS));
/** Those words inside a name: 发展改革委, 住房城乡建设局, 推进新型城镇化工作领导小组. */
export const WORDS_IN_NAMES =
	/(?:工作|建设|发展|实施|推进|落实)(?=[局委部办厅组处署院会行司心团队站]|[^、]{0,8}(?:小组|专班|指挥部|联席会议|办公室|委员会|[局委部办厅署院会行司心团]))/g;
/** Where a second name may begin: 市林业局|市科协; 市政, 市场, 县域 are words, not offices; 市政府各部门 is one. */
export const NAME_SEAM = new RegExp(
	`(?<=(?:${any(STRONG_ENDS)}))(?!各(?:部门|直属|单位|处室|科室|成员|有关|相关|委办局|内设))(?=(?:${any(LEVELS)})(?!政(?!府|协|法)|场(?!监)|容|民(?!政|宗|族|委)|域|级|办公|委员会$))`,
	"g",
);
/** An office that says whose it is: 市教育局, 各区政府, 国家开发银行. */
export const LEVELLED = new RegExp(
	`^(?:(?:(?:(?![为由是请])[\\u4e00-\\u9fa5]){1,6}?(?:市|省|县|区|州|旗))?(?:${any(LEVELS)}|镇|乡(?!村)|街道|村(?=[支两委])|社区(?=居))|中国|中共|人民银行|团|有关|相关|属地)`,
);
/** 各区、县级市 and 各市、县（区） are one body: the sign between its kinds parts no names. */
const AREA = "(?:自治[区州县旗]|直辖市|县级市|[省区县市州盟旗]{1,3}级?)";
export const KINDS_OF_AREA = new RegExp(
	`各(?:有关|相关)?${AREA}(?:、各?${AREA})+(?=(?:人民)?政府|党委|党工委|管委会|[、，,；;。（(）)和及]|$)`,
	"g",
);
/** 各村, 各社区: all bodies of a kind. */
export const EVERY_PLACE =
	/^[\u4e00-\u9fa5]{0,6}[市县区州]（[市县区州旗、]+）(?:人民)?政府$|^各(?:有关|相关|行政)?(?:村|社区|居委会|村委会|网格|学校|企业|高校|医院|银行|商会|协会|园区|景区|林场)$/;
/** What follows 等 names nobody. */
export const AND_OTHERS =
	/等(?:\d{1,3}个?)?(?:有关|相关|市直|市级|成员)?(?:部门|单位|部委)(?:[和及](?:有关|相关)?(?:部门|单位))?(?=[、，,；;和及）)]|按|分别|共同|各负其责|$)/g;
const FIELDS =
	"人力资源 实验室 卫生 文化 规划 住房 经济 工业 粮食 退役 科学 农业 教育 应急 市场 交通 城市管理 城乡 市 省 县 区 党委";
/** 工业和信息化局, 规划和自然资源局: what stands before 和 is no office by itself. */
export const ENDS_AS_FIELD = new RegExp(`(?:${any(FIELDS)})$`);
