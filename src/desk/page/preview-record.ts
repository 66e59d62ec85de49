import { checkContent } from "../../check/check-content.ts";
import { element } from "../../client/search/search-element.ts";
import { withFiles } from "../../files/content-files.ts";
import { buildSite } from "../../model/build-site.ts";
import { formatDate, formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Correction, InformationRequest, Lookup, Plan, Update } from "../../model/model.ts";
import type { NewFiles } from "../../new/kinds.ts";
import { ATTACHMENT_FOLDER } from "../../records/attachment-record.ts";
import { drawProse } from "./draw-prose.ts";
import type { DeskPlace } from "./place.ts";
import { dayElement, drawAttachments, link, list, paragraph, type ReadFile, section } from "./preview-parts.ts";

/** Draws what a record becomes on its page, from the content as it would be; null where nothing of it can be shown by itself. */
export function drawPreview({ files, changed = [], ledger }: NewFiles, place: DeskPlace): HTMLElement | null {
	const written = [...changed, ...(ledger ? [ledger] : [])].map(({ file, after }) => [file, after] as const);
	const { records } = checkContent(withFiles(place.files, [...files, ...written]), place.today);
	if (!records) return null;
	// What is dated later than today is on no page before that day.
	const site = buildSite(records, place.today);
	const paths = [...files.keys(), ...changed.map(({ file }) => file)];
	const read: ReadFile = (name) => {
		const content = files.get(`${ATTACHMENT_FOLDER}/${name}`);
		return content instanceof Uint8Array ? content : null;
	};
	const drawn = site.plans.flatMap((plan) => drawIn(plan, paths, read))[0];
	if (!drawn) return null;
	const box = element("article", "preview");
	box.setAttribute("aria-label", "网页上会是这样");
	box.append(...drawn);
	return box;
}

/** What the first of the files that has a place on a page becomes there. */
function drawIn(plan: Plan, paths: readonly string[], read: ReadFile): HTMLElement[][] {
	const isOf = ({ file }: { file: string }) => paths.some((path) => file.endsWith(`/${path}`));
	const update = plan.updates.find(isOf);
	if (update) return [drawUpdate(update, read)];
	const request = plan.requests.find(isOf);
	if (request) return [drawRequest(request, read)];
	const [lookup] = plan.lookups;
	if (lookup && paths.includes(`plans/${plan.id}/searches.csv`)) return [drawLookup(lookup)];
	if (!paths.includes(`plans/${plan.id}/progress.csv`)) return [];
	const corrections = plan.targets.flatMap(({ corrections: all }) => all);
	const newest = corrections.sort((a, b) => b.corrected.id - a.corrected.id)[0];
	return newest ? [drawCorrection(newest)] : [];
}

/** As `pages/updates/[id].astro` draws it. */
export function drawUpdate(update: Update, read: ReadFile): HTMLElement[] {
	const { title, date, dateOf, recorded, kind, body, sources, clauses, targets, attachments, plan } = update;
	const about = [
		...clauses.map(({ url, place }) => link(`${plan.number}　${place}`, url)),
		...targets.map((target) => link(`目标：${target.title}`, target.url)),
	];
	return [
		element("h1", "", title),
		paragraph(
			"lead-in",
			`${dateOf === "报道" ? "报道日期" : "事情的日期"}：${dateOf === "约" ? "约" : ""}`,
			dayElement(date),
			`　类别：${kind}`,
			recorded !== null && "　本站登记：",
			recorded !== null && dayElement(recorded),
		),
		...(body.trim() === "" ? [] : [drawProse(body)]),
		...(attachments.length > 0 ? [section("图片和附件", drawAttachments(attachments, read))] : []),
		section(
			"来源",
			list(
				"",
				sources.map((source) => [link(source.title, source.url), source.date ? `（${formatDate(source.date)}）` : ""]),
			),
		),
		...(about.length > 0
			? [
					section(
						"涉及",
						list(
							"",
							about.map((one) => [one]),
						),
					),
				]
			: []),
	];
}

/** As the page of requests lists it. */
function drawRequest(request: InformationRequest, read: ReadFile): HTMLElement[] {
	const { title, askedOn, askedOf, askedBy, answeredOn, outcome, attachment, attachments } = request;
	const about = [...request.targets, ...request.deliverables].map((one) => one.title).join("、");
	const when = answeredOn ? `（${formatDate(answeredOn)}）` : "";
	return [
		element("h2", "", title),
		element("p", "", `${formatDate(askedOn)}由${askedBy}向${askedOf}提出。结果：${outcome}${when}。`),
		...(about === "" ? [] : [element("p", "", `关于：${about}`)]),
		...(attachments.length > 0 ? [drawAttachments(attachments, read)] : []),
		...(attachment ? [paragraph("", link(attachment.title, attachment.url))] : []),
	];
}

/** As the page of lookups lists it. */
function drawLookup({ date, by, places, note, words, isFound, target, deliverable }: Lookup): HTMLElement[] {
	const where = places.map(({ title }) => title).join("；");
	const about = target ?? deliverable;
	return [
		element("h2", "", `${formatDate(date)}，${by}`),
		element("p", "lead-in", `查找的地方：${where}。${note ? `${note}。` : ""}`),
		list("", [
			[`查找什么：${about?.title ?? "方案本身"}`],
			[`用词：${words ?? "没有记"}`],
			[`结果：${isFound ? "找到" : "未查到"}`],
		]),
	];
}

/** As the page of the target tells it. */
function drawCorrection({ replaced, corrected }: Correction): HTMLElement[] {
	const figure = (row: Correction["corrected"]) => formatFigure(row, row.unit);
	return [
		list("", [
			[
				dayElement(corrected.recorded),
				`登记：${corrected.area}${formatPeriod(corrected.period)}的数值由`,
				element("del", "", figure(replaced)),
				`（第 ${replaced.id} 号）更正为`,
				element("b", "", figure(corrected)),
				`（第 ${corrected.id} 号），来源：`,
				link(corrected.source.title, corrected.source.url),
				corrected.note ? `。${corrected.note}` : "",
			],
		]),
	];
}
