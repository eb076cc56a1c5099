#include "graph/store/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

#include "graph/model/error.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead = "dragoman store, format ";
constexpr std::size_t kCheckpointsKept = 2;
constexpr int kLeaseAttempts = 20;

// On the disk before it returns: file, then the folder that names it.
void write_durably(const std::string& path, const std::string& text) {
  const std::string temporary = path + ".new";
  const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) throw Error("{}: cannot be written: {}", temporary, std::strerror(errno));
  const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  const int error = errno;
  ::close(file);
  if (!written) throw Error("{}: cannot be written: {}", temporary, std::strerror(error));
  fs::rename(temporary, path);
  const int folder = ::open(fs::path(path).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
}

std::string read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string line;
  std::getline(in, line);
  return line;
}

// Numbers of the checkpoints there are, oldest first.
std::vector<std::uint64_t> checkpoints(const std::string& folder) {
  std::vector<std::uint64_t> out;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::uint64_t number = 0;
    const auto [stop, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (fault == std::errc() && stop == name.data() + name.size()) out.push_back(number);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::optional<FileLock> FileLock::try_take(const std::string& path, Kind kind) {
  int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0 && kind == Kind::Shared) file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Error("{}: cannot be opened: {}", path, std::strerror(errno));
  if (::flock(file, (kind == Kind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0) return FileLock(file);
  ::close(file);
  return {};
}

FileLock::FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}
FileLock::~FileLock() {
  if (file_ >= 0) ::close(file_);
}

bool StoreFolder::exists() const { return fs::exists(path_ + "/dragoman.store"); }

void StoreFolder::create() const {
  std::error_code error;
  fs::create_directories(path_, error);
  if (error) throw Error("{}: {}; no store made", path_, error.message());
  if (!fs::is_empty(path_)) throw Error("{}: holds other things; no store made in it", path_);
  write_durably(path_ + "/dragoman.store", fmt::format("{}{}\n", kHead, kFormatVersion));
  fs::create_directories(path_ + "/published", error);
  if (error) throw Error("{}: {}; no store made", path_, error.message());
}

void StoreFolder::raise_format() const {
  const std::string head = fmt::format("{}{}", kHead, kFormatVersion);
  if (read_text(path_ + "/dragoman.store") != head) write_durably(path_ + "/dragoman.store", head + "\n");
}

void StoreFolder::check_format() const {
  if (!exists()) throw Error("{}: holds no store; `ingest` makes one", path_);
  const std::string line = read_text(path_ + "/dragoman.store");
  std::uint32_t format = 0;
  if (line.starts_with(kHead)) std::from_chars(line.data() + kHead.size(), line.data() + line.size(), format);
  if (format == 0) throw Error("{}/dragoman.store: \"{}\" is no format; store not opened", path_, line);
  if (format > kFormatVersion) {
    throw Error("{}: a store of format {}, this program reads up to {}; store not opened", path_, format, kFormatVersion);
  }
}

std::optional<FileLock> StoreFolder::try_lock() const {
  return FileLock::try_take(path_ + "/writer.lock", FileLock::Kind::Exclusive);
}

bool StoreFolder::complete() const { return fs::exists(path_ + "/published/CURRENT"); }
bool StoreFolder::unpublished() const { return fs::exists(path_ + "/unpublished"); }
void StoreFolder::mark_unpublished() const { write_durably(path_ + "/unpublished", ""); }
void StoreFolder::mark_published() const { fs::remove(path_ + "/unpublished"); }

std::string StoreFolder::next_checkpoint() const {
  const auto known = checkpoints(path_ + "/published");
  return fmt::format("{}/published/{:08}", path_, known.empty() ? 1 : known.back() + 1);
}

void StoreFolder::announce(const std::string& checkpoint) const {
  FileLock::try_take(checkpoint + ".lease", FileLock::Kind::Shared);  // made now, so that readers need not write
  write_durably(path_ + "/published/CURRENT", fs::path(checkpoint).filename().string() + "\n");
  const auto known = checkpoints(path_ + "/published");
  for (std::size_t i = 0; i + kCheckpointsKept < known.size(); ++i) {
    const std::string old = fmt::format("{}/published/{:08}", path_, known[i]);
    if (!FileLock::try_take(old + ".lease", FileLock::Kind::Exclusive)) continue;
    std::error_code ignored;  // what cannot be removed now is removed next time
    fs::remove_all(old, ignored);
    fs::remove(old + ".lease", ignored);
  }
}

StoreFolder::Lease StoreFolder::lease_newest() const {
  // The writer may publish and clear away between our looking and our taking the lease; then there is a newer one.
  for (int attempt = 0; attempt < kLeaseAttempts; ++attempt) {
    const std::string name = read_text(path_ + "/published/CURRENT");
    if (name.empty()) break;
    const std::string checkpoint = path_ + "/published/" + name;
    auto lock = FileLock::try_take(checkpoint + ".lease", FileLock::Kind::Shared);
    if (lock && fs::exists(checkpoint)) return {checkpoint, std::move(*lock)};
  }
  throw Error("{}: no published state to read; store not opened", path_);
}

}  // namespace dragoman
