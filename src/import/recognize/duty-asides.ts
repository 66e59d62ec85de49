import { statesFirstLeads } from "../vocabulary/role-words.ts";
import { TIME_PIECE } from "../vocabulary/time-words.ts";

/**
 * Takes from the words of a bracket what stands beside its offices and names nobody: 6月底前完成 is a deadline,
 * 排在第一位的为牵头单位，下同 says who leads the list.
 */
export function withoutAsides(inner: string): string {
	return inner
		.split(/(?<=[，,；;。])/)
		.filter((piece) => !isAside(piece.replace(/[，,；;。]$/, "")))
		.join("")
		.replace(/[，,；;。]$/, "");
}

function isAside(words: string): boolean {
	return TIME_PIECE.test(words) || words === "下同" || statesFirstLeads(words) !== null;
}
