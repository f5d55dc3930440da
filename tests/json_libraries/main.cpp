// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// json_libraries SCHEMAS_FOLDER: whether what JSON libraries read or have of a text is judged like the text,
// by every vector of a body and by mutants of documents. Prints, of the vectors, how many are, and how many
// differ for a reason that docs/json-libraries.md names; exit status 1 if one differs for no such reason.
#include "../support/cases.hpp"
#include "../support/contract_named.hpp"
#include "../support/deaf_sink.hpp"
#include "../support/repeated_names.hpp"
#include "documents.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/format/base64.hpp>
#include <notepact/format/number.hpp>
#include <notepact/json/reader.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace json_libraries {

std::string lines(notepact::report const& report) {
    std::string text;
    for (auto const& v : report) {
        text += std::string(name(v.level())) + ' ';
        v.put_pointer([&](std::string_view piece) { text += piece; });
        text += ' ' + std::string(name(v.code())) + ' ' + std::string(v.nearest()) + '\n';
    }
    return text;
}

namespace {

namespace fs = std::filesystem;

struct document {
    notepact::contract_ref contract;
    std::string text;
};

// Reads a file of vectors.
class vectors : public notepact_test::deaf_sink {
  public:
    explicit vectors(std::vector<document>& all) : all_(all) {}

    void key_begin(std::size_t) { key_.clear(); }
    void key_part(std::string_view text) { key_ += text; }
    void string_begin(std::size_t) { text_.clear(); }
    void string_part(std::string_view text) { text_ += text; }
    void string_end() {
        if (key_ == "contract") contract_ = notepact_test::contract_named(text_);
        if (key_ == "text") all_.push_back({contract_.value(), text_});
        if (key_ != "base64") return;
        all_.push_back({contract_.value(), {}});
        notepact::base64_decoder decoder;
        decoder.write(text_, [&](std::string_view piece) { all_.back().text += piece; });
    }

  private:
    std::vector<document>& all_;
    std::optional<notepact::contract_ref> contract_;
    std::string key_, text_;
};

std::vector<document> vectors_in(char const* folder) {
    std::vector<document> all;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        auto const path = entry.path().string();
        if (path.find(".vectors.json") == path.npos || path.find(".request.") != path.npos) continue;
        std::ifstream input(path, std::ios::binary);
        std::string const text{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
        vectors sink(all);
        notepact::json_reader<vectors> reader(sink);
        reader.write(text);
        if (!reader.finish()) std::printf("%s is no JSON\n", path.c_str());
    }
    return all;
}

std::vector<document> mutants() {
    std::vector<document> all;
    notepact_test::for_each_mutant(20000, [&all](notepact_test::body_case const& c) {
        all.push_back({notepact::contract_ref(*notepact_test::find_contract(c.contract)), c.text});
    });
    return all;
}

// Whether a text has a number that a double cannot hold, or with an exponent.
class odd_numbers : public notepact_test::deaf_sink {
  public:
    static bool in(std::string_view text) {
        odd_numbers sink;
        notepact::json_reader<odd_numbers> reader(sink);
        reader.write(text);
        return sink.found_;
    }

    void number_part(std::string_view text) { digits_ += text; }
    void number(notepact::number_facts const& facts, std::size_t) {
        bool const int64 = facts.integer_token && !facts.beyond_int64;
        found_ = found_ || (!int64 && (digits_.size() > 17 || digits_.find_first_of("eE") != digits_.npos));
        digits_.clear();
    }

  private:
    std::string digits_;
    bool found_ = false;
};

// The lines that are left when others go.
template <class Keeps>
std::vector<std::string> kept(std::string const& all, Keeps const& keeps) {
    std::vector<std::string> list;
    for (std::size_t at = 0, end = 0; at != all.size(); at = end) {
        end = all.find('\n', at) + 1;
        auto line = all.substr(at, end - at);
        if (keeps(line)) list.push_back(std::move(line));
    }
    return list;
}
bool of_no_number(std::string const& line) {
    for (auto const* rule : {"number_overflow", "out_of_range", "wrong_type", "not_positive", "not_whole"})
        if (line.find(rule) != line.npos) return false;
    return true;
}
// Without hints, of which an object has one, for the first of its unknown members; in any order.
std::vector<std::string> unordered(std::string const& all) {
    auto list = kept(all, [](std::string&) { return true; });
    for (auto& line : list)
        line.erase(line.rfind(' '));
    std::sort(list.begin(), list.end());
    return list;
}

enum column {
    alike,
    refused,   // by the library, and by us
    duplicate, // a member that is there twice
    rounded,   // a number
    mark,      // a byte-order mark that is passed over
    zero,      // a zero byte that ends the text
    exponent,  // that the library does not take
    unexplained,
    columns
};

column compare(way const& by, document const& one) {
    wide_report report;
    auto const wanted = check_text(one.contract, one.text, report);
    auto const found = by.look(one.contract, one.text);
    std::string_view const text = one.text;
    if (!found.parsed) {
        if (found.ok) return unexplained;
        return !wanted.ok() ? refused : odd_numbers::in(text) ? exponent : unexplained;
    }
    auto const expected = lines(report);
    bool const same =
        found.lines == expected || (!by.keeps_order && unordered(found.lines) == unordered(expected));
    if (same && found.ok == wanted.ok()) return alike;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") return mark;
    if (text.find('\0') != text.npos) return zero;
    if (by.drops_twins && notepact_test::repeated_names::in(text)) return duplicate;
    bool const only_numbers = kept(found.lines, of_no_number) == kept(expected, of_no_number);
    if (only_numbers && odd_numbers::in(text)) return rounded;
    std::printf(
        "%s: %s\n%s-- of the text:\n%s", by.name, one.text.c_str(), found.lines.c_str(), expected.c_str());
    return unexplained;
}

struct counts {
    unsigned of[columns] = {};
};
counts count(way const& by, std::vector<document> const& documents) {
    counts all;
    for (auto const& one : documents)
        ++all.of[compare(by, one)];
    return all;
}

bool print_all(char const* folder) {
    auto const of_bodies = vectors_in(folder);
    auto const mutated = mutants();
    library const libraries[] = {nlohmann_json(), rapid_json(), boost_json()};
    std::printf(
        "%s, %s, %s: %zu documents\n",
        libraries[0].version.c_str(),
        libraries[1].version.c_str(),
        libraries[2].version.c_str(),
        of_bodies.size());
    std::printf(
        "%-24s %6s %8s %10s %8s %5s %5s %9s\n",
        "",
        "alike",
        "refused",
        "duplicate",
        "rounded",
        "BOM",
        "NUL",
        "exponent");
    bool good = of_bodies.size() > 5000 && mutated.size() == 20000;
    for (auto const& one : libraries)
        for (auto const& by : one.ways) {
            auto const all = count(by, of_bodies);
            auto const* n = all.of;
            std::printf(
                "%-24s %6u %8u %10u %8u %5u %5u %9u\n",
                by.name,
                n[alike],
                n[refused],
                n[duplicate],
                n[rounded],
                n[mark],
                n[zero],
                n[exponent]);
            good = good && n[unexplained] == 0 && count(by, mutated).of[unexplained] == 0;
        }
    return good;
}

} // namespace

} // namespace json_libraries

int main(int count, char** arguments) {
    return count == 2 && json_libraries::print_all(arguments[1]) ? 0 : 1;
}
