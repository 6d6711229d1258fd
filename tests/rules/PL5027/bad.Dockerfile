FROM debian:12 AS build
ENV PIP_INDEX_URL=http://packages.example.com/simple
RUN echo "deb http://packages.example.com/team/debian bookworm main" > /etc/apt/sources.list.d/a.list
RUN add-apt-repository "deb [arch=amd64] http://packages.example.com/team/ubuntu jammy stable"
RUN echo 'deb [trusted=yes] http://mirror.example.com/debian bookworm main' | tee /etc/apt/sources.list.d/a.list
RUN pip install -i http://packages.example.com/simple requests && pip config set global.index-url http://packages.example.com/simple
RUN npm config set registry http://packages.example.com/npm && npm ci --registry=http://packages.example.com/npm
RUN npm config set @example:registry http://packages.example.com/npm
RUN gem sources --add http://packages.example.com/ --remove http://old.example.com/ && gem install --source http://packages.example.com a
RUN yum-config-manager --add-repo http://packages.example.com/a.repo && dnf config-manager --add-repo=http://packages.example.com/b.repo
RUN ["dotnet", "nuget", "add", "source", "http://packages.example.com/v3/index.json"]
RUN PIP_EXTRA_INDEX_URL=http://packages.example.com/simple pip install requests
RUN composer config repositories.a composer http://packages.example.com/composer
RUN R -e "install.packages('a', repos = 'http://packages.example.com')"
RUN apt-add-repository "deb http://packages.example.com/team/debian stable main"
RUN helm repo add a http://packages.example.com/charts
RUN <<EOF
cat > /etc/yum.repos.d/a.repo <<REPO
[a]
baseurl=http://packages.example.com/el9
gpgcheck=0
REPO
EOF
COPY <<EOF /root/.npmrc
registry=http://packages.example.com/npm
EOF
ONBUILD RUN pip install --extra-index-url \
    http://packages.example.com/simple requests
# signed, or in a private network
FROM debian:12
RUN echo "deb [signed-by=/etc/apt/keyrings/a.asc] http://packages.example.com/team/debian bookworm main" > /etc/apt/sources.list.d/a.list
RUN echo http://packages.example.com/alpine-like/v1 >> /etc/apk/repositories
RUN pip install --index-url http://devpi:3141/root/pypi requests
