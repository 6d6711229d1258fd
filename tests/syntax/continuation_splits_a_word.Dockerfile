FR\
OM debian:12
RUN --net\
work=no\
ne echo
ENV na\
me=val\
ue
