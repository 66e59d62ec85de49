/**
 * The oldest browsers that the site is made for, the cores of WeChat, QQ, UC, 360 and of older tablets: styles and scripts
 * are lowered to what they know. What they lack of the language's own library is in `src/client/missing.ts`.
 */
export const FLOOR = ["chrome86", "safari13.1", "firefox78"];
