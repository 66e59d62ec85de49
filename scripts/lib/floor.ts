/**
 * The oldest browsers that the site is made for, the cores of WeChat, QQ, UC, 360 and of older tablets: styles and scripts
 * are lowered to what they know. What they lack of the language's own library is in `src/client/missing.ts`.
 */
export const FLOOR = ["chrome86", "safari13.1", "firefox78"];

/**
 * Objects are taken apart by Safari 13 but for a corner that this code does not touch. Looking behind cannot be lowered;
 * left as it stands it goes with the code that search does not use.
 */
export const SUPPORTED = {
	destructuring: true,
	"regexp-lookbehind-assertions": true,
	"regexp-unicode-property-escapes": true,
};
