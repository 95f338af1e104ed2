// Persons, only where a role needs one: holders of posts, members who registered, volunteers who
// joined. No more than that is kept: no birth, number, belief, health or place of stay. Branch of
// membership is a dated link, so that nobody counts twice.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

enum class Employment : std::uint8_t { Working = 1, Retired = 2, NoPost = 3 };

inline constexpr Choice kEmployments[] = {
    {1, "working", {"在职", "working"}},
    {2, "retired", {"离退休", "retired"}},
    {3, "no_post", {"无职", "no post"}},
};

inline constexpr Field kPersonFields[] = {
    text(1, "name", "姓名", "Name", 30).required().internal().title(),
    integer(2, "surname_strokes", "姓氏笔画", "Strokes of the surname").order().between(1, 64),
    choice(3, "employment", "在职情况", "Employment", kEmployments).listed(),
    flag(4, "member", "党员", "Party member").listed(),
    reference(5, "workplace", "工作单位", "Workplace", number::Unit).listed(),
    text(6, "position_title", "职务", "Position", 40),
    reference(7, "home", "居住社区", "Home community", number::Area).place(),
    text(8, "phone", "联系电话", "Phone", 30).contact(),
    text(9, "phone_purpose", "电话用途", "Purpose of the phone", 60)
        .noted("为何留存", "Why it is kept"),
    date(10, "phone_until", "电话留存至", "Phone kept until"),
    text(11, "skills", "服务专长", "Skills offered", 100),
};

inline constexpr Entity kPerson{.number = number::Person,
                                .name = "person",
                                .words = {"人员", "Person"},
                                .section = Section::People,
                                .writers = kCommunityUp,
                                .fields = kPersonFields};

inline constexpr Choice kMembershipKinds[] = {{1, "membership", {"组织关系", "membership"}}};

// 组织关系所在党支部: exactly one at a date. Transfers themselves belong to the national system.
inline constexpr Field kPersonMembershipFields[] = {
    link_child("党员", "Member", number::Person),
    link_kind(kMembershipKinds),
    link_valid_from(),
    link_parent("所在党支部", "Branch", number::Organisation),
};

inline constexpr Entity kPersonMembership{.number = number::PersonMembership,
                                          .name = "person_membership",
                                          .words = {"组织关系所在支部", "Branch of membership"},
                                          .section = Section::People,
                                          .row_kind = RowKind::DatedLink,
                                          .identity = Identity::Linked,
                                          .writers = kCommunityUp,
                                          .fields = kPersonMembershipFields};

}  // namespace quanyu::domain
