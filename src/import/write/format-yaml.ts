type Value = string | null | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Writes a record as YAML: every text in quotes that could be read as anything but text. */
export function formatYaml(record: { readonly [key: string]: Value | undefined }): string {
	return Object.entries(record)
		.map(([key, value]) => formatEntry(key, value ?? null, ""))
		.join("");
}

function formatEntry(key: string, value: Value, indent: string): string {
	if (value === null) return `${indent}${key}:\n`;
	if (typeof value === "string") return `${indent}${key}: ${formatText(value)}\n`;
	if (!Array.isArray(value)) return "";
	if (value.length === 0) return `${indent}${key}: []\n`;
	if (value.every((one) => typeof one === "string")) {
		return `${indent}${key}: [${value.map((one) => formatText(one)).join(", ")}]\n`;
	}
	return `${indent}${key}:\n${value.map((one) => formatItem(one as { [key: string]: Value }, `${indent}  `)).join("")}`;
}

function formatItem(item: { [key: string]: Value }, indent: string): string {
	const lines = Object.entries(item).map(([key, value]) => formatEntry(key, value, `${indent}  `));
	return lines.join("").replace(`${indent}  `, `${indent}- `);
}

/** Chinese words, ids and dates need no quotes; anything else has them. */
function formatText(text: string): string {
	const isPlain = /^(?:[\u4e00-\u9fa5][\u4e00-\u9fa5（）()、，。—〔〕0-9]*|[0-9a-z][0-9a-z/.-]*)$/.test(text);
	return isPlain ? text : JSON.stringify(text);
}
