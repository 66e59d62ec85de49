import { draftSite } from "../src/new/new-site.ts";

/** `site.yaml` of a city of which this repository knows nothing but what its documents say: as `npm run new -- site` writes it. */
export const OTHER_SITE = draftSite({
	city: "云溪市",
	"short-city": "云溪",
	name: "云溪市节水行动公开",
	plan: "water",
	base: "/",
});
