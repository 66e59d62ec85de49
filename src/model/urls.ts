/** The addresses of pages and folders; every one already holds the site's base path. */

export interface SiteUrls {
	home: string;
	departments: string;
	/** Two of them side by side. */
	compare: string;
	updates: string;
	search: string;
	/** This site and others searched together; a page only where `federation.yaml` names them. */
	federation: string;
	data: string;
	/** What the columns of its tables mean. */
	columns: string;
	/** Folder of the feeds and calendars. */
	feeds: string;
	/** How a status follows from figures and time. */
	statusRules: string;
	about: string;
	/** 阅读设置, and what is and is not accessible. */
	access: string;
	/** For the staff. */
	handbook: string;
	/** 填报台: where they fill in without a terminal. */
	desk: string;
}

export interface PlanUrls {
	home: string;
	text: string;
	actions: string;
	matrix: string;
	targets: string;
	deliverables: string;
	timeline: string;
	/** 查找记录. */
	lookups: string;
	/** 变更与更正. */
	ledger: string;
	/** 信息公开申请. */
	requests: string;
	/** What the documents above and after it say of the same promise. */
	lineage: string;
	/** The issued text in the layout of official documents, to be printed. */
	official: string;
	/** How to cite it, without a script too. */
	cite: string;
	/** Folder of its downloads. */
	data: string;
	/** Folder of its charts as files. */
	charts: string;
	/** Folder of its charts as pages for other sites to frame. */
	embed: string;
	/** Its phases and due dates, for calendar programs. */
	calendar: string;
}

/** What is new about something, for programs that ask again and again. */
export interface FeedUrls {
	atom: string;
	json: string;
}
