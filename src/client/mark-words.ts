/** Marks the words that a search result led to, inside the clause it opens at; nothing of it loads for other readers. */
const words = new URLSearchParams(location.search).getAll("mark");
const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (words.length > 0 && clause) import("./mark-clause.ts").then(({ markClause }) => markClause(clause, words));
