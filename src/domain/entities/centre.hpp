// Party and people's service centres 党群服务中心: tiers whose names are the place's own,
// standards, the centres with their rooms, services and money. A centre has two areas, since places
// set two standards: the premises (阵地) and what is used for activities (活动场所).
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/coordinates.hpp"

namespace quanyu::domain {

// What a tier serves; its name ("驿站") is data.
inline constexpr Choice kCentreLevels[] = {
    {1, "city", {"市级", "city"}},
    {2, "district", {"区县级", "district"}},
    {3, "street", {"街道（镇）级", "street"}},
    {4, "community", {"社区（村）级", "community"}},
    {5, "grid", {"网格级", "grid"}},
    {6, "compound", {"小区级", "compound"}},
    {7, "carrier", {"园区、楼宇、商圈", "park, building, business district"}},
    {8, "sector", {"行业", "sector"}},
};

inline constexpr Field kCentreTierFields[] = {
    text(1, "name", "层级名称", "Name", 40)
        .required()
        .title()
        .noted("如：党群服务中心、党群服务站、党群服务驿站", "As the place calls it"),
    choice(2, "level", "级别", "Level", kCentreLevels).required().listed(),
    integer(3, "position", "顺序", "Order").order().between(0, 1'000),
    text(4, "note", "备注", "Note", 200),
};

inline constexpr Entity kCentreTier{.number = number::CentreTier,
                                    .name = "centre_tier",
                                    .words = {"阵地层级", "Tier of centres"},
                                    .section = Section::Places,
                                    .writers = kStreetUp,
                                    .fields = kCentreTierFields};

enum class CentreMeasure : std::uint8_t { Premises = 1, Activity = 2, WalkMinutes = 3 };

inline constexpr Choice kCentreMeasures[] = {
    {1, "premises", {"阵地面积（平方米）", "premises (m²)"}},
    {2, "activity", {"活动场所面积（平方米）", "room for activities (m²)"}},
    {3, "walk_minutes", {"步行时间（分钟）", "minutes on foot"}},
};

inline constexpr Field kCentreStandardFields[] = {
    text(1, "title", "标准名称", "Title", 80).required().title(),
    choice(2, "measures", "衡量内容", "Measures", kCentreMeasures).required().listed(),
    scaled(3, "value", "标准值", "Value", 2).required().listed(),
    reference(4, "tier", "适用层级", "Tier", number::CentreTier)
        .noted("不填为全部层级", "All tiers where empty")
        .listed(),
    reference(5, "area", "适用区划", "Area", number::Area).place(),
    text(6, "ground", "依据", "Ground", 200),
    count(7, "metres_a_minute", "步行速度", "Walking speed")
        .between(1, 200)
        .measured({"米/分钟", "m/min"}),
    date(8, "starts", "执行日期", "From").from(),
    date(9, "ends", "停止日期", "Until").to(),
};

inline constexpr Entity kCentreStandard{.number = number::CentreStandard,
                                        .name = "centre_standard",
                                        .words = {"阵地标准", "Standard for centres"},
                                        .section = Section::Places,
                                        .writers = kStreetUp,
                                        .fields = kCentreStandardFields};

inline constexpr Choice kCentreOperatings[] = {
    {1, "own", {"自行运营", "by itself"}},
    {2, "entrusted", {"委托社会组织运营", "by a social organisation"}},
    {3, "joint", {"多方共同运营", "jointly"}},
};

inline constexpr Field kCentreFields[] = {
    text(1, "name", "名称", "Name", 80).required().title(),
    reference(2, "tier", "层级", "Tier", number::CentreTier).required().listed(),
    reference(3, "area", "所在区划", "Area", number::Area).place(),
    reference(4, "carrier", "所在载体", "Carrier", number::Carrier).place(),
    reference(5, "grid", "所在网格", "Grid", number::Grid).place(),
    reference(6, "hub", "上级枢纽", "Hub", number::Centre),
    reference(7, "operator", "运营单位", "Operator", number::Unit),
    choice(8, "operating", "运营方式", "How it is run", kCentreOperatings),
    scaled(9, "premises_area", "阵地面积", "Premises", 2).measured(measure::kSquareMetres).listed(),
    scaled(10, "activity_area", "活动场所面积", "Room for activities", 2)
        .measured(measure::kSquareMetres)
        .listed(),
    text(11, "brand", "品牌", "Brand", 80),
    text(12, "hours", "开放时间", "Hours", 120),
    text(13, "phone", "服务电话", "Service telephone", 30),
    text(14, "address", "地址", "Address", 120),
    longitude(15),
    latitude(16),
    coordinate_system(17),
    true_longitude(18),
    true_latitude(19),
    date(20, "opened_on", "启用日期", "Opened on").from().listed(),
    date(21, "closed_on", "停用日期", "Closed on").to(),
    prose(22, "note", "简介", "About it"),
};

inline constexpr Entity kCentre{.number = number::Centre,
                                .name = "centre",
                                .words = {"党群服务阵地", "Service centre"},
                                .section = Section::Places,
                                .writers = kCommunityUp,
                                .fields = kCentreFields};

inline constexpr Field kCentreRoomFields[] = {
    reference(1, "centre", "阵地", "Centre", number::Centre).required().place(),
    text(2, "name", "功能室名称", "Room", 60).required().title(),
    reference(3, "function", "功能", "Function", number::NamedListItem).listed(),
    scaled(4, "floor_area", "面积", "Area", 2).measured(measure::kSquareMetres).listed(),
    reference(5, "operator", "运营单位", "Operator", number::Unit),
    flag(6, "for_activities", "用于党员群众活动", "For activities"),
    date(7, "opened_on", "启用日期", "Opened on").from(),
    date(8, "closed_on", "停用日期", "Closed on").to(),
};

inline constexpr Entity kCentreRoom{.number = number::CentreRoom,
                                    .name = "centre_room",
                                    .words = {"功能室", "Room of a centre"},
                                    .section = Section::Places,
                                    .writers = kCommunityUp,
                                    .fields = kCentreRoomFields};

inline constexpr Choice kCentreServiceKinds[] = {
    {1, "party", {"党建服务", "party services"}},
    {2, "government", {"政务服务", "government services"}},
    {3, "social", {"社会服务", "social services"}},
    {4, "market", {"市场服务", "market services"}},
    {5, "volunteer", {"志愿服务", "volunteer services"}},
    {6, "mass_organisation", {"群团服务", "services of mass organisations"}},
};

inline constexpr Choice kCentreFees[] = {
    {1, "free", {"免费", "free"}},
    {2, "low", {"低偿", "at low cost"}},
    {3, "market", {"市场价", "at market price"}},
};

inline constexpr Field kCentreServiceFields[] = {
    reference(1, "centre", "阵地", "Centre", number::Centre).required().place(),
    text(2, "title", "服务项目", "Service", 80).required().title(),
    choice(3, "kind", "类别", "Kind", kCentreServiceKinds).required().listed(),
    reference(4, "provider", "提供单位", "Provider", number::Unit).listed(),
    text(5, "hours", "服务时间", "Hours", 120),
    choice(6, "fee", "收费", "Fee", kCentreFees),
    flag(7, "by_appointment", "需预约", "By appointment"),
    date(8, "starts", "开始日期", "From").from(),
    date(9, "ends", "停止日期", "Until").to(),
};

inline constexpr Entity kCentreService{.number = number::CentreService,
                                       .name = "centre_service",
                                       .words = {"阵地服务项目", "Service of a centre"},
                                       .section = Section::Places,
                                       .writers = kCommunityUp,
                                       .fields = kCentreServiceFields};

inline constexpr Choice kCentreMoneyPurposes[] = {
    {1, "new", {"新建", "building"}},
    {2, "upgrade", {"改造升级", "upgrade"}},
    {3, "standard", {"达标建设", "reaching the standard"}},
    {4, "feature", {"特色打造", "special features"}},
    {5, "running", {"运行维护", "running"}},
    {6, "activity", {"活动开展", "activities"}},
};

inline constexpr Choice kCentreMoneySources[] = {
    {1, "budget", {"财政投入", "budget"}},
    {2, "superior", {"上级补助", "superior's grant"}},
    {3, "partners", {"共建单位投入", "partner units"}},
    {4, "donation", {"社会捐助", "donation"}},
    {5, "other", {"其他", "other"}},
};

inline constexpr Field kCentreMoneyFields[] = {
    reference(1, "centre", "阵地", "Centre", number::Centre).required().place(),
    date(2, "on", "日期", "Date").required().listed(),
    scaled(3, "amount", "金额", "Amount", 2).required().measured(measure::kYuan).listed(),
    choice(4, "purpose", "用途", "Purpose", kCentreMoneyPurposes).required().listed(),
    choice(5, "source", "来源", "Source", kCentreMoneySources).listed(),
    reference(6, "project", "建设项目", "Building project", number::CentreProject),
    text(7, "note", "备注", "Note", 200),
};

inline constexpr Entity kCentreMoney{.number = number::CentreMoney,
                                     .name = "centre_money",
                                     .words = {"阵地资金", "Money for a centre"},
                                     .section = Section::Places,
                                     .writers = kCommunityUp,
                                     .fields = kCentreMoneyFields};

}  // namespace quanyu::domain
