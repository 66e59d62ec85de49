import type { Plan, Site } from "../model/model.ts";
import { type XmlNode, xml } from "../text/xml.ts";
import { label, wrapText } from "./parts/label.ts";

/** The name of a plan's picture for messengers, in the folder of its charts. */
export const SHARE_FILE = "share.png";
/** A picture has twice as many pixels: 1200 × 630, which messengers show whole. */
const [WIDTH, HEIGHT] = [600, 315];
const MARGIN = 44;
const TITLE = { size: 32, leading: 44, lines: 4 };

/** What messengers show of a plan's pages: its title, number and issuer, and whose site it is. */
export function drawSharePicture({ name }: Pick<Site, "name">, { shortTitle, number, issuer }: Plan): XmlNode {
	const lines = wrapText(shortTitle, WIDTH - 2 * MARGIN, TITLE.size).slice(0, TITLE.lines);
	const foot = 94 + lines.length * TITLE.leading;
	return xml(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			"xmlns:xlink": "http://www.w3.org/1999/xlink",
			class: "drawn",
			viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
			width: WIDTH,
			height: HEIGHT,
		},
		xml("title", {}, shortTitle),
		xml("desc", {}, `${number}，${issuer}`),
		xml("rect", { class: "paper", width: WIDTH, height: HEIGHT }),
		xml("rect", { class: "bar", width: WIDTH, height: 10 }),
		label(name, MARGIN, 54, { size: 17 }),
		...lines.map((line, at) => label(line, MARGIN, 102 + at * TITLE.leading, { size: TITLE.size, kind: "title" })),
		...wrapText(`${number}　${issuer}`, WIDTH - 2 * MARGIN, 17)
			.slice(0, 2)
			.map((line, at) => label(line, MARGIN, foot + 14 + at * 26, { size: 17 })),
	);
}
