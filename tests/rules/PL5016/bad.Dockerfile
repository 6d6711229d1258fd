FROM debian:12
ENV GIT_SSL_NO_VERIFY=1
ENV GIT_SSL_NO_VERIFY=false
ENV GIT_SSL_NO_VERIFY true
ARG GIT_SSL_NO_VERIFY=0
RUN git config --global http.sslVerify false
RUN git config --system http.sslverify "0" && git config http.https://git.example.com.sslVerify no
RUN git config --global http.sslVerify=false
RUN git -c http.sslVerify=false clone https://git.example.com/app.git
RUN git clone -c http.sslVerify=0 https://git.example.com/app.git
RUN git clone --config http.sslVerify=off https://git.example.com/app.git
RUN GIT_SSL_NO_VERIFY=1 git clone https://git.example.com/app.git
RUN export GIT_SSL_NO_VERIFY=$X && git clone https://git.example.com/app.git
RUN env GIT_SSL_NO_VERIFY=true git clone https://git.example.com/app.git
RUN printf '[http]\n\tsslVerify = false\n' >> ~/.gitconfig
COPY <<EOF /etc/gitconfig
[http "https://git.example.com"]
  sslVerify = false ; internal
EOF
ONBUILD RUN git config --global http.sslVerify false
RUN echo 'export GIT_SSL_NO_VERIFY=1' >> ~/.bashrc
