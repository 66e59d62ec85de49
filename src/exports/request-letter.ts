import { formatDate, quoteTitle } from "../model/formats.ts";
import type { Deliverable, Department, Plan, Target } from "../model/model.ts";

/** Whom to ask for something that is not published. */
export interface Addressees {
	/** Administrative organs, which the law on open information binds; the plan's issuer where none of the offices is one. May be empty. */
	bound: string[];
	/** Bodies that the law does not bind: they can be asked all the same. */
	others: Department[];
}

/** Names that say so themselves: a government, its office, a department of it; never a committee of a party or a congress. */
const ORGAN = /(?:人民政府|国务院)(?:办公[厅室])?$|[局厅]$/;
const OTHER_BODY = /^中共|[省市县区州盟]委|人大|政协/;

/** The offices that answer for it, told apart by what binds them; a body of unknown kind is not said to be bound. */
export function addresseesOf(plan: Plan, offices: readonly Department[]): Addressees {
	const organs = offices.filter(({ kind }) => kind === "行政机关").map(({ name }) => name);
	return {
		bound:
			organs.length > 0
				? organs
				: plan.issuer.split(/[、，,；\s]+/).filter((name) => ORGAN.test(name) && !OTHER_BODY.test(name)),
		others: offices.filter(({ kind }) => kind !== "行政机关"),
	};
}

/** A letter that asks for a figure: everything but the person who asks. */
export function targetLetter(target: Target): string {
	const { plan, title, clause, quote } = target;
	const wanted = [
		`${quoteTitle(title)}在${plan.area}的数值（${plan.periodText}各年，到期时的一期尤其需要）`,
		"每个数值的统计截至日期、统计口径和出处",
	];
	return formatLetter(plan, addresseesOf(plan, target.askedOf), wanted, { place: clause.place, quote });
}

/** A letter that asks for a document or a proof that something is there. */
export function deliverableLetter({ plan, title, clause, quote, ask, owners, action }: Deliverable): string {
	const named = owners.flatMap(({ department }) => department ?? []);
	const leads = action?.leads.map(({ department }) => department) ?? (plan.coordinator ? [plan.coordinator] : []);
	const wanted = [ask ?? `${quoteTitle(title)}的文本，或证明它已经办理的材料`, "形成的日期和制作机关"];
	return formatLetter(plan, addresseesOf(plan, named.length > 0 ? named : leads), wanted, {
		place: clause.place,
		quote,
	});
}

/** Where a letter that asks for a figure is kept as a file. */
export const targetLetterUrl = ({ url }: Target) => `${url}letter.txt`;

/** Where a letter that asks for a document is. */
export const deliverableLetterUrl = ({ plan, id }: Deliverable) => `${plan.urls.deliverables}${id}.txt`;

/** Every letter that a page offers, as a text that old editors open, too. */
export function letterFiles({ targets, deliverables }: Plan): { url: string; make: () => string }[] {
	const asText = (letter: string) => `\ufeff${letter.replaceAll("\n", "\r\n")}\r\n`;
	return [
		...targets
			.filter(({ own }) => own.length === 0)
			.map((target) => ({ url: targetLetterUrl(target), make: () => asText(targetLetter(target)) })),
		...deliverables
			.filter(({ state }) => state !== "已查到")
			.map((one) => ({ url: deliverableLetterUrl(one), make: () => asText(deliverableLetter(one)) })),
	];
}

function formatLetter(
	plan: Plan,
	{ bound }: Addressees,
	wanted: readonly string[],
	{ place, quote }: { place: string; quote: string },
): string {
	return [
		"政府信息公开申请",
		"",
		`${bound.length > 0 ? bound.join("、") : "（受理的行政机关）"}：`,
		"",
		"申请人姓名或者名称：",
		"身份证明：",
		"联系方式：",
		"",
		"申请公开的政府信息：",
		...wanted.map((line, index) => `${index + 1}．${line}`),
		"",
		"便于查询的描述：",
		`${describePlan(plan)}${place}写明：“${quote}”。`,
		"",
		"形式要求：电子文本。",
		"获取方式：",
		"",
		"申请人（签名）：",
		"日期：",
	].join("\n");
}

/** The document by what is known of it: whose it is and its number, where somebody has read them. */
function describePlan({ issuer, issuedOn, shortTitle, number }: Plan): string {
	const by = /未载明$|待核对$/.test(issuer) ? "" : issuer;
	const origin = by || issuedOn ? `${by}${issuedOn ? formatDate(issuedOn) : ""}印发的` : "";
	return `${origin}《${shortTitle}》${/号$/.test(number) ? `（${number}）` : ""}`;
}
