#include "view/problem_view.hpp"

#include <gtest/gtest.h>

namespace quanyu::view {
namespace {

TEST(ProblemView, SaysFileLineWhyAndWhatToDo) {
  ProblemFacts facts;
  facts.error = {
      ErrorCode::ImportOrphanParent, {}, {}, {"villages.csv", "204", "331002", "331002001"}};
  facts.job = 5;
  facts.subject = "villages.csv";
  EXPECT_EQ(print(build_problem(facts, Messages())),
            "problem: 没有处理villages.csv | 代码 331002001 的上级 331002 不在表里。 | "
            "原有数据没有改变。 | 请改正这一行，再打开一次。\n"
            "  detail: 文件 | villages.csv\n"
            "  detail: 第几行 | 204\n"
            "  detail: 错误名 | import.orphan_parent\n");
}

TEST(ProblemView, OffersAnotherTryOnlyWhereItCanHelp) {
  ProblemFacts facts;
  facts.error = {ErrorCode::NetworkFailed, {}, {}, {"samples/3310.csv", "404"}};
  facts.job = 5;
  EXPECT_EQ(build_problem(facts, Messages()).retry, 5U);
  facts.error.code = ErrorCode::ImportBadCode;
  EXPECT_EQ(build_problem(facts, Messages()).retry, 0U);
}

}  // namespace
}  // namespace quanyu::view
