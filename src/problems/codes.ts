import { TABLE_CODES } from "./table-codes.ts";

/**
 * Every problem that a command can report: its code, which never changes, and what a person should know about it.
 * The cure stands in each message itself; here is why it is asked for. The handbook prints this table.
 */
export const CODE_GROUPS = {
	任何文件: {
		"file-missing": "方案文件夹里缺了一个必需的文件，或文件名写错了；文件名的大小写也要一样。",
		"file-outside": "内容里的链接不能指向内容文件夹之外：别人的电脑上没有那个文件。把文件本身复制进来。",
		"file-unreadable": "文件或文件夹在那里，但系统不让读：多半是权限，也可能是链接绕圈或磁盘出错。",
		"file-encoding-unknown": "文件不是 UTF-8，也不是 GB18030。在编辑器里“另存为”，编码选 UTF-8。",
		"file-name-unfit": "文件名和文件夹名会成为网址，只能用小写字母、数字和连字符，不能有汉字和空格。",
		"file-not-published": "这个文件夹里只认一种扩展名，别的文件不会出现在网站上，所以要么改名，要么移走。",
		"file-character-forbidden": "文件里有控制字符，编辑器里看不见，浏览器和表格软件会把它当成坏文件。",
		"front-matter-missing": "每个 .mdx 文件的第一行是三个英文减号“---”，前后没有空格；缺了它，下面的各项都读不到。",
		"front-matter-open": "文件头以单独一行“---”开始，也以单独一行“---”结束；后一行缺了，整个文件都读不出。",
		"yaml-colon-full-width": "“键: 值”里的冒号是英文冒号，后面空一格；中文输入法下容易打成“：”。",
		"yaml-colon-blank": "英文冒号后面要空一格，否则整行被当成一段文字。",
		"yaml-colon-missing": "每行是一项“键: 值”；没有冒号的一行不知道属于哪一项。长文字不要在中间换行。",
		"yaml-colon-in-value": "值里再出现英文冒号加空格，就像是又一项；把整个值放进英文引号就没有歧义。",
		"yaml-comment-after-value": "“#”前有空格时，“#”到行尾都是注释，不会出现在网站上，读的人不会发现少了一截。",
		"yaml-reserved-start": "* & ! @ % ` 等符号在 YAML 里另有用处，值以它们开头时要放进英文引号。",
		"yaml-tab": "缩进只能用空格：不同编辑器里一个 Tab 的宽度不同。",
		"yaml-indent": "缩进表示从属：同一层的各行左端对齐，下一层多缩进两格。",
		"yaml-list-beside-key": "列表有两种写法：每项一行、以“- ”开头，或一行里写 [甲, 乙]。",
		"yaml-quote-open": "引号开了没有关，后面的各行都被当成了这个值的一部分，所以在开引号的地方报错。",
		"yaml-after-quote": "值以英文引号开头，引号就要括住整个值。",
		"yaml-bracket-open": "[ ] 和 { } 要成对，而且写在一行里。",
		"yaml-key-twice": "同一项写了两次，不知道以哪个为准。",
		"yaml-several-documents": "一个文件只有一份内容；中间的“---”会把它分成两份，后一份读不到。",
		"yaml-unreadable": "多半是标点、引号或缩进；对照同类文件里的写法改。",
	},
	每一项的写法: {
		"field-missing": "必填的一项缺了，或项目名称写错了：错的名称会另报一条“多出一项”。",
		"field-unknown": "多了一项，多半是名称拼错；项目名称用英文小写，照示例写。",
		"field-value-unknown": "这一项只有提示里列出的几种写法，别的写法网站不认识。",
		"field-shape-wrong": "这里要的是一个列表或一组项目，读到的却是一段文字，或者反过来；列表每行以“- ”开头。",
		"text-missing": "这一项要写文字，不能只有空格；不知道的可选项，删去整行就行。",
		"text-like-formula": "下载的表格用 Excel 打开时，以“=”“+”“-”“@”开头的格子会被当作公式执行，所以不许这样开头。",
		"text-character-unseen": "文字里有看不见的字符（U+200B 一类），多半是从别的软件复制来的；它会让搜索和引用对不上。",
		"text-placeholder": "【】里是示例留的空，还没有换成真实的内容。",
		"day-unreadable": "日期写到日，用连字符，月和日各两位，而且要是日历上有的一天：2016-10-12。",
		"date-unreadable": "知道多少写多少：只知道年就写 2016，知道月写 2016-10，知道日写 2016-10-12；不要补 01。",
		"period-unreadable": "时期是一个日期，或用“/”连接的起止，两头都算在内：2016/2020、2018-01/2018-06。",
		"number-unreadable": "数值一格只写数字，限定词和单位各有一列，这样才能比较和画图；不要写千分位逗号。",
		"count-unreadable": "这里是序号或编号，从 1 数起的整数。",
		"url-unreadable": "网址要完整，从浏览器地址栏复制；只收 http 和 https，别的开头可能是程序。",
		"url-with-credentials": "“@”前面的部分会被当成用户名，看起来像一个网站，实际去了另一个。",
		"id-unreadable": "编号会成为网址的一部分，只用小写字母、数字和连字符；公布以后不要再改。",
	},
	"站点 site.yaml": {
		"site-plan-missing": "plans/ 下面一个能用的方案也没有，网站没有内容可以公布。",
		"site-featured-plan-unknown": "首页介绍的方案要写 plans/ 下的文件夹名，不是方案的标题。",
		"site-item-unset": "这是提醒，不是错误：没有核实的号码不印；核实以后填上就不再提醒。",
		"site-item-acknowledged": "这是提醒：这些项目已知没有填，合成一行；填好以后从 acknowledged 里删去。",
		"site-acknowledged-set": "acknowledged 只写还没有填的项目，写法与提醒里的名称相同，如 footer.icp。",
		"site-everyday-words-unreadable":
			"一行一组：大于号左边写人们平时的说法，右边写方案里的写法，同一边的几个词用空格隔开。",
		"site-everyday-words-idle": "这是提醒：右边的词方案里都没有，搜左边的词也就找不到什么；照方案的原文写。",
		"site-colour-unreadable": "颜色写六位十六进制数；“#”在 YAML 里是注释的开头，所以要加引号。",
		"site-origin-with-path": "origin 只写服务器的地址；路径写在 base，两处都写就会重复。",
		"site-base-unreadable": "网站挂在服务器的哪个路径下；挂在根上写“/”，挂在栏目下写“/kxsz/”。",
	},
	"方案 plan.yaml": {
		"plan-follows-unknown": "follows 写本站上规划期更早的那个方案的文件夹名；没有就删去这一项。",
		"plan-follows-twice": "两个方案都说自己接续同一个方案，只能有一个。",
	},
	"正文 text/、actions/、permalinks.txt": {
		"part-heading-missing": "目录要有名称：正文没有“一、”这样的标题时，用 label 给它一个。",
		"action-heading-missing": "每项任务以“# （一）标题”开头；原文没有编号的，在文件头写 id。",
		"action-part-unknown": "part 写这项任务所在部分的编号，“三、”就写 3。",
		"text-block-foreign": "正文只有标题和一段一段的文字；像列表、引用的写法会改变原文的样子，行首加反斜杠就照原样印。",
		"text-differs-from-source": "正文与 source.txt 逐字比较，这里第一处不同。原文有误也照录，另写校注，不要改正文。",
		"text-paragraphs-differ": "文字一样，但分段与来源不同；每段一个编号，段分错了编号就错了。",
		"clause-id-twice": "编号由标题的编号得来：两个文件的标题编号相同，或同一编号写了两次。",
		"permalink-lost": "少了一段。每段的编号都是公开的网址，只增不减；请从旧版恢复。",
		"permalink-unlisted": "新段落的编号要登记一次，以后就能发现它丢了；npm run permalinks 会自动登记。",
	},
	引用: {
		"clause-unknown": "没有这个条款编号；打开全文页，点该段末尾的 ¶，复制网址里 # 后面的部分。",
		"quote-not-literal": "引文必须逐字出自那一段，标点和括号的全角半角也要一样；从正文复制，不要自己打。",
		"target-unknown": "目标以 targets/ 里的文件名（不带 .mdx）引用；提示里列出了可用的编号。",
		"department-unknown": "部门以 departments/ 中文件头里的 name 引用，即原文所用的名称，不是今天的名称。",
		"department-name-twice": "两个部门文件写了同一个名称，读者无法分辨；同一部门只留一个文件。",
		"duty-department-twice": "同一行名单里，一个部门写了两次。",
		"duty-department-not-named": "名单里的部门在那一段原文里没有出现：责任只照原文写，不推断。",
		"duty-department-left-out": "那一段原文还点了这个部门的名，名单要与原文一致。",
	},
	"目标 targets/": {
		"target-order-twice": "order 决定目标在页面上的先后，每个目标一个。",
		"target-comparator-of-zero": "“不超过”“零事故”是上限，comparator 写 “<=”；写成下限的话，0 永远达到。",
		"target-number-missing": "有数字的目标要照原文写数字和单位；原文没有数字的，kind 写 qualitative。",
		"target-number-unexpected": "kind 是 qualitative（没有数字），却写了数字或单位。",
	},
	"进度表 progress.csv": {
		"csv-empty": "表格的第一行是表头，不能没有。",
		"csv-heading-wrong": "表头的名称和次序是固定的，程序按位置读；请照提示改。",
		"csv-heading-extra": "表头比规定的多，多出来的列不会有人读到。",
		"csv-row-ragged": "这一行的格数与表头不同，常见原因是内容里有英文逗号而没有加引号。",
		"csv-quote-open": "英文引号要成对；从这里到文件末尾都被当成了一格。格子里的引号写两次。",
		"progress-id-twice": "编号是更正时引用的依据，不能重复，也不能改；新的一行用下一个数。",
		"progress-correction-of-another":
			"更正行与被更正的行说的必须是同一件事：目标、地区、时期都一样，只有数值和来源不同。",
		"progress-corrected-twice": "一行只更正一次；再改就更正那个更正行，这样每一步都看得见。",
		"progress-correction-not-below": "更正行写在被更正的行下面：表格只在末尾增加。",
		"progress-correction-unknown": "supersedes 写的编号在前面没有出现过；不是更正的，这一列留空。",
		"progress-unit-unknown": "单位与目标的单位不同。“百分点”是差，“%”是比例，不能混用；单位不会自动换算。",
		"progress-target-without-number": "这个目标没有数字，数值无从比较；有进展的话写成一条动态。",
		"progress-area-spelling": "“云川市”和“云川”会被当成两个地区，图上就成了两条线。",
		"progress-period-outside-plan": "时期在规划期之外：逐段相加的目标只数规划期内的，其余的可以保留但不参与判断。",
		"progress-value-negative": "公布的数量和比例不会小于 0；变化量写入 note。",
		"progress-value-above-100": "比例不会大于 100%，多半是小数点或单位错了。",
		"progress-value-below-1": "Excel 的百分比单元格存的是小数，0.105 其实是 10.5%；确实不到 1% 的可以保留。",
		"progress-source-undated": "这是提醒：来源没有写公布日期，网站以登记日期为准。",
		"progress-counted-after-source": "不可能先公布、后统计，多半是两列写反了。",
		"progress-counted-before-period": "统计截止日早于时期的开始，多半是年份错了。",
		"progress-source-after-recorded": "不可能先登记、后公布，请核对两列。",
		"progress-period-in-future": "公布时这个时期还没有开始，说明它是预测数或计划数；此表只写已经公布的结果。",
		"progress-period-not-over": "公布时这个时期还没有结束，数值可能只是其中一段的；请核对。",
		"progress-figure-twice": "同一目标、地区、时期出现了两个数值；更正要写明更正的是哪一行。",
		"progress-levels-of-one-day":
			"比例和覆盖在一天只有一个水平：全年与下半年的数值同在年底终了，网站不替人选；请决定哪一个与承诺比较。",
		"progress-periods-overlap": "逐段相加的数值，时期部分重叠就会重复计算；要么互不重叠，要么一个完全包含另一个。",
		"progress-total-below-parts": "整段的合计比其中各段之和还小，至少有一行错了。",
	},
	"动态 updates/": {
		"update-date-differs": "动态的文件名以日期开头，要与文件里的 date 一致。",
		"update-file-twice": "两个方案里有同名的动态，网址会相同。",
		"update-source-missing": "每条动态至少有一个来源，读者才能核对。",
		"update-state-not-measure": "只有措施才有进展状态；编号里带 m 的一段是措施。",
	},
	"说明文字（部门、目标、动态的正文）": {
		"prose-not-plain": "正文里不能有程序、网页标签和图片：既为安全，也为三十年后还能打开。",
		"prose-heading-first": "一级标题是页面的题目，已写在文件头里；正文里的小标题用“##”。",
		"prose-link-unsafe": "链接只能指向网页或本站页面，网址要完整，括号用英文括号。",
		"prose-link-full-width": "链接写成 [文字](网址)，括号是英文括号；中文括号里的网址点不开。",
		"prose-link-missing": "链接指向的本站页面、条款或文件不存在，读者会看到“没有这个页面”。",
		"prose-heading-blank": "小标题的“#”后面要空一格，否则“#”会印出来。",
		"prose-table": "网页和打印都画不出 Markdown 表格；数值登记在 progress.csv，别的改写成列表。",
		"prose-tag-literal": "这是提醒：网页标签在这里只是文字，会照原样印出来。",
	},
	"交付事项 deliverables/": {
		"deliverable-owner-unknown":
			"owedBy 写 departments/ 里的部门名称，或那一段原文里的字样，如 各县（市、区）；原文没有点名的留空，由牵头部门承担。",
		"deliverable-order-twice": "order 决定事项在页面上的先后，每个事项一个。",
		"deliverable-id-taken": "目标和交付事项的文件名不能相同：查找记录和台账靠它分辨说的是哪一项。",
		"deliverable-unknown": "交付事项以 deliverables/ 里的文件名（不带 .mdx）引用。",
		"due-not-read":
			"期限有三种：原文写明的、有人看过说原文没有写的、还没有人看的。公布出去的只能是前两种，网页才不会说错。",
		"due-differs-from-words": "期限要与原文的字句一样细：不补没有写的月和日，也不丢掉写明的。",
	},
	"期限、草稿和没有写明的": {
		"deadline-open": "登记了一处期限，却没有说到哪一天，也没有说多久一次。",
		"deadline-rhythm-differs": "rhythm 只写原文那几个字里有的：每年、每月、长期等。",
		"unwritten-but-written": "unwritten 写的是有人看过、原文没有写明的项目；写了的就不在里面。",
		"waypoint-unproved": "基期值和中途目标要么原文写明，要么有来源。",
		"waypoint-not-in-words": "数值要能在引的那几个字里看到。",
		"draft-waiting":
			"这是提醒：程序认出来、还没有人核对的，不公布，也不计数。核对以后删去 draft: true；不对的，删去那一项或那个文件。",
		"draft-used": "这是提醒：说到的目标或事项还是草稿，登记的数值和动态要等核对以后才会公布。",
		"draft-office-named": "核对过的分工、期限和事项里，部门也要是核对过的。",
	},
	"查找记录、台账和申请": {
		"log-id-not-next": "这张表只在末尾增加：编号从 1 数起，逐行加 1，写下以后不改。",
		"search-about-unknown": "about 写一个目标或交付事项的文件名（不带 .mdx）；说的是方案本身，就写 plan。",
		"search-found-unexpected": "没有找到的，found 留空；找到了，result 写“找到”。",
		"search-found-unknown": "found 写 progress:数值的编号，或 update:动态的文件名；本站没有登记的留空，写在 note 里。",
		"search-stale": "这是提醒：最近一次查找已过一年，页面上的“未查到”可能不再是真的；请再查一次，加一行。",
		"published-altered": "已公布的数值、引文、事项和部门，改了或撤下都要在变更台账里写明；读者靠它知道改过什么。",
		"log-altered": "查找记录和变更台账只增加、不改写，否则它们什么也证明不了。",
		"page-lost": "别人引用过的网址不能失效：文件改名以后，在 redirects.yaml 里写明新网址。",
		"ledger-about-unknown":
			"about 写说的是哪一样，如 progress:7、target:literacy-rate、clause:3-1-m2；说的是整个网站就留空。",
		"request-about-unknown": "about 写目标或交付事项的文件名（不带 .mdx）。",
		"request-answer-differs": "待答复的没有答复日期；答复了的写上日期。",
	},
	"转向 redirects.yaml": {
		"redirect-address-unreadable": "只写本站页面的路径，以“/”开头和结尾，不含域名。",
		"redirect-from-alive": "redirects.yaml 只写已经没有的页面；还在的页面不需要转向。",
		"redirect-from-twice": "一个旧网址只能转到一处。",
		"redirect-to-missing": "转向的终点要是现有的页面，而且一步到位，不接着转。",
	},
	演示内容: {
		"demo-mark-missing": "演示城市是虚构的，离开网站的每样东西都要写明“演示数据”，免得被当真。",
		"demo-mark-among-real": "真实的内容里出现了“演示数据”字样，多半是从演示内容复制时没有改完。",
	},
	命令: {
		"command-file-missing": "命令后面写一个文件名，文件名里有空格时用英文引号括起来。",
		"command-plan-unknown": "有不止一个方案时，用 --plan 说明是哪一个，写它的文件夹名。",
		"command-day-unreadable": "日期写成 2021-01-26 这样，而且要是日历上有的一天。",
		"command-sheet-missing": "工作簿里有几张表，用 --sheet 说明读哪一张。",
		"command-sheet-unknown": "工作簿里没有这个名称的表，名称见底部的标签。",
	},
	"登记用的表格（npm run intake）": TABLE_CODES,
} as const;

type Groups = typeof CODE_GROUPS;
export type ProblemCode = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const HELP: ReadonlyMap<string, string> = new Map(Object.values(CODE_GROUPS).flatMap((group) => Object.entries(group)));

/** What a person should know about the problems of a code. */
export function helpFor(code: ProblemCode): string {
	return HELP.get(code) ?? "";
}
