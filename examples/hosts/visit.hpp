// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What a host does at the end of a visit, whatever it sends by. A `Client` sends one request:
//
//     Client(notepact::base_url const& base, std::chrono::seconds limit);
//     // The answer; or why there is none, after `limit` at the latest.
//     template <class Endpoint>
//     outcome_of<Endpoint> send(Endpoint const&, notepact::request const&, notepact::report& broken);
#ifndef NOTEPACT_EXAMPLES_HOSTS_VISIT_HPP
#define NOTEPACT_EXAMPLES_HOSTS_VISIT_HPP

#include "options.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/no_answer.hpp>
#include <notepact/maxcare.hpp>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>

namespace hosts {

namespace clinic = notepact::clinic;
namespace maxcare = notepact::maxcare;

template <class Endpoint>
using outcome_of = std::variant<typename Endpoint::answer_type, notepact::no_answer>;

constexpr unsigned most_attempts = 3;
constexpr std::uint32_t longest_wait = 60; // seconds; who asks for more has a queue for that

inline std::optional<notepact::instant> now() {
    auto const when = notepact::instant::from_unix(std::time(nullptr));
    return when ? std::optional(*when) : std::nullopt;
}

/// The steps with one API, told line by line to standard output: neither a credential, nor a patient's data,
/// nor a time.
template <class Client>
class visit {
  public:
    visit(notepact::base_url_view base, options const& given)
        : client_(base, given.limit), base_(base), given_(given) {}

    /// Signs a note off, and answers an addendum to it. False if anything of it was not done.
    bool clinic_notes(notepact::png_signature const& signature, notepact::instant review_date) {
        clinic::account_view const account{base_, notepact::secret_view(given_.token)};

        clinic::create_sign_off_request const sign_off{
            given_.clinic_note, {"Reviewed", review_date, signature}};
        bool const signed_off = step("create sign-off", clinic::create_sign_off, [&](auto& report) {
                                    return clinic::create_sign_off.build(account, sign_off, report);
                                }).has_value();

        clinic::update_addendum_request const response{
            given_.clinic_note, {"Fixing the names with the correct data", signature}};
        return step(
                   "answer addendum",
                   clinic::update_addendum,
                   [&](auto& report) {
                       return clinic::update_addendum.build(account, {given_.addendum}, response, report);
                   })
               && signed_off;
    }

    /// Edits an impression, if the key may.
    bool edit_impression() {
        maxcare::account_view const account{notepact::secret_view(given_.token), given_.organization, base_};

        auto const mine = step(
            "read scopes", maxcare::me, [&](auto& report) { return maxcare::me.build(account, report); });
        if (!mine) return not_tried("its scopes are not known");
        auto const granted = maxcare::scopes::from_texts(mine->data.scopes);
        auto const missing = granted.missing_for(maxcare::update_impression);
        if (!missing.empty()) return not_tried("missing ", missing);

        return step(
                   "edit impression",
                   maxcare::update_impression,
                   [&](auto& report) {
                       return maxcare::update_impression.build(
                           account,
                           {given_.max_note, *given_.impression, given_.provider},
                           {"STABLE CHRONIC ILLNESS", "Active"},
                           report);
                   })
            .has_value();
    }

  private:
    // Builds a request, and sends it as often as the answers advise. What the operation answered, if it was
    // done.
    template <class Endpoint, class Build>
    auto step(std::string_view name, Endpoint const& of, Build const& build) {
        using value_type = std::decay_t<decltype(std::declval<typename Endpoint::answer_type>().value())>;
        std::optional<value_type> done;

        notepact::static_report<8> report;
        auto const request = build(report);
        if (!request) std::cout << name << ": not sent, the request breaks its contract\n";
        std::cout << report;

        for (unsigned attempt = 1; request; ++attempt) {
            notepact::static_report<8> broken;
            auto const outcome = client_.send(of, *request, broken);
            auto const* const came = std::get_if<0>(&outcome);
            auto const next = came != nullptr ? came->next(now()) : advise(of, *std::get_if<1>(&outcome));
            auto const wait = next.seconds.value_or(notepact::back_off_seconds(attempt - 1));
            bool const again = (next.step == notepact::next_step::retry || next.repeatable)
                               && attempt != most_attempts && wait <= longest_wait;

            std::cout << name << ": ";
            if (came != nullptr)
                tell(*came, next);
            else
                tell(*std::get_if<1>(&outcome));
            if (again)
                std::cout << ", waiting " << wait << " s";
            else if (next.step == notepact::next_step::retry || next.repeatable)
                std::cout << ", given up";
            else if (next.step == notepact::next_step::outcome_unknown)
                std::cout << ", outcome unknown, not sent again";
            std::cout << std::endl << broken;

            if (came != nullptr && came->ok()) done = came->value();
            if (!again) break;
            std::this_thread::sleep_for(std::chrono::seconds(wait));
        }
        return done;
    }

    template <class Answer>
    static void tell(Answer const& came, notepact::advice const& next) {
        std::cout << came.status();
        if (came.ok()) {
            std::cout << ", done" << id_of(came.value());
        } else if (came.kind() != notepact::answer_kind::api_error) {
            std::cout << ", " << name(came.kind());
        } else if (next.step == notepact::next_step::never) {
            std::cout << ", refused";
            if (next.scopes != 0) std::cout << ", needs " << maxcare::scopes::of_bits(next.scopes);
        }
    }
    void tell(notepact::no_answer why) const {
        if (why == notepact::no_answer::timed_out)
            std::cout << "no answer within " << given_.limit.count() << " s";
        else if (why == notepact::no_answer::too_long)
            std::cout << "the answer is longer than " << (notepact::max_answer_size >> 20) << " MB";
        else
            std::cout << message(why);
    }
    static std::string id_of(clinic::sign_off const& made) { return ", id " + std::to_string(made.id); }
    template <class Value>
    static std::string id_of(Value const&) {
        return {};
    }
    template <class... Parts>
    static bool not_tried(Parts const&... why) {
        std::cout << "edit impression: not tried, ";
        (std::cout << ... << why) << '\n';
        return false;
    }

    Client client_;
    notepact::base_url_view base_;
    options const& given_;
};

/// The program: its exit status.
template <class Client>
int run(int argc, char** argv) {
    auto const given = parse_options(argc, argv);
    if (!given) return 2;
    bool done = true;

    if (given->clinic) {
        auto const signature = notepact::png_signature::from_png(given->png);
        auto const review_date = given->review_date ? given->review_date : now();
        if (!signature) std::cout << "the signature is not a PNG\n";
        done = signature && review_date
               && visit<Client>(*given->clinic, *given).clinic_notes(*signature, *review_date);
    }
    if (given->max) done = visit<Client>(*given->max, *given).edit_impression() && done;
    return done ? 0 : 1;
}

} // namespace hosts

#endif
