import { columnLetters } from "../../problems/problem.ts";
import { escapeXml } from "../../text/xml.ts";

/** What is said when a cell below the heading of a column is entered, and what may be chosen there. */
export interface Rule {
	/** From 0. */
	column: number;
	rows: number;
	title: string;
	prompt: string;
	/** Where the entries of a drop-down list stand. A list inside the rule itself could not be longer than 255 characters. */
	list?: string;
	/** Other entries are allowed after a question. */
	isOpen?: boolean;
}

/** A rule as the XML of a worksheet. */
export function formatFormRule({ column, rows, title, prompt, list, isOpen = false }: Rule): string {
	const letters = columnLetters(column + 1);
	const words = isOpen
		? 'errorStyle="warning" errorTitle="列表里没有" error="确认要填写列表以外的内容吗？"'
		: 'errorTitle="请从列表中选择" error="请点开单元格右边的箭头，从列表中选一个。"';
	const said = `showInputMessage="1" promptTitle="${escapeXml(title)}" prompt="${escapeXml(prompt)}"`;
	const place = `sqref="${letters}2:${letters}${rows + 1}"`;
	if (list === undefined) return `<dataValidation allowBlank="1" ${said} ${place}/>`;
	return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${words} ${said} ${place}><formula1>${escapeXml(list)}</formula1></dataValidation>`;
}
