/** A message of `npm run check` by words that it always holds, and what stands behind it. */
export interface MessageHelp {
	words: string;
	meaning: string;
}

/** The messages that are met most. The cure stands in each message itself; here is why it is asked for. */
export const MESSAGES: readonly MessageHelp[] = [
	{ words: "没有填写", meaning: "必填的一项缺了，或项目名称写错了。" },
	{ words: "本文件认识的项目", meaning: "多了一项，多半是名称拼错；提示里会给出最接近的名称。" },
	{ words: "请只写阿拉伯数字和小数点", meaning: "数值一格只写数字，限定词和单位各有一列，这样才能比较和画图。" },
	{ words: "不是同一单位", meaning: "单位与目标的单位不同。“百分点”是差，“%”是比例，不能混用。" },
	{ words: "请检查是否多写或漏写逗号", meaning: "这一行的格数与表头不同，常见原因是内容里有英文逗号而没有加引号。" },
	{
		words: "若是更正，请在 supersedes 列写",
		meaning: "同一目标、地区、时期出现了两个数值；更正要写明更正的是哪一行。",
	},
	{ words: "每行一个编号", meaning: "编号是更正时引用的依据，不能重复，也不能改。" },
	{ words: "中逐字相同的一段", meaning: "引文必须逐字出自原文，标点和括号的全角半角也要一样。" },
	{ words: "正文在此与来源不同", meaning: "原文被改动了。原文有误也照录，另写校注。" },
	{ words: "在正文中已不存在", meaning: "少了一段。每段的编号都是公开的网址，只增不减。" },
	{ words: "中的部门名称", meaning: "部门名称与 departments/ 中的不一致；提示里会给出最接近的名称。" },
	{ words: "本方案中的条款编号", meaning: "没有这个条款编号；请在全文页该段末尾的 ¶ 处复制。" },
	{ words: "与文件名开头相同的日期", meaning: "动态的文件名以日期开头，要与文件里的日期一致。" },
	{ words: "它会成为网址的一部分", meaning: "文件名和文件夹名会成为网址，只能用小写字母、数字和连字符。" },
	{ words: "文字和简单的 Markdown", meaning: "正文里不能有程序、网页标签和图片：既为安全，也为三十年后还能打开。" },
	{ words: "已经撤下的网址，每个写一条", meaning: "redirects.yaml 只写已经没有的页面；还在的页面不需要转向。" },
	{ words: "YAML 写法有误", meaning: "多半是缩进不齐、冒号后面没有空格，或值里有冒号而没有加引号。" },
	{ words: "无法识别文字编码", meaning: "文件不是 UTF-8，也不是 GB18030；请在编辑器里另存为 UTF-8。" },
	{ words: "核实后填写；不填则页面不印此项", meaning: "这是提醒，不是错误：没有核实的号码不印。" },
];
