import sharp from "sharp";

/** SVG text without fonts as a PNG of twice its size; a chart has few colours, for which more effort finds nothing. */
export function renderPng(svg: string): Promise<Buffer> {
	return sharp(Buffer.from(svg), { density: 144 })
		.png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 6 })
		.toBuffer();
}
