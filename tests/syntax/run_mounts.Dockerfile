FROM debian:12
RUN --mount=type=cache,target=/c,sharing=locked --mount=TYPE=secret,id=t,required a
RUN --mount=dst=/a,source=b,rw,ro=false b
