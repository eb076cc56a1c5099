#include <fmt/ostream.h>

#include "query/actor_profile.h"
#include "query/cli/answer_rows.h"
#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

using In = Answer::Column::In;

struct Options : QuestionOptions {
  std::string name;
};

Json day_json(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(nullptr); }

Json profile_json(const ActorProfile& profile) {
  Json out = to_json(profile.actor);
  out.erase("mentions");
  out["names"] = Json::array();
  for (const ActorNameRow& row : profile.names) out["names"].push_back({{"lang", row.lang}, {"name", row.name}});
  out["offices"] = Json::array();
  for (const OfficeRow& row : profile.offices) {
    out["offices"].push_back({{"office", row.office}, {"person", row.person}, {"first", day_json(row.term.first)}, {"last", day_json(row.term.last)}});
  }
  out["partners"] = Json::array();
  for (const PartnerRow& row : profile.partners) {
    out["partners"].push_back({{"actor", row.actor}, {"events", row.events}, {"commitments", row.commitments},
                               {"first", day_json(row.first)}, {"last", day_json(row.last)}});
  }
  out["events"] = Json::object();
  for (const auto& [type, count] : profile.types) out["events"][type] = count;
  out["owes"] = profile.owes;
  out["is_owed"] = profile.is_owed;
  return out;
}

// One fact a row: what it is, of whom or in which language, since when, until when.
Answer profile_answer(const ActorProfile& profile, const ActorNames& name_of) {
  Answer out;
  out.columns = {{"fact", In::Both}, {"value", In::Both, true}, {"of", In::Both, true}, {"first", In::Both}, {"last", In::Both}};
  const auto add = [&](std::string fact, std::string value, std::string of = "", std::string first = "", std::string last = "") {
    out.rows.push_back({.cells = {std::move(fact), std::move(value), std::move(of), std::move(first), std::move(last)}, .json = {}});
  };
  const auto day = [](const std::optional<Day>& when) { return when ? to_string(*when) : std::string(); };
  const Actor& actor = profile.actor;
  add("id", actor.id);
  add("name", actor.name);
  add("kind", std::string(to_string(actor.kind)));
  if (!actor.code.empty()) add("code", actor.code);
  if (actor.country) add("country", *actor.country);
  if (actor.role) add("role", *actor.role);
  for (const ActorNameRow& row : profile.names) add("name in " + row.lang, row.name);
  for (const OfficeRow& row : profile.offices) add("office", row.office, row.person, day(row.term.first), day(row.term.last));
  for (const auto& [type, count] : profile.types) add("events", std::to_string(count), type);
  add("commitments", std::to_string(profile.owes), "owed by it");
  add("commitments", std::to_string(profile.is_owed), "owed to it");
  for (const PartnerRow& row : profile.partners) {
    add("partner", name_of(row.actor), fmt::format("{} events, {} commitments", row.events, row.commitments), day(row.first),
        day(row.last));
  }
  return out;
}

int run(const Options& options, Context& context) {
  const Store store = open_store(options.store, Access::Read, context);
  const Clocks clocks = clocks_of(options, store);
  const std::string id = actor_of(options.name, options, store, context);
  const ActorProfile profile = actor_profile(store, context.knowledge(options.store.knowledge).actors(), id, clocks);
  Answer answer = profile_answer(profile, names_of(options, store, context));
  if (options.json) answer.rows = {{.cells = {}, .json = profile_json(profile)}};
  print_answer(context, options.format(), answer, &clocks);
  return 0;
}

}  // namespace

Action declare_actor(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_question_options(app, *options);
  app.add_option("ACTOR", options->name, "Id, code or name")->required();
  app.footer("Example: dragoman actor --store news.store Japan");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
