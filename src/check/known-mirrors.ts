/**
 * Addresses that are no source for anybody, whichever city: names once those of public bodies or newspapers that others
 * have taken and filled with copies of official pages. A city adds its own in `site.yaml: refusedSources`.
 */
export const MIRRORS: readonly string[] = [
	"8787sf.com",
	"tzchery.com",
	"juzitie.cn",
	"qldsi.com",
	"ndf191.com",
	"xvgold.com",
	"s8272.com",
	"millafan.com",
	"hawwqyj.com.cn",
	"dryer-china.com",
	"jacobosuarezdetangil.com",
	"tripcoinc.com",
	"gosugo.com",
	"caarlos.com",
	"xiydc.com",
	"zzsj.com.cn",
	"shanyouwang.com",
];

/** Places where anybody uploads or programs collect what others wrote: what stands there should be looked for at its origin. */
export const COLLECTORS: readonly string[] = [
	"ppfocus.com",
	"kknews.cc",
	"360doc.com",
	"wenku.baidu.com",
	"baijiahao.baidu.com",
	"docin.com",
	"doc88.com",
	"book118.com",
	"renrendoc.com",
	"wenmi.com",
];

/** True where an address lies on one of the domains, or below one. */
export function liesOn(url: string, domains: readonly string[]): string | null {
	const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : "";
	return domains.find((domain) => host === domain || host.endsWith(`.${domain}`)) ?? null;
}
