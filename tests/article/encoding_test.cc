#include "ingest/article/encoding.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

using namespace std::string_literals;

TEST_CASE("text of any encoding becomes UTF-8") {
  struct { const char* why; std::string bytes; const char* text; const char* encoding; } const cases[] = {
      {"UTF-8", "M\u00FCller", "M\u00FCller", "UTF-8"},
      {"a byte order mark", "\xEF\xBB\xBF" "M\u00FCller", "M\u00FCller", "UTF-8"},
      {"windows-1252", "M\xFCller sagt: \x84" "Nein\x93", "M\u00FCller sagt: \u201ENein\u201C", "windows-1252"},
      {"UTF-16 with mark", "\xFF\xFEM\0\xFC\0"s, "M\u00FC", "UTF-16LE"},
      {"UTF-16 without mark", "\0B\0e\0r\0l\0i\0n\0 \0a\0b"s, "Berlin ab", "UTF-16BE"},
      {"empty", "", "", "UTF-8"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const Decoded decoded = decode(c.bytes);
    CHECK(decoded.text == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.problems.empty());
  }
}

TEST_CASE("broken UTF-8 is repaired and its place named") {
  const Decoded decoded = decode("K\u00F6ln und M\u00FCnchen \xC3\x28 gut");
  CHECK(decoded.text == "K\u00F6ln und M\u00FCnchen \uFFFD( gut");
  REQUIRE(decoded.problems.size() == 1);
  CHECK(decoded.problems[0].what == "byte 19 of the input is no UTF-8; replaced by U+FFFD");
  CHECK(decoded.problems[0].begin == 19U);
}

TEST_CASE("a line of another encoding is read as that") {
  const Decoded decoded = decode("K\u00F6ln, Z\u00FCrich\nK\xF6ln\nK\u00F6ln\n");
  CHECK(decoded.text == "K\u00F6ln, Z\u00FCrich\nK\u00F6ln\nK\u00F6ln\n");
  CHECK(decoded.problems.size() == 1);
}

TEST_CASE("a page's charset is taken as browsers take it") {
  CHECK(decode("5 \x80", "iso-8859-1").text == "5 \u20AC");
  const Decoded lie = decode("K\xF6ln", "utf-8");
  CHECK(lie.text == "K\u00F6ln");
  CHECK(lie.problems.size() == 1);
}

TEST_CASE("zero bytes become spaces and are named") {
  const Decoded decoded = decode("a\0b"s);
  CHECK(decoded.text == "a b");
  CHECK(decoded.problems.size() == 1);
}

TEST_CASE("what is no text is told by its bytes") {
  CHECK(not_text("%PDF-1.7") == "a PDF file");
  CHECK(not_text("\x1F\x8B\x08") == "a compressed file");
  CHECK(not_text("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F") == "binary data");
  CHECK_FALSE(not_text("Plain text.\r\n\tYes.").has_value());
  CHECK_FALSE(not_text("A\0 few zeros"s).has_value());
  CHECK_FALSE(not_text("").has_value());
}

}  // namespace
}  // namespace dragoman
