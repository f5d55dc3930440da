// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// floors INCLUDE_DIR: reads every header and checks what it includes. Folders are floors: a header includes
// its own folder and lower floors only. What is of one API stands in the folder of that API: no other header
// includes it or has its words. The fixture has rooms with floors of their own, and takes nothing internal of
// lower folders. Prints `path:line: what is wrong`, exit status 1 if anything is.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;
using std::string;
using std::string_view;

struct folder {
    string_view name;
    int floor;
};

// From the ground up. Neighbours on one floor do not include each other. A header beside the folders, such as
// clinic.hpp, lives on the floor of its name.
constexpr folder house[] = {
    {"version", 0},
    {"base", 1},
    {"format", 2},
    {"json", 3},
    {"contract", 4},
    {"check", 5},
    {"http", 6},
    {"core", 7},
    {"maxcare", 7},
    {"clinic", 7},
    {"notepact", 8},
    {"bridge", 9},
    {"schema", 10},
    {"conformance", 11},
};
// The rooms of the fixture, and the headers beside them, from the ground up.
constexpr folder rooms[] = {
    {"linkage", 0},
    {"message", 1},
    {"cases", 2},
    {"vectors", 2},
    {"suite", 3},
    {"known_findings", 3},
    {"responder", 4},
    {"client", 5},
    {"client_suite", 5},
    {"server", 6},
    {"server_suite", 6},
    {"report", 7},
    {"past_run", 8},
    {"boost_test", 9},
    {"src", 9},
};
constexpr string_view fixture = "notepact/conformance/";
constexpr int last_without_boost = 5;
constexpr int last_of_core = 8;

// Heavy, tied to a locale or to threads.
constexpr string_view banned_headers[] = {
    "condition_variable",
    "fstream",
    "future",
    "iomanip",
    "iostream",
    "istream",
    "locale",
    "mutex",
    "ostream",
    "regex",
    "sstream",
    "thread"};
// Also banned from the core, which never computes with doubles.
constexpr string_view banned_core_headers[] = {"cmath", "math.h"};
constexpr string_view banned_core_names[] = {"atof", "stod", "stof", "stold", "strtod", "strtof", "strtold"};

// The folders of the APIs, and the headers beside the folders that include all there is.
constexpr string_view apis[] = {"clinic", "maxcare"};
constexpr string_view umbrellas[] = {
    "notepact/clinic.hpp", "notepact/conformance.hpp", "notepact/maxcare.hpp", "notepact/notepact.hpp"};

// What only the documents of an API say, in small letters; but for the texts and places that may hold one.
struct api_word {
    string_view word;
    string_view text = {};      // that holds it
    string_view places[2] = {}; // with which a header's name begins
};
constexpr api_word api_words[] = {
    {"clinic", "clinic.example", {"notepact/contract/formats/"}},
    {"maxcare"},
    {"soapnote"},
    {"noteid"},
    {"providerid"},
    {"impression"},
    {"session_note"},
    {"sign_off"},
    {"addendum"},
    {"dxstatus"},
    {"dxcomplexity"},
    {"trace_id", {}, {"notepact/http/manners.hpp", "notepact/conformance/"}},
    {"x-user-token"},
    {"organization"},
};

template <std::size_t N>
bool among(string_view const (&names)[N], string_view name) {
    return std::find(names, names + N, name) != names + N;
}

bool starts_with(string_view text, string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

// "notepact/format/date.hpp" and "notepact/format.hpp" both live in "format".
folder const* home(string_view path) {
    path.remove_prefix(std::min(path.size(), string_view("notepact/").size()));
    auto const name = path.substr(0, path.find_first_of("/."));
    auto const* const found =
        std::find_if(std::begin(house), std::end(house), [name](folder const& f) { return f.name == name; });
    return found == std::end(house) ? nullptr : found;
}

folder const* room(string_view path) {
    if (!starts_with(path, fixture)) return nullptr;
    path.remove_prefix(fixture.size());
    auto const name = path.substr(0, path.find_first_of("/."));
    auto const* const found =
        std::find_if(std::begin(rooms), std::end(rooms), [name](folder const& f) { return f.name == name; });
    return found == std::end(rooms) ? nullptr : found;
}

class inspection {
  public:
    explicit inspection(fs::path root) : root_(std::move(root)) {}

    bool passed() const { return headers_ != 0 && failures_ == 0; }
    void print_summary() const { std::printf("%d headers, %d failures\n", headers_, failures_); }

    void header(fs::path const& file) {
        ++headers_;
        name_ = file.lexically_relative(root_).generic_string();
        number_ = 0;
        home_ = home(name_);
        if (home_ == nullptr) return fail("this folder has no floor");
        of_any_api_ = !among(umbrellas, name_) && !among(apis, home_->name);

        std::ifstream input(file);
        for (string text; std::getline(input, text);) {
            ++number_;
            line(string_view(text).substr(0, text.find("//")));
        }
    }

  private:
    void line(string_view text) {
        auto const hash = text.find_first_not_of(" \t");
        if (hash != text.npos && text[hash] == '#') {
            auto const word = text.find_first_not_of(" \t", hash + 1);
            if (word != text.npos && starts_with(text.substr(word), "include"))
                include(text.substr(word + string_view("include").size()));
            return;
        }
        if (home_->floor <= last_of_core) names(text);
        if (starts_with(name_, fixture) && text.find("notepact::detail::") != text.npos)
            fail("what is internal to another folder");
        if (of_any_api_) words(text);
    }

    void include(string_view rest) {
        auto const open = rest.find('<');
        auto const close = rest.find('>');
        if (open == rest.npos || close == rest.npos) return fail("write #include <...>");
        auto const name = rest.substr(open + 1, close - open - 1);

        if (starts_with(name, "notepact/")) return own(name);
        if (starts_with(name, "boost/") && home_->floor <= last_without_boost)
            fail("no Boost on this floor", name);
        if (among(banned_headers, name)) fail("not in our headers", name);
        if (among(banned_core_headers, name) && home_->floor <= last_of_core) fail("not in the core", name);
    }

    void own(string_view name) {
        auto const* const other = home(name);
        if (!fs::exists(root_ / name)) return fail("no such header", name);
        if (other == nullptr) return;
        if (other != home_ && other->floor >= home_->floor) fail("not a lower floor", name);
        if (of_any_api_ && among(apis, other->name)) fail("of one API", name);
        if (!starts_with(name, fixture) || !starts_with(name_, fixture)) return;
        auto const *const from = room(name_), *const to = room(name);
        if (from == nullptr || to == nullptr) return fail("this room has no floor", name);
        if (to->floor > from->floor) fail("not a lower room", name);
    }

    void names(string_view text) {
        constexpr string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
        while (true) {
            text.remove_prefix(std::min(text.size(), text.find_first_of(letters)));
            if (text.empty()) return;
            auto const name = text.substr(0, text.find_first_not_of(letters));
            if (among(banned_core_names, name)) fail("not in the core", name);
            text.remove_prefix(name.size());
        }
    }

    void words(string_view text) {
        string small(text);
        for (char& c : small)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        for (auto const& one : api_words) {
            bool may_be_here = false;
            for (auto const place : one.places)
                may_be_here = may_be_here || (!place.empty() && starts_with(name_, place));
            for (auto at = small.find(one.word); at != small.npos && !may_be_here;
                 at = small.find(one.word, at + 1))
                if (one.text.empty() || small.compare(at, one.text.size(), one.text) != 0)
                    fail("a word of one API", one.word);
        }
    }

    void fail(string_view what, string_view about = {}) {
        ++failures_;
        std::printf(
            "%s:%d: %s%s%s\n",
            name_.c_str(),
            number_,
            string(what).c_str(),
            about.empty() ? "" : ": ",
            string(about).c_str());
    }

    fs::path root_;
    string name_;
    folder const* home_ = nullptr;
    bool of_any_api_ = false; // what it says holds of all
    int number_ = 0;
    int headers_ = 0;
    int failures_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: floors INCLUDE_DIR\n", stderr);
        return 2;
    }
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(argv[1]))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());

    inspection all(argv[1]);
    for (auto const& file : files)
        all.header(file);
    all.print_summary();
    return all.passed() ? 0 : 1;
}
