FROM python:3.13
ARG PIP_TRUSTED_HOST
ENV PIP_TRUSTED_HOST=
RUN pip install --trusted-host localhost -i http://localhost:3141/root/pypi tool
RUN pip install --trusted-host 127.0.0.1 tool
RUN PIP_TRUSTED_HOST=localhost:3141 pip install tool
RUN pip install tool==1.0 && echo --trusted-host pypi.example.com
RUN pip config set global.index-url https://pypi.example.com/
RUN printf '[global]\n# trusted-host = pypi.example.com\ntrusted-host = localhost\n' > /etc/pip.conf
RUN pip config unset global.trusted-host
