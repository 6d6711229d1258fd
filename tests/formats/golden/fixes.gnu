docker/my app.Dockerfile:2:1: error: use COPY: nothing here needs ADD [XX3020]
docker/my app.Dockerfile:3:1: warning: use COPY: nothing here needs ADD [XX3020]
docker/my app.Dockerfile:3:4: note: an empty place; see [this](https://example.com) [AddInsteadOfCopy]
