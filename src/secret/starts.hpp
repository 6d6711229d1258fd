// Start functions: from a literal to the place where the match would begin, for patterns whose literal is not their
// first byte or is too short to say much. Each looks at a bounded number of bytes, so that a literal that occurs a
// million times costs a million small looks.
#pragma once

#include <string_view>

#include "secret/char_set.hpp"

namespace plimsoll::secret {

inline constexpr std::size_t kNowhere = std::string_view::npos;

/// The literal has `Lead` bytes of `Set` in front of it.
template <std::size_t Lead, const CharSet& Set>
constexpr std::size_t behind(std::string_view text, std::size_t hit) {
  return hit >= Lead && Set.spans(text, hit - Lead, Lead) ? hit - Lead : kNowhere;
}

/// The literal is `Length` bytes long and `Tail` bytes of `Set` follow.
template <std::size_t Length, std::size_t Tail, const CharSet& Set>
constexpr std::size_t before(std::string_view text, std::size_t hit) {
  return Set.spans(text, hit + Length, Tail) ? hit : kNowhere;
}

std::size_t aws_secret_start(std::string_view text, std::size_t hit);
std::size_t azure_secret_start(std::string_view text, std::size_t hit);
std::size_t discord_token_start(std::string_view text, std::size_t hit);
std::size_t huggingface_start(std::string_view text, std::size_t hit);
std::size_t jdbc_start(std::string_view text, std::size_t hit);
std::size_t jwt_start(std::string_view text, std::size_t hit);
std::size_t key_block_start(std::string_view text, std::size_t hit);
std::size_t mailchimp_start(std::string_view text, std::size_t hit);
std::size_t newrelic_start(std::string_view text, std::size_t hit);
std::size_t openai_start(std::string_view text, std::size_t hit);
std::size_t query_start(std::string_view text, std::size_t hit);
std::size_t replicate_start(std::string_view text, std::size_t hit);
std::size_t sendgrid_start(std::string_view text, std::size_t hit);
std::size_t teams_start(std::string_view text, std::size_t hit);
std::size_t telegram_start(std::string_view text, std::size_t hit);
std::size_t url_password_start(std::string_view text, std::size_t hit);
std::size_t url_token_start(std::string_view text, std::size_t hit);

}  // namespace plimsoll::secret
