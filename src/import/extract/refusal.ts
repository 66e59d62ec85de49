/** Why a document is not imported, in words for the person who imports it. */
export class Refusal extends Error {}
