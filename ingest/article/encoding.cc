#include "ingest/article/encoding.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace dragoman {
namespace {

constexpr std::size_t kSample = 64 * 1024;      // bytes looked at to guess
constexpr std::size_t kProblemsMax = 16;        // places named one by one

struct Utf8Count {
  std::size_t good = 0;      // multi-byte characters
  std::size_t bad = 0;       // bytes that are no UTF-8
  std::size_t isolated = 0;  // bad bytes between ASCII
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    if (data[i] < 0x80) { ++i; continue; }
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    if (c >= 0) { ++count.good; continue; }
    count.bad += static_cast<std::size_t>(i - begin);
    const bool before = begin == 0 || data[begin - 1] < 0x80, behind = i >= size || data[i] < 0x80;
    if (before && behind && i - begin == 1) ++count.isolated;
  }
  return count;
}

void note(std::vector<DocumentProblem>& problems, std::string what, std::size_t begin, std::size_t end) {
  if (problems.size() >= kProblemsMax) return;
  problems.push_back({std::move(what), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

/// By ICU; false if it does not know the encoding.
bool convert(std::string_view bytes, const std::string& encoding, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return false;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_FAILURE(status)) return false;
  std::array<UChar, 4096> pivot;
  std::array<char, 16384> buffer;
  UChar* pivot_read = pivot.data();
  UChar* pivot_write = pivot.data();
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  bool reset = true;
  do {
    char* target = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end, pivot.data(), &pivot_read,
                   &pivot_write, pivot.data() + pivot.size(), reset ? 1 : 0, 1, &status);
    reset = false;
    out.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return U_SUCCESS(status) != 0;
}

/// Bad bytes of one line become U+FFFD. Offsets of the problems are those of the repaired text; the messages name the
/// input's byte.
void replace_bad_bytes(std::string_view line, std::size_t line_begin, Decoded& decoded) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(line.data());
  const auto size = static_cast<std::int64_t>(line.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    if (c >= 0) {
      decoded.text.append(line.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin)));
      continue;
    }
    const std::size_t at = decoded.text.size();
    decoded.text += "\uFFFD";
    note(decoded.problems, fmt::format("byte {} of the input is no UTF-8; replaced by U+FFFD", line_begin + static_cast<std::size_t>(begin)), at, at + 3);
  }
}

/// Files glued from several have lines in one encoding and lines in another.
void repair(std::string_view bytes, Decoded& decoded) {
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t found = bytes.find('\n', begin);
    const std::size_t end = found == std::string_view::npos ? bytes.size() : found + 1;
    const std::string_view line = bytes.substr(begin, end - begin);
    const Utf8Count count = count_utf8(line);
    const std::size_t at = decoded.text.size();
    if (count.bad == 0) {
      decoded.text += line;
    } else if (count.good == 0 && count.isolated * 2 >= count.bad && convert(line, "windows-1252", decoded.text)) {
      note(decoded.problems, fmt::format("the line at byte {} of the input is no UTF-8; read as windows-1252", begin), at, decoded.text.size());
    } else {
      replace_bad_bytes(line, begin, decoded);
    }
    begin = end;
  }
}

/// UTF-16 without a mark: every other byte of Western text is zero.
std::optional<std::string> utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 8) return {};
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++zeros[i % 2];
  }
  const std::size_t half = sample.size() / 2;
  if (zeros[1] * 10 > half * 6 && zeros[0] * 20 < half) return "UTF-16LE";
  if (zeros[0] * 10 > half * 6 && zeros[1] * 20 < half) return "UTF-16BE";
  return {};
}

/// As browsers do: the two labels mean windows-1252.
std::string as_browsers_do(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii" || name == "cp1252") return "windows-1252";
  return name;
}

std::string guess(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kSample));
  uchardet_data_end(detector.get());
  return as_browsers_do(uchardet_get_charset(detector.get()));
}

/// The encoding of what is no UTF-8; empty if it is UTF-8 after all, but broken.
std::string legacy_encoding(std::string_view bytes, const Utf8Count& count, std::optional<std::string_view> declared) {
  if (declared) {
    std::string name = as_browsers_do(std::string(*declared));
    if (name != "utf-8" && name != "utf8") return name;
  }
  if (count.good > count.bad) return {};
  if (count.isolated * 2 >= count.bad) {
    // A few bytes tell uchardet nothing; Western Europe is the likely case.
    if (count.good > 0) return {};
    const std::string name = count.bad >= 24 ? guess(bytes) : "";
    return name.starts_with("iso-8859-") || name.starts_with("windows-125") ? name : "windows-1252";
  }
  const std::string name = count.bad >= 64 ? guess(bytes) : "";
  return name == "utf-8" ? "" : name;
}

void blank_zeros(Decoded& decoded) {
  for (std::size_t at = decoded.text.find('\0'); at != std::string::npos; at = decoded.text.find('\0', at + 1)) {
    decoded.text[at] = ' ';
    note(decoded.problems, "a zero byte; replaced by a space", at, at + 1);
  }
}

}  // namespace

Decoded decode(std::string bytes, std::optional<std::string_view> declared) {
  Decoded decoded{.text = {}, .encoding = "UTF-8"};
  if (const auto utf16 = utf16_of(bytes)) {
    std::string_view body = bytes;
    if (body.starts_with("\xFF\xFE") || body.starts_with("\xFE\xFF")) body.remove_prefix(2);
    decoded.encoding = *utf16;
    convert(body, *utf16, decoded.text);
    blank_zeros(decoded);
    return decoded;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const Utf8Count count = count_utf8(bytes);
  if (count.bad == 0) {
    decoded.text = std::move(bytes);
  } else {
    const std::string legacy = legacy_encoding(bytes, count, declared);
    if (!legacy.empty() && convert(bytes, legacy, decoded.text)) {
      decoded.encoding = legacy;
      if (declared && as_browsers_do(std::string(*declared)) != legacy) {
        decoded.problems.push_back({fmt::format("declared {}, but the bytes are {}; read as that", *declared, legacy)});
      }
    } else {
      decoded.text.clear();
      repair(bytes, decoded);
    }
  }
  blank_zeros(decoded);
  return decoded;
}

std::optional<std::string_view> not_text(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "a PDF file";
  if (bytes.starts_with("\x1F\x8B") || bytes.starts_with("PK\x03\x04") || bytes.starts_with("BZh") ||
      bytes.starts_with("\xFD" "7zXZ") || bytes.starts_with("\x28\xB5\x2F\xFD")) {
    return "a compressed file";
  }
  if (utf16_of(bytes)) return {};
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t controls = 0;
  for (const char c : sample) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && byte != 0x1B) ++controls;
  }
  if (controls * 20 > sample.size() && controls > 8) return "binary data";
  return {};
}

}  // namespace dragoman
