#include <notepact/check/scanner.hpp>
#include <notepact/notepact.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>
#include <algorithm>
using namespace notepact;
namespace json = boost::json;
struct null_handler {
    static constexpr std::size_t max_object_size = -1, max_array_size=-1, max_key_size=-1, max_string_size=-1;
    bool on_document_begin(boost::system::error_code&) { return true; } bool on_document_end(boost::system::error_code&) { return true; }
    bool on_object_begin(boost::system::error_code&) { return true; } bool on_object_end(std::size_t, boost::system::error_code&) { return true; }
    bool on_array_begin(boost::system::error_code&) { return true; } bool on_array_end(std::size_t, boost::system::error_code&) { return true; }
    bool on_key_part(json::string_view, std::size_t, boost::system::error_code&) { return true; } bool on_key(json::string_view, std::size_t, boost::system::error_code&) { return true; }
    bool on_string_part(json::string_view, std::size_t, boost::system::error_code&) { return true; } bool on_string(json::string_view, std::size_t, boost::system::error_code&) { return true; }
    bool on_number_part(json::string_view, boost::system::error_code&) { return true; } bool on_int64(std::int64_t, json::string_view, boost::system::error_code&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, boost::system::error_code&) { return true; } bool on_double(double, json::string_view, boost::system::error_code&) { return true; }
    bool on_bool(bool, boost::system::error_code&) { return true; } bool on_null(boost::system::error_code&) { return true; }
    bool on_comment_part(json::string_view, boost::system::error_code&) { return true; } bool on_comment(json::string_view, boost::system::error_code&) { return true; }
};
std::string png(size_t n) {
    std::mt19937 r(1); std::string f = "\x89PNG\r\n\x1A\n";
    auto chunk=[&](std::string type, std::string data){ auto be=[&](uint32_t v){ std::string s; for(int i=3;i>=0;--i) s+=char(v>>8*i); return s;}; auto td=type+data; f+=be(uint32_t(data.size()))+td+be(crc32_of(td)); };
    chunk("IHDR", std::string("\0\0\1\0\0\0\1\0\x08\2\0\0\0",13));
    std::string d(n,0); for(auto&c:d) c=char(r()); chunk("IDAT",d); chunk("IEND",""); return f; }
std::string sign(size_t n, bool slash) { auto p = png(n); std::string t(base64_encoded_size(p.size()),0); base64_encode(p,t.data()); if (slash) { std::string u; for (char c:t) { if (c=='/') u+='\\'; u+=c; } t=u; }
    return "{\"session_note_id\":46,\"sign_off\":{\"instructions\":\"Please fix this issue asap, names don't match\",\"review_date\":\"2023-10-27T21:40:00.000Z\",\"signature\":\"data:image/png;base64," + t + "\"}}"; }
template <class F> double ns(F f, size_t bytes) { size_t n = std::max<size_t>(1, 200000/ (bytes+50)); std::vector<double> v; for (int i=0;i<41;++i) { auto a=std::chrono::steady_clock::now(); for (size_t k=0;k<n;++k) f(); auto z=std::chrono::steady_clock::now(); v.push_back(std::chrono::duration<double,std::nano>(z-a).count()/n);} std::sort(v.begin(),v.end()); return v[v.size()/10]; }
std::string compactx(std::string_view v){ return json::serialize(json::parse({v.data(),v.size()})); }
int main(int argc, char** argv) {
    struct row { char const* name; contract_ref c; std::string text; };
    std::vector<row> rows;
    rows.push_back({"W1", maxcare::update_impression_body, compactx(maxcare::impression_edit)});
    rows.push_back({"W2a", clinic::create_sign_off_body, sign(3000,false)}); rows.push_back({"W2b", clinic::create_sign_off_body, sign(49100,false)}); rows.push_back({"W2c", clinic::create_sign_off_body, sign(786400,false)}); rows.push_back({"W2e", clinic::create_sign_off_body, sign(49100,true)});
    auto compact=[](std::string_view v){ return json::serialize(json::parse({v.data(),v.size()})); };
    rows.push_back({"W3", maxcare::note_answer, compact(maxcare::full_note)});
    rows.push_back({"W3p", rows.back().c, std::string(maxcare::full_note)});
    rows.push_back({"W4", maxcare::me_answer, compact(maxcare::me_sample)});
    rows.push_back({"W5", maxcare::error_answer, compact(maxcare::insufficient_scope)});
    for (auto& r : rows) {
        bool ok=false, k=false; 
        double p = ns([&]{ json::basic_parser<null_handler> ps{json::parse_options()}; boost::system::error_code ec; ps.write_some(false, r.text.data(), r.text.size(), ec); asm volatile("" : : "r"(&ps) : "memory"); }, r.text.size());
        double e = ns([&]{ static_report<8> rep; ok = check_text(r.c, r.text, rep).clean(); asm volatile("" : : "r"(&rep) : "memory"); }, r.text.size());
        double s = ns([&]{ k = detail::is_certainly_clean(r.c, r.text); asm volatile("" : : "r"(&k) : "memory"); }, r.text.size());
        std::printf("%-4s %8zu B null %9.0f event %9.0f (%.2f) scanner %9.0f (%.2f) %d %d\n", r.name, r.text.size(), p, e, e/p, s, s/p, ok, k);
    }
}
