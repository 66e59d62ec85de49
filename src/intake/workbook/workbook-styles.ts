const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The styles that cells of a new workbook name by number: plain, text, heading, required heading, example, refused, doubtful. */
export function workbookStyles(): string {
	const font = '<font><sz val="11"/><name val="宋体"/></font>';
	const bold = '<font><b/><sz val="11"/><name val="宋体"/></font>';
	const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
	const shaded = '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill></fill>';
	const required = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE7B3"/></patternFill></fill>';
	const grey = '<font><i/><sz val="11"/><color rgb="FF6B6B6B"/><name val="宋体"/></font>';
	const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
	// Long text is printed on several lines instead of a second page.
	const written = (font: number, fill: number) =>
		`<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
	const red = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill>';
	const yellow = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill>';
	const xfs = [plain, written(0, 0), written(1, 2), written(1, 3), written(2, 0), written(0, 4), written(0, 5)];
	return [
		`<styleSheet xmlns="${MAIN}"><fonts count="3">${font}${bold}${grey}</fonts><fills count="6">${fills}${shaded}${required}${red}${yellow}</fills>`,
		'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		`<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs>`,
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
	].join("");
}
