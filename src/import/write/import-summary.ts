import { isDivision } from "../outline/draft-parts.ts";
import type { Recognition } from "../recognize/recognize-document.ts";

/** What `--dry-run --json` prints. */
export interface Summary {
	title: string | null;
	number: string | null;
	issuer: string | null;
	date: string | null;
	parts: { id: string; title: string }[];
	measures: { id: string; text: string }[];
	responsibilities: { measure: string; department: string; role: string; quote: string }[];
	targets: { clause: string; quote: string; value: string; unit: string; comparator: string }[];
	problems: string[];
}

export function summarize({ data, parts, measures, duties, targets, problems }: Recognition): Summary {
	return {
		title: data.title,
		number: data.number,
		issuer: data.issuer,
		date: data.date,
		parts: parts.filter(isDivision).map(({ id, title }) => ({ id, title })),
		measures: measures.map(({ id, text }) => ({ id, text })),
		responsibilities: duties.map(({ measure, department, role, quote }) => ({ measure, department, role, quote })),
		targets: targets.map(({ clause, quote, value, unit, comparator }) => ({ clause, quote, value, unit, comparator })),
		problems,
	};
}
