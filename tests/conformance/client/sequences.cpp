// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is asked of a client in a row and together, in which order, and what a failure says of that.
#include "notepact/conformance/client/sequences.hpp"

#include "../../support/lasting_client.hpp"
#include "../../support/lockers_api.hpp"
#include "../../support/test.hpp"

#include <notepact/clinic.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using namespace notepact::conformance;

notepact::api const& clinic = notepact::clinic::api;

case_result run(notepact::conformance::suite const& all, std::string_view wanted) {
    for (auto const& one : all)
        if (one.name() == wanted) return one.run();
    case_result none;
    none.fail({"there is no such case"});
    return none;
}
std::string why(case_result const& found) {
    return found.failures.empty() ? std::string(name(found.how())) + ' ' + found.skipped
                                  : found.failures[0].why;
}

// Which operations, under the names of what was created: a, b.
std::string told_life(notepact::api const& api, std::string_view wanted, std::vector<unsigned>& statuses) {
    auto const story = std::make_shared<std::string>();
    auto const created = std::make_shared<std::vector<std::string>>();
    client_setup setup;
    setup.perform = model_client();
    setup.connect = [&](network& net) {
        return [&, client = lasting_client(api, client_fault::none)](call const& asked) mutable {
            watched_network watched(net);
            auto made = client.ask(asked, watched);
            *story += (story->empty() ? "" : ", ") + std::string(name(asked.of->method));
            if (made.id) created->push_back(*made.id);
            for (std::size_t i = 0; i < created->size(); ++i)
                for (auto const& one : asked.parameters)
                    if (one.text == (*created)[i]) *story += i == 0 ? " a" : " b";
            statuses.push_back(watched.last.status);
            return made;
        };
    };
    auto const found = run(client_suite(api, setup), wanted);
    return found.how() == outcome::passed ? *story : why(found);
}

void lives(test& t) {
    std::vector<unsigned> statuses;
    t.equal(
        told_life(lockers::api, "lockers.rent/sequence/whole_life", statuses),
        "POST, POST, PUT a, GET a, PUT a, GET a, PUT b, GET b, DELETE a, GET a, GET b, PUT b");
    t.equal(statuses.size(), std::size_t{12});
    for (std::size_t i = 0; i < statuses.size(); ++i)
        t.equal(statuses[i], i == 9 ? 404U : i < 2 ? 201U : 200U, "what was deleted is not there");
    statuses.clear();
    t.equal(
        told_life(clinic, "clinic.create_addendum/sequence/whole_life", statuses),
        "POST, POST, PUT a, PUT a, PUT b");
}

// The failure of a sequence shows all that was asked for and all that was sent.
void shown(test& t) {
    auto const all = client_suite(clinic, model_setup(clinic, client_fault::keeps_newest_id));
    auto const found = run(all, "clinic.create_addendum/sequence/whole_life");
    t.equal(why(found), "writes under the id of something else");
    if (found.failures.empty()) return;
    auto const& failed = found.failures[0];
    t.equal(failed.about, "step 3, clinic.update_addendum");
    t.equal(failed.exchanges.size(), std::size_t{3});
    t.equal(std::count(failed.asked.begin(), failed.asked.end(), '\n'), std::ptrdiff_t{2}, failed.asked);
    t.equal(failed.asked.find(R"({"operation":"clinic.create_addendum","body":{)"), std::size_t{0});
    t.check(
        failed.asked.find(R"({"operation":"clinic.update_addendum","parameters":{"id":")")
            != failed.asked.npos,
        failed.asked);
    t.equal(all.secrets.size(), std::size_t{1});
    t.equal(all.secrets.at(0).name, "TOKEN");
    t.check(failed.asked.find(all.secrets[0].text) == failed.asked.npos, "the credential is left out");
    t.equal(all.run().secrets.at(0).text, all.secrets[0].text, "and what was run says so");
}

// Without a client that lasts, calls in a row are asked of the one that there is, over one network.
void without_connect(test& t) {
    client_setup setup;
    network* last = nullptr;
    std::size_t same = 0;
    setup.perform = [&](call const& asked, network& net) {
        same += &net == last ? 1U : 0U;
        last = &net;
        return model_client()(asked, net);
    };
    auto const all = client_suite(clinic, setup);
    t.equal(run(all, "clinic.update_addendum/sequence/own_id").how() == outcome::passed, true);
    t.equal(same, std::size_t{2});
    t.equal(
        why(run(all, "clinic.create_addendum/sequence/created_id")),
        "skipped the client tells no id of what it has created, see reaction::id");
    t.equal(
        why(run(all, "clinic.create_addendum/together/own_answer")),
        "skipped the client is not said to make several calls together");
    setup.perform = [](call const&, network&) { return reaction(); };
    t.equal(
        why(run(client_suite(clinic, setup), "clinic.update_addendum/sequence/own_id")),
        "skipped the client does not offer it");
}

// What is wrong with every call is told once, by the case of that.
void told_once(test& t) {
    auto const all = client_suite(clinic, model_setup(clinic, client_fault::wrong_path));
    for (std::string const of : {"sequence/own_id", "sequence/same_call_twice", "together/own_answer"})
        t.equal(
            why(run(all, "clinic.update_addendum/" + of)),
            "skipped what is wrong here is wrong with every request, see request/accepted",
            of);
}

// Calls together may come from as many threads as there are.
void threads(test& t) {
    auto setup = model_setup(clinic);
    setup.perform_together = [](std::vector<joint_call> const& calls) {
        std::vector<reaction> made(calls.size());
        std::vector<std::thread> at_work;
        for (std::size_t i = 0; i < calls.size(); ++i)
            at_work.emplace_back([&made, &calls, i] {
                made[i] = lasting_client(clinic, client_fault::none).ask(calls[i].asked, calls[i].net);
            });
        for (auto& one : at_work)
            one.join();
        return made;
    };
    for (auto const* of : clinic)
        t.equal(
            why(run(client_suite(clinic, setup), std::string(of->name) + "/together/own_answer")),
            "passed ",
            of->name);
}

#ifdef __cpp_exceptions
void throws(test& t) {
    auto setup = model_setup(clinic);
    setup.connect = [](network&) -> std::function<reaction(call const&)> { throw 7; };
    t.equal(
        why(run(client_suite(clinic, setup), "clinic.update_addendum/sequence/own_id")),
        "threw and sent no request");
    setup.perform_together = [](std::vector<joint_call> const&) -> std::vector<reaction> { throw 7; };
    t.equal(
        why(run(client_suite(clinic, setup), "clinic.update_addendum/together/own_answer")),
        "threw and sent no request");
}
#endif

notepact_test::suite client_sequences_suite(
    "conformance/client/sequences", {
                                        {"lives", lives},
                                        {"shown", shown},
                                        {"without_connect", without_connect},
                                        {"told_once", told_once},
                                        {"threads", threads},
#ifdef __cpp_exceptions
                                        {"throws", throws},
#endif
                                    });

} // namespace
