#include "ingest/actor/mention_use.h"

namespace dragoman {

void set_use(const Recognition& r, ActorRef& ref, bool genitive_ending, bool whole_tokens) {
  if (!whole_tokens) {
    ref.use = MentionUse::CompoundPart;
    return;
  }
  if (r.in_sentence(ref.last, ref.first) && r.is_clitic_s(ref.last)) {
    ref.genitive = true;
    ref.use = MentionUse::Possessive;
    return;
  }
  if (!genitive_ending) return;
  ref.genitive = true;
  if (!r.in_sentence(ref.last, ref.first)) return;
  const Token& next = r.token(ref.last);
  const bool noun_follows = next.tag == Tag::Noun || next.tag == Tag::Adj || next.tag == Tag::Num ||
                            (next.tag == Tag::Propn && next.capitalised);
  if (noun_follows) ref.use = MentionUse::Possessive;
}

}  // namespace dragoman
