// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// patterns.mjs PATTERN_VERDICTS: what pattern_verdicts thinks of patterns and texts must be what RegExp of this
// machine's JavaScript does, with the flag u. Patterns are made at random, always the same ones; texts are what they
// describe, with faults. Then patterns are damaged: what RegExp refuses must be refused, and what it takes must be
// taken, or be refused for what is not supported.
import { spawnSync } from "node:child_process";
import { finish } from "./files.mjs";

const program = process.argv[2];
const patterns = 205; // some meet a limit: 200 are judged at least
const textsOfEach = 500;
const damaged = 4000;

// ---------------------------------------------------------------------------------------------------------- dice

let state = 20261127;
function dice(sides) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % sides;
}
const among = (all) => all[dice(all.length)];
const once = (times) => dice(times) === 0;
const repeated = (count, make) => Array.from({ length: count }, make);

// ------------------------------------------------------------------------------------------------------- patterns
// A node has `text`, its pattern, and `sample()`, a text that it describes, or nearly: what is behind `$` or before `^`
// can be sampled, but does not match.

const plain = [..."abcxyzABZ0189_-/ @é€😀\u2028\n"];
const syntax = [..."^$\\.*+?()[]{}|"];
const beyond = [0x7f, 0x80, 0xa0, 0x7ff, 0x800, 0x1680, 0x2003, 0x2028, 0x3000, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x1f600, 0x10ffff];
const anyCharacter = () => (once(3) ? String.fromCodePoint(among(beyond)) : once(3) ? among(syntax) : among(plain));
const hex = (value, size) => value.toString(16).padStart(size, "0");

// One of the ways to write a character.
function written(character, inClass) {
  const value = character.codePointAt(0);
  const ways = [];
  if (value < 0x100) ways.push(`\\x${hex(value, 2)}`);
  if (value < 0x10000) ways.push(`\\u${hex(value, 4)}`);
  else ways.push(`\\u${hex(character.charCodeAt(0), 4)}\\u${hex(character.charCodeAt(1), 4)}`);
  ways.push(`\\u{${hex(value, dice(8))}}`);
  if (value > 0 && value < 27) ways.push(`\\c${String.fromCharCode(64 + value + (once(2) ? 32 : 0))}`);
  const control = { 0: "0", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r" }[value];
  if (control) ways.push(`\\${control}${inClass || control !== "0" ? "" : "(?:)"}`);
  const special = inClass ? "\\]^-" : "^$\\.*+?()[]{}|";
  if (special.includes(character)) ways.push(`\\${character}`, `\\${character}`, `\\${character}`);
  else ways.push(character, character, character, character);
  return among(ways.filter((way) => !(inClass && way === "\\0")));
}

function literal() {
  const character = anyCharacter();
  return { text: written(character, false), sample: () => character };
}

const samplesOf = { d: "0189", w: "azAZ09_", s: " \t\n\u00a0\u2028\ufeff", D: "a-é😀", W: "-@ é😀", S: "a0é😀" };
function characterClass() {
  const negated = once(3);
  const parts = repeated(dice(4) + (once(8) ? 0 : 1), () => {
    if (once(4)) {
      const letter = among(Object.keys(samplesOf));
      return { text: `\\${letter}`, samples: [...samplesOf[letter]] };
    }
    const ends = [anyCharacter(), anyCharacter()].sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
    if (once(2)) return { text: written(ends[0], true), samples: [ends[0]] };
    return { text: `${written(ends[0], true)}-${written(ends[1], true)}`, samples: ends };
  });
  const samples = parts.flatMap((part) => part.samples);
  const dash = once(8) ? "-" : "";
  return {
    text: `[${negated ? "^" : ""}${parts.map((part) => part.text).join("")}${dash}]`,
    sample: () => (negated || samples.length === 0 ? anyCharacter() : among(samples)),
  };
}

function letterClass() {
  const letter = among(Object.keys(samplesOf));
  return { text: `\\${letter}`, sample: () => among([...samplesOf[letter]]) };
}

function atom(depth) {
  if (depth > 0 && once(4)) {
    const inside = alternatives(depth - 1);
    return { text: `(${once(2) ? "?:" : ""}${inside.text})`, sample: inside.sample };
  }
  return [literal, literal, literal, characterClass, characterClass, letterClass, () => ({ text: ".", sample: anyCharacter })][dice(7)]();
}

function term(depth) {
  if (once(20)) return { text: "^", sample: () => "" };
  if (once(20)) return { text: "$", sample: () => "" };
  const made = atom(depth);
  if (!once(3)) return made;
  const least = dice(3);
  const most = least + dice(4);
  const [text, low, high] = among([
    ["?", 0, 1],
    ["*", 0, 3],
    ["+", 1, 3],
    [`{${least}}`, least, least],
    [`{${least},}`, least, least + 2],
    [`{${least},${most}}`, least, most],
  ]);
  return {
    text: made.text + text + (once(4) ? "?" : ""),
    sample: () => repeated(low + dice(high - low + 1), made.sample).join(""),
  };
}

function sequence(depth) {
  const terms = repeated(dice(5), () => term(depth));
  return { text: terms.map((one) => one.text).join(""), sample: () => terms.map((one) => one.sample()).join("") };
}

function alternatives(depth) {
  const all = repeated(once(3) ? 1 + dice(4) : 1, () => sequence(depth));
  return { text: all.map((one) => one.text).join("|"), sample: () => among(all).sample() };
}

// Most patterns of the field are anchored.
function wholePattern() {
  const inside = alternatives(3);
  if (once(3)) return inside;
  return { text: `^(?:${inside.text})$`, sample: inside.sample };
}

// ---------------------------------------------------------------------------------------------------------- texts

function withFaults(text) {
  const characters = [...text];
  for (let faults = among([0, 0, 1, 1, 1, 2, 3]); faults > 0; faults--) {
    const at = dice(characters.length + 1);
    [
      () => characters.splice(at, 1),
      () => characters.splice(at, 0, anyCharacter()),
      () => characters.splice(at, 1, anyCharacter()),
      () => characters.splice(at, 0, characters[dice(characters.length + 1)] ?? ""),
      () => characters.splice(0, at),
      () => characters.splice(at),
    ][dice(6)]();
  }
  return characters.slice(0, 40).join("");
}

// --------------------------------------------------------------------------------------------------------- verdicts

function verdicts(records) {
  const input = Buffer.concat(
    records.flatMap(([kind, text]) => {
      const bytes = Buffer.from(text, "utf8");
      return [Buffer.from(`${kind} ${bytes.length}\n`), bytes, Buffer.from("\n")];
    }),
  );
  const run = spawnSync(program, [], { input, maxBuffer: 1 << 28 });
  if (run.error || run.status !== 0) throw new Error(`${program}: ${run.error ?? `${run.status} ${run.stderr}`}`);
  return run.stdout.toString("utf8").trimEnd().split("\n");
}

const compiled = (pattern) => {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return null;
  }
};

let failures = 0;
function complain(...what) {
  if (++failures <= 20) console.error(...what.map((one) => (typeof one === "string" ? one : JSON.stringify(one))));
}

const unsupported = ["back_reference", "look_around", "word_boundary", "unicode_property", "unknown_group"];
const limits = ["repeats_too_often", "too_long", "too_many_classes", "too_many_states", "too_much_work"];

// Texts on patterns.
{
  const records = [];
  for (let i = 0; i < patterns; i++) {
    const made = wholePattern();
    records.push(["p", made.text], ...repeated(textsOfEach, () => ["t", withFaults(made.sample())]));
  }
  const said = verdicts(records);
  if (said.length !== records.length) complain(`${said.length} verdicts of ${records.length}`);
  let regexp = null;
  let large = 0;
  let matched = 0;
  let judged = 0;
  records.forEach(([kind, text], i) => {
    if (kind === "p") {
      regexp = compiled(text);
      if (regexp === null) {
        complain("no pattern of ECMA-262 was made: ", text);
      } else if (said[i] !== "made") {
        if (limits.includes(said[i].split(" ")[0])) large++;
        else complain(text, ": ", said[i]);
        regexp = null;
      }
    } else if (regexp !== null) {
      const expected = regexp.test(text);
      judged++;
      matched += expected;
      if (said[i] !== (expected ? "1" : "0")) complain(regexp.source, " ", [text], `: ${said[i]}, expected ${expected}`);
    }
  });
  console.log(`RegExp: ${patterns} patterns, of which ${large} meet a limit; ${judged} texts, of which ${matched} match`);
  if (large > patterns / 50) complain("too many patterns meet a limit");
  if (matched < judged * 0.2 || matched > judged * 0.8) complain("texts are one-sided");
}

// Damaged patterns.
{
  const pieces = [..."()[]{}|^$\\.*+?-,0:=!<k", "\\b", "\\d", "\\1", "\\p{L}", "\\-", "(?=", "{2}", "{,2}", "{3,2}", "\\u", "\\ud83d", "a-", "[^"];
  const records = [];
  for (let i = 0; i < damaged; i++) {
    const characters = [...wholePattern().text];
    for (let faults = 1 + dice(2); faults > 0; faults--) {
      const at = dice(characters.length + 1);
      if (once(2)) characters.splice(at, 1);
      else characters.splice(at, 0, among(pieces));
    }
    const sample = wholePattern().sample;
    records.push(["p", characters.join("")], ...repeated(5, () => ["t", withFaults(sample())]));
  }
  // Texts can only be judged on what was made.
  const faults = verdicts(records.filter(([kind]) => kind === "p"));
  const kept = [];
  let refused = 0;
  let left = 0;
  let next = 0;
  let keeps = false;
  for (const record of records) {
    if (record[0] === "p") {
      const fault = faults[next++].split(" ")[0];
      const taken = compiled(record[1]) !== null;
      keeps = fault === "made" && taken;
      if (unsupported.includes(fault) || (taken && limits.includes(fault))) left++;
      else if (!taken && fault !== "made") refused++;
      else if (taken !== (fault === "made")) complain(record[1], `: ${fault}, but RegExp ${taken ? "takes" : "refuses"} it`);
    }
    if (keeps) kept.push(record);
  }
  let regexp = null;
  verdicts(kept).forEach((said, i) => {
    const [kind, text] = kept[i];
    if (kind === "p") regexp = compiled(text);
    else if (said !== (regexp.test(text) ? "1" : "0")) complain(regexp.source, " ", [text], `: ${said}`);
  });
  console.log(`RegExp: ${damaged} damaged patterns, both refuse ${refused}, ${left} are not supported`);
}

finish(failures);
