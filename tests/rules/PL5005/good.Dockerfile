FROM debian:12
ARG HOST
RUN curl -fsSLO https://files.example.com/tool.tar.gz
RUN curl -x http://proxy.example.com:3128 --proxy http://proxy.example.com -fsSLO https://files.example.com/tool
RUN curl -H "Referer: http://www.example.com/" -fsSLO https://files.example.com/tool
# this machine, names in the local network, the metadata service, unknown hosts
RUN curl http://localhost:8080/ && curl http://127.0.0.1 && curl http://[::1]:80/ && wget http://printer.local/
RUN curl -s http://169.254.169.254/latest/meta-data/
RUN curl http://$HOST/file && wget $HOST/file
HEALTHCHECK CMD curl -f http://app.example.com/ready
# text, not a download
RUN echo "curl http://files.example.com/tool" && printf 'see http://www.example.com/\n'
RUN sed -i 's|http://old.example.com|http://new.example.com|' /etc/app.conf && grep -r http://www.example.com/ /etc
RUN jq '.schema = "http://json.example.com/schema"' a.json && cat <<EOF > /etc/app.xml
<app xmlns="http://www.example.com/ns"/>
EOF
# nothing is kept
RUN wget --spider http://files.example.com/ && curl -sI http://files.example.com/ && curl -so /dev/null http://files.example.com/
# the rules about Git, ADD and keys say more
ADD http://files.example.com/tool /opt/
RUN git clone http://git.example.com/team/tool.git
