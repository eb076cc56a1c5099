#include "ingest/event/quotations.h"

#include <algorithm>
#include <string_view>

namespace dragoman {
namespace {

// Marks that may open or close; the low one only opens. Single marks are apostrophes too often.
bool is_mark(std::string_view form) {
  static constexpr std::string_view kMarks[] = {"\"", "„", "“", "”", "«", "»", "''", "``"};
  return std::ranges::find(kMarks, form) != std::end(kMarks);
}

bool only_opens(std::string_view form) { return form == "„" || form == "``"; }

void mark_paragraph(const Text& text, std::uint32_t first, std::uint32_t last, std::vector<Quotation>& out) {
  std::uint32_t open = last;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string_view form = text.tokens[i].form;
    if (!is_mark(form)) continue;
    if (open != last && !only_opens(form)) {
      out.push_back({open + 1, i});
      open = last;
    } else {
      open = i;
    }
  }
  if (open != last) out.push_back({open + 1, last});  // goes on in the next paragraph
}

std::uint32_t sentence_of(const Text& text, std::uint32_t token) {
  const auto behind = std::ranges::upper_bound(text.sentences, token, {}, &Sentence::first);
  return static_cast<std::uint32_t>(behind - text.sentences.begin()) - 1;
}

// The speech nearest to the quotation, outside of all marks, in one of these sentences.
const Speech* nearest(std::span<const Speech> speeches, std::span<const Quotation> quotations, const Quotation& quotation,
                      std::uint32_t first_sentence, std::uint32_t last_sentence) {
  const auto distance = [&](const Speech& speech) {
    return speech.token < quotation.first ? quotation.first - speech.token : speech.token - quotation.last;
  };
  const Speech* best = nullptr;
  for (const Speech& speech : speeches) {
    if (speech.sentence < first_sentence || speech.sentence > last_sentence) continue;
    if (quotation_at(quotations, speech.token) != nullptr) continue;
    if (best == nullptr || distance(speech) < distance(*best)) best = &speech;
  }
  return best;
}

}  // namespace

const Quotation* quotation_at(std::span<const Quotation> quotations, std::uint32_t token) {
  const auto behind = std::ranges::upper_bound(quotations, token, {}, &Quotation::first);
  if (behind == quotations.begin()) return nullptr;
  const Quotation& before = *(behind - 1);
  return token < before.last ? &before : nullptr;
}

std::vector<Quotation> find_quotations(const Text& text, std::span<const Speech> speeches) {
  std::vector<Quotation> out;
  for (std::size_t s = 0; s < text.sentences.size();) {
    std::size_t next = s + 1;
    while (next < text.sentences.size() && text.sentences[next].paragraph == text.sentences[s].paragraph) ++next;
    mark_paragraph(text, text.sentences[s].first, text.sentences[next - 1].last, out);
    s = next;
  }
  for (std::size_t q = 0; q < out.size(); ++q) {
    Quotation& quotation = out[q];
    if (quotation.first >= quotation.last) continue;
    const std::uint32_t first = sentence_of(text, quotation.first), last = sentence_of(text, quotation.last - 1);
    const std::uint32_t paragraph = text.sentences[first].paragraph;
    const Speech* speech = nearest(speeches, out, quotation, first, last);
    const bool before_in_paragraph = first > 0 && text.sentences[first - 1].paragraph == paragraph;
    const bool quoted_before = q > 0 && out[q - 1].speaker && text.sentences[sentence_of(text, out[q - 1].first)].paragraph == paragraph;
    if (speech != nullptr) {
      quotation.speaker = speech->source;
    } else if (quoted_before) {
      quotation.speaker = out[q - 1].speaker;
    } else if (before_in_paragraph) {
      if ((speech = nearest(speeches, out, quotation, first - 1, first - 1)) != nullptr) quotation.speaker = speech->source;
    }
    if (quotation.speaker) quotation.speaker->form = AttributionForm::Quoted;
  }
  return out;
}

}  // namespace dragoman
