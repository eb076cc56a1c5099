#pragma once

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/store/store.h"
#include "query/cli/actor_names.h"
#include "query/cli/answer.h"

namespace dragoman {

/// The store a command works on, and knowledge laid over the built-in one.
struct StoreOptions {
  std::string folder;
  std::vector<std::string> knowledge;
};

/// What every question takes: store, clocks, form of the answer.
struct QuestionOptions {
  StoreOptions store;
  std::string known_at;
  std::string as_of;
  bool json = false;
  bool csv = false;

  AnswerFormat format() const { return json ? AnswerFormat::JsonLines : csv ? AnswerFormat::Csv : AnswerFormat::Table; }
};

void add_store_options(CLI::App& app, StoreOptions& options);
void add_format_options(CLI::App& app, QuestionOptions& options);
/// --known-at and --as-of; `as_of_help` where the second means more than the day the answer speaks of.
void add_clock_options(CLI::App& app, QuestionOptions& options,
                       const std::string& as_of_help = "The day the answer speaks of; else that of --known-at");
/// All of them.
void add_question_options(CLI::App& app, QuestionOptions& options);
/// An option whose value must be a day, YYYY-MM-DD.
CLI::Option* add_day_option(CLI::App& app, const std::string& name, std::string& value, const std::string& help);

Store open_store(const StoreOptions& options, Access access, Context& context);
Clocks clocks_of(const QuestionOptions& options, const Store& store);
ActorNames names_of(const QuestionOptions& options, const Store& store, Context& context);

/// Nothing for an empty text; the text was checked when the line was parsed.
std::optional<Day> day_of(const std::string& text);
std::optional<std::string> text_of(const std::string& text);

/// Ids of the actors named; see find_actor(). Loads the registry only when there is anything to look up.
std::string actor_of(const std::string& name, const QuestionOptions& options, const Store& store, Context& context);
std::optional<std::string> maybe_actor_of(const std::string& name, const QuestionOptions& options, const Store& store, Context& context);
std::vector<std::string> actors_of(const std::vector<std::string>& names, const QuestionOptions& options, const Store& store, Context& context);

/// Throws UsageError when `known` does not hold: "no kind is called ...".
void check_word(bool known, std::string_view what, std::string_view word);

}  // namespace dragoman
