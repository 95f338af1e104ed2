#include "shell/codec.hpp"

#include <string>
#include <type_traits>

#include "shell/enum_names.hpp"

namespace quanyu::shell {
namespace {

template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;

// Stands in for a ByteWriter and only counts, so that a message's length is known before its
// fields are written and large contents are copied once.
class ByteCounter {
 public:
  template <class T>
  void fixed(T) {
    count_ += sizeof(T);
  }
  void varint(std::uint64_t value) {
    for (++count_; value >= 0x80; value >>= 7) ++count_;
  }
  void blob(ByteView bytes) { varint(bytes.size()), count_ += bytes.size(); }
  void text(std::string_view text) { blob(as_bytes(text)); }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

template <class Out>
class FieldWriter {
 public:
  explicit FieldWriter(Out& out) : out_(out) {}

  template <class T>
  void operator()(const char*, T& value) const {
    put(value);
  }

 private:
  template <class T>
  void put(T& value) const {
    if constexpr (std::is_same_v<T, bool>) {
      out_.fixed(static_cast<std::uint8_t>(value ? 1 : 0));
    } else if constexpr (std::is_enum_v<T>) {
      static_assert(sizeof value == 1);
      out_.fixed(static_cast<std::uint8_t>(value));
    } else if constexpr (std::is_arithmetic_v<T>) {
      out_.fixed(value);
    } else if constexpr (std::is_same_v<T, std::string>) {
      out_.text(value);
    } else if constexpr (std::is_same_v<T, Bytes>) {
      out_.blob(value);
    } else if constexpr (kIsVector<T>) {
      out_.varint(value.size());
      for (auto& item : value) put(item);
    } else {
      value.visit(*this);
    }
  }

  Out& out_;
};

class FieldReader {
 public:
  explicit FieldReader(ByteReader& in) : in_(in) {}

  template <class T>
  void operator()(const char*, T& value) {
    take(value);
  }

  [[nodiscard]] bool damaged() const { return damaged_ || !in_.finished(); }

 private:
  template <class T>
  void take(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      const auto number = in_.fixed<std::uint8_t>();
      damaged_ |= number > 1;
      value = number == 1;
    } else if constexpr (std::is_enum_v<T>) {
      const auto number = in_.fixed<std::uint8_t>();
      damaged_ |= number >= kEnumCount<T>;
      value = static_cast<T>(number);
    } else if constexpr (std::is_arithmetic_v<T>) {
      value = in_.fixed<T>();
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = in_.text();
    } else if constexpr (std::is_same_v<T, Bytes>) {
      const ByteView bytes = in_.blob();
      value.assign(bytes.begin(), bytes.end());
    } else if constexpr (kIsVector<T>) {
      take_items(value);
    } else {
      value.visit(*this);
    }
  }

  // Every item takes at least one byte, so a count beyond the rest is a lie; the vector grows by
  // what was really read, so that a lie below that bound costs no memory either.
  template <class T>
  void take_items(std::vector<T>& items) {
    const std::uint64_t count = in_.varint();
    damaged_ |= count > in_.remaining();
    for (std::uint64_t i = 0; i < count && !damaged_ && !in_.failed(); ++i) {
      take(items.emplace_back());
    }
  }

  ByteReader& in_;
  bool damaged_ = false;
};

template <class Variant>
void encode_any(ByteWriter& out, const Variant& message) {
  std::visit(
      [&]<class Message>(const Message& one) {
        // `visit` is described once, for reading and writing; the writers change nothing.
        auto& fields = const_cast<Message&>(one);
        ByteCounter counter;
        fields.visit(FieldWriter(counter));
        out.fixed(kMessageNumber<Message>);
        out.varint(counter.count());
        fields.visit(FieldWriter(out));
      },
      message);
}

// Tries the alternatives of the variant one by one for the one that has the number. False when
// its fields are damaged.
template <class Variant, std::size_t index = 0>
bool decode_one(std::uint8_t number, ByteView fields, std::vector<Variant>& messages) {
  if constexpr (index == std::variant_size_v<Variant>) {
    return true;
  } else {
    using Message = std::variant_alternative_t<index, Variant>;
    if (number != kMessageNumber<Message>) {
      return decode_one<Variant, index + 1>(number, fields, messages);
    }
    Message message;
    ByteReader in(fields);
    FieldReader reader(in);
    message.visit(reader);
    messages.emplace_back(std::move(message));
    return !reader.damaged();
  }
}

template <class Variant>
Result<std::vector<Variant>> decode_batch(ByteView batch) {
  std::vector<Variant> messages;
  ByteReader in(batch);
  while (in.remaining() > 0) {
    const std::size_t offset = batch.size() - in.remaining();
    const auto number = in.fixed<std::uint8_t>();
    const ByteView fields = in.blob();
    if (in.failed() || !decode_one(number, fields, messages)) {
      return fail(ErrorCode::ProtocolDamaged, {std::to_string(offset)});
    }
  }
  return messages;
}

}  // namespace

void encode(ByteWriter& out, const PageMessage& message) { encode_any(out, message); }
void encode(ByteWriter& out, const AppMessage& message) { encode_any(out, message); }

Result<std::vector<PageMessage>> decode_page_batch(ByteView batch) {
  return decode_batch<PageMessage>(batch);
}
Result<std::vector<AppMessage>> decode_app_batch(ByteView batch) {
  return decode_batch<AppMessage>(batch);
}

}  // namespace quanyu::shell
