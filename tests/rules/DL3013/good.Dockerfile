FROM python:3.13
ARG PACKAGES=flask
RUN pip install flask==3.1 'flask===3.1' 'flask~=3.1' 'flask>=3,<4' flask==${VERSION} $PACKAGES flask-$NAME
RUN pip install -r requirements.txt flask; pip install -rrequirements.txt; pip install --requirement=base.txt flask
RUN pip install -c constraints.txt flask; pip install --require-hashes flask; pip install --no-index flask
RUN pip install . .[test] ./tool ../tool /src/tool tool/ ~/tool dist/*.whl tool.whl tool.tar.gz file:///tool -e tool
RUN pip install https://example.com/tool.zip 'tool @ https://example.com/tool-1.tar.gz'
RUN pip install git+https://example.com/tool.git@v1 git+ssh://git@example.com/tool.git@main#egg=tool
RUN pip install; pip download flask; pip uninstall -y flask; pipenv install flask; python setup.py install flask
RUN python -m venv install flask; python script.py -m pip install flask; uv sync; uv pip compile install
RUN pip install $OPTIONS flask; PIP_VERSION=1 pip-compile install flask
