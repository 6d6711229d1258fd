FROM node:22 AS build
RUN --mount=type=secret,id=npmrc cat /run/secrets/npmrc > /root/.npmrc
FROM node:22
RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci
RUN --mount=type=secret,id=token,target=/token TOKEN=$(cat /token) && echo "token=$TOKEN" >> /etc/app.conf
RUN --mount=type=secret,id=token,env=TOKEN echo "$TOKEN" | tee /etc/token
RUN --mount=type=secret,id=token,env=TOKEN npm config set //registry.example.com/:_authToken "$TOKEN" && npm ci
RUN --mount=type=secret,id=token,env=TOKEN git config --global url."https://ci:${TOKEN}@git.example.com/".insteadOf https://git.example.com/
RUN --mount=type=secret,id=key install -m 0400 /run/secrets/key /root/.ssh/id_rsa
