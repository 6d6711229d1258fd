FROM node:22 AS build
RUN echo "//registry.example.com/:_authToken=Tr7-kuW2" > /root/.npmrc
FROM node:22
ARG NPM_TOKEN
RUN echo "//registry.example.com/:_authToken=${NPM_TOKEN}" > /root/.npmrc && npm ci && rm /root/.npmrc
RUN printf 'machine git.example.com\nlogin ci\npassword Tr7-kuW2\n' > ~/.netrc
RUN npm config set //registry.example.com/:_authToken Tr7-kuW2
RUN poetry config http-basic.example ci Tr7-kuW2 && composer config -g http-basic.example.com ci Tr7-kuW2
RUN bundle config gems.example.com ci:Tr7-kuW2 && cargo login Tr7-kuW2xVb4
RUN nuget sources add -Name a -Source https://nuget.example.com -UserName ci -Password Tr7-kuW2
COPY <<EOF /root/.pypirc
[pypi]
username = ci
password = Tr7-kuW2
EOF
RUN cat <<EOF > /root/.m2/settings.xml
<settings><servers><server><id>a</id>
<password>Tr7-kuW2</password>
</server></servers></settings>
EOF
RUN echo 'machine apt.example.com login ci password changeme' > /etc/apt/auth.conf
COPY <<EOF /etc/app.conf
db_password = "Tr7-kuW2"
  api.token: 7fk2mq9xvb4rtz8clw3n
"clientSecret": "7fk2mq9xvb4rtz8clw3n",
EOF
RUN echo "export SERVICE_TOKEN=7fk2mq9xvb4rtz8clw3n" >> /etc/profile.d/app.sh
