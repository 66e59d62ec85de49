/** Blots out spans, keeping length. */
export function blotSpans(text: string, spans: readonly { start: number; end: number }[]): string {
	if (spans.length === 0) return text;
	const chars = text.split("");
	for (const { start, end } of spans) chars.fill("□", start, end);
	return chars.join("");
}

/** Figures that are no quantity: titles, 文号, articles, spans of years, days, terms, names in figures. */
const NAMES: readonly RegExp[] = [
	/《[^》]{0,200}》|[〔[]\d{4}[〕\]]\d{0,6}号?|第\d{1,6}[条章节批届次期号位]|^\d{1,4}[.、](?=[\u4e00-\u9fa5])/g,
	/(?:20|19)\d\d(?:年)?[-—–－~～至]{1,3}(?:20|19)?\d\d(?:年|$)/g,
	/(?:20|19)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?/g,
	/(?<!\d)\d{1,2}月(?:\d{1,2}日)?|(?<!\d)\d{1,2}日(?=[之以]?前|起|至)/g,
	/(?<![\d.]|超过|[至到在为])\d{1,6}(?:\.\d)?个?工作日|(?<!\d)\d{1,6}个?(?:月内|年内|日内|天内|小时内|年以?[上下内])/g,
	/[“"]\d{1,9}(?:\+[\dNn]{1,9}){0,9}[”"]|(?<!\d)\d{1,9}\+[\dA-Za-z]{1,9}|(?<!\d)\d{1,9}G(?![A-Za-z])|(?<![A-Za-z])[A-Za-z]{1,20}\d{1,9}|\dA级?/g,
	// A name in quotation marks holds no promise: “绿校长50人会”.
	/“[^”，。；]{0,14}”/g,
	/(?<!\d)\d{1,4}(?:分钟|小时|公里|千米)(?=(?:生活|便民|服务|通勤|健身|文化|阅读|经济|交通)?圈)/g,
];

/** Blots out, keeping length, what only looks like a quantity. */
export function maskNames(stretch: string): string {
	return NAMES.reduce((text, pattern) => text.replace(pattern, (part) => "□".repeat(part.length)), stretch);
}
