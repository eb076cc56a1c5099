#include "ingest/article/input_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "graph/model/error.h"

namespace dragoman {
namespace {

constexpr std::size_t kChunk = 256 * 1024;

}  // namespace

InputFile::InputFile(const std::string& path, std::istream& standard_input) : stream_(&standard_input) {
  if (path == "-") return;
  errno = 0;
  owned_ = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*owned_) throw Error("{}", std::strerror(errno == 0 ? EIO : errno));
  stream_ = owned_.get();
}

bool InputFile::fill() {
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kChunk);
  stream_->read(buffer_.data() + size, static_cast<std::streamsize>(kChunk));
  buffer_.resize(size + static_cast<std::size_t>(stream_->gcount()));
  return buffer_.size() > size;
}

std::string_view InputFile::peek(std::size_t size) {
  while (buffer_.size() - at_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(at_, size);
}

bool InputFile::next_line(std::string& line, std::size_t max, bool& cut) {
  line.clear();
  cut = false;
  bool any = false;
  while (true) {
    if (at_ == buffer_.size() && !fill()) return any;
    any = true;
    const std::size_t found = buffer_.find('\n', at_);
    const std::size_t end = found == std::string::npos ? buffer_.size() : found;
    const std::size_t room = max - line.size();
    if (end - at_ > room) cut = true;
    line.append(buffer_, at_, std::min(end - at_, room));
    at_ = end;
    if (found == std::string::npos) continue;
    ++at_;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
  }
}

bool InputFile::rest(std::string& bytes, std::size_t max) {
  bytes.clear();
  do {
    if (bytes.size() + (buffer_.size() - at_) > max) return false;
    bytes.append(buffer_, at_);
    at_ = buffer_.size();
  } while (fill());
  return true;
}

}  // namespace dragoman
