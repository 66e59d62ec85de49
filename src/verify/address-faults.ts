import { hasCredentials, isOfThisMachine } from "../records/web-address.ts";

/** What a reader may be led to; `javascript:`, `data:` and all others are not. */
const LED_TO = /^(https?|mailto|tel):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** An address as a browser reads it: blanks and control characters around it and broken lines within do not count. */
const asRead = (url: string) => url.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, "");

const leadsAway = (read: string) => SCHEME.test(read) || /^[\\/]{2}/.test(read);

/** Whether an address that the browser goes to of its own accord leaves the site. */
export const isForeign = (url: string): boolean => leadsAway(asRead(url));

/** What is wrong with an address that a reader is led to; null where nothing is. */
export function findLinkFault(url: string): string | null {
	const read = asRead(url);
	if (!leadsAway(read)) return null;
	if (SCHEME.test(read) && !LED_TO.test(read)) return "不是网址";
	const address = SCHEME.test(read) ? read : `https:${read}`;
	if (hasCredentials(address)) return "写着账号";
	return isOfThisMachine(address) ? "只有一台机器上才有" : null;
}

/** What is wrong with the addresses that a file leads to, each named. */
export const linkFaults = (urls: readonly string[]): string[] =>
	urls.flatMap((url) => {
		const fault = findLinkFault(url);
		return fault ? [`链接 ${url} ${fault}`] : [];
	});
