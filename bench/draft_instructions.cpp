#include <notepact/check/scanner.hpp>
#include <notepact/notepact.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
using namespace notepact;
int main(int argc, char** argv) {
    int n = std::atoi(argv[2]);
    std::string t(
        argv[1][1] == '1'   ? maxcare::impression_edit
        : argv[1][1] == '3' ? maxcare::full_note
        : argv[1][1] == '4' ? maxcare::me_sample
                            : maxcare::insufficient_scope);
    contract_ref c = argv[1][1] == '1'   ? contract_ref(maxcare::update_impression_body)
                     : argv[1][1] == '3' ? contract_ref(maxcare::note_answer)
                     : argv[1][1] == '4' ? contract_ref(maxcare::me_answer)
                                         : contract_ref(maxcare::error_answer);
    { std::string c2; bool in=false; for (std::size_t i=0;i<t.size();++i) { char ch=t[i]; if (ch=='"' && (i==0||t[i-1]!='\\')) in=!in; if (in || (ch!=' '&&ch!='\n')) c2+=ch; } t=c2; }
    int ok = 0;
    for (int i = 0; i < n; ++i) {
        ok += detail::is_certainly_clean(c, t);
    }
    std::printf("%d\n", ok);
}
