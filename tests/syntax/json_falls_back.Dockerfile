FROM debian:12
CMD ['a']
CMD ["a",]
CMD ["a"] b
CMD ["c:\windows"]
CMD [ -f x ]
CMD ["a	b"]
COPY [a b
