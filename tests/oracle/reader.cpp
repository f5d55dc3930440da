// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The reader against Boost.JSON: what one accepts the other does, and the values are the same. Each
// difference that is allowed is a member of `differences`, with its reason; any other is a failure.
#include "../support/json_texts.hpp"
#include "../support/test.hpp"

#include <notepact/clinic/documents.hpp>
#include <notepact/json/reader.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>
#include <boost/json/parser.hpp>
#include <boost/json/value.hpp>
#include <boost/system/error_code.hpp>
#include <boost/version.hpp>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace json = boost::json;
using boost::system::error_code;
using notepact_test::test;

// How often each was met.
struct differences {
    // A member named twice. The reader tells both, for the checker to judge; the DOM keeps the last.
    unsigned duplicates = 0;
    // An exponent beyond INT_MAX, which Boost.JSON refuses. It is legal: the number overflows or is next to
    // zero.
    unsigned exponent_beyond_int = 0;
    // 0e400: Boost.JSON makes NaN of it, zero times infinity. It is zero.
    unsigned zero_is_nan = 0;
    // The last bits of a double. Boost.JSON multiplies a mantissa, cut, by a power of ten, so that they are
    // not always those of the nearest double, and may be others when other bytes follow. The reader makes no
    // doubles; what is compared here is strtod of the text that it handed on.
    unsigned last_bits = 0;
    // Where overflow begins: in the reader exactly above 1.7976931348623157e308, which is not quite the
    // largest double; in Boost.JSON some units in the last place to either side, for the reason above.
    unsigned overflow_limit = 0;
};

bool last_bits_only(double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b) || std::signbit(a) != std::signbit(b)) return false;
    std::int64_t bits[2];
    std::memcpy(&bits[0], &a, sizeof a);
    std::memcpy(&bits[1], &b, sizeof b);
    return std::abs(bits[0] - bits[1]) <= 2;
}

bool same(double ours, double boosts, differences& used) {
    if (ours == boosts) return true;
    if (ours == 0 && std::isnan(boosts)) return ++used.zero_is_nan, true;
    double const largest = std::copysign(std::numeric_limits<double>::max(), ours);
    auto const at_limit = [&](double finite, double infinite) {
        return std::isinf(infinite) && std::signbit(infinite) == std::signbit(finite)
               && last_bits_only(finite, largest);
    };
    if (at_limit(ours, boosts) || at_limit(boosts, ours)) return ++used.overflow_limit, true;
    if (last_bits_only(ours, boosts)) return ++used.last_bits, true;
    return false;
}

bool same(json::value const& ours, json::value const& boosts, differences& used) {
    if (ours.kind() != boosts.kind()) return false;
    switch (ours.kind()) {
    case json::kind::double_: return same(ours.get_double(), boosts.get_double(), used);
    case json::kind::array:
        return std::equal(
            ours.get_array().begin(),
            ours.get_array().end(),
            boosts.get_array().begin(),
            boosts.get_array().end(),
            [&](json::value const& a, json::value const& b) { return same(a, b, used); });
    case json::kind::object: {
        auto const& members = ours.get_object();
        return members.size() == boosts.get_object().size()
               && std::all_of(members.begin(), members.end(), [&](json::key_value_pair const& member) {
                      auto const* other = boosts.get_object().if_contains(member.key());
                      return other != nullptr && same(member.value(), *other, used);
                  });
    }
    default: return ours == boosts;
    }
}

// Makes a DOM of the reader's events.
class builder {
  public:
    bool faulted = false;
    unsigned duplicates = 0;
    json::value result;

    void object_begin(std::size_t) { open_.push_back({json::object(), {}}); }
    void object_end(std::size_t) { close(); }
    void array_begin(std::size_t) { open_.push_back({json::array(), {}}); }
    void array_end(std::size_t) { close(); }
    void key_begin(std::size_t) {}
    void key_part(std::string_view text) { text_ += text; }
    void key_end() { open_.back().key = std::exchange(text_, {}); }
    void string_begin(std::size_t) {}
    void string_part(std::string_view text) { text_ += text; }
    void string_end() { add(json::string(std::exchange(text_, {}))); }
    void number_part(std::string_view text) { text_ += text; }
    void number(notepact::number_facts const& facts, std::size_t) {
        add(value_of(std::exchange(text_, {}), facts));
    }
    void boolean(bool value, std::size_t) { add(value); }
    void null(std::size_t) { add(nullptr); }
    void fault(notepact::json_fault, std::size_t) { faulted = true; }

  private:
    struct container {
        json::value value;
        std::string key; // of the member that is read
    };

    static json::value value_of(std::string const& text, notepact::number_facts const& facts) {
        if (facts.integer_token && !facts.beyond_int64) return facts.value;
        if (facts.integer_token && !facts.negative) {
            errno = 0;
            std::uint64_t const number = std::strtoull(text.c_str(), nullptr, 10);
            if (errno == 0) return number;
        }
        if (!facts.overflow) return std::strtod(text.c_str(), nullptr);
        double const infinity = std::numeric_limits<double>::infinity();
        return facts.negative ? -infinity : infinity;
    }

    void add(json::value value) {
        if (open_.empty())
            result = std::move(value);
        else if (auto& parent = open_.back(); parent.value.is_array())
            parent.value.get_array().push_back(std::move(value));
        else
            duplicates += !parent.value.get_object().insert_or_assign(parent.key, std::move(value)).second;
    }
    void close() {
        json::value closed = std::move(open_.back().value);
        open_.pop_back();
        add(std::move(closed));
    }

    std::vector<container> open_;
    std::string text_;
};

struct null_handler {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return true; }
    bool on_object_end(std::size_t, error_code&) { return true; }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t, error_code&) { return true; }
    bool on_key_part(json::string_view, std::size_t, error_code&) { return true; }
    bool on_key(json::string_view, std::size_t, error_code&) { return true; }
    bool on_string_part(json::string_view, std::size_t, error_code&) { return true; }
    bool on_string(json::string_view, std::size_t, error_code&) { return true; }
    bool on_number_part(json::string_view, error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, error_code&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, error_code&) { return true; }
    bool on_double(double, json::string_view, error_code&) { return true; }
    bool on_bool(bool, error_code&) { return true; }
    bool on_null(error_code&) { return true; }
    bool on_comment_part(json::string_view, error_code&) { return true; }
    bool on_comment(json::string_view, error_code&) { return true; }
};

json::parse_options options() {
    json::parse_options options;
    options.max_depth = notepact::max_depth;
    return options;
}

// Whether basic_parser accepts; if so, it must have consumed everything.
error_code basic_verdict(std::string_view text) {
    static json::basic_parser<null_handler> parser(options());
    parser.reset();
    error_code ec;
    std::size_t const consumed = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && consumed != text.size()) ec = json::make_error_code(json::error::extra_data);
    return ec;
}

// Puts texts to all three, and remembers.
class court {
  public:
    differences used;
    unsigned accepted = 0;
    unsigned refused = 0;
    unsigned wrong = 0;

    explicit court(test& t) : test_(&t) {}

    void judge(std::string_view text) {
        builder ours;
        notepact::json_reader<builder> reader(ours);
        std::size_t const cut = random_() % (text.size() + 1);
        reader.write(text.substr(0, cut));
        reader.write(text.substr(cut));
        bool const ok = reader.finish();
        if (ok == ours.faulted) return fail("the reader contradicts itself", text);

        error_code const basic = basic_verdict(text);
        error_code dom;
        parser_.reset();
        parser_.write(text.data(), text.size(), dom);
        if (basic.failed() != dom.failed()) return fail("Boost.JSON contradicts itself", text);

        if (basic == json::error::exponent_overflow && ok) {
            ++used.exponent_beyond_int;
            return;
        }
        if (ok == basic.failed())
            return fail(ok ? "only the reader accepts" : "only the reader refuses", text);
        ++(ok ? accepted : refused);
        if (!ok) return;
        used.duplicates += ours.duplicates;
        if (!same(ours.result, parser_.release(), used)) fail("another value", text);
    }

  private:
    void fail(std::string_view what, std::string_view text) {
        if (++wrong <= 10) test_->check(false, std::string(what) + ": " + std::string(text));
    }

    test* test_;
    json::parser parser_{{}, options()};
    std::mt19937 random_{46};
};

// An allowance that nothing needs must go; a later Boost.JSON may need fewer.
void all_needed(test& t, differences const& used) {
    t.check(used.duplicates != 0, "duplicates");
    if (BOOST_VERSION > 108100) return;
    t.check(used.exponent_beyond_int != 0, "exponent_beyond_int");
    t.check(used.zero_is_nan != 0, "zero_is_nan");
    t.check(used.last_bits != 0, "last_bits");
    t.check(used.overflow_limit != 0, "overflow_limit");
}

// The verdict that the table says is Boost.JSON's too, in other surroundings as well.
void table(test& t) {
    court court(t);
    for (auto const& [text, fault, offset] : notepact_test::json_texts()) {
        auto const refused = court.refused;
        court.judge(text);
        t.equal(court.refused != refused, fault != notepact::json_fault{}, text);
        court.judge(text + std::string(40, ' ')); // Boost.JSON reads numbers otherwise when much follows
        court.judge("[" + text + ',' + text + ']');
        court.judge("{\"a\":" + text + ",\"b\":[" + text + "]}");
        court.judge("{\"a\":" + text + ",\"a\":0}");
    }
    t.equal(court.wrong, 0U);
    t.check(court.accepted > 500 && court.refused > 1000, "both");
    all_needed(t, court.used);
}

// All texts of two bytes, alone and in strings.
void two_bytes(test& t) {
    court court(t);
    for (unsigned pair = 0; pair != 0x10000; ++pair) {
        std::string const text = {static_cast<char>(pair >> 8), static_cast<char>(pair & 0xFF)};
        court.judge(text);
        court.judge('"' + text + '"');
        court.judge("\"\\" + text + "041\"");
    }
    t.equal(court.wrong, 0U);
}

// clang-format off
constexpr std::string_view fragments[] = {
    "{", "}", "[", "]", ":", ",", "\"", "\\", "/", " ", "\n", "\t", "{}", "[]", "\"\"", "\"a\":", "\"a\":1,",
    ",\"id\":2", ",1", "[[[[[[[[[[", "]]]]]]]]]]", "null", "true", "false", "nul",
    "0", "-", "-0", "1", ".", ".5", ".0", "e", "e5", "E+2", "e400", "e-400", "0e400", "1e400", "-1e400",
    "1e9999999999", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308",
    "179769313486231570000000e285", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
    "18446744073709551615", "18446744073709551616", "0.1234567890123456789", "3.14159265358979323846",
    "123456789.123456789e-300",
    "\\n", "\\\"", "\\\\", "\\/", "\\u", "\\u00", "\\u0041", "\\u0000", "\\u00e9", "\\uFFFF", "\\x",
    "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\ud83d\\u0041",
    "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "\x7F", "\x1F", "\xC3", "\xE2\x82",
    "\xF0\x9F\x98", "\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xED\xB0\x80", "\xF4\x90\x80\x80", "\xFF",
};
// clang-format on

// One change to a text, of a kind that transmissions, editors and attackers make.
void mutate(std::string& text, std::mt19937& random) {
    auto const below = [&](std::size_t n) { return n == 0 ? n : random() % n; };
    auto const byte = [&] { return static_cast<char>(below(256)); };
    auto const fragment = [&] { return fragments[below(std::size(fragments))]; };
    auto const at = below(text.size()), other = below(text.size());
    auto const span = std::min(below(12), text.size() - at);
    if (text.empty()) {
        text = fragment();
        return;
    }
    switch (below(13)) {
    case 0: text[at] = static_cast<char>(text[at] ^ 1 << below(8)); break;
    case 1: text[at] = byte(); break;
    case 2: text.insert(at, 1, byte()); break;
    case 3: text.erase(at, 1); break;
    case 4: text.erase(at, span); break;
    case 5: text.insert(other, text.substr(at, span)); break;
    case 6: std::swap(text[at], text[other]); break;
    case 7: { // two spans
        std::string const moved = text.substr(at, span);
        text.erase(at, span);
        text.insert(std::min(other, text.size()), moved);
        break;
    }
    case 8: { // the end of another
        auto const end =
            notepact::clinic::printed_bodies[below(std::size(notepact::clinic::printed_bodies))].text;
        text = text.substr(0, at) + std::string(end.substr(below(end.size())));
        break;
    }
    case 9: text.insert(at, fragment()); break;
    case 10: text.replace(at, span, fragment()); break;
    default: { // the value of a member
        auto const begin = text.find(": ", at);
        if (begin == text.npos) break;
        auto const end = std::min(text.find_first_of(",}", begin), text.size());
        text.replace(begin + 2, end - begin - 2, fragment());
    }
    }
}

void mutations(test& t) {
    court court(t);
    std::mt19937 random(20231027);
    for (auto const& example : notepact::clinic::printed_bodies)
        court.judge(example.text);
    t.equal(court.refused, 0U);
    for (std::size_t i = 0; i != 100000; ++i) {
        std::string text(
            notepact::clinic::printed_bodies[i % std::size(notepact::clinic::printed_bodies)].text);
        for (auto changes = 1 + random() % 3; changes != 0; --changes)
            mutate(text, random);
        court.judge(text);
    }
    t.equal(court.wrong, 0U);
    t.check(court.accepted > 20000 && court.refused > 20000, std::to_string(court.accepted));
    all_needed(t, court.used);
}

notepact_test::suite
    reader("oracle/reader", {{"table", table}, {"two_bytes", two_bytes}, {"mutations", mutations}});

} // namespace
