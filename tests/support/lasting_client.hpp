// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The model client for several calls, in a row and together: what it remembers of one can get into another.
#ifndef NOTEPACT_TESTS_SUPPORT_LASTING_CLIENT_HPP
#define NOTEPACT_TESTS_SUPPORT_LASTING_CLIENT_HPP

#include "client_faults.hpp"
#include "model_client.hpp"

#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/http/api.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact_test {

// Keeps the last answer.
class watched_network final : public notepact::conformance::network {
  public:
    explicit watched_network(network& to) : to_(to) {}

    notepact::conformance::response send(notepact::conformance::kept_request const& request) override {
        return last = to_.send(request);
    }
    void wait(std::uint32_t milliseconds) override { to_.wait(milliseconds); }

    notepact::conformance::response last{};

  private:
    network& to_;
};

class lasting_client {
  public:
    using call = notepact::conformance::call;
    using network = notepact::conformance::network;
    using reaction = notepact::conformance::reaction;
    using response = notepact::conformance::response;

    lasting_client(notepact::api const& owner, client_fault fault) : owner_(&owner), fault_(fault) {}

    reaction ask(call asked, network& net) {
        auto const wanted = words_of(asked);
        bool const again = known_.count(wanted) != 0, write = asked.of->method != notepact::verb::get;
        if (again && fault_ == (write ? client_fault::drops_repeated : client_fault::reads_from_memory))
            return {reaction::kind::succeeded, "done before"};
        if (fault_ == client_fault::remembers_lost && lost_ && words_of(*lost_) == wanted)
            return {reaction::kind::succeeded, "sent before"};
        if (fault_ == client_fault::flushes_queue && lost_) model_client()(*std::exchange(lost_, {}), net);
        mistake(asked);

        watched_network watched(net);
        auto made = model_client(fault_)(asked, watched);
        auto const& answer = watched.last;
        if (made.is == reaction::kind::succeeded) {
            known_.insert(wanted);
            if (asked.of->method == notepact::verb::post) tell_id(asked, answer, made);
            if (asked.of->method == notepact::verb::delete_) deleted_.insert(id_of(asked));
        } else if (
            fault_ == client_fault::success_for_deleted && answer.status == 404
            && deleted_.count(id_of(asked)) != 0) {
            made.is = reaction::kind::succeeded;
        }
        if (answer.closed) lost_ = asked;
        return made;
    }

    std::vector<reaction> ask_together(std::vector<notepact::conformance::joint_call> const& calls) {
        std::vector<reaction> made;
        for (auto const& [asked, net] : calls)
            made.push_back(ask(fault_ == client_fault::shares_request ? calls.back().asked : asked, net));
        switch (fault_) {
        case client_fault::mixes_answers: std::swap(made.front(), made.back()); break;
        case client_fault::mixes_ids: std::swap(made.front().id, made.at(2).id); break;
        case client_fault::shares_error:
            for (auto& one : made)
                if (one.is == reaction::kind::failed) one.told = made.back().told;
            break;
        case client_fault::loses_one: made.pop_back(); break;
        default: break;
        }
        return made;
    }

  private:
    // Of what is in the path, the last.
    static std::string* id_place(call& asked) {
        std::string_view last;
        for (auto const& piece : asked.of->path.pieces())
            if (piece.has_parameter()) last = piece.parameter;
        for (auto& one : asked.parameters)
            if (one.name == last) return &one.text;
        return nullptr;
    }
    static std::string id_of(call asked) {
        auto const* const place = id_place(asked);
        return place != nullptr ? *place : std::string();
    }
    static std::string words_of(call const& asked) {
        std::string all = std::string(asked.of->name) + ' ' + asked.body;
        for (auto const& one : asked.parameters)
            all += '\n' + one.name + ' ' + one.text;
        return all;
    }
    void mistake(call& asked) {
        auto* const id = id_place(asked);
        if (fault_ == client_fault::keeps_first_id && id != nullptr)
            *id = first_id_.emplace(asked.of, *id).first->second;
        if (fault_ == client_fault::keeps_newest_id && id != nullptr && !newest_.empty()
            && asked.of->method != notepact::verb::post)
            *id = newest_;
        if (fault_ == client_fault::keeps_first_body)
            asked.body = first_body_.emplace(asked.of, asked.body).first->second;
    }
    void tell_id(call const& asked, response const& answer, reaction& made) {
        namespace inner = notepact::conformance::detail;
        auto const* const contract = asked.of->answer(answer.status);
        auto const pointer = inner::id_pointer(*owner_, *contract);
        auto const body = inner::json_tree::parse(answer.body);
        auto const* const id = body && !pointer.empty() ? inner::value_at(*body, pointer) : nullptr;
        if (id == nullptr) return;
        newest_ = id->text;
        made.id = newest_;
        if (fault_ == client_fault::tells_first_id)
            made.id = first_id_.emplace(asked.of, newest_).first->second;
        if (fault_ == client_fault::tells_sent_id) made.id = asked.value("/session_note_id").value_or("none");
    }

    notepact::api const* owner_;
    client_fault fault_;
    std::set<std::string> known_, deleted_;
    std::optional<call> lost_;
    std::map<notepact::operation const*, std::string> first_id_, first_body_;
    std::string newest_;
};

// All that a suite can ask of a client. Which fault it has may change between two cases.
inline notepact::conformance::client_setup
model_setup(notepact::api const& owner, std::shared_ptr<client_fault const> fault) {
    using namespace notepact::conformance;
    client_setup setup;
    setup.perform = [fault](call const& asked, network& net) { return model_client(*fault)(asked, net); };
    setup.connect = [&owner, fault](network& net) {
        return [client = lasting_client(owner, *fault), &net](call const& asked) mutable {
            return client.ask(asked, net);
        };
    };
    setup.perform_together = [&owner, fault](std::vector<joint_call> const& calls) {
        return lasting_client(owner, *fault).ask_together(calls);
    };
    return setup;
}
inline notepact::conformance::client_setup
model_setup(notepact::api const& owner, client_fault fault = client_fault::none) {
    return model_setup(owner, std::make_shared<client_fault const>(fault));
}

} // namespace notepact_test

#endif
