import { type OtherNames, suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import { type Finding, groupNames, type Report } from "./findings.ts";

/** The offices that may be referred to: by the name of their file, which other names of theirs lead to. */
export interface KnownOffices {
	names: readonly string[];
	otherNames: OtherNames;
}

/** Null where an office's file is so broken that its name is not known. */
export function knownOffices({ departments }: ContentReading, report: Report): KnownOffices | null {
	const broken = report.brokenIn("departments").map(nameOf);
	if (broken.includes(null)) return null;
	const otherNames = departments.flatMap(({ name, fullName, aliases, laterNames }) =>
		[fullName, ...aliases, ...laterNames.map((later) => later.name)].flatMap((other) => (other ? [[other, name]] : [])),
	);
	const names = [...departments.map(({ name }) => name), ...broken.filter((name) => name !== null)];
	return { names, otherNames: groupNames(otherNames as [string, string][]) };
}

/** The name in a file that is broken elsewhere; null where it is the name that is. */
function nameOf(data: unknown): string | null {
	const name = typeof data === "object" && data !== null && "name" in data ? data.name : null;
	return typeof name === "string" && name !== "" ? name : null;
}

/** A reference to an office that has no file of that name. */
export function unknownOffice(name: string, { names, otherNames }: KnownOffices): Finding {
	return {
		code: "department-unknown",
		found: `部门${quoteFound(name)}`,
		expected: "departments/ 中的部门名称",
		cure: suggestion(name, names, otherNames),
	};
}
