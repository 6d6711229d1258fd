FROM debian:12
RUN apt-get install -y ssh vim
RUN service postgresql start && psql --file=/srv/schema.sql && service postgresql stop
RUN service --status-all
RUN nginx & sleep 1 && kill %1
RUN mysqld --daemonize && kill "$(cat /run/mysqld.pid)"
RUN --security=insecure mount -t tmpfs tmpfs /mnt
RUN --mount=type=ssh ssh -T git@example.com || true
RUN ssh -V
RUN vim --version && vim -es -c 'helptags ALL' -c q && vim +PlugInstall +qall
RUN top -b -n 1
RUN echo "$(free -m)" && ps aux | grep nginx && free > /tmp/memory
RUN $TOOL kill 1
