/** What a camera wrote into a picture that matters here. */
export interface ShotNotes {
	/** Where it was taken: a home, a school. */
	showsPlace: boolean;
	/** It is to be turned by a quarter before it is shown, as browsers do. */
	isTurned: boolean;
}

export const NO_NOTES: ShotNotes = { showsPlace: false, isTurned: false };

const ORIENTATION = 0x0112;
const PLACE = 0x8825;
/** Orientations that exchange width and height. */
const QUARTERS: readonly number[] = [5, 6, 7, 8];
/** What no camera exceeds in the first directory. */
const MOST_ENTRIES = 500;

/** Reads an EXIF block: a TIFF file of its own, `II*` or `MM` first. What is no such block says nothing. */
export function readExif(block: Uint8Array): ShotNotes {
	const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
	if (block.length < 14) return NO_NOTES;
	const isLittle = view.getUint16(0) === 0x4949;
	if (!isLittle && view.getUint16(0) !== 0x4d4d) return NO_NOTES;
	const start = view.getUint32(4, isLittle);
	if (start + 2 > block.length) return NO_NOTES;
	const notes = { ...NO_NOTES };
	const count = Math.min(view.getUint16(start, isLittle), MOST_ENTRIES);
	for (let index = 0; index < count; index += 1) {
		const entry = start + 2 + index * 12;
		if (entry + 12 > block.length) break;
		const tag = view.getUint16(entry, isLittle);
		if (tag === PLACE) notes.showsPlace = holdsEntries(view, view.getUint32(entry + 8, isLittle), isLittle);
		if (tag === ORIENTATION) notes.isTurned = QUARTERS.includes(view.getUint16(entry + 8, isLittle));
	}
	return notes;
}

/** Many cameras write a directory of the place with nothing but its version in it. */
function holdsEntries(view: DataView, at: number, isLittle: boolean): boolean {
	return at + 2 <= view.byteLength && view.getUint16(at, isLittle) > 1;
}
