#include <notepact/check/scanner.hpp>
#include <notepact/notepact.hpp>
#include <notepact/conformance/body_cases.hpp>
#include "support/contracts.hpp"
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <algorithm>
using namespace notepact;
int main() {
    std::size_t clean=0, known=0, wrong=0, mutants=0, mclean=0, mknown=0; std::mt19937_64 r(7);
    std::string const alphabet = "\"\\{}[],:0123456789-+.eE truefalsn/\x01\xC3\xA9\x80u";
    for (auto const contract : notepact_test::all_contracts()) {
        auto const cases = conformance::body_cases(contract, {});
        for (auto const& c : cases) {
            auto event = [&](std::string const& t) { static_report<1> rep; return stream_checker(contract, rep).write(t), 0; }; (void)event;
            auto is_clean = [&](std::string const& t) { static_report<1> rep; stream_checker s(contract, rep); s.write(t); return s.finish().clean(); };
            bool e = is_clean(c.text), k = detail::is_certainly_clean(contract, c.text);
            clean += e; known += e && k; if (k && !e) { ++wrong; if (wrong<10) std::printf("WRONG %s: %s\n", std::string(contract.name()).c_str(), c.text.c_str()); }
            if (e && !k && c.text.size() < 2000 && c.text.find("\\u") == std::string::npos) std::printf("?? %.400s\n", c.text.c_str());
            for (int i=0;i<40;++i) { auto t = c.text; if (t.empty()) break; for (unsigned n = 1 + r()%2; n; --n) { auto at = r()%t.size(); switch (r()%4) { case 0: t[at]=alphabet[r()%alphabet.size()]; break; case 1: t.erase(at, 1+r()%3); break; case 2: t.insert(at,1,alphabet[r()%alphabet.size()]); break; default: t.resize(at); } if (t.empty()) break; }
              bool e2 = is_clean(t), k2 = detail::is_certainly_clean(contract, t); ++mutants; mclean += e2; mknown += e2&&k2; if (k2 && !e2) { ++wrong; if (wrong<10) std::printf("WRONG %s: %s\n", std::string(contract.name()).c_str(), t.c_str()); } }
        }
    }
    std::printf("clean %zu known %zu wrong %zu mutants %zu clean %zu known %zu\n", clean, known, wrong, mutants, mclean, mknown);
}
