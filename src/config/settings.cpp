// Layers of configuration put together, and turned into settings.
#include "config/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/keys.hpp"
#include "text/ascii.hpp"

namespace plimsoll::config {
namespace {

bool is_in(const Rule* rule, const std::vector<const Rule*>& rules) {
  return std::ranges::find(rules, rule) != rules.end();
}

}  // namespace

std::string Place::text() const {
  if (path.empty()) return "command line";
  return line == 0 ? path : fmt::format("{}:{}:{}", path, line, column);
}

InForce::InForce() : items_(keys().size()) {}

std::vector<Item>& InForce::items(std::string_view name) {
  return items_[static_cast<std::size_t>(find_key(name) - keys().data())];
}

const std::vector<Item>& InForce::of(const Key& key) const {
  return items_[static_cast<std::size_t>(&key - keys().data())];
}

void InForce::add(const std::vector<Entry>& layer, std::span<const Rule* const> known) {
  const auto says = [&](std::string_view name) {
    return std::ranges::any_of(layer,
                               [&](const Entry& entry) { return entry.key->name == name && !entry.items.empty(); });
  };
  if (says("select") || says("profile"))
    for (const char* const name : {"select", "extend-select"}) items(name).clear();
  if (says("select")) items("ignore").clear();
  for (const Entry& entry : layer)
    if (entry.key->name == "extend-select")
      for (const Item& item : entry.items) unignore(item, known);
  for (const Entry& entry : layer) {
    std::vector<Item>& now = items(entry.key->name);
    if (entry.key->shape == Shape::map)
      for (const Item& later : entry.items)
        std::erase_if(now, [&](const Item& earlier) { return earlier.name == later.name; });
    if (entry.key->shape == Shape::flag || entry.key->shape == Shape::word) now.clear();
    now.insert(now.end(), entry.items.begin(), entry.items.end());
  }
}

/// What ignores the rules that `selected` means ignores only the others from now on.
void InForce::unignore(const Item& selected, std::span<const Rule* const> known) {
  const std::vector<const Rule*> wanted = matching_rules(known, selected.value, Reach::siblings);
  std::vector<Item> kept;
  for (const Item& item : items("ignore")) {
    if (ascii_lower(item.value) == ascii_lower(selected.value)) continue;
    const std::vector<const Rule*> meant = matching_rules(known, item.value, Reach::siblings);
    if (std::ranges::none_of(meant, [&](const Rule* rule) { return is_in(rule, wanted); })) {
      kept.push_back(item);
      continue;
    }
    for (const Rule* const rule : meant)
      if (!is_in(rule, wanted)) kept.push_back({.value = std::string(rule->info.code), .place = item.place});
  }
  items("ignore") = std::move(kept);
}

Settings InForce::settings() const {
  Settings settings;
  for (std::size_t i = 0; i < items_.size(); ++i)
    for (const Item& item : items_[i])
      if (keys()[i].apply != nullptr) keys()[i].apply(settings, item);
  return settings;
}

}  // namespace plimsoll::config
