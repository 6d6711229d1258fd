FROM debian:12
CMD ["\"\\\/\b\f\n\r\t", "\u0041\ud83d\ude00\ud800x"]
