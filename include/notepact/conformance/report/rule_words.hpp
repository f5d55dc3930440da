// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The suites' own words for what cases are about, each with what it wants.
#ifndef NOTEPACT_CONFORMANCE_REPORT_RULE_WORDS_HPP
#define NOTEPACT_CONFORMANCE_REPORT_RULE_WORDS_HPP

#include <string_view>

namespace notepact::conformance::detail {

struct rule_word {
    std::string_view name;
    std::string_view sentence;
};

inline constexpr rule_word rule_words[] = {
    {"accepted", "what the documents allow is taken, and answered by a documented success"},
    {"shown", "the answer to a success shows a value as it was sent"},
    {"unknown_id", "an id that names nothing is answered by 404"},
    {"unknown_credential", "a credential that the server does not know is answered by 401"},
    {"other_method", "a method that the path does not have is answered by 405 with Allow, or by 404"},
    {"no_route", "a path that the documents do not have is answered by 404"},
    {"generated_accepted", "bodies made at random that keep the contract are taken"},
    {"generated_refused", "bodies made at random that break the contract are refused"},
    {"together_accepted", "two good things that are no fault alone are none together"},
    {"together_refused", "of two wrong things together, none hides the other"},
    {"chunked", "a body that comes in chunks is taken as one whose length is told"},
    {"head", "HEAD is answered as GET is, without the body"},
    {"new_each_time", "each creation makes something of its own, with an id of its own"},
    {"read_back", "what was created or changed is read back as it was sent"},
    {"changed", "a change changes what it was asked to, and nothing else"},
    {"gone", "what was deleted is not found any more"},
    {"deleted_again", "to delete once more what is gone does no harm"},
    {"same_twice", "the same PUT twice leaves what one of them leaves"},
    {"own_values", "of many requests at once each has the answer to itself"},
    {"other_charset", "JSON is UTF-8 whatever charset is named: taken as such, or refused by 415"},
    {"any_order", "headers mean the same in any order"},
    {"any_case", "names of headers have no case"},
    {"large",
     "a body of many megabytes is refused or taken, but neither a fault of the server nor no answer"},
    {"long", "a target that is too long is refused, as by 414, but no fault of the server"},
    {"options", "OPTIONS is answered, and is no fault of the server"},
    {"other_unchanged", "a change of one thing changes no other"},
    {"undocumented_status", "every answer has a status that the documents know"},
    // Of a client: how the plain call is answered.
    {"success", "a documented success is told as one"},
    {"own_id", "each call is about the id that it was asked for, not about that of another"},
    {"same_call_twice", "the same call twice sends the same twice, and tells each answer"},
    {"after_lost_answer", "after an answer that was lost, the next call is told its own"},
    {"created_id", "the id that the answer to a creation gives is told"},
    {"whole_life", "what was created can be read, changed and deleted under the id that was told"},
    {"own_answer", "of many calls at once each is told what came of itself"},
    {"upper_case_names", "names of headers in upper case are those in any"},
    {"lower_case_names", "names of headers in lower case are those in any"},
    {"more_headers", "headers that the documents do not have, and another order, do not disturb"},
    {"charset", "a charset behind the media type does not disturb"},
    {"white_space", "white space between the parts of a JSON document means nothing"},
    {"not_utf8", "a success whose body is no UTF-8 is not told as one"},
    {"grown", "members that a later version adds to an answer do not disturb"},
    {"invalid", "what the API says is wrong with a request is told, and nothing is sent again"},
    {"unauthorized", "a credential that is refused is told as a failure, and not sent again"},
    {"forbidden", "the scope that is missing is told, and nothing is sent again"},
    {"not_found", "404 is told as a failure, and nothing is sent again"},
    {"conflict", "409 is told as a failure, and nothing is sent again"},
    {"default", "an error that the documents describe for any status is told as a failure"},
    {"4XX", "an error that the documents describe for all of 400 to 499 is told as a failure"},
    {"5XX", "an error that the documents describe for all of 500 to 599 is told as a failure"},
    {"busy", "after 429 the same is sent again, not before the time that the answer names"},
    {"busy_without_time", "after 429 without a time the same is sent again, each time later"},
    {"busy_forever", "a client that is always answered 429 gives up"},
    {"bad_gateway", "after 502 only what may be repeated is sent again, and later"},
    {"unavailable", "after 503 only what may be repeated is sent again, and later"},
    {"html_page", "an error page of a proxy is told as a failure, and not read as the API's answer"},
    {"closed", "a connection that breaks is told as a failure; only what may be repeated is sent again"},
    {"slow", "an answer that comes too late is told as a failure; only what may be repeated is sent again"},
    {"truncated", "a success whose body is cut short is not told as one"},
    {"empty_object", "a success whose body lacks what must be there is not told as one"},
    {"no_body", "a success without its body is not told as one"},
};

inline constexpr std::string_view scope_sentence =
    "without this scope the answer is 403, and names the scope";

constexpr std::string_view sentence_of_word(std::string_view word) noexcept {
    for (auto const& one : rule_words)
        if (one.name == word) return one.sentence;
    if (word.size() == 3 && word.find_first_not_of("0123456789") == word.npos)
        return "an answer with this status is told as a failure, and sent again only where it may be";
    constexpr std::string_view together = "together_", generated = "generated_";
    if (word.substr(0, together.size()) == together)
        return "what is right or wrong alone stays so beside something else";
    if (word.substr(0, generated.size()) == generated)
        return "bodies made at random from the contract are judged as it says";
    return {};
}

} // namespace notepact::conformance::detail

#endif
