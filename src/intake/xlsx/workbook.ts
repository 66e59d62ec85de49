import type { Problem } from "../../load/problem.ts";
import type { Table } from "../table.ts";
export function isWorkbook(_bytes: Uint8Array): boolean {
	return false;
}
export function parseWorkbook(
	_file: { file: string; bytes: Uint8Array },
	_sheet: string | undefined,
	_problems: Problem[],
): Table | null {
	return null;
}
