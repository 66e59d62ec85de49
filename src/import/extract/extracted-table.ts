/** A table of the document; every row is one paragraph of the text, its cells parted by ｜. */
export interface Table {
	rows: TableRow[];
}

export interface TableRow {
	/** 1-based line of the text. */
	line: number;
	cells: TableCell[];
}

export interface TableCell {
	text: string;
	/** The line on which its words stand: that of the first row where a cell spans several. */
	line: number;
}
