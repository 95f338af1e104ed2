// The list of important powers (重要事权: people, money, things) and each matter decided under it,
// with its four marks: the organisation knew first, deliberated first, acted first, kept the gate.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kPowerScopes[] = {
    {1, "people", {"人", "people"}},
    {2, "money", {"财", "money"}},
    {3, "things", {"物", "things"}},
};
inline constexpr Choice kPowerLists[] = {
    {1, "community", {"社区村居重要事权", "important powers of communities"}},
    {2, "street", {"街道对部门的职权", "powers of streets over departments"}},
};
inline constexpr Field kKeyPowerFields[] = {
    text(1, "title", "事权", "Power", 120).required().title(),
    choice(2, "list", "清单", "List", kPowerLists).required().listed(),
    choice(3, "scope", "管理范围", "Scope", kPowerScopes).listed(),
    reference(4, "place", "适用范围", "Where it applies", number::Area).required().place(),
    integer(5, "position", "序号", "Number").order().between(0, 1000).listed(),
    prose(6, "procedure", "议决程序", "How it is decided"),
    date(7, "begins", "施行起", "From").from(),
    date(8, "ends", "施行止", "To").to(),
};
inline constexpr Entity kKeyPower{.number = number::KeyPower,
                                  .name = "key_power",
                                  .words = {"重要事权清单", "Important power"},
                                  .section = Section::Accountability,
                                  .writers = kStreetUp,
                                  .fields = kKeyPowerFields};

inline constexpr Field kPowerMatterFields[] = {
    text(1, "title", "事项", "Matter", 200).required().title(),
    reference(2, "power", "事权", "Power", number::KeyPower).required().listed(),
    reference(3, "place", "社区（村）", "Community", number::Area).required().place(),
    reference(4, "organisation", "党组织", "Organisation", number::Organisation).listed(),
    date(5, "day", "日期", "Day").required().listed(),
    date(6, "known_on", "先知日期", "Knew first on"),
    date(7, "deliberated_on", "先议日期", "Deliberated first on"),
    date(8, "acted_on", "先做日期", "Acted first on"),
    date(9, "kept_on", "把关日期", "Gate kept on"),
    prose(10, "opinion", "把关意见", "Opinion at the gate"),
    prose(11, "outcome", "议决结果", "Outcome"),
};
inline constexpr Entity kPowerMatter{.number = number::PowerMatter,
                                     .name = "power_matter",
                                     .words = {"事权事项", "Matter under a power"},
                                     .section = Section::Accountability,
                                     .writers = kCommunityUp,
                                     .fields = kPowerMatterFields};

}  // namespace quanyu::domain
