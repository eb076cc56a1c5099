#include "query/cli/commands.h"
#include "query/cli/question_options.h"

namespace dragoman {
namespace {

struct Options {
  StoreOptions store;
  std::string to;
};

int run(const Options& options, Context& context) {
  open_store(options.store, Access::Read, context).backup(options.to);
  return 0;
}

}  // namespace

Action declare_backup(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_store_options(app, options->store);
  app.add_option("--to", options->to, "Folder of the copy; must not exist")->required();
  app.footer("Example: dragoman backup --store news.store --to copy.store");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace dragoman
