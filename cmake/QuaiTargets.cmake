# SPDX-License-Identifier: GPL-3.0-or-later
# The one place where the strictness of the whole house is set.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(QUAI_LLD ld.lld)
if(QUAI_LLD)
  add_link_options(-fuse-ld=lld)
endif()

add_library(quai_strict INTERFACE)
target_compile_options(quai_strict INTERFACE
  -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wshadow -Werror
  # GCC 12 sees std::optional's empty payload as read when it inlines a move (gcc.gnu.org/PR105562); the debug build and
  # the sanitizers look for what is really not initialized.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>)
target_compile_definitions(quai_strict INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
  $<$<CONFIG:Debug>:QT_FORCE_ASSERTS>)
target_include_directories(quai_strict INTERFACE "${PROJECT_SOURCE_DIR}")
if(QUAI_SANITIZE)
  target_compile_options(quai_strict INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(quai_strict INTERFACE -fsanitize=address,undefined)
endif()

# quai_add_library(NAME [LINKS public...] [PRIVATE_LINKS private...]): every .cpp and .h of the current folder
# (with RECURSIVE: and of the folders below).
function(quai_add_library name)
  cmake_parse_arguments(ARG "RECURSIVE" "" "LINKS;PRIVATE_LINKS" ${ARGN})
  if(ARG_RECURSIVE)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  else()
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC quai_strict ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# quai_add_tests([LINKS ...] [LABELS ...] [TIMEOUT seconds] [ENVIRONMENT ...] [PROGRAMS ...]): one executable for each
# Test*.cpp of the current folder, registered with ctest under its own name; PROGRAMS are what the tests start.
function(quai_add_tests)
  cmake_parse_arguments(ARG "" "TIMEOUT" "LINKS;LABELS;ENVIRONMENT;PROGRAMS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "Test*.cpp")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE quai_strict Qt6::Test ${ARG_LINKS})
    if(ARG_PROGRAMS)
      add_dependencies(${name} ${ARG_PROGRAMS})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT "$<IF:$<BOOL:${ARG_TIMEOUT}>,${ARG_TIMEOUT},120>"
      LABELS "${ARG_LABELS}" ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${ARG_ENVIRONMENT}")
  endforeach()
endfunction()
