FROM debian:12
COPY --link=yes --parents= --from a b
COPY --link=TRUE --from= a b
ADD --unpack=False --keep-git-dir a b
