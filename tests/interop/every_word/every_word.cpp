// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Writes the schemas, the OpenAPI description and the vectors of the API of every word into a folder, laid
// out as schemas/ is, for the judges.
#include "../../support/every_api.hpp"

#include <notepact/conformance/vectors.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/openapi.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace fs = std::filesystem;

int main(int argc, char** argv) {
    if (argc != 2) {
        std::puts("usage: every_word_files DIR");
        return 2;
    }
    fs::path const root = argv[1];
    fs::create_directories(root / "every");
    bool good = true;
    auto const write = [&good](fs::path const& file, auto const& put) {
        std::ofstream out(file, std::ios::binary);
        auto output = [&out](std::string_view text) {
            out.write(text.data(), static_cast<std::streamsize>(text.size()));
        };
        put(output);
        good = good && out.flush().good();
    };
    auto const named = [&root](std::string const& name, std::string const& ending) {
        return root / "every" / (name.substr(name.find('.') + 1) + ending);
    };
    notepact::schema::for_each_body(every::about, [&](notepact::schema::body_of const& body) {
        write(named(body.name(), ".schema.json"), [&](auto& out) { put_json_schema(body, out); });
        if (notepact::schema::has_strict(body.contract()))
            write(named(body.name(), ".strict.schema.json"), [&](auto& out) {
                put_json_schema(body, out, notepact::strictness::strict);
            });
    });
    write(root / "every.openapi.json", [](auto& out) { notepact::schema::put_openapi(every::about, out); });
    notepact::conformance::for_each_vectors(every::about, [&](std::string const& name, auto const& put) {
        write(named(name, ".vectors.json"), [&put](auto& out) {
            put([&out](std::string_view text) { out(text); });
        });
    });
    if (!good) std::puts("a file cannot be written");
    return good ? 0 : 1;
}
