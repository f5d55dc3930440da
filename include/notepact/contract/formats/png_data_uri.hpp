// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_FORMATS_PNG_DATA_URI_HPP
#define NOTEPACT_CONTRACT_FORMATS_PNG_DATA_URI_HPP

#include <notepact/contract/text_format.hpp>
#include <notepact/contract/value.hpp>
#include <notepact/format/data_uri.hpp>
#include <notepact/json/usual_base64.hpp>

#include <string_view>

namespace notepact {

namespace detail {

// A PNG data URI by its prefix; there is a payload.
inline constexpr std::string_view png_prefix_pattern = R"(^data:image/png;base64,[\s\S])";
// Likewise, and the payload is strict base64 (RFC 4648, section 4), also in its last bits.
inline constexpr std::string_view png_base64_pattern =
    "^data:image/png;base64,(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]"
    "=|[A-Za-z0-9+/][AQgw]==)$";

// The images are of one pixel or two by two.
inline constexpr text_sample png_data_uri_samples[] = {
    {"ordinary",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},
    {"a length that needs no padding",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAnRFWHRhAJ"
     "DFhGoAAAAKSURBVHjaY2AAAAACAAHlJ978AAAAAElFTkSuQmCC"},
    {"base64 with one =",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABHRFWHRhAG"
     "JiwGlPfwAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII="},
    {"in colour",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAC0lEQVR42m"
     "NgQAcAABIAAeRVjecAAAAASUVORK5CYII="},
    {"two pieces of an image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABUlEQVR42m"
     "NgAOOrteQAAAAFSURBVAAAAgABOA+9MQAAAABJRU5ErkJggg=="},
    {"of indexed colour",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEUAAACn"
     "ej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},
    {"true colour with a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAA1BMVEUAAACn"
     "ej3aAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC"},
    {"interlaced",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAFAacmyAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="},

    {"empty", "", errc::missing_prefix},
    {"a word", "signature", errc::missing_prefix},
    {"no prefix",
     "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJ"
     "RU5ErkJggg==",
     errc::missing_prefix},
    {"a prefix in another case",
     "DATA:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a type in another case",
     "data:image/PNG;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"an encoding in another case",
     "data:image/png;Base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"another type", "data:image/jpeg;base64,/9j/4AAQSkZJRgA=", errc::missing_prefix},
    {"markup as image", "data:image/svg+xml;base64,PHN2Zy8+", errc::missing_prefix},
    {"no type",
     "data:;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mNgAAAAAgA"
     "B5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a parameter of the type",
     "data:image/png;charset=utf-8;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkk"
     "AAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"not encoded in base64", "data:image/png,%89PNG", errc::missing_prefix},
    {"a leading space",
     " data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a leading line feed",
     "\ndata:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4"
     "2mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a space inside the prefix",
     "data:image/png; base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::missing_prefix},
    {"a prefix that is cut", "data:image/png;base64", errc::missing_prefix},
    {"nothing after the prefix", "data:image/png;base64,", errc::missing_prefix},
    {"a link", "https://clinic.example/signature.png", errc::missing_prefix},

    {"the documents' sample, cut",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34...",
     errc::not_base64},
    {"padding left out",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg",
     errc::not_base64},
    {"one = left out",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=",
     errc::not_base64},
    {"one = too many",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg===",
     errc::not_base64},
    {"= alone", "data:image/png;base64,=", errc::not_base64},
    {"one digit", "data:image/png;base64,i", errc::not_base64},
    {"two digits, no padding", "data:image/png;base64,iV", errc::not_base64},
    {"something after the padding",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==AAAA",
     errc::not_base64},
    {"trailing bits, one =", "data:image/png;base64,iVBORw0KGgp=", errc::not_base64},
    {"trailing bits, two =",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggh==",
     errc::not_base64},
    {"the alphabet for URLs",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe_AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"the alphabet for URLs, also no PNG", "data:image/png;base64,-_-_", errc::not_base64},
    {"a line feed inside",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3\nbvkkAAAACklEQVR4"
     "2mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"lines of 76 characters",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAA\r\nAABJRU5ErkJggg==",
     errc::not_base64},
    {"a space after the prefix",
     "data:image/png;base64, iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"a space inside",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3 bvkkAAAACklEQVR42"
     "mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"a trailing space",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg== ",
     errc::not_base64},
    {"a trailing line feed",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==\n",
     errc::not_base64},
    {"percent-encoded",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe%2FAAAAABJRU5ErkJggg%3D%3D",
     errc::not_base64},
    {"the prefix twice",
     "data:image/png;base64,data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAA"
     "AAA3bvkkAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_base64},
    {"no base64, no PNG", "data:image/png;base64,R0lGODlh!", errc::not_base64},
    {"not ASCII", "data:image/png;base64,gr\xC3\xBC\xC3\x9F", errc::not_base64},

    {"another file", "data:image/png;base64,R0lGODlh", errc::not_png, &beyond::png_bytes},
    {"a text", "data:image/png;base64,aGVsbG8=", errc::not_png, &beyond::png_bytes},
    {"one byte", "data:image/png;base64,iQ==", errc::not_png, &beyond::png_bytes},
    {"the PNG signature alone", "data:image/png;base64,iVBORw0KGgo=", errc::not_png, &beyond::png_bytes},
    {"line feeds converted",
     "data:image/png;base64,iVBORwoaCgAAAA1JSERSAAAAAQAAAAEBAAAAADdu+SQAAAAKSURBVHjaY2"
     "AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"eighth bits lost",
     "data:image/png;base64,CVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"cut inside the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42mM=",
     errc::not_png,
     &beyond::png_bytes},
    {"without its end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/A==",
     errc::not_png,
     &beyond::png_bytes},
    {"the last byte is missing",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJg",
     errc::not_png,
     &beyond::png_bytes},
    {"a byte after the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJgggA=",
     errc::not_png,
     &beyond::png_bytes},
    {"a line feed after the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJgggo=",
     errc::not_png,
     &beyond::png_bytes},
    {"wrong CRC of the header",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvklAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"wrong CRC of the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/QAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"wrong CRC of the end",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5EAAAAAA==",
     errc::not_png,
     &beyond::png_bytes},
    {"no image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"the header after the image",
     "data:image/png;base64,iVBORw0KGgoAAAAKSURBVHjaY2AAAAACAAHlJ978AAAADUlIRFIAAAABAA"
     "AAAQEAAAAAN275JAAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"two headers",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAADUlIRFIAAA"
     "ABAAAAAQEAAAAAN275JAAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII=",
     errc::not_png,
     &beyond::png_bytes},
    {"a header that is too short",
     "data:image/png;base64,iVBORw0KGgoAAAAMSUhEUgAAAAEAAAABAQAAALmopM0AAAAKSURBVHjaY2"
     "AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"no width",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAAAAAABAQAAAADYrJIaAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"no height",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAAAQAAAAD8MiqBAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"a depth of 3 bits",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAwAAAABNrqpEAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"colour type 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQEAAACP0p5BAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"true colour of one bit",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQIAAACdZzGvAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"compression method 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQABAAA2rJMTAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"filter method 1",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAQAudchlAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"interlace method 2",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAALZYJgIAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"an end that is not empty",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR42m"
     "NgAAAAAgAB5Sfe/AAAAAFJRU5EANEaT+E=",
     errc::not_png,
     &beyond::png_bytes},
    {"indexed colour without a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAACklEQVR42mNg"
     "AAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"a palette behind the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNg"
     "YGAAAAAEAAHI6uv5AAAAA1BMVEUAAACnej3aAAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"two palettes",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEUAAACn"
     "ej3aAAAAA1BMVEUAAACnej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"greyscale with a palette",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAA1BMVEUAAACn"
     "ej3aAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
    {"an unknown chunk that must be understood",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAABENnQkkAAAAA"
     "m1L5UwAAAApJREFUeNpjYAAAAAIAAeUn3vwAAAAASUVORK5CYII=",
     errc::not_png,
     &beyond::png_bytes},
    {"a chunk between two pieces of the image",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAABUlEQVR42mNg"
     "YK4Z1LwAAAACdEVYdGEAkMWEagAAAAdJREFUYAAAAAQAAbLuD4sAAAAASUVORK5CYII=",
     errc::not_png,
     &beyond::png_bytes},
    {"a reserved chunk type",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAnRleHRhAPE2"
     "BFAAAAAKSURBVHjaY2AAAAACAAHlJ978AAAAAElFTkSuQmCC",
     errc::not_png,
     &beyond::png_bytes},
    {"a chunk type that is no letters",
     "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAAAHRlMXQaMF"
     "OLAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==",
     errc::not_png,
     &beyond::png_bytes},
};

constexpr errc judge_png_data_uri(png_data_uri_scanner const& scanner) noexcept {
    switch (scanner.state()) {
    case png_data_uri_state::ok: break;
    case png_data_uri_state::missing_prefix: return errc::missing_prefix;
    case png_data_uri_state::not_base64: return errc::not_base64;
    case png_data_uri_state::not_png: return errc::not_png;
    }
    return errc{};
}

inline char const* quick_png_data_uri(json_scan& text, char const* at) noexcept {
    constexpr auto prefix = png_data_uri_prefix;
    if (static_cast<std::size_t>(text.end() - at) < prefix.size()) return nullptr;
    if (!same_text(at, prefix.data(), prefix.size())) return nullptr;
    png_scanner png;
    auto const write = [&png](std::string_view bytes) { png.write(bytes); };
    at = usual_base64_end(text, at + prefix.size(), write);
    return png.complete() ? at : nullptr;
}

inline constexpr unsaid png_data_uri_left[] = {{errc::not_png, &beyond::png_bytes}};
inline constexpr schema_reading png_data_uri_readings[] = {
    {errc::not_base64, {}, png_base64_pattern, not_ascii_pattern},
    {errc::missing_prefix, {}, png_prefix_pattern},
    {errc::not_png, png_data_uri_left}};
inline constexpr text_rule png_data_uri_rules[] = {
    {errc::missing_prefix},
    {errc::not_base64, rule_level::always_warning},
    {errc::not_png, rule_level::always_warning}};
inline constexpr format_notes png_data_uri_notes = {
    "png_data_uri",
    "string",
    png_data_uri_readings,
    png_data_uri_samples,
    true,
    false,
    nullptr,
    "text",
    "PNG data URI"};

} // namespace detail

/// The row of png_data_uri().
inline constexpr text_format png_data_uri_format = {
    scan_with<png_data_uri_scanner, detail::judge_png_data_uri>(),
    detail::png_data_uri_rules,
    text_use::image,
    noted(detail::png_data_uri_notes),
    quickly(detail::quick_png_data_uri)};

/// `data:image/png;base64,` and a payload, else `missing_prefix`; a payload that is not strict base64 or not
/// a PNG is the warning `not_base64` or `not_png`. Takes a severity, and constraints as string() does.
template <class... Said>
constexpr auto png_data_uri(Said const&... said) {
    return detail::text(png_data_uri_format, said...);
}

} // namespace notepact

#endif
