// Imports area tables as a new place in memory: fetch (for a sample), read and check, one bulk
// command through rule and store. The keep job then puts it into storage with one commit; failing,
// cancelling or dying before that leaves no trace.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/fetcher.hpp"
#include "app/job.hpp"
#include "app/parts.hpp"
#include "app/place.hpp"
#include "exchange/area_table.hpp"
#include "store/bulk.hpp"

namespace quanyu::app {

// One file the user gave.
struct GivenFile {
  std::string name;
  Bytes content;
};

// What to import. Either `sample_path` (fetched) or `files`.
struct ImportOrder {
  std::string sample_path;  // "samples/331000.csv"
  std::string sample_code;  // for the list of places kept here
  std::vector<GivenFile> files;
  std::string name;  // of the new workspace; empty: the name of the topmost area
  domain::WorkspaceKind kind = domain::WorkspaceKind::Own;
  Date valid_from;  // since when the tree is as the table says
  std::string person_name, person_unit;
};

class ImportJob : public Job {
 public:
  using Made = std::function<void(std::unique_ptr<Place>)>;

  // `made` gets the place, which is nowhere but in memory yet, just before the job ends.
  ImportJob(ImportOrder order, const Parts& parts, Fetcher& fetcher, Made made);
  ~ImportJob() override;

  Result<JobState> step() override;
  void cancel() override;
  [[nodiscard]] JobProgress progress() const override;

 private:
  enum class Stage : std::uint8_t { Fetch, Read, Write, Finish };

  Result<JobState> fetch();
  Result<JobState> read();
  Result<void> begin_writing();
  Result<JobState> write();
  Result<JobState> finish();
  [[nodiscard]] std::string workspace_name() const;

  ImportOrder order_;
  const Parts& parts_;
  Fetcher& fetcher_;
  Made made_;
  Stage stage_ = Stage::Fetch;
  std::uint32_t request_ = 0;
  std::unique_ptr<exchange::AreaTableReader> reader_;
  domain::command::ImportAreas command_;
  domain::Acting acting_;
  std::unique_ptr<store::Database> database_;
  std::optional<store::BulkWriter> writer_;
};

}  // namespace quanyu::app
