FROM debian:12
RUN --mount="type=bind,target=/a b" --mount='"target=/x,y","source=a""b"' c
