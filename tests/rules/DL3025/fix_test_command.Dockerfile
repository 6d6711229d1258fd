FROM debian:12
CMD [ -f /tmp/ok ]
FROM debian:12
CMD [ ready = yes ]
FROM debian:12
CMD [ ! -e /tmp/failed ]
FROM debian:12
CMD [ 1 -eq 1 ]
FROM debian:12
CMD [ "$STATE" = ready ] && [ -f /tmp/ok ]
FROM debian:12
CMD [ $STATE ]
FROM debian:12
CMD [[ -f /tmp/ok ]]
# no test command: a broken array, for which nothing sensible can be offered
FROM debian:12
CMD [-f /tmp/ok]
# broken arrays with operators in their strings
FROM debian:12
CMD [ 'app', "-eq" ]
