// What it is, who uses it,
// and what it never does.
#pragma once
