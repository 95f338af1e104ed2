// Deadlines: when a standard of so many hours is up, how much of it is left, and by how much it is
// overdue, on the clock of the wall or in office hours. A burst pipe does not wait for Monday; a
// question about a certificate does.
#pragma once

#include <cstdint>
#include <optional>

#include "domain/entities/matter_tables.hpp"
#include "domain/rules/work_time.hpp"

namespace quanyu::domain {

// A time allowed, as standards hold it.
struct Standard {
  std::int64_t tenths = 0;  // of an hour; 0: none is set
  ClockKind clock = ClockKind::Working;

  [[nodiscard]] std::int64_t minutes() const { return tenths * 6; }
};

// When so many minutes counted from `start` are up. Office hours: a start outside them counts from
// the next opening, and what is up when an office closes is due then, not the next morning.
Moment due_after(const WorkTime& work, ClockKind clock, Moment start, std::int64_t minutes);

// Minutes from one moment to a later one; negative when it is the earlier.
std::int64_t minutes_between(const WorkTime& work, ClockKind clock, Moment from, Moment to);

// The moment a standard is up, or none where none is set.
std::optional<Moment> deadline(const WorkTime& work, const Standard& standard, Moment start);

enum class DueState : std::uint8_t { None, Ahead, Soon, Overdue };

// Where a due moment stands now. `minutes` are left, or past since it was due.
struct DueFact {
  DueState state = DueState::None;
  std::int64_t minutes = 0;
};

// Soon: less than a fifth of the standard, or of an office day where no standard is known, is left.
DueFact due_fact(const WorkTime& work, const Standard& standard, std::optional<Moment> due,
                 Moment now);

}  // namespace quanyu::domain
