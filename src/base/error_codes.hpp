// The one table of error codes: permanent number, name and class of every error the house can
// report. The catalogue has a sentence for each name; the command line prints the name in JSON
// and exits with the class. Numbers are permanent: a removed code stays reserved.
#pragma once

#include <cstdint>
#include <string_view>

namespace quanyu {

// What kind of trouble it is; the value is the exit code of the command line.
enum class ErrorClass : std::uint8_t {
  Usage = 2,      // the caller asked for something that cannot be meant
  Input = 3,      // a file or a field holds what cannot be taken in
  Rule = 4,       // a rule of the domain says no
  Conflict = 5,   // the data moved on underneath
  Storage = 6,    // the disk, the browser's storage or the database said no
  Cancelled = 7,  // the user stopped it
  Bug = 70,       // our fault
};

// X(number, Enumerator, "stable.name", ErrorClass)
#define QUANYU_ERROR_CODES(X)                                \
  X(1, Internal, "internal", Bug)                            \
  X(2, Usage, "usage", Usage)                                \
  X(3, Cancelled, "cancelled", Cancelled)                    \
  X(10, FileUnreadable, "file.unreadable", Input)            \
  X(11, FileUnwritable, "file.unwritable", Storage)          \
  X(12, FileEmpty, "file.empty", Input)                      \
  X(13, FileUnknownKind, "file.unknown_kind", Input)         \
  X(20, TextUndecodable, "text.undecodable", Input)          \
  X(21, TextUnknownEncoding, "text.unknown_encoding", Input) \
  X(30, ImportMissingColumn, "import.missing_column", Input) \
  X(31, ImportCutLine, "import.cut_line", Input)             \
  X(32, ImportUnclosedQuote, "import.unclosed_quote", Input) \
  X(33, ImportDuplicateCode, "import.duplicate_code", Input) \
  X(34, ImportOrphanParent, "import.orphan_parent", Input)   \
  X(35, ImportBadCode, "import.bad_code", Input)             \
  X(36, ImportEmptyName, "import.empty_name", Input)         \
  X(37, ImportNothing, "import.nothing", Input)              \
  X(38, ImportTooLarge, "import.too_large", Input)           \
  X(39, ImportBadValue, "import.bad_value", Input)           \
  X(40, FieldRequired, "field.required", Rule)               \
  X(41, FieldTooLong, "field.too_long", Rule)                \
  X(42, FieldBadValue, "field.bad_value", Rule)              \
  X(43, AlreadyThere, "rule.already_there", Rule)            \
  X(44, NotFound, "rule.not_found", Rule)                    \
  X(45, NotAllowed, "rule.not_allowed", Rule)                \
  X(46, ActorUnknown, "rule.actor_unknown", Rule)            \
  X(47, RoleMayNot, "rule.role_may_not", Rule)               \
  X(48, OutOfScope, "rule.out_of_scope", Rule)               \
  X(49, WrongState, "rule.wrong_state", Rule)                \
  X(50, StorageUnavailable, "storage.unavailable", Storage)  \
  X(51, StorageFull, "storage.full", Storage)                \
  X(52, StorageCorrupt, "storage.corrupt", Storage)          \
  X(53, StorageElsewhere, "storage.elsewhere", Conflict)     \
  X(54, StorageNewer, "storage.newer", Conflict)             \
  X(55, StorageBusy, "storage.busy", Conflict)               \
  X(56, Database, "storage.database", Storage)               \
  X(60, SegmentDamaged, "segment.damaged", Input)            \
  X(61, SegmentTooLarge, "segment.too_large", Input)         \
  X(62, SegmentUnknownPart, "segment.unknown_part", Input)   \
  X(63, SegmentForeign, "segment.foreign", Conflict)         \
  X(64, StampOutOfRange, "stamp.out_of_range", Input)        \
  X(65, SegmentForked, "segment.forked", Conflict)           \
  X(70, NetworkFailed, "network.failed", Input)              \
  X(71, ProtocolDamaged, "protocol.damaged", Bug)            \
  X(72, CheckFailed, "check.failed", Storage)                \
  X(80, GivenByRule, "rule.given", Rule)                     \
  X(81, InUse, "rule.in_use", Rule)                          \
  X(82, MakesCycle, "rule.makes_cycle", Rule)                \
  X(83, EndsBeforeStart, "rule.ends_before_start", Rule)     \
  X(84, RuleBroken, "rule.broken", Rule)                     \
  X(85, ResidentId, "field.resident_id", Rule)

enum class ErrorCode : std::uint16_t {
#define X(number, name, text, kind) name = number,
  QUANYU_ERROR_CODES(X)
#undef X
};

// The stable, documented name of a code ("import.duplicate_code").
constexpr std::string_view error_name(ErrorCode code) {
  switch (code) {
#define X(number, name, text, kind) \
  case ErrorCode::name: return text;
    QUANYU_ERROR_CODES(X)
#undef X
  }
  return "internal";
}

// The class of a code, which is also the exit code of the command line.
constexpr ErrorClass error_class(ErrorCode code) {
  switch (code) {
#define X(number, name, text, kind) \
  case ErrorCode::name: return ErrorClass::kind;
    QUANYU_ERROR_CODES(X)
#undef X
  }
  return ErrorClass::Bug;
}

}  // namespace quanyu
