# Rules for generated files. They stand in build/gen, for C++ as "gen/NAME" and for the page's
# bundler alike, are never committed, and are rewritten only when their text changed.

set(generated_folder ${PROJECT_SOURCE_DIR}/build/gen)
file(MAKE_DIRECTORY ${generated_folder})
find_program(node node REQUIRED)
execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/where npm
  OUTPUT_VARIABLE npm_folder OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# quanyu_generate(FILE COMMAND command... DEPENDS files...): FILE of build/gen is what the command
# prints. `ninja generated` makes them all; whoever includes one: add_dependencies(LAYER generated).
function(quanyu_generate FILE)
  cmake_parse_arguments(RULE "" "" "COMMAND;DEPENDS" ${ARGN})
  set(printed ${CMAKE_BINARY_DIR}/generated/${FILE})
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated)
  add_custom_command(OUTPUT ${printed}
    BYPRODUCTS ${generated_folder}/${FILE}
    COMMAND ${RULE_COMMAND} > ${printed}.new
    COMMAND ${CMAKE_COMMAND} -E rename ${printed}.new ${printed}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${printed} ${generated_folder}/${FILE}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DEPENDS ${RULE_DEPENDS} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY quanyu_generated ${printed})
endfunction()

# --- The page's side of the protocol, printed by the C++ side (in node when emcc is the compiler) ---
get_target_property(shell_kind shell TYPE)
if(shell_kind STREQUAL STATIC_LIBRARY)
  add_executable(print_protocol ${PROJECT_SOURCE_DIR}/src/shell/print_protocol.cpp)
  quanyu_own_flags(print_protocol)
  target_link_libraries(print_protocol PRIVATE shell)
  if(EMSCRIPTEN)
    target_link_options(print_protocol PRIVATE -O1 -sENVIRONMENT=node)
  endif()
  quanyu_generate(protocol.ts COMMAND print_protocol protocol DEPENDS print_protocol)
  quanyu_generate(protocol_samples.json COMMAND print_protocol samples DEPENDS print_protocol)
endif()

get_property(printed_files GLOBAL PROPERTY quanyu_generated)
add_custom_target(generated ALL DEPENDS ${printed_files})
