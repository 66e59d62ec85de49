import type { Site } from "../model/model.ts";
import { answerInspection } from "./answer-inspection.ts";
import { correctFigure } from "./correct-figure.ts";
import { frameByPortal } from "./frame-by-portal.ts";
import type { Guide } from "./guide.ts";
import { previewChanges } from "./preview-changes.ts";
import { publishPicture } from "./publish-picture.ts";
import { publishTable } from "./publish-table.ts";
import { publishUpdate } from "./publish-update.ts";
import { rollBack } from "./roll-back.ts";
import { teachSearch } from "./teach-search.ts";

/** The handbook, in the order in which its readers need it; examples are taken from the site at hand. */
export function buildGuides(site: Site): Guide[] {
	return [
		publishUpdate,
		publishPicture,
		correctFigure,
		publishTable,
		previewChanges,
		rollBack,
		answerInspection,
		teachSearch,
		frameByPortal,
	]
		.map((build) => build(site))
		.filter((guide) => guide !== null);
}
