#include "platform/extent_file.hpp"

#include <algorithm>
#include <cstring>

namespace quanyu::platform {
namespace {

std::size_t extents_of(std::uint64_t size) {
  return static_cast<std::size_t>((size + kExtentSize - 1) / kExtentSize);
}

}  // namespace

Result<ExtentFile> ExtentFile::load(StoredImage image) {
  if (image.content.size() != image.size) return fail(ErrorCode::StorageCorrupt, {"size"});
  ExtentFile file;
  file.write(0, image.content);
  file.commit_ = image.commit;
  // A content that was never stored (a file somebody opened) is all new to the store.
  if (image.commit == 0) return file;
  for (Slot& slot : file.slots_) slot.dirty = false;
  file.taken_size_ = file.size_;
  return file;
}

std::size_t ExtentFile::read(std::uint64_t offset, std::span<std::byte> into) const {
  const std::uint64_t present =
      offset >= size_ ? 0 : std::min<std::uint64_t>(size_ - offset, into.size());
  std::size_t done = 0;
  while (done < present) {
    const std::uint64_t position = offset + done;
    const std::size_t within = position % kExtentSize;
    const std::size_t count = std::min<std::size_t>(present - done, kExtentSize - within);
    const Slot& slot = slots_[position / kExtentSize];
    if (slot.bytes) {
      std::memcpy(into.data() + done, slot.bytes.get() + within, count);
    } else {
      std::memset(into.data() + done, 0, count);
    }
    done += count;
  }
  std::ranges::fill(into.subspan(done), std::byte{});
  return done;
}

std::byte* ExtentFile::writable(std::size_t index) {
  Slot& slot = slots_[index];
  if (!slot.bytes) slot.bytes = std::make_unique<std::byte[]>(kExtentSize);
  slot.dirty = true;
  return slot.bytes.get();
}

void ExtentFile::write(std::uint64_t offset, ByteView bytes) {
  if (offset + bytes.size() > size_) resize(offset + bytes.size());
  while (!bytes.empty()) {
    const std::size_t within = offset % kExtentSize;
    const std::size_t count = std::min(bytes.size(), kExtentSize - within);
    std::memcpy(writable(offset / kExtentSize) + within, bytes.data(), count);
    bytes = bytes.subspan(count);
    offset += count;
  }
}

void ExtentFile::resize(std::uint64_t size) {
  const std::size_t old_count = slots_.size();
  if (size < size_ && size % kExtentSize != 0) {
    // What was cut off must read as zeros if the file grows again.
    std::byte* last = writable(size / kExtentSize);
    const std::size_t kept = size % kExtentSize;
    std::memset(last + kept, 0, kExtentSize - kept);
  }
  slots_.resize(extents_of(size));
  // A new extent must reach the store even if nothing but zeros was ever put into it, and one that
  // was the short end of the file is stored longer now.
  for (std::size_t index = old_count; index < slots_.size(); ++index) slots_[index].dirty = true;
  if (size > size_ && size_ % kExtentSize != 0) slots_[size_ / kExtentSize].dirty = true;
  size_ = size;
}

bool ExtentFile::has_changes() const {
  return size_ != taken_size_ || std::ranges::any_of(slots_, &Slot::dirty);
}

ExtentCommit ExtentFile::take_commit() {
  ExtentCommit change{.commit = ++commit_, .size = size_, .extents = {}};
  for (std::size_t index = 0; index < slots_.size(); ++index) {
    Slot& slot = slots_[index];
    if (!slot.dirty) continue;
    const std::uint64_t start = std::uint64_t{index} * kExtentSize;
    Bytes bytes(static_cast<std::size_t>(std::min<std::uint64_t>(kExtentSize, size_ - start)));
    if (slot.bytes) std::memcpy(bytes.data(), slot.bytes.get(), bytes.size());
    change.extents.push_back({static_cast<std::uint32_t>(index), std::move(bytes)});
    slot.dirty = false;
  }
  taken_size_ = size_;
  return change;
}

Bytes ExtentFile::content() const {
  Bytes bytes(static_cast<std::size_t>(size_));
  read(0, bytes);
  return bytes;
}

}  // namespace quanyu::platform
