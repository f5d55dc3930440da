// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What the suite takes a client for: something that can be asked for an operation, and says what came of it.
#ifndef NOTEPACT_CONFORMANCE_CLIENT_SETUP_HPP
#define NOTEPACT_CONFORMANCE_CLIENT_SETUP_HPP

#include <notepact/conformance/linkage.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/http/parameters.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace notepact::conformance {

namespace detail {
NOTEPACT_FIXTURE std::optional<std::string> value_of(std::string_view body, std::string_view pointer);
NOTEPACT_FIXTURE std::optional<std::string> text_of(std::string_view body, std::string_view pointer);
} // namespace detail

/// What a client is asked to do: an operation, and with what.
struct call {
    operation const* of; ///< a constant of the API
    /// Where the API is: nothing is there, what is sent goes to the network that is given.
    std::string base_url;
    std::string credential;             ///< without its scheme
    std::vector<named_text> parameters; ///< of path and query, not encoded
    std::string body;       ///< what the body says, as JSON, in whatever form; of an upload, the bytes
    std::string media_type; ///< of an upload
    /// The API's headers beside the credential; what is to be left out is absent.
    std::vector<named_text> headers = {};

    /// A parameter by its name; nothing if it is to be left out.
    std::optional<std::string> parameter(std::string_view name) const { return text_in(parameters, name); }
    /// The items of one that is a list; none if it is to be left out. In `parameters` they are joined, as
    /// joined_items() does.
    std::vector<std::string> items(std::string_view name) const {
        std::vector<std::string> all;
        auto const joined = parameter(name);
        if (joined) for_each_item(*joined, [&all](std::string_view item) { all.emplace_back(item); });
        return all;
    }
    /// A header beside the credential, spelt as documented; nothing if it is to be left out.
    std::optional<std::string> header(std::string_view name) const { return text_in(headers, name); }
    /// A value of the body by its JSON Pointer (`/sign_off/signature`), as JSON; nothing if it is to be left
    /// out. Reads the whole body each time.
    std::optional<std::string> value(std::string_view pointer) const {
        return detail::value_of(body, pointer);
    }
    /// What a string of the body says; nothing also if there is something else, such as null.
    std::optional<std::string> text(std::string_view pointer) const { return detail::text_of(body, pointer); }

  private:
    static std::optional<std::string> text_in(std::vector<named_text> const& all, std::string_view name) {
        for (auto const& one : all)
            if (one.name == name) return one.text;
        return std::nullopt;
    }
};

/// The network, as the client has it.
class network {
  public:
    virtual ~network() = default; ///< the suite's: it outlives the call
    /// What its HTTP library would do: a request goes out, an answer comes back. The target is the URL in
    /// origin form, `/v3/notes?…`, or whole. If the answer is `closed` there is none: the connection broke. A
    /// call that has sent too many requests gets only such answers, and must end. An answer comes late by its
    /// `delay_milliseconds`: a client with a shorter time limit takes it for none.
    virtual response send(kept_request const& request) = 0;
    /// To be called instead of sleeping. Time that a client sleeps counts as well.
    virtual void wait(std::uint32_t milliseconds) = 0;
};

/// What the client made of it.
struct reaction {
    /// How the call ended, as its user sees it.
    enum class kind : std::uint8_t {
        succeeded,  ///< its user is told that it was done
        failed,     ///< its user is told that it was not, or that it is not known
        not_offered ///< it has no way to be asked for that; the case is skipped or holds
    };
    kind is = kind::not_offered; ///< how it ended
    /// All that its user is told, and what it writes into its log.
    std::string told = {};
    /// The id of what the call has created, as its user gets it to call it by; nothing if the client tells
    /// none, and where nothing was created.
    std::optional<std::string> id = std::nullopt;
};

/// One of several calls that are made together, and the network that it alone has.
struct joint_call {
    call const& asked; ///< what is to be done
    network& net;      ///< over what; by one thread at a time
};

/// What the suite cannot know of a client. Only `perform` must be there.
struct client_setup {
    /// Does what is asked for, by the client, and returns when that has come to an end. May throw, which
    /// counts as failed.
    std::function<reaction(call const&, network&)> perform;
    /// Which operations the client has; without it, all.
    std::function<bool(operation const&)> offers = {};
    /// Where the API is; by default where its documents say, or else `https://clinic.example/api`.
    std::optional<std::string> base_url = std::nullopt;
    /// For the responder that answers: it decides where a cut answer ends, and the ids of what is created.
    std::uint64_t seed = 0;
    /// Makes a client that performs several calls, one after the other, over one network: as a program has
    /// it that runs for long. The client and the network live as long as what is returned. Without it,
    /// `perform` is asked for each of those calls, with the same network. May throw, which counts as failed.
    std::function<std::function<reaction(call const&)>(network&)> connect = {};
    /// Performs several calls together, by one client, in several threads or in one, and returns what came of
    /// each, in their order. A network may be used by any thread, by one at a time. Without it, no such cases
    /// are run. May throw, which counts as failed.
    std::function<std::vector<reaction>(std::vector<joint_call> const&)> perform_together = {};
};

} // namespace notepact::conformance

#ifndef NOTEPACT_FIXTURE_SEPARATE
#    include <notepact/conformance/client/call_values.hpp>
#endif

#endif
