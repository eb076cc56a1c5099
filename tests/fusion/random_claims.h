#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/fusion/make_claims.h"

namespace dragoman::test {

/// Articles with random claims, few enough different parties, kinds and days that many of them meet.
class RandomArticles {
 public:
  explicit RandomArticles(std::uint32_t seed, std::size_t countries = 4, int days = 60)
      : random_(seed), countries_(countries), days_(days) {}

  Extraction next() {
    Extraction out;
    const Day published = Day{20000} + number(days_);
    out.document.id = "article-" + std::to_string(count_++);
    out.document.lang = number(2) ? "de" : "en";
    if (number(4)) out.document.outlet = "gazette-" + std::to_string(number(3));
    out.document.title = "Title " + std::to_string(number(1000));
    if (number(12)) out.document.published = day_date(published, DateBasis::Given);
    out.document.text = "Text of " + out.document.id;
    const int events = number(4), commitments = number(3);
    for (int i = 0; i < events; ++i) out.events.push_back(event(out, published));
    for (int i = 0; i < commitments; ++i) out.commitments.push_back(commitment(out, published));
    return out;
  }

  std::vector<Extraction> next(std::size_t count) {
    std::vector<Extraction> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(next());
    return out;
  }

  int number(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random_() % i]);
  }

 private:
  Date when(Day published) {
    const Day at = published + (number(20) - 12);
    switch (number(8)) {
      case 0: return {};
      case 1: return range_date(at, at + 30, DateBasis::Relative);
      case 2: return range_date(at, {}, DateBasis::Relative);
      case 3: return range_date(at, at + 6, DateBasis::Relative);
      case 4: return day_date(published, DateBasis::Publication);
      default: return day_date(at, DateBasis::Stated);
    }
  }

  // An actor's id; a person of the state now and then.
  std::string actor(Extraction& article) {
    static const char* const kCodes[] = {"JPN", "USA", "DEU", "FRA", "UKR", "RUS", "CHN", "IND", "BRA", "KOR"};
    const std::size_t index = random_() % countries_;
    std::string code = index < 10 ? kCodes[index] : "C" + std::to_string(100 + index).substr(1);
    Actor actor{.id = "country:" + code, .name = "State " + code, .kind = ActorKind::Country, .country = code, .code = code};
    if (number(3) == 0) {
      const std::string n = std::to_string(number(2));
      actor = {.id = "person:" + code + n, .name = "Person " + n, .kind = ActorKind::Person, .country = code,
               .code = code + "GOV", .role = "head of government of " + code};
    }
    for (const Actor& known : article.actors) {
      if (known.id == actor.id) return actor.id;
    }
    article.actors.push_back(actor);
    return actor.id;
  }

  Event event(Extraction& article, Day published) {
    static const char* const kKinds[] = {"summit", "talks", "visit", "host-visit", "agreement", "arms-delivery",
                                         "withdrawal", "tariffs", "criticism", "airstrike", "protest"};
    const EventKind& kind = *ontology().kind(kKinds[number(11)]);
    Event event;
    event.id = article.document.id + "/" + kind.name + "/" + std::to_string(article.events.size());
    event.type = kind.type;
    event.kind = kind.name;
    event.cameo = kind.cameo;
    event.label = kind.name + " " + std::to_string(number(9));
    event.date = when(published);
    event.status = static_cast<EventStatus>(number(6));
    if (number(2)) event.status = EventStatus::Occurred;
    event.polarity = number(8) ? Polarity::Positive : Polarity::Negative;
    event.certainty = static_cast<Certainty>(number(4));
    const bool symmetric = kind.shape == Shape::Symmetric;
    event.participants.push_back({actor(article), symmetric ? Role::Participant : Role::Initiator, span("one")});
    if (number(6)) event.participants.push_back({actor(article), symmetric ? Role::Participant : Role::Recipient, span("two")});
    if (number(3) == 0) {
      Place place{.id = number(2) ? "place:JPN/tokyo" : "place:JPN", .name = "Tokyo", .country = "JPN", .lat = 35.7, .lon = 139.7};
      event.place = place.id;
      article.places.push_back(place);
    }
    event.topics = topics();
    if (number(5) == 0) event.amounts.push_back(dollars(1e9 * (1 + number(3))));
    event.attribution.push_back({"Agency " + std::to_string(number(2)), AttributionForm::Reported});
    event.evidence = {span("evidence " + std::to_string(number(100)))};
    event.rule = "test";
    event.confidence = 0.1 * number(10);
    return event;
  }

  Commitment commitment(Extraction& article, Day published) {
    static const char* const kActions[] = {"invest", "deliver-arms", "withdraw-troops", "negotiate", "other"};
    Commitment out{.id = article.document.id + "/promise/" + std::to_string(article.commitments.size()),
                   .debtor = actor(article), .action = kActions[number(5)],
                   .description = "promise " + std::to_string(number(5)), .made = when(published)};
    if (number(3)) out.creditor = actor(article);
    out.topics = topics();
    if (number(3) == 0) out.amounts.push_back(dollars(1e9 * (1 + number(3))));
    if (number(2)) out.due = day_date(published + number(90), DateBasis::Stated);
    out.status = static_cast<CommitmentStatus>(number(8));
    if (!article.events.empty() && number(2)) out.event = article.events.front().id;
    out.evidence = {span("evidence " + std::to_string(number(100)))};
    out.confidence = 0.1 * number(10);
    return out;
  }

  std::vector<std::string> topics() {
    static const char* const kTopics[] = {"cars", "gas", "tanks"};
    std::vector<std::string> out;
    for (const char* topic : kTopics) {
      if (number(4) == 0) out.push_back(topic);
    }
    return out;
  }

  std::mt19937 random_;
  std::size_t countries_;
  int days_;
  std::size_t count_ = 0;
};

}  // namespace dragoman::test
