import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { drawQr } from "../../src/exports/qr-path.ts";

/** Paints the strokes of a path as a camera would see them, and reads them. */
function readCode({ size, d }: { size: number; d: string }): string {
	const scale = 4;
	const side = (size + 8) * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	let [x, y] = [4, 4];
	for (const [, dx = "0", dy = "0", run = "0"] of d.matchAll(/m(-?\d+) (-?\d+)h(\d+)/g)) {
		x += Number(dx);
		y += Number(dy);
		for (let row = y * scale; row < (y + 1) * scale; row += 1) {
			for (let at = x * scale; at < (x + Number(run)) * scale; at += 1)
				data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
		}
		x += Number(run);
	}
	return decodeQR({ width: side, height: side, data });
}

test.each([
	"https://a.example/",
	"https://www.example.gov.cn/kxsz/plans/science-literacy-2016-2020/actions/1/",
	`https://www.example.gov.cn/${"long/".repeat(40)}`,
])("a camera reads the address from the code: %s", (address) => {
	expect(readCode(drawQr(address))).toBe(address);
});
