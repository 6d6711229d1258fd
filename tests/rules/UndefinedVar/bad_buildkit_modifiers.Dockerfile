FROM scratch
COPY ${source:-a} ${target:+b}/
LABEL a=$1 b=$$ c=$@ d=$?
