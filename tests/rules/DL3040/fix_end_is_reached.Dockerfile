FROM fedora:42
RUN dnf install -y curl || exit 1
RUN dnf install -y curl && { test -f /etc/app.conf || exit 2; } && app --setup || exit
RUN if test -f /etc/app.conf; then exit 0; fi; dnf install -y curl
RUN exec 2>&1; dnf install -y curl && exec > /log && app --setup
RUN dnf install -y curl; sh -c 'app --setup; exit 0'
RUN dnf install -y curl gcc && make && dnf remove -y gcc dnf-plugins-core
RUN dnf install -y curl && rm -rf /tmp/* /var/log/dnf.log
