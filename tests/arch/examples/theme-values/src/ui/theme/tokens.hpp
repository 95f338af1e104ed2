inline constexpr unsigned kAccent = 0xFFA8231C;
inline constexpr float kCardPadding = 16.0f;
