/** The item with an id that the check has already found to exist. */
export function find<T extends { id: string }>(items: readonly T[], id: string): T {
	const item = items.find((candidate) => candidate.id === id);
	if (!item) throw new Error(`No item with id ${id}; content was not checked before it was linked`);
	return item;
}
