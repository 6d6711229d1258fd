# The script may have the name from somewhere else.
ARG VERSION=1
ARG ITEM
ARG LINE
ARG FILE
FROM debian:12
RUN VERSION=$(cat version) && echo "$VERSION"
RUN for ITEM in a b; do echo "$ITEM"; done
RUN while read -r LINE; do echo "$LINE"; done < list
RUN . /etc/os-release && echo "$VERSION"
RUN eval "$(cat env)" && echo "$VERSION"
RUN export $(cat env) && echo "$VERSION"
RUN --mount=type=secret,id=x,env=FILE cat "$FILE"
RUN echo "${FILE:-none}" "${FILE:=x}" "${FILE+set}"
RUN echo '$VERSION' \$VERSION
RUN ["echo", "$VERSION"]
RUN <<END python3
print("$VERSION")
END
