import { spawn } from "node:child_process";
import { plainEnvironment } from "./project-copy.ts";
import { projectNode } from "./project-node.ts";

/** The preview of a copy of the project, as a process of its own. */
export interface RunningPreview {
	/** Without a slash at its end. */
	url: string;
	/** What it has printed so far. */
	output(): string;
	stop(): Promise<void>;
}

/** Starts `scripts/dev.ts` in a copy of the project and waits for the address it prints. */
export async function startPreview(folder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningPreview> {
	const server = spawn(projectNode(), ["scripts/dev.ts", "--port", "4600"], {
		cwd: folder,
		env: { ...plainEnvironment(), ...env },
	});
	const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
	let output = "";
	const url = await new Promise<string>((resolve, reject) => {
		const read = (data: Buffer) => {
			output += data;
			const [address] = /(?<=编辑预览：)http:\/\/localhost:\d+/.exec(output) ?? [];
			if (address) resolve(address);
		};
		server.stdout.on("data", read);
		server.stderr.on("data", read);
		ended.then(() => reject(new Error(output)));
	});
	const stop = () => {
		server.kill();
		return ended;
	};
	return { url, output: () => output, stop };
}
