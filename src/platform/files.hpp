// Whole files of the machine, for the command line and native storage. The browser has none: there
// every call fails with FileUnreadable or FileUnwritable, and files arrive as shell messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace quanyu::platform {

// The whole content. Fails with FileUnreadable {path, reason}.
Result<Bytes> read_file(const std::string& path);

// Writes the whole content: to a temporary name, flushed to the disk, then renamed over `path`, so
// that readers see the old file or the new one. Fails with FileUnwritable {path, reason} or
// StorageFull; the old file is then as it was.
Result<void> write_file(const std::string& path, ByteView content);

// Names (without folder) of the plain files of a folder, in byte order.
Result<std::vector<std::string>> list_files(const std::string& folder);

enum class PathKind { Missing, File, Folder, Other };
PathKind path_kind(const std::string& path);

// Makes a folder and those above it; an existing one is fine.
Result<void> make_folder(const std::string& path);

// Removes a file; a missing one is fine.
Result<void> remove_file(const std::string& path);

}  // namespace quanyu::platform
