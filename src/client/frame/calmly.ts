/** Work that is asked for again and again, done when that has paused. */
export function calmly(work: () => unknown, ms: number): () => void {
	let timer = 0;
	return () => {
		clearTimeout(timer);
		timer = window.setTimeout(work, ms);
	};
}
