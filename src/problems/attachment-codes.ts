/** Problems of pictures and papers in `attachments/`. */
export const ATTACHMENT_CODES = {
	"attachment-kind-refused":
		"只收几种打开以后什么也不会运行的文件；看的是文件的内容，不是扩展名。SVG、网页里可以藏程序，动图妨碍阅读，都不收。",
	"attachment-kind-differs": "扩展名与内容不符，浏览器会打不开，或当成别的文件。改名就行，不必重做。",
	"attachment-too-large": "读者多半用手机看：图片每张不超过 500 KB、每边不超过 4000 像素，文件每份不超过 10 MB。",
	"attachment-torn": "文件不完整，多半是没有传完；这样公布出去，读者看到的是半张图或打不开的文件。",
	"attachment-active": "文件里有会运行的东西（脚本、宏、夹带的文件）。公开的文件只要看，用“打印成 PDF”存一份普通的。",
	"attachment-shows-place": "手机照片里常记着拍摄的经纬度，公布出去就是公布了地点；图上看不出来，任何人都能读到。",
	"attachment-name-unreadable": "attachments 的 file 只写文件名和扩展名，如 2021-01-26-survey.png，不写文件夹。",
	"attachment-missing": "动态或答复里写了这个文件，attachments 文件夹里没有；先放文件，再写动态。",
	"attachment-alt-missing": "看不见图的人听的是这句话：图上是什么，有哪些数字和结论。“图片”“照片 1”等于没有说。",
	"attachment-alt-idle": "替代文字只用于图片；别的文件写了，网站上也没有地方显示它。",
	"attachment-unused": "这是提醒：文件放好了，还没有哪条动态或答复用到它，所以不会公布。",
} as const;
