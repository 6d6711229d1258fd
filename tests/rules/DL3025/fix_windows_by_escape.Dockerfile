# escape=`
FROM registry.example.com/base:1.0
CMD npm start
FROM registry.example.com/base:1.0
CMD app.exe --serve
