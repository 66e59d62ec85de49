import { charactersOf, outlineTexts } from "../../src/charts/parts/outline.ts";
import { drawSharePicture, SHARE_FILE } from "../../src/charts/share-picture.ts";
import { renderSvgFile } from "../../src/charts/svg-file.ts";
import type { Site } from "../../src/model/model.ts";
import { renderPng } from "./png.ts";
import { readTypeface } from "./typeface.ts";

/** Writes one picture a plan into the folder of charts; messengers ask for it by the site's address, so without one there is none. */
export async function writeSharePictures(
	site: Site,
	write: (file: string, content: Uint8Array) => void,
	css: string,
): Promise<void> {
	for (const plan of site.origin ? site.plans : []) {
		const drawn = drawSharePicture(site, plan);
		const typeface = await readTypeface(new Set([...charactersOf(drawn), ..."0123456789ABCDEF"]));
		const svg = renderSvgFile(outlineTexts(drawn, typeface, { fallback: "box" }), css, site.colour?.light);
		write(`${plan.id}/${SHARE_FILE}`, await renderPng(svg));
	}
}
