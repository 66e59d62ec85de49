import { comparableText } from "./characters.ts";

/** A name or unit as it is compared: whatever its width, its blanks, its quotes and its case. */
export function comparable(text: string): string {
	return comparableText(text)
		.normalize("NFKC")
		.replaceAll(/[\s“”„‟"'‘’《》〈〉「」『』]/g, "")
		.toLowerCase();
}
