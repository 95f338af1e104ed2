constexpr auto kGolden = 0x9E3779B9u;
constexpr float kHalfLife = 30.0f;
