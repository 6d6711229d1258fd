FROM debian:12
RUN setcap cap_sys_admin+ep /usr/bin/app
RUN setcap 'cap_net_bind_service,cap_net_raw=+ep' /usr/bin/app && \
    setcap CAP_SETUID=ep /usr/bin/a cap_dac_override+ep /usr/bin/b
RUN setcap =ep /usr/bin/app && setcap all+eip /usr/bin/app
RUN ["setcap", "cap_sys_ptrace+ep", "/usr/bin/app"]
RUN <<EOF
setcap "cap_chown+ep cap_setgid+ep" /usr/bin/app
EOF
ONBUILD RUN setcap cap_net_admin+ep /usr/bin/app
