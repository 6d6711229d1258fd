# a stage that copies from itself, by name and by number; each is a circle of its own
FROM debian:12 AS app
COPY --from=APP /a /b
COPY --from=0 /a /b

# two stages, by COPY and FROM
FROM debian:12 AS one
COPY --from=two /a /b
FROM one AS two

# three stages, by mounts and COPY; said once
FROM debian:12 AS left
RUN --mount=type=bind,from=middle,target=/m true
FROM debian:12 AS middle
COPY --from=right /a /b
FROM debian:12 AS right
COPY --from=left /a /b
COPY --from=left /c /d
