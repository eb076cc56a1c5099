#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace dragoman {

/// A file or standard input, read once from front to end: as lines, or whole, after a look at its beginning.
class InputFile {
 public:
  /// Of `path`; "-" is `standard_input`. Throws Error where it cannot be opened.
  InputFile(const std::string& path, std::istream& standard_input);

  /// The first bytes (up to `size`), not taken from the input.
  std::string_view peek(std::size_t size);

  /// The next line without its end; false at the end of input. Of a line longer than `max` bytes the rest is skipped,
  /// never held: `cut` tells so.
  bool next_line(std::string& line, std::size_t max, bool& cut);

  /// All that is left, up to `max` bytes; false if there is more.
  bool rest(std::string& bytes, std::size_t max);

  /// Reading went wrong on the way (a folder, a failing disk).
  bool failed() const { return stream_->bad(); }

 private:
  bool fill();  // false at the end of input

  std::unique_ptr<std::istream> owned_;
  std::istream* stream_;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace dragoman
