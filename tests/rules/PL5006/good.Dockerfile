FROM debian:12
ARG GIT_HOST
RUN git clone https://git.example.com/team/tool.git && git clone git@git.example.com:team/tool.git
RUN git clone ssh://git@git.example.com/team/tool.git && git clone http://localhost:3000/tool.git
RUN git clone http://$GIT_HOST/tool.git && git clone /mnt/tool.git
RUN git config --global url."https://git.example.com/".insteadOf git://git.example.com/
RUN git -c http.proxy=http://proxy.example.com:3128 clone https://git.example.com/team/tool.git
RUN pip install git+https://git.example.com/team/tool.git && echo git clone git://git.example.com/tool.git
ADD http://git.example.com/team/tool.git /src
