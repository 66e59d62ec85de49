/** Marks the words that a search result led to, inside the clause it opens at; nothing of it loads for other readers. */
const words = new URLSearchParams(location.search).getAll("mark");
const clause = document.getElementById(idOf(location.hash));
if (words.length > 0 && clause) import("./mark-clause.ts").then(({ markClause }) => markClause(clause, words));

/** The id that a fragment names; a torn one names none. */
function idOf(hash: string): string {
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return "";
	}
}
