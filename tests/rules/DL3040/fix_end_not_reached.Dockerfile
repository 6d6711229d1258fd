FROM fedora:42
RUN dnf install -y curl; exit 0
RUN dnf install -y curl; exit
RUN dnf install -y curl; exit $?
RUN dnf install -y curl; return 0
RUN dnf install -y curl > /dev/null \
 && exec app
RUN dnf install -y curl; test -f /etc/app.conf || exit 0; app --setup
RUN dnf install -y curl; if test -f /etc/app.conf; then exit 0; fi; app --setup
RUN { dnf install -y curl; }; exit 0
RUN dnf install -y curl | tee /log && exit 0
RUN dnf install -y curl || true; exit 0
RUN dnf install -y curl & exit 0
RUN finish() { exit 0; }; dnf install -y curl && finish
RUN set -e; eval 'exit 0'; dnf install -y curl; eval 'exit 0'
