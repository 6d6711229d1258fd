FROM golang:1.27 AS build
RUN --mount=type=bind,source=.git,target=/src/.git git -C /src describe > /version
FROM debian:12
ARG HISTORY
COPY .gitignore .gitmodules .gitattributes /app/
COPY .git/HEAD .git/refs/heads/main /app/
COPY my.git project.hg $HISTORY /app/
COPY --from=build /src/.git /app/.git
COPY .github /app/
ADD https://git.example.com/team/tool.git /src
