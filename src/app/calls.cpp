#include "app/calls.hpp"

#include <format>

#include "app/calls_json.hpp"
#include "store/queries/area_query.hpp"

namespace quanyu::app {

std::string json_text(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      json += std::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      json += c;
    }
  }
  return json + '"';
}

namespace {

// A lone JSON scalar as the argument of a command: null is none, text loses its quotes.
std::string scalar(std::string_view json) {
  if (json.empty() || json == "null" || json == "undefined") return {};
  if (json.size() < 2 || json.front() != '"') return std::string(json);
  std::string text;
  for (std::size_t i = 1; i + 1 < json.size(); ++i) {
    if (json[i] == '\\' && i + 2 < json.size()) ++i;
    text += json[i];
  }
  return text;
}

std::string_view role_name(Role role) {
  switch (role) {
#define X(number, name, text) \
  case Role::name: return text;
    QUANYU_SEMANTIC_ROLES(X)
#undef X
  }
  return "none";
}

std::string states_json(States states) {
  std::string json = "[";
#define X(bit, name, text) \
  if (states.has(State::name)) json += json.size() > 1 ? ",\"" text "\"" : "\"" text "\"";
  QUANYU_SEMANTIC_STATES(X)
#undef X
  return json + "]";
}

std::string items_json(const ui::SemanticTree& semantics) {
  std::string json = "[";
  for (const ui::EmittedNode& emitted : semantics.nodes()) {
    const SemanticNode& node = emitted.node;
    if (json.size() > 1) json += ',';
    json += std::format(
        R"({{"id":{},"parent":{},"role":"{}","name":{},"value":{},"testId":{},"states":{},)"
        R"("x":{},"y":{},"width":{},"height":{}}})",
        node.id, node.parent, role_name(node.role), json_text(node.name), json_text(node.value),
        json_text(node.test_id), states_json(node.states), node.rect.x, node.rect.y,
        node.rect.width, node.rect.height);
  }
  return json + "]";
}

std::string counts_json(Place& place, view::AreaKey scope) {
  const auto counts = store::area_counts(place.database(), scope, place.tree()->as_of());
  if (!counts) return "null";
  std::string json = "{";
  for (const domain::Choice& kind : domain::kAreaKinds) {
    if (json.size() > 1) json += ',';
    json += std::format("\"{}\":{}", kind.name, (*counts)[static_cast<std::size_t>(kind.number)]);
  }
  return json + "}";
}

}  // namespace

void Calls::take(const shell::Call& call, const ui::SemanticTree& semantics,
                 const gfx::PainterStats& painter, const FrameCounts& counts) {
  switch (call.kind) {
    case shell::CallKind::Idle: waiting_.push_back(call.request); break;
    case shell::CallKind::Items: reply(call.request, items_json(semantics)); break;
    case shell::CallKind::Run: run(call); break;
    case shell::CallKind::Query: query(call); break;
    case shell::CallKind::Stats:
      reply(call.request,
            std::format(R"({{"frames":{},"drawCalls":{},"skipped":{},"uploads":{},)"
                        R"("textureBytes":{},"turns":{},"layouts":{},"longestFrameMs":{:.3f},)"
                        R"("longestStepMs":{:.3f}}})",
                        painter.frames, painter.draw_calls, painter.skipped, painter.uploads,
                        painter.texture_bytes, counts.turns, counts.layouts,
                        counts.longest_frame_ms, jobs_.longest_step_ms()));
      break;
  }
}

void Calls::now_idle() {
  for (const std::uint32_t request : std::exchange(waiting_, {})) reply(request, "true");
}

void Calls::run(const shell::Call& call) {
  const std::optional<view::CommandId> id = view::find_command(call.name);
  const bool ran = id && desk_.run({*id, scalar(call.arguments)});
  outgoing_.send(shell::Reply{call.request, ran, ran ? "true" : json_text(call.name)});
}

void Calls::query(const shell::Call& call) {
  Place* place = session_.place.get();
  if (call.name == "view") return reply(call.request, json_text(views_.print()));
  if (call.name == "route") {
    return reply(call.request, json_text(view::print_route(session_.route)));
  }
  if (call.name == "model") return reply(call.request, model_json());
  if (call.name == "counts" && place && place->tree()) {
    return reply(call.request, counts_json(*place, session_.scope));
  }
  outgoing_.send(shell::Reply{call.request, false, json_text(call.name)});
}

void Calls::reply(std::uint32_t request, std::string json) {
  outgoing_.send(shell::Reply{request, true, std::move(json)});
}

}  // namespace quanyu::app
