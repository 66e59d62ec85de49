import { fromBase64, toBase64 } from "../desk-content.ts";
import { type DeskPlace, keepDraft, keptDraft } from "./place.ts";

/** Files that were chosen in forms, by the name that the answers have for them; only this browser has their bytes. */
export interface PickedFiles {
	/** Takes a file, and says how it is called: two may come with one name. */
	add(name: string, bytes: Uint8Array): string;
	read(name: string): Uint8Array | null;
	remove(name: string): void;
	/** False where the browser has no room for it: then it is chosen again when the page is opened the next time. */
	keep(names: readonly string[]): boolean;
}

/** A browser keeps about five million characters of a site. */
const MOST_KEPT = 1_200_000;

export function openPickedFiles(place: DeskPlace): PickedFiles {
	const files = new Map<string, Uint8Array>();
	const kept = keptDraft<Record<string, string>>(place, "files") ?? {};
	for (const [name, text] of Object.entries(kept)) files.set(name, fromBase64(text));
	return {
		read: (name) => files.get(name) ?? null,
		remove: (name) => void files.delete(name),
		add(name, bytes) {
			let own = name;
			for (let count = 2; files.has(own); count += 1) own = name.replace(/(\.[^.]*)?$/, `（${count}）$1`);
			files.set(own, bytes);
			return own;
		},
		keep(names) {
			const chosen = names.flatMap((name) => {
				const bytes = files.get(name);
				return bytes ? [[name, bytes] as const] : [];
			});
			const size = chosen.reduce((sum, [, bytes]) => sum + bytes.length, 0);
			if (chosen.length === 0 || size > MOST_KEPT) return keepDraft(place, "files", null) && chosen.length === 0;
			return keepDraft(place, "files", Object.fromEntries(chosen.map(([name, bytes]) => [name, toBase64(bytes)])));
		},
	};
}
