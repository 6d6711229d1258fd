FROM --platform=a --platform=b debian:12
COPY --exclude=a --exclude=b --from=x --from=y c d
