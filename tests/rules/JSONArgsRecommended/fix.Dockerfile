FROM debian:12
CMD app --serve   -p 80
FROM debian:12
entrypoint \
    /usr/bin/app
FROM debian:12
ENTRYPOINT ['app', 'x',]
# Nothing is offered where a shell does more than start the command, or where it has several lines.
FROM debian:12
CMD app $HOME
FROM debian:12
CMD app \
    --serve
FROM debian:12
CMD A=1 app
FROM debian:12
CMD cd /srv && app
FROM debian:12
CMD app "a b"
