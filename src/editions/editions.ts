import type { Site } from "../model/model.ts";
import type { Edition } from "./edition.ts";
import { ELDERS } from "./elders.ts";
import { traditional } from "./traditional.ts";

/** The editions that a site has beside the plain one. */
export const editionsOf = (site: Site): Edition[] => [
	...(site.without.includes("elders") ? [] : [ELDERS]),
	...site.traditional.map((place) => traditional(place, site.convertedWords)),
];
