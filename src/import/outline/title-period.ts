/** 落实2025年督察意见整改方案 is of another year. */
const ONE_YEAR =
	/(?<!\d|(?:落实|贯彻|针对|根据|按照)[^，。]{0,12})(20\d\d)年度?(?=[^，。]*(?:方案|计划|要点|清单|安排|任务|台账|分工|措施|意见|行动|工作))/g;
/** The years that a title puts in brackets: （2016—2020年）; a plan of one year (2026年重点任务清单) is for that. */
export function readPeriod(title: string): string | null {
	const years = /(20\d\d)年?\s*(?:[-—–－~～至]|——)+\s*(20\d\d)年/.exec(title);
	if (years) return (years[1] ?? "") <= (years[2] ?? "") ? `${years[1]}/${years[2]}` : null;
	const [only, another] = [...title.replace(/《[^》]*》(?!$|的通知)/g, "").matchAll(ONE_YEAR)];
	return only && !another ? (only[1] ?? null) : null;
}
