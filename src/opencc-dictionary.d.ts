/** Pairs of simplified and traditional words, `干净 乾淨|…`. */
declare module "opencc-js/dict/STPhrases" {
	const pairs: string;
	export default pairs;
}
/** Pairs of words of Taiwan and of elsewhere, both in traditional characters, `網路 網絡|…`. */
declare module "opencc-js/dict/TWPhrasesRev" {
	const pairs: string;
	export default pairs;
}
