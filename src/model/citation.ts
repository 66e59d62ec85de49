import type { Plan } from "./model.ts";

/** A reference to the issued document after GB/T 7714: issuer, title, number, date, official address. */
export function formatCitation({ issuer, title, number, issuedOn, publications, unwritten }: Plan): string {
	const [official] = publications;
	const reference = `${issuer}. ${title}: ${number}[${official ? "A/OL" : "A"}]. (${issuedOn ?? (unwritten.includes("成文日期") ? "日期未载明" : "日期待核对")}).`;
	return official ? `${reference} ${official.url}.` : reference;
}
