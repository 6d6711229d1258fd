FROM debian:12
ARG SSH_PRIVATE_KEY
ARG NPM_TOKEN
RUN mkdir -p /root/.ssh && echo "$SSH_PRIVATE_KEY" > /root/.ssh/deploy
RUN echo "//registry.example.com/:_authToken=${NPM_TOKEN}" | tee -a /srv/.npmrc
RUN printf 'machine files.example.com\n' >> ~/.netrc
RUN --mount=type=secret,id=key cp /run/secrets/key /root/copied && mv /root/copied /root/moved
RUN rm -rf /root/.ssh /srv/.npmrc \
    /root/.netrc \
    /root/moved
