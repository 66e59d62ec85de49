import { existsSync } from "node:fs";
import path from "node:path";

/** The Node that the project brings, or the one at work: a test that an editor starts may run under the system's older one. */
export function projectNode(): string {
	const name = process.platform === "win32" ? "node.exe" : "node";
	const own = path.resolve("node_modules/node/bin", name);
	return existsSync(own) ? own : process.execPath;
}
