FROM debian:12 AS first
FROM first AS second
COPY --from=first /a /b
COPY --from=0 /a /b
RUN --mount=from=first,target=/m true

# a number of a mount is the name of an image
RUN --mount=from=2,target=/m true

# a circle is another rule's matter
FROM debian:12 AS left
COPY --from=right /a /b
FROM left AS right
