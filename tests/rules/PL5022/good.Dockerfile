FROM debian:12
RUN apt-get install -y tool
RUN echo "deb [trusted=yes] file:/packages ./" > /etc/apt/sources.list.d/local.list
RUN echo "deb [signed-by=/usr/share/keyrings/example.gpg] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list
RUN apt-get -o APT::Get::AllowUnauthenticated=false install -y tool
RUN echo "# deb [trusted=yes] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list
RUN echo apt-get --force-yes && apt-get install -y -- --force-yes
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/99yes
COPY <<EOF /etc/apt/sources.list.d/example.sources
Types: deb
Signed-By: /usr/share/keyrings/example.gpg
Trusted: no
EOF
RUN apt-get purge -y --force-yes tool && apt-get -y --force-yes autoremove && apt-get clean --force-yes
RUN tempdir=/packages && echo "deb [ trusted=yes ] file://$tempdir ./" > /etc/apt/sources.list.d/temp.list
