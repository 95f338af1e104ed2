#include "shell/enum_names.hpp"

#include <gtest/gtest.h>

#include "shell/messages.hpp"

namespace quanyu::shell {
namespace {

TEST(EnumNames, CountsMembersFromZero) {
  EXPECT_EQ(kEnumCount<Host>, 2u);
  EXPECT_EQ(kEnumCount<PointerPhase>, 5u);
  EXPECT_EQ(kEnumCount<CursorShape>, 10u);
}

TEST(EnumNames, KnowsEveryRole) {
  std::size_t roles = 0;
#define X(number, name, text)                            \
  EXPECT_EQ(enum_names<Role>()[number], #name) << #name; \
  ++roles;
  QUANYU_SEMANTIC_ROLES(X)
#undef X
  EXPECT_EQ(kEnumCount<Role>, roles);
}

TEST(EnumNames, NamesTypesWithoutTheirNamespace) {
  EXPECT_EQ(type_name<MirrorNode>(), "MirrorNode");
}

}  // namespace
}  // namespace quanyu::shell
