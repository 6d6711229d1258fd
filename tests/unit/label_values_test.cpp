// The types of values that labels may be asked to have.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "rules/labels/email_address.hpp"
#include "rules/labels/git_hash.hpp"
#include "rules/labels/semantic_version.hpp"
#include "rules/labels/spdx.hpp"
#include "rules/labels/timestamp.hpp"
#include "rules/labels/uri.hpp"

namespace plimsoll::rules {
namespace {

TEST(Uri, HasASchemeAndWhatTheGrammarAllowsBehindIt) {
  for (const char* const uri :
       {"https://example.com", "https://jane@example.com:8443/a/b;c=1?q=%20#top", "HTTP://EXAMPLE.COM", "mailto:a@b",
        "urn:isbn:0", "file:///etc/hosts", "a:", "ssh+git://host/x", "http://[::1]:80/",
        "http://[2001:db8::192.0.2.1]/", "http://[1:2:3:4:5:6:7:8]", "http://[v1.fe80::a+en1]/", "http://example.com:/",
        "http://a//b", "x:/$(y)"})
    EXPECT_TRUE(is_uri(uri)) << uri;
}

TEST(Uri, IsNoReferenceAndHasNothingRaw) {
  for (const char* const text : {"",
                                 "example.com",
                                 "//example.com/a",
                                 "/a",
                                 "1a:b",
                                 ":b",
                                 "a b:c",
                                 "http://exa mple.com",
                                 "http://a/b c",
                                 "http://a/%",
                                 "http://a/%2",
                                 "http://a/%zz",
                                 "http://a/${X}",
                                 "http://a/<b>",
                                 "http://a/\xC3\xBC",
                                 "http://a:80b/",
                                 "http://[::1",
                                 "http://[1:2:3:4:5:6:7]",
                                 "http://[1:2:3:4:5:6:7:8:9]",
                                 "http://[::1::]",
                                 "http://[::12345]",
                                 "http://[::256.1.1.1]",
                                 "http://[::01.1.1.1]",
                                 "http://[v.a]",
                                 "http://[v1.]",
                                 "http://a#b#c",
                                 "http://[::1]x",
                                 "http://a@b@c",
                                 "http://[1:2:3:4:5:6:7::8]"})
    EXPECT_FALSE(is_uri(text)) << text;
}

TEST(Timestamp, IsADateOfTheCalendarAndATimeWithItsOffset) {
  for (const char* const time :
       {"2026-01-31T12:00:00Z", "2024-02-29T00:00:00+01:00", "2000-02-29T23:59:60.123456-11:59", "0000-12-31t00:00:00z",
        "2026-01-31 12:00:00+00:00"})
    EXPECT_TRUE(is_timestamp(time, false)) << time;
  for (const char* const text : {"",
                                 "2026-01-31",
                                 "2026-01-31T12:00Z",
                                 "2026-01-31T12:00:00",
                                 "2026-1-31T12:00:00Z",
                                 "2026-02-29T12:00:00Z",
                                 "1900-02-29T12:00:00Z",
                                 "2026-04-31T12:00:00Z",
                                 "2026-13-01T12:00:00Z",
                                 "2026-00-01T12:00:00Z",
                                 "2026-01-00T12:00:00Z",
                                 "2026-01-31T24:00:00Z",
                                 "2026-01-31T12:60:00Z",
                                 "2026-01-31T12:00:61Z",
                                 "2026-01-31T12:00:00.Z",
                                 "2026-01-31T12:00:00+0100",
                                 "2026-01-31T12:00:00+24:00",
                                 "2026-01-31T12:00:00Z ",
                                 "20260131T120000Z",
                                 "$DATE"})
    EXPECT_FALSE(is_timestamp(text, false)) << text;
}

TEST(Timestamp, ForHadolintNeedsNoColonInTheOffsetButUpperCaseLetters) {
  EXPECT_TRUE(is_timestamp("2026-01-31T12:00:00Z", true));
  EXPECT_TRUE(is_timestamp("2026-01-31T12:00:00.5+01:00", true));
  EXPECT_TRUE(is_timestamp("2026-01-31T12:00:00+0100", true));
  EXPECT_FALSE(is_timestamp("2026-01-31t12:00:00z", true));
  EXPECT_FALSE(is_timestamp("2026-01-31 12:00:00Z", true));
}

TEST(Spdx, KnowsTheIdentifiersOfTheList) {
  for (const char* const id : {"0BSD", "MIT", "Apache-2.0", "GPL-2.0", "GPL-2.0-or-later", "zlib-acknowledgement"})
    EXPECT_TRUE(is_spdx_id(id)) << id;
  for (const char* const text : {"", " ", "mit", "MI", "MITX", "MIT OR Zlib", "Apache 2.0", "LicenseRef-x", "MIT ISC"})
    EXPECT_FALSE(is_spdx_id(text)) << text;
}

TEST(Spdx, ReadsExpressions) {
  for (const char* const text :
       {"MIT", "mit", "Apache-2.0 OR MIT", "GPL-2.0+", "GPL-2.0-only WITH Classpath-exception-2.0 AND MIT",
        "(MIT AND (BSD-2-Clause OR ISC))", "( MIT )", "LicenseRef-example", "DocumentRef-spdx-1.2:LicenseRef-x.y",
        "(MIT)AND(ISC)"})
    EXPECT_TRUE(is_spdx_expression(text)) << text;
  for (const char* const text : {"",
                                 "()",
                                 "Apache 2.0",
                                 "MIT and ISC",
                                 "MIT ISC",
                                 "MIT OR",
                                 "AND MIT",
                                 "(MIT",
                                 "MIT)",
                                 ")MIT(",
                                 "MIT WITH",
                                 "(MIT) WITH Classpath-exception-2.0",
                                 "WITH MIT",
                                 "MIT WITH a_b",
                                 "MIT/ISC",
                                 "LicenseRef-",
                                 "LicenseRef-a_b",
                                 "DocumentRef-x",
                                 "DocumentRef-:LicenseRef-x",
                                 "MIT ++",
                                 "proprietary",
                                 "MIT (ISC)"})
    EXPECT_FALSE(is_spdx_expression(text)) << text;
}

TEST(GitHash, IsHexadecimalAndOfALengthThatGitPrints) {
  const auto digits = [](std::size_t count) { return std::string(count, 'a'); };
  for (const std::size_t size : {7U, 12U, 40U, 64U}) EXPECT_TRUE(is_git_hash(digits(size), false)) << size;
  for (const std::size_t size : {0U, 6U, 41U, 63U, 65U}) EXPECT_FALSE(is_git_hash(digits(size), false)) << size;
  for (const std::size_t size : {7U, 40U}) EXPECT_TRUE(is_git_hash(digits(size), true)) << size;
  for (const std::size_t size : {6U, 8U, 39U, 64U}) EXPECT_FALSE(is_git_hash(digits(size), true)) << size;
  for (const char* const text : {"0123ABC", "012345g", "v1.2.30", "1234567-dirty"})
    EXPECT_FALSE(is_git_hash(text, false)) << text;
}

TEST(SemanticVersion, HasThreeNumbersAndPerhapsAPrereleaseAndABuild) {
  for (const char* const text :
       {"0.0.0", "1.2.3", "10.20.30", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-0.3.7", "1.0.0-x-y-z.--", "1.0.0+001",
        "1.0.0-beta+exp.sha-5114f85", "1.0.0-0a", "99999999999999999999.0.0", "1.0.0+a-b"})
    EXPECT_TRUE(is_semantic_version(text, false)) << text;
  for (const char* const text : {"", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "01.2.3", "1.02.3", "1.2.3-01", "1.2.3-",
                                 "1.2.3+", "1.2.3-a..b", "1.2.3+a+b", "1.2.3 ", "-1.2.3", "1.2.3-a_b", "1..3"})
    EXPECT_FALSE(is_semantic_version(text, false)) << text;
}

TEST(SemanticVersion, ForHadolintMayHaveLeadingZeros) {
  EXPECT_TRUE(is_semantic_version("01.02.03-00", true));
  EXPECT_FALSE(is_semantic_version("v1.2.3", true));
  EXPECT_FALSE(is_semantic_version("1.2", true));
}

TEST(EmailAddress, IsAnAddressWithoutAName) {
  for (const char* const text : {"jane@example.com", "jane.doe+spam@mail.example.com", "a@b", "!#$%&'*+-/=?^_`{|}~@x",
                                 R"("jane doe"@example.com)", R"("a\"b\\"@x)", "a@[192.0.2.1]", "a@[IPv6:::1]"})
    EXPECT_TRUE(is_email_address(text, false)) << text;
  for (const char* const text :
       {"", "jane", "@", "@x", "a@", "jane@example..com", ".a@x", "a.@x", "a b@x", "Jane <jane@example.com>", "a@b@c",
        R"("a"b"@x)", R"("a\"@x)", "\"\x01\"@x", "a@[x", "a@[[]", "a@x.", "a@x (work)", "\xC3\xBC@x"})
    EXPECT_FALSE(is_email_address(text, false)) << text;
  EXPECT_TRUE(is_email_address("j\xC3\xBCrgen@ex\xC3\xA4mple.org", true));
}

}  // namespace
}  // namespace plimsoll::rules
