import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The form as `npm run template` made it, with a third row filled in: cells by the letter of their column. */
export function fillForm(form: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
	const name = "xl/worksheets/sheet1.xml";
	const parts = unzipSync(form);
	const filled = Object.entries(cells).map(
		([letter, text]) => `<c r="${letter}3" t="inlineStr"><is><t>${text}</t></is></c>`,
	);
	const sheet = strFromU8(parts[name] ?? new Uint8Array()).replace(
		"</sheetData>",
		`<row r="3">${filled.join("")}</row></sheetData>`,
	);
	return zipSync({ ...parts, [name]: strToU8(sheet) });
}
