/** A result of decimal arithmetic without the noise of binary numbers: 0.1 + 0.2 → 0.3. */
export function withoutNoise(value: number): number {
	return Number(value.toPrecision(12));
}
