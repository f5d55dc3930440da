// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Bodies that no table lists: anything that a contract allows, put together from a seed, with at most one
// thing wrong; and how a body that makes trouble is made small.
#ifndef NOTEPACT_CONFORMANCE_CASES_GENERATED_BODIES_HPP
#define NOTEPACT_CONFORMANCE_CASES_GENERATED_BODIES_HPP

#include <notepact/conformance/cases/body_node.hpp>
#include <notepact/conformance/cases/body_variants.hpp>
#include <notepact/conformance/message/dice.hpp>
#include <notepact/conformance/message/function_ref.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/contract/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

class body_generator {
  public:
    body_generator(contract_ref contract, std::uint64_t seed)
        : whole_(whole(*contract.head().inside())), request_(contract.is_request()), dice_(seed) {
        for_each_node(whole_, [this](node& n, std::size_t) {
            if (n.opens != '\0') return;
            leaves_.push_back({&n, {}, {}});
            gather(leaves_.back());
        });
    }

    // A document without a fault: any optional member may be absent, members stand in any order, and texts
    // and numbers are any that earn nothing.
    std::string good() { return made(nullptr); }
    // The same, but one value breaks its rule or one member is missing.
    std::string bad() {
        auto const& leaf = leaves_[dice_.roll(leaves_.size())];
        return made(&leaf);
    }

  private:
    struct leaf_states {
        node* leaf;
        std::vector<node> clean, broken;
    };

    void gather(leaf_states& states) const {
        auto const keep = [&states](node const& changed, std::string_view, bool) {
            if (!changed.broken)
                states.clean.push_back(changed);
            else if (changed.broken.has_error())
                states.broken.push_back(changed);
        };
        variants const all(request_, keep);
        states.clean.push_back(*states.leaf);
        all.vary_type(*states.leaf);
        all.vary_value(*states.leaf);
        if (states.leaf->member == nullptr || states.leaf->is_optional()) return;
        states.broken.push_back(*states.leaf);
        states.broken.back().copies = 0;
    }

    std::string made(leaf_states const* broken) {
        for (auto& one : leaves_) {
            auto const& states = &one == broken && !one.broken.empty() ? one.broken : one.clean;
            *one.leaf = states[dice_.roll(states.size())];
            if (&one == broken) continue;
            if (one.leaf->is_optional() && dice_.roll(3) == 0) one.leaf->copies = 0;
            if (takes_any_text(*one.leaf->shape) && dice_.roll(2) == 0) one.leaf->put(as_json(any_text()));
        }
        auto document = whole_;
        shuffle(document);
        constexpr std::string_view spaces[] = {"", "", " ", "\n  ", "\t\r\n"};
        return document_writer(document, request_, spaces[dice_.roll(std::size(spaces))]).text;
    }
    static bool takes_any_text(rule_entry const& r) {
        if (r.kind != rule_kind::string || !r.constraints().empty()) return false;
        auto const* const format = r.refers.format;
        return format == nullptr || (format->notes != nullptr && format->notes->any_text);
    }
    // A letter first, so that it is not blank.
    std::string any_text() {
        constexpr std::string_view pieces[] = {
            "a",
            "Z",
            "7",
            " ",
            "\"",
            "\\",
            "/",
            "<",
            "&",
            "'",
            "%",
            "\t",
            "\n",
            "{",
            "\x7F",
            "\xC3\xA9",
            "\xC3\x9F",
            "\xE2\x82\xAC",
            "\xE2\x80\xA8",
            "\xEF\xBF\xBD",
            "\xF0\x9F\xA9\xBA",
            "\xCC\x81"};
        std::string text = "x";
        for (auto left = dice_.roll(60); left != 0; --left)
            text += pieces[dice_.roll(std::size(pieces))];
        return text;
    }
    void shuffle(node& n) {
        if (n.opens == '{')
            for (auto left = n.inside.size(); left > 1; --left)
                std::swap(n.inside[left - 1], n.inside[dice_.roll(left)]);
        for (auto& part : n.inside)
            shuffle(part);
    }

    node whole_;
    bool request_;
    dice dice_;
    std::vector<leaf_states> leaves_;
};

// Makes a document smaller, as long as `still(text)` holds: leaves out members and items, shortens texts,
// takes simple numbers. It asks at most `questions` times.
class shrinker {
  public:
    shrinker(function_ref<bool(std::string const&)> still, std::size_t questions)
        : still_(still), left_(questions) {}

    std::string shrunk(std::string text) {
        auto whole = json_tree::parse(text);
        if (!whole) return text;
        root_ = std::move(*whole);
        best_ = std::move(text);
        (void)tried(); // without white space
        while (simplify(root_)) {}
        return best_;
    }

  private:
    // Whether `still` holds of the tree as it is now; if so, its text is the smallest so far.
    bool tried() {
        if (left_ == 0) return false;
        auto text = root_.written();
        if (text.size() >= best_.size()) return false;
        --left_;
        if (!still_(text)) return false;
        best_ = std::move(text);
        return true;
    }
    bool changed(json_tree& value, function_ref<void(json_tree&)> change) {
        auto const before = value;
        change(value);
        if (tried()) return true;
        value = before;
        return false;
    }

    bool simplify(json_tree& value) {
        bool any = false;
        for (std::size_t i = 0; i < value.inside.size();) {
            auto const at = static_cast<std::ptrdiff_t>(i);
            if (changed(value, [at](json_tree& v) { v.inside.erase(v.inside.begin() + at); }))
                any = true;
            else
                any = simplify(value.inside[i++]) || any;
        }
        if (value.kind == json_kind::string)
            any = shorten(value) || any;
        else if (value.kind == json_kind::number)
            any = changed(value, [](json_tree& v) { v.text = "1"; }) || any;
        return any;
    }
    // Leaves out what can be left out: all of it, halves, quarters and so on, down to single characters.
    bool shorten(json_tree& value) {
        bool any = false;
        for (auto size = value.text.size(); size != 0; size /= 2)
            for (std::size_t at = 0; at < value.text.size();) {
                auto const end = character_at(value.text, at + size);
                bool const without = changed(value, [at, end](json_tree& v) { v.text.erase(at, end - at); });
                any = any || without;
                if (!without) at = end;
            }
        return any;
    }
    // The first place from there on where a character begins.
    static std::size_t character_at(std::string_view text, std::size_t at) {
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            ++at;
        return (std::min)(at, text.size());
    }

    function_ref<bool(std::string const&)> still_;
    std::size_t left_;
    json_tree root_;
    std::string best_;
};
} // namespace notepact::conformance::detail

#endif
