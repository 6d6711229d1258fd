FROM python:3.13
ENV PIP_TRUSTED_HOST=pypi.example.com
ARG PIP_TRUSTED_HOST="pypi.example.com files.example.com"
RUN pip install --trusted-host pypi.example.com tool
RUN pip3 install --trusted-host=pypi.example.com -r requirements.txt
RUN python3 -m pip --trusted-host pypi.example.com install tool
RUN pip install --trusted-host $HOST tool
RUN ["pip", "install", "--trusted-host", "pypi.example.com", "tool"]
RUN PIP_TRUSTED_HOST=pypi.example.com pip install tool
RUN export PIP_TRUSTED_HOST=pypi.example.com && pip install tool
RUN pip config set global.trusted-host pypi.example.com
RUN pip config --user set install.trusted-host "pypi.example.com files.example.com"
RUN printf '[global]\nindex-url = https://pypi.example.com/\ntrusted-host = pypi.example.com\n' > /etc/pip.conf
COPY <<EOF /root/.config/pip/pip.conf
[install]
trusted-host=pypi.example.com
EOF
RUN uv pip install --allow-insecure-host pypi.example.com tool
ENV UV_INSECURE_HOST=pypi.example.com
ONBUILD RUN pip install --trusted-host pypi.example.com tool
