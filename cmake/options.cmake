# What every target of ours is compiled with, and the one way to declare a room's library.

add_library(dragoman_options INTERFACE)
target_include_directories(dragoman_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(dragoman_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlaps in std::string that are none: gcc.gnu.org/PR105651.
  target_compile_options(dragoman_options INTERFACE -Wno-restrict)
endif()
if(DRAGOMAN_SANITIZE)
  target_compile_options(dragoman_options INTERFACE
    -fsanitize=${DRAGOMAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(dragoman_options INTERFACE -fsanitize=${DRAGOMAN_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# dragoman_room(NAME LIBRARY...): a static library of all .cc files in this folder. Each of its headers is also
# compiled alone, so that none leans on what its user happens to include first.
function(dragoman_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  if(NOT DRAGOMAN_SANITIZE)  # what a sanitizer sees, it sees in the sources
    file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  endif()
  foreach(header IN LISTS headers)
    string(MAKE_C_IDENTIFIER ${header} id)
    set(alone ${CMAKE_BINARY_DIR}/headers/${id}.cc)
    file(CONFIGURE OUTPUT ${alone} CONTENT "#include \"${header}\"\n#include \"${header}\"\n" @ONLY)
    list(APPEND sources ${alone})
  endforeach()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC dragoman_options ${ARGN})
endfunction()
