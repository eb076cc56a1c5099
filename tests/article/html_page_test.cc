#include "ingest/article/html_page.h"

#include <doctest/doctest.h>

#include "ingest/article/html_taming.h"

namespace dragoman {
namespace {

TEST_CASE("a page is its visible text") {
  const HtmlPage page = read_html(
      "<html lang=\"en\"><head><title>A title | Gazette</title><style>p{}</style></head><body><nav>Menu</nav><header>Top</header>"
      "<article><header><h1>A title</h1></header><p>One <b>bold</b>\n word.</p><script>var x;</script><ul><li>Item</li></ul>"
      "<p style=\"display: none\">Hidden.</p><p hidden>Hidden.</p><blockquote>Said.</blockquote><template><p>No.</p></template></article>"
      "<footer>Imprint</footer></body></html>");
  CHECK(page.text == "A title\n\nOne bold word.\n\nItem\n\nSaid.");
  CHECK(page.title == "A title");
  CHECK(page.lang == "en");
}

TEST_CASE("the day of publication comes from the best of a page's metadata") {
  struct { const char* why; const char* html; const char* day; } const cases[] = {
      {"JSON-LD", R"(<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-01T10:00:00+02:00"}</script>)", "2024-05-01"},
      {"in a graph", R"(<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["NewsArticle"],"datePublished":"2024-05-01"}]}</script>)", "2024-05-01"},
      {"in CDATA", "<script type=\"application/ld+json\">//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-01\"}\n//]]></script>", "2024-05-01"},
      {"of two the page's own", R"(<link rel="canonical" href="https://x/1"><script type="application/ld+json">[{"@type":"NewsArticle","url":"https://x/2","datePublished":"2019-01-01"},{"@type":"NewsArticle","url":"https://x/1","datePublished":"2024-05-01"}]</script>)", "2024-05-01"},
      {"meta", R"(<meta property="article:published_time" content="2024-05-01T23:30:00Z">)", "2024-05-01"},
      {"time", R"(<body><time datetime="2024-05-01">x</time>)", "2024-05-01"},
      {"JSON-LD before meta", R"(<meta property="article:published_time" content="2023-01-01"><script type="application/ld+json">{"@type":"Article","datePublished":"2024-05-01"}</script>)", "2024-05-01"},
      {"impossible", R"(<meta property="article:published_time" content="2024-02-31">)", ""},
      {"the day programs write for none", R"(<meta property="article:published_time" content="1970-01-01T00:00:00Z">)", ""},
      {"far future", R"(<meta property="article:published_time" content="2999-01-01">)", ""},
      {"only modified", R"(<meta property="article:modified_time" content="2024-05-01">)", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const auto published = read_html(c.html).published;
    CHECK((published ? published->value : "") == c.day);
    if (published) CHECK(published->basis == DateBasis::Metadata);
  }
}

TEST_CASE("hostile markup takes bounded time and stack") {
  std::string deep, formatting, attributes = "<p ", comments;
  for (int i = 0; i < 100000; ++i) {
    deep += "<div>";
    formatting += "<b><i>";
    comments += "<!--";
  }
  for (int i = 0; i < 50000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
  CHECK(read_html(deep + "<p>Text.").text == "Text.");
  CHECK(read_html(formatting + "<p>Text.").text == "Text.");
  CHECK(read_html(attributes + ">Text.").text == "Text.");
  CHECK(read_html("<p>Text.</p>" + comments).text == "Text.");
  CHECK(read_html("<script>x").text == "");
  CHECK(read_html("<").text == "<");
}

TEST_CASE("taming keeps ordinary pages as they are") {
  const std::string_view html = "<div class=\"a>b\"><p>One<p>Two<br/></div><script>if (a<b) {}</script><!-- <div> -->";
  CHECK(tame_html(html) == html);
}

TEST_CASE("a declared charset is found") {
  CHECK(declared_charset("<meta charset=\"ISO-8859-1\">") == "ISO-8859-1");
  CHECK(declared_charset("<meta http-equiv=x content=\"text/html; charset=utf-8\">") == "utf-8");
  CHECK_FALSE(declared_charset("<p>x").has_value());
}

}  // namespace
}  // namespace dragoman
