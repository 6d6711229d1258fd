FROM node:22
RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci
RUN --mount=type=secret,id=token,env=TOKEN \
    echo "token=$TOKEN" > /etc/app.conf && \
    # with the token
    make install
WORKDIR /srv
RUN --mount=type=secret,id=token,env=TOKEN echo "$TOKEN" | tee token && make
# Nothing is offered: what has to be removed, or where, is not sure.
RUN --mount=type=secret,id=token,env=TOKEN echo "token=$TOKEN" >> /etc/app.conf
RUN --mount=type=secret,id=token,env=TOKEN echo "$TOKEN" | tee -a /etc/app.conf
RUN --mount=type=secret,id=key install -m 0400 /run/secrets/key /root/.ssh/
RUN --mount=type=secret,id=key cp /run/secrets/key "/srv/my key"
RUN --mount=type=secret,id=key sudo cp /run/secrets/key /srv/key
RUN --mount=type=secret,id=key cp /run/secrets/key /srv/key; if make; then true; fi
RUN --mount=type=secret,id=token,env=TOKEN npm config set //registry.example.com/:_authToken "$TOKEN" && npm ci
RUN --mount=type=secret,id=key <<EOF
cp /run/secrets/key /srv/key
EOF
