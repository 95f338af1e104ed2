#include "domain/area_import.hpp"

#include <gtest/gtest.h>

#include "domain/entities/area_parent.hpp"

namespace quanyu::domain {
namespace {

const command::ImportAreas kImport{"表", {19538}};

TEST(AreaImportTest, AreasAndLinksAsColumns) {
  AreaChunk chunk;
  chunk.push("33", "省", AreaKind::Province, false, 1, kNoReference);
  chunk.push("3310", "市", AreaKind::City, false, 1, 0);
  const auto batches = decide_chunk(kImport, chunk, 0);
  ASSERT_TRUE(batches.has_value());
  ASSERT_EQ(batches->size(), 2u);
  EXPECT_EQ((*batches)[0].rows, 2u);
  EXPECT_EQ((*batches)[1].entity, kAreaParent.number);
  EXPECT_EQ((*batches)[1].rows, 1u);
  EXPECT_EQ((*batches)[1].columns[0].numbers, std::vector<std::int64_t>{1});
  EXPECT_EQ((*batches)[1].columns[2].numbers, std::vector<std::int64_t>{19538});
}

TEST(AreaImportTest, ErrorsNameTheRow) {
  AreaChunk chunk;
  chunk.push("33", "省", AreaKind::Province, false, 1, 0);
  const auto orphan = decide_chunk(kImport, chunk, 0);
  EXPECT_EQ(orphan.error().code, ErrorCode::ImportOrphanParent);
  EXPECT_EQ(orphan.error().args, (std::vector<std::string>{"33", "0"}));
  chunk.clear();
  chunk.push("3310", " ", AreaKind::City, false, 1, 5);
  const auto nameless = decide_chunk(kImport, chunk, 70);
  EXPECT_EQ(nameless.error(), (Error{ErrorCode::FieldRequired, "area", "name", {"70"}}));
  chunk.clear();
  chunk.push("", "x", AreaKind::City, false, 1, 5);
  EXPECT_EQ(decide_chunk(kImport, chunk, 70).error().field, "code");
}

TEST(AreaImportTest, ColumnsOfUnequalLengthAreOurMistake) {
  AreaChunk chunk;
  chunk.codes.push("33");
  EXPECT_EQ(decide_chunk(kImport, chunk, 0).error().code, ErrorCode::Internal);
}

}  // namespace
}  // namespace quanyu::domain
