// one
// two
// three
// four
// five
// six
// seven
#pragma once
