import { watchPage } from "../../src/model/doors.ts";
import type { Site } from "../../src/model/model.ts";
import { type Keep, STAND_IN } from "./kept-store.ts";
import { readInputs } from "./page-inputs.ts";
import type { ProgramPage } from "./page-program.ts";

/**
 * Draws pages, each again only where what it was drawn from has changed: what it is given, and the whole site where it went
 * through a door of the model. `program` is the sum of what draws them, `dress` what is made of a drawn page. Every page is drawn
 * with a mark for the version of the content, which stands on all of them.
 */
export function createDrawing(site: Site, program: Buffer, keep: Keep, dress: (html: string) => string) {
	const inputs = readInputs(site);
	return async ({ given, draw }: ProgramPage): Promise<string> => {
		const sum = given && inputs.sum(given);
		if (!sum) return dress((await draw()).toString());
		let drawn: { html: string; isOpen: boolean } | null = null;
		const drawOnce = async () => {
			if (drawn) return drawn;
			const { page, isOpen } = await watchPage(STAND_IN, draw);
			drawn = { html: dress(page.toString()), isOpen };
			return drawn;
		};
		// Of a page that went through a door, that alone is known by what it was given.
		const own = await keep("page", [program, sum], async () => {
			const { html, isOpen } = await drawOnce();
			return isOpen ? "" : html;
		});
		const shown =
			own.length > 0 ? own : await keep("page of all", [program, sum, inputs.all], async () => (await drawOnce()).html);
		return shown.toString().replaceAll(STAND_IN, site.version);
	};
}
