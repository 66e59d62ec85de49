import { EVERYDAY_COUNTRY } from "./everyday-country.ts";
import { EVERYDAY_ECONOMY } from "./everyday-economy.ts";
import { EVERYDAY_FAMILIES } from "./everyday-families.ts";
import { EVERYDAY_FIELDS } from "./everyday-fields.ts";
import { EVERYDAY_GOVERNING } from "./everyday-governing.ts";
import { EVERYDAY_HOMES } from "./everyday-homes.ts";
import { EVERYDAY_LIFE } from "./everyday-life.ts";
import { EVERYDAY_ORDER } from "./everyday-order.ts";
import { EVERYDAY_PUBLIC } from "./everyday-public.ts";
import { EVERYDAY_QUESTIONS } from "./everyday-questions.ts";
import { EVERYDAY_SOCIETY } from "./everyday-society.ts";
import { EVERYDAY_SPEECH } from "./everyday-speech.ts";
import { EVERYDAY_THINGS } from "./everyday-things.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";

/** All of them, what is asked most first: of two lines with one word the earlier one is nearer. */
export const EVERYDAY_LINES = [
	EVERYDAY_WORDS,
	EVERYDAY_THINGS,
	EVERYDAY_QUESTIONS,
	EVERYDAY_FAMILIES,
	EVERYDAY_FIELDS,
	EVERYDAY_LIFE,
	EVERYDAY_GOVERNING,
	EVERYDAY_SOCIETY,
	EVERYDAY_ECONOMY,
	EVERYDAY_PUBLIC,
	EVERYDAY_COUNTRY,
	EVERYDAY_ORDER,
	EVERYDAY_SPEECH,
	EVERYDAY_HOMES,
].join("");
