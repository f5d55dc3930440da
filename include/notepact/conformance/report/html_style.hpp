// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// How the page for people looks: in light and dark, on paper, and on a screen of 400 pixels.
#ifndef NOTEPACT_CONFORMANCE_REPORT_HTML_STYLE_HPP
#define NOTEPACT_CONFORMANCE_REPORT_HTML_STYLE_HPP

#include <string_view>

namespace notepact::conformance::detail::pages {

inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #566070; --line: #d9dee6; --head: #eef1f5;
  --passed: #17653a; --passed-pad: #ddf1e4; --failed: #a81414; --failed-pad: #b3261e; --on-failed: #fff;
  --failed-soft: #fdecea; --known: #4a3a9e; --known-pad: #e6e3fb; --skipped: #6a4b00; --skipped-pad: #fbeebf;
  --link: #0b57b0; --paste: #1d2531; --on-paste: #e9eef5;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) { :root {
  --page: #12161c; --card: #1a2029; --ink: #e3e8ef; --soft: #a3aebd; --line: #313a47; --head: #222a35;
  --passed: #8fdcae; --passed-pad: #1b3d2a; --failed: #ff9d94; --failed-pad: #b92f26; --on-failed: #fff;
  --failed-soft: #3a1f1f; --known: #c6bfff; --known-pad: #322c5e; --skipped: #eccb6b; --skipped-pad: #40360f;
  --link: #8bbcff; --paste: #0c1015; --on-paste: #e3e8ef; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
header, main, footer { max-width: 88rem; margin: 0 auto; padding: 0 clamp(.8rem, 3vw, 2.5rem); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--card); padding: .4rem .8rem; }
header { padding-top: 2.2rem; }
h1 { font-size: clamp(1.4rem, 3vw, 2rem); line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.6rem 0 .4rem; }
h3 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
h4 { font-size: .95rem; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
p { margin: .4rem 0; max-width: 60rem; overflow-wrap: anywhere; }
code, pre { font-family: var(--mono); }
code { overflow-wrap: anywhere; }
.over { color: var(--soft); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; margin: 0; }
.verdict { font-size: 1.15rem; margin: .7rem 0 1rem; padding: .55rem .9rem; border-radius: .4rem;
  border-left: .35rem solid; display: inline-block; font-weight: 600; }
.verdict.passed { color: var(--passed); background: var(--passed-pad); }
.verdict.failed { color: var(--failed); background: var(--failed-soft); }
.verdict.skipped { color: var(--skipped); background: var(--skipped-pad); }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 0 0 1.1rem; font-size: .9rem; }
.facts div { min-width: 0; overflow-wrap: anywhere; }
.facts dt { color: var(--soft); font-size: .8rem; line-height: 1.2; }
.facts dd { margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; padding: 0; margin: 0 0 .9rem; }
.counts li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  padding: .45rem 1rem .55rem; min-width: 7.5rem; color: var(--soft); font-size: .9rem; line-height: 1.3; }
.counts b { display: block; font-size: 1.6rem; color: var(--ink); font-variant-numeric: tabular-nums; }
.counts .passed b { color: var(--passed); }
.counts .failed b { color: var(--failed); }
.counts .known b { color: var(--known); }
.counts .skipped b, .counts .warned b { color: var(--skipped); }
.counts [data-count="0"] b { color: var(--soft); }
.bar { display: flex; gap: 2px; height: .5rem; border-radius: .25rem; overflow: hidden; }
.bar i { min-width: 4px; }
.bar .passed { background: #2f9a5d; }
.bar .failed { background: #d0342c; }
.bar .known { background: #7b6ad0; }
.bar .skipped { background: #d9a514; }
nav { margin-top: .9rem; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; }
.note { color: var(--soft); font-size: .9rem; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; color: var(--soft); font-size: .9rem; margin: .4rem 0 .8rem; }
.causes { list-style: none; margin: .6rem 0 0; padding: 0; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; }
.causes li { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr) auto; gap: .1rem .9rem; padding: .35rem .9rem;
  align-items: baseline; overflow-wrap: anywhere; }
.causes li + li { border-top: 1px solid var(--line); }
.causes b { color: var(--failed); text-align: right; font-variant-numeric: tabular-nums; font-size: 1.15rem; }
.causes small { color: var(--soft); font-size: .85rem; }
.wide { overflow: auto; max-height: min(92vh, 70rem); border: 1px solid var(--line); border-radius: .5rem;
  background: var(--card); max-width: max-content; }
.matrix { border-collapse: separate; border-spacing: 0; font-size: .8rem; line-height: 1.2; }
.matrix th { background: var(--head); font-weight: 500; }
.matrix thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom; border-bottom: 1px solid var(--line);
  padding: .5rem 0 .5rem; }
.matrix thead .corner { left: 0; z-index: 3; text-align: left; padding: .5rem .7rem; color: var(--soft);
  border-right: 1px solid var(--line); }
.up { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-family: var(--mono);
  font-size: .75rem; line-height: 1; margin: 0 auto; display: block; width: 1em; }
.matrix .failed > .up { color: var(--failed); font-weight: 700; }
.matrix tbody th { position: sticky; left: 0; z-index: 1; text-align: left; padding: .15rem .7rem;
  border-right: 1px solid var(--line); max-width: 15rem; }
.matrix tbody th code { font-size: .78rem; }
.matrix tbody th.several { color: var(--soft); font-size: .78rem; }
.matrix .family th { padding: .45rem .7rem .25rem; color: var(--soft); font-size: .72rem; letter-spacing: .05em;
  text-transform: uppercase; border-right: 0; }
.matrix .family td { background: var(--head); }
.matrix tbody tr > * { border-top: 1px solid var(--line); }
.matrix tbody tr:first-child > * { border-top: 0; }
.matrix td { padding: 1px; text-align: center; min-width: 1.6rem; height: 1.75rem; font-variant-numeric: tabular-nums; }
.matrix .sum { border-left: 1px solid var(--line); min-width: 3.2rem; padding: 0 .5rem; color: var(--soft); text-align: right; }
.matrix td.sum.bad { color: var(--failed); font-weight: 700; }
.matrix td.sum.warned, .matrix td.warned { color: var(--skipped); }
.matrix thead .sum { padding: .5rem .4rem; }
.matrix tfoot th { text-align: left; padding: .25rem .7rem; position: sticky; left: 0; z-index: 1; color: var(--soft);
  border-right: 1px solid var(--line); }
.matrix tfoot tr > * { border-top: 1px solid var(--line); background: var(--head); }
.matrix tfoot td.bad { color: var(--failed); font-weight: 700; }
.pad { display: flex; align-items: center; justify-content: center; min-height: 1.55rem; border-radius: .2rem;
  white-space: nowrap; padding: 0 .12rem; text-decoration: none; }
.pad.passed { background: var(--passed-pad); color: var(--passed); }
.pad.skipped { background: var(--skipped-pad); color: var(--skipped); }
.pad.known { background: var(--known-pad); color: var(--known); }
.pad.failed { background: var(--failed-pad); color: var(--on-failed); font-weight: 700; }
a.pad:hover { text-decoration: underline; }
.none { color: var(--soft); }
.cause { margin: 1.6rem 0 2.2rem; scroll-margin-top: .8rem; }
.cause > h3 { color: var(--failed); }
.fold, .fold[open] { background: none; border: 0; margin: .2rem 0; }
.fold > summary { padding: .1rem 0; color: var(--soft); font-size: .9rem; }
.rules { margin: .5rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  gap: .15rem 2rem; font-size: .9rem; max-width: none; padding: 0; }
.rules div { min-width: 0; overflow-wrap: anywhere; }
.rules dt, .rules dd { display: inline; margin: 0; }
.rules dd { color: var(--soft); }
.case { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--failed-pad);
  border-radius: .5rem; padding: .7rem 1rem .8rem; margin: .6rem 0; scroll-margin-top: .8rem; }
.case.known { border-left-color: var(--known); }
.case:target { box-shadow: 0 0 0 3px var(--link); }
.dim { color: var(--soft); font-weight: 400; }
.why { margin: .45rem 0 .35rem; color: var(--failed); max-width: none; font-size: .93rem; }
.exchange { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: .6rem;
  margin: .5rem 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .8rem; color: var(--soft); margin-bottom: .15rem; }
pre { margin: 0; background: var(--head); border-radius: .35rem; padding: .55rem .75rem; font-size: .8rem; line-height: 1.45;
  white-space: pre-wrap; overflow-wrap: anywhere; max-height: 40rem; overflow-y: auto; }
pre.paste { background: var(--paste); color: var(--on-paste); user-select: all; -webkit-user-select: all; }
.how { margin: .35rem 0; max-width: none; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
.case details { border: 0; margin: 0; }
summary { cursor: pointer; padding: .5rem .9rem; border-radius: .5rem; overflow-wrap: anywhere; }
.case summary { padding: .15rem 0; color: var(--soft); font-size: .9rem; }
summary small { color: var(--soft); margin-left: .6rem; font-size: .85rem; }
.scroll { overflow-x: auto; }
.list { width: 100%; border-collapse: collapse; font-size: .875rem; }
.list th { color: var(--soft); font-weight: 500; text-align: left; }
.list th, .list td { padding: .25rem .9rem; border-top: 1px solid var(--line); vertical-align: top; }
.list td { overflow-wrap: anywhere; min-width: 4rem; }
.list .n { text-align: right; font-variant-numeric: tabular-nums; }
.is.passed { color: var(--passed); }
.is.failed { color: var(--failed); font-weight: 700; }
.is.known { color: var(--known); }
.is.skipped { color: var(--skipped); }
.is { white-space: nowrap; }
.names { columns: 24rem; column-gap: 2rem; padding: 0 1rem .7rem; margin: 0; list-style: none; font-size: .85rem; }
.names li { overflow-wrap: anywhere; break-inside: avoid; padding: .1rem 0; }
footer { padding-top: 1.5rem; padding-bottom: 3rem; }
@media (max-width: 44rem) {
  .counts { gap: .4rem; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .counts li { min-width: 0; padding: .4rem .6rem; }
  .counts b { font-size: 1.3rem; }
  .causes li { grid-template-columns: 2.2rem minmax(0, 1fr); padding: .45rem .6rem; }
  .causes small { grid-column: 2; }
  .matrix tbody th { min-width: 8.2rem; max-width: 8.2rem; overflow-wrap: anywhere; padding: .15rem .4rem; }
  .matrix .family th { padding-left: .4rem; }
  .matrix thead .corner, .matrix tfoot th { padding-left: .4rem; padding-right: .4rem; }
  .case { padding: .6rem .7rem; }
  .list th, .list td { padding: .25rem .5rem; }
}
@media print {
  @page { size: landscape; margin: 10mm; }
  :root { color-scheme: light; }
  body { background: #fff; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .skip { display: none; }
  .wide { overflow: visible; max-height: none; border: 0; }
  .matrix { font-size: 6.5pt; }
  .matrix tbody th code, .up { font-size: 6.5pt; }
  .matrix thead th, .matrix tbody th, .matrix tfoot th { position: static; }
  .matrix td { min-width: 0; height: auto; }
  .pad { min-height: 0; }
  pre { max-height: none; }
  .case { break-inside: avoid-page; }
}
)css";

} // namespace notepact::conformance::detail::pages

#endif
