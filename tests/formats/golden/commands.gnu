./::error file=a,line=1::b;c]%0A##vso[task.complete]\n::warning::.Dockerfile:1:5: note: '::stop-commands::x'\n::error::y\r::error::z [XX9001]
./::error file=a,line=1::b;c]%0A##vso[task.complete]\n::warning::.Dockerfile:1:24: error: '##vso[task.setvariable variable=y]z' and ]]> and %0A%25 ; a:b,c [XX3020]
./::error file=a,line=1::b;c]%0A##vso[task.complete]\n::warning::.Dockerfile:1:62: error: | `a` *b* <c> &amp; [d](e) \| @f #1 $x$ !~g~ _h_ [XX4001]
