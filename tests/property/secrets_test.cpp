// How many secrets are found, and how many things that only look like secrets: both kinds are made from fixed seeds and
// put at random places of small Dockerfiles. No token stands in this file.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

#include "plimsoll/lint.hpp"
#include "support/secret_sample.hpp"

namespace plimsoll {
namespace {

using testing::encode_base64;
using testing::RegexSample;

constexpr std::size_t kCount = 1000;

/// Everything about secrets, but for file names and defaults that everybody knows.
const Linter& linter() {
  static const Linter& made = *[] {
    LintOptions options;
    options.selection.select = {"PL4"};
    options.selection.ignore = {"PL4005", "PL4006", "PL4007"};
    auto result = Linter::create(std::move(options));
    EXPECT_TRUE(result);
    return new Linter(std::move(*result));
  }();
  return made;
}

struct Placed {
  std::string text;
  Span span;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n') {
      out += "\\n";
      continue;
    }
    if (byte == '"' || byte == '\\') out.push_back('\\');
    out.push_back(byte);
  }
  return out;
}

/// A Dockerfile with `secret` somewhere; `span` is where its bytes stand.
Placed placed(const std::string& secret, RegexSample& random, bool in_comments) {
  const bool lines = secret.find('\n') != std::string::npos;
  const bool quotes = secret.find('"') != std::string::npos;
  struct Place {
    std::string_view before;
    std::string_view after;
    bool plain = false;    ///< only for a value without quotes and line ends
    bool comment = false;  ///< URLs are not looked for in there
    bool json = false;
  };
  constexpr Place kPlaces[] = {
      {"COPY <<EOF /etc/app.conf\nvalue: ", "\nEOF\n"},
      {"RUN <<EOF\necho '", "' > /etc/app.conf\nEOF\n"},
      {"CMD [\"app\", \"--with=", "\"]\n", false, false, true},
      {"ENV SETTING='", "'\n", true},
      {"ENV SETTING=\"", "\"\n", true},
      {"ENV A=1 \\\n    SETTING=\"", "\" B=2\n", true},
      {"ARG SETTING=\"", "\"\n", true},
      {"LABEL com.example.setting=\"", "\"\n", true},
      {"RUN app --with '", "' && next\n", true},
      {"RUN one && \\\n    two \"", "\"\n", true},
      {"ENTRYPOINT app '", "'\n", true},
      {"HEALTHCHECK --interval=5m CMD app '", "' || exit 1\n", true},
      {"ONBUILD RUN app '", "'\n", true},
      {"RUN --mount=type=cache,target=/c export X='", "'; app\n", true},
      {"# before: ", "\nRUN app\n", true, true},
      {"RUN one && \\\n# ", "\n    two\n", true, true},
  };
  for (;;) {
    const Place& place = kPlaces[random.index(std::size(kPlaces))];
    if ((place.plain && (lines || quotes)) || (place.comment && !in_comments)) continue;
    std::string text = "FROM debian:12\nRUN apt-get update\n" + std::string(place.before);
    const auto begin = static_cast<std::uint32_t>(text.size());
    std::string written = place.json ? escaped(secret) : secret;
    // A continuation may split it anywhere.
    if (place.plain && !place.comment && random.index(8) == 0)
      written.insert(1 + random.index(written.size() - 1), "\\\n");
    text += written;
    const auto end = static_cast<std::uint32_t>(text.size());
    return {text + std::string(place.after) + "CMD [\"app\"]\n", {begin, end}};
  }
}

bool fires(const std::string& text, std::optional<Span> at) {
  const LintResult result = linter().lint(std::make_unique<const SourceFile>("-", text));
  return std::ranges::any_of(result.findings,
                             [&](const Finding& finding) { return !at || finding.span.overlaps(*at); });
}

/// Secrets that only a name or a command tells.
std::string by_name_or_command(RegexSample& random, std::size_t which) {
  const std::string value = random.of("[A-Za-z0-9]{12}[0-9]{2}[A-Za-z0-9]{12}");
  const std::string lines[] = {
      "ENV DB_PASSWORD=" + value,
      "ENV A=1 SERVICE_API_KEY=\"" + value + "\"",
      "ARG NPM_TOKEN=" + value,
      "RUN curl -fsSL -u 'ci:" + value + "' https://files.example.com/a",
      "RUN wget --http-password=" + value + " https://files.example.com/a",
      "RUN curl -H \"Authorization: Bearer " + value + "\" https://files.example.com/a",
      "RUN curl -H 'Authorization: Basic " + encode_base64("ci:" + value) + "' https://files.example.com/a",
      "RUN mysql -uroot -p" + value + " -e 'select 1'",
      "RUN echo " + value + " | docker login -u ci --password-stdin registry.example.com",
      "RUN PGPASSWORD=" + value + " psql -h db.example.com",
      "RUN echo 'app:" + value + "' | chpasswd",
      "RUN printf 'machine git.example.com\\nlogin ci\\npassword " + value + "\\n' > /root/.netrc",
      "RUN npm config set //registry.example.com/:_authToken " + value,
      "ENV https_proxy=http://ci:" + value + "@proxy.example.com:3128",
      "RUN echo " +
          encode_base64("{\"auths\":{\"registry.example.com\":{\"auth\":\"" + encode_base64("ci:" + value) + "\"}}}") +
          " | base64 -d > /root/.docker/config.json",
  };
  return lines[which % std::size(lines)];
}

TEST(Secrets, NearlyAllAreFoundWhereverTheyStand) {
  RegexSample random(20261127);
  const auto patterns = secret::patterns();
  std::size_t found = 0;
  for (std::size_t i = 0; i < kCount; ++i) {
    if (i % 5 == 0) {
      const std::string line = by_name_or_command(random, i / 5);
      const bool fired = fires("FROM debian:12\n" + line + "\n", std::nullopt);
      found += fired ? 1 : 0;
      if (!fired) fmt::print("missed: {}\n", line);
      continue;
    }
    const secret::Pattern& pattern = patterns[i % patterns.size()];
    const std::string secret = testing::sample(pattern, random);
    const Placed made = placed(secret, random, pattern.rank != secret::Rank::url);
    const bool fired = fires(made.text, made.span);
    found += fired ? 1 : 0;
    if (!fired) fmt::print("missed: {}\n{}\n", pattern.id, made.text);
  }
  fmt::print("found {} of {}\n", found, kCount);
  RecordProperty("found", static_cast<int>(found));
  EXPECT_GE(found, kCount * 99 / 100);
}

/// Something that is no secret, as a line or more of a Dockerfile.
std::string look_alike(RegexSample& random, std::size_t which) {
  const std::string uuid = random.of("[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}");
  const std::string sha1 = random.of("[a-f0-9]{40}");
  const std::string sha256 = random.of("[a-f0-9]{64}");
  const std::string sha512 = random.of("[A-Za-z0-9+/]{86}==");
  const std::string image = random.of("iVBORw0KGgo[A-Za-z0-9+/]{96}=");
  const std::string key = random.of("AAAAB3NzaC1yc2EAAAADAQABAAABgQ[A-Za-z0-9+/]{90}");
  const std::string pem =
      random.of("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A[A-Za-z0-9+/]{32}") + "\n" + random.of("[A-Za-z0-9+/]{64}") + "\n";
  const std::string word = random.of("[a-z]{4,9}");
  const std::string lines[] = {
      "LABEL com.example.id=" + uuid,
      "ENV INSTANCE_ID=" + uuid + " TENANT=" + random.of("[a-f0-9]{8}"),
      "ENV NODE_SHA256=" + sha256,
      "ARG COMMIT=" + sha1 + "\nRUN git checkout " + sha1,
      "ENV GPG_KEY=" + random.of("[A-F0-9]{40}"),
      "ENV GPG_KEYS=" + random.of("[A-F0-9]{40}") + "\nRUN gpg --batch --keyserver keys.example.com --recv-keys " +
          random.of("[A-F0-9]{16}"),
      "RUN echo \"" + sha256 + "  app.tgz\" | sha256sum -c -",
      "ADD --checksum=sha256:" + sha256 + " https://files.example.com/app.tgz /",
      "COPY --from=debian@sha256:" + sha256 + " /bin/sh /sh",
      "RUN echo 'url(data:image/png;base64," + image + ")' > /srv/style.css",
      "ENV FAVICON=" + image,
      "RUN echo 'ssh-rsa " + key + " me@example.com' >> /root/.ssh/authorized_keys",
      "COPY <<EOF /etc/key.pub\n-----BEGIN PUBLIC KEY-----\n" + pem + "-----END PUBLIC KEY-----\nEOF",
      "COPY <<EOF /etc/ca.pem\n-----BEGIN CERTIFICATE-----\n" + pem + "-----END CERTIFICATE-----\nEOF",
      "COPY <<EOF /app/package-lock.json\n\"integrity\": \"sha512-" + sha512 + "\"\nEOF",
      "COPY <<EOF /app/yarn.lock\n  resolved \"https://registry.example.com/a/-/a-1.0.0.tgz#" + sha1 +
          "\"\n  integrity sha512-" + sha512 + "\nEOF",
      "COPY <<EOF /app/go.sum\nexample.com/a v1.2.3 h1:" + random.of("[A-Za-z0-9+/]{43}") + "=\nEOF",
      "RUN pip install --require-hashes app==1.0 --hash=sha256:" + sha256,
      "ENV API_TOKEN=your-" + word + "-token-here",
      "ENV API_TOKEN=<" + word + "-token>",
      "ENV DB_PASSWORD=${" + random.of("[A-Z]{4,8}") + "}",
      "ARG DB_PASSWORD=change-me-" + word,
      "ENV SECRET_KEY=%" + random.of("[A-Z_]{4,8}") + "%",
      "ENV SECRET_KEY={{ " + word + " }}",
      "ENV API_KEY=" + std::string(24, word[0]),
      "ENV AWS_ACCESS_KEY_ID=AK" + std::string("IA") + random.of("[A-Z]{9}EXAMPLE"),
      "ENV GH=gh" + std::string("p_") + std::string(36, 'x'),
      "RUN git clone git@git.example.com:" + word + "/app.git",
      "RUN git clone https://" + word + "@git.example.com/" + word + ".git",
      "RUN curl -u \"$USER:$PASSWORD\" https://files.example.com/" + sha1,
      "RUN curl -H \"Authorization: Bearer ${" + random.of("[A-Z]{4,8}") + "}\" https://files.example.com/" + uuid,
      "RUN curl -fsSL -o /a https://files.example.com/" + sha1 + "/a?version=" + random.of("[0-9]{8}"),
      "ENV SENTRY_DSN=https://" + random.of("[a-f0-9]{32}") + "@o1.ingest.sentry.io/" + random.of("[0-9]{6}"),
      "ENV ETAG=\\\"" + random.of("[a-f0-9]{32}") + "\\\" NONCE_LENGTH=16",
      "RUN mysql -u root -p < /" + word + ".sql && redis-cli -p 6379 ping",
      "RUN echo \"root:$(cat /run/secrets/" + word + ")\" | chpasswd",
      "ENV JAVA_OPTS=-Dorg.example." + word + ".ApplicationConfigurationProvider=" + word,
      "ENV PASSWORD_FILE=/run/secrets/" + word + " TOKEN_URL=https://example.com/" + word,
      "ENV KEY_VERSION=" + random.of("[0-9]\\.[0-9]{2}\\.[0-9]") + " PUBLIC_KEY=" + random.of("[A-Za-z0-9+/]{44}"),
      "RUN echo \"//registry.example.com/:_authToken=\\${NPM_TOKEN}\" > .npmrc # " + word,
  };
  return lines[which % std::size(lines)];
}

TEST(Secrets, HardlyAnythingElseIsTakenForOne) {
  RegexSample random(20261128);
  std::size_t fired = 0;
  for (std::size_t i = 0; i < kCount; ++i) {
    const std::string text = "FROM debian:12\n" + look_alike(random, i) + "\nCMD [\"app\"]\n";
    if (!fires(text, std::nullopt)) continue;
    ++fired;
    fmt::print("taken for a secret: {}\n", text);
  }
  fmt::print("fired on {} of {}\n", fired, kCount);
  RecordProperty("fired", static_cast<int>(fired));
  EXPECT_LE(fired * 1000, kCount * 5);
}

TEST(Secrets, NoReportShowsMoreThanTheFirstTwoCharacters) {
  RegexSample random(20261129);
  for (std::size_t i = 0; i < 150; ++i) {
    const std::string value = random.of("[A-Za-z]{2}[0-9]{4}[A-Za-z0-9]{18}");
    std::string line = by_name_or_command(random, i);
    const LintResult result = linter().lint(
        std::make_unique<const SourceFile>("-", "FROM debian:12\nENV API_TOKEN=" + value + "\n" + line + "\n"));
    for (const Finding& finding : result.findings)
      EXPECT_EQ(finding.message.find(value.substr(0, 5)), std::string::npos) << finding.message;
    EXPECT_TRUE(std::ranges::any_of(result.secrets, [&](Span span) {
      return result.document.source->slice(span).find(value) != std::string_view::npos;
    })) << value;
    for (const Finding& finding : result.findings)
      EXPECT_TRUE(std::ranges::any_of(result.secrets, [&](Span span) { return span.overlaps(finding.span); }))
          << finding.rule->info.code << " " << line;
  }
}

}  // namespace
}  // namespace plimsoll
