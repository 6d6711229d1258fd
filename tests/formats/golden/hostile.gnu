evil\x1b]0;title\x07<U+202E>"<&'\n\xff.Dockerfile:1:6: note: quotes "a" 'b' and </script> in '"a"' [XX9001]
evil\x1b]0;title\x07<U+202E>"<&'\n\xff.Dockerfile:2:5: note: an escape '\x1b[2J\x07' and <U+009B>\x7f [XX9001]
evil\x1b]0;title\x07<U+202E>"<&'\n\xff.Dockerfile:3:6: note: a mark '<U+202E>abc' [XX9001]
evil\x1b]0;title\x07<U+202E>"<&'\n\xff.Dockerfile:4:5: note: broken '\xff\xc3' and '\x00' [XX9001]
