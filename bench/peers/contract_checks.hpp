// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The five contracts, written by hand over the values of any library that has a document in memory, or walks
// along it. An adapter A says how its values are asked:
//
//     bool A::members(value, visit)   an object, and visit(std::string_view name, value) is true for every
//     member bool A::items(value, visit)     an array, and visit(value) is true for every item bool
//     A::text(value, std::string_view&), A::integer(value, std::int64_t&), A::boolean(value), A::null(value)
//
// Every value is visited once and in the document's order, which On-Demand demands and others do not mind.
// Members are looked for where the documents list them first, so a document in that order costs one
// comparison for each.
#ifndef NOTEPACT_BENCH_PEERS_CONTRACT_CHECKS_HPP
#define NOTEPACT_BENCH_PEERS_CONTRACT_CHECKS_HPP

#include "peer.hpp"
#include "text_checks.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bench {

template <class A>
struct contract_checks {
    template <class Value>
    static bool check(bench_kind kind, Value&& document) {
        switch (kind) {
        case bench_edit: return edit(document);
        case bench_sign_off: return sign_off(document);
        case bench_note: return note_answer(document);
        case bench_me: return me_answer(document);
        default: return error_answer(document);
        }
    }

  private:
    // An object of which every member of the table is there but those of `optional`; others may
    // be there unless it is `closed`.
    // visit(place in the table, value).
    template <std::size_t N, class Value, class Visit>
    static bool
    object(std::string_view const (&names)[N], unsigned optional, bool closed, Value&& value, Visit&& visit) {
        unsigned seen = optional;
        std::size_t next = 0;
        bool const sound = A::members(value, [&](std::string_view name, auto&& member) {
            std::size_t place = next;
            if (place == N || names[place] != name)
                for (place = 0; place != N && names[place] != name;)
                    ++place;
            if (place == N) return !closed;
            next = place + 1;
            seen |= 1U << place;
            return visit(place, member);
        });
        return sound && seen == (1U << N) - 1;
    }

    template <class Value>
    static bool any_text(Value&& value) {
        std::string_view text;
        return A::text(value, text);
    }
    template <class Value>
    static bool text_or_null(Value&& value) {
        return any_text(value) || A::null(value);
    }
    template <class Value>
    static bool text_of(bool (*judge)(std::string_view), Value&& value) {
        std::string_view text;
        return A::text(value, text) && judge(text);
    }
    template <class Value>
    static bool text_of_or_null(bool (*judge)(std::string_view), Value&& value) {
        return text_of(judge, value) || A::null(value);
    }
    static bool is_not_empty(std::string_view text) { return !text.empty(); }
    template <class Value>
    static bool count(Value&& value) {
        std::int64_t number = 0;
        return A::integer(value, number) && number >= 0 && number <= std::int64_t{9007199254740991};
    }

    template <class Value>
    static bool edit(Value&& value) {
        static constexpr std::string_view names[] = {"dxComplexity", "dxStatus"};
        bool some = false;
        return object(
                   names,
                   3,
                   true,
                   value,
                   [&](std::size_t, auto&& member) {
                       some = true;
                       return text_of(is_not_empty, member);
                   })
               && some;
    }

    template <class Value>
    static bool sign_off(Value&& value) {
        static constexpr std::string_view names[] = {"session_note_id", "sign_off"};
        static constexpr std::string_view inside[] = {"instructions", "review_date", "signature"};
        return object(names, 0, true, value, [](std::size_t place, auto&& member) {
            if (place == 0) {
                std::int64_t id = 0;
                return A::integer(member, id) && id > 0;
            }
            return object(inside, 1, true, member, [](std::size_t place_inside, auto&& field) {
                switch (place_inside) {
                case 0: return text_of(is_not_empty, field);
                case 1: return text_of(is_date_time, field);
                default: return text_of(is_png_data_uri, field);
                }
            });
        });
    }

    template <class Value>
    static bool patient(Value&& value) {
        static constexpr std::string_view names[] = {
            "id",
            "mrn",
            "firstName",
            "lastName",
            "middleName",
            "gender",
            "dateOfBirth",
            "email",
            "phone",
            "avatar",
            "createdAt",
            "updatedAt"};
        return object(names, 0, false, value, [](std::size_t place, auto&& member) {
            switch (place) {
            case 0: return any_text(member);
            case 6: return text_of_or_null(is_date, member);
            case 10:
            case 11: return text_of(is_timestamp, member);
            default: return text_or_null(member);
            }
        });
    }
    template <class Value>
    static bool facility(Value&& value) {
        static constexpr std::string_view names[] = {
            "id", "name", "timezone", "specialty", "isVisible", "organizationNpi", "createdAt", "updatedAt"};
        return object(names, 0, false, value, [](std::size_t place, auto&& member) {
            switch (place) {
            case 0:
            case 1: return any_text(member);
            case 4: return A::boolean(member);
            case 6:
            case 7: return text_of(is_timestamp, member);
            default: return text_or_null(member);
            }
        });
    }
    template <class Value>
    static bool provider(Value&& value) {
        static constexpr std::string_view names[] = {
            "id",
            "firstName",
            "lastName",
            "displayFirstName",
            "displayLastName",
            "username",
            "roles",
            "individualNpi",
            "canFinalize",
            "canCosign",
            "hidden",
            "roleType"};
        return object(names, 0, false, value, [](std::size_t place, auto&& member) {
            switch (place) {
            case 0:
            case 11: return any_text(member);
            case 6: return A::items(member, [](auto&& role) { return any_text(role); });
            case 8:
            case 9:
            case 10: return A::boolean(member);
            default: return text_or_null(member);
            }
        });
    }

    static bool is_status(std::string_view text) {
        return text == "new" || text == "synced" || text == "awaiting_sign" || text == "awaiting_final_sign"
               || text == "signed" || text == "outdated" || text == "archived";
    }
    static bool is_ai_status(std::string_view text) {
        return text == "pending" || text == "success" || text == "issues_found" || text == "skipped";
    }
    static bool is_ehr_type(std::string_view text) { return text == "modmed" || text == "ezderm"; }

    template <class Value>
    static bool note(Value&& value) {
        static constexpr std::string_view names[] = {
            "id",
            "version",
            "visitDate",
            "status",
            "aiStatus",
            "aiIssueCount",
            "patient",
            "facility",
            "ehrType",
            "assignedProviders",
            "soapNote",
            "createdAt",
            "updatedAt"};
        return object(names, 1U << 10, false, value, [](std::size_t place, auto&& member) {
            switch (place) {
            case 0: return any_text(member);
            case 1:
            case 5: return count(member);
            case 2: return text_of_or_null(is_timestamp, member);
            case 3: return text_of(is_status, member);
            case 4: return text_of_or_null(is_ai_status, member);
            case 6: return patient(member);
            case 7: return A::null(member) || facility(member);
            case 8: return text_of(is_ehr_type, member);
            case 9: return A::items(member, [](auto&& one) { return provider(one); });
            case 10:
                return A::null(member) || A::members(member, [](std::string_view, auto&&) { return true; });
            default: return text_of(is_timestamp, member);
            }
        });
    }
    template <class Value, class Visit>
    static bool envelope(Value&& value, Visit&& visit) {
        static constexpr std::string_view names[] = {"code", "data"};
        return object(names, 0, false, value, [&](std::size_t place, auto&& member) {
            return place == 0 ? any_text(member) : visit(member);
        });
    }
    template <class Value>
    static bool note_answer(Value&& value) {
        return envelope(value, [](auto&& data) { return note(data); });
    }

    template <class Value>
    static bool me_answer(Value&& value) {
        static constexpr std::string_view names[] = {"app", "organization", "scopes"};
        static constexpr std::string_view of_app[] = {"id", "slug", "liveVersionId"};
        static constexpr std::string_view of_organization[] = {"id"};
        return envelope(value, [](auto&& data) {
            return object(names, 0, false, data, [](std::size_t place, auto&& member) {
                auto const text = [](std::size_t, auto&& field) { return any_text(field); };
                switch (place) {
                case 0: return object(of_app, 0, false, member, text);
                case 1: return object(of_organization, 0, false, member, text);
                default: return A::items(member, [](auto&& scope) { return any_text(scope); });
                }
            });
        });
    }

    template <class Value>
    static bool error_answer(Value&& value) {
        static constexpr std::string_view names[] = {"code", "message", "trace_id"};
        return object(names, 0, false, value, [](std::size_t, auto&& member) { return any_text(member); });
    }
};

} // namespace bench

#endif
