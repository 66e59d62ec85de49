import { shownName } from "../files/text-file.ts";
import { nearest } from "../problems/nearest.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { Finding, Report } from "./findings.ts";

/** What is read of the content's folder, and of a plan's. */
const TOP = {
	folders: ["attachments", "departments", "plans", "portal", "tests"],
	files: ["site.yaml", "redirects.yaml", "federation.yaml"],
};
const PLAN = {
	folders: ["actions", "deliverables", "requests", "targets", "text", "updates"],
	files: [
		...["plan.yaml", "notes.yaml", "progress.csv", "searches.csv", "changes.csv", "removed.csv"],
		...["source.txt", "permalinks.txt"],
	],
};

/** Files at a place that nobody reads: nothing of them would appear, and nobody would be told. What explains stays. */
export function checkStrayFiles({ content }: ContentReading, report: Report): void {
	for (const path of content.bytes.keys()) {
		const finding = /(?:^|\/)README[^/]*$/i.test(path) ? null : strayAt(path);
		if (finding) report.line(shownName(content, path), { line: 1, column: 1 }, finding);
	}
}

function strayAt(path: string): Finding | null {
	const steps = path.split("/");
	const isOfPlan = steps[0] === "plans" && steps.length > 2;
	const [first = "", ...below] = isOfPlan ? steps.slice(2) : steps;
	const places = isOfPlan ? PLAN : TOP;
	const known = below.length > 0 ? places.folders : places.files;
	if (!known.includes(first)) {
		const near = nearest(first.replace(/\.yml$/, ".yaml"), known) ?? first.replace(/\.yml$/, ".yaml");
		const cure = known.includes(near)
			? `是否想写“${near}”？`
			: PLAN.folders.includes(first)
				? "请移到方案的文件夹里；"
				: "";
		const expected = `${below.length > 0 ? "文件夹" : "文件"} ${known.join("、")}`;
		return { ...STRAY, expected, cure: `${cure}不要发布的请移出内容文件夹` };
	}
	// Of folders within attachments their reading tells; tests may have any.
	if (below.length < 2 || first === "attachments" || first === "tests") return null;
	return { ...STRAY, expected: `直接放在 ${first} 里的文件`, cure: "请移到上一层文件夹；不要发布的请移出内容文件夹" };
}

const STRAY = { code: "file-not-published", found: "这里的文件网站不读，不会发布" } as const;
