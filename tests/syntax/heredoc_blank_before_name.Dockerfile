FROM debian:12
RUN << EOF
one
EOF
RUN <<- EOF
