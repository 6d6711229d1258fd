ARG BASE
FROM opensuse/leap:15.6
RUN zypper -n update && zypper -n patch && zypper in dup && zypper dup --from tools && zypper -n dup --dry-run
FROM opensuse/tumbleweed AS rolling
RUN zypper -n dup
FROM rolling
RUN zypper -n dup
FROM $BASE
RUN zypper -n dup
