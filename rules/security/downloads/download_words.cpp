#include "rules/security/downloads/download_words.hpp"

#include "plimsoll/url.hpp"
#include "rules/support/words.hpp"
#include "text/ascii.hpp"

namespace plimsoll::rules {

Reach reach_of(std::string_view host) {
  const std::string name = ascii_lower(host);
  if (name.empty()) return Reach::unknown;
  if (is_loopback_host(name) || name.ends_with(".local") || name == "169.254.169.254" ||
      name == "metadata.google.internal" || name == "host.docker.internal")
    return Reach::machine;
  if (is_private_host(name) || name.find_first_of(".:") == std::string::npos) return Reach::network;
  return Reach::internet;
}

bool is_in_run(const Download& download) { return same_text(download.instruction->keyword.text, "RUN"); }

std::string shown(const Download& download) { return in_quotes(download.url); }

void offer_scheme(Pass& pass, Finding& finding, Span word, std::string_view from, std::string_view to) {
  const std::string written = std::string(from) + "://";
  const std::size_t at = pass.document().source->slice(word).find(written);
  if (at == std::string_view::npos) return;
  const auto begin = static_cast<std::uint32_t>(word.begin + at);
  const Span scheme{begin, static_cast<std::uint32_t>(begin + from.size())};
  finding.fix(Applicability::unsafe, "Use " + std::string(to), {{scheme, std::string(to)}});
}

}  // namespace plimsoll::rules
