// See downloader.hpp.
#include "rules/support/downloader.hpp"

#include <string>
#include <string_view>

namespace plimsoll::rules {
namespace {

/// Whether both programs save the file under the same name: the last part of the path, which there is.
bool has_plain_name(std::string_view url) {
  if (url.find_first_of("?#*[") != std::string_view::npos) return false;
  const std::size_t scheme = url.find("://");
  const std::string_view path = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
  const std::size_t slash = path.rfind('/');
  return slash != std::string_view::npos && slash + 1 < path.size();
}

bool is_web_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

/// Reads the words of one call and collects what they become.
class Translation {
 public:
  Translation(const Call& call, std::string_view source) : call_(call), source_(source) {}

  std::vector<Edit> to_curl() {
    for (const ShellWord& word : call_.arguments()) {
      const std::string_view text = word.text;
      if (takes_value_) {
        takes_value_ = false;
      } else if (text == "-q" || text == "--quiet" || text == "-nv" || text == "--no-verbose") {
        replace(word, "-sS");
      } else if (text == "-O" || text == "--output-document") {
        replace(word, "-o");
        is_named_ = takes_value_ = true;
      } else if (text == "-qO") {
        replace(word, "-sSo");
        is_named_ = takes_value_ = true;
      } else if (text == "-O-" || text == "-qO-") {
        replace(word, text == "-O-" ? "-o-" : "-sSo-");
        is_named_ = true;
      } else if (text.starts_with("--output-document=")) {
        replace(word, "-o " + std::string(text.substr(text.find('=') + 1)));
        is_named_ = true;
      } else if (!address(word)) {
        return {};
      }
    }
    if (addresses_ != 1 || takes_value_ || !(is_named_ || has_plain_name_)) return {};
    replace(call_.name_word(), is_named_ ? "curl -fL" : "curl -fLO");  // wget fails and follows by itself
    return std::move(edits_);
  }

  std::vector<Edit> to_wget() {
    bool fails = false;
    for (const ShellWord& word : call_.arguments()) {
      const std::string_view text = word.text;
      if (takes_value_) {
        takes_value_ = false;
      } else if (text == "--silent") {
        replace(word, "-q");
      } else if (text == "--fail" || text == "--show-error" || text == "--location") {
        fails = fails || text == "--fail";
        remove(word);
      } else if (text == "--output") {
        replace(word, "-O");
        is_named_ = takes_value_ = true;
      } else if (text == "--remote-name") {
        keeps_name_ = true;
        remove(word);
      } else if (text.size() > 1 && text.front() == '-' && text[1] != '-') {
        if (!letters(word, fails)) return {};
      } else if (!address(word)) {
        return {};
      }
    }
    if (addresses_ != 1 || takes_value_ || !fails || (keeps_name_ && !has_plain_name_)) return {};
    replace(call_.name_word(), is_named_ || keeps_name_ ? "wget" : "wget -O -");
    return std::move(edits_);
  }

 private:
  /// A bundle of curl's short options: only s, S, f, L, O, and o at the end.
  bool letters(const ShellWord& word, bool& fails) {
    std::string out;
    const std::string_view bundle = word.text.substr(1);
    for (std::size_t i = 0; i < bundle.size(); ++i) {
      switch (bundle[i]) {
        case 's':
          out += 'q';
          break;
        case 'S':
        case 'L':
          break;
        case 'f':
          fails = true;
          break;
        case 'O':
          keeps_name_ = true;
          break;
        case 'o':
          if (i + 1 != bundle.size()) return false;
          out += 'O';
          is_named_ = takes_value_ = true;
          break;
        default:
          return false;
      }
    }
    out.empty() ? remove(word) : replace(word, "-" + out);
    return true;
  }

  bool address(const ShellWord& word) {
    if (!is_web_address(word.value)) return false;
    ++addresses_;
    has_plain_name_ = has_plain_name(word.value);
    return true;
  }
  void replace(const ShellWord& word, std::string text) { edits_.push_back({word.span, std::move(text)}); }
  void remove(const ShellWord& word) {
    const bool blank = source_.substr(word.span.end).starts_with(' ');
    edits_.push_back({{word.span.begin, word.span.end + (blank ? 1 : 0)}, ""});
  }

  const Call& call_;
  std::string_view source_;
  std::vector<Edit> edits_ = {};
  int addresses_ = 0;
  bool has_plain_name_ = false;
  bool is_named_ = false;    // the command says where to
  bool keeps_name_ = false;  // curl's -O
  bool takes_value_ = false;
};

}  // namespace

bool removes_packages(const Call& call) {
  constexpr std::string_view kManagers[] = {"apk",  "apt",      "apt-get", "aptitude", "dnf",
                                            "dpkg", "microdnf", "rpm",     "yum",      "zypper"};
  return call.is_one_of(kManagers) &&
         call.has_argument({"autoremove", "del", "erase", "purge", "remove", "rm", "-e", "-r"});
}

std::vector<Edit> as_the_other_one(const Call& call, const Pass& pass) {
  const ShellWord& name = call.name_word();
  if (name.node == ShellTree::kNone || (name.text != "curl" && name.text != "wget")) return {};
  for (const ShellWord& word : call.arguments())
    if (pass.document().source->slice(word.span) != word.text) return {};  // a continuation inside the word
  Translation translation(call, pass.document().text());
  return name.text == "wget" ? translation.to_curl() : translation.to_wget();
}

}  // namespace plimsoll::rules
