import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, by their names' ends, longest first. */
const SLOW = [
	"e2e/templates",
	"e2e/other-city",
	"handbook/guides",
	"e2e/federation",
	"e2e/search",
	"green/built",
	"e2e/desk",
	"scripts/build",
	"e2e/readers",
	"scripts/stopped",
	"e2e/reading",
	"scripts/starter",
	"green/publishable",
].map((name) => `/tests/${name}.test.ts`);

/** Begins with what takes longest: begun last, it would leave the other processors idle until it has ended. */
export default class SlowFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rankOf = ({ moduleId }: TestSpecification) => {
			const rank = SLOW.findIndex((end) => moduleId.endsWith(end));
			return rank < 0 ? SLOW.length : rank;
		};
		return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
	}
}
