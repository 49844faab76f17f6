// Every system that a founding document names is found by its names: English, Chinese, and others that it goes by.
import { beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../server/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

/** What a document names, the names that people type, and the records of which one must be among the first five. */
const SYSTEMS: readonly (readonly [system: string, names: readonly string[], records: readonly string[]])[] = [
  ["67 launches of 2023", ["67 launches", "2023年中国航天发射67次"], ["event launch-statistics-2023"]],
  [
    "about 100 launches in 2024",
    ["about 100 launches", "2024年全国航天发射约100次"],
    ["event blue-book-2024-launches"],
  ],
  [
    "nearly 70 launches by CASC",
    ["nearly 70 launches", "航天科技集团发射近70次"],
    ["event blue-book-2024-casc-launches"],
  ],
  ["over 290 spacecraft", ["290 spacecraft", "2024年发射290余个航天器"], ["event blue-book-2024-spacecraft"]],
  ["the Blue Book", ["Blue Book", "蓝皮书"], ["event blue-book-2023"]],
  ["Long March 6B", ["Long March 6B", "长征六号B"], ["event blue-book-2024-long-march-6c"]],
  ["Long March 6C", ["Long March 6C", "长征六号丙", "CZ-6C"], ["vehicle long-march-6c"]],
  ["Long March 12", ["Long March 12", "长征十二号", "CZ-12"], ["vehicle long-march-12"]],
  ["Long March 8A", ["Long March 8A", "长征八号甲", "CZ-8A"], ["vehicle long-march-8a"]],
  ["Long March 5B", ["Long March 5B", "长征五号B", "CZ-5B"], ["vehicle long-march-5b"]],
  ["Long March 6A", ["Long March 6A", "长征六号改", "CZ-6A"], ["vehicle long-march-6a"]],
  ["Long March 2F", ["Long March 2F", "长征二号F", "CZ-2F"], ["vehicle long-march-2f"]],
  ["Long March 2D", ["Long March 2D", "长征二号丁", "CZ-2D"], ["vehicle long-march-2d"]],
  ["Long March 8", ["Long March 8", "长征八号", "CZ-8"], ["vehicle long-march-8"]],
  ["Kinetica-2", ["Kinetica-2", "力箭二号", "Lijian-2"], ["vehicle kinetica-2"]],
  ["Zhuque-3", ["Zhuque-3", "朱雀三号", "ZQ-3"], ["vehicle zhuque-3"]],
  [
    "Hainan commercial site",
    ["Hainan Commercial Space Launch Site", "海南商业航天发射场", "Wenchang Commercial"],
    ["site hainan-commercial"],
  ],
  [
    "its pads",
    ["Commercial Launch Complex 1", "Hainan Commercial LC-1", "Hainan Commercial LC-2"],
    ["site hainan-commercial"],
  ],
  ["Tiangong", ["Tiangong", "天宫空间站", "China Space Station"], ["programme station", "object 2021-035A"]],
  ["Shenzhou-17", ["Shenzhou-17", "神舟十七号"], ["event shenzhou-17"]],
  ["Shenzhou-18", ["Shenzhou-18", "神舟十八号"], ["event shenzhou-18"]],
  ["Shenzhou-19", ["Shenzhou-19", "神舟十九号"], ["event shenzhou-19"]],
  ["return of Shenzhou-17", ["Shenzhou-17 landing", "神舟十七号返回"], ["event shenzhou-17-landing"]],
  ["return of Shenzhou-18", ["Shenzhou-18 landing", "神舟十八号返回"], ["event shenzhou-18-landing"]],
  ["Tianzhou-7", ["Tianzhou-7", "天舟七号"], ["event tianzhou-7"]],
  ["Tianzhou-8", ["Tianzhou-8", "天舟八号"], ["event tianzhou-8"]],
  [
    "record spacewalk of 17 December 2024",
    ["longest spacewalk", "刷新最长纪录", "Shenzhou-19 EVA 1"],
    ["event shenzhou-19-eva-1"],
  ],
  ["Qingzhou", ["Qingzhou", "轻舟"], ["event qingzhou-test-flight", "event station-cargo-finalists"]],
  ["Haolong", ["Haolong", "昊龙"], ["event haolong-test-flight", "event station-cargo-finalists"]],
  ["Queqiao-2", ["Queqiao-2", "鹊桥二号"], ["event queqiao-2"]],
  ["Chang'e-4", ["Chang'e-4", "嫦娥四号"], ["object change-4"]],
  ["Chang'e-5", ["Chang'e-5", "嫦娥五号"], ["object change-5"]],
  ["Chang'e-6", ["Chang'e-6", "嫦娥六号"], ["event change-6"]],
  ["Chang'e-7", ["Chang'e-7", "嫦娥七号"], ["event change-7"]],
  ["lunar phase four", ["phase four", "探月工程四期"], ["event lunar-phase-four-announced"]],
  [
    "International Lunar Research Station",
    ["International Lunar Research Station", "国际月球科研站", "ILRS"],
    ["event ilrs-roadmap", "event ilrs-with-russia"],
  ],
  ["lunar remote-sensing tender", ["lunar mapping satellite", "月球遥感卫星"], ["event lunar-remote-sensing-tender"]],
  ["Tianwen-1", ["Tianwen-1", "天问一号", "Zhurong"], ["object tianwen-1"]],
  ["Tianwen-2", ["Tianwen-2", "天问二号"], ["event tianwen-2", "event blue-book-2024-tianwen-2"]],
  ["asteroid mission", ["asteroid mission", "小行星探测"], ["event white-paper-asteroid-payloads"]],
  ["Shijian-10", ["Shijian-10", "实践十号", "SJ-10"], ["object shijian-10"]],
  ["Shijian-19", ["Shijian-19", "实践十九号"], ["event shijian-19"]],
  ["Shijian-19, as the Blue Book's summary calls it", ["Practice 19"], ["event blue-book-2024-shijian-19"]],
  ["Shijian-25", ["Shijian-25", "实践二十五号"], ["event shijian-25"]],
  ["TJSW-11", ["TJSW-11", "通信技术试验卫星十一号", "Communication Technology Test Satellite 11"], ["event tjs-11"]],
  ["Spacesail", ["Spacesail", "千帆", "Qianfan", "G60", "Thousand Sails"], ["constellation spacesail"]],
  ["Guowang", ["Guowang", "国网", "SatNet", "Hulianwang"], ["constellation guowang"]],
  ["Honghu", ["Honghu", "鸿鹄", "Honghu-3"], ["constellation honghu-3"]],
  ["a maker of Spacesail's satellites and its funding", ["Genesat", "格思航天"], ["event genesat-funding"]],
  ["the company behind Honghu", ["Hongqing"], ["event honghu-3-filing"]],
  [
    "ocean salinity satellite",
    ["ocean salinity", "海洋盐度", "Haiyang-4"],
    ["event haiyang-4-01", "event blue-book-2024-ocean-salinity"],
  ],
  ["electromagnetic satellite 01", ["Zhangheng-1", "张衡一号", "CSES-01"], ["object 2018-015C"]],
  [
    "electromagnetic satellite 02",
    ["Electromagnetic monitoring satellite 02", "张衡一号02星", "CSES-02"],
    ["event zhangheng-1-02"],
  ],
  ["SVOM", ["SVOM", "中法天文卫星"], ["event svom"]],
  ["Einstein Probe", ["Einstein Probe", "爱因斯坦探针"], ["event einstein-probe"]],
  ["ASO-S", ["ASO-S", "先进天基太阳天文台", "Kuafu-1"], ["object 2022-129A"]],
  ["SMILE", ["SMILE", "微笑卫星", "太阳风-磁层相互作用全景成像卫星"], ["object 2026-109A"]],
  ["DAMPE", ["DAMPE", "暗物质粒子探测卫星", "Wukong"], ["object 2015-078A"]],
  ["Insight", ["Insight", "慧眼", "Huiyan"], ["object 2017-034A"]],
  ["Mozi", ["Mozi", "墨子号", "Micius"], ["object 2016-051A"]],
  ["Xihe", ["Xihe", "羲和号", "CHASE"], ["object xihe"]],
  ["Taiji-1", ["Taiji-1", "太极一号"], ["object taiji-1"]],
  ["Tianqin-1", ["Tianqin-1", "天琴一号"], ["object 2019-093A"]],
  [
    "TanSat",
    ["TanSat", "碳卫星", "Global Carbon Dioxide Monitoring Scientific Experimental Satellite"],
    ["object 2016-081A"],
  ],
  ["Gaofen", ["Gaofen-1", "高分一号", "GF-1"], ["object 2013-018A"]],
  ["Gaofen with radar", ["Gaofen-3", "高分三号", "GF-3"], ["object 2016-049A"]],
  ["Gaojing", ["Gaojing-1", "高景一号", "SuperView-1"], ["object superview-1", "object 2018-002A"]],
  ["Jilin-1", ["Jilin-1", "吉林一号", "Chang Guang"], ["object jilin-1"]],
  ["Ziyuan", ["Ziyuan", "资源三号"], ["event ziyuan-3-04"]],
  ["OVS", ["OVS", "珠海一号"], ["object 2018-040B"]],
  ["OHS", ["OHS", "珠海一号"], ["object 2018-040C"]],
  ["Chaohu-1", ["Chaohu-1", "巢湖一号"], ["object chaohu-1"]],
  ["ranking table of 2024", ["medal table", "CSIS medal table"], ["event medal-table-2024"]],
  ["BeiDou", ["BeiDou", "北斗"], ["programme comms-navigation"]],
  ["Fengyun", ["Fengyun", "风云"], ["event fengyun-data-abroad"]],
  ["PRSC-EO1", ["PRSC-EO1", "巴基斯坦PRSC-EO1卫星"], ["event prsc-eo1"]],
  ["PRSS-1", ["PRSS-1", "巴基斯坦遥感卫星一号", "Pakistan Remote Sensing Satellite"], ["object 2018-056B"]],
  ["VRSS-2", ["VRSS-2", "委内瑞拉遥感卫星二号", "Venezuelan Remote Sensing Satellite"], ["object 2017-060A"]],
  ["SRSS-1", ["SRSS-1", "苏丹科学实验卫星一号", "Sudan Remote Sensing Satellite"], ["object srss-1"]],
  ["Alcomsat-1", ["Alcomsat-1", "阿尔及利亚一号通信卫星"], ["object 2017-078A"]],
  ["MisrSat-2", ["MisrSat-2", "埃及二号卫星"], ["event misrsat-2"]],
  ["CBERS-04A", ["CBERS-04A", "中巴地球资源卫星04A星", "China-Brazil Earth Resources Satellite"], ["object 2019-093E"]],
  ["CFOSAT", ["CFOSAT", "中法海洋卫星", "China-France Oceanography Satellite"], ["object 2018-083A"]],
  [
    "Ethiopian satellite",
    ["Ethiopian Remote Sensing Satellite", "埃塞俄比亚遥感卫星", "ETRSS-1"],
    ["object 2019-093B"],
  ],
  [
    "APSCO student satellites",
    ["Student Small Satellites", "亚太空间合作组织大学生小卫星", "APSCO"],
    ["event apsco-student-satellites"],
  ],
  [
    "space-science plan to 2050",
    ["National Space Science Development Plan", "国家空间科学中长期发展规划"],
    ["event space-science-plan"],
  ],
  ["its stages", ["Space science plan stage", "空间科学规划第三阶段"], ["event space-science-2050"]],
  [
    "agreements of 2016 to 2021",
    ["cooperation agreements", "46 agreements"],
    ["event cooperation-agreements-2016-2021"],
  ],
  ["training figures", ["professionals trained", "培养近千名航天人才"], ["event space-professionals-trained"]],
  ["white paper", ["A 2021 Perspective", "2021中国的航天"], ["event white-paper-2021"]],
  ["cooperation on Tiangong-2", ["Tiangong-2", "天宫二号"], ["object tiangong-2"]],
  ["cooperation with France in space", ["Shenzhou-11", "神舟十一号"], ["event shenzhou-11-french-experiments"]],
  ["BRICS constellation", ["BRICS", "金砖国家遥感卫星星座"], ["event brics-constellation-agreement"]],
  ["Belt and Road corridor", ["information corridor", "空间信息走廊"], ["event white-paper-information-corridor"]],
  ["new crewed spacecraft", ["Mengzhou", "梦舟"], ["event blue-book-2024-crewed-spacecraft"]],
  [
    "geostationary microwave satellite",
    ["Microwave sounding satellite", "静止轨道微波探测卫星"],
    ["event blue-book-2024-geo-microwave"],
  ],
  [
    "magnetic field satellite",
    ["magnetic field satellite", "高精度地磁场测量卫星"],
    ["event white-paper-magnetic-field-satellite"],
  ],
  [
    "gravitational-wave satellite",
    ["gravitational-wave detection", "空间引力波探测卫星"],
    ["event white-paper-gravitational-waves"],
  ],
  [
    "CASC's commercial remote sensing",
    ["commercial remote-sensing system", "新一代商业遥感卫星系统"],
    ["event blue-book-2024-remote-sensing-system"],
  ],
  ["BeiDou abroad", ["BeiDou centre", "首个海外北斗中心"], ["event beidou-centre-tunisia"]],
  ["satellites handed over abroad", ["satellites handed over", "在轨交付卫星"], ["event satellites-handed-over"]],
  [
    "International Charter on disasters",
    ["International Charter on Space and Major Disasters", "空间与重大灾害国际宪章"],
    ["event disaster-charter-data"],
  ],
];

async function firstFive(name: string): Promise<readonly string[]> {
  const { items } = await app.json(`/search?q=${encodeURIComponent(name)}&limit=5`);
  return items.map(({ type, id }: { readonly type: string; readonly id: string }) => `${type} ${id}`);
}

test.each(SYSTEMS)("%s: found as %j", async (_system, names, records) => {
  for (const name of names) {
    const hits = await firstFive(name);
    expect({ name, hits, fits: hits.some((hit) => records.includes(hit)) }).toEqual({ name, hits, fits: true });
  }
});
