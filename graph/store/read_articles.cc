#include <algorithm>
#include <set>
#include <tuple>

#include "graph/fusion/days.h"
#include "graph/store/blocks.h"
#include "graph/store/entries.h"
#include "graph/store/impl.h"
#include "graph/store/keys.h"

namespace dragoman {
namespace {

constexpr std::size_t kDaySize = 4, kHashSize = 8;

void sort_by_day(std::vector<ArticleInfo>& articles) {
  const auto rank = [](const ArticleInfo& a) { return std::make_tuple(sort_day(a.published), std::string_view(a.id)); };
  std::ranges::sort(articles, [&](const ArticleInfo& a, const ArticleInfo& b) { return rank(a) < rank(b); });
}

// Keys of articles whose day of publication lies from the one key to below the other.
void each_published(const Database& db, const std::string& from, const std::string& until,
                    const std::function<void(ArticleRecord&&)>& use) {
  db.scan(Column::ArticleDay, from, until, [&](std::string_view key, std::string_view) {
    if (const auto bytes = db.get(Column::Article, key.substr(kDaySize))) use(decode<ArticleRecord>(*bytes));
    return true;
  });
}

// Is the article behind this entry known by that day? The day lies in the key.
bool known_by_key(std::string_view key, std::optional<Day> known_at) {
  if (!known_at) return true;
  const std::string_view day = key.substr(kHashSize, kDaySize);
  return day >= day_key_descending(known_at) && day != day_key_descending({});
}

// Words of actors outlive the articles that used them, so they are looked up again.
bool is_there(const Store& store, const std::string& id, const std::set<std::string>& wanted) {
  if (id.starts_with(kEventPrefix) || id.starts_with(kCommitmentPrefix)) return true;
  const auto actor = store.actor(id);
  if (!actor) return false;
  const std::set<std::string> has = words_of(*actor);
  return std::ranges::all_of(wanted, [&](const std::string& word) {
    const auto at = has.lower_bound(word);
    return at != has.end() && at->starts_with(word);
  });
}

}  // namespace

std::optional<ArticleInfo> Store::article(std::string_view id) const {
  const auto record = article_record(*impl_->db, id);
  if (!record) return {};
  return record->info;
}

std::vector<ArticleInfo> Store::articles(std::optional<Day> from, std::optional<Day> to) const {
  const bool any = !from && !to;
  const std::string low = from ? day_key(from) : "";
  const std::string high = to ? day_key(*to + 1) : any ? "" : day_key({});
  std::vector<ArticleInfo> out;
  each_published(*impl_->db, low, high, [&](ArticleRecord&& record) { out.push_back(std::move(record.info)); });
  sort_by_day(out);
  return out;
}

std::optional<Extraction> Store::extraction(std::string_view article) const {
  const auto record = article_record(*impl_->db, article);
  if (!record) return {};
  const auto bytes = impl_->db->get(Column::Version, hash_key(article) + hash_key(record->info.content));
  if (!bytes) throw Error("article {}: its text is missing; `verify` names all faults", article);
  return decode<VersionRecord>(*bytes).extraction;
}

std::optional<Day> Store::newest_day() const {
  const auto cursor = impl_->db->cursor(Column::ArticleDay, "");
  rocksdb::Iterator& at = *cursor->at;
  at.SeekForPrev(fixed32(0xfffffffeU) + std::string(kHashSize, '\xff'));
  impl_->db->check_end(*cursor);
  if (!at.Valid()) return {};
  const std::uint32_t number = read_fixed32({at.key().data(), at.key().size()}) ^ 0x80000000U;
  return Day{static_cast<std::int32_t>(number)};
}

std::vector<std::string> Store::touched_between(Day after, Day until) const {
  const Database& db = impl_->fused();
  std::set<std::string> events, commitments;
  each_published(db, day_key(after + 1), day_key(until + 1), [&](ArticleRecord&& record) {
    events.insert(record.event_blocks.begin(), record.event_blocks.end());
    commitments.insert(record.commitment_blocks.begin(), record.commitment_blocks.end());
    for (const ArticleRecord::Deed& deed : record.deeds) commitments.insert(deed.block);
  });
  std::set<std::string> ids;
  const auto add = [&](Column column, std::string_view prefix, const std::set<std::string>& blocks) {
    for (const std::string& block : blocks) {
      const auto record = block_record(db, column, block);
      if (!record) continue;
      for (const BlockRecord::Entry& entry : record->entries) ids.insert(id_of_key(prefix, entry.key));
    }
  };
  add(Column::EventBlock, kEventPrefix, events);
  add(Column::CommitmentBlock, kCommitmentPrefix, commitments);
  return {ids.begin(), ids.end()};
}

std::vector<Change> Store::changes(std::uint64_t since) const {
  std::vector<Change> out;
  impl_->db->scan(Column::Change, fixed64(since + 1), "", [&](std::string_view, std::string_view bytes) {
    out.push_back(decode<Change>(bytes));
    return true;
  });
  return out;
}

std::optional<Actor> Store::actor(std::string_view id, std::optional<Day> known_at) const {
  std::optional<Actor> out;
  impl_->db->scan_prefix(Column::Actor, hash_key(id), [&](std::string_view key, std::string_view bytes) {
    if (!known_by_key(key, known_at)) return true;
    auto actor = decode<Actor>(bytes);
    if (actor.id == id) out = std::move(actor);
    return !out;
  });
  return out;
}

std::vector<Actor> Store::actors(std::optional<Day> known_at) const {
  std::vector<Actor> out;
  std::string last;
  impl_->db->scan_prefix(Column::Actor, "", [&](std::string_view key, std::string_view bytes) {
    if (key.substr(0, kHashSize) == last || !known_by_key(key, known_at)) return true;
    last = key.substr(0, kHashSize);
    out.push_back(decode<Actor>(bytes));
    return true;
  });
  std::ranges::sort(out, {}, &Actor::id);
  return out;
}

std::optional<Place> Store::place(std::string_view id) const {
  std::optional<Place> out;
  impl_->db->scan_prefix(Column::Place, hash_key(id), [&](std::string_view, std::string_view bytes) {
    auto place = decode<Place>(bytes);
    if (place.id == id) out = std::move(place);
    return !out;
  });
  return out;
}

std::vector<Place> Store::places() const {
  std::vector<Place> out;
  std::string last;
  impl_->db->scan_prefix(Column::Place, "", [&](std::string_view key, std::string_view bytes) {
    if (key.substr(0, kHashSize) == last) return true;
    last = key.substr(0, kHashSize);
    out.push_back(decode<Place>(bytes));
    return true;
  });
  std::ranges::sort(out, {}, &Place::id);
  return out;
}

std::vector<std::string> Store::search(std::string_view words, std::size_t limit) const {
  std::set<std::string> found;
  bool first = true;
  const std::set<std::string> wanted = words_of(words);
  for (const std::string& word : wanted) {
    std::set<std::string> with_word;
    impl_->fused().scan_prefix(Column::Word, word, [&](std::string_view key, std::string_view) {
      const std::string_view id = key.substr(key.find('\0') + 1);
      if (first || found.contains(std::string(id))) with_word.emplace(id);
      return true;
    });
    found = std::move(with_word);
    first = false;
  }
  std::vector<std::string> out;
  for (const std::string& id : found) {
    if (out.size() == limit) break;
    if (is_there(*this, id, wanted)) out.push_back(id);
  }
  return out;
}

}  // namespace dragoman
