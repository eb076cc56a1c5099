# dragoman_embed(TARGET FOLDER): an object library that carries every file of FOLDER in the program itself, so that
# the program needs no data folder beside it. The files are found again by dragoman::embedded_files().

function(dragoman_embed target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*.tsv ${folder}/*.model)
  list(SORT files)
  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND assembly "    .balign 16\n    .global dragoman_file_${number}\ndragoman_file_${number}:\n"
      "    .incbin \"${folder}/${file}\"\n    .global dragoman_file_${number}_end\ndragoman_file_${number}_end:\n    .byte 0\n")
    string(APPEND declarations "extern const char dragoman_file_${number}[];\nextern const char dragoman_file_${number}_end[];\n")
    string(APPEND rows "      {\"${file}\", {dragoman_file_${number}, static_cast<std::size_t>(dragoman_file_${number}_end - dragoman_file_${number})}},\n")
    list(APPEND paths ${folder}/${file})
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",@progbits\n")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${target})
  file(CONFIGURE OUTPUT ${out}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${out}.cc CONTENT "#include \"graph/knowledge/embedded_files.h\"

extern \"C\" {
${declarations}}

namespace dragoman {

std::span<const EmbeddedFile> embedded_files() {
  static const EmbeddedFile files[] = {
${rows}  };
  return files;
}

}  // namespace dragoman
" @ONLY)
  set_source_files_properties(${out}.S PROPERTIES OBJECT_DEPENDS "${paths}")
  add_library(${target} STATIC ${out}.S ${out}.cc)
  target_link_libraries(${target} PRIVATE dragoman_options)
endfunction()
