import { defineConfig } from "vitest/config";
import SlowFirst from "./tests/slow-first.ts";

export default defineConfig({
	test: {
		// Vitest leaves one processor idle; where there are two, that is half of the machine.
		maxWorkers: "100%",
		sequence: { sequencer: SlowFirst },
		projects: [
			{
				test: {
					name: "unit",
					// The tests of a city go with its content: who replaces content/ replaces them.
					include: ["tests/**/*.test.ts", "content/tests/**/*.test.ts"],
					exclude: ["tests/e2e/**"],
					setupFiles: "tests/any-city.ts",
					// A worker keeps the modules it has read for the next file: read anew for each, they took longer than most tests.
					isolate: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				test: {
					name: "browser",
					include: ["tests/e2e/**/*.test.ts"],
					globalSetup: "tests/e2e/setup.ts",
					// A machine at work draws later than a second.
					expect: { poll: { timeout: 5000 } },
					isolate: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
		reporters: ["default", "./tests/closing-line.ts"],
	},
});
