FROM debian:12
VOLUME /data
VOLUME ["/a b", "/c"]
VOLUME /data $UNKNOWN
