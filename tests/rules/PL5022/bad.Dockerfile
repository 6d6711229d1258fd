FROM debian:12
RUN apt-get install -y --allow-unauthenticated tool
RUN apt-get -qq update && apt-get install -y --force-yes --no-install-recommends tool
RUN apt-get --force-yes install tool
RUN apt-get update --allow-insecure-repositories
RUN apt-get -o APT::Get::AllowUnauthenticated=true install -y tool
RUN apt-get update -o Acquire::AllowInsecureRepositories=1
RUN ["apt-get", "install", "-y", "--allow-unauthenticated", "tool"]
RUN aptitude install --allow-untrusted tool
RUN echo "deb [trusted=yes] https://apt.example.com stable main" > /etc/apt/sources.list.d/example.list
RUN echo "deb [arch=amd64 trusted=yes] https://apt.example.com $(lsb_release -cs) main" | tee /etc/apt/sources.list.d/a.list
RUN sed -i 's|deb http|deb [trusted=yes] http|' /etc/apt/sources.list
RUN echo 'APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/99auth
COPY <<EOF /etc/apt/sources.list.d/example.sources
Types: deb
URIs: https://apt.example.com
Suites: stable
Trusted: yes
EOF
RUN add-apt-repository "deb [trusted=yes] https://apt.example.com stable main"
RUN debootstrap --no-check-gpg bookworm /mnt
ONBUILD RUN apt-get install -y --force-yes tool
