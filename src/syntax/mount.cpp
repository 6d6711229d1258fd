// One reader a record: fields in order, since `required` and `size` look at the type seen so far.
#include "syntax/mount.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "syntax/go_values.hpp"
#include "syntax/messages.hpp"
#include "syntax/suggest.hpp"
#include "syntax/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::syntax {
namespace {

constexpr std::array<std::string_view, 18> kKeys = {"type",        "from",     "source", "src",       "target", "dst",
                                                    "destination", "readonly", "ro",     "readwrite", "rw",     "id",
                                                    "sharing",     "required", "size",   "mode",      "uid",    "gid"};

std::optional<std::uint64_t> parse_u32(std::string_view text, int base) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

// A number with an optional unit: 10m, 1.5GiB, 512 kb.
std::optional<std::int64_t> parse_size(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789.");
  const std::string_view number = text.substr(0, digits);
  std::string unit = digits == std::string_view::npos ? std::string{} : ascii_lower(text.substr(digits));
  if (unit.starts_with(' ')) unit.erase(0, 1);
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (number.empty() || error != std::errc{} || end != number.data() + number.size()) return std::nullopt;
  constexpr std::string_view kUnits = "kmgtp";
  double factor = 1;
  if (!unit.empty() && unit != "b") {
    const std::size_t power = kUnits.find(unit.front());
    if (power == std::string_view::npos) return std::nullopt;
    const std::string_view tail = std::string_view(unit).substr(1);
    if (!tail.empty() && tail != "b" && tail != "ib") return std::nullopt;
    for (std::size_t i = 0; i <= power; ++i) factor *= 1024;
  }
  if (value * factor >= 9.2e18) return std::nullopt;
  return static_cast<std::int64_t>(value * factor);
}

MountField cut(std::string_view text) {
  const std::size_t equals = text.find('=');
  MountField field{text.substr(0, equals), std::nullopt};
  if (equals != std::string_view::npos) field.value = text.substr(equals + 1);
  return field;
}

class MountReader {
 public:
  explicit MountReader(MountValue& out) : out_(out) {}

  /// The objection to one field, or nothing.
  std::optional<MountProblem> read(const MountField& field) {
    const std::string key = ascii_lower(field.key);
    if (const auto flag = boolean_key(key)) return read_boolean(field, *flag);
    if (!field.value) return problem("expected key=value, found " + quote(field.key));
    return read_value(field, key, *field.value);
  }

  std::optional<MountProblem> finish() {
    MountValue& m = out_;
    const bool owned = m.type == "secret" || m.type == "ssh" || m.type == "cache";
    if (!owned)
      for (const auto& [given, name] : {std::pair{&m.mode, "mode"}, {&m.uid, "uid"}, {&m.gid, "gid"}})
        if (*given) return problem("a mount of type " + quote(m.type) + " takes no " + quote(name));
    if (!read_only_given_) m.read_only = m.type != "cache" && m.type != "tmpfs";
    if (m.type == "secret") {
      if (!m.from.empty()) return problem("a secret mount takes no 'from'");
      if (!m.sharing.empty()) return problem("a secret mount takes no 'sharing'");
      if (m.source.empty() && m.target.empty() && m.id.empty())
        return problem("a secret mount needs one of 'id', 'source' and 'target'");
      if (!m.source.empty() && !m.id.empty()) return problem("a secret mount takes 'id' or 'source', not both");
    } else if (!m.sharing.empty() && m.type != "cache") {
      return problem("'sharing' is for cache mounts, this one is of type " + quote(m.type));
    }
    return std::nullopt;
  }

 private:
  enum class Boolean { read_only, read_write, required };

  static std::optional<Boolean> boolean_key(std::string_view key) {
    if (key == "readonly" || key == "ro") return Boolean::read_only;
    if (key == "readwrite" || key == "rw") return Boolean::read_write;
    if (key == "required") return Boolean::required;
    return std::nullopt;
  }

  static std::optional<MountProblem> problem(std::string message, std::string suggestion = {}) {
    return MountProblem{std::move(message), std::move(suggestion), 0};
  }
  static std::optional<MountProblem> bad_value(const MountField& field) {
    return problem("invalid value " + quote(*field.value) + " for " + quote(field.key));
  }

  std::optional<MountProblem> read_boolean(const MountField& field, Boolean flag) {
    if (flag == Boolean::required && out_.type != "secret" && out_.type != "ssh")
      return problem("a mount of type " + quote(out_.type) + " takes no 'required'");
    const std::optional<bool> value = field.value ? go_bool(*field.value) : true;
    if (!value) return bad_value(field);
    if (flag == Boolean::required) {
      out_.required = *value;
    } else {
      out_.read_only = *value == (flag == Boolean::read_only);
      read_only_given_ = true;
    }
    return std::nullopt;
  }

  std::optional<MountProblem> read_value(const MountField& field, const std::string& key, std::string_view value) {
    if (key == "type") return read_type(value);
    if (key == "from") return assign(out_.from, value);
    if (key == "source" || key == "src") return assign(out_.source, value);
    if (key == "target" || key == "dst" || key == "destination") return assign(out_.target, value);
    if (key == "id") return assign(out_.id, value);
    if (key == "env") {
      out_.env = std::string(value);
      return std::nullopt;
    }
    if (key == "sharing") {
      const std::string mode = ascii_lower(value);
      if (mode != "shared" && mode != "private" && mode != "locked")
        return problem("expected sharing shared, private or locked, found " + quote(value));
      return assign(out_.sharing, mode);
    }
    if (key == "size") {
      if (out_.type != "tmpfs") return problem("a mount of type " + quote(out_.type) + " takes no 'size'");
      const auto size = parse_size(value);
      if (!size) return bad_value(field);
      out_.size = *size;
      return std::nullopt;
    }
    if (key == "mode" || key == "uid" || key == "gid") {
      const auto number = parse_u32(value, key == "mode" ? 8 : 10);
      if (!number) return bad_value(field);
      (key == "mode" ? out_.mode : key == "uid" ? out_.uid : out_.gid) = number;
      return std::nullopt;
    }
    const auto near = nearest(key, kKeys);
    return problem("a mount has no option " + quote(field.key) + (near ? ", did you mean " + quote(*near) + "?" : ""),
                   std::string(near.value_or("")));
  }

  std::optional<MountProblem> read_type(std::string_view value) {
    const std::string type = ascii_lower(value);
    for (const std::string_view known : {"bind", "cache", "tmpfs", "secret", "ssh"})
      if (type == known) return assign(out_.type, type);
    return problem("expected type bind, cache, tmpfs, secret or ssh, found " + quote(value));
  }

  static std::optional<MountProblem> assign(std::string& to, std::string_view value) {
    to = value;
    return std::nullopt;
  }

  MountValue& out_;
  bool read_only_given_ = false;
};

}  // namespace

std::optional<MountProblem> check_mount(std::span<const MountField> fields, MountValue& out) {
  MountReader reader(out);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (auto found = reader.read(fields[i])) {
      found->field = i;
      return found;
    }
  }
  auto found = reader.finish();
  if (found) found->field = fields.size();
  return found;
}

std::optional<MountProblem> check_mount(std::string_view value, MountValue& out) {
  if (value.empty()) return MountProblem{"expected options after '--mount='", {}, 0};
  const auto record = split_csv(value);
  if (!record) return MountProblem{"a quotation mark stands in the wrong place in this mount", {}, 0};
  std::vector<MountField> fields;
  for (const CsvField& field : *record) fields.push_back(cut(field.text));
  return check_mount(fields, out);
}

std::optional<MountProblem> check_device(std::string_view value, DeviceValue& out) {
  if (value.empty()) return MountProblem{"expected a device name", {}, 0};
  const auto fields = split_csv(value);
  if (!fields) return MountProblem{"a quotation mark stands in the wrong place in this device", {}, 0};
  for (std::size_t i = 0; i < fields->size(); ++i) {
    const MountField field = cut((*fields)[i].text);
    const std::string key = ascii_lower(field.key);
    const auto fail = [&](std::string message) { return MountProblem{std::move(message), {}, i}; };
    if (key == "required") {
      const std::optional<bool> required = field.value ? go_bool(*field.value) : true;
      if (!required) return fail("invalid value " + quote(*field.value) + " for 'required'");
      out.required = *required;
    } else if (key == "name" || (i == 0 && out.name.empty())) {
      if (!out.name.empty()) return fail("the device name was already set to " + quote(out.name));
      out.name = key == "name" && field.value ? std::string(*field.value) : (*fields)[i].text;
    } else if (!field.value) {
      return fail("expected key=value, found " + quote(field.key));
    } else {
      return fail("a device has no option " + quote(field.key));
    }
  }
  return std::nullopt;
}

}  // namespace plimsoll::syntax
