FROM debian:12
RUN echo insecure >> ~/.curlrc
RUN printf 'silent\n--insecure\n' > /root/.curlrc
COPY <<EOF /root/.curlrc
# insecure
insecure = true
EOF
RUN echo "-k" > $HOME/.curlrc
