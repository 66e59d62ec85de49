import type { Site } from "../model/model.ts";

/** Sides of the drawings by which the site is put beside a phone's programs, in pixels. */
const SIDES = [192, 512];

/** What a phone asks before it puts the site beside its programs: addresses are below the site's own. */
export function describeApp({ name, shortCity, description, base }: Site) {
	return {
		name,
		short_name: `${shortCity}方案`,
		description,
		lang: "zh-CN",
		start_url: base,
		scope: base,
		// The reader sees which page it is, and goes back.
		display: "minimal-ui",
		background_color: "#fdfcf9",
		theme_color: "#fdfcf9",
		icons: SIDES.flatMap((side) =>
			["any", "maskable"].map((purpose) => ({
				src: `${base}icon-${side}.png`,
				sizes: `${side}x${side}`,
				type: "image/png",
				purpose,
			})),
		),
	};
}
