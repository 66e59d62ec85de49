/**
 * All that a page of this site is made of. What is not named here is refused: nobody can list what a browser may come to
 * fetch, run or frame, and everybody can list what the templates write. A template that needs a word more names it here.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS = words(`
	html head title meta link style script body template
	header nav main footer aside section article search address
	h1 h2 h3 h4 h5 h6 p div span br wbr hr a img figure figcaption blockquote q pre
	strong b em i small del ins mark code kbd abbr dfn time sub sup
	ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td details summary
	form fieldset legend label input textarea select optgroup option button output noscript
	svg g path rect circle line text tspan title desc use
	chart-reader
`);

/** Attributes through which a page makes the browser fetch something without being asked. */
export const FETCHED_BY = words("src srcset imagesrcset poster data background manifest");

/** Attributes that lead on when a reader asks for it. */
export const LED_BY = words("href xlink:href action formaction cite");

/** Attributes that name no address, and that nothing runs by; names of our own and those for screen readers come beside them. */
export const OTHERS = words(`
	id class title lang dir hidden tabindex role slot translate
	charset name content property media http-equiv rel type as sizes crossorigin fetchpriority hreflang target download
	alt width height loading decoding datetime colspan rowspan scope span start reversed open
	for value placeholder checked selected disabled readonly required multiple autocomplete inputmode enterkeyhint
	accept min max step minlength maxlength rows cols wrap spellcheck method enctype label
	xmlns viewBox preserveAspectRatio focusable x y x1 y1 x2 y2 cx cy r rx ry d dx dy points transform
	fill stroke stroke-width text-anchor font-size font-weight
`);

/** Relations of a `link` that make the browser fetch, and those that only name another address. */
export const LOADED_RELATIONS = words("icon apple-touch-icon manifest modulepreload preload stylesheet search");
export const NAMED_RELATIONS = words("canonical alternate");

/** What a `meta` may say in place of a server. */
export const META_HEADERS = words("content-security-policy refresh");
