#include "ingest/extractor.h"

#include <algorithm>
#include <mutex>

#include <fmt/format.h>

#include "ingest/actor/actor_recogniser.h"
#include "ingest/date_lines.h"
#include "ingest/event/event_extractor.h"
#include "ingest/event/event_placer.h"
#include "ingest/language/analyser.h"
#include "ingest/language_pack.h"
#include "ingest/time/document_date.h"
#include "ingest/time/time_tagger.h"
#include "ingest/units.h"

namespace dragoman {
namespace {

std::vector<std::string> agencies_of(const Article& article, const ActorRegistry& actors) {
  std::vector<std::string> out;
  for (const std::string& credit : article.credits) {
    if (const auto id = agency_id(credit, actors)) out.push_back(*id);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::optional<std::string> title_of(const Article& article) {
  if (article.title) return article.title;
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::Title) return article.text.substr(block.begin, block.end - block.begin);
  }
  return {};
}

Document document_of(const Article& article, const ActorRegistry& actors) {
  return {.id = article.id,
          .url = article.url,
          .outlet = article.outlet,
          .agencies = agencies_of(article, actors),
          .title = title_of(article),
          .lang = article.lang,
          .published = article.published.value_or(Date{}),
          .text = article.text};
}

std::vector<TimeExpression> expressions_of(std::span<const TimeMention> mentions) {
  std::vector<TimeExpression> out;
  for (const TimeMention& mention : mentions) out.push_back(mention.expression);
  return out;
}

// "Juni 2014", "two days": the number of a time expression counts nothing.
std::vector<AmountMention> amounts_beside(std::span<const TimeMention> times, std::vector<AmountMention> amounts) {
  std::erase_if(amounts, [&](const AmountMention& amount) {
    const auto behind = std::ranges::upper_bound(times, amount.number, {}, &TimeMention::first);
    return behind != times.begin() && amount.number < (behind - 1)->last;
  });
  return amounts;
}

// States are places too where something is done to them; `drop_unused` takes those away where nothing is.
void add_lands(const PlaceRegistry& registry, ActorAnalysis& actors) {
  for (const Actor& actor : actors.actors) {
    if (actor.kind != ActorKind::Country || actor.mentions.empty()) continue;
    const std::string id = place_id_of(actor);
    const auto number = registry.number(id);
    if (!number || std::ranges::find(actors.places, id, &Place::id) != actors.places.end()) continue;
    actors.places.push_back(registry.describe(*number));
  }
}

void drop_unused(const std::vector<Event>& events, std::span<const Actor> actors, std::vector<Place>& places) {
  std::erase_if(places, [&](const Place& place) {
    return place.mentions.empty() && std::ranges::none_of(events, [&](const Event& event) { return event.place == place.id; });
  });
  for (Place& place : places) {
    if (!place.mentions.empty()) continue;
    const auto state = std::ranges::find_if(actors, [&](const Actor& actor) { return actor.kind == ActorKind::Country && place_id_of(actor) == place.id; });
    place.mentions.push_back(state->mentions.front().span);
  }
}

// States that only a place in them stands for: one that is a side has its place as its mention, the others were never meant.
void drop_unmeant(Extraction& extraction) {
  const auto mention = [&](const std::string& actor) -> std::optional<Span> {
    for (const Event& event : extraction.events) {
      const auto side = std::ranges::find(event.participants, actor, &Participant::actor);
      if (side != event.participants.end()) return side->span;
    }
    for (const Commitment& made : extraction.commitments) {
      if (made.debtor == actor || made.creditor == actor) return made.evidence.front();
    }
    return {};
  };
  std::erase_if(extraction.actors, [&](Actor& actor) {
    if (!actor.mentions.empty()) return false;
    if (const auto span = mention(actor.id)) actor.mentions.push_back({*span, MentionForm::Description});
    return actor.mentions.empty();
  });
}

}  // namespace

/// The pack of one language, read by whichever thread needs it first.
struct Extractor::LazyPack {
  std::once_flag once;
  std::unique_ptr<const LanguagePack> pack;
};

Extractor::Extractor(const KnowledgeFiles& files) : ontology_(files), actors_(files), places_(files), files_(&files) {
  for (const std::string& code : files.languages()) packs_.emplace(code, std::make_unique<LazyPack>());
  if (files.has_overlay()) load_all_languages();
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;

const LanguagePack* Extractor::pack_for(std::string_view lang) const {
  const auto it = packs_.find(lang.substr(0, lang.find('-')));
  if (it == packs_.end()) return nullptr;
  LazyPack& lazy = *it->second;
  std::call_once(lazy.once, [&] { lazy.pack = std::make_unique<LanguagePack>(*files_, it->first, actors_, places_, ontology_); });
  return lazy.pack.get();
}

void Extractor::load_all_languages() const {
  for (const auto& [code, lazy] : packs_) pack_for(code);
}

Extraction Extractor::extract(const Article& article) const {
  Extraction out;
  out.document = document_of(article, actors_);
  out.problems = article.problems;
  const LanguagePack* pack = pack_for(article.lang);
  if (pack == nullptr) return out;  // the reader has said so among the article's problems

  const Text text = analyse(article.text, article.blocks, pack->language);
  if (!article.published) out.document.published = infer_date(article, *pack);
  const Date& published = out.document.published;

  const std::vector<TimeMention> times = tag_times(text, pack->times, published);
  ActorAnalysis actors = recognise(text, pack->actors, actors_, places_, published);
  add_lands(places_, actors);
  const std::vector<AmountMention> amounts = amounts_beside(times, find_amounts(text, pack->events.amounts));
  const std::vector<TopicMention> topics = pack->events.topics.find(text);
  const std::vector<Unit> units = units_of(actors, times, amounts, terms_of(topics, text));
  const ClauseAnalysis clauses = analyse_clauses(text, units, pack->language);

  EventAnalysis found = extract_events({.article_id = article.id,
                                        .text = text,
                                        .clauses = clauses,
                                        .actors = actors,
                                        .times = times,
                                        .amounts = amounts,
                                        .topics = topics,
                                        .published = published,
                                        .rules = pack->events,
                                        .ontology = ontology_});
  out.times = expressions_of(times);
  out.actors = std::move(actors.actors);
  out.places = std::move(actors.places);
  out.events = std::move(found.events);
  drop_unused(out.events, out.actors, out.places);
  out.commitments = std::move(found.commitments);
  drop_unmeant(out);
  return out;
}

ArticleTimes Extractor::times(const Article& article) const {
  ArticleTimes out{.published = article.published.value_or(Date{}), .mentions = {}};
  const LanguagePack* pack = pack_for(article.lang);
  if (pack == nullptr) return out;
  if (!article.published) out.published = infer_date(article, *pack);
  out.mentions = tag_times(analyse(article.text, article.blocks, pack->language), pack->times, out.published);
  return out;
}

// An article without a day is read once without one, to learn what its own words say of it.
Date Extractor::infer_date(const Article& article, const LanguagePack& pack) const {
  const Text text = analyse(article.text, blocks_with_date_lines(article), pack.language);
  const ActorAnalysis actors = recognise(text, pack.actors, actors_, places_, {});
  return date_document(text, pack.times, actors.office_facts, actors.countries);
}

}  // namespace dragoman
