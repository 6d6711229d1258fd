FROM python:3.13
RUN pip install flask && \
    pip install django
RUN pip3.13 install $PACKAGES
RUN pipx install black
RUN python3 -B -m pip install flask
RUN pip install git+https://example.com/tool.git gitpython
RUN pip install --timeout 60 flask==1
RUN ["pip", "install", "flask"]
ONBUILD RUN pip install flask
# not reported
RUN pip install 'flask>=1' 'flask!=1' git+ssh://git@example.com/tool.git tool/x tool.whl; pip install -r x flask
RUN uv pip install flask; /usr/bin/pip install flask; python -m pip --quiet install flask; pipenv install flask
RUN pip install -qc x flask; pip install --constraint=x flask; pip install . flask; pip install --requirement x flask
