FROM debian:12
ARG MODE=rwx
RUN --mount=type=cahce,target=/c true
RUN --mount=type=cache,tagret=/c true
RUN --mount=type=bind,source=.,target=/m,z true
RUN --mount=type=cache,target=/c,sharing=some --mount=type=tmpfs,target=/t,size=1x true
RUN --mount=type=cache,target=/c,mode=$MODE true
RUN --mount=type=bind,target=/m,required true
RUN --mount=type=secret,required true
RUN --mount=type=secret,id=a,src=b true
RUN --mount=type=ssh,src=key true
RUN --mount=type=cache,target=/c,ro=maybe \
    --mount="type=tmpfs,target=/t,uid=1" true
