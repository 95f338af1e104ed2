// Declared values and records as people read them: dates, moments at the workspace's offset,
// numbers with their decimals and units, choices by their words, references by their titles,
// contacts behind a mask. Derived from the declarations alone; used by all views of records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/dates.hpp"
#include "domain/workflow.hpp"
#include "store/queries/record_pages.hpp"
#include "view/messages.hpp"

namespace quanyu::view {

enum class Contacts : std::uint8_t { Masked, Shown };

// What a state stands for, shown with its word and never by colour alone.
enum class StateTone : std::uint8_t { Neutral, Waiting, Underway, Done };

struct ValueWords {
  Messages messages;
  std::int32_t offset_minutes = kDefaultOffsetMinutes;
  const store::TitleBook* titles = nullptr;  // of what values refer to
  Contacts contacts = Contacts::Masked;

  // A value with its unit; empty for none.
  [[nodiscard]] std::string value(const domain::Field& field, const domain::Value& value) const;
  // The same without the unit, for columns whose head names it.
  [[nodiscard]] std::string bare(const domain::Field& field, const domain::Value& value) const;
  // What a record is called: its title or number, else its kind, what it speaks of and when.
  [[nodiscard]] std::string title(const store::RecordTitle& title) const;
  [[nodiscard]] std::string title(domain::EntityNumber entity, const Id& id) const;
  // A field's words with its unit: "用时（小时）".
  [[nodiscard]] std::string head(const domain::Field& field) const;
};

// A contact with all but its ends hidden: "138••••0001".
std::string masked(std::string_view contact);

// First states wait for somebody, last ones are done (the first declared of them) or out of use.
StateTone state_tone(const domain::Entity& entity, std::int64_t state);

// Words and stable names of the sections.
std::string_view section_name(domain::Section section);
MessageKey section_label(domain::Section section);

}  // namespace quanyu::view
