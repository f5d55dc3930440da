// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_EXAMPLES_RAPIDJSON_EVENTS_HPP
#define NOTEPACT_EXAMPLES_RAPIDJSON_EVENTS_HPP

#include <notepact/check/event_checker.hpp>

#include <cstdint>
#include <rapidjson/rapidjson.h>

// For Reader::Parse and Value::Accept: hands on what RapidJSON reads, or has.
struct rapidjson_events {
    notepact::event_checker& to;

    bool Null() { return to.null(); }
    bool Bool(bool value) { return to.boolean(value); }
    bool Int(int value) { return to.number(value); }
    bool Uint(unsigned value) { return to.number(value); }
    bool Int64(std::int64_t value) { return to.number(value); }
    bool Uint64(std::uint64_t value) { return to.number(value); }
    bool Double(double value) { return to.number(value); }
    bool RawNumber(char const* text, unsigned size, bool) { return to.number_text({text, size}); }
    bool String(char const* text, unsigned size, bool) { return to.string({text, size}); }
    bool StartObject() { return to.object_begin(); }
    bool Key(char const* name, unsigned size, bool) { return to.key({name, size}); }
    bool EndObject(unsigned) { return to.object_end(); }
    bool StartArray() { return to.array_begin(); }
    bool EndArray(unsigned) { return to.array_end(); }
};

#endif
