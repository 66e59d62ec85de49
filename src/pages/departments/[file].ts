import { site } from "../../content.ts";
import { departmentCsv, departmentSheet } from "../../exports/department-sheet.ts";
import { formatWorkbook } from "../../intake/workbook/write-xlsx.ts";

/** One office's duties in full words, as a workbook and as text for Excel. */
export const getStaticPaths = () =>
	site.departments.flatMap((department) => [
		{
			params: { file: `${department.id}.xlsx` },
			props: { content: formatWorkbook([departmentSheet(department, site)]) },
		},
		{ params: { file: `${department.id}.csv` }, props: { content: departmentCsv(department, site) } },
	]);

export const GET = ({ props }: { props: { content: string | Uint8Array<ArrayBuffer> } }) => new Response(props.content);
