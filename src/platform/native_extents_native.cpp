#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "base/hash.hpp"
#include "platform/files.hpp"
#include "platform/native_extents.hpp"

// On disk, for a file NAME: NAME.extents is a 64-byte head (magic, commit, size, CRC-32) and then
// the content; NAME.redo is a commit under way: everything it writes, and a SHA-256 over it. A redo
// that is whole is carried out again on opening, which does no harm; a broken one never counted.

namespace quanyu::platform {
namespace {

constexpr std::string_view kHeadMagic = "quanyu-extents-1";
constexpr std::string_view kRedoMagic = "quanyu-redo-v1--";
constexpr std::size_t kHeadSize = 64;
constexpr std::string_view kDataSuffix = ".extents";
constexpr std::string_view kRedoSuffix = ".redo";

struct Head {
  std::uint64_t commit = 0;
  std::uint64_t size = 0;
};

Bytes encode_head(const Head& head) {
  ByteWriter writer;
  writer.raw(as_bytes(kHeadMagic));
  writer.fixed(head.commit);
  writer.fixed(head.size);
  writer.fixed(crc32(writer.view()));
  Bytes bytes = writer.take();
  bytes.resize(kHeadSize);
  return bytes;
}

Result<Head> decode_head(ByteView bytes, std::string_view name) {
  ByteReader reader(bytes);
  const bool known = as_text(reader.raw(kHeadMagic.size())) == kHeadMagic;
  const Head head{reader.fixed<std::uint64_t>(), reader.fixed<std::uint64_t>()};
  const auto sum = reader.fixed<std::uint32_t>();
  if (!known || reader.failed() || sum != crc32(bytes.first(kHeadMagic.size() + 16))) {
    return fail(ErrorCode::StorageCorrupt, {std::string(name), "head"});
  }
  return head;
}

Bytes encode_redo(const ExtentCommit& change) {
  ByteWriter writer;
  writer.raw(as_bytes(kRedoMagic));
  writer.fixed(change.commit);
  writer.fixed(change.size);
  writer.varint(change.extents.size());
  for (const Extent& extent : change.extents) {
    writer.varint(extent.index);
    writer.blob(extent.bytes);
  }
  writer.raw(sha256(writer.view()));
  return writer.take();
}

// False for a redo that was never finished.
bool decode_redo(ByteView bytes, ExtentCommit& change) {
  if (bytes.size() < 32) return false;
  const ByteView body = bytes.first(bytes.size() - 32);
  if (!std::ranges::equal(sha256(body), bytes.last(32))) return false;
  ByteReader reader(body);
  if (as_text(reader.raw(kRedoMagic.size())) != kRedoMagic) return false;
  change.commit = reader.fixed<std::uint64_t>();
  change.size = reader.fixed<std::uint64_t>();
  for (std::uint64_t left = reader.varint(); left > 0 && !reader.failed(); --left) {
    const auto index = static_cast<std::uint32_t>(reader.varint());
    const ByteView content = reader.blob();
    change.extents.push_back({index, Bytes(content.begin(), content.end())});
  }
  return reader.finished();
}

// Writes at places of an existing or new file; the redo beside it makes this safe to repeat.
class DataFile {
 public:
  explicit DataFile(const std::string& path)
      : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {}
  ~DataFile() {
    if (file_ >= 0) ::close(file_);
  }
  DataFile(const DataFile&) = delete;
  DataFile& operator=(const DataFile&) = delete;

  bool put(std::uint64_t offset, ByteView bytes) const {
    while (!bytes.empty()) {
      const ssize_t put = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
      if (put < 0 && errno == EINTR) continue;
      if (put <= 0) return false;
      bytes = bytes.subspan(static_cast<std::size_t>(put));
      offset += static_cast<std::uint64_t>(put);
    }
    return true;
  }
  [[nodiscard]] bool cut(std::uint64_t size) const {
    return ::ftruncate(file_, static_cast<off_t>(size)) == 0;
  }
  [[nodiscard]] bool flush() const { return ::fsync(file_) == 0; }

 private:
  int file_;
};

class NativeExtents : public ExtentStore {
 public:
  explicit NativeExtents(std::string folder) : folder_(std::move(folder)) {}

  void list(Done<std::vector<StoredFile>> done) override { done(list_now()); }
  void read(std::string_view name, Done<StoredImage> done) override { done(read_now(name)); }
  void write(std::string_view name, ExtentCommit change, Done<std::uint64_t> done) override {
    done(write_now(name, change));
  }
  void remove(std::string_view name, Done<bool> done) override { done(remove_now(name)); }

 private:
  [[nodiscard]] std::string path(std::string_view name, std::string_view suffix) const {
    return folder_ + "/" + std::string(name) + std::string(suffix);
  }

  Result<void> check_name(std::string_view name) const {
    if (path_kind(folder_) != PathKind::Folder || name.empty() || name.front() == '.' ||
        name.find('/') != std::string_view::npos || name.find('\0') != std::string_view::npos) {
      return fail(ErrorCode::StorageUnavailable, {std::string(name)});
    }
    return {};
  }

  // Carries a whole redo into the data file and removes it.
  Result<void> carry_out(std::string_view name, const ExtentCommit& change) const {
    const DataFile data(path(name, kDataSuffix));
    bool written = true;
    for (const Extent& extent : change.extents) {
      written =
          written && data.put(kHeadSize + std::uint64_t{extent.index} * kExtentSize, extent.bytes);
    }
    written = written && data.cut(kHeadSize + change.size) &&
              data.put(0, encode_head({change.commit, change.size})) && data.flush();
    if (!written) {
      // The redo stays: the next opening finishes the work.
      return fail(errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable,
                  {std::string(name)});
    }
    return remove_file(path(name, kRedoSuffix));
  }

  Result<void> recover(std::string_view name) const {
    const std::string redo = path(name, kRedoSuffix);
    if (path_kind(redo) != PathKind::File) return {};
    TRY_ASSIGN(const Bytes bytes, read_file(redo));
    ExtentCommit change;
    if (!decode_redo(bytes, change)) return remove_file(redo);
    return carry_out(name, change);
  }

  Result<Head> head_of(std::string_view name) const {
    TRY(check_name(name));
    TRY(recover(name));
    const std::string data = path(name, kDataSuffix);
    if (path_kind(data) == PathKind::Missing) return Head{};
    const int file = ::open(data.c_str(), O_RDONLY | O_CLOEXEC);
    Bytes bytes(kHeadSize);
    const ssize_t got = file < 0 ? 0 : ::pread(file, bytes.data(), bytes.size(), 0);
    if (file >= 0) ::close(file);
    if (got != static_cast<ssize_t>(kHeadSize)) {
      return fail(ErrorCode::StorageCorrupt, {std::string(name), "head"});
    }
    return decode_head(bytes, name);
  }

  Result<StoredImage> read_now(std::string_view name) const {
    TRY_ASSIGN(const Head head, head_of(name));
    if (head.commit == 0) return StoredImage{};
    TRY_ASSIGN(Bytes bytes, read_file(path(name, kDataSuffix)));
    if (bytes.size() != kHeadSize + head.size) {
      return fail(ErrorCode::StorageCorrupt, {std::string(name), "size"});
    }
    bytes.erase(bytes.begin(), bytes.begin() + kHeadSize);
    return StoredImage{head.commit, head.size, std::move(bytes)};
  }

  Result<std::uint64_t> write_now(std::string_view name, const ExtentCommit& change) const {
    TRY_ASSIGN(const Head head, head_of(name));
    if (change.commit != head.commit + 1) {
      return fail(ErrorCode::StorageElsewhere, {std::to_string(head.commit)});
    }
    if (auto written = write_file(path(name, kRedoSuffix), encode_redo(change)); !written) {
      const bool full = written.error().code == ErrorCode::StorageFull;
      return fail(full ? ErrorCode::StorageFull : ErrorCode::StorageUnavailable,
                  {std::string(name)});
    }
    // The renamed redo is the commit. If the data file cannot be brought up to it now, the next
    // call tries again and says so.
    [[maybe_unused]] const auto carried = carry_out(name, change);
    return change.commit;
  }

  Result<std::vector<StoredFile>> list_now() const {
    if (path_kind(folder_) != PathKind::Folder) return fail(ErrorCode::StorageUnavailable);
    TRY_ASSIGN(const auto names, list_files(folder_));
    std::vector<StoredFile> files;
    for (const std::string& file : names) {
      std::string name;
      if (file.ends_with(kDataSuffix)) name = file.substr(0, file.size() - kDataSuffix.size());
      // The very first commit may have left a redo alone.
      if (file.ends_with(kRedoSuffix)) name = file.substr(0, file.size() - kRedoSuffix.size());
      if (name.empty() || std::ranges::contains(files, name, &StoredFile::name)) continue;
      const auto head = head_of(name);
      if (head && head->commit > 0) files.push_back({name, head->size, head->commit});
    }
    return files;
  }

  Result<bool> remove_now(std::string_view name) const {
    TRY(check_name(name));
    TRY(remove_file(path(name, kRedoSuffix)));
    TRY(remove_file(path(name, kDataSuffix)));
    return true;
  }

  std::string folder_;
};

}  // namespace

std::unique_ptr<ExtentStore> native_extents(std::string folder) {
  return std::make_unique<NativeExtents>(std::move(folder));
}

}  // namespace quanyu::platform
