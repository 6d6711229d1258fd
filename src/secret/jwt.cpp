// What a JSON Web Token says about itself. The only file of the layer that reads JSON.
#include <nlohmann/json.hpp>

#include "secret/checks.hpp"

namespace plimsoll::secret {
namespace {

// Keeps "alg" and "exp" of the outermost object; the parser's stack is on the heap, the depth is bounded all the same.
struct TopLevel : nlohmann::json_sax<nlohmann::json> {
  std::string member;
  std::string alg;
  std::optional<double> exp;
  int depth = 0;
  bool object = false;

  bool number(double value) {
    if (depth == 1 && member == "exp") exp = value;
    return true;
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override {
    if (depth == 1 && member == "alg") alg = value;
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override {
    if (depth == 0) object = true;
    return ++depth < 32;
  }
  bool key(string_t& value) override {
    if (depth == 1) member = value;
    return true;
  }
  bool end_object() override {
    --depth;
    return true;
  }
  bool start_array(std::size_t) override { return ++depth < 32; }
  bool end_array() override {
    --depth;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

std::optional<TopLevel> read(std::string_view part) {
  const auto json = decode_base64(part);
  TopLevel top;
  if (!json || !nlohmann::json::sax_parse(*json, &top) || !top.object) return std::nullopt;
  return top;
}

}  // namespace

bool judge_jwt(std::string_view header, std::string_view payload, std::time_t now) {
  const auto head = read(header);
  if (!head || head->alg.empty() || same_folded(head->alg, "none")) return false;
  const auto body = read(payload);
  return !body || !body->exp || *body->exp >= static_cast<double>(now);
}

}  // namespace plimsoll::secret
