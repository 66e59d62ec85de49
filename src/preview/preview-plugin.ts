import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { CONTENT_PREFIX, showProject } from "../current-project.ts";
import { countProblems, hasErrors, type Problem } from "../problems/problem.ts";
import { paintProblem } from "../problems/problem-formats.ts";
import type { Project } from "../project.ts";
import { editedPage } from "./edited-page.ts";
import { holdHtml } from "./hold-html.ts";
import { PREVIEW_CSS, renderProblemPage, renderStrip } from "./problem-list.ts";
import { type ReviewDesk, reviewRequests } from "./review-requests.ts";

/** What this needs of Vite's development server. */
interface DevServer {
	config: { base: string };
	resolvedUrls: { local: string[] } | null;
	watcher: {
		add(path: string): void;
		emit(event: "change", file: string): void;
		on(event: "all", listener: (event: string, file: string) => void): void;
	};
	environments: { client: { hot: { send(message: { type: "full-reload"; path: string }): void } } };
	middlewares: {
		use(handle: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void): void;
	};
}

/** The pages as last shown without an error, and the project that they are of. */
interface Preview {
	base: string;
	/** The content as it was read last, errors or not. */
	project: Project;
	problems: readonly Problem[];
	goodPages: Map<string, string>;
	/** The content has been without errors since the server started, so there are pages to show. */
	isShown: boolean;
}

/** How the content is opened, and what is told about it. */
interface PreviewOptions {
	first: Project;
	open(): Promise<Project>;
	/** Writes what was decided about drafts. */
	write: ReviewDesk["write"];
	log(line: string): void;
}

/** Editors save in several steps: what comes within this time, in milliseconds, is one save. */
const SAVE = 60;

/** While one edits: shows the problems of the content on the pages themselves, and keeps the last good page under them. */
export function previewPlugin({ first, open, write, log }: PreviewOptions) {
	return {
		name: "preview",
		configureServer(server: DevServer) {
			const preview: Preview = {
				base: server.config.base,
				project: first,
				problems: [],
				goodPages: new Map(),
				isShown: false,
			};
			show(preview, first, log);
			const refresh = async () => show(preview, await open(), () => {});
			const review = reviewRequests({ project: () => preview.project, write, refresh });
			server.middlewares.use((request, response, next) => {
				review(request, response, preview.base).then(
					(isDone) => isDone || handle(preview, request, response, next),
					next,
				);
			});
			server.watcher.add(first.root);
			// While one reading runs another save may start the next: only the newest counts.
			let newest = 0;
			server.watcher.on("all", async (_event, file) => {
				const edited = belowRoot(first.root, file);
				if (edited === null) return;
				newest += 1;
				const mine = newest;
				await new Promise((resolve) => setTimeout(resolve, SAVE));
				if (mine !== newest) return;
				const project = await open();
				if (mine !== newest) return;
				show(preview, project, log);
				// Astro knows the prose by the name under which it was handed over.
				server.watcher.emit("change", path.resolve(CONTENT_PREFIX, edited));
				log(`正在改：${server.resolvedUrls?.local[0] ?? preview.base}${editedPage(edited)}`);
				server.environments.client.hot.send({ type: "full-reload", path: "*" });
			});
		},
	};
}

/** A file's path below the content folder, or null where it lies elsewhere or is hidden. */
function belowRoot(root: string, file: string): string | null {
	const below = path.relative(path.resolve(root), path.resolve(file)).split(path.sep).join("/");
	return /^\.\.|(^|\/)\./.test(below) ? null : below;
}

/** Hands the project to the pages and prints what is wrong with it. */
function show(preview: Preview, project: Project, log: (line: string) => void): void {
	const { problems } = project;
	preview.project = project;
	preview.problems = problems;
	preview.isShown ||= !hasErrors(problems);
	if (!hasErrors(problems)) showProject(project);
	for (const problem of problems.filter((one) => hasErrors([one]))) log(paintProblem(problem));
	log(`内容检查：${countProblems(problems)}`);
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
