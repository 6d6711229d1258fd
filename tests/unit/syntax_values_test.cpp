// Values with a grammar of their own: mounts, devices, ports, signals, durations, directives as the builder's second
// reader sees them; and the search for the nearest name.
#include <gtest/gtest.h>

#include "support/shared.hpp"
#include "support/vectors.hpp"
#include "syntax/directives.hpp"
#include "syntax/durations.hpp"
#include "syntax/go_values.hpp"
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
    if (problem) {
      const std::string error = vector.at("result").at("error");
      const bool suggests = error.ends_with("(did you mean " + problem->suggestion + "?)");
      EXPECT_EQ(suggests, !problem->suggestion.empty()) << problem->suggestion;
      continue;
    }
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

/// What is wrong with a mount; empty when nothing is.
std::string mount_problem(std::string_view text) {
  MountValue mount;
  const auto problem = check_mount(text, mount);
  return problem ? problem->message : "";
}

TEST_F(Values, ATypeDecidesWhichOptionsAMountTakes) {
  EXPECT_EQ(mount_problem("type=SSH,required,mode=0600,uid=0"), "");
  EXPECT_EQ(mount_problem("type=cache,sharing=PRIVATE,id=,target=t"), "");
  EXPECT_EQ(mount_problem("type=secret,source=token"), "");
  EXPECT_EQ(mount_problem("required,type=secret,id=x"), "a mount of type 'bind' takes no 'required'")
      << "the type that was seen so far";
  EXPECT_EQ(mount_problem("type=secret"), "a secret mount needs one of 'id', 'source' and 'target'");
  EXPECT_EQ(mount_problem("mode=0600"), "a mount of type 'bind' takes no 'mode'");
  EXPECT_EQ(mount_problem("type=tmpfs,size=1m,sharing=locked"),
            "'sharing' is for cache mounts, this one is of type 'tmpfs'");
}

TEST_F(Values, NumbersOfMountsHaveABaseAndAWidth) {
  MountValue mount;
  ASSERT_FALSE(check_mount("type=ssh,mode=755,uid=010,gid=4294967295", mount));
  EXPECT_EQ(mount.mode, 0755U);
  EXPECT_EQ(mount.uid, 10U);
  EXPECT_EQ(mount.gid, 4294967295U);
  EXPECT_EQ(mount_problem("type=ssh,mode=8"), "invalid value '8' for 'mode'");
  EXPECT_EQ(mount_problem("type=ssh,uid=4294967296"), "invalid value '4294967296' for 'uid'");
  EXPECT_EQ(mount_problem("type=ssh,gid="), "invalid value '' for 'gid'");
}

TEST_F(Values, OptionsOfMountsAreFieldsOfARecord) {
  MountValue mount;
  ASSERT_FALSE(check_mount("\"source=a \"\"b\"\"\",TARGET=/c=d,ReadOnly=F", mount));
  EXPECT_EQ(mount.source, "a \"b\"");
  EXPECT_EQ(mount.target, "/c=d");
  EXPECT_FALSE(mount.read_only);
  EXPECT_NE(mount_problem("source=a\"b"), "") << "a quotation mark in the middle";
  EXPECT_EQ(mount_problem("type=bind, target=/a"), "a mount has no option ' target', did you mean 'target'?");
  EXPECT_NE(mount_problem(""), "");
}

TEST_F(Values, ADeviceIsANameAndPerhapsRequired) {
  DeviceValue device;
  EXPECT_FALSE(check_device("vendor.example.com/gpu=all,required", device));
  EXPECT_EQ(device.name, "vendor.example.com/gpu=all");
  EXPECT_TRUE(device.required);
  device = {};
  EXPECT_FALSE(check_device("required=0,name=vendor.example.com/gpu=0", device));
  EXPECT_EQ(device.name, "vendor.example.com/gpu=0");
  EXPECT_FALSE(device.required);
  const auto problem = [](std::string_view text) {
    DeviceValue ignored;
    const auto found = check_device(text, ignored);
    return found ? std::to_string(found->field) + ": " + found->message : "";
  };
  EXPECT_EQ(problem("a,name=b"), "1: the device name was already set to 'a'");
  EXPECT_EQ(problem("a,b"), "1: expected key=value, found 'b'");
  EXPECT_EQ(problem("a,count=2"), "1: a device has no option 'count'");
  EXPECT_EQ(problem("required=often"), "0: invalid value 'often' for 'required'");
}

TEST_F(Values, MountSizesHaveUnits) {
  const auto size = [](const std::string& text) {
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

TEST_F(Values, PortsAreNumbersOrRangesWithAProtocol) {
  const auto ports = [](std::string_view text) { return json(port_list(parse_port(text))).dump(); };
  EXPECT_EQ(ports("+8080/TCP"), R"(["8080/tcp"])");
  EXPECT_EQ(ports("53-54/udp"), R"(["53/udp","54/udp"])");
  EXPECT_EQ(ports("80-90:7"), R"(["7/tcp"])") << "any of many host ports";
  EXPECT_EQ(ports("7:80-90"), "[]") << "but not the other way round";
  EXPECT_EQ(ports("80/icmp"), "[]");
  EXPECT_EQ(ports("80/"), R"(["80/tcp"])");
  EXPECT_FALSE(parse_port("80:90/ICMP").has_host) << "the protocol is looked at first";
  EXPECT_TRUE(parse_port("80:99999").has_host);
}

TEST_F(Values, SignalsAreReadAsTheBuilderDoes) {
  for (const json& vector : vectors("signal")) {
    const std::string text = vector.at("text");
    SCOPED_TRACE(text);
    const json& want = vector.at("result");
    EXPECT_EQ(or_null(parse_signal(text)), want.contains("n") ? want.at("n") : json());
  }
}

TEST_F(Values, SignalsAreNamesOrNumbers) {
  EXPECT_EQ(parse_signal("SigQuit"), 3);
  EXPECT_EQ(parse_signal("rtmin"), 34);
  EXPECT_EQ(parse_signal("RTMAX-14"), 50);
  EXPECT_EQ(parse_signal("-9"), -9) << "any integer but 0";
  EXPECT_EQ(parse_signal("+9999999999"), 9999999999);
  for (const char* bad : {"+-9", "--9", "9 ", "1.0", "RTMAX-15", "RTMIN+0", "RTMIN+03", "RTMIN++3", "SIG", "QUIT!"})
    EXPECT_EQ(parse_signal(bad), std::nullopt) << bad;
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
}

TEST_F(Values, DurationsAreSumsOfNumbersWithUnits) {
  EXPECT_EQ(parse_duration("1h2m3.5s").nanoseconds, 3723500000000);
  EXPECT_EQ(parse_duration("-1.s").nanoseconds, -1000000000);
  EXPECT_EQ(parse_duration("+1ms1ns").nanoseconds, 1000001);
  EXPECT_EQ(parse_duration("30").problem, "the duration '30' needs a unit, as in 30s");
  EXPECT_EQ(parse_duration("3min").problem, "unknown unit 'min' in the duration '3min'");
  for (const char* bad : {"9999999999h", "", "-", ".s", "1s2", "1 s"})
    EXPECT_NE(parse_duration(bad).problem, "") << bad;
}

TEST_F(Values, TheSecondReaderOfDirectivesLooksAtTheRawFile) {
  const auto value = [](std::string_view name, std::string_view text) {
    const auto found = parse_directive(name, text);
    return found ? std::to_string(found->line) + ": " + found->value : "-";
  };
  EXPECT_EQ(value("check", "# check=skip=all # why\n# check=error=true\n"), "1: skip=all") << "the first wins";
  EXPECT_EQ(value("check", "#!/usr/bin/env docker\n#check=error=true\n"), "2: error=true");
  EXPECT_EQ(value("check", "\xEF\xBB\xBF# CHECK = skip=all\n"), "1: skip=all");
  EXPECT_EQ(value("check", " # check=skip=all\n"), "-") << "indented";
  EXPECT_EQ(value("check", "# a comment\n# check=skip=all\n"), "-");
  EXPECT_EQ(value("check", "# escape=`\n# check=skip=all\n"), "2: skip=all");
  EXPECT_EQ(detect_syntax("// syntax=docker.io/docker/dockerfile:1 beta\nFROM x\n")->value,
            "docker.io/docker/dockerfile:1");
  EXPECT_EQ(detect_syntax("{\"syntax\": \"example.com/frontend\"}")->value, "example.com/frontend");
  EXPECT_FALSE(detect_syntax("FROM x\n# syntax=example.com/frontend\n"));
}

TEST_F(Values, TheNearestNameIsFewEditsAway) {
  for (const json& vector : vectors("suggest")) {
    const std::string text = vector.at("text");
    SCOPED_TRACE(text);
    const std::vector<std::string> options = vector.at("opts");
    const std::vector<std::string_view> views(options.begin(), options.end());
    EXPECT_EQ(nearest(text, views).value_or(""), vector.at("result").at("match").get<std::string>());
    EXPECT_EQ(nearest(text, views).has_value(), vector.at("result").at("ok").get<bool>());
  }
}

TEST_F(Values, TheFirstOfTheNearestNamesIsTaken) {
  const std::string_view names[] = {"chown", "chmod", "checksum"};
  EXPECT_EQ(nearest("chwn", names), "chown");
  EXPECT_EQ(nearest("cho", names), "chown") << "two letters are missing";
  EXPECT_EQ(nearest("ch", names), std::nullopt) << "three are too many";
  EXPECT_EQ(nearest("Checksum", names), std::nullopt) << "the name itself, but for its case";
  EXPECT_EQ(nearest("checksum", {}), std::nullopt);
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

TEST(GoInteger, HasOneSignAndDigits) {
  EXPECT_EQ(go_integer("0"), 0);
  EXPECT_EQ(go_integer("+07"), 7);
  EXPECT_EQ(go_integer("-1"), -1);
  for (const char* other : {"", "+", "-", "+-1", "++1", "1x", " 1", "1_000", "0x1", "99999999999999999999"})
    EXPECT_EQ(go_integer(other), std::nullopt) << other;
}

}  // namespace
}  // namespace plimsoll::syntax
