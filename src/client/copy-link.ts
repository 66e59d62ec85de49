/** Copies a clause's address when its permalink is followed, and says so. Without it the link still works. */
document.addEventListener("click", async (event) => {
	const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a.permalink");
	if (!link) return;
	const status = statusLine();
	try {
		await navigator.clipboard.writeText(link.href);
		status.textContent = "已复制本段链接";
	} catch {
		status.textContent = "本段链接在地址栏中";
	}
	status.classList.add("shown");
	setTimeout(() => status.classList.remove("shown"), 2500);
});

function statusLine(): HTMLElement {
	const present = document.querySelector<HTMLElement>(".copied");
	if (present) return present;
	const created = document.createElement("p");
	created.className = "copied";
	created.setAttribute("role", "status");
	document.body.append(created);
	return created;
}
