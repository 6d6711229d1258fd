FROM registry.example.com/team/base:1
ENV APP_HOME=/srv/app PATH=$PATH:$APP_HOME/bin
