/** Whether a process of this machine is at work. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// It is there, but another user's.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
