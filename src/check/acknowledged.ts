import type { Problem } from "../problems/problem.ts";
import type { ReadRecord } from "../records/reader.ts";
import type { SiteRecord } from "../records/site-record.ts";

/** Reminders whose code the publisher has acknowledged become one line each: how many there are, and where. */
export function foldAcknowledged(problems: readonly Problem[], site: ReadRecord<SiteRecord> | null): Problem[] {
	if (!site) return [...problems];
	const codes = new Set(site.data.acknowledged);
	const isFolded = ({ severity, code }: Problem) => severity === "warning" && codes.has(code);
	const byCode = Map.groupBy(problems.filter(isFolded), ({ code }) => code);
	const folded = [...byCode].map(([code, all]): Problem => {
		const files = [...new Set(all.map(({ file, line }) => `${file}:${line}`))];
		const shown = files.slice(0, 3).join("、");
		return {
			severity: "warning",
			code: "reminder-acknowledged",
			file: site.file,
			line: 1,
			column: 1,
			found: `已知的提醒 ${code}：${all.length} 处（${shown}${files.length > 3 ? " 等" : ""}）`,
			expected: "逐步解决",
			cure: "解决以后从 acknowledged 里删去",
		};
	});
	return [...problems.filter((problem) => !isFolded(problem)), ...folded];
}
