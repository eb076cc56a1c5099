#include "query/cli/question_options.h"

#include <fmt/format.h>

#include "query/actor_lookup.h"
#include "query/cli/usage_error.h"

namespace dragoman {

void add_store_options(CLI::App& app, StoreOptions& options) {
  app.add_option("--store", options.folder, "Folder of the store")->required();
  app.add_option("--knowledge", options.knowledge, "Folder of knowledge tables to lay over the built-in ones")->type_size(1)->allow_extra_args(false);
}

void add_format_options(CLI::App& app, QuestionOptions& options) {
  CLI::Option* json = app.add_flag("--json", options.json, "Print JSON Lines");
  app.add_flag("--csv", options.csv, "Print CSV")->excludes(json);
}

void add_clock_options(CLI::App& app, QuestionOptions& options, const std::string& as_of_help) {
  add_day_option(app, "--known-at", options.known_at, "Only articles published by that day count; else all");
  add_day_option(app, "--as-of", options.as_of, as_of_help);
}

void add_question_options(CLI::App& app, QuestionOptions& options) {
  add_store_options(app, options.store);
  add_clock_options(app, options);
  add_format_options(app, options);
}

CLI::Option* add_day_option(CLI::App& app, const std::string& name, std::string& value, const std::string& help) {
  return app.add_option(name, value, help)->type_name("YYYY-MM-DD")->check([](const std::string& text) {
    return parse_day(text) ? std::string{} : fmt::format("\"{}\" is no day", text);
  });
}

Store open_store(const StoreOptions& options, Access access, Context& context) {
  Knowledge& knowledge = context.knowledge(options.knowledge);
  return Store(options.folder, access, knowledge.ontology(), knowledge.files().fingerprint());
}

Clocks clocks_of(const QuestionOptions& options, const Store& store) {
  return clocks_of(store, day_of(options.known_at), day_of(options.as_of));
}

ActorNames names_of(const QuestionOptions& options, const Store& store, Context& context) {
  return {store, context.knowledge(options.store.knowledge)};
}

std::optional<Day> day_of(const std::string& text) { return text.empty() ? std::nullopt : parse_day(text); }

std::optional<std::string> text_of(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

std::string actor_of(const std::string& name, const QuestionOptions& options, const Store& store, Context& context) {
  return find_actor(context.knowledge(options.store.knowledge).actors(), store, name);
}

std::optional<std::string> maybe_actor_of(const std::string& name, const QuestionOptions& options, const Store& store, Context& context) {
  if (name.empty()) return {};
  return actor_of(name, options, store, context);
}

std::vector<std::string> actors_of(const std::vector<std::string>& names, const QuestionOptions& options, const Store& store, Context& context) {
  std::vector<std::string> out;
  for (const std::string& name : names) out.push_back(actor_of(name, options, store, context));
  return out;
}

void check_word(bool known, std::string_view what, std::string_view word) {
  if (!known) throw UsageError("no {} is called \"{}\"; nothing asked", what, word);
}

}  // namespace dragoman
