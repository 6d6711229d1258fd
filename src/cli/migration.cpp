#include "cli/migration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "config/foreign_ignores.hpp"
#include "config/hadolint.hpp"
#include "config/project_file.hpp"
#include "config/yaml_text.hpp"
#include "plimsoll/catalog.hpp"
#include "plimsoll/date.hpp"
#include "plimsoll/source.hpp"
#include "shellcheck/codes.hpp"

namespace plimsoll::cli {
namespace {

using config::Item;
using config::Key;
using config::Shape;

constexpr std::size_t kWidth = 100;
constexpr std::size_t kNote = 40;  // the column of notes

class Migrator {
 public:
  Migrator(std::string folder, std::string_view today) : folder_(std::move(folder)), today_(today) {}

  /// Calls `read(text, path)` with the first of the files that exists.
  template <typename Read>
  std::optional<Error> file(std::initializer_list<std::string_view> names, Read read) {
    for (const std::string_view name : names) {
      const std::string path = folder_ + std::string(name);
      std::error_code unknown;
      if (!std::filesystem::is_regular_file(path, unknown)) continue;
      const auto source = load_source(path);
      if (!source) return source.error();
      out_.sources.push_back({.path = path});
      return read((*source)->text(), std::string(name));
    }
    return std::nullopt;
  }

  std::optional<Error> hadolint(std::string_view text, const std::string& path) {
    const auto settings = config::parse_hadolint_file(text, folder_ + path);
    if (!settings) return settings.error();
    const auto file = config::parse_hadolint_as_project_file(text, path);
    if (!file) return file.error();
    for (const config::Entry& entry : file->entries)
      for (const Item& item : entry.items) {
        if (entry.key->names_rules)
          add_rule(*entry.key, item, entry.key->shape == Shape::map ? item.name : item.value);
        else
          add(*entry.key, item, item.place.text());
      }
    const Key& threshold = *config::find_key("failure-threshold");
    if (!out_.values.contains(&threshold))
      out_.values[&threshold].push_back({{.value = "info"}, "what hadolint does when nothing is said", false});
    for (const std::string& format : settings->formats)
      out_.remarks.push_back(fmt::format("{} asks for the format '{}': that is for '--format'.", path, format));
    if (settings->no_color || settings->verbose)
      out_.remarks.push_back(fmt::format("{} says something about colours or verbosity: options do.", path));
    return std::nullopt;
  }

  std::optional<Error> trivy(std::string_view text, const std::string& path) {
    for (const Item& item : config::trivy_ignores(text, path)) {
      constexpr std::string_view kUntil = "exp:";
      if (item.name.starts_with(kUntil) && is_date(item.name.substr(kUntil.size())) &&
          item.name.substr(kUntil.size()) < today_) {
        add_comment(*config::find_key("ignore"), {.value = item.value},
                    fmt::format("expired, {}, {}", item.place.text(), item.name));
        continue;
      }
      add_rule(*config::find_key("ignore"), {.value = item.value, .place = item.place}, item.value, item.name);
    }
    return std::nullopt;
  }

  std::optional<Error> checkov(std::string_view text, const std::string& path) {
    const auto skips = config::checkov_skips(text, folder_ + path);
    if (!skips) return skips.error();
    for (Item item : *skips) {
      item.place.path = path;
      add_rule(*config::find_key("ignore"), item, item.value);
    }
    return std::nullopt;
  }

  Migration take() { return std::move(out_); }

 private:
  void add(const Key& key, const Item& item, std::string note) {
    out_.values[&key].push_back({item, std::move(note), false});
    ++out_.sources.back().taken;
  }

  void add_comment(const Key& key, const Item& item, std::string note) {
    out_.values[&key].push_back({item, std::move(note), true});
    ++out_.sources.back().unknown;
  }

  /// `id` is what `item` calls the rule; each of the defects that it stands for is written by the code of one rule.
  void add_rule(const Key& key, Item item, const std::string& id, std::string_view more = {}) {
    const std::string suffix = more.empty() ? std::string() : fmt::format(", {}", more);
    std::string& written = key.shape == Shape::map ? item.name : item.value;
    std::vector<const Rule*> rules = matching_rules(catalog(), id);
    std::set<std::string_view> names;
    std::erase_if(rules, [&](const Rule* rule) { return !names.insert(rule->info.name).second; });
    if (rules.empty() && codes_.meant_by(id) != nullptr)
      return add_once(key, item, id, fmt::format("of ShellCheck, {}{}", item.place.text(), suffix));
    if (rules.empty())
      return add_comment(key, item, fmt::format("no rule of plimsoll, {}{}", item.place.text(), suffix));
    for (const Rule* const rule : rules) {
      const bool same_code = rule->info.code == id;
      written = rule->info.code;
      add_once(key, item, std::string(rule->info.code),
               fmt::format("{}{}, {}{}", rule->info.name, same_code ? "" : ", there " + id, item.place.text(), suffix));
    }
  }

  /// The last level of a rule holds; ignoring it twice says nothing more.
  void add_once(const Key& key, const Item& item, const std::string& rule, std::string note) {
    std::vector<Migrated>& values = out_.values[&key];
    const auto earlier = std::ranges::find_if(values, [&](const Migrated& other) {
      return !other.unknown && (key.shape == Shape::map ? other.item.name : other.item.value) == rule;
    });
    if (earlier == values.end()) return add(key, item, std::move(note));
    if (key.shape == Shape::list) {
      ++out_.sources.back().taken;
    } else {
      values.erase(earlier);
      values.push_back({item, std::move(note), false});
    }
  }

  std::string folder_;
  std::string_view today_;
  shellcheck::Codes codes_;
  Migration out_;
};

void append_comment(std::string& out, const std::string& indent, std::string_view text) {
  std::string line = indent + '#';
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (line.size() + 1 + end > kWidth && line.size() > indent.size() + 1) {
      out += line + '\n';
      line = indent + '#';
    }
    line += ' ';
    line += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += line + '\n';
}

void append_value(std::string& out, std::string line, std::string_view note) {
  if (line.size() < kNote) line.resize(kNote, ' ');
  out += fmt::format("{} # {}\n", line, note);
}

void append_key(std::string& out, const Key& key, const std::vector<Migrated>& values, const std::string& indent,
                bool group_is_comment) {
  const std::string name(key.name.substr(key.name.find('.') + 1));  // npos + 1 is 0
  std::string doc(key.doc);
  if (key.choices != nullptr) doc += fmt::format(" One of: {}.", fmt::join(key.choices(), ", "));
  if (!key.fallback.empty()) doc += fmt::format(" Default: {}.", key.fallback);
  const bool in_comment = group_is_comment && !indent.empty();
  append_comment(out, in_comment ? "# " + indent : indent, doc);
  const std::string comment = in_comment ? "# " + indent : indent + "# ";
  if (values.empty()) {
    out += fmt::format("{}{}: {}\n", comment, name, key.example);
    return;
  }
  const auto scalar = [&](const Item& item) {
    return key.shape == Shape::flag ? item.value : config::yaml_scalar(item.value);
  };
  if (key.shape == Shape::flag || key.shape == Shape::word)
    return append_value(out, fmt::format("{}{}: {}", indent, name, scalar(values.back().item)), values.back().note);
  out += fmt::format("{}{}:\n", indent, name);
  for (const Migrated& value : values) {
    const std::string text = key.shape == Shape::list
                                 ? fmt::format("- {}", scalar(value.item))
                                 : fmt::format("{}: {}", config::yaml_scalar(value.item.name), scalar(value.item));
    append_value(out, fmt::format("{}  {}{}", indent, value.unknown ? "# " : "", text), value.note);
  }
}

}  // namespace

Result<Migration> migrate(const std::string& folder, std::string_view today) {
  Migrator migrator(folder, today);
  using Names = std::initializer_list<std::string_view>;
  if (auto error = migrator.file(Names{".hadolint.yaml", ".hadolint.yml"},
                                 [&](auto text, const std::string& path) { return migrator.hadolint(text, path); }))
    return *std::move(error);
  if (auto error = migrator.file(Names{".trivyignore"},
                                 [&](auto text, const std::string& path) { return migrator.trivy(text, path); }))
    return *std::move(error);
  if (auto error = migrator.file(Names{".checkov.yaml", ".checkov.yml"},
                                 [&](auto text, const std::string& path) { return migrator.checkov(text, path); }))
    return *std::move(error);
  return migrator.take();
}

std::string configuration_text(const Migration& migration) {
  std::string out =
      "# Configuration of plimsoll for the Dockerfiles in this folder and below. Options of the command\n"
      "# line win over it; 'plimsoll config' shows what holds for a file, and why.\n";
  for (const std::string& remark : migration.remarks) append_comment(out, "", remark);
  const auto values_of = [&](const Key& key) {
    const auto found = migration.values.find(&key);
    return found == migration.values.end() ? std::vector<Migrated>() : found->second;
  };
  std::string_view group;
  bool group_is_comment = true;
  for (const Key& key : config::keys()) {
    if (key.name == "overrides.files") continue;
    const std::size_t dot = key.name.find('.');
    const std::string_view now = dot == std::string_view::npos ? std::string_view() : key.name.substr(0, dot);
    if (now != group || now.empty()) out += '\n';
    if (now != group && !now.empty()) {
      group_is_comment = std::ranges::none_of(config::keys(), [&](const Key& other) {
        return other.name.starts_with(std::string(now) + '.') && migration.values.contains(&other);
      });
      out += fmt::format("{}{}:\n", group_is_comment ? "# " : "", now);
    }
    group = now;
    append_key(out, key, values_of(key), now.empty() ? "" : "  ", group_is_comment);
  }
  return out;
}

}  // namespace plimsoll::cli
