/** Where a site lists what a browser may keep of it, and the script that keeps it. */
export const LIST_FILE = "offline.json";
export const WORKER_FILE = "worker.js";

/** The page of downloads. */
export const DOWNLOADS_PAGE = "data/index.html";

/** Stand on the page of downloads until the build has counted what is kept at once. */
export const COUNT_MARK = "〔离线文件数〕";
export const SIZE_MARK = "〔离线文件大小〕";

/** The whole site to carry away, and what stands on the page of downloads until its size is known. */
export const CARRY_FILE = "data/site.zip";
export const CARRY_MARK = "〔压缩包大小〕";
export const PAGE_MARK = "〔单页大小〕";

/** A file that a browser may keep. */
export interface KeptFile {
	/** Below the site's own folder. */
	path: string;
	/** In bytes. */
	size: number;
	sha256: string;
	/** Kept after the first visit; else when a reader opens it. */
	atOnce: boolean;
}

/** What a build says that a browser may keep. */
export interface KeptList {
	files: KeptFile[];
}

/** Bytes that a browser fetches unasked at most; what is beyond them is kept when it is opened. */
const MOST = 16_000_000;

/** What readers never ask a browser without network for: for programs, for other sites, for staff, and what is kept already. */
const NEVER =
	/^(feeds\/.*\.(xml|json)|embed\/|handbook\/|desk\/|robots\.txt$|manifest\.json$|offline\.json$|worker\.js$|_headers$)/;
/** Large, and for carrying away or for who asks for it; twins of pages are kept by those who read them. */
const WHEN_OPENED = /^(elders|tw|hk)\/|\.zip$|^attachments\/.*\.(pdf|docx|xlsx)$/;
/** Kept in this order as long as there is room: what opens the site, its pages, its drawings, its downloads. */
const ORDER = [/^(index|404)\.html$|^search\/|^_astro\/|^[^/]+\.(svg|png|webmanifest)$/, /\.html$/, /\.svg$/, /./];

type BuiltFile = Omit<KeptFile, "atOnce">;

/** Chooses from the files of a build; the list is in the order of their names. */
export function chooseKept(files: readonly BuiltFile[]): KeptList {
	const own = files.filter(({ path }) => !NEVER.test(path));
	const wanted = own.filter(({ path }) => !WHEN_OPENED.test(path));
	const rankOf = ({ path }: BuiltFile) => ORDER.findIndex((rule) => rule.test(path));
	let bytes = 0;
	const atOnce = new Set(
		[...wanted]
			.sort((a, b) => rankOf(a) - rankOf(b))
			.filter(({ size }) => {
				bytes += size;
				return bytes <= MOST;
			}),
	);
	return { files: own.map((file) => ({ ...file, atOnce: atOnce.has(file) })) };
}

/** Number and bytes of the files that are kept at once. */
export function countKept({ files }: KeptList): { files: number; bytes: number } {
	const atOnce = files.filter((file) => file.atOnce);
	return { files: atOnce.length, bytes: atOnce.reduce((sum, { size }) => sum + size, 0) };
}
