# a vendor's own repository, whose path only looks like that of a mirror
FROM debian:12
RUN echo "deb http://repos.example.com/debian stable main" > /etc/apt/sources.list.d/a.list
RUN add-apt-repository "deb http://packages.example.com/ubuntu jammy main"
RUN echo "deb http://packages.example.com/ubuntu jammy stable" >> /etc/apt/sources.list
RUN printf 'URIs: http://packages.example.com/debian\nSuites: bookworm\n' > /etc/apt/sources.list.d/b.sources
RUN apk add --no-cache -X http://packages.example.com/alpine/stable tool
RUN echo "deb http://ftpx.example.com/debian bookworm main" > /etc/apt/sources.list.d/c.list
RUN echo "deb http://notkernel.org/debian bookworm main" > /etc/apt/sources.list.d/d.list
RUN echo "deb http://packages.example.com/debian stable non-free" > /etc/apt/sources.list.d/e.list
