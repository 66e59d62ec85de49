import { preview } from "astro";

/** Serves a built folder on this machine; a taken port moves on to the next one. */
export async function serve(outDir: string, port: number): Promise<{ url: string; stop(): Promise<void> }> {
	process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
	const server = await preview({ outDir, server: { port }, logLevel: "error" });
	return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}
