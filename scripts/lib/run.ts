/** Runs a command; what stops it is said in one line, and the exit code is 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (error) {
		console.log(`没有写入任何内容：${error instanceof Error ? error.message : error}`);
		process.exitCode = 1;
	}
}
