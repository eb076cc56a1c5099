// What holds for every article, whatever it says.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <thread>

#include "graph/model/extraction_json.h"
#include "ingest/article/reader.h"
#include "tests/extract/extract.h"

using namespace dragoman;

namespace {

const std::vector<std::string> kGerman = {
    "Brasilien und Indien vereinbaren Zusammenarbeit bei Medikamenten",
    "Brasiliens Präsident Luiz Inácio Lula da Silva hat am Montag in Neu-Delhi Premierminister Narendra Modi getroffen.",
    "Beide Länder unterzeichneten ein Abkommen über die Herstellung von Medikamenten. Brasilien sagte zu, bis Ende 2027 "
    "rund 300 Millionen Dollar zu investieren, wie das Außenministerium in Brasília mitteilte.",
    "Modi will im Juni nach São Paulo reisen. Die Opposition in Indien kritisierte die Vereinbarung als „zu vage“."};
const std::vector<std::string> kEnglish = {
    "Norway pledges grain aid to Ethiopia after talks in Oslo",
    "Norway promised Ethiopia 40 million euros for grain on Tuesday after Prime Minister Jonas Gahr Støre met Abiy Ahmed in Oslo.",
    "“We will deliver by May,” Støre said. According to Reuters, Ethiopia had asked for twice as much.",
    "Egypt, which has condemned the dam on the Nile, may boycott the conference in Addis Ababa next month, a diplomat said."};

std::vector<Article> articles() {
  return {make_test_article(kGerman, "de", "2026-03-18", true), make_test_article(kEnglish, "en", "2026-03-18", true)};
}

bool is_border(const std::string& text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void check_span(const Span& span, const std::string& text) {
  CAPTURE(span.text);
  CAPTURE(span.begin);
  CAPTURE(span.end);
  REQUIRE(span.begin < span.end);
  REQUIRE(span.end <= text.size());
  CHECK(is_border(text, span.begin));
  CHECK(is_border(text, span.end));
  CHECK(text.substr(span.begin, span.end - span.begin) == span.text);
}

void check_date(const Date& date, const std::string& text) {
  if (date.span) check_span(*date.span, text);
  CHECK((!date.first || !date.last || *date.first <= *date.last));
  CHECK(date.value == (date.known() ? date.value : ""));
}

template <typename List, typename Begin>
bool sorted_by(const List& list, Begin begin) {
  return std::is_sorted(list.begin(), list.end(), [&](const auto& a, const auto& b) { return begin(a) < begin(b); });
}

template <typename T>
bool sorted_and_unique(const std::vector<T>& list) {
  return std::adjacent_find(list.begin(), list.end(), [](const T& a, const T& b) { return !(a < b); }) == list.end();
}

bool has_actor(const Extraction& found, const std::string& id) {
  return std::ranges::count(found.actors, id, &Actor::id) == 1;
}

/// No two events share an id.
void check_id(const Event& event, const Extraction& found) {
  CHECK(std::ranges::count(found.events, event.id, &Event::id) == 1);
}

/// All that is true of any extraction.
void check_extraction(const Extraction& found) {
  const std::string& text = found.document.text;
  for (const Actor& actor : found.actors) {
    CAPTURE(actor.id);
    CHECK(has_actor(found, actor.id));
    CHECK_FALSE(actor.mentions.empty());
    for (const ActorMention& mention : actor.mentions) check_span(mention.span, text);
    CHECK(sorted_by(actor.mentions, [](const ActorMention& mention) { return mention.span.begin; }));
  }
  for (const Place& place : found.places) {
    for (const Span& span : place.mentions) check_span(span, text);
  }
  for (const TimeExpression& time : found.times) check_span(time.span, text);
  for (const Event& event : found.events) {
    CAPTURE(event.label);
    CAPTURE(event.rule);
    check_id(event, found);
    CHECK(test_extractor().ontology().kind(event.kind) != nullptr);
    CHECK_FALSE(event.evidence.empty());
    CHECK_FALSE(event.rule.empty());
    CHECK_FALSE(event.label.empty());
    CHECK(event.confidence >= 0);
    CHECK(event.confidence <= 1);
    for (const Span& span : event.evidence) check_span(span, text);
    for (const Participant& side : event.participants) {
      check_span(side.span, text);
      CHECK(has_actor(found, side.actor));
    }
    for (const Amount& amount : event.amounts) check_span(amount.span, text);
    CHECK(sorted_and_unique(event.topics));
    CHECK(sorted_and_unique(event.attribution));
    if (event.place) CHECK(std::ranges::count(found.places, *event.place, &Place::id) == 1);
    check_date(event.date, text);
  }
  for (const Commitment& owed : found.commitments) {
    CAPTURE(owed.description);
    CHECK(std::ranges::count(found.commitments, owed.id, &Commitment::id) == 1);
    CHECK(test_extractor().ontology().has_action(owed.action));
    CHECK_FALSE(owed.evidence.empty());
    CHECK_FALSE(owed.description.empty());
    CHECK(has_actor(found, owed.debtor));
    if (owed.creditor) CHECK(has_actor(found, *owed.creditor));
    CHECK((!owed.creditor || *owed.creditor != owed.debtor));
    if (owed.event) CHECK(std::ranges::count(found.events, *owed.event, &Event::id) == 1);
    for (const Span& span : owed.evidence) check_span(span, text);
    CHECK(sorted_and_unique(owed.topics));
    check_date(owed.made, text);
    if (owed.due) check_date(*owed.due, text);
  }
  CHECK(sorted_by(found.actors, [](const Actor& actor) { return actor.mentions.empty() ? 0U : actor.mentions[0].span.begin; }));
  CHECK(sorted_by(found.times, [](const TimeExpression& time) { return time.span.begin; }));
  CHECK(sorted_by(found.events, [](const Event& event) { return event.evidence.empty() ? 0U : event.evidence[0].begin; }));
  CHECK(sorted_by(found.commitments, [](const Commitment& owed) { return owed.evidence.empty() ? 0U : owed.evidence[0].begin; }));
}

std::string line_of(const Article& article) { return to_line(to_json(test_extractor().extract(article))); }

/// Reads bytes as a file of plain text, whatever they are, and extracts what is an article.
int extract_bytes(const std::string& bytes) {
  const ArticleReader reader(test_article_rules(), {.format = InputFormat::Text, .published = parse_date("2026-03-18", DateBasis::Given)});
  std::istringstream in(bytes);
  int articles_read = 0;
  reader.read("-", in, [&](const Article& article) { ++articles_read; check_extraction(test_extractor().extract(article)); },
              [](const Problem&) {});
  return articles_read;
}

}  // namespace

TEST_CASE("the same article gives the same bytes") {
  for (const Article& article : articles()) CHECK(line_of(article) == line_of(article));
}

TEST_CASE("threads that share an extractor find the same") {
  for (const Article& article : articles()) {
    const std::string alone = line_of(article);
    std::vector<std::string> lines(4);
    std::vector<std::thread> threads;
    for (std::string& line : lines) threads.emplace_back([&line, &article] { for (int i = 0; i < 5; ++i) line = line_of(article); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& line : lines) CHECK(line == alone);
  }
}

TEST_CASE("an extraction keeps what the contract says") {
  for (const Article& article : articles()) {
    const Extraction found = test_extractor().extract(article);
    CHECK(found.events.size() >= 2);
    check_extraction(found);
  }
}

TEST_CASE("an extraction read back from its JSON is the same") {
  for (const Article& article : articles()) {
    const std::string line = line_of(article);
    CHECK(to_line(to_json(extraction_from_json(Json::parse(line)))) == line);
  }
}

TEST_CASE("garbage is no crash: random bytes") {
  std::mt19937 random(20260318);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFF);
    CAPTURE(round);
    extract_bytes(bytes);
  }
}

TEST_CASE("garbage is no crash: articles cut and shuffled by bytes and words") {
  std::mt19937 random(20260319);
  int read = 0;
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (const std::string& paragraph : round % 2 == 0 ? kGerman : kEnglish) bytes += paragraph + "\n\n";
    for (int change = 0; change < 20; ++change) {
      const std::size_t at = random() % bytes.size(), from = random() % bytes.size();
      if (random() % 3 == 0) bytes[at] = static_cast<char>(random() & 0xFF);
      else if (random() % 2 == 0) bytes.erase(at, random() % 12);
      else bytes.insert(at, bytes.substr(from, random() % 40));
    }
    CAPTURE(round);
    read += extract_bytes(bytes);
  }
  CHECK(read > 400);
}

TEST_CASE("an article of two megabytes is read to its end") {
  std::string bytes;
  while (bytes.size() < std::size_t{2} << 20) {
    for (const std::string& paragraph : kGerman) bytes += paragraph + "\n\n";
  }
  bytes += "Am Ende besuchte Emmanuel Macron am Dienstag Kenia.\n";
  const Extraction found = test_extractor().extract([&] {
    std::optional<Article> out;
    const ArticleReader reader(test_article_rules(), {.format = InputFormat::Text, .published = parse_date("2026-03-18", DateBasis::Given)});
    std::istringstream in(bytes);
    reader.read("-", in, [&](Article article) { out = std::move(article); }, [](const Problem&) {});
    REQUIRE(out.has_value());
    return *out;
  }());
  CHECK(std::ranges::count(found.actors, "country:KEN", &Actor::id) == 1);
  CHECK_FALSE(found.events.empty());
}
