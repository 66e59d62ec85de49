/** What one judge says of a site. */
export interface Verdict {
	judge: string;
	/** How many pages or files it looked at. */
	looked: number;
	/** One line a fault, with its file. */
	found: string[];
}
export type Verdicts = Verdict[];

/** Faults that are listed of each judge. */
const LISTED = 20;

/** A line for each judge, its faults below. */
export function formatVerdicts(verdicts: Verdicts): string {
	return verdicts
		.map(({ judge, looked, found }) => {
			const said = found.length === 0 ? "没有问题" : `${found.length} 处问题`;
			const more = found.length > LISTED ? [`  ……共 ${found.length} 处`] : [];
			return [
				`${judge}：看了 ${looked} 个，${said}`,
				...found.slice(0, LISTED).map((fault) => `  ${fault}`),
				...more,
			].join("\n");
		})
		.join("\n");
}
