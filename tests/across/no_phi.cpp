// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Nothing that is printed holds a piece of a document. Markers are planted in every string, key and number of
// every document of the table, which is then broken in other ways too; every output is searched for them.
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/print.hpp>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace notepact_test;

// The argument from the type: a violation is copied as bytes, and these are two pointers, an offset,
// ordinals, one for each object or array around it, and codes.
static_assert(std::is_trivially_copyable_v<notepact::violation>);
static_assert(sizeof(void*) != 8 || sizeof(notepact::violation) == (3 + notepact::max_nesting + 2) * 8);

// No word of the library holds them, and no offset of these documents has so many digits.
constexpr std::string_view word = "QZXJV", number = "73190642";

// All that can be said of a report.
std::string said(notepact::report const& report) {
    std::string text;
    auto const sink = [&text](std::string_view piece) { text += piece; };
    print_text(report, sink);
    put_json(report, sink);
    std::ostringstream stream;
    stream << report;
    for (auto const& v : report) {
        stream << v << v.nearest() << name(v.code()) << message(v.code()) << v.contract().name();
        print_text(v, sink);
        put_json(v, sink);
        v.put_pointer(sink);
    }
    return text + stream.str();
}

// Where strings (their inside) and numbers of a text are, by a rough look that also fits ill-formed texts.
struct span {
    std::size_t begin, end;
    bool text;
};
std::vector<span> tokens(std::string_view text) {
    std::vector<span> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const begin = i;
        if (text[i] == '"') {
            for (++i; i < text.size() && text[i] != '"'; ++i)
                i += text[i] == '\\';
            found.push_back({begin + 1, std::min(i, text.size()), true});
        } else if (text[i] >= '0' && text[i] <= '9') {
            i = std::min(text.find_first_not_of("0123456789.eE+-", i), text.size());
            found.push_back({begin, i--, false});
        }
    }
    return found;
}

class search {
  public:
    explicit search(test& t) : t_(t) {}
    unsigned long documents = 0, violations = 0;

    void look(body_case const& c, std::string_view text) {
        wide_report report;
        check_text(contract_of(c), text, report);
        ++documents;
        violations += report.size();
        std::string const output = said(report);
        bool const held = output.find(word) != output.npos || output.find(number) != output.npos;
        t_.check(!held, "the marker came out: " + output);
    }

  private:
    test& t_;
};

void planted(test& t) {
    search s(t);
    for (auto const& c : cases()) {
        if (c.text.size() > 600) continue;
        std::string const& text = c.text;
        for (auto const& token : tokens(text)) {
            auto const with = [&](std::size_t at, std::size_t count, std::string_view planted) {
                std::string changed = text;
                changed.replace(at, count, planted);
                s.look(c, changed);
                return changed;
            };
            auto const size = token.end - token.begin;
            if (!token.text) {
                with(token.begin, 0, number);
                with(token.end, 0, number);
                with(token.begin, size, "-" + std::string(number) + "." + std::string(number) + "e-3");
                continue;
            }
            with(token.begin, 0, word);
            with(token.begin, size, "data:image/png;base64," + std::string(word));
            with(token.begin, size, std::string(word) + "\\u0000" + std::string(word)); // in escapes
            with(token.end, 0, std::string(word) + "\x01"); // malformed from there on
            with(token.end, 0, std::string(word) + "\xFF");
            with(token.end, 0, std::string(word) + "\\u");
            auto const changed = with(token.end, 0, word);
            s.look(c, std::string_view(changed).substr(0, token.end + 3)); // ends inside the marker
            s.look(c, std::string_view(changed).substr(0, token.end + 5)); // and after it
        }
    }
    t.check(s.documents > 50000 && s.violations > s.documents, std::to_string(s.documents));
}

// Everything at once: keys that nobody knows, near those that somebody does, and the values below them.
void everywhere(test& t) {
    search s(t);
    for (auto const& c : cases()) {
        std::string changed;
        std::size_t at = 0;
        for (auto const& token : tokens(c.text)) {
            changed.append(c.text, at, token.begin - at);
            changed += token.text ? word : number;
            at = token.end;
        }
        s.look(c, changed + c.text.substr(at));
    }
    t.check(s.violations > 500, std::to_string(s.violations));
}

suite no_phi_suite("across/no_phi", {{"planted", planted}, {"everywhere", everywhere}});

} // namespace
