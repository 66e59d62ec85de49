/**
 * Names of offices as documents list them. A name stays as written: nothing is completed, shortened or translated;
 * collective bodies (各县（市、区）人民政府, 市有关单位) are names like any other.
 */
const SUFFIX =
	/(?:部|委|办|局|厅|署|院|会|府|处|科|所|行|社|台|站|馆|联|队|组|公司|集团|中心|政府|办公室|委员会|领导小组|专班|指挥部|单位|部门|机构|企业|学校|大学|学院|高校|医院|银行|法院|检察院|科协|团市委|团区委|团县委|团省委|团委|工会|街道|街道办|乡镇|镇街|镇|乡|园区|开发区|新区|管理区|合作区|示范区|高新区|保税区|基地|海关|邮政|铁塔|电信|移动|联通|电网|电力|军分区|人武部|党组织|党工委|党委|区县|县区|县市|县（市、区）|区（市、县）|县|区|市|州|盟|旗|省|自治区|兵团|地方|地区|中央|共青团|研究院|消防|气象|税务|烟草|口岸|铁路|民航|总工会|残联|妇联|文联|工商联|侨联|社科联|红十字会)$/;
const COLLECTIVE = /^(?:各|全市|全省|全县|全区|有关|相关|市直|市级|区直|县直|省直|其他|其它|属地|沿线)/;
/** Words of a sentence, not of a name. */
const REFUSED =
	/[。；：“”！？《》\d%]|工作|建设|发展|实施|落实|推进|加强|以及其|通过|进行|开展|完成|所在|按照|根据|由|需|以下|以上|应当|可以|负责|牵头|项目所|是否|其中|所有|全部|同时|及时/;
/** Those words inside a name: 发展改革委, 住房城乡建设局, 推进新型城镇化工作领导小组. */
const IN_NAME =
	/(?:工作|建设|发展|实施|推进|落实)(?=[局委部办厅组处署院会行司心团]|[^、]{0,8}(?:小组|专班|指挥部|联席会议|办公室|委员会|[局委部厅署院会行司心团]))/g;
const LONGEST = 30;

/** True for what can be the name of an office. */
export function isOffice(name: string): boolean {
	const core = name.replace(/[（(][^（）()]*[）)]$/, "");
	if (core.length < 2 || name.length > LONGEST || /[，,]/.test(core)) return false;
	const isNamed = SUFFIX.test(core) || SUFFIX.test(name) || COLLECTIVE.test(core);
	return isNamed && !REFUSED.test(core.replace(IN_NAME, ""));
}

/** True for a list of offices: a name among them that ends like none is one too, if it is as short and plain. */
export function areOffices(names: readonly string[]): boolean {
	const known = names.filter(isOffice);
	const rest = names.filter((name) => !isOffice(name));
	const isPlain = rest.every((name) => /^[\u4e00-\u9fa5A-Za-z（）()·]{2,14}$/.test(name) && !REFUSED.test(name));
	return known.length > 0 && isPlain && rest.length <= known.length;
}

/** 各区、县级市 and 各市、县（区） are one body: the sign between its kinds parts no names. */
const KINDS_OF_AREA = /(各(?:有关|相关)?[区县市州盟]{1,2})、((?:各)?(?:县级市|自治县|自治州|县|市|区|州|旗))/g;
/** What follows 等 names nobody. */
const AND_OTHERS = /等(?:\d+个?)?(?:有关|相关|市直|市级)?(?:部门|单位|部委)(?:[和及](?:有关|相关)?(?:部门|单位))?/g;
const JOINED = "\u0001";

/** Cuts `市教育局、市科技局和各县（市、区）人民政府等部门` into names, in order, each once. */
export function splitOffices(list: string): string[] {
	const names: string[] = [];
	let depth = 0;
	let name = "";
	for (const char of list.replace(AND_OTHERS, "等、").replace(KINDS_OF_AREA, `$1${JOINED}$2`)) {
		if ("（(".includes(char)) depth += 1;
		if ("）)".includes(char)) depth -= 1;
		if (depth === 0 && "、，,；;/｜\n".includes(char)) {
			names.push(name);
			name = "";
		} else name += char;
	}
	names.push(name);
	const whole = names
		.flatMap(splitAtAnd)
		.map(trimName)
		.map((one) => one.replaceAll(JOINED, "、"))
		.filter((one) => one !== "");
	return [...new Set(whole)];
}

/** 和, 与 and 及 part two names only where a whole name stands before them: 工业和信息化局 is one. */
function splitAtAnd(name: string): string[] {
	for (const match of name.matchAll(/以及|会同|[和与及]/g)) {
		const before = name.slice(0, match.index);
		const after = name.slice(match.index + match[0].length);
		if (isOffice(trimName(before)) && isOffice(trimName(after)) && !isOneName(before, after)) {
			return [before, ...splitAtAnd(after)];
		}
	}
	return [name];
}

/** 市委和市政府督查室, 规划和自然资源局, 省和市: what stands before 和 is no office by itself. */
function isOneName(before: string, after: string): boolean {
	return (
		/(?:人力资源|卫生|文化|规划|住房|经济|工业|粮食|退役|科学|农业|教育|应急|市场|交通|城市管理|城乡|市|省|县|区|党委)$/.test(
			before,
		) &&
		!/[局委部办厅署院府]$/.test(before) &&
		after.length > 1
	);
}

function trimName(name: string): string {
	return name
		.trim()
		.replace(/^(?:并|分别|均|统一|主要)?由|^(?:以及|[及和与])/, "")
		.replace(/等$/, "")
		.replace(/(?:按照?各?自?(?:职责|职能|分工)(?:分工)?|根据职责分工|依职责|按职能|分别|分头|共同|联合|具体)$/, "")
		.replace(/(?:等(?:有关|相关)?(?:部门|单位)?)$/, "")
		.replace(/[。.]$/, "");
}
