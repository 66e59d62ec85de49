/** Codes of the sites that a portal searches together. */
export const FEDERATION_CODES = {
	"federation-origin-unreadable": "页面的安全策略逐个写明可以读取的服务器，所以网址只能是协议、域名和端口。",
	"federation-empty": "有 federation.yaml，网站就有联合检索页；一个站点也没有，页面就是空的。",
	"federation-site-twice": "同一个站点写两次，结果会重复；两个站点同名，读者分不出是哪一个。",
	"federation-site-own": "本站的内容本来就一起检索，写进来会出现两遍。",
	"federation-site-insecure": "浏览器不让 https 的网页读取 http 的数据，那个站点永远不会答复。",
} as const;
