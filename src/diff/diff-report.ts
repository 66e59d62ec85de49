import type { Change } from "./change.ts";
import type { MissingRows } from "./missing-rows.ts";

/** The whole comparison as plain text: for a terminal, and for a log. */
export function formatChanges(changes: readonly Change[], ref: string): string {
	const sections = Object.entries(Object.groupBy(changes, ({ section }) => section)).map(
		([section, list = []]) => `${section}\n${list.map(formatChange).join("\n")}`,
	);
	return [opening(changes, ref), ...sections, closing(changes)].join("\n\n");
}

function formatChange({ kind, text, refusal }: Change): string {
	return refusal ? `  错误 ${kind} ${text}\n       ${refusal.cure}` : `  ${kind} ${text}`;
}

/** The same for a review comment; what stands in the content cannot become markup there. */
export function formatMarkdown(changes: readonly Change[], ref: string): string {
	const sections = Object.entries(Object.groupBy(changes, ({ section }) => section)).map(
		([section, list = []]) => `### ${section}\n\n${list.map(formatItem).join("\n")}`,
	);
	return [`## ${escapeMarkdown(opening(changes, ref))}`, ...sections, closing(changes)].join("\n\n");
}

function formatItem({ kind, text, refusal }: Change): string {
	const line = `- ${refusal ? "❌ " : ""}**${kind}** ${escapeMarkdown(text)}`;
	return refusal ? `${line}\n  - ${escapeMarkdown(refusal.cure)}` : line;
}

function escapeMarkdown(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]<>#|~!@]/g, "\\$&");
}

function opening(changes: readonly Change[], ref: string): string {
	return changes.length === 0 ? `与 ${ref}相比，网站没有变化` : `与 ${ref}相比，网站会有这些变化`;
}

function closing(changes: readonly Change[]): string {
	const refused = changes.filter(({ refusal }) => refusal).length;
	return `共 ${changes.length} 处变化，${refused} 处不允许`;
}

/** Rows that the ledger still lacks, to be copied. */
export function formatMissing(missing: readonly MissingRows[]): string {
	if (missing.length === 0) return "变更台账不缺说明";
	return missing
		.map(({ file, rows }) =>
			[`变更台账还缺 ${rows.length} 行。核对并写明原因以后，粘贴到 ${file} 的末尾：`, ...rows].join("\n"),
		)
		.join("\n");
}
