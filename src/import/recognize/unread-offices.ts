import type { ClauseRecord } from "../../text/clauses.ts";
import { roleOfLabel, VERB_PATTERN } from "../vocabulary/role-words.ts";
import { TIME_PIECE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { isLevelled, isOffice, splitOffices } from "./office-names.ts";
import { coverOf, distinct, matchesOf, type Span, spansOf, spansWithin } from "./spans.ts";
import { entries, type ReadHere, type UnreadEvidence } from "./unread-evidence.ts";

/** Words that look like the name of an office, without being sure of it. */
export const OFFICE =
	/(?:市(?!场(?!监)|域|民(?!政)|中心|级)|[省县州](?!域|长)|(?<!地|园|社|辖)区(?!域|内)|各(?!类|项|种)|国家(?!级)|团(?=[市省县区]))(?:[（(](?:市|县|区|市、区|县、区|市、县|县（市）|州)[）)])?(?:[^的等除将对是在为，。；、：:（）()“”《》\d\s]{0,14}?)(?:(?<![格布全大结])局|委员会|委(?!员|托|派|会|宣|组|统|政|社|网|办)|(?:宣传|组织|统战)部|工作部|(?<=[\u4e00-\u9fa5])办(?![法理公学事好案])|办公室|厅|部门|政府|中心|领导小组|指挥部|单位|支队|总工会|科协|残联|妇联|督查室|公司|集团|银行|供销社|协会|街道办|[\u4e00-\u9fa5]{2}馆|大学|学院|检察院|法院|医院|[日晚]报社|电视台|[分支]行|供电局)|[\u4e00-\u9fa5]{2,8}(?:[日晚]报社|广播电视台|供电公司|海关|[分支]行|监管局|分局)|街道办(?:事处)?|(?:镇|街道|乡(?!村))[\u4e00-\u9fa5]{1,8}?(?:办(?![法理公学])|所|站|中心|纪委|派出所|卫生院)|[\u4e00-\u9fa5]{2,8}办(?=[、，；。）｜]|$)|(?<=由)[\u4e00-\u9fa5、]{2,20}?(?:局|部(?!门)|委|办|署|中心|集团|公司)(?=[\u4e00-\u9fa5])|各(?![类项种级])[\u4e00-\u9fa5]{0,8}?(?:村|监狱|社区|街道|镇街|乡镇|县区|区县|园区|学校|企业|高校|医院|机构|协会|商会|管委会|部门)(?:委会|居委会|（社区）)?/g;
const DUTY =
	/牵头|负责(?!人|同志)|配合|协办|会同|责任(?:单位|部门|分工)|(?:单位|部门|主体)[：:][^。；;：:｜（）()]{0,80}|(?<=[局委办部厅院会府心社司站所队])(?:分别|共同|具体|联合)?(?:主办|承办|参与|协同|协助|指导|监督|统筹|落实|组织实施)/g;
/** In front of what is done or at the end of a piece, a name need not say whose it is: 镇环卫所清运. */
const SUBJECT =
	/(?<=^|[，。；：、（(｜\s])(?!新|建|增|设|扩|改|完|打造|依托|利用|通过|加强|推|支持|鼓励|引导|开|举|组建|成立|创|对|在|与|和|以|向|为|从)[\u4e00-\u9fa5]{1,8}?(?:(?<![格布全大结])局|委员会|办公室|[党团政村居]委会?|(?<!部)署|部(?![门分署队])|镇|街道|派出所|所(?![有在需])|站(?!点)|科(?![普学技研教目协])|股(?![份权])|处(?![理置于])|室(?![内外])|队(?!伍)|合作社|部门|报社|电视台|联社|中心|公司|集团|工会|协会|商会|学会|供销社)(?=(?:要|应|要求|按|结合|对|将|每|定期|统一|分别|共同|具体|主要|承担|牵头|负责|配合|会同|落实|组织|统筹|做好|抓好|开展|开设|完成|制定|提供|跟踪|协助|参与|监督|指导|[\u4e00-\u9fa5]{2,4}(?:[，。；）)、]|$)))|(?<=^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])[\u4e00-\u9fa5]{2,8}(?:部门|局|委|办|站|所|中心)(?=[。：:])/g;

/** Offices outside every duty, the rest of a bracket of which only a part was read, and brackets that list names. */
export function unreadOffices(
	clause: ClauseRecord,
	{ duties }: ReadHere,
	issuers: readonly string[],
): UnreadEvidence[] {
	const { text } = clause;
	const quotes = [...new Set(duties.map(({ quote }) => quote))];
	const said = spansOf(text, quotes);
	// A name is read where its own duty says it, not wherever else it stands.
	const read = [
		...spansOf(text, issuers),
		...quotes.flatMap((quote) =>
			spansWithin(
				text,
				spansOf(text, [quote]),
				duties.flatMap((duty) => (duty.quote === quote ? [duty.department] : [])),
			),
		),
	];
	const [isRead, isSaid] = [coverOf(read), coverOf(said)];
	const lists = listsOf(text).filter((span) => !isSaid(span));
	const loose = said.flatMap((span) => piecesOf(text, span)).filter((piece) => !isRead(piece) && isName(text, piece));
	const rest = [...lists, ...loose];
	const isKnown = coverOf([...read, ...rest]);
	const named = distinct([...matchesOf(text, OFFICE), ...matchesOf(text, SUBJECT)].filter((span) => !isKnown(span)));
	return entries("机构", clause, [...named, ...rest]);
}

/** A bracket at the end of a paragraph that holds nothing but short words between commas, any that names an office, and the value of a label. */
function listsOf(text: string): Span[] {
	const label = /^[^，。；：:]{2,12}[：:](?=[^。；：:]{2,60}[。；]?$)/.exec(text)?.[0] ?? "";
	const isOffices = text
		.slice(label.length)
		.split(PARTS)
		.some((piece) => OPENS.test(piece));
	const value = label !== "" && isOffices ? [{ start: label.length, end: text.length }] : [];
	const brackets = bracketsOf(text)
		.filter(({ inner, isLast }) => {
			const isList = /^[\u4e00-\u9fa5（）()]{2,16}(?:[、，；;/\s][\u4e00-\u9fa5（）()]{2,16})+$/.test(inner);
			const names = inner.length <= LONGEST_LIST ? splitOffices(inner.replaceAll(/[：:]/g, "、")) : [];
			const opens = inner.split(PARTS).some((piece) => OPENS.test(piece));
			return (
				(isLast && (isList || isOffice(inner) || opens)) || names.some(isLevelled) || names.filter(isOffice).length > 1
			);
		})
		.map(({ start, inner }) => ({ start, end: start + inner.length + 2 }));
	return [...brackets, ...value, ...matchesOf(text, LABELLED)];
}

/** A name behind a label, whatever that is called. */
const LABELLED =
	/(?<=(?:^|[^\u4e00-\u9fa5])[\u4e00-\u9fa5]{2,12}[：:])[\u4e00-\u9fa5]{2,14}?(?:局|委员会|委|办公室|办|厅|署|部|[处科股室所站队会社院]|中心|公司|集团)(?![\u4e00-\u9fa5])/g;
const PARTS = /[、，；;/\s：:]/;
/** 局办公室领航: a name at the start of a piece, whatever follows it. */
const OPENS =
	/^[\u4e00-\u9fa5]{1,10}(?:局|委员会|委|办公室|办|厅|署|部|[处科股室所站队会社院]|中心|公司|集团|学校|单位|部门|政府)/;
const LONGEST_LIST = 200;

function piecesOf(text: string, { start, end }: Span): Span[] {
	const pieces = matchesOf(text.slice(start, end), /(?:(?!会同)[^（()）【】，,、；;。：:及和与]){2,}/g);
	return pieces.map((piece) => ({ start: start + piece.start, end: start + piece.end }));
}

/** A piece of a bracket that could be a name: no deadline, no label or its value, no manner of working. */
function isName(text: string, { start, end }: Span): boolean {
	const words = text.slice(start, end);
	const label = /([\u4e00-\u9fa5]{2,10})[：:]$/.exec(text.slice(Math.max(0, start - 12), start))?.[1];
	const isLabel = /^[：:]/.test(text.slice(end)) || (label !== undefined && roleOfLabel(label) === null);
	return !isLabel && !TIME_PIECE.test(words) && !NO_NAME.test(words);
}

const NO_NAME = new RegExp(
	`^(?:下同|等|按.{0,12}分工.{0,4}|列.{0,16}牵头.{0,4}|排.{0,16}牵头.{0,4}|.{0,8}均为.{0,8}|分别|共同|其他|${VERB_PATTERN})$`,
);

/** Words of a cell of offices that name nobody: 牵头, 按职责分工, 负责. */
export function isRoleWord(words: string): boolean {
	return TIME_PIECE.test(words) || NO_NAME.test(words) || roleOfLabel(words) !== null;
}

/** Words of duty outside every quotation of one. */
export function unreadDuties(clause: ClauseRecord, { duties }: ReadHere): UnreadEvidence[] {
	const isSaid = coverOf(spansOf(clause.text, [...new Set(duties.map(({ quote }) => quote))]));
	return entries(
		"分工用语",
		clause,
		matchesOf(clause.text, DUTY).filter((span) => !isSaid(span)),
	);
}
