#include "tests/stories/story.h"

#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "graph/model/extraction_json.h"
#include "query/cli/program.h"
#include "tests/store/temporary_folder.h"

namespace dragoman::test {
namespace {

constexpr std::string_view kArticle = "--- article ", kAsk = "--- ask ", kFails = "expected to fail: ";

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> out;
  for (std::string word; in >> word;) {
    if (word.front() == '"' && word.back() != '"') {
      for (std::string more; word.back() != '"' && in >> more;) word += ' ' + more;
    }
    if (word.size() > 1 && word.front() == '"' && word.back() == '"') word = word.substr(1, word.size() - 2);
    out.push_back(word);
  }
  return out;
}

void trim_end(std::string& text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
}

// Ids are made of content; a story reads better with short ones, and its question lines can name them.
class Names {
 public:
  std::string shorten(const std::string& text) {
    static const std::regex kId("(event:|commitment:)?([0-9a-f]{16})");
    std::string out;
    auto at = text.cbegin();
    for (std::sregex_iterator it(text.begin(), text.end(), kId), end; it != end; ++it) {
      out.append(at, text.cbegin() + it->position());
      const auto [entry, fresh] = names_.try_emplace(it->str(2), "id" + std::to_string(names_.size() + 1));
      out += entry->second;
      at = text.cbegin() + it->position() + it->length();
    }
    return out.append(at, text.cend());
  }
  std::string lengthen(const std::string& word) const {
    for (const auto& [id, name] : names_) {
      if (name == word) return id;
    }
    return word;
  }

 private:
  std::map<std::string, std::string> names_;
};

std::string without_spaces_at_line_ends(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    trim_end(line);
    out += line + '\n';
  }
  trim_end(out);
  return out;
}

}  // namespace

Story read_story(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  Story story{.path = path, .title = {}};
  std::string* into = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(kArticle)) {
      const std::vector<std::string> words = words_of(line.substr(kArticle.size()));
      if (words.size() < 2) throw std::runtime_error(path + ": an article needs a date and an outlet: " + line);
      story.articles.push_back({words[0], words[1], words.size() > 2 ? words[2] : "", ""});
      into = &story.articles.back().text;
    } else if (line.starts_with(kAsk)) {
      story.questions.push_back({line.substr(kAsk.size()), ""});
      into = &story.questions.back().answer;
    } else if (into) {
      *into += line + '\n';
    } else if (line.starts_with(kFails)) {
      story.expected_to_fail = line.substr(kFails.size());
    } else if (!line.empty()) {
      story.title += (story.title.empty() ? "" : "\n") + line;
    }
  }
  for (Story::Article& article : story.articles) trim_end(article.text);
  for (Story::Question& question : story.questions) trim_end(question.answer);
  if (story.title.empty() || story.articles.empty() || story.questions.empty()) {
    throw std::runtime_error(path + ": a story has a title, an article and a question");
  }
  return story;
}

std::string write_story(const Story& story) {
  std::string out = story.title + '\n';
  if (story.expected_to_fail) out += std::string(kFails) + *story.expected_to_fail + '\n';
  for (const Story::Article& article : story.articles) {
    out += '\n' + std::string(kArticle) + article.published + ' ' + article.outlet;
    out += (article.lang.empty() ? "" : " " + article.lang) + '\n' + article.text + '\n';
  }
  for (const Story::Question& question : story.questions) {
    out += '\n' + std::string(kAsk) + question.line + '\n' + question.answer + '\n';
  }
  return out;
}

struct StoryTeller::Impl {
  std::istringstream in;
  std::ostringstream out, err;
  Context context{in, out, err};

  std::string run(const std::vector<std::string>& line) {
    out.str("");
    err.str("");
    const int status = run_program(line, context);
    return status == 0 ? out.str() : out.str() + err.str() + "exit status " + std::to_string(status) + '\n';
  }
};

StoryTeller::StoryTeller() : impl_(std::make_unique<Impl>()) {}
StoryTeller::~StoryTeller() = default;

Story StoryTeller::tell(const Story& story) {
  const TemporaryFolder folder;
  const std::string input = folder.path("articles.jsonl"), store = folder.path("store");
  {
    std::ofstream file(input);
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
      const Story::Article& article = story.articles[i];
      Json line = {{"id", "a" + std::to_string(i + 1)}, {"outlet", article.outlet}, {"text", article.text}};
      if (article.published != "-") line["published"] = article.published;
      if (!article.lang.empty()) line["lang"] = article.lang;
      file << to_line(line) << '\n';
    }
  }
  const std::string took = impl_->run({"ingest", "--store", store, "--threads", "1", input});
  if (!took.empty()) throw std::runtime_error(story.path + ": " + took);
  Story told = story;
  Names names;
  for (Story::Question& question : told.questions) {
    std::vector<std::string> line = words_of(question.line);
    for (std::string& word : line) word = names.lengthen(word);
    line.insert(line.begin() + 1, {"--store", store});
    question.answer = without_spaces_at_line_ends(names.shorten(impl_->run(line)));
  }
  return told;
}

}  // namespace dragoman::test
