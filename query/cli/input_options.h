#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "graph/model/error.h"
#include "graph/model/extraction.h"
#include "ingest/article/article.h"
#include "query/cli/context.h"

namespace dragoman {

/// INPUT OPTIONS of contract/CLI.md: what `extract` and `ingest` read, and how.
struct InputOptions {
  std::vector<std::string> paths;
  std::string format = "auto";
  std::string published;
  std::string lang;
  unsigned threads = 0;  // as many as the machine has, if 0
  bool strict = false;
  std::vector<std::string> knowledge;
};

/// `format_option`: the name of the option for the input's format, for commands that call something else `--format`.
std::shared_ptr<InputOptions> add_input_options(CLI::App& app, const std::string& format_option = "--format");

/// Throws Error where no input could be read with these options, as for a format that is named but not read.
void check_input_options(const InputOptions& options);

/// What was read and what could not be.
struct InputCounts {
  std::size_t articles = 0;
  std::size_t problems = 0;
};

/// Reads all inputs and hands each article on. Problems go to stderr, a line each, as they are met, and to `on_problem`.
InputCounts read_inputs(const InputOptions& options, Context& context, const std::function<void(Article)>& on_article,
                        const std::function<void(const Problem&)>& on_problem);

/// Reads all inputs, extracts them on several threads and hands the documents on one by one in the order of the input.
InputCounts extract_inputs(const InputOptions& options, Context& context,
                           const std::function<void(Extraction)>& on_document,
                           const std::function<void(const Problem&)>& on_problem);

/// 1 where `--strict` was given and anything was rejected, else 0.
int exit_status(const InputOptions& options, const InputCounts& counts);

}  // namespace dragoman
