// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/conformance/client/asked.hpp"

#include "../../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

namespace {

using notepact::conformance::call;
using notepact::conformance::detail::shown_call;
using notepact_test::test;

void calls(test& t) {
    call asked{};
    asked.of = &notepact::clinic::update_addendum;
    asked.credential = "never shown";
    t.equal(shown_call(asked), R"({"operation":"clinic.update_addendum"})", "nothing else");
    asked.parameters = {{"id", "a/b \"c\""}};
    asked.headers = {{"X-Trace", "t\n"}};
    asked.body = R"({ "session_note_id" : 46.0, "addendum":{"signature":null}})";
    t.equal(
        shown_call(asked),
        R"({"operation":"clinic.update_addendum","parameters":{"id":"a/b \"c\""},"headers":{"X-Trace":"t\n"},)"
        R"("body":{"session_note_id":46.0,"addendum":{"signature":null}}})");
}

// What is no JSON, and what is no UTF-8.
void bytes(test& t) {
    call asked{};
    asked.of = &notepact::clinic::update_addendum;
    asked.parameters = {{"id", "\xFF"}};
    asked.body = "{";
    t.equal(
        shown_call(asked),
        R"({"operation":"clinic.update_addendum","parameters":{"id":{"percent_encoded":"%FF"}},"body":"{"})");
    call upload{};
    upload.of = &notepact::maxcare::upload_note_image;
    upload.media_type = "image/png";
    upload.body = "\x89PNG {}";
    t.equal(
        shown_call(upload),
        R"({"operation":"maxcare.upload_note_image","media_type":"image/png","body":{"percent_encoded":"%89PNG%20%7B%7D"}})");
    upload.body = "[1]"; // an upload is bytes, whatever they say
    t.equal(
        shown_call(upload),
        R"({"operation":"maxcare.upload_note_image","media_type":"image/png","body":"[1]"})");
}

notepact_test::suite client_asked_suite("conformance/client/asked", {{"calls", calls}, {"bytes", bytes}});

} // namespace
