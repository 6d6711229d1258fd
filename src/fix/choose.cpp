#include "fix/choose.hpp"

#include <algorithm>
#include <tuple>

namespace plimsoll::fixes {
namespace {

bool before(const Edit& a, const Edit& b) {
  return std::tie(a.span.begin, a.span.end, a.text) < std::tie(b.span.begin, b.span.end, b.text);
}

bool same(const Edit& a, const Edit& b) { return a.span == b.span && a.text == b.text; }

/// Whether one may have to do with the other: only what is deleted may stand wall to wall.
bool touch(const Edit& a, const Edit& b) {
  const auto deletes = [](const Edit& edit) { return edit.text.empty() && !edit.span.empty(); };
  if (deletes(a) && deletes(b)) return a.span.overlaps(b.span);
  return a.span.begin <= b.span.end && b.span.begin <= a.span.end;
}

void sort_out(std::vector<Edit>& edits) {
  std::ranges::sort(edits, before);
  edits.erase(std::unique(edits.begin(), edits.end(), same), edits.end());
}

/// The edits that were taken, sorted by place; no two of them touch.
class Taken {
 public:
  bool has_room_for(const std::vector<Edit>& edits) const {
    return std::ranges::none_of(edits, [&](const Edit& edit) {
      const auto begin =
          std::ranges::lower_bound(edits_, edit.span.begin, {}, [](const Edit& e) { return e.span.end; });
      for (auto other = begin; other != edits_.end() && other->span.begin <= edit.span.end; ++other)
        if (touch(*other, edit) && !same(*other, edit)) return true;
      return false;
    });
  }
  void add(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      const auto at = std::lower_bound(edits_.begin(), edits_.end(), edit, before);
      if (at == edits_.end() || !same(*at, edit)) edits_.insert(at, edit);
    }
  }

 private:
  std::vector<Edit> edits_;
};

std::string_view path_of(const Fix& fix) { return fix.target == nullptr ? std::string_view() : fix.target->path(); }

}  // namespace

Candidate candidate(const Finding& finding, const Fix& fix, std::string_view text) {
  if (fix.target != nullptr) text = fix.target->text();
  Candidate wrong{&finding, &fix, {}, true};
  Candidate made{&finding, &fix, fix.edits};
  const auto is_wrong = [&](const Edit& edit) {
    return edit.span.begin > edit.span.end || edit.span.end > text.size();
  };
  if (std::ranges::any_of(made.edits, is_wrong)) return wrong;
  std::erase_if(made.edits,
                [&](const Edit& edit) { return text.substr(edit.span.begin, edit.span.size()) == edit.text; });
  sort_out(made.edits);
  for (std::size_t i = 1; i < made.edits.size(); ++i) {
    const Span left = made.edits[i - 1].span;
    const Span right = made.edits[i].span;
    if (right.begin < left.end || (left.empty() && right.empty() && left == right)) return wrong;
  }
  return made;
}

std::map<std::string_view, Target> by_target(std::span<const Candidate> candidates) {
  std::map<std::string_view, Target> targets;
  for (const Candidate& each : candidates) {
    Target& target = targets[path_of(*each.fix)];
    target.file = each.fix->target;
    target.edits.insert(target.edits.end(), each.edits.begin(), each.edits.end());
  }
  for (auto& [path, target] : targets) sort_out(target.edits);
  return targets;
}

std::vector<Candidate> choose(std::vector<Candidate> candidates) {
  std::erase_if(candidates, [](const Candidate& each) { return each.edits.empty(); });
  std::ranges::stable_sort(candidates, {}, [](const Candidate& each) {
    return std::pair(each.edits.front().span.begin, each.finding->rule->info.code);
  });
  std::map<std::string_view, Taken> taken;  // by the path of the target
  std::vector<Candidate> chosen;
  for (Candidate& each : candidates) {
    Taken& of_file = taken[path_of(*each.fix)];
    if (!of_file.has_room_for(each.edits)) continue;
    of_file.add(each.edits);
    chosen.push_back(std::move(each));
  }
  return chosen;
}

}  // namespace plimsoll::fixes
