/**
 * Ways from one part of the linked model into all the others. What is drawn of a plan is known by that plan as long as it goes
 * through none of them; the version of the content, which every page prints, is no part of what it is drawn from.
 */
interface Doors {
	/** Something has gone through one. */
	isOpen: boolean;
	/** What is shown as the version of the content; null outside a page that is kept. */
	standIn: string | null;
	/** Parts that are being made once for many pages. */
	parts: number;
}

/** Pages are drawn by a program with modules of its own in the same process. */
const SLOT = Symbol.for("plan-register.doors");
const slots = globalThis as Record<symbol, unknown>;
slots[SLOT] ??= { isOpen: false, standIn: null, parts: 0 } satisfies Doors;
const doors = slots[SLOT] as Doors;

/** Makes doors of fields that lead out of their owner. */
export function putDoors<T extends object>(owner: T, fields: readonly (keyof T)[]): void {
	for (const field of fields) {
		const value = owner[field];
		const get = () => {
			// That there is nothing behind it can be told from outside.
			doors.isOpen ||= value !== null;
			return value;
		};
		Object.defineProperty(owner, field, { enumerable: true, get });
	}
}

/** Has a field stand for its value where a page is drawn to be kept. */
export function putStandIn<T extends object>(owner: T, field: keyof T): void {
	const value = owner[field];
	const get = () => {
		if (doors.standIn === null) return value;
		if (doors.parts > 0)
			throw new Error(`${String(field)} stands on every page, and in nothing that is made once for many`);
		return doors.standIn;
	};
	Object.defineProperty(owner, field, { enumerable: true, get });
}

/** Looks through doors unseen: for what takes nothing from behind them but what its own plan holds. */
export function pastDoors<T>(look: () => T): T {
	const { isOpen } = doors;
	const seen = look();
	doors.isOpen = isOpen;
	return seen;
}

/** A part that is made once: whether that went through a door. */
export function watchPart<T>(make: () => T): { part: T; isOpen: boolean } {
	const before = doors.isOpen;
	doors.isOpen = false;
	doors.parts += 1;
	try {
		return { part: make(), isOpen: doors.isOpen };
	} finally {
		doors.isOpen ||= before;
		doors.parts -= 1;
	}
}

/** Whoever takes a part goes where it was made from. */
export function goThrough(): void {
	doors.isOpen = true;
}

/** Draws one page, one at a time, with `standIn` for the version, and tells whether it went through a door. */
export async function watchPage<T>(standIn: string, draw: () => Promise<T>): Promise<{ page: T; isOpen: boolean }> {
	doors.isOpen = false;
	doors.standIn = standIn;
	try {
		return { page: await draw(), isOpen: doors.isOpen };
	} finally {
		doors.standIn = null;
	}
}
