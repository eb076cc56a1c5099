#include "ingest/event/elaborator.h"

#include <algorithm>

#include "ingest/event/commitment_terms.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kReachSentences = 3;
constexpr std::size_t kStemMin = 4;

class Elaborator {
 public:
  Elaborator(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor)
      : context_(context), triggers_(triggers), attributor_(attributor) {}

  void add_to(EventDraft& draft) const {
    const std::uint32_t head = content_head(triggers_[draft.trigger]);
    if (head == kNoToken) return;
    const auto& clauses = context_.clauses.clauses;
    for (auto c = context_.first_clause(draft.sentence + 1); c < clauses.size(); ++c) {
      if (clauses[c].sentence > draft.sentence + kReachSentences) break;
      if (clauses[c].subject == kNoIndex || !takes_up(clauses[c].subject, head)) continue;
      take(c, draft);
    }
  }

 private:
  // The noun of what is promised: "Investitionspaket".
  std::uint32_t content_head(const Trigger& trigger) const {
    for (const Argument& argument : trigger.arguments) {
      if (argument.role == SlotRole::Content && argument.phrase != kNoIndex) return context_.phrase(argument.phrase).head;
    }
    return trigger.is_noun() ? trigger.token : kNoToken;
  }

  // A definite noun phrase whose noun is the head or its last part.
  bool takes_up(std::uint32_t phrase, std::uint32_t head) const {
    const Phrase& p = context_.phrase(phrase);
    const Token& noun = context_.token(p.head);
    const bool definite = context_.token(p.first).is_any(WordClasses(WordClass::Article) | WordClass::Demonstrative);
    return definite && noun.tag == Tag::Noun && noun.lower.size() >= kStemMin && context_.token(head).lower.ends_with(noun.lower);
  }

  void take(std::uint32_t c, EventDraft& draft) const {
    const Clause& clause = context_.clause(c);
    const TokenRange range{clause.first, clause.last};
    const auto topics = topics_in(context_.topics, range.first, range.last);
    add(draft.event.topics, topics);
    for (const Amount& amount : amounts_in(context_, range)) draft.event.amounts.push_back(amount);
    const auto sources = attributor_.of(c);
    add(draft.event.attribution, sources);
    if (!sources.empty() && draft.event.certainty == Certainty::Asserted) draft.event.certainty = Certainty::Reported;
    const Sentence& sentence = context_.text.sentences[clause.sentence];
    const Span span = context_.text.span_of(sentence.first, sentence.last);
    if (std::ranges::find(draft.event.evidence, span) == draft.event.evidence.end()) draft.event.evidence.push_back(span);
    if (!draft.commitments.empty()) list_deeds(c, draft, span, sources);
  }

  // Objects of the clause that name deeds: "Investitionen in den Schiffbau", "höhere Käufe von Sojabohnen".
  void list_deeds(std::uint32_t c, EventDraft& draft, const Span& span, const std::vector<Attribution>& sources) const {
    const Commitment model = draft.commitments.front();
    for (const std::uint32_t p : context_.clause(c).phrases) {
      const Phrase& phrase = context_.phrase(p);
      if (phrase.function != Function::Object) continue;
      Argument argument;
      argument.phrase = p;
      const TokenRange range = range_of(context_, argument);
      const auto topics = topics_in(context_.topics, range.first, range.last);
      const std::string* action = context_.rules.actions.action(context_.token(phrase.head).lower, {}, topics, {});
      if (action == nullptr) continue;
      const auto known = std::ranges::find(draft.commitments, *action, &Commitment::action);
      if (known != draft.commitments.end()) {
        extend(*known, c, topics, span, sources);
        continue;
      }
      Commitment made = model;
      made.action = *action;
      made.topics = topics;
      made.amounts = amounts_in(context_, range);
      made.description = describe(context_, range.first, range.last);
      made.evidence = {span};
      add(made.attribution, sources);
      made.id = commitment_id(context_.article_id, made);
      draft.commitments.push_back(std::move(made));
    }
  }

  // The deed itself told in full: what the whole clause counts is its amount.
  void extend(Commitment& known, std::uint32_t c, const std::vector<std::string>& topics, const Span& span,
              const std::vector<Attribution>& sources) const {
    add(known.topics, topics);
    add(known.attribution, sources);
    const Clause& clause = context_.clause(c);
    for (const Amount& amount : amounts_in(context_, {clause.first, clause.last})) known.amounts.push_back(amount);
    if (std::ranges::find(known.evidence, span) == known.evidence.end()) known.evidence.push_back(span);
  }

  template <typename T>
  static void add(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::ranges::sort(to);
    to.erase(std::unique(to.begin(), to.end()), to.end());
  }

  const EventContext& context_;
  const std::vector<Trigger>& triggers_;
  const Attributor& attributor_;
};

}  // namespace

void elaborate(const EventContext& context, const std::vector<Trigger>& triggers, const Attributor& attributor,
               std::vector<EventDraft>& drafts) {
  const Elaborator elaborator(context, triggers, attributor);
  for (EventDraft& draft : drafts) elaborator.add_to(draft);
}

}  // namespace dragoman
