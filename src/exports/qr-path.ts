import { encodeQR } from "qr";

/** Dark modules as one path of strokes, one unit wide, in a square of `size` units. */
export interface QrPath {
	size: number;
	d: string;
}

/** An address as a QR code without its margin. Every move is told from where the last one ended: that is shortest. */
export function drawQr(address: string): QrPath {
	// The library knows no code without a margin.
	const rows = encodeQR(address, "raw", { ecc: "low", border: 1 })
		.slice(1, -1)
		.map((row) => row.slice(1, -1));
	let [atX, atY] = [0, 0];
	const strokes = rows.flatMap((row, y) => {
		const modules = row.map((isDark) => (isDark ? "1" : "0")).join("");
		return [...modules.matchAll(/1+/g)].map(({ index, 0: { length } }) => {
			const stroke = `m${index - atX} ${y - atY}h${length}`;
			[atX, atY] = [index + length, y];
			return stroke;
		});
	});
	return { size: rows.length, d: strokes.join("") };
}
