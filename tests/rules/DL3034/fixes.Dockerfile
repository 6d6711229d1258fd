FROM opensuse/leap:15.6
RUN zypper install curl && zypper \
    --gpg-auto-import-keys dup
