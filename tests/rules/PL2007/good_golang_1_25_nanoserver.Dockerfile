FROM golang:1.25-nanoserver
