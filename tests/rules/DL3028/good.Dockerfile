FROM ruby:3.4
RUN gem install rails:8.0.2 && gem install rails -v 8.0.2 && gem install rails -v8.0.2 && gem i rails --version '~> 8'
RUN gem install rails --version=8 && gem install tool.gem ./tool /src/tool pkg/*.gem && gem install --local rails
RUN gem install $GEMS rails:$VERSION && gem install -g && gem install --file Gemfile && gem update --system
RUN gem uninstall rails; bundle install; gem list i; echo gem install rails
