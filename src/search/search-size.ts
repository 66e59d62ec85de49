/** Stands in the pages that hold a search box until the build knows how much search loads. */
export const SEARCH_SIZE_MARK = "〔搜索大小〕";
