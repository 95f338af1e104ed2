// The native door: the words of the command line to the program, its exit code to the shell.
#include <iostream>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "platform/clock.hpp"
#include "platform/random.hpp"

int main(int count, char** words) {
  using namespace quanyu;
  const auto clock = platform::system_clock();
  const auto random = platform::system_random();
  cli::Surroundings surroundings{std::cout, std::cerr, {*clock, *random}};
  const std::vector<std::string> arguments(words + 1, words + count);
  return cli::run_program(arguments, surroundings);
}
