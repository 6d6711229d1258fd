FROM node:22
ARG NPM_TOKEN
RUN echo '//registry.example.com/:_authToken=${NPM_TOKEN}' > /root/.npmrc
RUN echo "registry=https://registry.example.com/" > /root/.npmrc && npm config set registry https://registry.example.com
RUN npm config set fund false && bundle config set without development && bundle config build.nokogiri --use-system
RUN --mount=type=secret,id=t echo "//registry.example.com/:_authToken=$(cat /run/secrets/t)" > /root/.npmrc
RUN poetry config virtualenvs.create false && composer config -g process-timeout 2000
RUN echo "machine git.example.com login $USER password $PASSWORD" > ~/.netrc
RUN echo "the password is needed" > /etc/motd
COPY <<EOF /root/.pypirc
[pypi]
password = <your-token>
EOF
COPY <<EOF /etc/app.conf
db_password = ${DB_PASSWORD}
password: changeme
token_url = https://example.com/token
secret: {{ secret }}
EOF
RUN echo "password required pam_unix.so" >> /etc/pam.d/app && echo "PasswordAuthentication no" >> /etc/ssh/sshd_config
