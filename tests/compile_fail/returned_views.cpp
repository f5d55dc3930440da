// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
// What no type can refuse, for who looks is handed a name that is good until the function returns: clang
// knows, since NOTEPACT_LIFETIMEBOUND tells it. Each line that is marked must be warned of.
#include <notepact/clinic.hpp>
#include <notepact/maxcare.hpp>

#include <string>

using namespace notepact;

std::string read();

// clang-format off
result<base_url_view> of_a_text() { std::string const text = read(); return base_url_view::parse(text); } // warns
text_view text() { std::string const text = read(); return text_view(text); } // warns
secret_view token() { std::string const text = read(); return secret_view(text); } // warns
std::string_view revealed() { secret const token(read()); return token.reveal(); } // warns
maxcare::note_id id() { std::string const text = read(); return maxcare::note_id(text); } // warns
result<png_signature, png_fault> image() { std::string const file = read(); return png_signature::from_png(file); } // warns
clinic::account_view account(base_url_view base) { std::string const text = read(); return {base, secret_view(text)}; } // warns
query_pairs pairs() { query_pair const two[] = {{"limit", "50"}, {"page", "2"}}; return two; } // warns
// clang-format on
