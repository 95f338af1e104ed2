#include "support/fake_page.hpp"

#include <gtest/gtest.h>

namespace quanyu::testing {
namespace {

constexpr std::uint32_t kIdleCall = 0xffff'0000;
// More turns than any story needs: an app that never comes to rest is a mistake.
constexpr int kMostTurns = 20'000;

Bytes batch_of(const shell::PageMessage& message) {
  ByteWriter writer;
  shell::encode(writer, message);
  return writer.take();
}

}  // namespace

FakePage::FakePage(platform::MemoryExtents& storage, std::string start_hash)
    : hash(std::move(start_hash)), storage_(storage) {
  app_ = std::make_unique<app::App>(app::Parts{
      .storage = storage_,
      .storage_kind = view::StorageKind::Memory,
      .clock = clock,
      .random = random,
      .glyphs = glyphs_,
      .device = device,
      .version = "0.0.0-test",
  });
  shell::Start start;
  start.locale = "zh-CN", start.hash = hash, start.testing = true;
  app_->receive(batch_of(start));
  shell::Resize resize;
  resize.width = 1280, resize.height = 800;
  resize.device_width = 1280, resize.device_height = 800;
  send(resize);
}

void FakePage::send(const shell::PageMessage& message) {
  app_->receive(batch_of(message));
  take_answers();
  settle();
}

void FakePage::turn_once() {
  std::vector<shell::PageMessage> answers = std::exchange(answers_, {});
  for (const shell::PageMessage& answer : answers) app_->receive(batch_of(answer));
  if (wake_ms >= 0) {
    clock.advance(static_cast<std::int64_t>(wake_ms) + 1);
    wake_ms = -1;
    app_->receive(batch_of(shell::Woken{}));
  }
  take_answers();
}

void FakePage::settle() {
  idle_ = false;
  shell::Call ask;
  ask.request = kIdleCall, ask.kind = shell::CallKind::Idle;
  app_->receive(batch_of(ask));
  take_answers();
  for (int turn = 0; !idle_ || !answers_.empty(); ++turn) {
    ASSERT_LT(turn, kMostTurns) << "the app does not come to rest";
    turn_once();
  }
}

const SemanticNode* FakePage::find(std::string_view test_id) {
  const ui::EmittedNode* found = app_->stage().semantics().find_test_id(test_id);
  return found ? &found->node : nullptr;
}

const SemanticNode* FakePage::find_named(Role role, std::string_view name) {
  for (const ui::EmittedNode& emitted : app_->stage().semantics().nodes()) {
    if (emitted.node.role == role && emitted.node.name == name) return &emitted.node;
  }
  return nullptr;
}

std::string FakePage::dump() { return app_->stage().semantics().dump(); }

void FakePage::click(const SemanticNode& node) {
  const SemanticRect rect = node.rect;
  shell::Pointer pointer;
  pointer.x = rect.x + rect.width / 2, pointer.y = rect.y + rect.height / 2;
  send(pointer);
  pointer.phase = shell::PointerPhase::Down, pointer.buttons = 1;
  send(pointer);
  pointer.phase = shell::PointerPhase::Up, pointer.buttons = 0;
  send(pointer);
}

void FakePage::type(std::string_view test_id, std::string value) {
  const SemanticNode* field = find(test_id);
  ASSERT_NE(field, nullptr) << test_id << "\n" << dump();
  const std::uint32_t node = field->id;
  send(shell::NodeFocus{node, true});
  shell::FieldText text;
  text.node = node;
  text.selection_start = text.selection_end = static_cast<std::int32_t>(value.size());
  text.value = std::move(value);
  send(text);
}

void FakePage::press(std::string key, std::uint8_t modifiers) {
  shell::Key press;
  press.down = true, press.key = std::move(key), press.modifiers = modifiers;
  send(press);
}

std::string FakePage::call(shell::CallKind kind, std::string name, std::string arguments) {
  shell::Call call;
  call.request = ++last_call_, call.kind = kind;
  call.name = std::move(name), call.arguments = std::move(arguments);
  send(call);
  return replies_[last_call_];
}

void FakePage::take_answers() {
  const auto messages = shell::decode_app_batch(app_->take_outgoing());
  ASSERT_TRUE(messages.has_value());
  for (const shell::AppMessage& message : *messages) take(message);
}

void FakePage::take(const shell::AppMessage& message) {
  if (std::holds_alternative<shell::Ready>(message)) ready = true;
  if (const auto* it = std::get_if<shell::Wake>(&message)) wake_ms = it->delay_ms;
  if (const auto* it = std::get_if<shell::Route>(&message)) hash = it->hash;
  if (const auto* it = std::get_if<shell::DocumentInfo>(&message)) title = it->title;
  if (const auto* it = std::get_if<shell::Reply>(&message)) {
    if (it->request == kIdleCall)
      idle_ = true;
    else
      replies_[it->request] = it->json;
  }
  if (const auto* it = std::get_if<shell::FocusNode>(&message)) {
    answers_.push_back(shell::NodeFocus{it->node, true});
  }
  if (const auto* it = std::get_if<shell::SaveFile>(&message)) {
    saved.push_back(*it);
    answers_.push_back(shell::SaveDone{it->request, true});
  }
  if (const auto* it = std::get_if<shell::Fetch>(&message)) {
    const auto file = files.find(it->path);
    shell::FetchDone done;
    done.request = it->request;
    done.status = file == files.end() ? 404 : 200;
    if (file != files.end()) {
      const ByteView bytes = as_bytes(file->second);
      done.content.assign(bytes.begin(), bytes.end());
    }
    answers_.push_back(done);
  }
}

}  // namespace quanyu::testing
