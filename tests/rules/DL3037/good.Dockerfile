FROM opensuse/leap:15.6
RUN zypper -n in curl=8.6.0 'git>=2.43' 'make<5' curl-8.6.0 tool.rpm ./tool https://example.com/tool.rpm
RUN zypper -n in -t pattern devel_basis && zypper in pattern:devel_basis 'perl(JSON)' $PACKAGES lib{a,b}
RUN zypper search in curl; zypper rm curl; zypper up curl; echo zypper in curl
