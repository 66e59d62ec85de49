import type { ClauseRecord } from "../../text/clauses.ts";
import { roleOfLabel, VERB_PATTERN } from "../vocabulary/role-words.ts";
import { TIME_PIECE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { isLevelled, isOffice, splitOffices } from "./office-names.ts";
import { coverOf, matchesOf, type Span, spansOf } from "./spans.ts";
import { entry, type ReadHere, type UnreadEvidence } from "./unread-evidence.ts";

/** Words that look like the name of an office, without being sure of it. */
export const OFFICE =
	/(?:市(?!场(?!监)|域|民(?!政)|中心|级)|[省县](?!域|长)|(?<!地|园|社|辖)区(?!域|内)|各(?!类|项|种)|国家(?!级)|团(?=[市省县区]))(?:[（(](?:市|县|区|市、区|县、区|市、县|县（市）|州)[）)])?(?:[^的等除将对和是在为，。；、：:（）()“”《》\d\s]{0,14}?)(?:局|委员会|委(?!员|托|派|会|宣|组|统|政|社|网|办)|(?:宣传|组织|统战)部|工作部|(?<=[\u4e00-\u9fa5])办(?![法理公学事好案])|办公室|厅|部门|政府|中心|领导小组|指挥部|单位|支队|总工会|科协|残联|妇联|督查室|公司|集团|银行|供销社|协会|街道办|图书馆|博物馆|检察院|法院|[日晚]报社|电视台|[分支]行|供电局)|[\u4e00-\u9fa5]{2,6}(?:[日晚]报社|广播电视台|供电公司|海关|[分支]行|监管局)|(?:镇|街道|乡(?!村))[\u4e00-\u9fa5]{1,8}?(?:办(?![法理公学])|所|站|中心|纪委|派出所|卫生院)|各(?:村|社区|街道|镇街|乡镇|县区|区县)(?:委会|居委会|（社区）)?/g;
const DUTY = /牵头|负责(?!人|同志)|配合|协办|会同|责任(?:单位|部门|分工)/g;

/** Offices outside every duty, the rest of a bracket of which only a part was read, and brackets that list names. */
export function unreadOffices(
	clause: ClauseRecord,
	{ duties }: ReadHere,
	issuers: readonly string[],
): UnreadEvidence[] {
	const { text } = clause;
	const read = spansOf(text, [...new Set([...issuers, ...duties.map(({ department }) => department)])]);
	const said = spansOf(text, [...new Set(duties.map(({ quote }) => quote))]);
	const [isRead, isSaid] = [coverOf(read), coverOf(said)];
	const lists = listsOf(text).filter((span) => !isSaid(span));
	const loose = said.flatMap((span) => piecesOf(text, span)).filter((piece) => !isRead(piece) && isName(text, piece));
	const rest = [...lists, ...loose];
	const isKnown = coverOf([...read, ...rest]);
	const named = matchesOf(text, OFFICE).filter((span) => !isKnown(span));
	return [...named, ...rest].map((span) => entry("机构", clause, span));
}

/** A bracket at the end of a paragraph that holds nothing but short words between commas, and any that names an office. */
function listsOf(text: string): Span[] {
	return bracketsOf(text)
		.filter(({ inner, isLast }) => {
			const isList = /^[\u4e00-\u9fa5（）()]{2,16}(?:[、，][\u4e00-\u9fa5（）()]{2,16})+$/.test(inner);
			const names = inner.length <= LONGEST_LIST ? splitOffices(inner.replaceAll(/[：:]/g, "、")) : [];
			return (isLast && isList) || names.some(isLevelled) || names.filter(isOffice).length > 1;
		})
		.map(({ start, inner }) => ({ start, end: start + inner.length + 2 }));
}

const LONGEST_LIST = 200;

function piecesOf(text: string, { start, end }: Span): Span[] {
	return [...text.slice(start, end).matchAll(/[^（()）【】，,、；;。：:]{2,}/g)].map(({ index, 0: words }) => ({
		start: start + index,
		end: start + index + words.length,
	}));
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

/** Words of duty outside every quotation of one. */
export function unreadDuties(clause: ClauseRecord, { duties }: ReadHere): UnreadEvidence[] {
	const isSaid = coverOf(spansOf(clause.text, [...new Set(duties.map(({ quote }) => quote))]));
	return matchesOf(clause.text, DUTY)
		.filter((span) => !isSaid(span))
		.map((span) => entry("分工用语", clause, span));
}
