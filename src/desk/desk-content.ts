import { withoutDrafts } from "../files/accepted-part.ts";
import type { AttachmentFacts } from "../files/attachments/attachment-facts.ts";
import { type ContentFiles, createContentFiles } from "../files/content-files.ts";
import { decodeText } from "../files/text-file.ts";
import { readAttachments } from "../records/attachment-reading.ts";
import { ATTACHMENT_FOLDER } from "../records/attachment-record.ts";
import { startReading } from "../records/reader.ts";

/** The content as the desk loads it: what a table or a form is checked against. */
export interface DeskContent {
	/** The folder's name as problems show it: `content`. */
	name: string;
	/** The day the site was built for, and the version of the content it was built from. */
	asOf: string;
	version: string;
	/** Texts by path below the folder. */
	files: Record<string, string>;
	/** What is no text, as Base64. */
	others: Record<string, string>;
	/** Pictures and papers are named, not sent. */
	attachments: Record<string, AttachmentFacts>;
}

const TEXTS = /\.(mdx|yaml|csv|txt)$/;

/** Packs a folder for the site: what nobody has accepted yet is not published, here neither. */
export function packContent(content: ContentFiles, asOf: string, version: string): DeskContent {
	const files: Record<string, string> = {};
	const others: Record<string, string> = {};
	const attachments: Record<string, AttachmentFacts> = {};
	for (const { name: own, file: _, ...facts } of readAttachments(startReading(content)))
		attachments[`${ATTACHMENT_FOLDER}/${own}`] = facts;
	for (const [file, bytes] of content.bytes) {
		if (file.startsWith(`${ATTACHMENT_FOLDER}/`)) continue;
		const text = TEXTS.test(file) ? decodeText(bytes) : null;
		const accepted = text === null ? null : withoutDrafts(text);
		if (text === null) others[file] = toBase64(bytes);
		else if (accepted !== null) files[file] = accepted;
	}
	return { name: content.name, asOf, version, files, others, attachments };
}

export function unpackContent({ name, files, others, attachments }: DeskContent): ContentFiles {
	const encoder = new TextEncoder();
	const texts = Object.entries(files).map(([file, text]): [string, Uint8Array] => [file, encoder.encode(text)]);
	const rest = Object.entries(others).map(([file, text]): [string, Uint8Array] => [file, fromBase64(text)]);
	return createContentFiles(name, new Map([...texts, ...rest]), new Map(), new Map(Object.entries(attachments)));
}

export function toBase64(bytes: Uint8Array): string {
	let text = "";
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
