import { roomGraph, type SourceFile } from "./import-graph.ts";

/** The page with the picture: an arrow leads from a room to one that it imports from, where no longer way says the same. */
export function formatArchitecture(sources: readonly SourceFile[]): string {
	const rooms = roomGraph(sources);
	const usesOf = (room: string) => [...(rooms.get(room) ?? [])].filter((one) => rooms.has(one)).sort();
	const names = [...rooms.keys()].sort();
	const arrows = names.flatMap((from) =>
		usesOf(from)
			.filter(
				(to) =>
					!usesOf(from).some((via) => via !== to && leads(via, to, from, usesOf) && !leads(to, via, from, usesOf)),
			)
			.map((to) => `  ${from} --> ${to}`),
	);
	const rows = names.map((name) => `| ${name} | ${usesOf(name).join(", ")} |`);
	return `# The rooms of \`src\` and what they import

Drawn from the code by \`npm run docs:architecture\`; \`tests/documents.test.ts\` sees that it is current. Do not edit it.
\`core\` is what stands in \`src\` itself. An arrow that another way already says is left out; the table has them all.

\`\`\`mermaid
flowchart LR
${arrows.join("\n")}
\`\`\`

| room | imports from |
| --- | --- |
${rows.join("\n")}
`;
}

/** True where a way leads from `via` to `to` that does not come back through `without`. */
function leads(via: string, to: string, without: string, usesOf: (room: string) => string[]): boolean {
	const seen = new Set([without]);
	const open = [via];
	for (let room = open.pop(); room !== undefined; room = open.pop()) {
		if (room === to) return true;
		if (seen.has(room)) continue;
		seen.add(room);
		open.push(...usesOf(room));
	}
	return false;
}
