/** Runs the steps of a long command one after another, and shows each with its outcome and its time. */
export class BuildSteps {
	readonly #total: number;
	#done = 0;

	constructor(total: number) {
		this.#total = total;
	}

	/** Runs one step and shows what `say` makes of its result; a failure is shown and passed on. */
	async run<T>(name: string, work: () => Promise<T>, say: (result: T) => string): Promise<T> {
		this.#done += 1;
		const start = performance.now();
		const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} 秒`;
		process.stdout.write(`[${this.#done}/${this.#total}] ${name} … `);
		try {
			const result = await work();
			console.log(`${say(result)}（${seconds()}）`);
			return result;
		} catch (error) {
			console.log(`失败（${seconds()}）`);
			throw error;
		}
	}
}
