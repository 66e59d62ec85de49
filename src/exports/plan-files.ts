import type { Plan, Site } from "../model/model.ts";
import { changedHere } from "../model/publication.ts";
import { formatCitations } from "./citations.ts";
import { CSVW_FILE, formatCsvw } from "./csvw.ts";
import { formatDataPackage, LICENCE_FILE } from "./data-package.ts";
import { distinctFiles, type ExportFile, lazyFile } from "./export-file.ts";
import { formatSinglePage } from "./single-page.ts";
import { tableFiles } from "./table-files.ts";
import { planTables } from "./tables.ts";

/** Every file below `/data/<plan>/`: the tables, and what describes them to programs. */
export function planFiles(site: Site, plan: Plan): ExportFile[] {
	const tables = planTables(plan, site);
	return distinctFiles([
		...tableFiles(tables),
		lazyFile("datapackage.json", () => formatDataPackage(site, plan, tables)),
		lazyFile(CSVW_FILE, () => formatCsvw(site, plan, tables)),
		...(site.without.includes("carry") ? [] : [lazyFile(`${plan.id}.html`, () => formatSinglePage(site, plan))]),
		lazyFile(LICENCE_FILE, () => formatLicence(site, plan)),
		...formatCitations(site, plan),
	]);
}

function formatLicence({ name, licence }: Site, plan: Plan): string {
	const { shortTitle, number, issuer, asOf } = plan;
	return [
		`许可：${licence}`,
		`数据：${shortTitle}（${number}，${issuer}）的全文、分工、目标和已公开的数值`,
		`发布：${name}`,
		`最近一次变更：${changedHere(plan) ?? asOf}`,
		"",
	].join("\n");
}
