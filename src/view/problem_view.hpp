// One thing that failed, as the person needs it: what, in which file, on which line, why, and what
// to do. Built from an Error; drawn as a dialog, or in place on the start screen. Never hides the
// stable name of the error, which support will ask for.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "view/intents.hpp"
#include "view/messages.hpp"

namespace quanyu::view {

// `job` is the job that failed and can be tried again; 0: none.
struct ProblemFacts {
  Error error;
  JobNumber job = 0;
  std::string subject;  // file or place the work was about, as data
  struct Row {
    std::uint64_t line = 0;
    Error error;
    friend bool operator==(const Row&, const Row&) = default;
  };
  std::vector<Row> rows = {};  // of a table: every wrong line, where there are several
  friend bool operator==(const ProblemFacts&, const ProblemFacts&) = default;
};

// A label and what stands beside it ("第几行" | "17").
struct ProblemDetail {
  std::string label, value;
  friend bool operator==(const ProblemDetail&, const ProblemDetail&) = default;
};

struct ProblemView {
  std::string title;                   // "没有导入 areas.csv"
  std::string why;                     // "代码 331002000000 重复。"
  std::string unchanged;               // "原有数据没有改变。"
  std::string advice;                  // what to do, may be empty
  std::vector<ProblemDetail> details;  // file, line, error name
  JobNumber retry = 0;                 // 0: no retry offered
  friend bool operator==(const ProblemView&, const ProblemView&) = default;
};

ProblemView build_problem(const ProblemFacts& facts, const Messages& messages);
std::string print(const ProblemView& view);

}  // namespace quanyu::view
