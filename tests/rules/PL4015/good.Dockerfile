FROM node:22
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci && rm -f /root/.npmrc
RUN --mount=type=secret,id=k --mount=type=tmpfs,target=/scratch cp /run/secrets/k /scratch/k && use /scratch/k
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) npm ci
RUN --mount=type=secret,id=token,env=TOKEN echo "$TOKEN" | docker login --password-stdin registry.example.com && docker logout
RUN --mount=type=secret,id=token,env=TOKEN echo '$TOKEN' > /etc/template && cat /run/secrets/token > /dev/null
RUN --mount=type=secret,id=token,env=TOKEN git config --global a.b "$TOKEN" && git config --global --unset a.b
RUN cp /run/secrets/npmrc /root/.npmrc
RUN --mount=type=bind,source=a,target=/a cp /a /b
