#!/bin/sh
# Installs the Debian packages that some tests need, or says which ones to install: the browser that opens the network
# page, two more Turtle parsers (rapper, riot), and Java for riot and for the reasoner HermiT.
set -u

missing=""
need() { # need PACKAGE CHECK…
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

need chromium sh -c 'command -v chromium || command -v chromium-browser || command -v google-chrome'
need raptor2-utils command -v rapper
need libapache-jena-java test -e /usr/share/java/jena-arq.jar
need default-jre-headless java -version

[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # a list of names
    if { apt-get update && apt-get install --yes --no-install-recommends $missing; } </dev/null >/dev/null 2>&1; then
        exit 0
    fi
fi
echo "These Debian packages are missing and could not be installed here; the tests that need them are skipped:"
echo "   $missing"
echo "To run them all: sudo apt-get install$missing"
