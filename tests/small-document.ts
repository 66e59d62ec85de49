/** A plan of a fictitious city, short enough to be imported in every test: a target, duties, a deadline. */
export const SMALL_DOCUMENT = `溪城市节水行动方案（2021—2025年）
一、目标
到2025年，节水型学校比例由2020年的40%提高到80%以上。
二、任务
（一）改造管网。
1.更换老旧管道，2023年6月底前完成。（牵头单位：市水务局）
2.制定漏损控制管理办法，每年开展一次管网检查。（牵头单位：市水务局，配合单位：市财政局）
（二）宣传节水。
1.新建节水教育基地12个。（责任单位：市教育局）
`;
