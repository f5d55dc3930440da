// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Servers that lose, mix up or keep what they must not, though each answer by itself is right.
#ifndef NOTEPACT_TESTS_SUPPORT_BROKEN_KEEPERS_HPP
#define NOTEPACT_TESTS_SUPPORT_BROKEN_KEEPERS_HPP

#include "../../examples/own_api/visits.hpp"
#include "beds_api.hpp"
#include "breakages.hpp"
#include "list_api.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace notepact_test::planted {

// The end of the path: an id, where it has one.
inline std::string last_segment(std::string const& target) {
    auto const path = target.substr(0, target.find('?'));
    return path.substr(path.rfind('/') + 1);
}
inline std::string with_last_segment(std::string const& target, std::string const& id) {
    return target.substr(0, target.rfind('/') + 1) + id;
}
inline std::string id_in(response const& made) {
    auto const whole = tree::parse(made.body);
    auto const* const id = whole ? whole->find("id") : nullptr;
    return id != nullptr ? id->text : std::string();
}

inline std::vector<broken_server> broken_keepers() {
    constexpr auto const& clinic = notepact::clinic::api;
    constexpr auto const& maxcare = notepact::maxcare::api;
    return {
        {"keeps only what was written last",
         visits::api,
         [last = std::string()](kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             auto whole = tree::parse(made.body);
             if (request.method != "GET" && made.status < 300) last = made.body;
             if (request.method != "GET" || made.status >= 300 || last.empty() || !whole) return made;
             auto shown = tree::parse(last).value();
             shown.at("id") = whole->at("id");
             made.body = shown.written();
             return made;
         },
         "visits.get_visit/state/read_back",
         {"state/*"}},
        {"gives everything the id of what it created first",
         clinic,
         [first = std::string()](kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             auto whole = tree::parse(made.body);
             if (made.status != 201 || !whole) return made;
             if (first.empty()) first = whole->at("id").text;
             whole->at("id").text = first;
             made.body = whole->written();
             return made;
         },
         "clinic.create_sign_off/state/new_each_time",
         {"state/*", "parallel/own_values"}},
        {"shows less of a note than was written",
         visits::api,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             auto whole = tree::parse(made.body);
             if (request.method != "GET" || made.status >= 300 || !whole) return made;
             whole->at("doctor").become(tree());
             made.body = whole->written();
             return made;
         },
         "visits.get_visit/state/read_back",
         {"state/*"}},
        {"answers a change and does not keep it",
         visits::api,
         [kept = std::map<std::string, std::string>()](
             kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             if (request.method == "POST" && made.status < 300) kept[id_in(made)] = made.body;
             auto const found = kept.find(last_segment(request.target));
             if (request.method == "GET" && made.status < 300 && found != kept.end())
                 made.body = found->second;
             return made;
         },
         "visits.move_visit/state/changed",
         {"state/changed"}},
        {"changes all that there is",
         visits::api,
         [last = std::string()](kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             auto const asked = tree::parse(request.body);
             if (request.method == "PUT" && made.status < 300) last = asked->find("doctor")->text;
             auto whole = tree::parse(made.body);
             if (request.method != "GET" || made.status >= 300 || last.empty() || !whole) return made;
             whole->at("doctor").become(tree::string(last));
             made.body = whole->written();
             return made;
         },
         "visits.move_visit/state/other_unchanged",
         {"state/*"}},
        {"changes what was created last, whatever the id",
         clinic,
         [last = std::string()](kept_request request, next_server const& next) mutable {
             auto const id = last_segment(request.target);
             bool const changes = request.method == "PUT" && !last.empty()
                                  && holds(request.target, "sign_offs/") && !id.empty()
                                  && std::isdigit(static_cast<unsigned char>(id[0])) != 0;
             if (changes) request.target = with_last_segment(request.target, last);
             auto made = next(request);
             if (made.status == 201) last = id_in(made);
             auto whole = tree::parse(made.body);
             if (changes && made.status < 300 && whole) {
                 whole->at("id").text = id;
                 made.body = whole->written();
             }
             return made;
         },
         "clinic.update_sign_off/state/other_unchanged",
         {"state/*", "id/*", "*/accepted", "*/shown", "parallel/own_values"}},
        {"forgets at a change what that cannot say",
         clinic,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             auto whole = tree::parse(made.body);
             if (request.method != "PUT" || made.status >= 300 || !whole
                 || !holds(request.target, "addendums"))
                 return made;
             whole->at("instructions").text = "(a note)";
             made.body = whole->written();
             return made;
         },
         "clinic.update_addendum/state/changed",
         {"state/changed", "state/other_unchanged"}},
        {"adds what is written to what was there",
         clinic,
         [seen = std::map<std::string, std::size_t>()](
             kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             auto whole = tree::parse(made.body);
             if (request.method != "PUT" || made.status >= 300 || !whole) return made;
             auto const times = ++seen[request.target + ' ' + request.body];
             auto& text = whole->at("instructions");
             for (std::size_t i = 1; i < times; ++i)
                 text.become(tree::string(text.text + " and more"));
             made.body = whole->written();
             return made;
         },
         "clinic.update_sign_off/state/same_twice",
         {"state/*", "Content-Type/other_charset", "*/shown", "parallel/own_values"}},
        {"refuses the same change a second time",
         maxcare,
         [seen = std::set<std::string>()](kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             if (request.method != "PUT" || made.status >= 300) return made;
             if (seen.insert(request.target + request.body).second) return made;
             made.status = 409;
             made.body = R"({"code":"conflict","message":"no change","trace_id":""})";
             return made;
         },
         "maxcare.update_product/state/same_twice",
         {"*"}},
        {"leaves readable what was deleted",
         beds::api,
         [kept = std::map<std::string, std::string>()](
             kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             if (request.method == "POST" && made.status < 300) kept[id_in(made)] = made.body;
             auto const found = kept.find(last_segment(request.target));
             if (request.method != "GET" || made.status != 404 || found == kept.end()) return made;
             made.status = 200;
             made.body = found->second;
             return made;
         },
         "beds.remove_bed/state/gone",
         {"state/gone"}},
        {"changes what was deleted",
         beds::api,
         [last = response()](kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             if (request.method != "PATCH" && request.method != "PUT") return made;
             if (request.method == "PATCH" && made.status < 300) last = made;
             bool const gone = made.status == 404 && made.of != nullptr && !holds(request.target, "404404");
             return gone && request.method == "PATCH" && last.status != 0 ? last : made;
         },
         "beds.remove_bed/state/gone",
         {"state/gone"}},
        {"deletes what was deleted",
         maxcare,
         [last = response()](kept_request const& request, next_server const& next) mutable {
             auto made = next(request);
             if (request.method != "DELETE") return made;
             if (made.status < 300) last = made;
             bool const gone = made.status == 404 && made.of != nullptr && !holds(request.target, "404404");
             return gone && last.status != 0 ? last : made;
         },
         "maxcare.delete_note_image/state/deleted_again",
         {"state/deleted_again"}},
        {"forgets at PATCH what that does not say",
         beds::api,
         [](kept_request const& request, next_server const& next) {
             auto made = next(request);
             auto const asked = tree::parse(request.body);
             auto whole = tree::parse(made.body);
             if (request.method != "PATCH" || made.status >= 300 || !whole || !asked) return made;
             if (asked->find("patient") == nullptr) whole->at("patient").become(tree());
             if (asked->find("ward") == nullptr) whole->at("ward").become(tree::string("nowhere"));
             made.body = whole->written();
             return made;
         },
         "beds.move_bed/state/changed",
         {"state/*"}},
        {"mixes answers up that are asked for at once",
         clinic,
         {},
         "clinic.create_addendum/parallel/own_values",
         {"parallel/own_values"},
         [](std::vector<response>& answers) {
             std::rotate(answers.begin(), answers.begin() + 1, answers.end());
         }},
        {"drops a request of many",
         maxcare,
         {},
         "maxcare.update_impression/parallel/own_values",
         {"parallel/own_values"},
         [](std::vector<response>& answers) { answers[answers.size() / 2] = {}; }},
        {"fails when it is asked for much at once",
         lists::api,
         {},
         "lists.find/parallel/own_values",
         {"parallel/own_values"},
         [](std::vector<response>& answers) { answers.back().status = 500; }},
        {"gives one id to all that it creates at once",
         clinic,
         {},
         "clinic.create_sign_off/parallel/own_values",
         {"parallel/own_values"},
         [](std::vector<response>& answers) {
             auto const id = id_in(answers[0]);
             for (auto& one : answers)
                 if (auto whole = tree::parse(one.body); whole && one.status == 201) {
                     whole->at("id").text = id;
                     one.body = whole->written();
                 }
         }},
    };
}

} // namespace notepact_test::planted

#endif
