// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Test vectors of a body, made from its contract's table alone: for any contract, the library's own or one
// declared elsewhere. What is expected of each is known from how it was made; nothing is checked here.
#ifndef NOTEPACT_CONFORMANCE_CASES_BODY_CASES_HPP
#define NOTEPACT_CONFORMANCE_CASES_BODY_CASES_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/cases/body_variants.hpp>
#include <notepact/conformance/cases/covering_array.hpp>
#include <notepact/conformance/cases/tried_values.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/json/fault.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// What is found in a body that a document prints.
inline std::vector<expected_violation> expected_of(printed_body const& printed) {
    if (printed.cut.empty()) return {};
    return {{severity::warning, std::string(printed.cut), printed.cut_breaks, nullptr}};
}
inline std::string nested_arrays(std::size_t count) {
    return std::string(count, '[') + std::string(count, ']');
}

// A text to stand in place of a value, at which a reader fails. Where it begins a string, the type of the
// value has been seen by then.
struct faulty_text {
    std::string_view description;
    std::string_view json;
    errc fault = errc::malformed_json;
    notepact::beyond const* beyond = &notepact::beyond::text;
};
inline constexpr faulty_text faulty_texts[] = {
    {"a control character in a string", "\"a\x01\""},
    {"a line feed in a string", "\"a\n\""},
    {"a tab in a string", "\"a\tb\""},
    {"a bad escape", R"("\x41")"},
    {"a bad digit in an escape", R"("\u00g0")"},
    {"single quotes", "'a'"},
    {"a letter without quotes for a value", "a"},
    {"a value left out, nothing in its place", ""},
    {"NaN", "NaN"},
    {"Infinity", "Infinity"},
    {"-Infinity", "-Infinity"},
    {"a plus sign", "+1"},
    {"nothing before the point", ".5"},
    {"nothing after the point", "1."},
    {"nothing after the e", "1e"},
    {"a minus sign alone", "-"},
    {"True", "True"},
    {"a literal that is cut", "tru"},
    {"undefined", "undefined"},
    {"a comment for a value", "/**/"},
    {"a byte that is never UTF-8", "\"a\xFF\"", errc::invalid_utf8},
    {"Latin-1", "\"gr\xFC\xDF\"", errc::invalid_utf8},
    {"overlong UTF-8", "\"\xC0\x80\"", errc::invalid_utf8},
    {"a surrogate in UTF-8", "\"\xED\xA0\x80\"", errc::invalid_utf8},
    {"above U+10FFFF", "\"\xF4\x90\x80\x80\"", errc::invalid_utf8},
    {"cut UTF-8", "\"\xE2\x82\"", errc::invalid_utf8},
    {"a lone high surrogate", R"("\ud83d")", errc::invalid_utf8, &beyond::surrogates},
    {"a lone low surrogate", R"("\ude00")", errc::invalid_utf8, &beyond::surrogates},
    {"two high surrogates", R"("\ud83d\ud83d")", errc::invalid_utf8, &beyond::surrogates},
    {"surrogates in reverse order", R"("\ude00\ud83d")", errc::invalid_utf8, &beyond::surrogates},
    {"a high surrogate before a letter", R"("\ud83d\u0041")", errc::invalid_utf8, &beyond::surrogates},
};
// The document ends inside a value.
inline constexpr faulty_text cut_texts[] = {
    {"cut inside an escape", R"("\u00)", errc::truncated_document},
    {"cut between surrogates", R"("\ud83d)", errc::truncated_document},
    {"cut inside UTF-8", "\"\xE2\x82", errc::truncated_document},
    {"cut inside a literal", "tru", errc::truncated_document},
    {"cut inside a number", "4.", errc::truncated_document},
};

class body_case_maker {
  public:
    body_case_maker(contract_ref contract, constants<printed_body> printed)
        : request_(contract.is_request()), whole_(whole(*contract.head().inside())), small_(whole_) {
        make_small(small_);
        add("minimal", write(small_));
        add("full", write(whole_));
        auto reversed = whole_;
        reverse_members(reversed);
        add("full, members in reverse order", write(reversed));
        add("full, white space everywhere", document_writer(whole_, request_, " \t\r\n"));
        // A case of each variant of a value: the whole document around it.
        auto* around = &whole_;
        auto const add_case = [this, &around](node const& changed, std::string_view how, bool at_limit) {
            add(shown_place(changed) + ": " + std::string(how), write(*around), at_limit);
        };
        variants const all(request_, add_case);
        all.leave_away_one_each(whole_);
        around = &small_;
        all.vary_inside(small_);
        add_texts();
        add_faults();
        add_nesting();
        add_pairs();
        add_documents(contract.name(), printed);
    }

    std::vector<body_case> cases() const {
        std::vector<body_case> all;
        for (auto const* section : {&good_, &bad_, &limits_, &rest_})
            all.insert(all.end(), section->begin(), section->end());
        return all;
    }

  private:
    document_writer write(node const& root) const { return document_writer(root, request_); }
    static body_case made(std::string_view description, document_writer document) {
        return {std::string(description), std::move(document.text), std::move(document.expected)};
    }
    // The same text again, made another way, is no case of its own.
    void add_to(std::vector<body_case>& section, body_case made) {
        if (texts_.insert(made.text).second) section.push_back(std::move(made));
    }
    void add(std::string_view description, document_writer document, bool at_limit = false) {
        auto& section = !document.expected.empty() ? bad_ : at_limit ? limits_ : good_;
        add_to(section, made(description, std::move(document)));
    }
    // Faults of the text around the document, whatever it says.
    void add_texts() {
        auto const good = write(small_).text, full = write(whole_).text;
        auto const text = [this](std::string const& how, std::string const& bytes, errc fault) {
            add_to(rest_, {"text: " + how, bytes, {{severity::error, {}, fault, &beyond::text}}});
        };
        text("empty", "", errc::empty_document);
        text("white space only", " \t\r\n", errc::empty_document);
        text("a byte-order mark", "\xEF\xBB\xBF" + good, errc::malformed_json);
        text("FF FE, the byte-order mark of UTF-16, before UTF-8", "\xFF\xFE" + good, errc::malformed_json);
        text("a leading form feed", '\f' + good, errc::malformed_json);
        text("a comment before", "/* */" + good, errc::malformed_json);
        text("a comment after", good + "// end", errc::trailing_data);
        text("a comma after", good + ',', errc::trailing_data);
        text("a NUL byte after", good + '\0', errc::trailing_data);
        text("two documents", good + ' ' + good, errc::trailing_data);
        text("two lines", good + '\n' + good, errc::trailing_data);
        if (full[0] != '{' && full[0] != '[') return;
        bool const object = full[0] == '{';
        text("a bracket too many", good + (object ? '}' : ']'), errc::trailing_data);
        text(
            "a wrong bracket at the end",
            good.substr(0, good.size() - 1) + (object ? ']' : '}'),
            errc::malformed_json);
        text("a trailing comma", full.substr(0, full.size() - 1) + ',' + full.back(), errc::malformed_json);
        text("a leading comma", full.substr(0, 1) + ',' + full.substr(1), errc::malformed_json);
        text("a comment inside", full.substr(0, 1) + "/* */" + full.substr(1), errc::malformed_json);
        text(
            "a byte-order mark inside",
            full.substr(0, 1) + "\xEF\xBB\xBF" + full.substr(1),
            errc::malformed_json);

        auto const cut = [&](std::string const& how, std::size_t at) {
            if (at < full.size()) text(how, full.substr(0, at), errc::truncated_document);
        };
        auto const after = [&full](std::string_view token, std::size_t size) {
            auto const at = full.find(token);
            return at == full.npos ? at : at + size;
        };
        cut("cut after the first bracket", 1);
        cut("cut before the first character of a name", after("\"", 1));
        cut("cut inside a name", after("\"", 2));
        cut("cut after a name", after("\":", 1));
        cut("cut after a colon", after("\":", 2));
        cut("cut before the first character of a string", after(":\"", 2));
        cut("cut inside a string", after(":\"", 3));
        cut("cut after a comma", after(",\"", 1));
        cut("cut in the middle", full.size() / 2);
        cut("cut before the last bracket", full.size() - 1);
    }

    // Inside a text, if there is one; not where the document is nothing else.
    void add_faults() {
        node* leaf = nullptr;
        node const* around = nullptr;
        for (auto* root : {&small_, &whole_}) {
            if (leaf != nullptr) break;
            around = root;
            for_each_node(*root, [&leaf](node& n, std::size_t depth) {
                bool const better = leaf == nullptr || !takes(*leaf->declared, rule_kind::string);
                if (n.opens == '\0' && better && (depth != 0 || n.is_free())) leaf = &n;
            });
        }
        if (leaf == nullptr) return;
        auto const before = *leaf;
        auto const add_fault = [&](faulty_text const& faulty, bool cut) {
            bool const seen = !faulty.json.empty() && faulty.json[0] == '"';
            if (leaf->is_free())
                leaf->put(R"({"anything":)" + std::string(faulty.json) + (cut ? "" : "}"));
            else
                leaf->put(
                    faulty.json,
                    seen && !takes(*leaf->declared, rule_kind::string)
                        ? expected_finding{errc::wrong_type, severity::error}
                        : expected_finding());
            leaf->fault = {faulty.fault, severity::error, faulty.beyond};
            auto document = write(*around);
            if (cut) document.text.resize(document.fault_end);
            add_to(rest_, made("text: " + std::string(faulty.description), std::move(document)));
            *leaf = before;
        };
        for (auto const& faulty : faulty_texts)
            add_fault(faulty, false);
        for (auto const& faulty : cut_texts)
            add_fault(faulty, true);
    }

    // In the outermost value that may hold anything, or object that may hold what the contract does not name.
    void add_nesting() {
        node* host = nullptr;
        node const* around = nullptr;
        std::size_t depth = 0;
        for (auto* root : {&small_, &whole_}) {
            if (host != nullptr) break;
            around = root;
            for_each_node(*root, [&](node& n, std::size_t outside) {
                bool const takes_any = n.is_closed() && !n.shape->has(rule_flag::others);
                if (host != nullptr || (!takes_any && !n.is_free())) return;
                host = &n;
                depth = outside;
            });
        }
        if (host == nullptr) return;
        auto const before = *host;
        for (bool const too_deep : {false, true}) {
            auto const count = max_depth - depth + (too_deep ? 1 : 0);
            auto const fault = too_deep ? expected_finding{errc::too_deep, severity::error, &beyond::depth}
                                        : expected_finding();
            if (host->is_closed()) {
                host->inside.push_back(unknown_member(*host, "unheard of", nested_arrays(count - 1)));
                host->inside.back().fault = fault;
            } else {
                bool const object = host->shape->has(rule_flag::open);
                host->put(object ? R"({"anything":)" + nested_arrays(count - 1) + '}' : nested_arrays(count));
                host->fault = fault;
            }
            auto const deep = std::to_string(max_depth + (too_deep ? 1 : 0)) + " deep";
            add_to(rest_, made("text: nested " + deep, write(*around)));
            *host = before;
        }
    }

    // Something that a value may be, and the word for it.
    struct state {
        std::string word;
        node value;
    };

    // Pairs: whatever two values may be, some document has it together. Each has all its objects and arrays.
    void add_pairs() {
        std::vector<node*> leaves;
        for_each_node(whole_, [&leaves](node& n, std::size_t) {
            if (n.opens == '\0') leaves.push_back(&n);
        });
        if (leaves.size() < 2) return;
        std::vector<std::vector<state>> states;
        std::vector<std::size_t> counts;
        for (auto* leaf : leaves) {
            states.push_back(states_of(*leaf));
            counts.push_back(states.back().size());
        }
        std::set<std::string> names;
        for (auto const& row : covering_rows(counts)) {
            std::vector<std::string> differences;
            for (std::size_t i = 0; i < row.size(); ++i) {
                auto const& chosen = states[i][row[i]];
                if (row[i] != 0) differences.push_back(shown_place(*leaves[i]) + ' ' + chosen.word);
                *leaves[i] = chosen.value;
            }
            // Of a long text, enough to tell it from the others.
            std::size_t shown = 4;
            auto name = name_of_differences(differences, shown);
            while (!names.insert(name).second && shown < differences.size())
                name = name_of_differences(differences, ++shown);
            add_to(rest_, made(name, write(whole_)));
        }
        for (std::size_t i = 0; i < leaves.size(); ++i)
            *leaves[i] = states[i][0].value;
    }
    static std::string name_of_differences(std::vector<std::string> const& all, std::size_t shown) {
        std::string name;
        for (std::size_t i = 0; i < all.size() && i < shown; ++i)
            name += (i == 0 ? "together: " : "; ") + all[i];
        if (all.size() > shown) name += "; and " + std::to_string(all.size() - shown) + " more";
        return name;
    }
    // All that a value may be: as it is; absent; null, if that is allowed; and each rule broken once.
    std::vector<state> states_of(node& leaf) const {
        std::vector<state> chosen = {{"ordinary", leaf}};
        if (leaf.member != nullptr) {
            chosen.push_back({std::string(leaf.is_optional() ? "absent" : name(errc::missing_member)), leaf});
            chosen.back().value.copies = 0;
        }
        auto const choose = [&chosen](node const& value, std::string_view, bool) {
            if (!value.broken && value.text != "null") return;
            auto const word = value.broken ? name(value.broken.first()) : std::string_view("null");
            for (auto const& other : chosen)
                if (other.word == word) return;
            chosen.push_back({std::string(word), value});
        };
        variants const of_leaf(request_, choose);
        of_leaf.vary_type(leaf);
        of_leaf.vary_value(leaf);
        return chosen;
    }

    void add_documents(std::string_view contract, constants<printed_body> bodies) {
        for (auto const& printed : bodies)
            if (printed.contract == contract)
                add_to(
                    rest_,
                    {"printed: " + std::string(printed.name),
                     std::string(printed.text),
                     expected_of(printed)});
    }

    bool request_;
    node whole_, small_;
    std::set<std::string> texts_; // of all cases
    std::vector<body_case> good_, bad_, limits_, rest_;
};

} // namespace notepact::conformance::detail

#endif
