# Generated files. They stand in build/gen, for C++ as "gen/NAME" and for the page's bundler alike,
# are never committed, and are rewritten only when their text changed. `ninja generated` makes all.

set(generated_folder ${PROJECT_SOURCE_DIR}/build/gen)
file(MAKE_DIRECTORY ${generated_folder})
find_program(node node REQUIRED)
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/third_party/where npm
  OUTPUT_VARIABLE npm_folder OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(npm_modules ${npm_folder}/node_modules)
add_custom_target(generated ALL)

# quanyu_generate(NAME COMMAND command... WRITES files... | PRINTS file  DEPENDS files... FOR layers...)
# The command writes the files into build/gen by itself, or the one file is what it prints. NAME is
# a target, and the layers after FOR, which include one of the files, wait for it.
function(quanyu_generate NAME)
  cmake_parse_arguments(RULE "" "PRINTS" "COMMAND;WRITES;DEPENDS;FOR" ${ARGN})
  set(stamp ${CMAKE_BINARY_DIR}/${NAME}.stamp)
  set(files ${RULE_WRITES} ${RULE_PRINTS})
  list(TRANSFORM files PREPEND ${generated_folder}/)
  set(keep)
  if(RULE_PRINTS)
    set(printed ${CMAKE_BINARY_DIR}/${NAME}.printed)
    list(APPEND RULE_COMMAND > ${printed})
    set(keep COMMAND ${CMAKE_COMMAND} -E copy_if_different ${printed} ${generated_folder}/${RULE_PRINTS})
  endif()
  add_custom_command(OUTPUT ${stamp}
    BYPRODUCTS ${files}
    COMMAND ${RULE_COMMAND}
    ${keep}
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
