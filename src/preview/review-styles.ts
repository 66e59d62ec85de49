/** The style of the review page; a file of its own, because the page allows no inline style. */
export const REVIEW_CSS = `
body { margin: 0 auto; max-inline-size: 80rem; padding: 1rem; background: #fff; color: #1a1a1a; font: 1rem/1.7 sans-serif; }
section { display: grid; gap: 1rem; border-block-start: 3px solid #b3261e; padding-block: 1rem; }
@media (min-width: 50rem) { section { grid-template-columns: 2fr 3fr; } .sentence { position: sticky; inset-block-start: 0; align-self: start; } }
blockquote { margin: 0; overflow-wrap: anywhere; }
mark { background: #ffe08a; }
.where { margin: 0; color: #555; font-size: 0.875rem; overflow-wrap: anywhere; }
form { border: 1px solid #bbb; padding: 0.8rem 1rem; margin-block-end: 1rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0 1rem; }
.fields .long { grid-column: 1 / -1; }
form h2 { margin: 0; font-size: 1.1rem; }
label { display: block; margin-block: 0.4rem; }
label span { display: block; font-size: 0.875rem; color: #555; }
input:not([type]), select, textarea { box-sizing: border-box; inline-size: 100%; min-block-size: 2.4rem; padding: 0.3rem 0.5rem; border: 1px solid #767676; font: inherit; }
button { min-block-size: 2.6rem; padding: 0 1rem; margin-block: 0.2rem; border: 1px solid #767676; background: #f4f4f4; font: inherit; }
button[value=accept] { border-color: #8c1d18; background: #8c1d18; color: #fff; }
button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid #1d5c7a; outline-offset: 2px; }
.faults { border-inline-start: 4px solid #b3261e; padding-inline-start: 0.8rem; color: #8c1d18; overflow-wrap: anywhere; }
.told { border-inline-start: 4px solid #2e6b34; padding-inline-start: 0.8rem; }
summary { min-block-size: 2rem; }
`;
