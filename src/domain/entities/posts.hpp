// Offices, terms and appointments: who holds which post where, since when, how. Which posts a kind
// of organisation has is a rule (rules/posts.hpp).
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

// A position in a unit or organisation, whoever holds it: what a seat in a body follows.
inline constexpr Field kOfficeFields[] = {
    text(1, "name", "职位", "Office", 60).required().title(),
    reference(2, "unit", "单位", "Unit", number::Unit).place(),
    reference(3, "organisation", "党组织", "Organisation", number::Organisation).place(),
    integer(4, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    date(5, "founded", "设立日期", "Since").from(),
    date(6, "ends", "撤销日期", "Until").to(),
    prose(7, "duties", "职责", "Duties"),
};

inline constexpr Entity kOfficeSeat{.number = number::OfficeSeat,
                                    .name = "office",
                                    .words = {"职位", "Office"},
                                    .section = Section::People,
                                    .writers = kCommunityUp,
                                    .fields = kOfficeFields};

inline constexpr Field kTermFields[] = {
    text(1, "name", "届次", "Term", 30).required().title().noted("第几届", "Which one"),
    reference(2, "organisation", "党组织", "Organisation", number::Organisation).place(),
    reference(3, "unit", "居（村）委会等单位", "Unit", number::Unit).place(),
    date(4, "begins", "换届日期", "Begins").required().from().listed(),
    date(5, "ends", "届满日期", "Ends").to().listed(),
    count(6, "seats", "应选人数", "Seats"),
};

inline constexpr Entity kTerm{.number = number::Term,
                              .name = "term",
                              .words = {"届", "Term"},
                              .section = Section::People,
                              .writers = kCommunityUp,
                              .fields = kTermFields};

enum class Post : std::uint8_t {
  Secretary = 1,
  DeputySecretary = 2,
  FullTimeDeputy = 3,
  OrganisationMember = 4,
  CommitteeMember = 5,
  GroupLeader = 6,
  FirstSecretary = 7,
  Director = 11,
  DeputyDirector = 12,
  ResidentsMember = 13,
  Supervisor = 14,
  Head = 15,
  DeputyHead = 16,
  Staff = 17,
  PartTimeMember = 21,
  Instructor = 22,
  Liaison = 23,
  PropertyManager = 24,
  OwnersChair = 25,
  OwnersMember = 26,
  Other = 39,
};

inline constexpr Choice kPosts[] = {
    {1, "secretary", {"书记", "secretary"}},
    {2, "deputy_secretary", {"副书记", "deputy secretary"}},
    {3, "full_time_deputy", {"专职副书记", "full-time deputy secretary"}},
    {4, "organisation_member", {"组织委员", "member for organisation"}},
    {5, "committee_member", {"委员", "committee member"}},
    {6, "group_leader", {"组长", "group leader"}},
    {7, "first_secretary", {"第一书记", "first secretary"}},
    {11, "director", {"居（村）委会主任", "director of the residents' committee"}},
    {12, "deputy_director", {"居（村）委会副主任", "deputy director"}},
    {13, "residents_member", {"居（村）委会委员", "member of the residents' committee"}},
    {14, "supervisor", {"监督委员会成员", "supervisor"}},
    {15, "head", {"单位负责人", "head of the unit"}},
    {16, "deputy_head", {"单位副职", "deputy head"}},
    {17, "staff", {"工作人员", "staff"}},
    {21, "part_time_member", {"兼职委员", "part-time member"}},
    {22, "instructor", {"党建指导员", "party-building instructor"}},
    {23, "liaison", {"联络员", "liaison"}},
    {24, "property_manager", {"物业项目负责人", "property manager"}},
    {25, "owners_chair", {"业委会主任", "chair of the owners' committee"}},
    {26, "owners_member", {"业委会委员", "member of the owners' committee"}},
    {39, "other", {"其他", "other"}},
};

enum class AppointmentWay : std::uint8_t {
  Elected = 1,
  Appointed = 2,
  Dispatched = 3,
  TwoWay = 4,
  CrossPost = 5,
  Hired = 6,
  ByOffice = 7,
  Acting = 8,
};

inline constexpr Choice kAppointmentWays[] = {
    {1, "elected", {"选举", "elected"}},           {2, "appointed", {"任命", "appointed"}},
    {3, "dispatched", {"选派任职", "dispatched"}}, {4, "two_way", {"双向进入", "two-way entry"}},
    {5, "cross", {"交叉任职", "cross-post"}},      {6, "hired", {"聘任", "hired"}},
    {7, "by_office", {"职务兼任", "by office"}},   {8, "acting", {"主持（代理）", "acting"}},
};

// Of a person, to a post in one of an organisation, unit, body or office. Sending down for a time
// (下沉) is a reinforcement with an end and stands with the projects.
inline constexpr Field kAppointmentFields[] = {
    reference(1, "person", "人员", "Person", number::Person).required().listed(),
    choice(2, "post", "职务", "Post", kPosts).required().listed(),
    text(3, "post_name", "职务名称", "Name of the post", 40).noted("本地称谓", "As it is called"),
    reference(4, "organisation", "党组织", "Organisation", number::Organisation).place(),
    reference(5, "unit", "单位", "Unit", number::Unit).place(),
    reference(6, "body", "议事协调机构", "Body", number::Body).place(),
    reference(7, "office", "职位", "Office", number::OfficeSeat).place(),
    reference(8, "area", "服务区划", "Area served", number::Area).place(),
    reference(9, "term", "届次", "Term", number::Term),
    choice(10, "way", "任职方式", "How", kAppointmentWays).listed(),
    reference(11, "sent_by", "选派单位", "Sent by", number::Unit),
    date(12, "begins", "任职日期", "Since").required().from().listed(),
    date(13, "ends", "免职日期", "Until").to().listed(),
    flag(14, "part_time", "兼职", "Part-time"),
    integer(15, "position", "排列顺序", "Order").order().between(0, 1'000'000),
};

inline constexpr Entity kAppointment{.number = number::Appointment,
                                     .name = "appointment",
                                     .words = {"任职", "Appointment"},
                                     .section = Section::People,
                                     .writers = kCommunityUp,
                                     .fields = kAppointmentFields};

inline constexpr Choice kGridRoleKinds[] = {
    {1, "grid_head", {"网格长", "grid head"}},
    {2, "full_time_worker", {"专职网格员", "full-time grid worker"}},
    {3, "part_time_worker", {"兼职网格员", "part-time grid worker"}},
    {4, "grid_secretary", {"网格党支部书记", "grid branch secretary"}},
    {5, "group_leader", {"党小组长", "group leader"}},
    {6, "building_head", {"楼长", "building head"}},
    {7, "stairwell_head", {"楼道长", "stairwell head"}},
    {8, "lane_head", {"巷长", "lane head"}},
    {9, "street_head", {"街长", "head of the street"}},
    {10, "core_household", {"党员中心户", "core household"}},
    {11, "volunteer_member", {"无职领岗党员", "member with a volunteer post"}},
    {12, "building_member", {"党员楼长", "member as building head"}},
    {13, "grid_instructor", {"网格指导员", "grid instructor"}},
    {14, "deputy_head", {"副网格长", "deputy grid head"}},
    {19, "other", {"其他", "other"}},
};

inline constexpr Field kGridRoleFields[] = {
    reference(1, "person", "人员", "Person", number::Person).required().listed(),
    choice(2, "kind", "角色", "Role", kGridRoleKinds).required().listed(),
    text(3, "role_name", "本地称谓", "As it is called", 40),
    reference(4, "grid", "网格", "Grid", number::Grid).place(),
    reference(5, "carrier", "载体", "Carrier", number::Carrier).place(),
    date(6, "begins", "上岗日期", "Since").required().from().listed(),
    date(7, "ends", "离岗日期", "Until").to().listed(),
    text(8, "duty_phone", "公示电话", "Duty phone", 30)
        .noted("公示牌上的工作电话", "For the notice board"),
};

inline constexpr Entity kGridRole{.number = number::GridRole,
                                  .name = "grid_role",
                                  .words = {"网格角色", "Role in a grid"},
                                  .section = Section::People,
                                  .writers = kCommunityUp,
                                  .fields = kGridRoleFields};

}  // namespace quanyu::domain
