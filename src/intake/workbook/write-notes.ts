import { columnNumber } from "../../problems/problem.ts";
import { escapeXml } from "../../text/xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Notes are drawn by a kind of file of their own, older than the rest of the format. */
export const DRAWING_TYPE =
	'<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
/** What a worksheet says of its notes. */
export const NOTES_LINK = '<legacyDrawing r:id="rId1"/>';

/** The parts of a workbook that hold the notes of its `number`th sheet, by cell address. */
export function noteParts(number: number, notes: ReadonlyMap<string, { note: string }>): Record<string, string> {
	const list = [...notes].map(([address, { note }]) => {
		const text = `<r><t xml:space="preserve">${escapeXml(note)}</t></r>`;
		return `<comment ref="${address}" authorId="0"><text>${text}</text></comment>`;
	});
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
	return {
		[`xl/comments${number}.xml`]: `<comments xmlns="${MAIN}"><authors><author>填报台</author></authors><commentList>${list.join("")}</commentList></comments>`,
		[`xl/drawings/vmlDrawing${number}.vml`]: drawing([...notes.keys()]),
		[`xl/worksheets/_rels/sheet${number}.xml.rels`]: `<Relationships xmlns="${PACKAGE}">${relation(1, "vmlDrawing", `../drawings/vmlDrawing${number}.vml`)}${relation(2, "comments", `../comments${number}.xml`)}</Relationships>`,
	};
}

function drawing(addresses: readonly string[]): string {
	const shapes = addresses.map((address, index) => {
		const [, letters = "A", line = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
		const [row, column] = [Number(line) - 1, columnNumber(letters) - 1];
		const anchor = [column + 1, 10, row, 5, column + 4, 10, row + 5, 5].join(",");
		return `<v:shape id="note${index + 1}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
	});
	const names =
		'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
	const type =
		'<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
	return `<xml ${names}>${type}${shapes.join("")}</xml>`;
}
