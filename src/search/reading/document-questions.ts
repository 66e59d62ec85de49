/**
 * What people ask of any document itself: when it was issued, by whom, by what order, whether anyone may read it. Once the
 * words for the document, for people and for politeness are taken away, such a question is a few words in any order; texts
 * answer it in set phrases, nearest first.
 */
const QUESTIONS: readonly { asks: RegExp; says: readonly string[] }[] = [
	{
		asks: /^(?:[能让许给准]|可以|允许|方便)*(?:对外|上网|拿)?(?:公开|外传|保密|看|查|知道|转发|传出去)[看到得阅]*(?:给|出去)?$|^给看$/,
		says: ["公开方式", "主动公开", "公开"],
	},
	{
		asks: /^(?:在|从)?(?:[哪几]一?天|什么时候|啥时候?|何时|几时|几号|几月|几月几号|[哪几]一?年|日期|什么日子)(?:正式)?(?:印|发|出|下|定|写|公布|出台|下发|印发|发布|成文|签发|盖章)[印发出下台布来定的]*(?:日期|时间)?$|^(?:印发|发文|成文|落款|公布|出台)(?:日期|时间|年月)$/,
		says: ["日印发", "印发"],
	},
	{
		asks: /^[是由归]?(?:谁|哪里|哪家|[哪什]么?个?(?:单位|部门|机关|衙门|地方|机构|局))来?(?:组织)?(?:编|写|定|拟|订|印|发|出|下|盖|制定|起草|编制|印发|发布|制订|盖章|落款)[写制定印发出下台布来的章订]*$/,
		says: ["组织编制", "日印发", "编制", "制定", "印发"],
	},
	{
		asks: /^(?=.*(?:上面|上头|上级|省里?|国家|中央|市里|凭|依据|根据|按|照))(?:上面|上头|上级|省里?|国家|中央|市里|[按依照凭跟]着?|根据|依据|遵照|的)*(?:[哪什]么?一?[份个些条]?|啥)?的?(?:精神|要求)?(?:来|要求|制定|定|写|搞|编|做)*(?:依据|根据|精神)?$/,
		says: ["为贯彻落实", "规划依据", "为落实", "为深入贯彻", "贯彻落实", "依据", "根据"],
	},
	{
		asks: /^(?:市政府|市里|省里|政府|上面|上头|上级|领导)(?:批准?|同意|点头|通过|答应|认可|审批|批复|审议)[了过没]*$/,
		says: ["人民政府同意", "已经批准", "批准", "批复", "审议通过", "同意"],
	},
];
/** Why there is such a thing, what it covers, what is to be done with it: asked of it as 这个, or without a word for it. */
const OF_ITSELF: typeof QUESTIONS = [
	{
		asks: /^(?:为(?:什么|啥|何)|干[嘛吗]|图啥)(?:非|一定)?[要得]?[搞出做弄办建][这那么个些一]*$|^[搞做办]这.{0,5}有(?:什么|啥)(?:用|好处|意义)$/,
		says: ["重要的现实意义", "重大意义", "重要意义", "战略举措", "重要基石", "为贯彻落实", "为落实"],
	},
	{
		asks: /^.{0,2}[管用画]到?(?:多大|哪里|哪些)(?:地方|范围|区域)?$|^范围多大$/,
		says: ["规划范围", "适用范围", "实施范围"],
	},
	{ asks: /^[管有].{0,3}[几哪]年.{0,4}$/, says: ["规划期限", "实施期限", "有效期"] },
	{ asks: /^是?(?:第?几|多少|什么)号$/, says: ["[20", "[19"] },
	{ asks: /^[收接拿]到.{0,5}(?:怎么办|做什么|咋办|怎么做)$/, says: ["贯彻实施", "贯彻执行", "遵照执行"] },
];
/** What is to be by a year: 到2035年什么样. */
const BY_YEAR = /^[到在]?((?:19|20)\d\d)年?.{0,4}(?:啥|什么|怎么|咋)(?:样子?|模样|目标)?$/;

const DOCUMENT =
	/(?:[这那该本]?一?[份个本部]|这)?(?:红头文件|文件|通知|方案|规划|计划|纲要|东西|材料|意见|办法)(?:里|上)?|这(?:个|玩意儿?|事儿?)$/g;
const PEOPLE = /老百姓|百姓|群众|外面?人|外头人?|别人|旁人|普通人|市民|居民|公众|大伙儿?|大家|我们|咱们?|社会上?|随便/g;
const POLITE = /请问|想知道|到底|究竟|[吗呢吧啊呀了的?!]|是不是|有没有|能不能|可不可以|让不让|许不许|会不会/g;
/** What is asked by yes or no is the same without it. */
const MAY = /能不能|可不可以|让不让|许不许/;

/** What texts say where a question asks for nothing but the document itself; empty where it asks for anything else. */
export function documentAnswers(question: string): readonly string[] {
	const [, year] = BY_YEAR.exec(question) ?? [];
	if (year) return [`到${year}年,`, `到${year}年`, `${year}年,`];
	const bare = question
		.replace(DOCUMENT, "")
		.replace(PEOPLE, "")
		.replace(POLITE, "")
		.replace(/^是|[是没]$/g, "");
	const itself = OF_ITSELF.find(({ asks }) => asks.test(bare));
	if (itself) return itself.says;
	// 公开 alone, or 编制, is a word to be found.
	if (bare === question) return [];
	const asked = MAY.test(question) ? `能${bare}` : bare;
	return QUESTIONS.find(({ asks }) => asks.test(asked))?.says ?? [];
}

const WHEN = /^(?:什么时候|何时|啥时候?|几时|[哪几]一?年|多久|时间表|几几年)$/;

/** How many, when: a sentence that says it answers better than one that does not. */
const WANTED: readonly { asks: RegExp; says: RegExp }[] = [
	{
		asks: /多少(?!钱|经费|资金)|几[个所名家人项次支本成]|名额|百分之几|占比/,
		says: /\d+(?:\.\d+)?(?:%|[^\d年月日.-])/,
	},
	{ asks: /[学教讲][些点]?(?:什么|啥)/, says: /内容|课程/ },
	{ asks: /什么时候|何时|啥时|几时|[哪几]一?年|期限|截止|多久|时间表/, says: /(?:19|20)\d\d年|\d月/ },
];

export const asksWhen = (word: string) => WHEN.test(word);
export const wantedBy = (question: string) => WANTED.find(({ asks }) => asks.test(question))?.says ?? null;
