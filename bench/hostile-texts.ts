import { createRandom } from "../scripts/lib/random.ts";

/** What people who mean harm, or programs that err, put where words are expected. */
const PARTS: readonly string[] = [
	"<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>",
	"<svg/onload=alert(1)>",
	"</title><script>alert(1)</script>",
	"javascript:alert(1)",
	"[点这里](javascript:alert(1))",
	"data:text/html,<script>alert(1)</script>",
	"{alert(1)}",
	"$" + "{7*7}",
	"{{constructor.constructor('return 1')()}}",
	"import x from 'node:fs'",
	"export const x = 1",
	"]]>",
	"<!--",
	"<![CDATA[",
	'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
	"&b;&lt;&#60;&#x3c;script&gt;",
	'<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;&l;">',
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"../../etc/passwd",
	"..\\..\\windows\\win.ini",
	"/etc/passwd",
	"C:\\x",
	"%2e%2e%2f",
	"\\\\server\\share",
	'=HYPERLINK("https://x.example/")',
	"=cmd|' /C calc'!A0",
	"+1+1",
	"-1+1",
	"@SUM(1)",
	"＝1+1",
	"\t=1+1",
	"\r\n=1+1",
	"'; DROP TABLE a;--",
	"$(reboot)",
	"`reboot`",
	"\u0000",
	"\u0007\u001b[31m",
	"\u202e倒过来\u202c",
	"\u2066隔开\u2069",
	"\u200b\u200d\ufeff",
	"\ud800",
	"\udc00中",
	"\uffff\ufffe",
	"e\u0301\u0301\u0301\u0301\u0301\u0301",
	"𠀀𪚥😀",
	"http://user:pass@example.com/",
	"https://例え.テスト/？",
	"https://[",
	"9".repeat(400),
	"1e999",
	"-0",
	"NaN",
	"0x1F",
	"１２３．４５",
	"二〇二五年十三月三十二日",
	"2025-02-30",
	"，".repeat(200),
	"（".repeat(300),
	"((((((((((a+)+)+)+)+)+)+)+)+)+)",
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
	"- ".repeat(200),
	"> ".repeat(200),
	"[".repeat(500),
	"{a: ".repeat(100),
	"&a [*a, *a]",
	"---\n",
	"...\n",
	"|\n  a",
	"'\"`",
	"\\",
	"%",
	"%s%n%x",
	"市教育局 牵头 ",
	"负责",
];

/** A seeded row of hostile texts: parts alone, joined, repeated, cut and within ordinary words. */
export function hostileTexts(seed: number): () => string {
	const random = createRandom(seed);
	const part = () => PARTS[random(PARTS.length)] ?? "";
	return () => {
		const one = part();
		switch (random(6)) {
			case 0:
				return one;
			case 1:
				return one + part();
			case 2:
				return `到2025年${one}达到80%以上`;
			case 3:
				return one.slice(0, 1 + random(one.length)) + part().slice(random(5));
			case 4:
				return one.repeat(1 + random(one.length > 20 ? 4 : 60));
			default:
				return `${part()} ${one}\n${part()}`;
		}
	};
}
