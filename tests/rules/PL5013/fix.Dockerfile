FROM python:3.13
ENV PIP_TRUSTED_HOST=pypi.example.com
ENV A=b PIP_TRUSTED_HOST=pypi.example.com C=d
RUN pip install --trusted-host pypi.example.com tool
RUN pip3 install --trusted-host=pypi.example.com -r requirements.txt
RUN pip install tool --trusted-host \
      pypi.example.com
RUN PIP_TRUSTED_HOST=pypi.example.com pip install tool
RUN ["pip", "install", "--trusted-host", "pypi.example.com", "tool"]
RUN pip config set global.trusted-host pypi.example.com
