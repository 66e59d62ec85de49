/** Problems of pictures and papers in `attachments/`: the page that explains every code has little room. */
export const ATTACHMENT_CODES = {
	"attachment-kind-refused": "看的是内容，不是扩展名；SVG、网页里可以藏程序。",
	"attachment-kind-differs": "扩展名与内容不符，改名就行。",
	"attachment-too-large": "读者多半用手机看网页。",
	"attachment-torn": "多半是没有传完，重新复制。",
	"attachment-active": "公开的文件只要看，不要运行什么。",
	"attachment-shows-place": "照片里记着经纬度，任何人都能读到。",
	"attachment-name-unreadable": "只写文件名，不写文件夹。",
	"attachment-missing": "先放文件，再写动态。",
	"attachment-alt-missing": "看不见图的人听的是这句话。",
	"attachment-alt-idle": "替代文字只用于图片。",
	"attachment-unused": "这是提醒：没有用到的不会公布。",
} as const;
