// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A request as a line for a shell.
#ifndef NOTEPACT_CONFORMANCE_REPORT_CURL_HPP
#define NOTEPACT_CONFORMANCE_REPORT_CURL_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/report/secrets.hpp>
#include <notepact/conformance/report/shell_word.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace notepact::conformance::detail {

class curl_command {
  public:
    curl_command(kept_request const& sent, std::string_view target, secret_finder const& secrets)
        : sent_(sent), target_(target), secrets_(secrets) {}

    std::string take() {
        line_ = "curl -i --path-as-is -g";
        put_method();
        put_target();
        put_headers();
        put_body();
        return std::move(notes_) + std::move(before_) + std::move(line_);
    }

  private:
    static constexpr std::size_t longest_word = std::size_t{64} << 10;

    void note(std::string_view what) { notes_.append("# not as it was: ").append(what).append("\n"); }
    void add(text_pieces const& pieces) { line_ += ' ' + shell_word(pieces); }
    bool has(std::string_view name) const {
        for (auto const& one : sent_.headers)
            if (same_without_case(one.first, name)) return true;
        return false;
    }
    // Content-Length: 0 is sent of these also where there is no body (RFC 9110, section 8.6).
    bool sends_data() const {
        return !sent_.body.empty() || sent_.method == "POST" || sent_.method == "PUT"
               || sent_.method == "PATCH";
    }

    void put_method() {
        if (sent_.method == "HEAD" && sent_.body.empty()) {
            line_ += " --head";
            return;
        }
        auto const pieces = secrets_.pieces(sent_.method);
        if (pieces.empty() || !fits_a_word(pieces)) return note("its method");
        line_ += " -X";
        add(pieces);
        if (sent_.method == "HEAD") line_ += " --max-time 10"; // curl waits for what never comes
    }

    // A target that curl would take for more or less than it is, is given apart from the URL.
    static bool is_plain_target(std::string_view target) {
        constexpr std::string_view marks = "/?-._~!$&'()*+,;=:@%";
        bool plain = !target.empty() && target[0] == '/';
        for (char const c : target)
            plain = plain && (is_letter(c) || is_digit(c) || marks.find(c) != marks.npos);
        return plain;
    }
    void put_target() {
        bool const plain = is_plain_target(sent_.target);
        std::string_view const server_variable = "SERVER";
        text_pieces url = target_.empty() ? text_pieces{{{}, server_variable}} : secrets_.pieces(target_);
        auto const path = secrets_.pieces(plain ? std::string_view(sent_.target) : std::string_view("/"));
        url.insert(url.end(), path.begin(), path.end());
        add(url);
        if (plain) return;
        auto const pieces = secrets_.pieces(sent_.target);
        if (pieces.empty() || !fits_a_word(pieces)) return note("its target");
        line_ += " --request-target";
        add(pieces);
    }

    void put_headers() {
        for (auto const& [name, value] : sent_.headers) {
            auto const text = header_text(name, value);
            auto const pieces = secrets_.pieces(text);
            if (text.empty() || text[0] == '@' || !fits_a_word(pieces)) {
                note("a header that curl cannot send");
                continue;
            }
            line_ += " -H";
            add(pieces);
        }
        for (std::string_view const own : {"Accept", "User-Agent"})
            suppress(own);
        if (!sends_data()) return;
        for (std::string_view const own : {"Content-Type", "Expect"})
            suppress(own);
    }
    // Curl takes a header without a value for one that it is not to send, unless it ends with a semicolon.
    static std::string header_text(std::string const& name, std::string const& value) {
        bool const broken = name.empty() || name.find_first_of(":\r\n") != name.npos
                            || name.find('\0') != name.npos || value.find_first_of("\r\n") != value.npos
                            || value.find('\0') != value.npos;
        if (broken) return {};
        return value.find_first_not_of(" \t") == value.npos ? name + ';' : name + ": " + value;
    }
    void suppress(std::string_view name) {
        if (!has(name)) line_.append(" -H '").append(name).append(":'");
    }

    void put_body() {
        if (!sends_data()) return;
        line_ += " --data-binary ";
        auto const pieces = secrets_.pieces(sent_.body);
        bool const file = !pieces.empty() && (!pieces[0].variable.empty() || sent_.body[0] == '@');
        if (file || sent_.body.size() > longest_word || !is_printable(pieces)) {
            before_ = printf_command(pieces) + " | ";
            line_ += "@-";
        } else {
            line_ += shell_word(pieces);
        }
    }

    kept_request const& sent_;
    std::string_view target_;
    secret_finder const& secrets_;
    std::string notes_, before_, line_;
};

} // namespace notepact::conformance::detail

#endif
