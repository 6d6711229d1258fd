// What a file downloads: URLs, where the bytes go, who verifies them, and what becomes of them.
#include "plimsoll/downloads.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

#include "plimsoll/url.hpp"

namespace plimsoll {
namespace {

struct Sample {
  explicit Sample(std::string text)
      : invocation{.from_stdin = true},
        document(parse(std::make_unique<const SourceFile>("-", "FROM debian:12\n" + std::move(text) + "\n"))),
        model(document, invocation) {}

  const Downloads& downloads() const { return model.fact<Downloads>(); }
  std::string_view slice(Span span) const { return document.source->slice(span); }

  Invocation invocation;
  Document document;
  Model model;
};

constexpr std::array<std::string_view, 7> kTargets{"file",     "folder",    "pipe",     "output",
                                                   "captured", "discarded", "installed"};
constexpr std::array<std::string_view, 7> kUses{"interpreted", "executed",     "made_executable", "unpacked",
                                                "installed",   "imported_key", "stored_key"};
constexpr std::array<std::string_view, 4> kVerifications{"", "weak", "checksum", "signature"};

/// One line a download: `URL target[=path] [verification] [use:program …]`; "?" in front of a URL that is not known.
std::string shown(const Sample& sample) {
  std::string out;
  for (const Download& each : sample.downloads().all()) {
    out += (out.empty() ? "" : "\n") + std::string(each.known ? "" : "? ") + each.url + " " +
           std::string(kTargets.at(static_cast<std::size_t>(each.target)));
    if (!each.path.empty()) out += "=" + each.path;
    if (each.verification != Verification::none)
      out += " " + std::string(kVerifications.at(static_cast<std::size_t>(each.verification)));
    for (const UseOfDownload& use : each.uses)
      out += " " + std::string(kUses.at(static_cast<std::size_t>(use.use))) + ":" + use.program;
  }
  return out;
}

std::string of_run(const std::string& script) { return shown(Sample("RUN " + script)); }

/// "scheme host" of the only download of a RUN.
std::string origin(const std::string& script) {
  const Sample sample("RUN " + script);
  if (sample.downloads().all().size() != 1) return "not one";
  const Download& only = sample.downloads().all()[0];
  return only.scheme + (only.has_scheme ? " " : "? ") + only.host;
}

TEST(Url, APrivateHostIsThisMachineOrAPrivateNetwork) {
  for (const char* host : {"localhost", "LOCALHOST", "cache.localhost", "127.0.0.1", "127.9.9.9", "10.0.0.1",
                           "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.1.1", "[::1]", "[fd00::1]"})
    EXPECT_TRUE(is_private_host(host)) << host;
  for (const char* host : {"", "example.com", "10.0.0.1.example.com", "172.15.0.1", "172.32.0.1", "192.169.0.1", "10",
                           "10.0.0", "10.0.0.256", "8.8.8.8", "[2001:db8::1]"})
    EXPECT_FALSE(is_private_host(host)) << host;
}

TEST(Url, TheHostLeavesOutUserPortAndPath) {
  EXPECT_EQ(url_host("http://user:word@files.example.com:8080/a?b#c"), "files.example.com");
  EXPECT_EQ(url_host("https://[::1]:80/a"), "[::1]");
  EXPECT_EQ(url_host("https://example.com"), "example.com");
  EXPECT_EQ(url_host("https://example.com/a@b"), "example.com");
  EXPECT_EQ(url_host("example.com/a"), "");
}

TEST(Url, ALoopbackHostIsThisMachine) {
  for (const char* host : {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "a.localhost"})
    EXPECT_TRUE(is_loopback_host(host)) << host;
  for (const char* host : {"10.0.0.1", "example.com", "localhost.example.com", ""})
    EXPECT_FALSE(is_loopback_host(host)) << host;
}

TEST(Url, SchemeAndPathAreWhatStandsAroundTheHost) {
  EXPECT_EQ(url_scheme("HTTPS://example.com/"), "https");
  EXPECT_EQ(url_scheme("${A}://example.com/"), "");
  EXPECT_EQ(url_scheme("example.com/a"), "");
  EXPECT_EQ(url_path("https://example.com/a/b?c#d"), "/a/b");
  EXPECT_EQ(url_path("https://example.com"), "");
}

TEST(Downloads, OfCurlGoToItsOutputs) {
  EXPECT_EQ(of_run("curl -fsSL -o /opt/a.tgz https://example.com/a.tgz"), "https://example.com/a.tgz file=/opt/a.tgz");
  EXPECT_EQ(of_run("curl -fLo a --url https://example.com/x"), "https://example.com/x file=a");
  EXPECT_EQ(of_run("curl -sSLO https://example.com/v1/a.tgz?raw=1"), "https://example.com/v1/a.tgz?raw=1 file=a.tgz");
  EXPECT_EQ(of_run("curl -O --output-dir /opt https://example.com/a"), "https://example.com/a file=/opt/a");
  EXPECT_EQ(of_run("curl https://example.com/a > /opt/a"), "https://example.com/a file=/opt/a");
  EXPECT_EQ(of_run("curl https://example.com/a 2>/dev/null"), "https://example.com/a output");
  EXPECT_EQ(of_run("curl -o /dev/null https://example.com/a"), "https://example.com/a discarded");
  EXPECT_EQ(of_run("curl -o a https://example.com/1 -o b https://example.com/2"),
            "https://example.com/1 file=a\nhttps://example.com/2 file=b");
  EXPECT_EQ(of_run("V=$(curl https://example.com/latest)"), "https://example.com/latest captured");
  EXPECT_EQ(of_run("curl -x http://proxy.example.com:3128 -H 'Referer: http://example.com' https://example.com/a"),
            "https://example.com/a output");
}

TEST(Downloads, OfWgetAndOthersGoToFilesOfTheirOwnName) {
  EXPECT_EQ(of_run("wget https://example.com/a.tgz"), "https://example.com/a.tgz file=a.tgz");
  EXPECT_EQ(of_run("wget -qO- https://example.com/a"), "https://example.com/a output");
  EXPECT_EQ(of_run("wget -q -P /opt https://example.com/a"), "https://example.com/a file=/opt/a");
  EXPECT_EQ(of_run("wget --output-document=/opt/b https://example.com/a"), "https://example.com/a file=/opt/b");
  EXPECT_EQ(of_run("wget --spider https://example.com/a"), "https://example.com/a discarded");
  EXPECT_EQ(of_run("aria2c -d /opt -o a --checksum=sha-256=00 https://example.com/x"),
            "https://example.com/x file=/opt/a checksum");
  EXPECT_EQ(of_run("http --download GET https://example.com/a q==1"), "https://example.com/a file=a");
}

TEST(Downloads, OfGitKnowTheirFolderAndRevision) {
  EXPECT_EQ(of_run("git clone --depth 1 -b v1.2 https://example.com/team/app.git"),
            "https://example.com/team/app.git folder=app");
  EXPECT_EQ(of_run("git clone git@example.com:team/app.git /src"), "git@example.com:team/app.git folder=/src");
  EXPECT_EQ(of_run("git clone /mnt/app"), "");
  EXPECT_EQ(of_run("git remote add origin https://example.com/a"), "https://example.com/a discarded=a");
  for (const char* text : {"RUN git clone https://example.com/a && cd a && git checkout 0123abc",
                           "RUN git clone https://example.com/a\nWORKDIR a\nRUN git checkout 0123abc -- lib LICENSE",
                           "ADD https://example.com/a.git?keep-git-dir=1&ref=0123abc /a"}) {
    const Sample sample(text);
    EXPECT_EQ(sample.downloads().all()[0].revision, "0123abc") << text;
  }
  const Sample sample("RUN git clone https://example.com/a && git checkout -- lib\nFROM a\nRUN git checkout 0123abc");
  EXPECT_EQ(sample.downloads().all()[0].revision, "");
  EXPECT_TRUE(sample.downloads().all()[0].is_repository);
}

TEST(Downloads, OfPackageManagersAreTheirUrls) {
  EXPECT_EQ(of_run("pip install -e git+http://example.com/a.git#egg=a requests"),
            "http://example.com/a.git#egg=a installed installed:pip");
  EXPECT_EQ(of_run("python3 -m pip install 'a @ git+https://example.com/a'"),
            "https://example.com/a installed installed:pip");
  EXPECT_EQ(of_run("rpm --import https://example.com/key"), "https://example.com/key installed imported_key:rpm");
  EXPECT_EQ(of_run("yum install -y https://example.com/a.rpm make"),
            "https://example.com/a.rpm installed installed:yum");
  EXPECT_EQ(of_run("apt-key adv --fetch-keys https://example.com/key"),
            "https://example.com/key installed imported_key:apt-key");
  EXPECT_EQ(of_run("pip install -i http://example.com/simple requests"), "");
}

TEST(Downloads, OfAddAreUrlsAndRepositories) {
  EXPECT_EQ(shown(Sample("ADD https://example.com/a.tgz local /opt/")), "https://example.com/a.tgz file=/opt/");
  EXPECT_EQ(shown(Sample("ADD --checksum=sha256:00 https://example.com/a /opt/a")),
            "https://example.com/a file=/opt/a checksum");
  const Sample sample("ADD https://example.com/team/app.git#v1.2:docs /src");
  EXPECT_EQ(shown(sample), "https://example.com/team/app.git#v1.2:docs folder=/src");
  EXPECT_EQ(sample.downloads().all()[0].revision, "v1.2");
  EXPECT_EQ(shown(Sample("ONBUILD ADD git@example.com:a.git /src")), "git@example.com:a.git folder=/src");
}

TEST(Downloads, ResolveWhatTheFileKnows) {
  EXPECT_EQ(shown(Sample("ARG V=1.2\nENV HOST=example.com\nRUN curl -O https://$HOST/${V}/a")),
            "https://example.com/1.2/a file=a");
  EXPECT_EQ(of_run("U=http://example.com; wget $U/a"), "http://example.com/a file=a");
  EXPECT_EQ(of_run("export V=3 && wget \"https://example.com/$V\""), "https://example.com/3 file=3");
  EXPECT_EQ(of_run("wget https://example.com/$V/a"), "? https://example.com/${V}/a file=a");
  EXPECT_EQ(of_run("V=1; V=2; wget https://example.com/$V"), "? https://example.com/${V} file=${V}");
  EXPECT_EQ(of_run("for v in 1 2; do wget https://example.com/$v; done"), "? https://example.com/${v} file=${v}");
  EXPECT_EQ(shown(Sample("ENV V=1\nRUN wget 'https://example.com/$V'")), "https://example.com/$V file=$V");
}

TEST(Downloads, SayWhereTheyComeFrom) {
  EXPECT_EQ(origin("curl https://user@Files.example.com:8443/a"), "https Files.example.com");
  EXPECT_EQ(origin("curl example.com/a"), "http? example.com");
  EXPECT_EQ(origin("curl ftp.example.com/a"), "ftp? ftp.example.com");
  EXPECT_EQ(origin("curl $URL"), "? ");
  EXPECT_EQ(origin("curl http://$HOST/a"), "http ");
  EXPECT_EQ(origin("git clone git@example.com:a.git"), "ssh? example.com");
  EXPECT_EQ(origin("https example.com/a"), "https? example.com");
  EXPECT_EQ(origin("lftp -e 'mget *' ftp.example.com"), "ftp? ftp.example.com");
  EXPECT_EQ(origin("svn checkout http://example.com/svn"), "http example.com");
}

TEST(Downloads, FollowAPipeToTheProgramThatRunsIt) {
  for (const char* script :
       {"curl https://example.com/i | sh", "curl https://example.com/i | sh -s -- -y",
        "curl https://example.com/i | sed s/a/b/ | sh", "curl https://example.com/i | tee a | sh -",
        "wget -O - https://example.com/i | sh -x", "curl https://example.com/i | sudo -E sh"})
    EXPECT_NE(of_run(script).find(" interpreted:sh"), std::string::npos) << script << ": " << of_run(script);
  EXPECT_EQ(of_run("curl https://example.com/i | php -- --install-dir=/usr/bin"),
            "https://example.com/i pipe interpreted:php");
  EXPECT_EQ(of_run("curl https://example.com/i | python3 - --yes"), "https://example.com/i pipe interpreted:python3");
  EXPECT_EQ(of_run("curl https://example.com/i | perl - App::cpanminus"),
            "https://example.com/i pipe interpreted:perl");
}

TEST(Downloads, ADataPipeRunsNothing) {
  for (const char* script :
       {"curl https://example.com/i | jq .a", "curl https://example.com/i | python3 -c 'import json'",
        "curl https://example.com/i | python -m json.tool", "curl https://example.com/i | perl -pe s/a/b/",
        "curl https://example.com/i | php -- --check", "curl https://example.com/i | bash ./install.sh",
        "curl https://example.com/i | sh -c 'cat > a'", "curl https://example.com/i | xargs -n1 bash",
        "curl https://example.com/i | bash <<< true", "curl https://example.com/i; bash",
        "curl https://example.com/i || sh"})
    EXPECT_EQ(of_run(script).find("interpreted"), std::string::npos) << script << ": " << of_run(script);
}

TEST(Downloads, FollowASubstitutionToTheProgramThatRunsIt) {
  for (const char* script :
       {"bash -c \"$(curl https://example.com/i)\"", "bash -c \"$(wget -qO- https://example.com/i)\" -- -y",
        "bash <(curl https://example.com/i) --yes", "bash -s < <(curl https://example.com/i)",
        "bash -c \"$(curl https://example.com/i | sed s/a/b/)\"", "sudo bash -c \"`curl https://example.com/i`\""})
    EXPECT_NE(of_run(script).find(" interpreted:bash"), std::string::npos) << script << ": " << of_run(script);
  EXPECT_EQ(of_run("eval \"$(curl https://example.com/i)\""), "https://example.com/i captured interpreted:eval");
  EXPECT_EQ(of_run("source <(curl https://example.com/i)"), "https://example.com/i captured interpreted:source");
  EXPECT_EQ(of_run("python -c \"$(curl https://example.com/i)\""), "https://example.com/i captured interpreted:python");
  for (const char* script : {"bash -c \"echo $(curl https://example.com/i)\"", "echo \"$(curl https://example.com/i)\"",
                             "V=\"$(curl https://example.com/i)\" bash x", "diff <(curl https://example.com/i) a",
                             "bash x \"$(curl https://example.com/i)\""})
    EXPECT_EQ(of_run(script), "https://example.com/i captured") << script;
}

TEST(Downloads, FollowPipesIntoFilesAndArchives) {
  EXPECT_EQ(of_run("curl https://example.com/a.tgz | tar xz -C /opt"), "https://example.com/a.tgz pipe unpacked:tar");
  EXPECT_EQ(of_run("curl https://example.com/a | (cd /opt && tar xz)"), "https://example.com/a pipe unpacked:tar");
  EXPECT_EQ(of_run("wget -qO- https://example.com/a.gz | gunzip > /bin/a && chmod +x /bin/a"),
            "https://example.com/a.gz file=/bin/a unpacked:gunzip made_executable:chmod");
  EXPECT_EQ(of_run("curl https://example.com/k | apt-key add -"), "https://example.com/k pipe imported_key:apt-key");
  EXPECT_EQ(of_run("curl https://example.com/k | gpg --dearmor -o /usr/share/keyrings/k.gpg"),
            "https://example.com/k pipe stored_key:gpg");
  EXPECT_EQ(of_run("curl -o /etc/apt/keyrings/k.asc https://example.com/k"),
            "https://example.com/k file=/etc/apt/keyrings/k.asc stored_key:curl");
}

TEST(Downloads, FollowFilesByTheirName) {
  EXPECT_EQ(of_run("cd /tmp && curl -O https://example.com/a.tgz && tar -xf a.tgz && rm a.tgz"),
            "https://example.com/a.tgz file=a.tgz unpacked:tar");
  EXPECT_EQ(of_run("wget https://example.com/$V.tgz && tar xzf ${V}.tgz"),
            "? https://example.com/${V}.tgz file=${V}.tgz unpacked:tar");
  EXPECT_EQ(of_run("curl -o /tmp/i.sh https://example.com/i && chmod 755 /tmp/i.sh && /tmp/i.sh -y"),
            "https://example.com/i file=/tmp/i.sh made_executable:chmod executed:i.sh");
  EXPECT_EQ(of_run("curl -o i.sh https://example.com/i && chmod 644 i.sh && sh -e i.sh"),
            "https://example.com/i file=i.sh executed:sh");
  EXPECT_EQ(of_run("curl -o jmx https://example.com/i && chmod -x jmx"), "https://example.com/i file=jmx");
  EXPECT_EQ(of_run("curl -o a https://example.com/a && mv a /usr/bin/b && chmod a+x /usr/bin/b"),
            "https://example.com/a file=a made_executable:chmod");
  EXPECT_EQ(of_run("curl -o a.deb https://example.com/a && dpkg -i ./a.deb"),
            "https://example.com/a file=a.deb installed:dpkg");
  EXPECT_EQ(of_run("curl -o /tmp/a https://example.com/a && sh /opt/a"), "https://example.com/a file=/tmp/a");
}

TEST(Downloads, AreVerifiedByWhatNamesThem) {
  EXPECT_EQ(of_run("curl -O https://example.com/a && echo \"00  a\" | sha256sum -c -"),
            "https://example.com/a file=a checksum");
  EXPECT_EQ(of_run("curl -O https://example.com/a && echo \"$SUM *a\" | md5sum --check"),
            "https://example.com/a file=a weak");
  EXPECT_EQ(of_run("curl -O https://example.com/a && sha512sum -c SUMS"), "https://example.com/a file=a checksum");
  EXPECT_EQ(of_run("curl -O https://example.com/a && echo '00 a' > l && shasum -a 256 -c l"),
            "https://example.com/a file=a checksum");
  EXPECT_EQ(of_run("curl -O https://example.com/a -O https://example.com/a.asc && gpg --verify a.asc a"),
            "https://example.com/a file=a signature\nhttps://example.com/a.asc file=a.asc");
  EXPECT_EQ(of_run("wget https://example.com/a https://example.com/b; echo '00 a' | sha1sum -c"),
            "https://example.com/a file=a weak\nhttps://example.com/b file=b");
  EXPECT_EQ(of_run("curl -O https://example.com/a; [ \"$(sha256sum a | cut -c 1-64)\" = 00 ]"),
            "https://example.com/a file=a checksum");
  EXPECT_EQ(of_run("curl -O https://example.com/a; openssl dgst -sha256 -verify k -signature s a"),
            "https://example.com/a file=a signature");
  EXPECT_EQ(of_run("curl -O https://example.com/a -O https://example.com/sums.txt; sha256sum -c sums.txt"),
            "https://example.com/a file=a checksum\nhttps://example.com/sums.txt file=sums.txt checksum");
  EXPECT_EQ(of_run("curl -O https://example.com/a; grep ' a\\$' SHASUMS256.txt | sha256sum -c -"),
            "https://example.com/a file=a checksum");
}

TEST(Downloads, OtherChecksVerifyNothing) {
  EXPECT_EQ(of_run("echo '00 a' | sha256sum -c; curl -O https://example.com/a"), "https://example.com/a file=a");
  EXPECT_EQ(of_run("curl -O https://example.com/a; sha256sum a"), "https://example.com/a file=a");
  EXPECT_EQ(of_run("curl -O https://example.com/a; sha256sum a > a.sum"), "https://example.com/a file=a");
  EXPECT_EQ(of_run("curl https://example.com/a | tar x; sha256sum -c SUMS"), "https://example.com/a pipe unpacked:tar");
}

TEST(Downloads, ListTheCommandsThatVerify) {
  const Sample sample("RUN echo x | md5sum -c - && test \"$(sha1sum a)\" = 00 && md5sum a && X=$(md5sum b)");
  const auto verifying = sample.downloads().verifying();
  ASSERT_EQ(verifying.size(), 2U);
  EXPECT_EQ(verifying[0].algorithm, "md5");
  EXPECT_EQ(sample.slice(verifying[0].span), "md5sum");
  EXPECT_EQ(verifying[1].algorithm, "sha1");
}

TEST(Downloads, AreThoseOfEveryFormOfScript) {
  EXPECT_EQ(shown(Sample("RUN [\"curl\", \"-O\", \"https://example.com/a\"]")), "https://example.com/a file=a");
  EXPECT_EQ(shown(Sample("RUN <<EOF\ncurl https://example.com/a |\n  sh\nEOF")),
            "https://example.com/a pipe interpreted:sh");
  EXPECT_EQ(shown(Sample("ONBUILD RUN wget https://example.com/a")), "https://example.com/a file=a");
  EXPECT_EQ(shown(Sample("CMD curl https://example.com/a")), "https://example.com/a output");
  EXPECT_EQ(shown(Sample("HEALTHCHECK CMD curl http://localhost/")), "");
  EXPECT_EQ(shown(Sample("RUN echo curl https://example.com/a | sh")), "");
  EXPECT_EQ(shown(Sample("RUN bash -c 'curl https://example.com/a | sh'")),
            "https://example.com/a pipe interpreted:sh");
}

}  // namespace
}  // namespace plimsoll
