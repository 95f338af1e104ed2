// Bodies of deliberation and coordination: 大工委, 大党委, conferences of three tiers, committees,
// alliances. Attached to an organisation or area and no node of a tree; members are units, and
// persons by their office: such a seat falls vacant when the holder leaves the office.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class BodyKind : std::uint8_t {
  StreetCommittee = 1,
  CommunityCommittee = 2,
  Conference = 3,
  AreaConference = 4,
  Coordination = 5,
  Professional = 6,
  LeadingGroup = 7,
  Alliance = 8,
  Council = 9,
  Other = 19,
};

inline constexpr Choice kBodyKinds[] = {
    {1, "street_committee", {"街道“大工委”", "wider street committee"}},
    {2, "community_committee", {"社区“大党委”", "wider community committee"}},
    {3, "conference", {"党建联席会议", "joint conference"}},
    {4, "area_conference", {"片区联席会", "conference of a zone"}},
    {5, "coordination", {"协调委员会", "coordination committee"}},
    {6, "professional", {"专业委员会", "professional committee"}},
    {7, "leading_group", {"领导小组", "leading group"}},
    {8, "alliance", {"党建联盟", "alliance"}},
    {9, "council", {"理事会", "council"}},
    {19, "other", {"其他", "other"}},
};

inline constexpr Choice kBodyTiers[] = {
    {1, "city", {"市级", "city"}},
    {2, "district", {"区（县）级", "district"}},
    {3, "street", {"街道（镇）级", "street"}},
    {4, "community", {"社区（村）级", "community"}},
    {5, "zone", {"片区", "zone"}},
};

inline constexpr Field kBodyFields[] = {
    text(1, "name", "名称", "Name", 80).required().title(),
    choice(2, "kind", "种类", "Kind", kBodyKinds).required().listed(),
    choice(3, "tier", "层级", "Tier", kBodyTiers).listed(),
    reference(4, "area", "所在区划", "Area", number::Area).place(),
    reference(5, "organisation", "依托党组织", "Organisation", number::Organisation).place(),
    reference(6, "parent_body", "上级机构", "Above it", number::Body),
    reference(7, "area_group", "所在片区", "Zone", number::AreaGroup),
    integer(8, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    prose(9, "charter", "章程与职责", "Charter"),
    date(10, "founded", "成立日期", "Founded").from().listed(),
    date(11, "ends", "撤销日期", "Until").to(),
};

inline constexpr Entity kBody{.number = number::Body,
                              .name = "body",
                              .words = {"议事协调机构", "Body"},
                              .section = Section::Structure,
                              .writers = kCommunityUp,
                              .fields = kBodyFields};

enum class SeatRole : std::uint8_t {
  Chair = 1,
  DeputyChair = 2,
  Convenor = 3,
  Member = 4,
  PartTimeMember = 5,
  Secretary = 6,
  MemberUnit = 7,
  LeadUnit = 8,
};

inline constexpr Choice kSeatRoles[] = {
    {1, "chair", {"主任（组长、理事长）", "chair"}},
    {2, "deputy_chair", {"副主任（副组长）", "deputy chair"}},
    {3, "convenor", {"召集人", "convenor"}},
    {4, "member", {"委员（成员）", "member"}},
    {5, "part_time", {"兼职委员", "part-time member"}},
    {6, "secretary", {"秘书长（办公室主任）", "secretary"}},
    {7, "member_unit", {"成员单位", "member unit"}},
    {8, "lead_unit", {"牵头（理事）单位", "lead unit"}},
    {9, "liaison", {"联络员", "liaison"}},
};

inline constexpr Choice kSeatExits[] = {
    {1, "left_office", {"离任", "left the office"}},
    {2, "end_of_term", {"届满", "end of the term"}},
    {3, "withdrew", {"退出", "withdrew"}},
    {4, "replaced", {"调整", "replaced"}},
    {5, "unit_ended", {"单位撤销", "the unit ended"}},
};

// A seat: held by a unit, by a person, or by whoever holds an office.
inline constexpr Field kBodyMemberFields[] = {
    reference(1, "body", "机构", "Body", number::Body).required().place(),
    choice(2, "role", "身份", "Role", kSeatRoles).required().listed(),
    reference(3, "unit", "单位", "Unit", number::Unit).listed(),
    reference(4, "office", "职位", "Office", number::OfficeSeat)
        .listed()
        .noted("席位随职位，离任即空缺", "The seat follows the office"),
    reference(5, "person", "人员", "Person", number::Person).listed(),
    date(6, "begins", "进入日期", "Since").from().listed(),
    date(7, "ends", "退出日期", "Until").to().listed(),
    choice(8, "exit", "退出原因", "Why it ended", kSeatExits),
    reference(9, "replaces", "接替的席位", "Replaces", number::BodyMember),
    integer(10, "position", "排列顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kBodyMember{.number = number::BodyMember,
                                    .name = "body_member",
                                    .words = {"机构成员", "Seat of a body"},
                                    .section = Section::Structure,
                                    .writers = kCommunityUp,
                                    .fields = kBodyMemberFields};

}  // namespace quanyu::domain
