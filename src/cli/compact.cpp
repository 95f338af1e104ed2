#include "cli/json.hpp"
#include "cli/program.hpp"
#include "store/compaction.hpp"

namespace quanyu::cli {

namespace {

Result<void> run_compact(const Arguments& arguments, Surroundings& surroundings) {
  TRY_ASSIGN(const auto database,
             store::Database::open_file(arguments.place(0), store::Access::ReadWrite,
                                        surroundings.machine));
  TRY_ASSIGN(const store::Compacted compacted, store::compact(*database));
  if (arguments.json()) {
    JsonWriter json;
    json.begin_object().field("segments", compacted.segments);
    json.field("registers", compacted.registers);
    json.field("bytes_before", compacted.bytes_before);
    json.field("bytes_after", compacted.bytes_after).end_object();
    surroundings.out << json.text() << '\n';
  } else {
    surroundings.out << "segments " << compacted.segments << ", journal " << compacted.bytes_before
                     << " bytes before, " << compacted.bytes_after << " now\n";
  }
  return {};
}

}  // namespace

constexpr Subcommand kCompactCommand{
    .name = "compact",
    .places = "DB",
    .place_count = 1,
    .summary = "Lets the journal forget what was overwritten; the state stays as it is.",
    .options = {},
    .run = run_compact};

}  // namespace quanyu::cli
