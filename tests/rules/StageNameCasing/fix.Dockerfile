FROM debian:12 AS Build
from debian:12 as \
    # the pages
    web-UI
FROM build AS last
COPY --from=Build /app /app
COPY --from=WEB-ui /app /app
# The name is broken in two.
FROM debian:12 AS Bro\
ken
