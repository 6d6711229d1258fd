# What `cmake --install` puts down, and the packages that CPack makes of it: plimsoll, and plimsoll-hadolint with the one
# link under whose name the executable is hadolint (examples/migrating-from-hadolint), which comes only when asked for.

include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # to install or pack builds nothing
set(docs ${PROJECT_BINARY_DIR}/docs)
set(suffix ${CMAKE_EXECUTABLE_SUFFIX})
file(CREATE_LINK plimsoll${suffix} ${PROJECT_BINARY_DIR}/hadolint${suffix} SYMBOLIC)

install(TARGETS plimsoll RUNTIME COMPONENT plimsoll)
install(PROGRAMS ${PROJECT_BINARY_DIR}/hadolint${suffix} DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT hadolint EXCLUDE_FROM_ALL)

# Written by the executable itself when it is linked (src/cli/CMakeLists.txt).
install(FILES ${docs}/plimsoll.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT plimsoll)
install(FILES ${docs}/plimsoll.yaml.5.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT plimsoll)
set(data ${CMAKE_INSTALL_DATADIR})
install(FILES ${docs}/plimsoll.bash DESTINATION ${data}/bash-completion/completions RENAME plimsoll COMPONENT plimsoll)
install(FILES ${docs}/plimsoll.zsh DESTINATION ${data}/zsh/vendor-completions RENAME _plimsoll COMPONENT plimsoll)
install(FILES ${docs}/plimsoll.fish DESTINATION ${data}/fish/vendor_completions.d COMPONENT plimsoll)

# Debian wants a copyright and a changelog in every package.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)  # SOURCE_DATE_EPOCH can fix it
set(maintainer "The plimsoll developers <plimsoll@example.com>")
file(READ ${PROJECT_SOURCE_DIR}/LICENSE license)
file(WRITE ${docs}/copyright "Source: https://github.com/plimsoll/plimsoll\n\n${license}")
foreach(component plimsoll hadolint)
  set(package plimsoll)
  if(component STREQUAL hadolint)
    set(package plimsoll-hadolint)
  endif()
  file(WRITE ${docs}/${package}/changelog
       "${package} (${PROJECT_VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md in the sources.\n\n -- ${maintainer}  ${date}\n")
  execute_process(COMMAND gzip -9nf ${docs}/${package}/changelog)
  install(FILES ${docs}/copyright ${docs}/${package}/changelog.gz DESTINATION ${data}/doc/${package} COMPONENT ${component}
          EXCLUDE_FROM_ALL)
endforeach()
if(PLIMSOLL_STATIC)  # on purpose: it runs wherever there is a kernel
  file(WRITE ${docs}/overrides "plimsoll: statically-linked-binary [usr/bin/plimsoll]\n")
  install(FILES ${docs}/overrides DESTINATION ${data}/lintian/overrides RENAME plimsoll COMPONENT plimsoll EXCLUDE_FROM_ALL)
endif()

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_COMPONENTS_ALL plimsoll hadolint)
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_PACKAGE_CONTACT ${maintainer})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE https://github.com/plimsoll/plimsoll)
set(CPACK_DEBIAN_PLIMSOLL_PACKAGE_NAME plimsoll)
if(NOT PLIMSOLL_STATIC)
  set(CPACK_DEBIAN_PLIMSOLL_PACKAGE_SHLIBDEPS ON)
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter for Dockerfiles")
set(CPACK_COMPONENT_PLIMSOLL_DESCRIPTION
    "Reads Dockerfiles as Docker does, says what is wrong at the exact word,\nand mends what can be mended. It knows the rules of hadolint and of the\nbuilder, and many about security.")
set(CPACK_DEBIAN_HADOLINT_PACKAGE_NAME plimsoll-hadolint)
set(CPACK_DEBIAN_HADOLINT_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_HADOLINT_PACKAGE_DEPENDS "plimsoll (>= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_HADOLINT_PACKAGE_CONFLICTS hadolint)
set(CPACK_DEBIAN_HADOLINT_PACKAGE_PROVIDES hadolint)
set(CPACK_COMPONENT_HADOLINT_DESCRIPTION
    "A link under whose name plimsoll takes the options of hadolint, reads its\nconfiguration and writes its formats.")
include(CPack)
