FROM debian:12
COPY --chown=a\ b --chmod=\6\4\4 x y
