FROM debian:12
RUNN make
  copyy a \
  b
Wrokdir /srv
EXPSOE 80 # web
# Nothing is near enough.
PACKAGES
RUN <<EOF
RUNN make
EOF
