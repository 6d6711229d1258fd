FROM Base
COPY --from=My_Files /a /b
