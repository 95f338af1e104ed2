#include "platform/memory_extents.hpp"

#include <algorithm>

namespace quanyu::platform {
namespace {

std::uint64_t extent_bytes(std::uint64_t size, std::uint32_t index) {
  const std::uint64_t start = std::uint64_t{index} * kExtentSize;
  return start >= size ? 0 : std::min<std::uint64_t>(kExtentSize, size - start);
}

}  // namespace

void MemoryExtents::list(Done<std::vector<StoredFile>> done) {
  std::vector<StoredFile> files;
  for (const auto& [name, file] : files_) files.push_back({name, file.size, file.commit});
  done(std::move(files));
}

void MemoryExtents::read(std::string_view name, Done<StoredImage> done) {
  const auto found = files_.find(name);
  if (found == files_.end()) return done(StoredImage{});
  const File& file = found->second;
  StoredImage image{file.commit, file.size, {}};
  for (std::uint32_t index = 0; std::uint64_t{index} * kExtentSize < file.size; ++index) {
    const auto extent = file.extents.find(index);
    if (extent == file.extents.end() || extent->second.size() != extent_bytes(file.size, index)) {
      return done(fail(ErrorCode::StorageCorrupt, {std::string(name), std::to_string(index)}));
    }
    image.content.insert(image.content.end(), extent->second.begin(), extent->second.end());
  }
  done(std::move(image));
}

void MemoryExtents::write(std::string_view name, ExtentCommit change, Done<std::uint64_t> done) {
  if (next_failure_) return done(fail(*std::exchange(next_failure_, std::nullopt)));
  const auto found = files_.find(name);
  const std::uint64_t stored = found == files_.end() ? 0 : found->second.commit;
  if (change.commit != stored + 1) {
    return done(fail(ErrorCode::StorageElsewhere, {std::to_string(stored)}));
  }
  if (used_without(name) + change.size > quota_) return done(fail(ErrorCode::StorageFull));
  File& file = files_[std::string(name)];
  file.commit = change.commit;
  file.size = change.size;
  for (Extent& extent : change.extents) file.extents[extent.index] = std::move(extent.bytes);
  std::erase_if(file.extents,
                [&](const auto& entry) { return extent_bytes(change.size, entry.first) == 0; });
  done(change.commit);
}

void MemoryExtents::remove(std::string_view name, Done<bool> done) {
  if (const auto found = files_.find(name); found != files_.end()) files_.erase(found);
  done(true);
}

void MemoryExtents::lose_extent(std::string_view name, std::uint32_t index) {
  if (const auto found = files_.find(name); found != files_.end()) {
    found->second.extents.erase(index);
  }
}

std::uint64_t MemoryExtents::used_without(std::string_view name) const {
  std::uint64_t used = 0;
  for (const auto& [other, file] : files_) {
    if (other != name) used += file.size;
  }
  return used;
}

}  // namespace quanyu::platform
