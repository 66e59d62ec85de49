/** How offices share the work says nothing of who they are: 按职责分工, 结合实际. */
const MANNER =
	/(?:按照?各?自?(?:职责|职能|分工)(?:分工)?|(?:根据|依据|依|按)职责(?:分工)?|按职能|结合(?:各自|本地|自身)?(?:实际|职能|职责)|属地|各负其责|各司其职|分别|分头|共同|联合|具体|积极|协同|分工)$/;

/** 市甲局、市乙局、市丙局三部门: how many were named. */
const COUNTED = /(?<=[局委办部厅署院会府中心社行])(?:[两二三四五六七八九十]{1,2}|\d{1,2})(?:个|家)?(?:部门|单位|方)$/;

/** A name without 由 before it, and without how many were named and how they share the work behind it. */
export function trimName(name: string): string {
	return name
		.trim()
		.replace(/^(?:并|分别|均|统一|主要|具体)?由|^(?:以及|[及和与])/, "")
		.replace(/[（(]按[^（()）]{0,6}(?:职责|职能|分工)[^（()）]{0,6}[）)]$|等$/, "")
		.replace(MANNER, "")
		.replace(COUNTED, "")
		.replace(/(?:等(?:有关|相关)?(?:部门|单位)?)$/, "")
		.replace(/[。.]$/, "");
}
