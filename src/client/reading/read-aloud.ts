/** A sentence of the issued text, and the clause that it stands in. */
interface Sentence {
	clause: HTMLElement;
	text: string;
	/** Where it stands among the characters of the clause. */
	start: number;
}

interface Highlighting {
	CSS: { highlights?: Map<string, unknown> };
	Highlight?: new (range: Range) => unknown;
}
const { CSS: styles, Highlight } = globalThis as unknown as Highlighting;

let sentences: Sentence[] | null = null;
let at = 0;
let isSpeaking = false;

/** Starts reading aloud, sentence by sentence, halts, and goes on where it halted; the button says what it does next. */
export function toggleReading(voice: SpeechSynthesisVoice, button: HTMLElement): void {
	sentences ??= listSentences();
	isSpeaking = !isSpeaking;
	// Halting within a sentence is not kept by all browsers: it is begun anew.
	speechSynthesis.cancel();
	speakOn(sentences, voice, button);
}

function speakOn(list: readonly Sentence[], voice: SpeechSynthesisVoice, button: HTMLElement): void {
	unmark();
	const sentence = list[at];
	if (!sentence) at = 0;
	isSpeaking &&= sentence !== undefined;
	button.textContent = isSpeaking ? "停一下" : "朗读";
	if (!sentence || !isSpeaking) return;
	mark(sentence);
	const words = new SpeechSynthesisUtterance(sentence.text);
	Object.assign(words, { voice, lang: voice.lang });
	words.onend = () => {
		if (!isSpeaking || list[at] !== sentence) return;
		at += 1;
		speakOn(list, voice, button);
	};
	speechSynthesis.speak(words);
}

/** The words of the issued text alone: the site's own remarks in it are left out. */
const textNodes = (clause: Element): Text[] => {
	const walker = document.createTreeWalker(clause.querySelector(".words") ?? clause, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	while (walker.nextNode()) {
		if (!walker.currentNode.parentElement?.closest(".permalink, .remark")) nodes.push(walker.currentNode as Text);
	}
	return nodes;
};

function listSentences(): Sentence[] {
	return [...document.querySelectorAll<HTMLElement>(".clause")].flatMap((clause) => {
		const text = textNodes(clause)
			.map(({ data }) => data)
			.join("");
		let start = 0;
		return (text.match(/[^。；！？]+[。；！？]?/g) ?? []).flatMap((piece) => {
			const own = { clause, text: piece.trim(), start };
			start += piece.length;
			return own.text ? [{ ...own, start: start - piece.length }] : [];
		});
	});
}

/** Marks the sentence itself where the browser can, else its paragraph. */
function mark({ clause, text, start }: Sentence): void {
	clause.scrollIntoView({ block: "nearest" });
	if (!styles.highlights || !Highlight) {
		clause.classList.add("spoken");
		return;
	}
	const range = document.createRange();
	let offset = 0;
	for (const node of textNodes(clause)) {
		const [from, to] = [start - offset, start + text.length - offset];
		if (from >= 0 && from <= node.data.length) range.setStart(node, from);
		if (to >= 0 && to <= node.data.length) range.setEnd(node, to);
		offset += node.data.length;
	}
	styles.highlights.set("spoken", new Highlight(range));
}

function unmark(): void {
	styles.highlights?.delete("spoken");
	for (const clause of document.querySelectorAll(".spoken")) clause.classList.remove("spoken");
}
