FROM debian:12
ARG NAME=app
RUN echo "app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app
RUN echo '%sudo ALL=(ALL:ALL) NOPASSWD:ALL' >> /etc/sudoers && \
    printf 'other ALL=NOPASSWD: ALL\n' | tee -a /etc/sudoers
RUN sed -i 's/^%sudo.*/%sudo ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers
RUN ["sh", "-c", "echo 'app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers"]
RUN <<EOF
echo "$NAME ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/$NAME
cat <<RULES > /etc/sudoers.d/more
Defaults env_reset
more ALL=(ALL) NOPASSWD: ALL
RULES
EOF
COPY <<EOF /etc/sudoers.d/copied
copied ALL=(ALL) NOPASSWD: ALL
EOF
RUN echo "any ALL=(ALL) NOPASSWD: ALL" > "$UNKNOWN"
ONBUILD RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
