// Values with a grammar of their own: mounts, ports, signals, durations; and the search for the nearest name.
#include <gtest/gtest.h>

#include "support/shared.hpp"
#include "support/vectors.hpp"
#include "syntax/durations.hpp"
#include "syntax/messages.hpp"
#include "syntax/mount.hpp"
#include "syntax/ports.hpp"
#include "syntax/signals.hpp"
#include "syntax/suggest.hpp"

namespace plimsoll::syntax {
namespace {

using nlohmann::json;

class Values : public ::testing::Test {
 protected:
  std::vector<json> vectors(std::string_view operation) {
    const auto shared = testing::shared_folder();
    if (!shared) {
      []() { GTEST_SKIP() << testing::kNoSharedFolder; }();
      return {};
    }
    auto found = testing::vectors(*shared, operation);
    EXPECT_FALSE(found.empty()) << operation;
    return found;
  }
};

template <typename T>
json or_null(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

TEST_F(Values, MountsAreReadAsTheBuilderDoes) {
  for (const json& vector : vectors("mount")) {
    const std::string text = vector.at("text");
    SCOPED_TRACE(text);
    MountValue mount;
    const auto problem = check_mount(text, mount);
    ASSERT_EQ(problem.has_value(), vector.at("result").contains("error")) << (problem ? problem->message : "accepted");
    if (problem) continue;
    const json& want = vector.at("result").at("mount");
    EXPECT_EQ(mount.type, want.at("Type"));
    EXPECT_EQ(mount.from, want.at("From"));
    EXPECT_EQ(mount.source, want.at("Source"));
    EXPECT_EQ(mount.target, want.at("Target"));
    EXPECT_EQ(mount.read_only, want.at("ReadOnly"));
    EXPECT_EQ(mount.size, want.at("SizeLimit"));
    EXPECT_EQ(mount.id, want.at("CacheID"));
    EXPECT_EQ(mount.sharing, want.at("CacheSharing"));
    EXPECT_EQ(mount.required, want.at("Required"));
    EXPECT_EQ(or_null(mount.env), want.at("Env"));
    EXPECT_EQ(or_null(mount.mode), want.at("Mode"));
    EXPECT_EQ(or_null(mount.uid), want.at("UID"));
    EXPECT_EQ(or_null(mount.gid), want.at("GID"));
  }
}

TEST_F(Values, AMountProblemNamesTheField) {
  MountValue mount;
  const auto unknown = check_mount("type=cache,tagret=/x", mount);
  ASSERT_TRUE(unknown.has_value());
  EXPECT_EQ(unknown->field, 1U);
  EXPECT_EQ(unknown->suggestion, "target");
  mount = {};
  const auto whole = check_mount("type=secret,required", mount);
  ASSERT_TRUE(whole.has_value());
  EXPECT_EQ(whole->field, 2U) << "no single field is wrong";
}

TEST_F(Values, MountSizesHaveUnits) {
  const auto size = [](std::string text) {
    MountValue mount;
    return check_mount("type=tmpfs,target=/t,size=" + text, mount) ? -1 : mount.size;
  };
  EXPECT_EQ(size("64"), 64);
  EXPECT_EQ(size("1.5GiB"), 1610612736);
  EXPECT_EQ(size("2KB"), 2048);
  EXPECT_EQ(size("3b"), 3);
  EXPECT_EQ(size("1x"), -1);
  EXPECT_EQ(size("k"), -1);
  EXPECT_EQ(size("99999999999p"), -1);
}

void expect_ports(const std::string& text, const json& want) {
  SCOPED_TRACE(text);
  const PortSpec spec = parse_port(text);
  EXPECT_EQ(!spec.problem.empty(), want.contains("error")) << spec.problem;
  if (want.contains("ports")) {
    EXPECT_EQ(json(port_list(spec)), want.at("ports"));
  }
  if (!want.contains("warn")) return;
  json warnings = json::array();
  if (spec.protocol_in_capitals) warnings.push_back("ExposeProtoCasing");
  if (spec.has_host) warnings.push_back("ExposeInvalidFormat");
  EXPECT_EQ(warnings, want.at("warn"));
}

TEST_F(Values, PortsAreReadAsTheBuilderDoes) {
  for (const json& vector : vectors("expose")) expect_ports(vector.at("text"), vector.at("result"));
  const auto shared = testing::shared_folder();
  if (!shared) return;
  for (const json& test : testing::cases_where(*shared, "buildkit-parse.json", "cases", "stage", "expose-port"))
    expect_ports(test.at("text"), test.at("ok") ? json{{"ports", test.at("expected")}} : json{{"error", ""}});
}

TEST_F(Values, AddressesOfPortsMustBeAddresses) {
  for (const char* good : {"1.2.3.4:1:1", "[::]:1:1", "::ffff:1.2.3.4:1:1", "1:2:3:4:5:6:7:8:1:1", "fe80::1%eth0:1:1"})
    EXPECT_EQ(parse_port(good).problem, "") << good;
  for (const char* bad :
       {"1.2.3:1:1", "1.2.3.256:1:1", "01.2.3.4:1:1", "1:2:3:4:5:6:7:8:9:1:1", "::1::2:1:1", "g::1:1:1"})
    EXPECT_NE(parse_port(bad).problem, "") << bad;
}

TEST_F(Values, SignalsAreReadAsTheBuilderDoes) {
  for (const json& vector : vectors("signal")) {
    const std::string text = vector.at("text");
    SCOPED_TRACE(text);
    const json& want = vector.at("result");
    EXPECT_EQ(or_null(parse_signal(text)), want.contains("n") ? want.at("n") : json());
  }
}

TEST_F(Values, DurationsAreReadAsTheBuilderDoes) {
  for (const json& vector : vectors("duration")) {
    const std::string text = vector.at("text");
    SCOPED_TRACE(text);
    const Duration duration = parse_duration(text);
    EXPECT_EQ(!duration.problem.empty(), vector.at("result").contains("error"));
    if (duration.problem.empty()) {
      EXPECT_EQ(duration.nanoseconds, vector.at("result").at("ns"));
    }
  }
  EXPECT_EQ(parse_duration("1h2m3.5s").nanoseconds, 3723500000000);
  EXPECT_NE(parse_duration("9999999999h").problem, "");
  EXPECT_NE(parse_duration("").problem, "");
}

TEST_F(Values, TheNearestNameIsFewEditsAway) {
  for (const json& vector : vectors("suggest")) {
    const std::string text = vector.at("text");
    SCOPED_TRACE(text);
    const std::vector<std::string> options = vector.at("opts");
    const std::vector<std::string_view> views(options.begin(), options.end());
    EXPECT_EQ(nearest(text, views).value_or(""), vector.at("result").at("match").get<std::string>());
  }
}

TEST_F(Values, SuggestionsKeepTheLetterCase) {
  EXPECT_EQ(nearest_instruction("FORM"), "FROM");
  EXPECT_EQ(nearest_instruction("form"), "from");
  EXPECT_EQ(nearest_instruction("xyzzy"), std::nullopt);
  EXPECT_EQ(nearest_instruction(""), std::nullopt);
  EXPECT_EQ(nearest_instruction(std::string(1000, 'R')), std::nullopt);
}

TEST_F(Values, QuotingIsShortAndPrintable) {
  EXPECT_EQ(quote("a b"), "'a b'");
  EXPECT_EQ(quote(std::string(1, '\0') + "\xFF\n"), std::string("'") +
                                                        "?"
                                                        "?"
                                                        "?'");
  EXPECT_LE(quote(std::string(500, 'x')).size(), kQuoteLimit);
  EXPECT_EQ(quote("\xC3\xA9"), "'\xC3\xA9'");
}

}  // namespace
}  // namespace plimsoll::syntax
