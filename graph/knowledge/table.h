#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge/knowledge_files.h"

namespace dragoman {

/// One knowledge table: tab-separated UTF-8, one entry a line. Lines that start with '#' are comments; the first
/// line that is no comment names the columns. Rows are sorted by their bytes (checked by tests and `knowledge check`).
/// A dash alone is an empty cell. Trailing empty cells may be left out.
///
///   for (const Row& row : read_table(files, "ontology/kinds.tsv", {"kind", "type", "cameo"}))
///     use(row[0], row[1], row[2]);
struct Row {
  std::vector<std::string_view> cells;  // as many as columns were asked for; views into KnowledgeFiles
  const KnowledgeFiles::Part* part = nullptr;
  std::uint32_t line = 0;

  /// "knowledge/ontology/kinds.tsv:17", for messages.
  std::string where() const;
  std::string_view operator[](std::size_t column) const { return cells[column]; }
};

/// All rows of all parts, in order. Throws Error naming file, line and fault where the header has other columns than
/// those asked for, a row has too many cells, or the bytes are no UTF-8. A table that no file holds has no rows.
std::vector<Row> read_table(const KnowledgeFiles& files, std::string_view path,
                            const std::vector<std::string_view>& columns);

/// The words of a cell that lists several, split at `separator`; empty ones are dropped.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

}  // namespace dragoman
