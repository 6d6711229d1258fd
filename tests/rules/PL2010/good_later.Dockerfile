# FROM finds earlier stages only.
FROM Base
FROM debian:12 AS base
