import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { checkContent } from "../check/check-content.ts";
import { readContentRoot } from "../disk/content-root.ts";
import { countProblems, hasErrors, type Problem } from "../problems/problem.ts";
import { paintProblem } from "../problems/problem-formats.ts";
import { editedPage } from "./edited-page.ts";
import { holdHtml } from "./hold-html.ts";
import { PREVIEW_CSS, renderProblemPage, renderStrip } from "./problem-list.ts";

const ROOT = readContentRoot(process.env);

/** What this needs of Vite's development server. */
interface DevServer {
	config: { base: string };
	resolvedUrls: { local: string[] } | null;
	watcher: { on(event: "all", listener: (event: string, file: string) => void): void };
	environments: { client: { hot: { send(message: { type: "full-reload"; path: string }): void } } };
	middlewares: {
		use(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void;
	};
}

/** The content as last checked, and the pages as last shown without an error. */
interface Preview {
	base: string;
	problems: readonly Problem[];
	goodPages: Map<string, string>;
	/** The content has been without errors since the server started, so there are pages to show. */
	isShown: boolean;
	/** Counts the checks: while one runs the next may start, and only the newest counts. */
	checks: number;
}

/** While one edits: shows the problems of the content on the pages themselves, and keeps the last good page under them. */
export function previewPlugin() {
	return {
		name: "preview",
		async configureServer(server: DevServer) {
			const preview: Preview = {
				base: server.config.base,
				problems: [],
				goodPages: new Map(),
				isShown: false,
				checks: 0,
			};
			await check(preview);
			server.middlewares.use((request, response, next) => handle(preview, request, response, next));
			server.watcher.on("all", async (_event, file) => {
				const edited = path.relative(ROOT, file).split(path.sep).join("/");
				if (edited.startsWith("..")) return;
				await check(preview);
				console.log(`正在改：${server.resolvedUrls?.local[0] ?? preview.base}${editedPage(edited)}`);
				server.environments.client.hot.send({ type: "full-reload", path: "*" });
			});
		},
	};
}

/** Reads the content again and prints what it finds. */
async function check(preview: Preview): Promise<void> {
	preview.checks += 1;
	const current = preview.checks;
	const { problems } = await checkContent(ROOT);
	if (current !== preview.checks) return;
	preview.problems = problems;
	preview.isShown ||= !hasErrors(problems);
	for (const problem of problems.filter((one) => hasErrors([one]))) console.log(paintProblem(problem));
	console.log(`内容检查：${countProblems(problems)}`);
}

function handle(preview: Preview, request: IncomingMessage, response: ServerResponse, next: () => void): void {
	const { pathname } = new URL(request.url ?? "/", "http://localhost");
	if (pathname === `${preview.base}@preview.css`) {
		response.writeHead(200, { "content-type": "text/css" }).end(PREVIEW_CSS);
	} else if (!request.headers.accept?.includes("text/html")) {
		next();
	} else if (!preview.isShown) {
		response
			.writeHead(503, { "content-type": "text/html; charset=utf-8" })
			.end(renderProblemPage(preview.problems, preview.base));
	} else {
		holdHtml(response, (status, html) => dress(preview, pathname, status, html));
		next();
	}
}

/** The page as Astro made it, or as it last was where broken content keeps Astro from making it, with the problems. */
function dress(preview: Preview, pathname: string, status: number, html: string): { status: number; html: string } {
	const { problems, goodPages, base } = preview;
	if (status < 500) goodPages.set(pathname, html);
	const page = goodPages.get(pathname);
	if (!hasErrors(problems) || page === undefined) {
		return { status, html: hasErrors(problems) ? renderProblemPage(problems, base) : html };
	}
	const files = /<meta name="content-files" content="([^"]*)"/.exec(page)?.[1]?.split(" ") ?? [];
	const strip = `<link rel="stylesheet" href="${base}@preview.css">${renderStrip(problems, files)}`;
	return { status: status < 500 ? status : 200, html: page.replace("</body>", `${strip}</body>`) };
}
