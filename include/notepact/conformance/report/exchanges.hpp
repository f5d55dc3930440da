// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a report shows of the messages of a failure, and what repeats it.
#ifndef NOTEPACT_CONFORMANCE_REPORT_EXCHANGES_HPP
#define NOTEPACT_CONFORMANCE_REPORT_EXCHANGES_HPP

#include <notepact/conformance/report/curl.hpp>
#include <notepact/conformance/report/printable.hpp>
#include <notepact/conformance/report/redaction.hpp>
#include <notepact/conformance/report/secrets.hpp>
#include <notepact/conformance/report/setup.hpp>
#include <notepact/conformance/report/shell_word.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance::detail {

// Writes lines, each behind a mark that says whose it is.
inline void put_marked_lines(std::string_view mark, std::string_view text, std::string& made) {
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        made += mark;
        if (!line.empty()) made += ' ';
        made += line;
        made += '\n';
        text.remove_prefix(line.size() + (line.size() == text.size() ? 0 : 1));
    }
}

// A client is asked, by texts; what comes from it is not made up by the suite, what answers it is.
inline bool is_of_client(suite_result const& all) {
    return std::string_view(all.name).substr(0, 7) == "client.";
}

struct shown_exchange {
    std::string request, answer;
    std::string curl;                   // empty: not shown
    kept_request const* sent = nullptr; // where it is shown whole
};

// The exchanges that a report shows: the last of each failure, and not more than some of all together.
class shown_exchanges {
  public:
    static constexpr std::size_t max_of_failure = 6;
    static constexpr std::size_t max_size = std::size_t{4} << 20;
    static constexpr std::size_t max_whole = std::size_t{16} << 10; // of a message that is shown whole

    shown_exchanges(report_setup const& setup, secret_finder const& secrets, bool of_client)
        : setup_(setup), secrets_(secrets), of_client_(of_client) {}

    std::string shown(std::string_view text) const { return secrets_.shown(text); }
    secret_finder const& secrets() const { return secrets_; }

    /// Calls `visit(shown_exchange const&)` for those that are shown; returns how many were left out before
    /// them.
    template <class Visit>
    std::size_t for_each(operation const* of, failure const& one, Visit visit) {
        auto const& all = one.exchanges;
        auto const left_out = size_ >= max_size             ? all.size()
                              : all.size() > max_of_failure ? all.size() - max_of_failure
                                                            : 0;
        for (auto i = left_out; i < all.size(); ++i) {
            auto const made = show(all[i].answer.of != nullptr ? all[i].answer.of : of, all[i]);
            size_ += made.request.size() + made.answer.size() + made.curl.size();
            visit(made);
        }
        return left_out;
    }

    /// The command that repeats a case; empty if the setup knows none.
    std::string repeat(std::string const& case_name) const {
        if (setup_.command.empty()) return {};
        return shown(setup_.command) + " --only " + case_name;
    }
    /// How a reader gets what is not shown; empty if it is.
    std::string how_to_see() const {
        if (setup_.show_bodies || setup_.show_bodies_flag.empty()) return {};
        return shown(setup_.show_bodies_flag)
               + (of_client_ ? " shows what was asked, sent and answered."
                             : " shows what the suite sent, as a line for curl.");
    }
    /// Both, as lines. Without a name there is no command.
    std::string last_lines(std::string const& case_name) const {
        std::string made;
        if (auto const command = case_name.empty() ? std::string() : repeat(case_name); !command.empty())
            made += "To repeat it: " + command + '\n';
        if (auto const how = how_to_see(); !how.empty()) made += how + '\n';
        return made;
    }
    /// What a client was asked for, if it may be shown.
    std::string asked(failure const& one) const {
        return setup_.show_bodies ? shown(one.asked) : std::string();
    }

    /// Why, and the exchanges, line by line.
    std::string in_full(operation const& of, failure const& one) {
        auto made = shown(one.text()) + '\n';
        if (auto const told = asked(one); !told.empty()) put_marked_lines("?", told, made);
        auto const left_out = for_each(&of, one, [&made](shown_exchange const& messages) {
            put_marked_lines(">", messages.request, made);
            put_marked_lines("<", messages.answer, made);
            if (!messages.curl.empty()) made += messages.curl + '\n';
        });
        if (left_out != 0) made += '(' + std::to_string(left_out) + " more requests before)\n";
        return made;
    }

  private:
    // Each part by itself, so that a short secret is found; all of it before anything is cut.
    void put_rest(header_list const& headers, std::string_view body, std::string& made) const {
        for (auto const& [header, value] : headers)
            made.append("\n").append(shown(header)).append(": ").append(shown(value));
        if (body.empty()) return;
        auto const text = shown(body);
        made.append("\n\n").append(printable(std::string_view(text).substr(0, max_whole)));
        if (text.size() > max_whole) made += "\n(" + std::to_string(text.size() - max_whole) + " more bytes)";
    }
    std::string whole(kept_request const& sent) const {
        auto made = shown(sent.method) + ' ' + shown(sent.target);
        put_rest(sent.headers, sent.body, made);
        return made;
    }
    std::string whole(response const& came) const {
        auto made = "status " + std::to_string(came.status);
        if (came.fault != answer_fault::none)
            made.append("\n(gone wrong on purpose: ").append(name(came.fault)).append(")");
        put_rest(came.headers, came.body, made);
        return made;
    }
    shown_exchange show(operation const* of, exchange const& one) const {
        if (!setup_.show_bodies)
            return {
                redaction::of_request(of, one.request), redaction::of_answer(of, one.answer), {}, nullptr};
        bool const own_answer = of_client_ && !one.answer.closed;
        return {
            whole(one.request),
            own_answer ? whole(one.answer) : redaction::of_answer(of, one.answer),
            of_client_ ? std::string() : curl_command(one.request, setup_.target, secrets_).take(),
            &one.request};
    }

    report_setup const& setup_;
    secret_finder const& secrets_;
    bool of_client_;
    std::size_t size_ = 0;
};

} // namespace notepact::conformance::detail

#endif
