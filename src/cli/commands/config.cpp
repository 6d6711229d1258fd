// `config`: what holds for a file and where it comes from, as YAML with comments or as JSON; the schema of the files.
#include <fmt/format.h>

#include <filesystem>

#include "cli/commands/commands.hpp"
#include "cli/commands/rule_packs.hpp"
#include "cli/config_json.hpp"
#include "cli/output.hpp"
#include "cli/setups.hpp"
#include "config/keys.hpp"
#include "config/yaml_text.hpp"

namespace plimsoll::cli {
namespace {

using config::Item;
using config::Key;
using config::Shape;

constexpr std::size_t kComment = 48;  // the column of comments

/// One line with where its value comes from.
void append(std::string& out, std::string line, std::string_view origin) {
  if (line.size() + 1 < kComment) line.resize(kComment - 1, ' ');
  out += fmt::format("{} # {}\n", printable(line), printable(origin));
}

void append(std::string& out, const Key& key, const std::vector<Item>& items, std::string_view name,
            const std::string& indent) {
  const auto scalar = [&](std::string_view value) {
    return key.shape == Shape::flag ? std::string(value) : config::yaml_scalar(value);
  };
  if (items.empty()) {
    // a default that is a sentence says what happens, not what to write
    const bool is_value = key.choices != nullptr || key.shape == Shape::flag;
    if (is_value) append(out, fmt::format("{}{}: {}", indent, name, scalar(key.fallback)), "default");
    if (!is_value) append(out, fmt::format("{}# {}: {}", indent, name, key.fallback), "default");
    return;
  }
  if (key.shape == Shape::flag || key.shape == Shape::word)
    return append(out, fmt::format("{}{}: {}", indent, name, scalar(items.back().value)), items.back().place.text());
  out += fmt::format("{}{}:\n", indent, name);
  for (const Item& item : items)
    append(out,
           key.shape == Shape::list
               ? fmt::format("{}  - {}", indent, scalar(item.value))
               : fmt::format("{}  {}: {}", indent, config::yaml_scalar(item.name), scalar(item.value)),
           item.place.text());
}

std::string as_text(std::string_view file, const Setup& setup, bool excluded) {
  std::string out = fmt::format("# What holds for {}: {} rules run.\n", file, setup.linter.rules().size());
  for (auto path = setup.files.rbegin(); path != setup.files.rend(); ++path)
    out += fmt::format("# {} {}\n", path == setup.files.rbegin() ? "From" : "which extends", *path);
  if (setup.files.empty()) out += "# There is no configuration file.\n";
  if (excluded) out += "# A search of folders passes over it.\n";
  out += '\n';
  std::string_view group;
  for (const Key& key : config::keys()) {
    if (key.shape == Shape::overrides || key.name == "overrides.files" || key.name == "extends") continue;
    const std::vector<Item>& items = setup.in_force.of(key);
    if (items.empty() && key.fallback.empty()) continue;
    const std::size_t dot = key.name.find('.');
    const std::string_view now = dot == std::string_view::npos ? std::string_view() : key.name.substr(0, dot);
    if (now != group && !now.empty()) out += fmt::format("{}:\n", now);
    group = now;
    append(out, key, items, now.empty() ? key.name : key.name.substr(dot + 1), now.empty() ? "" : "  ");
  }
  return out;
}

int print(const std::string& text) {
  Result<Output> output = Output::open({});
  output->write(text);
  return output->close() ? kClean : kTrouble;
}

}  // namespace

int config(const Options& options) {
  if (options.schema) return print(config_schema());
  const auto fail = [](const Error& error) { return complain(error.text()), kTrouble; };
  auto packs = load_packs(options);
  if (!packs) return fail(packs.error());
  const std::string path = options.arguments.empty() ? "." : options.arguments.front();
  std::error_code unknown;
  const bool folder = path != "-" && std::filesystem::is_directory(path, unknown);
  const std::string file = folder ? (std::filesystem::path(path) / "Dockerfile").lexically_normal().string() : path;
  Setups setups(options, std::move(*packs), options.lint.settings.today);
  Result<const Setup*> setup = setups.of(file, true);
  const bool excluded = setup && *setup == nullptr;
  if (excluded) setup = setups.of(file, false);
  const std::vector<Error> mistakes = setups.mistakes();
  for (const Error& each : mistakes) complain(each.text());
  if (!setup) return mistakes.empty() ? fail(setup.error()) : kTrouble;
  return print(options.format() == "json" ? config_as_json(file, **setup, excluded) : as_text(file, **setup, excluded));
}

}  // namespace plimsoll::cli
