/** Regular expressions for the whole of a value, in the subset that Table Schema and CSVW share. */

const DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/** A year, month or day: its length is its precision. */
export const DATE_PATTERN = DATE;
/** One date, or two with a slash between them. */
export const PERIOD_PATTERN = `${DATE}(/${DATE})?`;
export const SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
export const URL_PATTERN = "https?://[^ \"'<>]+";
