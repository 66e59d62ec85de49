/** Problems of `site.yaml` and of what a portal puts around the pages. */
export const SITE_CODES = {
	"site-plan-missing": "plans/ 下面一个能用的方案也没有，网站没有内容可以公布。",
	"site-featured-plan-unknown": "首页介绍的方案要写 plans/ 下的文件夹名，不是方案的标题。",
	"site-city-differs": "每一页都印着城市的名称：与方案不是同一个地方，多半是从别的城市留下的；简称要是全称里的几个字。",
	"site-item-unset": "这是提醒，不是错误：没有核实的号码不印；核实以后填上就不再提醒。",
	"site-item-acknowledged": "这是提醒：这些项目已知没有填，合成一行；填好以后从 acknowledged 里删去。",
	"site-acknowledged-set": "acknowledged 只写还没有填的项目，写法与提醒里的名称相同，如 footer.icp。",
	"site-everyday-words-unreadable":
		"一行一组：大于号左边写人们平时的说法，右边写方案里的写法，同一边的几个词用空格隔开。",
	"site-everyday-words-idle": "这是提醒：右边的词方案里都没有，搜左边的词也就找不到什么；照方案的原文写。",
	"site-query-finds-nothing": "首页和检索页会列出示例检索，读者点了却查不到，多半是从别的城市留下的。",
	"reminder-acknowledged": "这是提醒：acknowledged 里写了它的代号，同一种合成一行；解决以后删去。",
	"name-stands-in": "target-01、1-2 一类的文件名会成为网址，公布以后就不能改了，所以公布之前要起好。",
	"site-colour-unreadable": "颜色写六位十六进制数；“#”在 YAML 里是注释的开头，所以要加引号。",
	"site-origin-with-path": "origin 只写服务器的地址；路径写在 base，两处都写就会重复。",
	"portal-frame-not-plain": "门户的页头页尾印在每一页上，只放文字、列表和链接，不收能运行或向别处要东西的。",
	"portal-frame-long": "门户的页头页尾随每一页下载一次，所以要短；完整的导航在门户首页上。",
	"site-base-unreadable": "网站挂在服务器的哪个路径下；挂在根上写“/”，挂在栏目下写“/kxsz/”。",
} as const;
