FROM scratch
ARG VERSION=1
ENV FOLDER=/srv
USER $FOLDR
COPY app-${VERISON}.tar \
    # to where it runs
    ${FOLDERS}/
COPY <<EOF /etc/version
$VERISON
EOF
# Nothing is near enough, or a default stands beside it.
LABEL a=$NOWHERE b=${VERISON:-2} c='$VERISON'
RUN echo $VERISON
ENV A=1 B=$A/b \
    C=2
ENV D=$D:more E=$F F=1
