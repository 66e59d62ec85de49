import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, by their names' ends, longest first. */
const SLOW = [
	"e2e/templates",
	"e2e/other-city",
	"e2e/federation",
	"e2e/search",
	"handbook/guides",
	"scripts/diff",
	"scripts/other-city",
	"scripts/build",
	"green/built",
	"green/publishable",
	"e2e/readers",
	"e2e/desk",
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
