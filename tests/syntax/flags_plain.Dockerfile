FROM --platform=linux/arm64 debian:12
COPY --from=build --chown=1:1 --link a b
