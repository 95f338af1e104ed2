// What every import of the command line needs: the files it reads and the database it writes to.
// Used by the import subcommand only.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "domain/command.hpp"
#include "store/database.hpp"

namespace quanyu::cli {

struct LoadedFile {
  std::string name;
  Bytes content;
};

// The last part of a path: the file's own name.
std::string last_part(const std::string& path);

// One file, or every .csv and .tsv of a folder. ImportNothing {path} where there is none.
Result<std::vector<LoadedFile>> load_files(const std::string& path);

// Opens the database; a new one gets its workspace record and is removed again unless kept.
class Target {
 public:
  static Result<Target> open(const std::string& path, const domain::Acting& acting,
                             const store::Machine& machine, const std::string& name);
  Target(Target&&) = default;
  Target& operator=(Target&&) = delete;
  ~Target();

  [[nodiscard]] store::Database& database() { return *database_; }
  void keep() { made_ = false; }

 private:
  Target() = default;
  std::string path_;
  bool made_ = false;
  std::unique_ptr<store::Database> database_;
};

}  // namespace quanyu::cli
