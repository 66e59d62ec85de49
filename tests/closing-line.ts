import type { Reporter, TestModule } from "vitest/node";

/** Prints the counts alone on the last line, for machines that read it. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const count = (state: string) => tests.filter((test) => test.result().state === state).length;
		const broken = modules.filter((module) => module.state() === "failed" && module.children.size === 0).length;
		const closing = `${count("passed")} passed, ${count("failed") + broken} failed`;
		process.once("exit", () => console.log(closing));
	}
}
