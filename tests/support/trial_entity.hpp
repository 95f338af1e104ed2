// An entity that no source knows, for tests that everything on screen is derived from declarations:
// a visit with a title, a number, a state, a place, every type of field and a contact. It lives in
// the model while a TrialModel does; its number lies beyond those of the product.
#pragma once

#include "domain/declare.hpp"
#include "domain/entities/numbers.hpp"
#include "domain/model.hpp"

namespace quanyu::testing {

inline constexpr domain::EntityNumber kVisitNumber = 9000;

inline constexpr domain::Choice kVisitStates[] = {
    {1, "planned", {"拟走访", "planned"}},
    {2, "done", {"已走访", "done"}},
};
inline constexpr domain::Choice kVisitKinds[] = {
    {1, "home", {"入户", "at home"}},
    {2, "site", {"现场", "on site"}},
};

inline constexpr domain::Field kVisitFields[] = {
    domain::text(1, "title", "事由", "Purpose", 40).required().title(),
    domain::text(2, "number", "编号", "Number", 30).serial(),
    domain::choice(3, "state", "状态", "State", kVisitStates).state(),
    domain::choice(4, "kind", "方式", "Kind", kVisitKinds).required().listed(),
    domain::reference(5, "place", "地点", "Place", domain::number::Area).required().place(),
    domain::reference(6, "visitor", "走访人", "Visitor", domain::number::Actor).listed(),
    domain::date(7, "begins", "开始日期", "Begins").from().listed(),
    domain::date(8, "ends", "结束日期", "Ends").to(),
    domain::scaled(9, "hours", "用时", "Time spent", 1).measured(domain::measure::kHours).listed(),
    domain::count(10, "people", "人数", "People")
        .measured(domain::measure::kPersons)
        .between(0, 500),
    domain::flag(11, "urgent", "加急", "Urgent"),
    domain::moment(12, "arrived", "到达时间", "Arrived"),
    domain::prose(13, "notes", "情况", "Notes")
        .noted("只写事情，不写人", "About things, not people"),
    domain::text(14, "phone", "联系电话", "Phone", 20).contact(),
    domain::reference(15, "follows", "后续于", "Follows", kVisitNumber),
};

inline constexpr domain::Entity kVisit{.number = kVisitNumber,
                                       .name = "trial_visit",
                                       .words = {"试走访", "Trial visit"},
                                       .section = domain::Section::Service,
                                       .writers = domain::kCommunityUp,
                                       .fields = kVisitFields};

// A record without title or number: told by what it speaks of.
inline constexpr domain::EntityNumber kNoteNumber = 9001;
inline constexpr domain::Field kNoteFields[] = {
    domain::reference(1, "visit", "走访", "Visit", kVisitNumber).required().listed(),
    domain::date(2, "day", "日期", "Day").required().listed(),
    domain::prose(3, "words", "内容", "Words"),
};
inline constexpr domain::Entity kNote{.number = kNoteNumber,
                                      .name = "trial_note",
                                      .words = {"试记录", "Trial note"},
                                      .section = domain::Section::Service,
                                      .fields = kNoteFields};

// Declare it before the database is made.
struct TrialModel {
  domain::ExtraEntity visit{kVisit};
  domain::ExtraEntity note{kNote};
};

}  // namespace quanyu::testing
