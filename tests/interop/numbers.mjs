// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// numbers.mjs NUMBER_VERDICTS: what number_verdicts thinks of numbers and limits must be what arithmetic of BigInt says,
// and how long it thinks texts are, what iterators of strings count. Made at random, always the same.
import { spawnSync } from "node:child_process";
import { finish } from "./files.mjs";

const count = 100000;
let state = 20261127;
function dice(sides) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % sides;
}
const among = (all) => all[dice(all.length)];
const digits = (size) => Array.from({ length: size }, () => (dice(3) === 0 ? among("09") : String(dice(10)))).join("");

// A decimal number of up to 19 digits, without an exponent: digits as a BigInt, places behind the point.
function limit() {
  const whole = dice(6) === 0 ? "0" : String(1 + dice(9)) + digits(dice(dice(4) === 0 ? 18 : 5));
  const places = dice(2) === 0 ? 0 : 1 + dice(Math.max(1, 19 - whole.length));
  const fraction = digits(Math.min(places, 19 - (whole === "0" ? 0 : whole.length)));
  return (dice(2) === 0 ? "-" : "") + whole + (fraction === "" ? "" : `.${fraction}`);
}
// The value of a number as an integer times a power of ten.
function value(text) {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text);
  return { digits: BigInt(sign + whole + fraction), exponent: Number(exponent) - fraction.length };
}
function compare(a, b) {
  const [one, other] = [value(a), value(b)];
  const least = Math.min(one.exponent, other.exponent);
  const x = one.digits * 10n ** BigInt(one.exponent - least);
  const y = other.digits * 10n ** BigInt(other.exponent - least);
  return x < y ? -1 : x > y ? 1 : 0;
}
// The same number or one beside it, written in some way.
function near(text) {
  let { digits: all, exponent } = value(text);
  for (let more = dice(4); more > 0; more--) [all, exponent] = [all * 10n, exponent - 1];
  if (dice(3) === 0) [all, exponent] = [all * 10n ** 25n, exponent - 25];
  all += BigInt(dice(3) - 1);
  if (dice(20) === 0) all = -all;
  const sign = all < 0n ? "-" : "";
  const plain = (all < 0n ? -all : all).toString();
  switch (dice(3)) {
    case 0:
      return `${sign}${plain}e${exponent}`;
    case 1:
      return `${sign}${plain[0]}${plain.length > 1 ? `.${plain.slice(1)}` : ""}E${exponent + plain.length - 1}`;
    default: {
      if (exponent >= 0) return sign + plain + "0".repeat(exponent);
      const padded = plain.padStart(1 - exponent, "0");
      return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
    }
  }
}

const characters = ["a", "é", "€", "😀", "e\u0301", "\0", "\u{10ffff}", "\u07ff", "\u0800", "\uffff", "🩺", " "];
const questions = [];
for (let i = 0; i < count; i++) {
  const of = limit();
  const number = dice(4) === 0 ? limit() : near(of);
  questions.push([`c ${number} ${of}`, compare(number, of)]);
}
for (let i = 0; i < count / 10; i++) {
  const by = BigInt(1 + dice(1000)) ** BigInt(1 + dice(3));
  let number = BigInt.asIntN(64, BigInt(`${dice(2 ** 31)}`) * BigInt(dice(2 ** 31) + 1) * 3n);
  if (dice(2) === 0) number -= number % by;
  questions.push([`m ${number} ${by}`, number % by === 0n ? 1 : 0]);
}
for (let i = 0; i < count / 10; i++) {
  const text = Array.from({ length: dice(12) }, () => among(characters)).join("");
  questions.push([`l ${Buffer.from(text, "utf8").toString("hex")}`, [...text].length]);
}

const run = spawnSync(process.argv[2], { input: questions.map(([text]) => `${text}\n`).join(""), maxBuffer: 1 << 28 });
const answers = run.stdout.toString().trimEnd().split("\n");
let failures = run.status === 0 && answers.length === questions.length ? 0 : 1;
questions.forEach(([text, wanted], i) => {
  if (answers[i] === String(wanted) || failures++ > 20) return;
  console.error(`${text}: ${answers[i]}, not ${wanted}`);
});
console.log(`${questions.length} questions about numbers and lengths`);
finish(failures);
