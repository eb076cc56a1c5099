#include "query/cli/timeml.h"

#include <fmt/format.h>

#include "graph/export/xml.h"

namespace dragoman {
namespace {

std::string escaped(std::string_view text) {
  std::uint64_t replaced = 0;
  return xml_text(text, replaced);
}

std::string timex_element(std::size_t number, const TimeMention& mention, TimexConvention convention) {
  const TimexValue value = timex(mention, convention);
  std::string out = fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"", number, to_string(value.type), value.value);
  if (mention.modifier != TimeModifier::None) out += fmt::format(" mod=\"{}\"", to_string(mention.modifier));
  return out + ">" + escaped(mention.expression.span.text) + "</TIMEX3>";
}

std::string creation_time(const Date& published) {
  if (!published.known()) return {};
  return fmt::format(R"(<TIMEX3 tid="t0" type="DATE" value="{0}" functionInDocument="CREATION_TIME">{0}</TIMEX3>)",
                     published.value);
}

}  // namespace

std::string timeml(const Article& article, const ArticleTimes& times, TimexConvention convention) {
  const std::string_view text = article.text;
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>" + escaped(article.id) + "</DOCID>\n<DCT>" +
                    creation_time(times.published) + "</DCT>\n<TEXT>";
  std::size_t at = 0, number = 0;
  for (const TimeMention& mention : times.mentions) {
    const Span& span = mention.expression.span;
    out += escaped(text.substr(at, span.begin - at));
    out += timex_element(++number, mention, convention);
    at = span.end;
  }
  return out + escaped(text.substr(at)) + "</TEXT>\n</TimeML>\n";
}

}  // namespace dragoman
