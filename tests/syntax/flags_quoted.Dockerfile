FROM debian:12
COPY --chown="a b" --ch'mod'=6"4"4 x y
