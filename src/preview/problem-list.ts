import { countProblems, formatWords, hasErrors, type Problem } from "../problems/problem.ts";
import { escapeXml } from "../text/xml.ts";

/** The style of the list of problems; a file of its own, because pages allow no inline style. */
export const PREVIEW_CSS = `
#preview-problems { position: fixed; inset: auto 0 0; z-index: 9; max-block-size: 45vh; overflow: auto; padding: 0.6rem 1rem;
	background: #fff8e6; color: #1a1a1a; border-block-start: 4px solid #b3261e; font: 1rem/1.6 sans-serif; }
#preview-problems.whole { position: static; max-block-size: none; }
#preview-problems summary { min-block-size: 2rem; font-weight: 700; }
#preview-problems li { margin-block: 0.4rem; overflow-wrap: anywhere; }
#preview-problems .here { font-weight: 700; color: #b3261e; }
#preview-problems code { font-family: ui-monospace, monospace; }
`;

/** The errors, those of the files that the page shows first, as a strip at the foot of it; empty where there is none. */
export function renderStrip(problems: readonly Problem[], files: readonly string[]): string {
	if (!hasErrors(problems)) return "";
	const errors = problems.filter(({ severity }) => severity === "error");
	const here = errors.filter(({ file }) => files.includes(file));
	const elsewhere = errors.filter(({ file }) => !files.includes(file));
	const title = `内容有错误，页面仍是改错之前的样子：本页 ${here.length} 处，别处 ${elsewhere.length} 处`;
	const items = [
		...here.map((problem) => renderProblem(problem, "本页")),
		...elsewhere.map((p) => renderProblem(p, "")),
	];
	return `<aside id="preview-problems" role="alert"><details open><summary>${title}</summary><ol>${items.join("")}</ol></details></aside>`;
}

/** What stands in the place of a page that cannot be shown at all. */
export function renderProblemPage(problems: readonly Problem[], base: string): string {
	const items = problems.filter(({ severity }) => severity === "error").map((problem) => renderProblem(problem, ""));
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>内容有错误</title><link rel="stylesheet" href="${base}@preview.css"><script type="module" src="${base}@vite/client"></script></head>
<body><main id="preview-problems" class="whole"><h1>内容有错误，页面还不能显示</h1>
<p>${countProblems(problems)}。逐条改正并保存，页面会自动打开。</p><ol>${items.join("")}</ol></main></body></html>`;
}

function renderProblem(problem: Problem, where: string): string {
	const { code, file, line, column } = problem;
	const mark = where ? `<span class="here">${where}</span> ` : "";
	return `<li>${mark}<code>${escapeXml(`${file}:${line}:${column}`)}</code> ${escapeXml(formatWords(problem))}［${code}］</li>`;
}
