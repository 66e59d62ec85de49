/** Runs a command; what stops it is said in one line, after `outcome`, and the exit code is 1. */
export async function runCommand(outcome: string, main: () => Promise<void>): Promise<void> {
	// Astro asks of its own accord otherwise, and nothing leaves this machine.
	process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
	try {
		await main();
	} catch (error) {
		console.error(`${outcome}：${error instanceof Error ? error.message : error}`);
		process.exitCode = 1;
	}
}
