#include "cli/config_json.hpp"

#include <nlohmann/json.hpp>

#include "config/keys.hpp"

namespace plimsoll::cli {
namespace {

using Json = nlohmann::ordered_json;
using config::Key;
using config::Shape;

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

/// Scalars that are no text in YAML, such as 1.2, are taken as they are written.
Json scalar(const Key& key) {
  if (key.choices == nullptr) return {{"type", {"string", "number", "boolean"}}};
  Json choices = Json::array();
  for (const std::string_view choice : key.choices()) choices.push_back(choice);
  return {{"enum", std::move(choices)}};
}

Json property(const Key& key);

/// The properties whose names begin with `prefix`; in overrides those that may differ from path to path.
Json object(std::string_view prefix, bool in_override) {
  Json properties = Json::object();
  for (const Key& key : config::keys()) {
    if (!key.name.starts_with(prefix) || (in_override && !key.per_path) || key.name == "overrides.files") continue;
    const std::string_view rest = key.name.substr(prefix.size());
    const std::string group(rest.substr(0, rest.find('.')));
    if (group.size() == rest.size())
      properties[group] = property(key);
    else if (!properties.contains(group))
      properties[group] = object(std::string(prefix) + group + '.', in_override);
  }
  Json made = {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
  if (prefix.empty() && in_override) {
    const Key& files = *config::find_key("overrides.files");
    made["properties"]["files"] = {
        {"description", files.doc},
        {"anyOf", {scalar(files), {{"type", "array"}, {"minItems", 1}, {"items", scalar(files)}}}}};
    made["required"] = {"files"};
  }
  return made;
}

Json property(const Key& key) {
  Json made;
  made["description"] = key.doc;
  switch (key.shape) {
    case Shape::flag:
      made["type"] = "boolean";
      if (!key.fallback.empty()) made["default"] = key.fallback == "true";
      break;
    case Shape::word:
      made.update(scalar(key));
      if (key.choices != nullptr && !key.fallback.empty()) made["default"] = key.fallback;
      break;
    case Shape::list:
      made["anyOf"] = {scalar(key), {{"type", {"array", "null"}}, {"items", scalar(key)}}};
      break;
    case Shape::map:
      made["type"] = {"object", "null"};
      made["additionalProperties"] = scalar(key);
      break;
    case Shape::overrides:
      made["type"] = {"array", "null"};
      made["items"] = object({}, true);
  }
  return made;
}

Json value_of(const config::Item& item) {
  Json made;
  if (!item.name.empty()) made["name"] = item.name;
  made["value"] = item.value;
  made["source"] = item.place.path.empty() ? "command line" : "file";
  if (item.place.path.empty()) return made;
  made["file"] = item.place.path;
  if (item.place.line == 0) return made;
  made["line"] = item.place.line;
  made["column"] = item.place.column;
  return made;
}

}  // namespace

std::string config_schema() {
  Json schema;
  schema["$schema"] = "http://json-schema.org/draft-07/schema#";
  schema["title"] = "Configuration of plimsoll (.plimsoll.yaml)";
  schema.update(object({}, false));
  schema["type"] = {"object", "null"};
  return dump(schema);
}

std::string config_as_json(std::string_view file, const Setup& setup, bool excluded) {
  Json keys = Json::object();
  for (const Key& key : config::keys()) {
    if (key.shape == Shape::overrides || key.name == "overrides.files" || key.name == "extends") continue;
    Json values = Json::array();
    for (const config::Item& item : setup.in_force.of(key)) values.push_back(value_of(item));
    if (values.empty() && !key.fallback.empty()) values.push_back({{"value", key.fallback}, {"source", "default"}});
    keys[std::string(key.name)] = std::move(values);
  }
  Json rules = Json::array();
  for (const EnabledRule& enabled : setup.linter.rules())
    rules.push_back({{"code", enabled.rule->info.code},
                     {"name", enabled.rule->info.name},
                     {"level", severity_name(enabled.level)}});
  Json out;
  out["path"] = file;
  out["files"] = setup.files;
  out["excluded"] = excluded;
  out["keys"] = std::move(keys);
  out["rules"] = std::move(rules);
  return dump(out);
}

}  // namespace plimsoll::cli
