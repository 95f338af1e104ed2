// Party organisations and their dated tree, apart from the tree of areas and joined to it, to units
// and to carriers by links. An owners' committee is a unit and never stands here. Who may stand
// under whom is data (standards.hpp: KindRule).
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class OrganisationKind : std::uint8_t {
  Committee = 1,
  GeneralBranch = 2,
  Branch = 3,
  Group = 4,
  WorkingCommittee = 5,   // 派出机关: no term
  IndustryCommittee = 6,  // with its full-time deputy secretary
  CompoundBranch = 7,
  GridBranch = 8,
  GridGroup = 9,
  TemporaryCommittee = 10,
  TemporaryBranch = 11,
  TemporaryGroup = 12,
};

inline constexpr Choice kOrganisationKinds[] = {
    {1, "committee", {"党委", "committee"}},
    {2, "general_branch", {"党总支", "general branch"}},
    {3, "branch", {"党支部", "branch"}},
    {4, "group", {"党小组", "group"}},
    {5, "working_committee", {"党工委", "working committee"}},
    {6, "industry_committee", {"行业党委", "industry committee"}},
    {7, "compound_branch", {"小区党支部", "compound branch"}},
    {8, "grid_branch", {"网格党支部", "grid branch"}},
    {9, "grid_group", {"网格党小组", "grid group"}},
    {10, "temporary_committee", {"临时党委", "temporary committee"}},
    {11, "temporary_branch", {"临时党支部", "temporary branch"}},
    {12, "temporary_group", {"临时党小组", "temporary group"}},
};

inline constexpr Choice kFieldsOfWork[] = {
    {1, "community", {"社区", "community"}},
    {2, "village", {"村", "village"}},
    {3, "agency", {"机关", "agency"}},
    {4, "institution", {"事业单位", "public institution"}},
    {5, "school", {"学校", "school"}},
    {6, "hospital", {"医院", "hospital"}},
    {7, "state_enterprise", {"国有企业", "state-owned enterprise"}},
    {8, "private_enterprise", {"非公有制企业", "private enterprise"}},
    {9, "social_organisation", {"社会组织", "social organisation"}},
    {10, "property", {"物业服务企业", "property company"}},
    {11, "project", {"项目", "project"}},
    {12, "district_or_building", {"商圈楼宇市场", "business district or building"}},
    {13, "internet", {"互联网行业", "internet"}},
    {14, "street", {"街道（镇）", "street or town"}},
    {19, "other", {"其他", "other"}},
};

inline constexpr Field kOrganisationFields[] = {
    text(1, "name", "名称", "Name", 80).required().title(),
    choice(2, "kind", "种类", "Kind", kOrganisationKinds).required().listed(),
    choice(3, "field", "领域", "Field of work", kFieldsOfWork).listed(),
    text(4, "short_name", "简称", "Short name", 30),
    integer(5, "position", "排列顺序", "Order").order().between(0, 1'000'000),
    count(6, "members", "党员数", "Members").measured(measure::kNamed).listed(),
    flag(7, "functional", "功能型党组织", "Functional"),
    flag(8, "retired", "离退休党组织", "For the retired"),
    date(9, "founded", "成立日期", "Founded").from(),
    date(10, "ends", "临时党组织届满日期", "Ends")
        .to()
        .noted("临时党组织必填", "Required of a temporary one"),
    date(11, "dissolved", "撤销日期", "Dissolved").given(),
    text(12, "approval", "批准文号", "Approved by", 60),
    prose(13, "note", "说明", "Note"),
};

inline constexpr Entity kOrganisation{.number = number::Organisation,
                                      .name = "organisation",
                                      .words = {"党组织", "Party organisation"},
                                      .section = Section::Structure,
                                      .writers = kCommunityUp,
                                      .fields = kOrganisationFields};

enum class OrganisationLinkKind : std::uint8_t { Subordinate = 1, Guidance = 2 };

inline constexpr Choice kOrganisationLinkKinds[] = {
    {1, "subordinate", {"隶属", "subordinate to"}},
    {2, "guidance", {"行业指导（第二条线）", "guided by (second line)"}},
};

inline constexpr Field kOrganisationParentFields[] = {
    link_child("党组织", "Organisation", number::Organisation),
    link_kind(kOrganisationLinkKinds),
    link_valid_from(),
    link_parent("上级党组织", "Superior", number::Organisation),
};

inline constexpr Entity kOrganisationParent{
    .number = number::OrganisationParent,
    .name = "organisation_parent",
    .words = {"党组织隶属", "Organisation under organisation"},
    .section = Section::Structure,
    .row_kind = RowKind::DatedLink,
    .identity = Identity::Linked,
    .writers = kCommunityUp,
    .fields = kOrganisationParentFields};

inline constexpr Choice kOrganisationAreaKinds[] = {{1, "territory", {"属地", "territory"}}};

// Where an organisation works: joins the two trees.
inline constexpr Field kOrganisationAreaFields[] = {
    link_child("党组织", "Organisation", number::Organisation),
    link_kind(kOrganisationAreaKinds),
    link_valid_from(),
    link_parent("所在区划", "Area", number::Area),
};

inline constexpr Entity kOrganisationArea{.number = number::OrganisationArea,
                                          .name = "organisation_area",
                                          .words = {"党组织属地", "Organisation in area"},
                                          .section = Section::Structure,
                                          .row_kind = RowKind::DatedLink,
                                          .identity = Identity::Linked,
                                          .writers = kCommunityUp,
                                          .fields = kOrganisationAreaFields};

enum class UnitForm : std::uint8_t { Alone = 1, Joint = 2, Instructor = 3, Owing = 4, NotDue = 5 };

inline constexpr Choice kUnitForms[] = {
    {1, "alone", {"单独组建", "of its own"}},
    {2, "joint", {"联合组建", "joint"}},
    {3, "instructor", {"派指导员", "instructor sent"}},
    {4, "owing", {"应建未建", "due, not founded"}},
    {5, "not_due", {"暂不具备条件", "not due"}},
};

inline constexpr Choice kUnitOrganisationKinds[] = {{1, "cover", {"组建", "organised by"}}};

// How a unit is organised since a day: of its own, jointly with others, by an instructor, or not
// yet. The units with a link that is due are the denominator of coverage.
inline constexpr Field kUnitOrganisationFields[] = {
    link_child("单位", "Unit", number::Unit),
    link_kind(kUnitOrganisationKinds),
    link_valid_from(),
    link_parent("党组织", "Organisation", number::Organisation),
    choice(5, "form", "组建形式", "Form", kUnitForms).required().listed(),
    reference(6, "instructor", "党建指导员", "Instructor", number::Person),
};

inline constexpr Entity kUnitOrganisation{.number = number::UnitOrganisation,
                                          .name = "unit_organisation",
                                          .words = {"单位组建情况", "How a unit is organised"},
                                          .section = Section::Structure,
                                          .row_kind = RowKind::DatedLink,
                                          .identity = Identity::Linked,
                                          .writers = kCommunityUp,
                                          .fields = kUnitOrganisationFields};

// Which carriers and grids an organisation covers: one grid branch may cover several compounds.
inline constexpr Field kOrganisationCoverFields[] = {
    reference(1, "organisation", "党组织", "Organisation", number::Organisation).required().place(),
    reference(2, "carrier", "覆盖的载体", "Carrier", number::Carrier).listed(),
    reference(3, "grid", "覆盖的网格", "Grid", number::Grid).listed(),
    date(4, "begins", "自何日起", "Since").from().listed(),
    date(5, "ends", "至何日止", "Until").to(),
};

inline constexpr Entity kOrganisationCover{.number = number::OrganisationCover,
                                           .name = "organisation_cover",
                                           .words = {"党组织覆盖", "Cover of an organisation"},
                                           .section = Section::Structure,
                                           .writers = kCommunityUp,
                                           .fields = kOrganisationCoverFields};

}  // namespace quanyu::domain
