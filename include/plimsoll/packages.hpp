// The packages that RUN instructions install by the package managers of distributions: a fact (see `Model::fact`).
// All pointers live as long as the model.
#ifndef PLIMSOLL_PACKAGES_HPP
#define PLIMSOLL_PACKAGES_HPP

#include <span>
#include <string_view>
#include <vector>

#include "plimsoll/model.hpp"

namespace plimsoll {

struct InstalledPackage {
  const ast::Run* run = nullptr;
  const Command* command = nullptr;
  const ShellWord* word = nullptr;
  /// The word without version, release and architecture. The version of an RPM package is left out from the first part
  /// that starts with a digit on.
  std::string_view name = {};
  bool removed = false;  ///< a later command of the same stage removes it, be it by the name of `apk add --virtual`
};

/// apt-get, apt, aptitude, apk, yum, dnf, microdnf, tdnf, zypper, pacman, emerge. Words that hold a variable, files and
/// addresses are left out. In the order of the file; triggers of ONBUILD are among them.
class Packages {
 public:
  explicit Packages(const Model& model);

  std::span<const InstalledPackage> installed() const { return installed_; }

 private:
  std::vector<InstalledPackage> installed_;
};

}  // namespace plimsoll

#endif  // PLIMSOLL_PACKAGES_HPP
