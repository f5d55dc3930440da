// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// For every rule of a contract: where it occurs, how to break it, and what to do then.
#ifndef NOTEPACT_CONFORMANCE_REPORT_RULE_HELP_HPP
#define NOTEPACT_CONFORMANCE_REPORT_RULE_HELP_HPP

#include <notepact/base/errc.hpp>
#include <notepact/conformance/report/rule_examples.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace notepact::conformance::detail {

/// Where a rule occurs: the sections of the page, in its order.
enum class rule_group : std::uint8_t {
    text,
    objects,
    values,
    formats,
    parameters,
    requests,
    answers,
    program
};
struct rule_group_text {
    std::string_view title;
    std::string_view about; // with what who receives does, where a rule does not say otherwise
};
inline constexpr rule_group_text rule_group_texts[] = {
    {"The text of a JSON document",
     "After one of these nothing more is said of a document; what was found before stays. Who receives "
     "such a body refuses it (400 or 422) and reads nothing from it."},
    {"Objects",
     "Who receives an error in a request refuses it (400 or 422); in an answer, it takes no value from that "
     "object for granted."},
    {"Values",
     "A value of another type has no other of these, but number_overflow; any other, every constraint that "
     "it breaks. Who receives an error in a request refuses it (400 or 422), and does not convert the "
     "value; in an answer, it does not use the value."},
    {"Formats of texts",
     "Of the rules of its format a text breaks at most one, the first. Who receives an error in a request "
     "refuses it (400 or 422); in an answer, it shows the text as text and computes nothing from it."},
    {"Parameters, headers, targets",
     "Who receives an error refuses the request (400; 404 where a path names nothing that can be; 401 for "
     "the credential). Examples of requests leave out headers that do not matter, such as Host."},
    {"Requests as a whole",
     "Who builds a request is told these before it is sent; who receives one, by inspect()."},
    {"Answers", "Who receives an answer is told these by interpret()."},
    {"What a program makes",
     "The caller's own fault: the reason in a result, or in the report of who builds a request. All but "
     "wrong_size are found before anything is sent."},
};

struct rule_help {
    errc code;
    rule_group where;
    std::string_view sends;    ///< what to do, for who sends
    std::string_view receives; ///< for who receives, if that is not what its group says
    worded_contract of = {};   ///< whose vectors have an example
    std::string_view vector = {};
    void (*make)(rule_example& made) = nullptr; ///< else, what makes one

    constexpr rule_help(
        errc rule, rule_group group, worded_contract contract, std::string_view description,
        std::string_view for_sender, std::string_view for_receiver = {}) noexcept
        : code(rule), where(group), sends(for_sender), receives(for_receiver), of(contract),
          vector(description) {}
    constexpr rule_help(
        errc rule, rule_group group, void (*how)(rule_example&), std::string_view for_sender,
        std::string_view for_receiver = {}) noexcept
        : code(rule), where(group), sends(for_sender), receives(for_receiver), make(how) {}

    rule_example example() const {
        if (make == nullptr) return example_of(of, code, vector);
        rule_example made;
        make(made);
        return made;
    }
};

} // namespace notepact::conformance::detail

namespace notepact::conformance::detail::help {
using namespace example_bodies;
using group = rule_group;

// In the order of errc.
inline constexpr rule_help all[] = {
    {errc::malformed_json,
     group::text,
     whole_id,
     "text: a trailing comma",
     "Write the body with a JSON writer, not by joining texts; look at the byte that the report names."},
    {errc::invalid_utf8,
     group::text,
     free_text,
     "text: a lone high surrogate",
     "Convert texts to UTF-8 where they come in, and cut them between characters."},
    {errc::trailing_data,
     group::text,
     whole_id,
     "text: two documents",
     "Send one document in a body; of a file with one on each line, use check --lines."},
    {errc::truncated_document,
     group::text,
     whole_id,
     "text: cut before the last bracket",
     "Send all of it, with a Content-Length that is that of the bytes.",
     "Take it for a transfer that failed: of an answer, the operation may have been carried out; ask "
     "advise()."},
    {errc::empty_document,
     group::text,
     whole_id,
     "text: empty",
     "Send a body; {} where there is nothing to say.",
     "Of an answer, the operation may have been carried out: the status says so."},
    {errc::too_deep, group::text, anything, "", "Send a flatter document."},
    {errc::number_overflow,
     group::values,
     amount,
     "",
     "Send a number that a double can hold, or the value as a text if the contract has one."},
    {errc::missing_member,
     group::objects,
     whole_id,
     "",
     "Send the member; look for one that was misspelt, an unknown_member of the same object."},
    {errc::unknown_member,
     group::objects,
     option,
     "reviewed: misspelt",
     "Correct the name to the one that the report asks about, or leave the member out: a server drops it "
     "without a word.",
     "Accept it: a request is still carried out, and answers grow. Where the contract is closed it is an "
     "error."},
    {errc::duplicate_member,
     group::objects,
     whole_id,
     "id: twice",
     "Send the member once.",
     "Refuse it, also where both values are equal: the next reader may take the other one."},
    {errc::wrong_type,
     group::values,
     whole_id,
     "id: the string \"46\"",
     "Send the JSON type that the contract names; an id is a number without quotes, point and exponent.",
     "In an answer, 46.0 is accepted for an integer."},
    {errc::null_not_allowed,
     group::values,
     whole_id,
     "id: null",
     "Leave an optional member out; give a required one a value."},
    {errc::not_in_enum,
     group::values,
     enumeration,
     "",
     "Send one of the listed values, letter by letter.",
     "In an answer it may be a value that is newer than the contract: keep the text, and act on none."},
    {errc::out_of_range,
     group::values,
     whole_id,
     "id: 2^63",
     "Keep ids in integers of 64 bits (of 32 where the contract says int32), never in a double."},
    {errc::blank,
     group::values,
     not_blank_text,
     "reason: a space",
     "Ask the user for a text before the request is built."},
    {errc::empty_string,
     group::values,
     not_empty_text,
     "",
     "Leave the member out instead of sending an empty text.",
     "Read it as absent."},
    {errc::no_effect,
     group::objects,
     update,
     "",
     "Send at least one of the members that can be changed, or no request at all.",
     "Carry it out; nothing changes."},
    {errc::too_few_items, group::values, some_items, "", "Send more items, or no request."},
    {errc::too_many_items,
     group::values,
     few_items,
     "",
     "Send fewer items, in several requests if that means the same."},
    {errc::too_few_members, group::objects, some_members, "", "Send more members."},
    {errc::too_many_members, group::objects, few_members, "whole document: 2 parts", "Send fewer members."},
    {errc::missing_prefix,
     group::formats,
     signature,
     "signature: another type",
     "Make the text with png_signature::from_png(bytes), which writes the prefix; a JPEG is not allowed."},
    {errc::not_base64,
     group::formats,
     signature,
     "signature: the alphabet for URLs, also no PNG",
     "Encode with the alphabet of + and /, with padding and without line feeds; not base64url.",
     "A warning: the image may not be shown by everyone."},
    {errc::not_png,
     group::formats,
     signature,
     "",
     "Send the bytes of the file as they are; png_signature::from_png says which part is wrong.",
     "A warning: the image may not be shown by everyone."},
    {errc::not_iso8601,
     group::formats,
     iso_day,
     "day: day first",
     "Write a whole date as 2026-11-28, or date and time as 2026-11-28T09:30:00Z, of a day that there is."},
    {errc::not_rfc3339,
     group::formats,
     iso_day,
     "",
     "Send date and time with seconds and an offset, as a struct of notepact is written.",
     "Say which offset you take a text without one to mean: parse_iso8601(text, offset)."},
    {errc::not_a_timestamp,
     group::formats,
     created,
     "created_at: a date",
     "Send RFC 3339: 2026-11-28T09:30:00.000Z.",
     "Show the text as it is; do not sort by it."},
    {errc::not_a_date,
     group::formats,
     day,
     "day: day first",
     "Send YYYY-MM-DD of a day that there is, without a time."},
    {errc::not_a_time, group::formats, hour, "at: no offset", "Send hh:mm:ss with Z or an offset."},
    {errc::not_a_uuid,
     group::formats,
     unique_id,
     "id: no hyphens",
     "Send 32 hexadecimal digits in groups of 8-4-4-4-12, without braces."},
    {errc::not_an_email,
     group::formats,
     mailbox,
     "mail: nothing behind the at sign",
     "Send the mailbox alone, without a name in front and angle brackets."},
    {errc::not_a_uri,
     group::formats,
     web_link,
     "link: a host without scheme",
     "Send the scheme, too, and percent-encode spaces and what is not ASCII."},
    {errc::not_an_ipv4,
     group::formats,
     address4,
     "address: 256 last",
     "Send four decimal numbers of 0 to 255 without leading zeros."},
    {errc::not_an_ipv6,
     group::formats,
     address6,
     "address: seven groups",
     "Send the address alone, without brackets, zone and prefix length."},
    {errc::not_a_hostname,
     group::formats,
     host,
     "host: a point at the end, which is the root",
     "Send labels of letters, digits and hyphens, without a scheme, a port and a last point; other letters "
     "as punycode."},
    {errc::not_of_format,
     group::formats,
     own_format,
     "",
     "See what the API says of the format that the report names."},
    {errc::not_numeric,
     group::parameters,
     examples::not_numeric,
     "Give the id as it came, as digits; no sign +, no spaces, no hexadecimal."},
    {errc::not_whole,
     group::values,
     whole_number,
     "",
     "Send a whole number of 0 to 2^53-1, without point and exponent.",
     "Keep the text of the number; a double may not hold it."},
    {errc::not_positive,
     group::values,
     positive_id,
     "",
     "Look for an id that was never set: 0 and -1 mostly are.",
     "Of an id it is mostly only a warning: answer 404 where it names nothing."},
    {errc::too_short, group::values, long_enough, "", "Send a longer text; characters count, not bytes."},
    {errc::too_long,
     group::values,
     short_enough,
     "",
     "Limit the text where it is typed; characters (code points) count, not bytes."},
    {errc::no_match, group::values, by_pattern, "", "Send a text that the pattern in the report matches."},
    {errc::below_minimum,
     group::values,
     least,
     "floor: of its constraints, -4",
     "Send at least what the report names."},
    {errc::above_maximum, group::values, most, "", "Send at most what the report names."},
    {errc::not_a_multiple, group::values, multiple, "", "Round to the step that the report names."},
    {errc::missing_parameter,
     group::parameters,
     examples::missing_parameter,
     "Give the parameter or header that the report names; the credential is one, too.",
     "Answer 401 where it is the credential, else 400."},
    {errc::bad_parameter,
     group::parameters,
     examples::bad_parameter,
     "Give the id as it came and let build() encode it; an empty text, . and .. are no ids.",
     "Refuse it, and never normalise the target to make it fit."},
    {errc::unknown_parameter,
     group::parameters,
     examples::unknown_parameter,
     "Correct the name to the one that the report asks about, or leave it out.",
     "Pass over it."},
    {errc::duplicate_parameter,
     group::parameters,
     examples::duplicate_parameter,
     "Give the parameter or header once.",
     "Refuse it: a proxy may have read the other one."},
    {errc::bad_header,
     group::parameters,
     examples::bad_header,
     "Trim what was read from a file or a prompt; give the credential without its scheme, which build() "
     "writes.",
     "Answer 401 where it is the credential: the scheme may be missing in front of it."},
    {errc::wrong_content_type,
     group::requests,
     examples::wrong_content_type,
     "Send Content-Type: application/json, as build() does; of an upload, the type of the file.",
     "Answer 415."},
    {errc::bad_base_url,
     group::parameters,
     examples::bad_base_url,
     "Give scheme, host, and perhaps port and path, without user, query and fragment; http only for "
     "127.0.0.1, "
     "[::1] and localhost."},
    {errc::unexpected_body,
     group::requests,
     examples::unexpected_body,
     "Send no body.",
     "Refuse it with 400, or pass over it."},
    {errc::too_large,
     group::requests,
     examples::too_large,
     "Send less at once: of a body that no document describes, at most 1 MiB.",
     "Answer 413."},
    {errc::coded_body,
     group::requests,
     examples::coded_body,
     "Send the body as it is, and ask for Accept-Encoding: identity.",
     "Answer 415. Of an answer, let your HTTP client undo the coding, or act on the status alone."},
    {errc::target_too_long,
     group::parameters,
     examples::target_too_long,
     "Send shorter parameters: servers need not take more.",
     "Answer 414."},
    {errc::undocumented_status,
     group::answers,
     examples::undocumented_status,
     "Answer with a documented status and the body of that.",
     "Take it for a failure and do what advise() says. A warning where the body is an error of the API; an "
     "error "
     "where it is anything else, as of a proxy that redirects."},
    {errc::no_space, group::program, examples::no_space, "Give a larger buffer, or build in pieces."},
    {errc::only_in_pieces,
     group::program,
     examples::only_in_pieces,
     "Use build_in_pieces, or read the whole image and use png_signature::from_png."},
    {errc::wrong_size,
     group::program,
     examples::wrong_size,
     "Close the connection, for Content-Length has been sent; find the size anew and start again."},
    {errc::not_an_instant,
     group::program,
     examples::not_an_instant,
     "Check the day and the unit: milliseconds are no seconds."},
    {errc::not_an_offset,
     group::program,
     examples::not_an_offset,
     "Give hours of -23 to 23 and minutes of -59 to 59, of one sign."},
    {errc::missing_offset,
     group::program,
     examples::missing_offset,
     "Say which one is meant, parse_iso8601(text, offset); notepact assumes none."},
    {errc::not_an_http_date,
     group::program,
     examples::not_an_http_date,
     "Write dates of headers in GMT with the right day of the week.",
     "Go on as if the header were not there."},
};

constexpr bool is_whole() noexcept {
    std::size_t next = 0;
    for (auto const& one : all) {
        if (next == std::size(rule_texts) || one.code != rule_texts[next].code || one.sends.empty())
            return false;
        ++next;
    }
    return next == std::size(rule_texts);
}
static_assert(is_whole(), "a rule of errc has no row here, or not at its place");
} // namespace notepact::conformance::detail::help

#endif
