FROM debian:12
RUN echo ${a:=b} ${a:0:1} "${a:-b}" ${a/b/c} $(d) $1 $? '${a^^}' <<EOF
one
EOF
