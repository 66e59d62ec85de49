import { unified } from "@astrojs/markdown-remark";
import { expect, test } from "vitest";
import { plainMarkdown } from "../../src/text/plain-markdown.ts";
import { formatProseText } from "../../src/text/prose-text.ts";

const page = async (body: string) => {
	const processor = unified({ smartypants: false, gfm: false, remarkPlugins: [plainMarkdown] });
	return (await (await processor.createRenderer({})).render(body)).code;
};

test("a wrapped line of Chinese shows no gap, on the page as in files", async () => {
	const body = "各单位要加强科普\n教育，做好 *科学素质*\n工作。";
	expect(await page(body)).toContain("加强科普教育，做好 <em>科学素质</em>工作。");
	expect(formatProseText(body)).toBe("各单位要加强科普教育，做好 科学素质工作。");
});

test("between Latin words a wrapped line is a blank, a hard break stays", async () => {
	const body = "见 *PISA*\n2018 test\nitems。  \n第二行";
	expect(formatProseText(body)).toBe("见 PISA 2018 test items。\n第二行");
	expect(await page(body)).toContain("<em>PISA</em> 2018 test items。<br>");
});
