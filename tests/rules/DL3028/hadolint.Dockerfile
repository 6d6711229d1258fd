FROM ruby:3.4
RUN gem install rails && \
    gem install puma
RUN gem install $GEMS
RUN gem install tool.gem
RUN gem install rails -v8.0.2
RUN gem list i rails
RUN ["gem", "install", "rails"]
ONBUILD RUN gem install rails
# not reported
RUN gem install --no-document rails; sudo gem install rails; gem update rails
RUN gem install a:1 -- --with-b; gem i a -v 1; gem install a --version 1; gem install a --version=1
