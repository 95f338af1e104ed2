// A file in memory, cut into extents of 64 KiB that remember which of them were written since the
// last commit was taken. `store` lays SQLite's own file interface over it; `app` moves the commits
// to an ExtentStore. Knows nothing of SQLite.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "platform/extent_store.hpp"

namespace quanyu::platform {

class ExtentFile {
 public:
  // An empty file, or one as it was stored. A StoredImage whose content is not `size` bytes long
  // fails with StorageCorrupt.
  static Result<ExtentFile> load(StoredImage image);
  ExtentFile() = default;

  [[nodiscard]] std::uint64_t size() const { return size_; }
  // The number of the last commit taken (0: none yet).
  [[nodiscard]] std::uint64_t commit() const { return commit_; }

  // Reads at an offset; what lies beyond the end is zeros. Returns how many bytes were there.
  std::size_t read(std::uint64_t offset, std::span<std::byte> into) const;
  // Writes at an offset, growing the file as needed (gaps are zeros).
  void write(std::uint64_t offset, ByteView bytes);
  // Cuts the file, or grows it with zeros.
  void resize(std::uint64_t size);

  [[nodiscard]] bool has_changes() const;
  // Everything written since the last take, as the next commit; nothing is dirty afterwards. When
  // the commit cannot be stored the caller reloads the file from its store.
  ExtentCommit take_commit();
  // The whole content.
  [[nodiscard]] Bytes content() const;

 private:
  struct Slot {
    std::unique_ptr<std::byte[]> bytes;  // kExtentSize of them, or none yet: zeros
    bool dirty = false;
  };
  std::byte* writable(std::size_t index);

  std::vector<Slot> slots_;
  std::uint64_t size_ = 0;
  std::uint64_t taken_size_ = 0;
  std::uint64_t commit_ = 0;
};

}  // namespace quanyu::platform
