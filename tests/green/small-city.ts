import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { parseContent } from "../../src/records/content-records.ts";
import { documentOrder } from "../../src/records/document-order.ts";

/** A content folder as texts, by path. */
export type Texts = ReadonlyMap<string, string>;

export const SMALL_PLAN = "plans/water-2021-2025";

const FILES: Record<string, string> = {
	"site.yaml": `name: 溪城市节水行动公开
city: 溪城市
shortCity: 溪城
description: 溪城市节水行动的全文、分工、目标与进展。
origin: https://www.example.com
base: /water/
featuredPlan: water-2021-2025
disclosure:
  title: 《溪城市政府信息公开办法》
  url: https://www.example.com/disclosure
  article: { name: 第十条, text: 申请应当写明姓名和所需信息的内容描述。 }
footer:
  sponsor: 溪城市人民政府办公室
  icp: 溪备00000000号
  contact: 溪城市人民政府办公室
portal: { name: 溪城市人民政府, url: https://www.example.com/ }
links:
  - title: 溪城市统计局
    url: https://www.example.com/statistics
colour: { light: "#1d5c7a", dark: "#8fc7e3" }
licence: 可以自由使用
exampleQueries: [节水器具, 市水务局]
`,
	"departments/water.mdx": `---
name: 市水务局
fullName: 溪城市水务局
kind: 行政机关
aliases: [水务]
laterNames:
  - name: 溪城市水利局
    since: 2023-05
    source: { url: https://www.example.com/reform }
---

负责全市节水工作，见[目标](/water/plans/water-2021-2025/targets/)。
`,
	"departments/publicity.mdx": "---\nname: 市委宣传部\nkind: 党委部门\n---\n",
	"departments/committee.mdx": "---\nname: 市委\n---\n",
	"redirects.yaml": "- from: /departments/shuili/\n  to: /departments/water/\n",
	[`${SMALL_PLAN}/plan.yaml`]: `title: 溪城市人民政府关于印发溪城市节水行动方案的通知
shortTitle: 溪城市节水行动方案
number: 溪政〔2021〕3号
issuer: 溪城市人民政府
writtenOn: 2021-02-01
issuedOn: 2021-02-08
disclosure: 主动公开
indexNumber: X-1
subject: 水务
validity: 有效
period: 2021/2025
area: 溪城
headlineTarget: leakage
coordinator: 市水务局
publications:
  - title: 溪城市人民政府门户网站
    url: https://www.example.com/plan
    date: 2021-02-09
lineage:
  - number: 省政〔2020〕9号
    title: 全省节水纲要
    relation: 上级
    clause: 1-p1
    words: 漏损率降到10%以下
    source: { title: 全省节水纲要, url: https://www.example.com/outline, date: 2020-10 }
lineageNote: 照录。
phases:
  - { name: 启动, period: 2021/2021, clause: 3-p2 }
  - { name: 推进, period: 2022/2025, clause: 3-p3 }
`,
	[`${SMALL_PLAN}/notes.yaml`]:
		"- { clause: 1-p1, quote: 省政〔2020〕9号, label: 校注, text: 照录。 }\n- { clause: 2-1, label: 原文如此, text: 照录。 }\n",
	[`${SMALL_PLAN}/text/01-preface.mdx`]: "---\nlabel: 前言\n---\n\n为贯彻全省节水纲要，制定本方案。\n",
	[`${SMALL_PLAN}/text/10-goals.mdx`]:
		"# 一、目标\n\n根据省政〔2020〕9号，到2025年，漏损率降到9%以下，节水器具普及率达到95%以上。\n\n学校全部建成节水型学校。\n",
	[`${SMALL_PLAN}/text/20-tasks.mdx`]: "# 二、任务\n",
	[`${SMALL_PLAN}/text/30-order.mdx`]:
		"# 三、实施\n\n各有关部门每年公布进展，2022年底前建立公报制度。\n\n2021年，启动。\n\n2022至2025年，推进。\n",
	[`${SMALL_PLAN}/actions/01-pipes.mdx`]: `---
part: "2"
responsibilities:
  - { clause: 2-1-d1, role: 牵头, departments: [市水务局] }
  - { clause: 2-1-d2, role: 责任, departments: [市委宣传部, 市委] }
---

# （一）改造管网。

## 任务：

减少漏损。

## 措施：

“十四五”期间新建20公里管网。

每年检查100次以上。

## 分工：

牵头部门：市水务局。

责任部门：市委宣传部、市委。
`,
	[`${SMALL_PLAN}/actions/02-habits.mdx`]: `---
part: "2"
responsibilities:
  - { clause: 2-2-d1, role: 牵头, departments: [市委宣传部] }
---

# （二）宣传节水。

## 措施：

印发5万册读本，水事故不超过3起。

## 分工：

牵头部门：市委宣传部。
`,
	[`${SMALL_PLAN}/targets/leakage.mdx`]: `---
order: 1
title: 漏损率
clause: 1-p1
quote: 漏损率降到9%以下
kind: ratio
comparator: "<="
value: "9"
unit: "%"
due: "2025"
dueQuote: 到2025年
baseline:
  value: "12.5"
  period: "2020"
  source: { title: 水务公报, url: https://www.example.com/2020 }
interim:
  - { due: "2023", value: "10", source: { title: 全省节水纲要, url: https://www.example.com/outline, date: 2020-10 } }
events:
  - { at: 2022-03, kind: 口径变化, text: 计入农村管网, area: 溪城, source: { title: 水务公报, url: https://www.example.com/2022 } }
---

漏损水量占供水量的比例。
`,
	[`${SMALL_PLAN}/targets/devices.mdx`]:
		'---\norder: 2\ntitle: 节水器具普及率\nclause: 1-p1\nquote: 节水器具普及率达到95%以上\nkind: ratio\ncomparator: ">="\nvalue: "95"\nunit: "%"\ndue: "2025"\n---\n',
	[`${SMALL_PLAN}/targets/schools.mdx`]:
		'---\norder: 3\ntitle: 节水型学校\nclause: 1-p2\nquote: 学校全部建成节水型学校\nkind: coverage\ncomparator: "="\nvalue: "100"\nunit: "%"\ndue: 2024-06\n---\n',
	[`${SMALL_PLAN}/targets/pipes.mdx`]:
		'---\norder: 4\ntitle: 新建管网\nclause: 2-1-m1\nquote: 新建20公里管网\nkind: new\ncomparator: "="\nvalue: "20"\nunit: 公里\ndue: "2025"\ndueQuote: “十四五”期间\n---\n',
	[`${SMALL_PLAN}/targets/checks.mdx`]:
		'---\norder: 5\ntitle: 检查\nclause: 2-1-m2\nquote: 每年检查100次以上\nkind: per-year\ncomparator: ">="\nvalue: "100"\nunit: 次\ndue: "2025"\n---\n',
	[`${SMALL_PLAN}/targets/booklets.mdx`]:
		'---\norder: 6\ntitle: 读本\nclause: 2-2-m1\nquote: 印发5万册读本\nkind: count\ncomparator: "~"\nvalue: "5"\nunit: 万册\nunwritten: [期限]\n---\n',
	[`${SMALL_PLAN}/targets/accidents.mdx`]:
		'---\norder: 7\ntitle: 水事故\nclause: 2-2-m1\nquote: 水事故不超过3起\nkind: count\ncomparator: "<="\nvalue: "3"\nunit: 起\ndue: 2025-12-31\n---\n',
	[`${SMALL_PLAN}/targets/habits.mdx`]:
		'---\norder: 8\ntitle: 减少漏损\nclause: 2-1-t1\nquote: 减少漏损\nkind: qualitative\ncomparator: "="\nunwritten: [期限]\n---\n',
	[`${SMALL_PLAN}/deliverables/report.mdx`]:
		"---\norder: 1\ntitle: 年度进展\nclause: 3-p1\nquote: 各有关部门每年公布进展\nkind: 经常工作\nowedBy: [各有关部门]\nunwritten: [期限]\n---\n\n公布的进展。\n",
	[`${SMALL_PLAN}/deliverables/gazette.mdx`]:
		"---\norder: 2\ntitle: 公报制度\nclause: 3-p1\nquote: 建立公报制度\nkind: 机制\ndue: 2022-12\ndueQuote: 2022年底前\nask: 公报制度文件\n---\n",
	[`${SMALL_PLAN}/updates/2021-02-08-issued.mdx`]:
		"---\ntitle: 印发方案\ndate: 2021-02-08\nkind: 发布\nclauses: [1-p1]\nsources:\n  - { title: 门户网站, url: https://www.example.com/plan, date: 2021-02-09 }\n---\n",
	[`${SMALL_PLAN}/updates/2023-03-22-pipes.mdx`]: `---
title: 管网进展
date: 2023-03-22
dateOf: 约
kind: 进展
targets: [pipes, leakage]
deliverables: [report]
states:
  - { clause: 2-1-m1, state: 推进中 }
sources:
  - { title: 水务公报, url: https://www.example.com/2023, date: 2023-03 }
---

详见[新建管网](/water/plans/water-2021-2025/targets/pipes/)和[公报](https://www.example.com/2023)。
`,
	[`${SMALL_PLAN}/requests/report-2024.mdx`]: `---
title: 申请公开年度进展
askedOn: 2024-03-05
askedOf: 市水务局
askedBy: 本站编辑
about: [report, leakage]
answeredOn: 2024-04-01
outcome: 部分公开
attachment: { title: 答复书, url: https://www.example.com/answer }
---
`,
	[`${SMALL_PLAN}/progress.csv`]: `id,target,area,period,value,qualifier,unit,statistic_date,evidence,source_title,source_publisher,source_url,source_date,recorded,supersedes,note
1,leakage,溪城,2021,11.8,,%,2021-12,统计数据,水务公报（2021）,市水务局,https://www.example.com/2021,2022-03-01,2022-03-02,,
2,leakage,全省,2021,12.10,,%,,统计数据,全省公报,,https://www.example.com/province,2022-03-01,2022-03-02,,
3,leakage,溪城,2022,10.6,,%,,统计数据,水务公报（2022）,市水务局,https://www.example.com/2022,2023-03-01,2023-03-02,,
4,leakage,溪城,2022,10.4,,%,,统计数据,更正公告,市水务局,https://www.example.com/correction,2023-06-01,2023-06-02,3,更正
5,leakage,溪城,2024,9.1,约,%,,部门公开,水务公报（2024）,,https://www.example.com/2024,,2025-03-02,,
6,devices,溪城,2023-01/2023-06,96,以上,%,,媒体报道,溪城日报,,https://www.example.com/news,2023-07-01,2023-07-02,,
7,pipes,溪城,2021,6,,公里,,统计数据,水务公报（2021）,市水务局,https://www.example.com/2021,2022-03-01,2022-03-02,,
8,pipes,溪城,2022/2023,9,余,公里,,统计数据,水务公报（2023）,市水务局,https://www.example.com/2023,2024-03-01,2024-03-02,,
9,checks,溪城,2021,120,,次,,统计数据,水务公报（2021）,市水务局,https://www.example.com/2021,2022-03-01,2022-03-02,,
10,checks,溪城,2022,96,,次,,统计数据,水务公报（2022）,市水务局,https://www.example.com/2022,2023-03-01,2023-03-02,,
11,booklets,溪城,2022-04/2022-06,2.5,近,万册,,正式文件,总结,市委宣传部,https://www.example.com/summary,2022-08-01,2022-08-02,,
12,accidents,溪城,2021/2024,2,,起,,统计数据,水务公报（2024）,市水务局,https://www.example.com/2024,2025-03-01,2025-03-02,,
13,schools,溪城,2024-06,100,,%,,正式文件,总结,市教育局,https://www.example.com/schools,2024-07-01,2024-07-02,,
`,
	[`${SMALL_PLAN}/searches.csv`]: `id,date,by,about,places,words,result,found,note
1,2024-03-01,本站编辑,gazette,市政府网站 https://www.example.com；年鉴,公报 制度,未找到,,
2,2025-03-01,本站编辑,report,市政府网站 https://www.example.com,进展,找到,update:2023-03-22-pipes,
3,2025-03-01,本站编辑,booklets,市政府网站,读本,找到,progress:11,只有一季
4,2025-03-02,本站编辑,plan,市政府网站,附件,未找到,,
`,
	[`${SMALL_PLAN}/changes.csv`]: `id,date,kind,about,what,before,after,why,source_title,source_url
1,2023-06-02,更正数值,target:leakage,更正2022年漏损率,10.6%,10.4%,来源更正,更正公告,https://www.example.com/correction
2,2024-01-05,增加校注,clause:1-p1,登记校注,,,,,
`,
};

const PLAN_ID = SMALL_PLAN.slice("plans/".length);

/** The files of the city with its plan as often as asked: one plan and its copies, each at addresses of its own. */
function cityFiles(plans: number): [string, string][] {
	return Object.entries(FILES).flatMap(([file, text]): [string, string][] => {
		if (!file.startsWith(SMALL_PLAN)) return [[file, text]];
		return Array.from({ length: plans }, (_, index) => {
			if (index === 0) return [file, text];
			const copy = (words: string) =>
				words
					.replaceAll(PLAN_ID, `${PLAN_ID}-${index}`)
					.replaceAll(/(202[13]-0[23]-\d\d-(issued|pipes))/g, `$1-${index}`);
			return [copy(file), copy(text)];
		});
	});
}

/** A city of its own, small enough to be published thousands of times, with every kind of record, target and chart. */
export function smallCity(plans = 1): Texts {
	const files = cityFiles(plans);
	const read = parseContent(withFiles(createContentFiles("city", new Map()), files));
	return new Map([
		...files,
		...read.plans.flatMap(({ plan, parts, actions }): [string, string][] => {
			const clauses = documentOrder(parts, actions);
			return [
				[`plans/${plan.id}/source.txt`, `${clauses.map(({ text }) => text).join("\n")}\n`],
				[`plans/${plan.id}/permalinks.txt`, `${clauses.map(({ id }) => id).join("\n")}\n`],
			];
		}),
	]);
}
