// The table of programs. It is data from manual pages and the help of the programs; what is not here takes no value.
#include "shell/programs.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "shell/word_list.hpp"

namespace plimsoll::shell {
namespace {

struct VerbOptions {
  std::string_view program;  ///< as `Program::names` begins
  std::string_view verbs;
  std::string_view valued;
};

// clang-format off
constexpr std::array kPrograms{
    // Packages of distributions
    Program{"apt-get apt", Style::verb,
            "-o --option -c --config-file -t --target-release --default-release -a --host-architecture -P --build-profiles --with-source -e --error-on -S --snapshot --solver --planner"},
    Program{"aptitude", Style::verb,
            "-o -t --target-release -F --display-format -O --sort -S -w --width --add-user-tag --add-user-tag-to --remove-user-tag --remove-user-tag-from --group-by --log-file --log-level "
            "--show-package-names"},
    Program{"apk", Style::verb,
            "-p --root -X --repository --repository-config --arch --keys-dir --repositories-file --wait --cache-dir --cache-max-age --progress-fd --timeout --virtual"},
    Program{"yum dnf microdnf tdnf", Style::verb,
            "-c --config -d --debuglevel -e --errorlevel --rpmverbosity -R --randomwait --installroot --releasever --setopt --enablerepo --disablerepo --repo --repoid "
            "--repofrompath --reposdir --enableplugin --disableplugin -x --exclude --excludepkgs --disableexcludes --disableexcludepkgs --color --comment --forcearch --destdir --downloaddir "
            "--advisory --advisories --bz --bzs --cve --cves --sec-severity --secseverity"},
    Program{"yum-config-manager", Style::plain, "-c --config --setopt --releasever --add-repo"},
    Program{"zypper", Style::verb, "-c --config -R --root --installroot -D --reposd-dir -C --cache-dir --raw-cache-dir --solv-cache-dir --pkg-cache-dir "
                                   "-p --plus-repo --plus-content --releasever -s --table-style --userdata"},
    Program{"pacman", Style::plain, "-b --dbpath -r --root --cachedir --config --arch --color --gpgdir --hookdir --logfile --overwrite --ignore --ignoregroup --assume-installed"},
    Program{"rpm", Style::plain, "-r --root --dbpath -D --define -E --eval --prefix --relocate --excludepath --macros --rcfile --queryformat --qf"},
    Program{"dpkg", Style::plain, "-D --debug --root --admindir --instdir --ignore-depends --log --status-fd"},
    // Packages of languages
    Program{"pip", Style::verb, "--python --log --proxy --retries --timeout --exists-action --trusted-host --cert --client-cert --cache-dir --use-feature --use-deprecated --keyring-provider"},
    Program{"pipx", Style::verb, "--python --pip-args -i --index-url --suffix --spec --preinstall"},
    Program{"pipenv", Style::verb, "--python --pypi-mirror --categories -i --index -r --requirements"},
    Program{"uv", Style::verb, "--cache-dir --directory --project --config-file --color --allow-insecure-host --trusted-host --python-preference --preview-features"},
    Program{"poetry", Style::verb, "-C --directory -P --project"},
    Program{"conda mamba micromamba", Style::verb, "-n --name -p --prefix -c --channel --file --solver --root-prefix -r --revision"},
    Program{"npm", Style::verb,  // of any configuration key that is no switch
            "--prefix -C --userconfig --globalconfig --cache --registry --loglevel -w --workspace --omit --include --only --also --tag --otp --scope --location -L --depth --before --min-release-age "
            "--fetch-retries --fetch-retry-factor --fetch-retry-mintimeout --fetch-retry-maxtimeout --fetch-timeout --maxsockets --script-shell --node-options --node-gyp --install-strategy "
            "--save-prefix --proxy --https-proxy --noproxy --cafile --ca --cert --key --cpu --os --libc --arch --platform --target --access --auth-type --audit-level --local-address --logs-dir "
            "--logs-max --package --pack-destination --preid --umask --user-agent --which -m --message"},
    Program{"npx", Style::plain, "-p --package -c --call -w --workspace"},
    Program{"yarn", Style::verb,
            "--cwd --cache-folder --preferred-cache-folder --modules-folder --registry --network-timeout --network-concurrency --mutex --use-yarnrc --global-folder --prefix --link-folder --otp "
            "--proxy --https-proxy"},
    Program{"pnpm", Style::verb,
            "-C --dir -F --filter --filter-prod --store-dir --registry --global-dir --global-bin-dir --loglevel --reporter --virtual-store-dir --modules-dir --lockfile-dir --node-linker "
            "--package-import-method --network-concurrency --child-concurrency --workspace-concurrency --fetch-retries --fetch-timeout --cpu --os --libc --save-prefix --allow-build"},
    Program{"gem", Style::verb, "--config-file"},
    Program{"bundle bundler", Style::verb, "--gemfile --path --jobs -j --retry --without --with --binstubs --shebang"},
    Program{"go", Style::go_verb, "-C"},
    Program{"cargo", Style::verb, "--color --config -Z -C --manifest-path --lockfile-path --target-dir -j --jobs"},
    Program{"rustup", Style::verb, "--profile --toolchain -c --component -t --target"},
    Program{"composer", Style::verb, "-d --working-dir --ignore-platform-req --audit-format --apcu-autoloader-prefix"},
    Program{"nuget", Style::go_verb, "-Name -Source -UserName -Password -ApiKey -ConfigFile -OutputDirectory -Verbosity -Version"},
    Program{"dotnet", Style::verb, "-c --configuration -f --framework -r --runtime -o --output -v --verbosity -s --source --version --tool-path --add-source"},
    // Downloads and archives
    Program{"git", Style::verb, "-C -c --git-dir --work-tree --namespace --config-env"},
    Program{"curl", Style::plain,
            "-A -b -c -C -d -D -e -E -F -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --output --output-dir --header --data --data-raw --data-binary --data-ascii --data-urlencode --json "
            "--form --form-string --user --proxy --proxy-user --proxy-header --proxy-cacert --preproxy --noproxy --socks5 --socks5-hostname --request --url --user-agent --referer --retry --retry-delay "
            "--retry-max-time --connect-timeout --max-time --max-redirs --max-filesize --cacert --capath --crlfile --cert --cert-type --key --key-type --pass --ciphers --tls13-ciphers --tls-max --cookie "
            "--cookie-jar --continue-at --config --dump-header --interface --limit-rate --rate --resolve --connect-to --range --upload-file --write-out --netrc-file --proto --proto-default --proto-redir "
            "--speed-limit --speed-time --stderr --time-cond --trace --trace-ascii --unix-socket --pinnedpubkey --hostpubmd5 --doh-url --dns-servers --aws-sigv4 --create-file-mode --engine --oauth2-bearer "
            "--parallel-max --quote --variable --etag-save --etag-compare --login-options --local-port --keepalive-time"},
    Program{"wget", Style::plain,
            "-a -A -B -D -e -i -I -l -o -O -P -Q -R -t -T -U -w -X --append-output --execute --input-file --base --config --tries --output-file --output-document --start-pos --progress --timeout --dns-timeout "
            "--connect-timeout --read-timeout --wait --waitretry --quota --bind-address --limit-rate --prefer-family --user --password --directory-prefix --cut-dirs --default-page --http-user --http-password "
            "--header --max-redirect --proxy-user --proxy-password --referer --save-cookies --load-cookies --user-agent --post-data --post-file --method --body-data --body-file --certificate --certificate-type "
            "--private-key --private-key-type --ca-certificate --ca-directory --crl-file --ciphers --secure-protocol --pinnedpubkey --ftp-user --ftp-password --level --accept --reject --accept-regex "
            "--reject-regex --regex-type --domains --exclude-domains --include-directories --exclude-directories --compression --retry-on-http-error --local-encoding --remote-encoding"},
    Program{"aria2c", Style::plain,
            "-d --dir -o --out -i --input-file -s --split -x --max-connection-per-server -j --max-concurrent-downloads --header -U --user-agent -k --min-split-size -l --log -m --max-tries -t --timeout "
            "-T --torrent-file -M --metalink-file --checksum --certificate --private-key --ca-certificate --all-proxy --referer --http-user --http-passwd"},
    Program{"svn svnsync", Style::verb,
            "-r --revision --username --password --config-dir --config-option --depth --set-depth -m --message -F --file --targets --changelist --cl --native-eol --trust-server-cert-failures"},
    Program{"http https", Style::plain, "-a --auth -A --auth-type -o --output --verify --proxy --timeout --session --session-read-only --cert --cert-key --pretty -s --style -p --print --max-redirects --ssl --ciphers --default-scheme"},
    Program{"axel", Style::plain, "-o --output -n --num-connections -s --max-speed -U --user-agent -H --header -T --timeout"},
    Program{"lftp", Style::plain, "-e -c -f -u -p"},
    Program{"fetch", Style::plain, "-o --output -T --timeout -w --retry-delay -S --require-size --user-agent --referer"},
    Program{"gpg gpg2 gpgv", Style::plain,
            "--keyserver --homedir --keyring --primary-keyring --secret-keyring -o --output -r --recipient -u --local-user --default-key --options --keyserver-options --import-options --export-options "
            "--trust-model --trusted-key --passphrase --passphrase-file --passphrase-fd --pinentry-mode --status-fd --logger-fd --command-fd --digest-algo --cipher-algo --compress-algo"},
    Program{"apt-key", Style::verb, "--keyring --keyserver --keyserver-options --homedir"},
    Program{"shasum", Style::plain, "-a --algorithm"},
    Program{"cosign", Style::verb, "--key --certificate --signature --bundle --rekor-url --certificate-identity --certificate-oidc-issuer"},
    Program{"tar bsdtar", Style::bundle,
            "-b -C -f -F -g -H -I -K -L -N -T -V -X --file --directory --files-from --exclude-from --exclude --strip-components --owner --group --mode --mtime --transform --xform --use-compress-program "
            "--format --blocking-factor --newer --label --to-command --checkpoint-action --suffix --add-file"},
    Program{"unzip", Style::plain, "-d -P -x"},
    // Containers and clusters
    Program{"buildah skopeo", Style::verb,
            "--root --runroot --storage-driver --storage-opt --policy --registries.d --override-arch --override-os --override-variant --command-timeout --tmpdir"},
    Program{"helm", Style::verb, "-n --namespace --kube-context --kubeconfig --kube-token --kube-apiserver --registry-config --repository-cache --repository-config"},
    Program{"kubectl oc", Style::verb,
            "-n --namespace --context --cluster --kubeconfig -s --server --token --user --username --password --certificate-authority --client-certificate --client-key --as --request-timeout"},
    // Files, users, permissions
    Program{"chmod chown chgrp", Style::plain, "--reference --from"},
    Program{"cp mv ln", Style::plain, "-t --target-directory -S --suffix"},
    Program{"install", Style::plain, "-g --group -m --mode -o --owner -S --suffix -t --target-directory"},
    Program{"mkdir mkfifo", Style::plain, "-m --mode"},
    Program{"perl", Style::plain, "-e -E -I"},
    Program{"sed", Style::plain, "-e --expression -f --file -l --line-length"},
    Program{"touch", Style::plain, "-d --date -r --reference -t"},
    Program{"useradd usermod", Style::plain,
            "-b --base-dir -c --comment -d --home --home-dir -e --expiredate -f --inactive -g --gid -G --groups -k --skel -K --key -l --login -p --password -R --root -P --prefix -s --shell -u --uid -Z --selinux-user"},
    Program{"groupadd groupmod", Style::plain, "-g --gid -K --key -n --new-name -p --password -R --root -P --prefix"},
    // Debian's, BusyBox's, and those that are useradd and groupadd
    Program{"adduser addgroup", Style::plain,
            "-h --home -g --gecos --comment -s --shell -G --ingroup --gid -u --uid -k --conf --firstuid --lastuid --firstgid --lastgid -b --base-dir -c -d --home-dir -e --expiredate -f --inactive "
            "--groups --skel -K --key -p --password"},
    Program{"gpasswd", Style::plain, "-a --add -d --delete -M --members -A --administrators -Q --root"},
    Program{"passwd", Style::plain, "-i --inactive -n --mindays --minimum -w --warndays --warning -x --maxdays --maximum -r --repository -R --root -P --prefix"},
    Program{"chpasswd", Style::plain, "-c --crypt-method -s --sha-rounds -R --root -P --prefix"},
    Program{"sshd", Style::plain, "-C -c -E -f -g -h -k -o -p -u -b"},
    // Containers
    Program{"docker podman nerdctl", Style::verb, "-c --context --config -H --host -l --log-level --tlscacert --tlscert --tlskey --url --connection --identity --root --runroot --storage-driver -n --namespace -a --address"},
    Program{"dockerd", Style::plain,
            "-H --host -b --bridge --bip --config-file --containerd --data-root -g --graph --dns --dns-opt --dns-search --exec-opt --exec-root -G --group --insecure-registry --registry-mirror --ip --label "
            "-l --log-level --log-driver --log-opt --mtu -p --pidfile -s --storage-driver --storage-opt --tlscacert --tlscert --tlskey --metrics-addr --default-runtime --add-runtime --userns-remap"},
    Program{"scp sftp", Style::plain, "-B -b -c -D -F -i -J -l -o -P -R -S -s -X"},
    // Databases, directories, keys
    Program{"mysql mysqladmin mysqldump mysqlimport mysqlcheck mysqlshow mysqlsh mariadb mariadb-admin mariadb-dump", Style::plain,
            "-h --host -u --user -P --port -S --socket -D --database -e --execute --default-character-set --protocol --ssl-ca --ssl-cert --ssl-key --connect-timeout --init-command"},
    Program{"mongo mongosh mongodump mongorestore mongoimport mongoexport", Style::plain,
            "-h --host --port -u --username -p --password -d --db -c --collection --authenticationDatabase --eval --file --uri -o --out --query"},
    Program{"redis-cli", Style::plain, "-h -p -s -a -u -r -i -n -d -t --user --pass --rdb --pipe-timeout --eval"},
    Program{"sqlcmd bcp", Style::plain, "-S -U -P -d -i -o -Q -q -t -l -b -H -s -w -v -W"},
    Program{"ldapadd ldapmodify ldapsearch ldapdelete ldappasswd ldapwhoami", Style::plain, "-h -H -p -D -w -y -b -f -s -a -A -t -T -Y -U -R -o -l -z -O -X"},
    Program{"smbclient rpcclient", Style::plain, "-U --user -W --workgroup -I --ip-address -p --port -c --command -D --directory -A --authentication-file -s --configfile"},
    Program{"sshpass", Style::plain, "-p -f -d -P"},
    Program{"htpasswd", Style::plain, "-C"},
    Program{"zip", Style::plain, "-P --password -b -n -t -tt"},
    Program{"7z 7za 7zr 7zz", Style::verb, "-o -m -t -x -i -w -v -s -b -a"},
    Program{"mkpasswd", Style::plain, "-m --method -S --salt -R --rounds -P --password-fd"},
    Program{"x11vnc", Style::go_verb, "-storepasswd -passwd -rfbauth -passwdfile -display -rfbport -auth -geometry -o"},
    Program{"keytool", Style::go_verb,
            "-storepass -keypass -srcstorepass -deststorepass -srckeypass -destkeypass -new -alias -destalias -srcalias -keystore -srckeystore -destkeystore -file -dname -keyalg -keysize -validity -storetype "
            "-deststoretype -srcstoretype -ext -sigalg -provider -providerclass -providerpath"},
    Program{"openssl", Style::go_verb,
            "-in -out -inkey -key -keyout -passin -passout -pass -k -kfile -K -iv -S -md -inform -outform -days -subj -config -newkey -CA -CAkey -CAserial -CAfile -CApath -set_serial -extfile -extensions "
            "-reqexts -addext -name -certfile -algorithm -pkeyopt -paramfile -curve -rand -salt -signkey -connect -servername -cert -sha -digest -engine"},
    Program{"ssh-keygen", Style::plain, "-b -C -f -F -m -n -N -O -P -R -r -s -t -V -w -Y -Z -a -D -E -G -I -J -M -T -W -z"},
    // Clouds and images
    Program{"crane oras", Style::verb, "--platform --registry-config"},
    Program{"aws", Style::verb, "--profile --region --output --endpoint-url --query --color"},
    Program{"gcloud", Style::verb, "--project --account --configuration --format --verbosity"},
    Program{"az", Style::verb, "--subscription -o --output --query"},
    Program{"vault", Style::verb, "-address -namespace -method -path -format"},
    Program{"ssh", Style::plain, "-b -c -D -e -F -i -I -J -l -L -m -o -O -p -Q -R -S -w -W"},
};

constexpr std::array kVerbOptions{
    VerbOptions{"apk", "add", "-t"},
    VerbOptions{"zypper", "install in remove rm update up dist-upgrade dup source-install si", "-r --repo --from -t --type --download --solver-focus"},
    VerbOptions{"zypper", "patch", "-r --repo -b --bugzilla --cve -g --category --severity --date --download --solver-focus"},
    VerbOptions{"zypper", "addrepo ar modifyrepo mr", "-r --repo -t --type -n --name -p --priority -I -J -i -j -m --medium-type"},
    VerbOptions{"pip", "install download wheel",
                "-r --requirement --requirements-from-script -c --constraint --build-constraint -e --editable -t --target -d --dest -w --wheel-dir --platform --python-version --implementation --abi "
                "--prefix --root --src --upgrade-strategy -C --config-settings --config-setting --global-option --build-option --install-option --no-binary --only-binary --progress-bar -i "
                "--index-url --extra-index-url -f --find-links --report --root-user-action -b --build --group --uploaded-prior-to"},
    VerbOptions{"uv", "pip tool add run sync venv",
                "-r --requirement --requirements -c --constraint --constraints -e --editable --override --overrides --excludes -b --build-constraint --build-constraints -p --python -t --target "
                "--prefix -i --index-url --default-index --index --extra-index-url -f --find-links --no-binary --only-binary --no-build-package --no-binary-package --resolution --prerelease "
                "--fork-strategy --index-strategy --keyring-provider -C --config-setting --config-settings --config-settings-package --no-build-isolation-package --exclude-newer "
                "--exclude-newer-package --link-mode --extra --group --only-group --no-group --no-extra -w --with --with-editable --with-requirements --package --from -P --upgrade-package "
                "--reinstall-package --refresh-package --no-install-package --python-version --python-platform --torch-backend --env-file --prompt"},
    VerbOptions{"poetry", "install add sync run", "--with --without --only -E --extras -G --group --source --python --platform"},
    VerbOptions{"gem", "install i update",
                "-v --version -i --install-dir -n --bindir -s --source -p --http-proxy -P --trust-policy --platform -B --bulk-threshold --build-root -g --file --document --without --target-rbconfig"},
    VerbOptions{"go", "build clean get install list run test vet generate",
                "-C -o -p -asmflags -buildmode -compiler -gccgoflags -gcflags -installsuffix -ldflags -mod -modfile -overlay -pgo -pkgdir -tags -toolexec -covermode -coverpkg -coverprofile -exec -f -run "
                "-timeout -count"},
    VerbOptions{"cargo", "install add build b run r test t fetch",
                "--version --vers --git --branch --tag --rev --path --base --root --index --registry --profile --target -F --features -p --package --exclude --bin --example --test --bench "
                "--message-format --rename --artifact-dir"},
    VerbOptions{"composer", "install update require create-project", "--prefer-install -s --stability --repository --repository-url"},
    VerbOptions{"docker", "run create container",
                "-a --attach --add-host --annotation --blkio-weight --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-period --cpu-quota -c --cpu-shares --cpus --cpuset-cpus --cpuset-mems --device "
                "--device-cgroup-rule --dns --dns-option --dns-search --domainname --entrypoint -e --env --env-file --expose --gpus --group-add --health-cmd --health-interval --health-retries --health-timeout -h --hostname "
                "--ip --ip6 --ipc --isolation -l --label --label-file --link --log-driver --log-opt --mac-address -m --memory --memory-swap --mount --name --net --network --network-alias --oom-score-adj --pid --pids-limit "
                "--platform -p --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit -u --user --userns --uts -v --volume --volume-driver "
                "--volumes-from -w --workdir"},
    VerbOptions{"git", "clone", "-b --branch -o --origin -u --upload-pack --depth --reference --reference-if-able --template -c --config --shallow-since --shallow-exclude -j --jobs --separate-git-dir --server-option --bundle-uri"},
    VerbOptions{"git", "fetch pull", "--depth --deepen --shallow-since --shallow-exclude -j --jobs --upload-pack -o --server-option --refmap"},
    VerbOptions{"git", "checkout switch", "-b -B -c -C --orphan"},
    VerbOptions{"git", "config", "-f --file --blob --type"},
    VerbOptions{"git", "submodule", "-b --branch --name --reference --depth"},
    VerbOptions{"git", "commit tag", "-m --message -F --file -u --local-user -C -c --author --date"},
};

// clang-format on

/// A word of one of the lists above, which is known by its place.
struct Entry {
  const char* list = nullptr;
  std::string_view word;
  bool operator==(const Entry&) const = default;
};
struct HashEntry {
  std::size_t operator()(const Entry& entry) const {
    return std::hash<std::string_view>()(entry.word) ^ std::hash<const void*>()(entry.list);
  }
};

/// The tables as rules ask for them: for each option of each command, again and again.
struct Index {
  std::unordered_map<std::string_view, const Program*> programs;
  std::unordered_set<Entry, HashEntry> valued;
  std::unordered_map<Entry, std::string_view, HashEntry> valued_with;  ///< by the names of a program, and a verb

  Index() {
    const auto add = [this](std::string_view options) {
      each_word(options, [&](std::string_view option) { valued.insert({options.data(), option}); });
    };
    for (const Program& program : kPrograms) {
      each_word(program.names, [&](std::string_view name) { programs.emplace(name, &program); });
      add(program.valued);
    }
    for (const VerbOptions& each : kVerbOptions) {
      add(each.valued);
      for (const Program& program : kPrograms)
        if (program.names.starts_with(each.program))
          each_word(each.verbs, [&](std::string_view verb) {
            valued_with.emplace(Entry{program.names.data(), verb}, each.valued);
          });
    }
  }
};

const Index& index() {
  static const Index& made = *new Index;  // never destroyed: threads may still ask when the process ends
  return made;
}

const Program* find_exact(std::string_view name) {
  const auto found = index().programs.find(name);
  return found == index().programs.end() ? nullptr : found->second;
}

}  // namespace

const Program* find_program(std::string_view name) {
  if (const Program* found = find_exact(name)) return found;
  const std::string_view stem = name.substr(0, name.find_last_not_of("0123456789.-") + 1);  // pip3.11
  return stem.size() == name.size() ? nullptr : find_exact(stem);
}

std::string_view valued_with(const Program& program, std::string_view verb) {
  const auto found = index().valued_with.find({program.names.data(), verb});
  return found == index().valued_with.end() ? std::string_view() : found->second;
}

Arguments::Arguments(const Command& command) : program_(find_program(command.name())), words_(command.arguments()) {
  if (program_ != nullptr && program_->style == Style::bundle && !words_.empty() && !words_[0].value.starts_with('-'))
    letters_ = words_[0].value;
}

bool Arguments::is_valued(std::string_view option) const {
  const auto has = [&](std::string_view list) {
    return !list.empty() && index().valued.contains({list.data(), option});
  };
  return program_ != nullptr && (has(program_->valued) || has(valued_with_verb_));
}

void Arguments::long_option(Argument& argument, std::size_t dashes) {
  const std::string_view text = argument.word->value;
  const std::size_t equals = std::min(text.find('='), text.size());
  const bool is_go = program_ != nullptr && program_->style == Style::go_verb;
  argument.role = Role::option;
  argument.option = text.substr(dashes, equals - dashes);
  argument.has_value = equals < text.size();
  if (argument.has_value)
    argument.value = text.substr(equals + 1);
  else if (is_valued(is_go ? text.substr(dashes - 1) : text))
    pending_option_ = argument.option;
}

void Arguments::short_option(Argument& argument) {
  const std::string_view text = argument.word->value;
  const char option[] = {'-', text[letter_]};
  argument.role = Role::option;
  argument.option = text.substr(letter_, 1);
  const std::string_view rest = text.substr(++letter_);
  const bool takes = is_valued({option, 2});
  if (takes || rest.starts_with('=')) {
    argument.has_value = !rest.empty();
    argument.value = rest.substr(rest.starts_with('=') ? 1 : 0);
    if (rest.empty()) pending_option_ = argument.option;
    letter_ = 0;
  } else if (rest.empty()) {
    letter_ = 0;
  }
  if (letter_ == 0) ++at_;
}

/// `xzf file`: the letters, then the values in their order.
bool Arguments::old_bundle(Argument& argument) {
  if (letters_given_ < letters_.size()) {
    argument.role = Role::option;
    argument.option = letters_.substr(letters_given_, 1);
    if (++letters_given_ == letters_.size()) ++at_;
    return true;
  }
  const auto valued = [&] {
    const char option[] = {'-', letters_[letters_valued_]};
    return is_valued({option, 2});
  };
  while (letters_valued_ < letters_.size() && !valued()) ++letters_valued_;
  if (letters_valued_ == letters_.size()) return false;
  argument.role = Role::value;
  argument.option = letters_.substr(letters_valued_++, 1);
  argument.value = argument.word->value;
  ++at_;
  return true;
}

bool Arguments::next(Argument& argument) {
  if (at_ >= words_.size()) return false;
  argument = {.word = &words_[at_]};
  if (old_bundle(argument)) return true;
  const std::string_view text = words_[at_].value;
  if (letter_ > 0) {
    short_option(argument);
    return true;
  }
  if (!pending_option_.empty()) {
    argument.role = Role::value;
    argument.option = std::exchange(pending_option_, {});
    argument.value = text;
    ++at_;
    return true;
  }
  if (!options_end_ && text.size() > 1 && text[0] == '-') {
    if (text == "--") {
      options_end_ = true;
      argument.role = Role::end_of_options;
      ++at_;
    } else if (text[1] == '-') {
      long_option(argument, 2);
      ++at_;
    } else if (program_ != nullptr && program_->style == Style::go_verb) {
      long_option(argument, 1);
      ++at_;
    } else {
      letter_ = 1;
      short_option(argument);
    }
    return true;
  }
  argument.value = text;
  const bool has_verb = program_ != nullptr && (program_->style == Style::verb || program_->style == Style::go_verb);
  if (has_verb && !std::exchange(verb_seen_, true)) {
    argument.role = Role::verb;
    valued_with_verb_ = valued_with(*program_, text);
  }
  ++at_;
  return true;
}

}  // namespace plimsoll::shell
