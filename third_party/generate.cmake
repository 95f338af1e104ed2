# Rules for generated files. They land in build/gen (one folder for all build directories' readers:
# CMake, esbuild and tsc) and are rewritten only when their text changed.

set(gen ${PROJECT_SOURCE_DIR}/build/gen)
file(MAKE_DIRECTORY ${gen})

# --- The TypeScript side of the page/app protocol, printed by the C++ side ---
if(NOT EMSCRIPTEN AND EXISTS ${PROJECT_SOURCE_DIR}/src/shell/print_protocol.cpp)
  add_executable(print_protocol ${PROJECT_SOURCE_DIR}/src/shell/print_protocol.cpp)
  quanyu_own_flags(print_protocol)
  target_link_libraries(print_protocol PRIVATE shell)
  add_custom_command(OUTPUT ${gen}/protocol.ts
    COMMAND print_protocol > ${gen}/protocol.ts.new
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${gen}/protocol.ts.new ${gen}/protocol.ts
    COMMAND ${CMAKE_COMMAND} -E touch ${gen}/protocol.ts
    DEPENDS print_protocol VERBATIM)
  add_custom_target(generate_protocol ALL DEPENDS ${gen}/protocol.ts)
endif()
