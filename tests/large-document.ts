import { createRandom } from "../scripts/lib/random.ts";
import { formatNumeral } from "../src/text/numerals.ts";

const WORDS =
	"松柏 竹林 梅岭 兰圃 菊坡 荷塘 柳堤 桃园 杏村 枫桥 桂苑 榕城 棉田 麦地 稻乡 茶山 果岭 牧场 渔港 盐滩 石桥 木楼 砖塔 瓦舍 草堂 雨亭 雪峰 云台 霞浦 虹湾".split(
		" ",
	);
const VERBS = "修复 查看 维护 更新 巡视 清点 登记 整理 加固 粉刷".split(" ");
const PER_PART = 250;

export interface LargeDocument {
	text: string;
	paragraphs: string[];
	/** The id of the clause that a paragraph becomes. */
	clauseId(index: number): string;
}

/** A long document of short paragraphs, the same on every machine; every third says 加强, and no two are the same. */
export function largeDocument(count: number): LargeDocument {
	const random = createRandom(11);
	const word = () => WORDS[random(WORDS.length)] ?? "";
	const verb = () => VERBS[random(VERBS.length)] ?? "";
	const paragraphs = Array.from({ length: count }, (_, index) => {
		const works = Array.from({ length: 14 }, () => `${verb()}${word()}${word()}与${word()}`);
		const strengthened = index % 3 === 0 ? "，加强巡护" : "";
		return `——${works.join("，")}，归入${index + 1}号${strengthened}。`;
	});
	const parts = Array.from({ length: Math.ceil(count / PER_PART) }, (_, part) => [
		`${formatNumeral(part + 1)}、第${formatNumeral(part + 1)}卷`,
		...paragraphs.slice(part * PER_PART, (part + 1) * PER_PART),
	]);
	return {
		text: ["云溪市园林养护名录", ...parts.flat(), ""].join("\n"),
		paragraphs,
		clauseId: (index) => `${Math.floor(index / PER_PART) + 1}-p${(index % PER_PART) + 1}`,
	};
}
