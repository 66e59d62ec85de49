import { readPageData } from "./page-data.ts";

/** Says at the top that the link was made from another version of the record than this page. */
const pinned = new URLSearchParams(location.search).get("v") ?? "";
const { version } = readPageData();
if (/^[0-9a-f]{8}$/.test(pinned) && pinned !== version) {
	const notice = document.createElement("p");
	const ledger = document.querySelector<HTMLAnchorElement>("footer a[data-ledger]");
	notice.setAttribute("role", "status");
	notice.className = "pinned";
	notice.append(`这个链接引用的是内容版本 ${pinned}，本页现在是 ${version}。`);
	if (ledger) {
		const link = document.createElement("a");
		link.href = ledger.href;
		link.textContent = "这以后改过什么";
		notice.append(link);
	}
	document.querySelector("main")?.prepend(notice);
}
