FROM debian:12
RUN --mount= a
RUN --mount=type=bind,target=\"a b
RUN --mount=from=$X,target=/a --mount=FROM=a$,target=/b c
RUN --mount d
