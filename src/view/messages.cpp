#include "view/messages.hpp"

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/numbers.hpp"
#include "domain/entities/actor.hpp"
#include "domain/model.hpp"

namespace quanyu::view {
namespace {

struct Entry {
  std::string_view chinese, english;
};
constexpr Entry kEntries[] = {
#define M(key, chinese, english) {chinese, english},
#include "view/messages.def"
#undef M
};

// Indices of the table in the order of their names, for keys known only while running.
constexpr auto kByName = [] {
  std::array<std::uint16_t, kMessageCount> order{};
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint16_t>(i);
  std::ranges::sort(order, {}, [](std::uint16_t i) { return detail::kMessageNames[i]; });
  return order;
}();

// Errors at a line: args are file, line, and then what the sentence says.
constexpr bool stands_at_line(ErrorCode code) {
  switch (code) {
    case ErrorCode::TextUndecodable:
    case ErrorCode::ImportMissingColumn:
    case ErrorCode::ImportCutLine:
    case ErrorCode::ImportUnclosedQuote:
    case ErrorCode::ImportDuplicateCode:
    case ErrorCode::ImportOrphanParent:
    case ErrorCode::ImportBadCode:
    case ErrorCode::ImportEmptyName:
    case ErrorCode::ImportBadValue:
    case ErrorCode::ImportTooLarge: return true;
    default: return false;
  }
}

// Limits further out than this are nobody's to know.
constexpr std::int64_t kWide = 1'000'000'000'000;

const domain::Field* field_of(const Error& error) {
  const domain::Entity* entity = domain::find_entity(error.entity);
  return entity == nullptr ? nullptr : entity->field(std::string_view(error.field));
}

// The first argument of a rule's error as people read it: a state or a role by its words, an id by
// what it is the id of.
std::string readable(const Error& error, const Messages& messages) {
  const std::string& given = error.args.front();
  if (error.code == ErrorCode::RoleMayNot) {
    const domain::Field& role = *domain::kActor.field(domain::actor_field::kRole);
    for (const domain::Choice& choice : role.choices) {
      if (std::to_string(choice.number) == given) return std::string(messages.words(choice.words));
    }
  }
  if (error.code == ErrorCode::WrongState) {
    return std::string(messages.lookup(error.entity + "." + error.field + "." + given));
  }
  if (!parse_id(given)) return given;
  const domain::Field* field = field_of(error);
  const domain::Entity* entity = domain::find_entity(error.entity);
  if (field != nullptr) return std::string(messages.words(field->words));
  return entity == nullptr ? given : std::string(messages.words(entity->words));
}

// The number of a placeholder that begins at `at` ("{7}"), or -1.
int placeholder_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '{' || text[at + 2] != '}') return -1;
  const char digit = text[at + 1];
  return digit >= '0' && digit <= '9' ? digit - '0' : -1;
}

}  // namespace

std::uint16_t MessageKey::missing_message_key() { return 0; }

Language language_of_locale(std::string_view locale) {
  return locale.starts_with("zh") ? Language::Chinese : Language::English;
}

std::optional<MessageKey> find_message(std::string_view name) {
  const auto name_of = [](std::uint16_t i) { return detail::kMessageNames[i]; };
  const auto* found = std::ranges::lower_bound(kByName, name, {}, name_of);
  if (found == kByName.end() || name_of(*found) != name) return std::nullopt;
  return MessageKey::at(*found);
}

std::string_view Messages::text(MessageKey key) const {
  const Entry& entry = kEntries[key.index()];
  return language_ == Language::English ? entry.english : entry.chinese;
}

std::string_view Messages::lookup(std::string_view key) const {
  if (const auto found = find_message(key)) return text(*found);
  const domain::Words named = domain::words_of(key);
  return named.empty() ? key : words(named);
}

std::string Messages::format(MessageKey key, std::span<const std::string> arguments) const {
  const std::string_view pattern = text(key);
  std::string filled;
  filled.reserve(pattern.size() + 16);
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const int number = placeholder_at(pattern, at);
    if (number < 0) {
      filled += pattern[at];
      continue;
    }
    if (static_cast<std::size_t>(number) < arguments.size()) {
      filled += arguments[static_cast<std::size_t>(number)];
    }
    at += 2;
  }
  return filled;
}

std::string Messages::error(const Error& error) const {
  std::string reason = error_reason(error);
  const auto place = error_place(error);
  if (!place) return reason;
  return format("problem.at", {place->file, place->line, std::move(reason)});
}

std::string Messages::error_reason(const Error& error) const {
  const auto key = find_message("error." + std::string(error_name(error.code)));
  constexpr MessageKey kUnknown = "error.internal";
  if (error.code == ErrorCode::RuleBroken && !error.args.empty()) {
    return std::string(lookup("rule." + error.args.front()));
  }
  if (error.code == ErrorCode::FieldBadValue) {
    if (const auto limits = limits_reason(error)) return *limits;
  }
  std::vector<std::string> arguments = error.args;
  if (!arguments.empty()) arguments.front() = readable(error, *this);
  return format(key.value_or(kUnknown), arguments);
}

// A number beyond its limits: what may stand there says more than what may not.
std::optional<std::string> Messages::limits_reason(const Error& error) const {
  const domain::Field* field = field_of(error);
  if (field == nullptr) return std::nullopt;
  if (field->type == domain::FieldType::Text) return std::nullopt;
  const bool number =
      field->type == domain::FieldType::Integer || field->type == domain::FieldType::Scaled;
  if (!number || field->minimum < -kWide || field->maximum > kWide) {
    return std::string(text("field.impossible"));
  }
  return format("field.range", {format_scaled(field->minimum, field->decimals),
                                format_scaled(field->maximum, field->decimals)});
}

std::optional<ErrorPlace> error_place(const Error& error) {
  if (!stands_at_line(error.code) || error.args.size() < 2) return std::nullopt;
  return ErrorPlace{error.args[0], error.args[1]};
}

std::string_view Messages::error_advice(ErrorCode code) const {
  switch (code) {
    case ErrorCode::TextUndecodable:
    case ErrorCode::TextUnknownEncoding: return text("advice.encoding");
    case ErrorCode::NetworkFailed: return text("advice.network");
    case ErrorCode::ActorUnknown: return text("advice.person");
    case ErrorCode::StorageFull: return text("advice.storage");
    case ErrorCode::StorageNewer: return text("advice.update");
    case ErrorCode::StorageElsewhere:
    case ErrorCode::StorageBusy: return text("advice.reload");
    default: break;
  }
  if (stands_at_line(code)) return text("advice.line");
  switch (error_class(code)) {
    case ErrorClass::Input: return text("advice.file");
    case ErrorClass::Bug: return text("advice.bug");
    default: return {};
  }
}

}  // namespace quanyu::view
