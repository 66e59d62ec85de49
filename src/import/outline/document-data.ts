import { parseNumbering } from "../../text/numbering.ts";
import { datesInFigures } from "../../text/numerals.ts";
import type { SourceParagraph } from "../extract/paragraphs.ts";
import { splitOffices } from "../recognize/office-names.ts";
import { readPeriod } from "./title-period.ts";

/** What the document says of itself; null where it does not. */
export interface DocumentData {
	title: string | null;
	/** The plan's own title, without 关于印发…的通知. */
	shortTitle: string | null;
	number: string | null;
	issuer: string | null;
	/** Every office that signs, where several issue together. */
	issuers: string[];
	/** 成文日期, `2016-10-12` or, where the text gives no day, `2016-10`. */
	date: string | null;
	/** 印发日期, where the imprint gives one. */
	printedOn: string | null;
	/** Years the plan covers, `2016/2020`, where its title says so. */
	period: string | null;
	disclosure: string | null;
}

const KINDS =
	"通知|意见|方案|计划|规划|纲要|决定|办法|措施|规定|细则|公告|通告|通报|要点|清单|条例|批复|复函|的函|答复|请示|报告|分工|任务|规则|标准|指南|预案|行动|政策|举措|工程|分工表|任务表|责任分解|任务分解|工作报告|若干条|十条";
const TITLE_END = new RegExp(`(?:${KINDS})(?:[（(][^（()）]*[）)])*$`);
const NUMBER =
	/^(?:文号[:：]|发文字号[:：])?([\u4e00-\u9fa5]{1,14}[〔[【（(﹝]\d{4}[〕\]】）)﹞]第?\d{1,5}号|[\u4e00-\u9fa5]{2,20}令第\d{1,5}号)$/;
/** When and by whom a text was passed or revised stands behind its title, not in it. */
const ENACTMENT = /[（(][^（）()]*(?:公布|发布|修订|修正|通过|施行)[^（）()]*[）)]$/;
const ORGAN = /(?:政府|办公室|办公厅|委员会|国务院|小组|指挥部|[局部厅委会院署])$/;
const DATE = /^(?:成文日期[:：]|发布日期[:：]|[（(])?(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:印发)?[）)]?$/;

/** `2016年10月12日`, `二〇一六年十月` → `2016-10-12`, `2016-10`; null for anything else. */
export function parseDateLine(text: string): string | null {
	const match = DATE.exec(datesInFigures(text));
	if (!match) return null;
	const [, year = "", ...parts] = match;
	const numbers = parts.flatMap((part) => (part ? [Number(part)] : []));
	const isReal = numbers[0] !== undefined && numbers[0] <= 12 && (numbers[1] ?? 1) <= 31;
	return isReal ? [year, ...numbers.map((value) => String(value).padStart(2, "0"))].join("-") : null;
}

/** A line that can be (part of) a title: no sentence, no date, no 文号. */
function isTitleLine(text: string): boolean {
	return (
		text.length <= 60 &&
		!/[。；：:，！？]$/.test(text) &&
		!/^(?:附件|附表|[（(]?此件|文件$|——)/.test(text) &&
		!/^.{2,24}(?:政府|办公室|办公厅|委员会|[委局部厅])文件$|令$/.test(text) &&
		!NUMBER.test(text) &&
		parseNumbering(text) === null &&
		parseDateLine(text) === null
	);
}

function isCompleteTitle(text: string): boolean {
	return TITLE_END.test(text) && !(/关于(?:转发|印发)/.test(text) && !/通知(?:[（(].*[）)])?$/.test(text));
}

export function isOrgan(text: string): boolean {
	return text.length <= 40 && ORGAN.test(text) && !/[，。；：、]/.test(text);
}

export function readNumber(text: string): string | null {
	return NUMBER.exec(text)?.[1] ?? null;
}

/**
 * Finds the title that begins at `start`: how many paragraphs it takes and its words.
 * Null when no title begins there.
 */
export function titleAt(
	paragraphs: readonly SourceParagraph[],
	start: number,
): { length: number; text: string } | null {
	let text = "";
	let found: { length: number; text: string } | null = null;
	for (let at = start; at < Math.min(start + 6, paragraphs.length); at += 1) {
		const line = paragraphs[at]?.text ?? "";
		if (!isTitleLine(line) || text.length + line.length > 120) break;
		if (found && isOrgan(line)) break;
		text += line;
		if (isCompleteTitle(text)) found = { length: at - start + 1, text };
	}
	return found;
}

/** Reads title, 文号, issuer, date and period from the document's own lines. */
export function readDocumentData(paragraphs: readonly SourceParagraph[], bodyStart: number): DocumentData {
	const front = paragraphs.slice(0, Math.max(bodyStart, 1));
	const title = readTitle(front);
	const { issuers, date } = readSignature(paragraphs, title);
	const printedOn = firstMatch(paragraphs, /(\d{4}年\d{1,2}月\d{1,2}日)印发$/);
	return {
		title,
		shortTitle: title && shorten(title),
		number: front.map(({ text }) => readNumber(text)).find((found) => found !== null) ?? null,
		issuer: issuers.length > 0 ? issuers.join("、") : null,
		issuers,
		date: date ?? (printedOn && parseDateLine(printedOn)),
		printedOn: printedOn && parseDateLine(printedOn),
		period: title && readPeriod(title),
		disclosure: firstMatch(paragraphs, /^(?:信息)?公开(?:方式|选项|属性)[:：](.{2,8})$/),
	};
}

function firstMatch(paragraphs: readonly SourceParagraph[], pattern: RegExp): string | null {
	for (const { text } of paragraphs) {
		const found = pattern.exec(text)?.[1];
		if (found !== undefined) return found;
	}
	return null;
}

/** The first title that ends as titles do, else the lines above the first sentence. */
function readTitle(front: readonly SourceParagraph[]): string | null {
	const whole = front.map((_, index) => titleAt(front, index)).find((found) => found !== null);
	if (whole) return whole.text.replace(ENACTMENT, "");
	const end = front.findIndex(({ text }) => !isTitleLine(text) || isOrgan(text));
	const opening = front.slice(0, end < 0 ? 1 : Math.min(end, 4));
	const text = opening.map((line) => line.text).join("");
	return text.length >= 8 ? text : null;
}

/** The offices above the first day that stands alone; without any, the office that the title begins with. */
function readSignature(paragraphs: readonly SourceParagraph[], title: string | null) {
	const signed = paragraphs.findIndex(({ text }) => parseDateLine(text) !== null);
	const signers: string[] = [];
	for (let at = signed - 1; at >= 0; at -= 1) {
		const names = splitOffices((paragraphs[at]?.text ?? "").replace(/\s+/g, "、"));
		// The office in the title's own line, 某局文件, signs nothing; one name may stand in the last lines only.
		if (names.length === 0 || !names.every((name) => isOrgan(name) && name.length <= 30)) break;
		signers.unshift(...names);
	}
	const byTitle = /^(.{2,60}?)关于/.exec(title ?? "")?.[1] ?? "";
	const fromTitle = splitOffices(byTitle).filter(isOrgan);
	return { issuers: signers.length > 0 ? signers : fromTitle, date: parseDateLine(paragraphs[signed]?.text ?? "") };
}

function shorten(title: string): string {
	const inner = /关于(?:转发|印发)(.+)的通知(?:[（(].*[）)])?$/.exec(title)?.[1] ?? title;
	return inner.replace(/^《(.+)》$/, "$1");
}
