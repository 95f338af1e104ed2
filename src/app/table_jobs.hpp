// Long tables of records in short steps: a list written as CSV, a table read, checked against all
// rules and written in one transaction. Until that last step nothing is written, so that cancelling
// leaves no trace. Started by the desk.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/place.hpp"
#include "exchange/record_context.hpp"
#include "exchange/record_table.hpp"
#include "view/problem_view.hpp"

namespace quanyu::app {

// The rows of a list, in its order, as a table.
class TableExportJob : public Job {
 public:
  using Written = std::function<void(std::string table)>;

  // `place` outlives it.
  TableExportJob(Place& place, const domain::Entity& entity,
                 std::shared_ptr<const store::RecordList> list, exchange::CellContext context,
                 Written written);

  Result<JobState> step() override;
  void cancel() override {}
  [[nodiscard]] JobProgress progress() const override;

 private:
  const domain::Entity& entity_;
  store::RecordPages pages_;
  exchange::CellContext context_;
  exchange::RecordTableWriter writer_;
  Written written_;
  std::size_t next_ = 0;
};

struct TableOrder {
  const domain::Entity* entity = nullptr;
  std::string file, text;
  Moment now;
  std::function<Id()> new_id;
};

// What became of a table: so many rows went in, or these are wrong and none did.
struct TableOutcome {
  std::size_t rows = 0;
  std::vector<std::string> left_out;  // heads of columns
  std::vector<view::ProblemFacts::Row> problems;
};

class TableImportJob : public Job {
 public:
  using Settled = std::function<void(TableOutcome outcome)>;

  // `place` outlives it.
  TableImportJob(Place& place, TableOrder order, exchange::CellContext context, Settled settled);

  Result<JobState> step() override;
  void cancel() override {}
  [[nodiscard]] JobProgress progress() const override;

 private:
  Result<JobState> read();
  Result<JobState> check();
  Result<JobState> write();
  JobState settle();

  enum class Stage : std::uint8_t { Read, Check, Write };
  store::Database& database_;
  domain::Acting acting_;
  TableOrder order_;
  exchange::CellContext context_;
  Settled settled_;
  Stage stage_ = Stage::Read;
  exchange::RecordTableReader reader_;
  TableOutcome outcome_;
  std::vector<std::uint64_t> lines_;  // of the commands
  std::vector<domain::Command> commands_;
  std::optional<store::GroupDecider> decider_;
  store::GroupDecision decision_;
};

}  // namespace quanyu::app
