/** What is known of a promise, as a mark on its scale, in its unit. */
export interface Level {
	value: number;
	/** The number itself; else a bound, an about, or a sum with a gap in it. */
	isExact: boolean;
}
