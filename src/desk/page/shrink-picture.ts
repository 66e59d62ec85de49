/** The longer side of a picture as pages show it on a large screen, twice as fine. */
const SIDE = 1600;
/** Tried one after the other until the file is small enough. */
const QUALITIES = [0.85, 0.7, 0.55];

/**
 * The picture drawn anew, smaller: nothing that the camera wrote beside it is left. A drawing with few colours stays a PNG
 * where that is small enough. Throws where the browser cannot read it.
 */
export async function shrinkPicture(bytes: Uint8Array, type: string, most: number): Promise<Uint8Array> {
	const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }));
	const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(bitmap.width * scale);
	canvas.height = Math.round(bitmap.height * scale);
	const context = canvas.getContext("2d");
	if (!context) throw new Error("这个浏览器画不了图");
	// A JPEG has no transparency: what shows through is paper.
	context.fillStyle = "#fff";
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	const tries = [...(type === "image/png" ? [["image/png", 1] as const] : []), ...QUALITIES.map(asJpeg)];
	for (const [kind, quality] of tries) {
		const made = await draw(canvas, kind, quality);
		if (made.length <= most) return made;
	}
	throw new Error("缩小以后还是太大，请先裁去不要的部分");
}

const asJpeg = (quality: number) => ["image/jpeg", quality] as const;

async function draw(canvas: HTMLCanvasElement, kind: string, quality: number): Promise<Uint8Array> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind, quality));
	if (!blob) throw new Error("这个浏览器存不了图");
	return new Uint8Array(await blob.arrayBuffer());
}

/** Shows a picture without its file having an address, which the page's policy would not let it load. */
export async function drawPicture(bytes: Uint8Array, type: string, alt: string): Promise<HTMLCanvasElement> {
	const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }));
	const canvas = document.createElement("canvas");
	canvas.width = bitmap.width;
	canvas.height = bitmap.height;
	canvas.setAttribute("role", "img");
	canvas.setAttribute("aria-label", alt);
	canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
	return canvas;
}
