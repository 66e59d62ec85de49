import { preview } from "./quiet-astro.ts";

/** Serves a built folder on this machine; a taken port moves on to the next one. */
export async function serve(outDir: string, port: number): Promise<{ url: string; stop(): Promise<void> }> {
	const server = await preview({ outDir, server: { port }, logLevel: "error" });
	return { url: `http://localhost:${server.port}`, stop: () => server.stop() };
}
