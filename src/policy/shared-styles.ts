/** Where an edition keeps the styles that its pages share, below its own folder. */
export const STYLE_FOLDER = "styles/";

const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** A page whose styles are not there yet when it is shown cannot take part, and a browser complains of that. */
const TRANSITION = /@view-transition\s*\{[^}]*\}/g;

/** Moves the styles of a page into files, which pages of one kind share; `share` keeps a style and says its address. */
export function shareStyles(html: string, share: (style: string) => string): string {
	return html.replace(
		STYLE,
		(_, style: string) => `<link rel="stylesheet" href="${share(style.replace(TRANSITION, ""))}">`,
	);
}
