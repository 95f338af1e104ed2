// Any list on paper: an HTML page of A4 sheets with title, unit, date and "page x of y" on each.
// The sheets are laid out here, so that the numbers of pages are true in every browser. Pure; used
// by lists on screen and, later, by the reports.
#pragma once

#include <string>
#include <vector>

#include "view/messages.hpp"

namespace quanyu::report {

struct PrintedColumn {
  std::string head;
  bool numeric = false;  // at the right end of its cell
};

// The list as it should read on paper; all texts as they are shown.
struct PrintedList {
  std::string title;
  std::string unit;     // who issues it
  std::string day;      // on which day it was printed
  std::string caption;  // scope, filter, count
  std::string mark;     // "演示数据" on everything that comes from a sample, or empty
  std::vector<PrintedColumn> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};

// Where rows stand: from which row on, each sheet. A row that is higher than a sheet has one alone.
std::vector<std::size_t> sheet_starts(const PrintedList& list);

// Paper for the page that shows the list: its sheets as markup without styles or scripts, and the
// style sheet that hides the page and shows them on paper only. Everything from people is escaped.
struct Paper {
  std::string style;
  std::string body;
};
Paper paper_of(const PrintedList& list, const view::Messages& messages);

// The same as a document of its own.
std::string print_html(const PrintedList& list, const view::Messages& messages);

}  // namespace quanyu::report
