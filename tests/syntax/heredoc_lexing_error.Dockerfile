FROM debian:12
RUN <<EOF echo it's
RUN <<EOF ${a^^}
RUN <<EOF "${a[0]}"
RUN <<EOF ${}
RUN <<EOF ${a
