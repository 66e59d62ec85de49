/** `site.yaml` of a city of which this repository knows nothing but what its documents say. */
export const OTHER_SITE = `name: 云溪市节水行动公开
city: 云溪市
shortCity: 云溪
description: 云溪市节水行动实施方案的全文与分工。
base: /
featuredPlan: water
disclosure:
  title: 《中华人民共和国政府信息公开条例》
  url: http://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm
footer: {}
licence: 待主办单位确认
`;
