#!/usr/bin/env bash
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
set -euo pipefail

usage="usage: tools/setup.sh build|test|ci|headers|interop|emulated|device|bench|reference
Installs, with apt-get, what is missing to build the examples, to build and run the tests, or to run the steps of
.ci/run: those that only compile, every compiler for the headers, the judges in tests/interop, other processors, bare
metal, what bench/run compares with, what makes the reference. Removes nothing. Where there is no apt-get it says what is missing."

stop() {
    echo "setup: $*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "root or sudo is needed to install: ${missing[*]}"
        set -- sudo "$@"
    fi
    "$@"
}

missing=()

needs() { # command [package]
    command -v "$1" >/dev/null || missing+=("${2:-$1}")
}

# Does a program build, wherever the compiler finds what it needs?
builds() { # [option...], the program from standard input
    local program status=0
    program=$(mktemp)
    g++ -x c++ - -o "$program" "$@" 2>/dev/null || status=1
    rm -f "$program"
    return "$status"
}

# Are Boost.JSON, Boost.URL and Boost.Test there, compiled, 1.81 or later?
has_boost() {
    printf '%s\n' '#include <boost/version.hpp>' 'static_assert(BOOST_VERSION >= 108100, "");' 'int main() {}' |
        builds -lboost_json -lboost_url -lboost_unit_test_framework
}

# Is libcurl there, with whichever TLS library?
has_curl() {
    printf '%s\n' '#include <curl/curl.h>' 'int main() { curl_easy_cleanup(curl_easy_init()); }' | builds -lcurl
}

# Is a library there, of which the compiler finds this header?
has_header() { # header [option...]
    printf '%s\n' "#include <$1>" 'int main() {}' | builds -std=c++17 "${@:2}"
}

# Chooses among the versions that are packaged. The -dev packages of two versions exclude each other, so one that is
# installed decides, otherwise the newest.
boost_packages() {
    local installed available version
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 'libboost[0-9]*-dev' 2>/dev/null |
        sed -nE 's/^installed libboost([0-9.]+)-dev$/\1/p' | sort -V | tail -n 1)
    available=$(for library in json url test; do
        apt-cache pkgnames "libboost-$library" | sed -nE "s/^libboost-$library([0-9.]+)-dev$/\1/p"
    done | sort -V | uniq -c | awk '$1 == 3 { print $2 }')
    version=${installed:-$(tail -n 1 <<<"$available")}

    if [ "$(printf '%s\n' 1.81 "${version:-0}" | sort -V | head -n 1)" != 1.81 ]; then
        [ -z "$installed" ] || stop "the tests need Boost 1.81 or later, which excludes libboost$installed-dev;" \
            "remove that if nothing else needs it, or use a container."
        stop "the tests need JSON, URL and Test of Boost 1.81 or later, which this system does not package."
    fi
    grep -qxF "$version" <<<"$available" || stop "there are no packages of JSON, URL and Test of Boost $version, which is installed."
    printf '%s\n' "libboost-json$version-dev" "libboost-url$version-dev" "libboost-test$version-dev"
}

# The number of the newest clang that is packaged, and the folder into which the headers of its libc++ are unpacked: two
# versions of libc++ cannot be installed, and what only compiles needs no more.
newest_clang() {
    apt-cache pkgnames clang- | sed -nE 's/^clang-([0-9]+)$/\1/p' | sort -n | tail -n 1
}
unpacked=$(dirname "$0")/../build/libc++
unpack_libcxx() {
    mkdir -p "$unpacked"
    (
        cd "$unpacked"
        apt-get download "libc++-$1-dev"
        dpkg-deb -x libc++-*.deb .
        rm libc++-*.deb
    )
}

case "$*" in
build | test | ci | headers | interop | emulated | device | bench | reference) ;;
*)
    echo "$usage" >&2
    exit 2
    ;;
esac

case $1 in
reference) ;;
*)
    needs cmake
    needs g++
    needs ninja ninja-build
    ;;
esac
case $1 in
test | ci | headers | bench)
    needs pkg-config
    has_boost || missing+=(boost)
    has_curl || missing+=(libcurl4-openssl-dev)
    ;;&
test | ci)
    { parallel --version 2>/dev/null || true; } | grep -q '^GNU parallel' || missing+=(parallel)
    ;;&
test | ci | bench)
    has_header rapidjson/schema.h || missing+=(rapidjson-dev)
    has_header nlohmann/json.hpp || missing+=(nlohmann-json3-dev)
    ;;&
ci)
    has_header gtest/gtest.h -lgtest || missing+=(libgtest-dev)
    has_header catch2/catch.hpp || has_header catch2/catch_all.hpp || missing+=(catch2)
    needs clang++ clang
    needs clang-format
    needs clang-tidy
    needs git
    ;;
headers)
    command -v apt-get >/dev/null || stop "the compilers for the headers are those of Debian's packages."
    compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || as_root apt-get update
    newest=$(newest_clang)
    needs clang++ clang
    needs "clang++-$newest" "clang-$newest"
    needs g++-11
    # Not g++-multilib, which excludes the cross compilers.
    echo '#include <string>' | builds -m32 -idirafter /usr/include/x86_64-linux-gnu -fsyntax-only ||
        missing+=(libc6-dev-i386 "lib32stdc++-$(g++ -dumpversion | cut -d . -f 1)-dev")
    needs x86_64-w64-mingw32-g++-posix g++-mingw-w64-x86-64-posix
    [ -d /usr/share/arduino/hardware/arduino/avr ] || missing+=(arduino-core-avr)
    [ -f /usr/include/X11/Xlib.h ] || missing+=(libx11-dev)
    [ -f /usr/include/curses.h ] || missing+=(libncurses-dev)
    [ -d "/usr/lib/llvm-$newest/include/c++/v1" ] || [ -d "$unpacked/usr/lib/llvm-$newest" ] || missing+=(libc++)
    ;;
interop)
    /usr/bin/python3 -c 'import jsonschema' 2>/dev/null || missing+=(python3-jsonschema)
    /usr/bin/python3 -c 'import junitparser' 2>/dev/null || missing+=(python3-junitparser)
    needs chromium
    ;;
emulated)
    needs arm-linux-gnueabihf-g++ g++-arm-linux-gnueabihf
    needs s390x-linux-gnu-g++ g++-s390x-linux-gnu
    needs aarch64-linux-gnu-g++ g++-aarch64-linux-gnu
    needs qemu-arm qemu-user
    ;;
device)
    needs arm-none-eabi-g++ gcc-arm-none-eabi
    [ -d /usr/lib/arm-none-eabi/newlib ] || missing+=(libstdc++-arm-none-eabi-newlib)
    needs qemu-system-arm
    needs python3
    ;;
reference)
    needs doxygen
    needs dot graphviz
    needs python3
    [ -f /usr/share/doxygen-awesome-css/doxygen-awesome.css ] || missing+=(doxygen-awesome-css)
    ;;
bench)
    has_header simdjson.h -lsimdjson || missing+=(libsimdjson-dev)
    has_header valijson/validator.hpp || missing+=(libvalijson-dev)
    needs valgrind
    ;;
esac

[ ${#missing[@]} -ne 0 ] || exit 0
command -v apt-get >/dev/null ||
    stop "please install: ${missing[*]} (boost: 1.81 or later, with JSON, URL and Test)"

as_root apt-get update

packages=()
for package in "${missing[@]}"; do
    case $package in
    boost)
        boost=$(boost_packages)
        readarray -t -O ${#packages[@]} packages <<<"$boost"
        ;;
    libc++) unpack_libcxx "$newest" ;;
    *) packages+=("$package") ;;
    esac
done
[ ${#packages[@]} -ne 0 ] || exit 0
as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends --no-remove "${packages[@]}" </dev/null
