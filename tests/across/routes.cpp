// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// match() and inspect() on hostile targets, against a plain oracle: it takes a target apart into strings,
// decodes all of them, and compares each operation's template with them, one after the other.
#include "../support/list_api.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/http/inspect.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::errc;
using notepact::match_outcome;
using notepact::operation;
using notepact::place;
using notepact::rule;
using notepact::rule_flag;
using notepact::severity;
using strings = std::vector<std::string>;

// ------------------------------------------------------------------------------------------------ the oracle

strings split(std::string const& text, char at) {
    strings parts(1);
    for (char const c : text)
        if (c == at)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

int hex(char c) {
    std::string const digits = "0123456789abcdef";
    auto const found = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
    return found == std::string::npos ? -1 : static_cast<int>(found);
}

// Nothing where a `%` has no two hex digits behind it.
std::optional<std::string> decoded(std::string const& text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            made += text[i];
            continue;
        }
        if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) return std::nullopt;
        made += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
        i += 2;
    }
    return made;
}

bool is_dots_or_empty(std::string const& text) {
    return text.empty() || text == "." || text == "..";
}

// The code points of a text; nothing where it is not well-formed UTF-8 (RFC 3629).
std::optional<std::vector<std::uint32_t>> characters(std::string const& text) {
    std::vector<std::uint32_t> made;
    for (std::size_t i = 0; i < text.size();) {
        auto const byte = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(text[at])}; };
        auto const first = byte(i);
        std::size_t const size = first < 0x80          ? 1
                                 : first >> 5U == 0x6  ? 2
                                 : first >> 4U == 0xE  ? 3
                                 : first >> 3U == 0x1E ? 4
                                                       : 0;
        if (size == 0 || text.size() - i < size) return std::nullopt;
        auto point = size == 1 ? first : first & (0xFFU >> (size + 1));
        for (std::size_t k = 1; k < size; ++k) {
            if (byte(i + k) >> 6U != 0x2) return std::nullopt;
            point = point << 6U | (byte(i + k) & 0x3FU);
        }
        std::uint32_t const least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (point < least[size] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return std::nullopt;
        made.push_back(point);
        i += size;
    }
    return made;
}

// What the text of a parameter is, as it stands in a target.
enum class standing {
    good,
    refused,    // decoded, no target may hold it
    unreadable, // not as RFC 3986 has it, or read in two ways
};
standing standing_of(std::string const& encoded, place in) {
    bool const in_query = in == place::query;
    std::string const marks = std::string("-._~!$&'()*,=:@%") + (in_query ? "/?" : "+");
    for (char const c : encoded) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && marks.find(c) == std::string::npos) return standing::unreadable;
    }
    auto const text = decoded(encoded);
    if (!text) return standing::unreadable;
    auto const points = characters(*text);
    if (!points || is_dots_or_empty(*text)) return standing::refused;
    for (auto const point : *points)
        if (point < 0x20 || (point >= 0x7F && point < 0xA0)) return standing::refused;
    return standing::good;
}

struct pair {
    std::string name, value;
};

struct asked {
    match_outcome outcome = match_outcome::no_route;
    operation const* of = nullptr;
    std::array<bool, 5> methods = {};
    std::vector<pair> query; // names decoded, values not
    std::vector<std::optional<strings>>
        items; // of each parameter, encoded; of one that is no list there is one
};

bool is_list(rule const& parameter, notepact::list_form form) {
    auto const& value = *parameter.value();
    return value.kind == notepact::rule_kind::array && value.refers.list->form == form;
}

std::vector<rule const*> parameters_of(operation const& of) {
    std::vector<rule const*> all;
    for (auto const& one : of.parameters->members())
        all.push_back(&one);
    return all;
}

// Segments of a template: the name of a parameter, or fixed text; neither where they share it.
struct segment {
    bool parameter = false, fixed = false;
    std::string text;
};
std::vector<segment> segments_of(std::string const& path) {
    std::vector<segment> made;
    for (auto const& one : split(path.substr(1), '/')) {
        auto const open = one.find('{'), close = open == one.npos ? one.npos : one.find('}', open);
        segment s;
        s.parameter = open == 0 && close == one.size() - 1 && close != one.npos;
        s.fixed = close == one.npos;
        s.text = one;
        made.push_back(s);
    }
    return made;
}

asked ask(notepact::api const& api, std::string const& method, std::string target, std::string base_path) {
    asked made;
    if (target.size() > 8000) {
        made.outcome = match_outcome::too_long;
        return made;
    }
    if (!target.empty() && target[0] != '/') {
        auto const slashes = target.find("://");
        if (slashes == target.npos) return made;
        auto const end = std::min(target.find_first_of("/?#", slashes + 3), target.size());
        // Which addresses there are is no matter of routes: the oracle asks what reads base URLs.
        if (!notepact::base_url_view::parse(
                std::string_view(target).substr(0, end), notepact::base_url_policy::allow_http))
            return made;
        target.erase(0, end);
    }
    for (char const c : target)
        if (c < '!' || c > '~' || c == '#') return made;
    auto const mark = target.find('?');
    auto const query = mark == target.npos ? std::string() : target.substr(mark + 1);
    auto path = target.substr(0, mark);
    if (!base_path.empty() && base_path.back() == '/') base_path.pop_back();
    if (path.substr(0, base_path.size()) != base_path) return made;
    path.erase(0, base_path.size());
    if (path.empty() || path[0] != '/') return made;
    auto const given = split(path.substr(1), '/');
    for (auto const& one : given)
        if (auto const text = decoded(one); text && is_dots_or_empty(*text)) return made;

    std::vector<bool> best;
    strings texts;
    for (auto const* of : api) {
        auto const wanted = segments_of(std::string(of->path));
        bool fits = wanted.size() == given.size();
        std::vector<bool> fixed;
        strings found;
        for (std::size_t i = 0; fits && i < wanted.size(); ++i) {
            fixed.push_back(!wanted[i].parameter);
            if (wanted[i].parameter)
                found.push_back(given[i]);
            else
                fits = wanted[i].fixed && decoded(given[i]) == wanted[i].text;
        }
        if (!fits) continue;
        made.methods[static_cast<std::size_t>(of->method)] = true;
        if (name(of->method) != method || (made.of != nullptr && fixed <= best)) continue;
        made.of = of;
        best = fixed;
        texts = found;
    }
    if (made.of == nullptr) {
        for (bool const one : made.methods)
            if (one) made.outcome = match_outcome::other_method;
        return made;
    }

    for (auto const& one : split(query, '&'))
        if (!one.empty()) {
            auto const equals = std::min(one.find('='), one.size());
            made.query.push_back(
                {decoded(one.substr(0, equals)).value_or(""),
                 equals == one.size() ? std::string() : one.substr(equals + 1)});
        }
    made.outcome = match_outcome::found;
    std::size_t which = 0;
    for (auto const* parameter : parameters_of(*made.of)) {
        auto const in = notepact::place_of_parameter(*parameter);
        std::optional<strings> values;
        if (which < texts.size()) {
            values = strings{texts[which]};
        } else {
            for (auto const& one : made.query)
                if (in == place::query && one.name == parameter->name()) {
                    if (!values) values.emplace();
                    values->push_back(one.value);
                }
        }
        bool const repeated = is_list(*parameter, notepact::list_form::repeated);
        if (values && !repeated) {
            if (values->size() > 1) made.outcome = match_outcome::bad_parameter;
            values->resize(1);
            if (is_list(*parameter, notepact::list_form::comma)) values = split((*values)[0], ',');
        }
        if (values)
            for (auto const& one : *values)
                if (standing_of(one, in) != standing::good) made.outcome = match_outcome::bad_parameter;
        made.items.push_back(values);
        ++which;
    }
    return made;
}

std::string line(severity level, place in, std::string_view name, errc code) {
    return std::string(notepact::name(level)) + ' ' + std::string(notepact::name(in)) + ' '
           + std::string(name) + ' ' + std::string(notepact::name(code)) + '\n';
}

// What is to be said of path and query: each parameter in the table's order, then each pair.
std::string report_on(asked const& made) {
    std::string text;
    auto const parameters = parameters_of(*made.of);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        auto const& parameter = *parameters[i];
        auto const in = notepact::place_of_parameter(parameter);
        auto const tell = [&](notepact::finding broken, rule const&) {
            text += line(broken.level, in, parameter.name(), broken.code);
        };
        constexpr notepact::finding bad{errc::bad_parameter, severity::error};
        if (!made.items[i]) {
            if (parameter.has(rule_flag::required))
                tell({errc::missing_parameter, severity::error}, parameter);
            continue;
        }
        auto const& value = *parameter.value();
        bool const list = value.kind == notepact::rule_kind::array;
        for (auto const& item : *made.items[i]) {
            auto const& wanted = list ? *value.value() : value;
            auto const how = standing_of(item, in);
            if (how == standing::unreadable) {
                tell(bad, wanted);
                continue;
            }
            auto const whole = *decoded(item);
            bool refused = how == standing::good;
            notepact::judge_text(wanted, whole, [&](notepact::finding broken, rule const&) {
                refused = refused || broken.level == severity::error;
            });
            if (refused)
                notepact::judge_text(wanted, whole, tell);
            else
                tell(bad, wanted);
        }
        if (list) notepact::judge_count(value, static_cast<std::uint32_t>(made.items[i]->size()), tell);
    }
    strings come;
    for (auto const& one : made.query) {
        rule const* known = nullptr;
        for (auto const* parameter : parameters)
            if (notepact::place_of_parameter(*parameter) == place::query && parameter->name() == one.name)
                known = parameter;
        bool const again = std::find(come.begin(), come.end(), one.name) != come.end();
        if (known == nullptr) {
            if (!made.of->how.undescribed)
                text += line(severity::warning, place::query, "-", errc::unknown_parameter);
        } else if (again && !is_list(*known, notepact::list_form::repeated)) {
            text += line(severity::error, place::query, known->name(), errc::duplicate_parameter);
        }
        come.push_back(one.name);
    }
    return text;
}

// --------------------------------------------------------------------------------------------- a hostile API

// Tables of so many parameters in the path, of any text, and one that may be in the query, with names that
// are near each other.
template <class... Members>
constexpr auto table_of(Members const&... members) {
    return notepact::object(
        members...,
        notepact::detail::member<nullptr>(
            "page", notepact::detail::flag_bit(rule_flag::in_query), notepact::string()),
        notepact::detail::member<nullptr>(
            "pagE", notepact::detail::flag_bit(rule_flag::in_query), notepact::not_empty(notepact::warning)));
}
constexpr auto first = notepact::required("a", notepact::string());
constexpr auto second = notepact::required("b", notepact::path_text(notepact::max_length(3)));
constexpr auto none = table_of();
constexpr auto of_one = table_of(first);
constexpr auto of_two = table_of(first, second);
constexpr rule const* tables[] = {none.rules, of_one.rules, of_two.rules};

// Texts that are alike in what a quick comparison would look at: length, first, middle and last character;
// lengths that are the same in a byte.
strings alike() {
    strings made = {
        "abcde", "axcye", "abcye", "axcde", "ab", "a", "b", "abcdE", "a%cde", "q", "{", "}", "..", "."};
    made.push_back("a" + std::string(127, 'x') + "c" + std::string(127, 'y') + "e");
    made.push_back("ab" + std::string(256, 'b'));
    return made;
}

class hostile_api {
  public:
    hostile_api() {
        std::mt19937 random(20231027);
        auto const words = alike();
        auto const below = [&random](std::size_t count) { return random() % count; };
        strings made = {
            "/",
            "//",
            "/abcde",
            "/abcde/",
            "/{a}",
            "/{a}/abcde",
            "/abcde/{a}",
            "/{a}/{b}",
            "/a{a}/b",
            "/{a}.{b}",
            "/q{a}"};
        for (std::size_t i = 0; i < size;) {
            std::string path;
            if (i < made.size()) {
                path = made[i];
            } else {
                unsigned parameters = 0;
                for (auto segments = 1 + below(5); segments != 0; --segments) {
                    path += '/';
                    auto const kind = below(40);
                    if (parameters < 2 && kind < 14)
                        path += (kind == 0 ? "q{p" : "{p") + std::to_string(++parameters) + '}';
                    else
                        path += words[below(below(4) == 0 ? words.size() : 4)];
                }
            }
            paths_.push_back(path);
            for (auto methods = 1 + below(3); methods != 0 && i < size; --methods) {
                auto of = harbour::list_ships;
                of.path = std::string_view(paths_.back());
                of.method = static_cast<notepact::verb>(below(5));
                std::size_t parameters = 0;
                for (auto const& one : segments_of(path))
                    parameters += one.parameter;
                of.parameters = tables[parameters];
                of.body = nullptr;
                of.how.undescribed = below(4) == 0;
                operations_.push_back(of);
                listed_[i++] = &operations_.back();
            }
        }
        paths_by_shape_.emplace(listed_);
        plain_.operations = listed_;
        indexed_.operations = {listed_, *paths_by_shape_};
    }
    // The same, as a table and as operations_of would have it.
    notepact::api const& plain() const { return plain_; }
    notepact::api const& indexed() const { return indexed_; }

  private:
    static constexpr std::size_t size = 120;

    std::deque<std::string> paths_;
    std::deque<operation> operations_;
    operation const* listed_[size] = {};
    std::optional<notepact::detail::indexed_paths<size>> paths_by_shape_;
    notepact::api plain_{"hostile", "", "", "", "", {}}, indexed_ = plain_;
};

// ------------------------------------------------------------------------------------------- hostile targets

class targets {
  public:
    explicit targets(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }
    template <class Range>
    auto const& one_of(Range const& all) {
        return all[below(std::size(all))];
    }

    // A request of an operation, as a client would send it or nearly so.
    std::string ordinary(operation const& of) {
        static char const* const texts[] = {"n1",         "1042",         "1",           "true",
                                            "a,b",        "early",        "-7",          "1.5",
                                            "a%2Fb",      "...",          "abcde",       "%C3%A9",
                                            "nte_3cc7-~", "send",         "a:b",         "{a}",
                                            "2e2",        "%F0%9F%98%80", "a,,b",        "9007199254740993",
                                            "all",        "axcye",        "!$&'()*,=:@", "late%2Clong"};
        std::string made;
        for (auto const& one : segments_of(std::string(of.path)))
            made += '/' + (one.parameter ? std::string(one_of(texts)) : one.text);
        char separator = '?';
        for (auto const* parameter : parameters_of(of))
            while (parameter->has(rule_flag::in_query) && below(3) != 0) {
                made += separator + std::string(parameter->name()) + '=' + one_of(texts);
                separator = '&';
            }
        return made;
    }

    void spoil(std::string& target) {
        static std::string const pieces[] = {
            "/",        "//",  "/./",    "/../",   "/.",  "/..", "/%2e%2E/", "/.%2e",     "%2F",
            "%2f",      ";",   ";x=1",   "+",      "#",   "%",   "%2",       "%zz",       "%00",
            "%0a",      "%7F", "%C2%85", "%C2%A0", "%c3", "%ff", "%C0%AE",   "%ED%A0%80", "%F4%90%80%80",
            "\xC3\xA9", " ",   "\t",     "?",      "&",   "&&",  "=",        "==",        "%3F",
            "%26",      "%3D", "%25",    "%252e",  ".",   "..",  "{",        "}",         "\\",
            "\"",       "^",   "|",      "~",      ",",   "%2C", "%1F",      "\x7F",      "\x80",
            "\xFF",     "a",   "E",      "0",      "{a}", "*",   "!",        "'",         ":",
            "@",        "%20"};
        static std::string const pairs[] = {
            "providerId=p",
            "providerId",
            "%70roviderId=q",
            "providerid=p",
            "page=2",
            "pagE=",
            "p%61ge=3",
            "includeSoapNote=true",
            "x=1",
            "=",
            "%=1",
            "id=7",
            "noteId=m",
            "beds=1&beds=2",
            "tags=a,b",
            "shifts=early",
            "be%64s=%31",
            "a_name_that_is_longer_than_any_name_that_any_api_has_had=1",
            "page=%zz",
            "beds=",
            "tags=,",
            "shifts=late%2Clong",
            "page=a;b",
            "page=a+b"};
        static std::string const authorities[] = {
            "https://h",
            "HTTP://h:80",
            "https://[::1]:8",
            "https://u@h",
            "https://",
            "//h",
            "ftp://h",
            "https:/",
            "h",
            "https://h:0",
            "http://127.0.0.1:8080",
            "https://h%2f",
            "https://h?",
            "https://h#"};
        auto const at = below(target.size() + 1);
        auto const mark = target.find('?');
        switch (below(14)) {
        case 0:
        case 1: // a character in other words
            if (at != target.size()) {
                char escape[8];
                std::snprintf(
                    escape,
                    sizeof escape,
                    below(2) == 0 ? "%%%02x" : "%%%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(target[at])));
                target.replace(at, 1, escape);
            }
            break;
        case 2:
        case 3: target.insert(at, one_of(pieces)); break;
        case 4:
            if (at != target.size()) target.replace(at, 1, one_of(pieces));
            break;
        case 5: target.erase(at, 1 + below(3)); break;
        case 6:
            if (at != target.size()) target[at] = static_cast<char>(target[at] ^ 0x20);
            break;
        case 7: target.append(one_of(pieces)); break;
        case 8: // a segment again, or a pair
            target.insert(at, target.substr(at, below(20)));
            break;
        case 9:
        case 10:
        case 11: target += (mark == target.npos ? "?" : "&") + one_of(pairs); break;
        case 12: target.insert(0, one_of(authorities)); break;
        default:
            if (below(12) == 0)
                target.insert(
                    at,
                    std::string(
                        below(2) == 0 ? 8000 - std::min<std::size_t>(target.size(), 8000) + below(2) : 300,
                        "a/.%"[below(4)]));
            else if (mark != target.npos)
                target.insert(mark, one_of(pieces));
        }
    }

  private:
    std::mt19937 random_;
};

// -------------------------------------------------------------------------------------------------- the
// cases

constexpr notepact::header_field headers[] = {
    {"X-User-Token", "t"},
    {"Authorization", "Bearer k"},
    {"X-Organization-Id", "o"},
    {"X-Token", "t"},
    {"X-Port", "p"},
    {"Content-Type", "application/json"}};

struct seen {
    std::size_t tried = 0, outcomes[5] = {}, warned = 0, refused = 0, clean = 0;
};

// Whatever else a request breaks, without its headers and its body.
std::string of_target(notepact::report const& report) {
    std::string text;
    for (auto const& v : report)
        if (v.in() == place::path || v.in() == place::query) {
            std::string pointer;
            v.put_pointer([&](std::string_view piece) { pointer += piece; });
            text += line(v.level(), v.in(), pointer.empty() ? "-" : pointer, v.code());
        }
    return text;
}

// Targets come from others: what is printed of them is printable.
std::string shown(std::string_view method, std::string const& target) {
    std::string text(method);
    text += ' ';
    for (char const c : target.substr(0, 200))
        if (c > ' ' && c <= '~')
            text += c;
        else {
            char escape[8];
            std::snprintf(
                escape, sizeof escape, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            text += escape;
        }
    return text;
}

void compare(
    test& t, notepact::api const& api, std::string const& method, std::string const& target,
    std::string const& base_path, seen& sum) {
    auto const about = shown(method, target);
    auto const wanted = ask(api, method, target, base_path);
    auto const found = match(api, method, target, base_path);
    ++sum.tried;
    ++sum.outcomes[static_cast<std::size_t>(wanted.outcome)];
    t.equal(found.outcome(), wanted.outcome, about);
    t.check(found.of() == wanted.of, about);
    t.equal(static_cast<bool>(found), wanted.outcome == match_outcome::found, about);
    for (std::size_t i = 0; i < wanted.methods.size(); ++i)
        if (found.allows(static_cast<notepact::verb>(i)) != wanted.methods[i]) t.check(false, about);

    char buffer[notepact::max_target];
    auto const texts = found.decode_into(buffer, sizeof buffer);
    t.equal(texts.has_value(), wanted.outcome == match_outcome::found, about);
    for (std::size_t i = 0; texts && i < wanted.items.size(); ++i) {
        std::optional<std::string> joined;
        if (wanted.items[i])
            for (auto const& item : *wanted.items[i])
                joined = (joined ? *joined + notepact::list_separator : std::string()) + *decoded(item);
        auto const text = (*texts)[i];
        if ((text.data() != nullptr) != joined.has_value() || (joined && text != *joined))
            t.check(false, about);
    }

    notepact::static_report<64> report;
    auto const seen = inspect(
        api,
        notepact::incoming_request{std::string_view(method), std::string_view(target), headers},
        report,
        base_path);
    t.check(seen.of() == wanted.of && seen.match.of() == wanted.of, about);
    t.equal(seen.match.outcome(), wanted.outcome, about);
    for (std::size_t i = 0; i < wanted.methods.size(); ++i)
        if (seen.match.allows(static_cast<notepact::verb>(i)) != wanted.methods[i]) t.check(false, about);
    char other[notepact::max_target];
    auto const again = seen.match.decode_into(other, sizeof other);
    t.check(again.has_value() == texts.has_value() && (!again || *again == *texts), about);
    if (wanted.of == nullptr) {
        t.check(report.empty() && !seen, about);
        return;
    }
    auto const expected = report_on(wanted);
    if (report.dropped() == 0) t.equal(of_target(report), expected, about);
    if (expected.find("error") != expected.npos) {
        ++sum.refused;
        t.check(!seen, about);
    } else {
        t.check(wanted.outcome == match_outcome::found, about);
        ++(expected.empty() ? sum.clean : sum.warned);
    }
}

void hostile(test& t) {
    hostile_api const made;
    notepact::api const* const apis[] = {
        &notepact::clinic::api, &notepact::maxcare::api, &lists::api, &made.plain(), &made.indexed()};
    static std::string const base_paths[] = {"", "/", "/v3", "/v3/", "/a%2Fb/c", "v3", "/abcde"};
    targets random(4711);
    seen sum;
    for (unsigned i = 0; i < 50000; ++i) {
        auto const& api = *random.one_of(apis);
        auto const& of = *random.one_of(api.operations);
        auto target = random.ordinary(of);
        for (auto times = random.below(4); times != 0; --times)
            random.spoil(target);
        auto const& base = random.below(3) == 0 ? random.one_of(base_paths) : base_paths[0];
        auto const slash = !base.empty() && base.back() == '/' ? base.size() - 1 : base.size();
        if (random.below(8) != 0) {
            auto const scheme = target.find("://");
            auto const path = target[0] == '/' || scheme == target.npos ? 0 : target.find('/', scheme + 3);
            target.insert(std::min(path, target.size()), base, 0, slash);
        }
        auto const method = random.below(8) == 0 ? notepact::verb(random.below(5)) : of.method;
        compare(t, api, random.below(50) == 0 ? "HEAD" : std::string(name(method)), target, base, sum);
    }
    std::printf(
        "%zu targets: %zu found, %zu no route, %zu other method, %zu bad parameter, %zu too long; "
        "%zu clean, %zu warned of, %zu refused\n",
        sum.tried,
        sum.outcomes[0],
        sum.outcomes[1],
        sum.outcomes[2],
        sum.outcomes[3],
        sum.outcomes[4],
        sum.clean,
        sum.warned,
        sum.refused);
    for (auto const outcome : sum.outcomes)
        t.check(outcome > 150, std::to_string(outcome));
    t.check(sum.clean > 3000 && sum.warned > 1000 && sum.refused > 3000, "too few of a kind");
}

// Every target that differs from a good one in one character, by the hostile API: what a quick comparison
// passes over must be looked at.
void near_ones(test& t) {
    hostile_api const made;
    seen sum;
    for (auto const* of : made.indexed()) {
        auto const path = std::string(of->path);
        if (path.size() > 80) continue;
        for (std::size_t at = 0; at < path.size(); ++at)
            for (char const c : {'x', 'c', '/', '%', '.'}) {
                auto target = path;
                target[at] = c;
                auto const method = std::string(name(of->method));
                compare(t, made.plain(), method, target, "", sum);
                compare(t, made.indexed(), method, target, "", sum);
            }
    }
    t.check(sum.tried > 8000 && sum.outcomes[0] > 1000 && sum.outcomes[1] > 1000, std::to_string(sum.tried));
}

suite routes_suite("across/routes", {{"hostile", hostile}, {"near_ones", near_ones}});

} // namespace
