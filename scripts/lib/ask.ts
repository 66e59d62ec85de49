import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Ask } from "../../src/new/question.ts";

/** Asks line by line; after the input has ended every answer is null. */
export function openTerminal(
	input: Readable = process.stdin,
	output: Writable = process.stdout,
): { ask: Ask; close(): void } {
	const lines = createInterface({ input, output });
	const answers = lines[Symbol.asyncIterator]();
	return {
		async ask(prompt) {
			output.write(prompt);
			const { value, done } = await answers.next();
			return done ? null : value;
		},
		close: () => lines.close(),
	};
}
