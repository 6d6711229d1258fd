FROM debian:12
ARG UID
ARG FOLDER=/c
RUN --mount=type=cache,target=$FOLDER,uid=$UID,sharing=locked,mode=0755,ro=0 true
RUN --mount=TYPE=Bind,source=/,target=${HOME}/m,rw true
RUN --mount=type=tmpfs,size=1.5g,dst=/t --mount=type=ssh --mount=type=secret,id=a,required=True,env=TOKEN true
RUN --mount=type=secret,target=/ --mount=type=ssh,target=/ true

# the base image may set a WORKDIR
RUN --mount=type=bind true
RUN --mount=type=cache,target=. true
