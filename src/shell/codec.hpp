// Turns the messages of shell/messages.hpp into bytes and back, driven by their own `visit`. Used
// by `app` and main_web.cpp; the page's side is printed from the same descriptions by
// print_protocol.cpp. It moves no bytes anywhere and knows no meaning of any message.
//
// A batch is, for each message: u8 number, varint length of the fields, the fields in order.
// bool and enums are one byte, numbers little-endian at their width, texts and bytes a varint
// length and the bytes, vectors a varint count and the items, structs their fields.
#pragma once

#include <variant>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "shell/messages.hpp"

namespace quanyu::shell {

namespace detail {

template <class First, class... Rest>
using VariantOf = std::variant<Rest...>;
struct NoMessage {};

}  // namespace detail

// Any message from the page, and any message from the app.
#define X(number, name) , name
using PageMessage = detail::VariantOf<detail::NoMessage QUANYU_PAGE_MESSAGES(X)>;
using AppMessage = detail::VariantOf<detail::NoMessage QUANYU_APP_MESSAGES(X)>;
#undef X

// The permanent number of a message within its direction.
template <class Message>
inline constexpr std::uint8_t kMessageNumber = 0;
#define X(number, name) \
  template <>           \
  inline constexpr std::uint8_t kMessageNumber<name> = number;
QUANYU_PAGE_MESSAGES(X)
QUANYU_APP_MESSAGES(X)
#undef X

// Appends one message to a batch. The whole batch is `out.take()`.
void encode(ByteWriter& out, const PageMessage& message);
void encode(ByteWriter& out, const AppMessage& message);

// Reads a whole batch in order. Messages with an unknown number are skipped by their length.
// Anything else that is not a batch — a length past the end, bytes left over inside a message, an
// enum's number that has no member — fails with ProtocolDamaged, args: the offset in bytes of the
// message; then none of the batch may be used. Never allocates more than the batch can fill.
Result<std::vector<PageMessage>> decode_page_batch(ByteView batch);
Result<std::vector<AppMessage>> decode_app_batch(ByteView batch);

}  // namespace quanyu::shell
