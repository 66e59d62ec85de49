/** Above an issued text: reading aloud, where the browser has a Chinese voice, and the links of its paragraphs for the keyboard. */
const tools = document.querySelector<HTMLElement>("[data-text-tools]");
const [aloud, links] = tools?.querySelectorAll("button") ?? [];

function offerVoice(): void {
	const voice = speechSynthesis.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang));
	if (!aloud || !voice) return;
	aloud.hidden = false;
	aloud.onclick = () => import("./read-aloud.ts").then(({ toggleReading }) => toggleReading(voice, aloud));
}

if (tools && links) {
	tools.hidden = false;
	links.onclick = () => import("./paragraph-links.ts").then(({ toggleLinks }) => toggleLinks(links));
	if ("speechSynthesis" in window) {
		offerVoice();
		// Some browsers learn of their voices later.
		speechSynthesis.onvoiceschanged = offerVoice;
	}
}

export {};
