empty/Dockerfile:1:1: error: the file is empty [XX3020]
empty/Dockerfile:1:1: note: a place in an empty file [XX9001]
Dockerfile:1:1: note: about the whole file, whatever its span [XX9001]
Dockerfile:2:1: note: behind the last line [XX9001]
