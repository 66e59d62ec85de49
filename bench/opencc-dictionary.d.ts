/** Pairs of simplified and traditional words, `干净 乾淨|…`. */
declare module "opencc-js/dict/STPhrases" {
	const pairs: string;
	export default pairs;
}
