# Generated files. They stand in build/gen, for C++ as "gen/NAME" and for the page's bundler alike,
# are never committed, and are rewritten only when their text changed. `ninja generated` makes all.

set(generated_folder ${PROJECT_SOURCE_DIR}/build/gen)
file(MAKE_DIRECTORY ${generated_folder})
find_program(node node REQUIRED)
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/third_party/where npm
  OUTPUT_VARIABLE npm_folder OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(npm_modules ${npm_folder}/node_modules)
add_custom_target(generated ALL)

# quanyu_generate(NAME FILES files... COMMAND command... DEPENDS files... FOR layers...)
# The command writes the files into build/gen by itself. NAME is a target, and the layers named
# after FOR, which include one of the files, wait for it.
function(quanyu_generate NAME)
  cmake_parse_arguments(RULE "" "" "FILES;COMMAND;DEPENDS;FOR" ${ARGN})
  list(TRANSFORM RULE_FILES PREPEND ${generated_folder}/)
  set(stamp ${CMAKE_BINARY_DIR}/${NAME}.stamp)
  add_custom_command(OUTPUT ${stamp}
    BYPRODUCTS ${RULE_FILES}
    COMMAND ${RULE_COMMAND}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DEPENDS ${RULE_DEPENDS}
    COMMENT "Generating ${NAME}" VERBATIM)
  add_custom_target(${NAME} DEPENDS ${stamp})
  add_dependencies(generated ${NAME})
  foreach(layer ${RULE_FOR})
    add_dependencies(${layer} ${NAME})
    target_include_directories(${layer} ${quanyu_scope_${layer}} ${PROJECT_SOURCE_DIR}/build)
  endforeach()
endfunction()

# quanyu_generate_printed(NAME FILE file COMMAND command... as above): the file is what the command
# prints on standard output.
function(quanyu_generate_printed NAME)
  cmake_parse_arguments(RULE "" "FILE" "COMMAND;DEPENDS;FOR" ${ARGN})
  set(printed ${CMAKE_BINARY_DIR}/${NAME}.printed)
  quanyu_generate(${NAME} FILES ${RULE_FILE} DEPENDS ${RULE_DEPENDS} FOR ${RULE_FOR}
    COMMAND ${RULE_COMMAND} > ${printed}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${printed} ${generated_folder}/${RULE_FILE})
endfunction()
