import type { Path } from "../files/yaml-record.ts";
import type { ActionRecord } from "../records/action-record.ts";
import type { ContentReading, PlanReading } from "../records/content-records.ts";
import type { PartRecord } from "../records/part-record.ts";
import type { Report } from "./findings.ts";

const HOW = "对的，删去 draft 一行；不对的，改好再删；不是的，删去";

/** What a machine recognised and nobody has accepted yet is listed with its place, so that it is decided. */
export function checkDrafts(plan: PlanReading, report: Report): void {
	for (const { file, title, draft } of [...plan.targets, ...plan.deliverables]) {
		if (!draft) continue;
		report.at(file, ["draft"], {
			code: "draft-waiting",
			severity: "warning",
			found: `“${title}”是程序认出来的，还没有人核对，不会公布`,
			expected: "核对过的条目",
			cure: "对照原文核对引文、数字和期限，改好标题，再删去 draft 一行；不是承诺的，删去这个文件",
		});
	}
	for (const holder of [...plan.parts, ...plan.actions]) checkHolder(holder, report);
	checkUsedDrafts(plan, report);
}

/** The duties and deadlines of one file, in one line: where each stands. */
function checkHolder(holder: PartRecord | ActionRecord, report: Report): void {
	const { file, deadlines } = holder;
	const duties = "responsibilities" in holder ? holder.responsibilities : [];
	const lineOf = (path: Path) => report.reading.places.get(file)?.(path).line ?? 1;
	const linesOf = (key: string, items: readonly { draft: boolean }[]) =>
		items.flatMap(({ draft }, index) => (draft ? [lineOf([key, index, "draft"])] : []));
	const [ofDuties, ofDeadlines] = [linesOf("responsibilities", duties), linesOf("deadlines", deadlines)];
	const lines = [...ofDuties, ...ofDeadlines];
	if (lines.length === 0) return;
	const counts = [
		...(ofDuties.length > 0 ? [`分工 ${ofDuties.length} 行`] : []),
		...(ofDeadlines.length > 0 ? [`期限 ${ofDeadlines.length} 处`] : []),
	];
	report.line(
		file,
		{ line: lines[0] ?? 1, column: 1 },
		{
			code: "draft-waiting",
			severity: "warning",
			found: `程序认出、还没有人核对、不会公布的：${counts.join("，")}（第 ${lines.join("、")} 行）`,
			expected: "核对过的分工和期限",
			cure: `逐处对照原文的那一段：${HOW}这一项`,
		},
	);
}

/** Figures and news of what is not published would not be seen by anybody. */
function checkUsedDrafts(plan: PlanReading, report: Report): void {
	const drafts = new Set([...plan.targets, ...plan.deliverables].flatMap(({ id, draft }) => (draft ? [id] : [])));
	const hidden = (id: string) => ({
		code: "draft-used" as const,
		severity: "warning" as const,
		found: `“${id}”还没有人核对，这里登记的不会公布`,
		expected: "核对过的目标或交付事项",
		cure: "先核对它的文件，删去 draft 一行",
	});
	const { file } = plan.plan;
	if (plan.plan.headlineTarget !== null && drafts.has(plan.plan.headlineTarget))
		report.at(file, ["headlineTarget"], hidden(plan.plan.headlineTarget));
	const used = new Map(
		plan.observations.filter(({ target }) => drafts.has(target)).map((row) => [row.target, row.line]),
	);
	for (const [target, line] of used)
		report.line(file.replace(/plan\.yaml$/, "progress.csv"), { line, column: 1 }, hidden(target));
	for (const update of plan.updates) {
		for (const key of ["targets", "deliverables"] as const) {
			for (const [index, id] of update[key].entries())
				if (drafts.has(id)) report.at(update.file, [key, index], hidden(id));
		}
	}
}

/** Offices that a machine found named; what is accepted may name accepted ones only. */
export function checkDraftOffices({ departments, plans }: ContentReading, report: Report): void {
	const drafts = new Map(departments.flatMap(({ name, draft, file }) => (draft ? [[name, file]] : [])));
	for (const [name, file] of drafts) {
		report.at(file, ["draft"], {
			code: "draft-waiting",
			severity: "warning",
			found: `部门“${name}”是程序从原文认出来的，还没有人核对，不会公布`,
			expected: "核对过的名称",
			cure: "是一个部门、也没有登记过别的写法，就删去 draft 一行；不是部门或重复了，删去这个文件",
		});
	}
	const named = (name: string, file: string, path: Path) => {
		const own = drafts.get(name);
		if (own === undefined) return;
		report.at(file, path, {
			code: "draft-office-named",
			found: `部门“${name}”还没有人核对`,
			expected: "核对过的部门",
			cure: `先核对 ${own}，删去 draft 一行`,
		});
	};
	for (const { plan, actions, parts, deliverables } of plans) {
		if (plan.coordinator !== null) named(plan.coordinator, plan.file, ["coordinator"]);
		for (const { file, responsibilities } of actions)
			nameEach(responsibilities, (name, path) => named(name, file, ["responsibilities", ...path]));
		for (const { file, deadlines } of [...parts, ...actions])
			nameEach(deadlines, (name, path) => named(name, file, ["deadlines", ...path]));
		for (const { file, owedBy } of deliverables.filter(({ draft }) => !draft))
			for (const [index, name] of owedBy.entries()) named(name, file, ["owedBy", index]);
	}
}

function nameEach(
	items: readonly { draft: boolean; departments: string[] }[],
	tell: (name: string, path: Path) => void,
): void {
	for (const [index, { draft, departments }] of items.entries()) {
		if (draft) continue;
		for (const [place, name] of departments.entries()) tell(name, [index, "departments", place]);
	}
}
