#include "base/hash.hpp"
#include "cli/json.hpp"
#include "cli/program.hpp"
#include "store/check.hpp"

namespace quanyu::cli {

namespace {

Result<void> run_digest(const Arguments& arguments, Surroundings& surroundings) {
  TRY_ASSIGN(const auto database,
             store::Database::open_file(arguments.place(0), store::Access::ReadOnly,
                                        surroundings.machine));
  TRY_ASSIGN(const Digest digest, store::state_digest(*database));
  const std::string text = to_hex(digest);
  if (arguments.json()) {
    JsonWriter json;
    json.begin_object().field("digest", std::string_view(text)).end_object();
    surroundings.out << json.text() << '\n';
  } else {
    surroundings.out << text << '\n';
  }
  return {};
}

}  // namespace

constexpr Subcommand kDigestCommand{.name = "digest",
                                    .places = "DB",
                                    .place_count = 1,
                                    .summary =
                                        "Prints the digest of what the database holds: equal "
                                        "contents, equal digest.",
                                    .options = {},
                                    .run = run_digest};

}  // namespace quanyu::cli
