import { describeStop } from "../../src/disk/system-failure.ts";
import { showCharacters } from "../../src/text/characters.ts";

/** Runs a command; what stops it is said, after its `outcome` where one was at stake, and the exit code is 1. */
export async function runCommand(main: () => Promise<void>, outcome?: string): Promise<void> {
	// Whoever reads the output, as `head` does, may have seen enough.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
		process.exit();
	});
	try {
		await main();
	} catch (error) {
		const reason = showCharacters(describeStop(error));
		console.error(outcome === undefined ? reason : `${outcome}：${reason}`);
		process.exitCode = 1;
	}
}
