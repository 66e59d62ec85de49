/** A way to do one thing, step by step; a test takes every step in a copy of the project. */
export interface Guide {
	/** The last part of its address. */
	id: string;
	title: string;
	/** When one needs it, in a sentence. */
	summary: string;
	/** The way without a terminal, which comes first; empty where there is none. */
	browser: BrowserStep[];
	steps: Step[];
	/** What to keep in mind afterwards. */
	notes: string[];
}

export interface Step {
	text: string;
	/** To be typed as it stands. */
	command?: string;
	/** Words that the screen then shows. */
	shows?: string;
	/** A new file, or a line for the end of a file that exists; `【…】` is for the writer to fill in. */
	file?: { path: string; mode: "new" | "append"; text: string };
	/** A page of the site to look at. */
	page?: { title: string; url: string };
	picture?: Picture;
}

/** A step that takes nothing but a browser. */
export interface BrowserStep extends Pick<Step, "text" | "page"> {
	/** What is chosen of 要做什么 on the desk, by the name that `npm run new` gives it. */
	form?: string;
	/** What is filled in: the field, as it is called, and an example; `【…】` is for the writer. */
	answers?: readonly (readonly [field: string, label: string, text: string])[] | undefined;
	/** A picture or paper that is chosen in a field of the form. */
	pick?: { field: string; label: string; name: string };
	/** A table that is chosen there. */
	table?: { name: string; text: string };
	/** The button that is pressed. */
	press?: string;
	/** Words that the page then shows. */
	shows?: string;
}

/** A picture in `public/handbook/`, made of the fictitious site by `npm run handbook:pictures`. */
export interface Picture {
	file: string;
	alt: string;
	width: number;
	height: number;
}

/** Checks the content and says what will change. */
export function checkSteps(change: string): Step[] {
	return [
		{
			text: "检查。有错会逐条说明在哪个文件、第几行第几列、读到什么、应为什么、怎么改；改到没有错误为止。用网页编辑器的，提交后持续集成会自动检查，问题标在改动的那一行旁边。",
			command: "npm run check",
			shows: "内容检查：0 个错误",
		},
		{
			text: "看这次改动会让网站有哪些变化，与原意核对。“HEAD”是上一次提交的版本。",
			command: "npm run diff -- HEAD",
			shows: change,
		},
	];
}

/** Hands the change over; the CI does the rest. */
export function publishSteps(message: string): Step[] {
	return [
		{ text: "选中改动（用网页编辑器的，点“提交”就完成了这一步和后两步）。", command: "git add content" },
		{
			text: "提交，写一句话说明改了什么。读者看到的是 changes.csv（变更台账）里的行，不是这句话。",
			command: `git commit -m ${message}`,
		},
		{ text: "推送。持续集成随后检查、生成并发布网站；有错误时不发布，原来的网站不受影响。", command: "git push" },
	];
}
