// See unpacked_archive.hpp.
#include "rules/support/unpacked_archive.hpp"

#include <algorithm>
#include <iterator>

namespace plimsoll::rules {
namespace {

/// Long options that ADD would not miss; those with `=` may have a value.
constexpr std::string_view kLong[] = {
    "--bzip2", "--directory",     "--extract",          "--file",    "--get", "--gunzip",
    "--gzip",  "--no-same-owner", "--same-permissions", "--verbose", "--xz"};
constexpr std::string_view kShort = "CJfjopvxz";

struct TarWords {
  const ShellWord* file = nullptr;
  bool extracts = false;
  bool plain = true;  ///< nothing that ADD cannot do

  explicit TarWords(const Call& call) : words_(call.arguments()) {
    while (at_ < words_.size() && plain) {
      const ShellWord& word = words_[at_++];
      const std::string_view text = word.value;
      if (text.starts_with("--"))
        take_long(word);
      else if (text.size() > 1 && text.starts_with('-'))
        take_letters(text.substr(1));
      else if (at_ == 1)
        take_letters(text);  // `tar xf a.tar`
      else
        plain = false;  // one of its members
    }
  }

 private:
  void take_long(const ShellWord& word) {
    const std::size_t equals = word.value.find('=');
    const std::string_view name = std::string_view(word.value).substr(0, equals);
    plain = std::ranges::find(kLong, name) != std::end(kLong);
    extracts = extracts || name == "--extract" || name == "--get";
    const bool has_value = name == "--file" || name == "--directory";
    if (name == "--file") file = equals == std::string::npos ? next() : &word;
    if (has_value && name != "--file" && equals == std::string::npos) next();
  }

  void take_letters(std::string_view letters) {
    plain = letters.find_first_not_of(kShort) == std::string_view::npos;
    for (const char letter : letters) {
      extracts = extracts || letter == 'x';
      if (letter == 'f') file = next();
      if (letter == 'C') next();
    }
  }

  const ShellWord* next() { return at_ < words_.size() ? &words_[at_++] : nullptr; }

  std::span<const ShellWord> words_;
  std::size_t at_ = 0;
};

}  // namespace

bool add_unpacks(std::string_view name) {
  constexpr std::string_view kEndings[] = {".tar", ".tar.bz2", ".tar.gz", ".tar.xz", ".tbz", ".tbz2", ".tgz", ".txz"};
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool unpacks_for_hadolint(const Call& call) {
  if (call.is_one_of({"bunzip2", "gunzip", "gzcat", "uncompress", "unlzma", "unxz", "unzip", "zcat", "zgz"}))
    return true;
  return call.is("tar") && std::ranges::any_of(call.arguments(), [](const ShellWord& word) {
           return word.value == "--extract" || word.value == "--get" ||
                  (word.value.starts_with('-') && word.value.find('x') != std::string::npos);
         });
}

const ShellWord* unpacked_archive(const Call& call) {
  if (!call.is("tar")) return nullptr;
  const TarWords words(call);
  return words.plain && words.extracts ? words.file : nullptr;
}

}  // namespace plimsoll::rules
