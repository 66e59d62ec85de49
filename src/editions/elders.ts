import type { Edition } from "./edition.ts";

/** Plain frame, one column, large on paper too, letters of 24 px and more, 60 px for a finger: everything is measured in the size of the root. */
const STYLE = `html:not([data-size]){font-size:150%}:root{--small:1rem;--measure:none}
body{line-height:1.8}.permalink{display:none!important}
main aside{position:static!important;inline-size:auto!important;margin:.4rem 0 1.2rem!important}
dl,dl div,main ul,main ol,main li,main section,main article{grid-template-columns:none!important;columns:auto!important}
h3,h4,dd,dt,.squares,.remark,li:not([class]),small,code,b,.meta,.words,summary,th,td,label,legend,input,select,button{font-size:max(1em,1rem)!important}
@media print{html:root{--text:14pt!important;--small:12pt!important;font-size:14pt!important}td{overflow-wrap:break-word}}
@media screen{summary,button,input,select{min-block-size:60px}
a.tap,a.nowrap,.nowrap a,nav a,.cite,li a,td a,dd a,th a,label{display:inline-block;min-inline-size:60px!important;min-block-size:60px!important;padding-block:.6rem}}
.figure-number small{display:inline-block;font-size:1.5rem!important}.visually-hidden{min-block-size:0!important}
header .portal-frame{display:none}.top{justify-content:flex-start!important}.portal{flex-basis:100%!important}.tap,.cite{margin-inline:0 .9em!important}
input[type=radio],input[type=checkbox]{min-block-size:0!important;vertical-align:middle}.groups{flex:100%!important;flex-wrap:wrap}
@media screen and (max-width:60em){h1{font-size:1.4rem}search form{flex-wrap:wrap}search input,search form button{flex:100%}table,tbody,tr,th,td{display:block!important;inline-size:auto!important;position:static!important}
caption{display:block}thead,td.count{display:none!important}th,td{border:0;text-align:start!important}td a[aria-label]:not(.cite){font-size:0!important}td a[aria-label]:not(.cite)::after{content:attr(aria-label);font-size:1rem}tr{border-block-end:1px solid var(--rule)}}`;

/** Charts have labels of a size of their own; beside each of them stands a table of the same numbers. Bars without a word stay, and a code for cameras. */
const DRAWING = /<svg\b(?![^>]*\s(?:aria-hidden="true"|class="qr"))[\s\S]*?<\/svg>/g;

/** Tells programs what the page itself tells them already; the block with the version stays, which the script for citing reads. */
const FOR_PROGRAMS = /<script type="application\/ld\+json"[\s\S]*?<\/script>/g;

/** 长者版. */
export const ELDERS: Edition = {
	id: "elders",
	lang: null,
	sharesStyles: true,
	records: false,
	change: (html) =>
		html
			.replace(DRAWING, "")
			.replace(FOR_PROGRAMS, (block) => (block.includes('"version":') ? block : ""))
			.replace(/<details\b(?![^>]*\sopen)/g, "<details open")
			.replace("</head>", `<style>${STYLE}</style><meta name="robots" content="noindex"></head>`),
};
