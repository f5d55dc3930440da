// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// ajv.mjs DOCUMENTS SECONDS: checks the documents that the harness hands over, from bytes to verdict, again and again.
// Prints: version, median and 10th percentile of ns for a document, how many verdicts are wrong.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(join(root, "tests/interop/package.json"));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const version = require("ajv/package.json").version;

const ajv = new Ajv();
addFormats(ajv);
ajv.addKeyword("x-notepact");
const compiled = new Map();
const validator = (name) => {
  if (!compiled.has(name))
    compiled.set(name, ajv.compile(JSON.parse(readFileSync(join(root, "schemas", `${name}.schema.json`), "utf8"))));
  return compiled.get(name);
};

const [file, seconds] = process.argv.slice(2);
const handed = readFileSync(file);
const documents = [];
for (let at = 0; at < handed.length; ) {
  const end = handed.indexOf(10, at);
  const [size, schema, verdict] = handed.toString("latin1", at, end).split(" ");
  at = end + 1 + Number(size);
  documents.push({ bytes: handed.subarray(end + 1, at), validate: validator(schema), verdict: verdict === "1" });
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const check = ({ bytes, validate }) => {
  try {
    return validate(JSON.parse(utf8.decode(bytes)));
  } catch {
    return false;
  }
};
const pass = () => {
  let all = 0;
  for (const one of documents) all += check(one);
  return all;
};

let wrong = 0;
for (const one of documents) wrong += check(one) !== one.verdict;

// As often as takes a millisecond, from when the compiler of JavaScript has seen it often.
const ns = (times) => {
  const begin = process.hrtime.bigint();
  for (let i = 0; i < times; i++) pass();
  return Number(process.hrtime.bigint() - begin) / times;
};
const deadline = Date.now() + Number(seconds) * 1000;
let times = 1;
while (ns(times) * times < 1e6 && times < 1e6) times *= 2;
const taken = [];
do taken.push(ns(times));
while (Date.now() < deadline || taken.length < 5);
const settled = taken.slice(Math.floor(taken.length / 4)).sort((a, b) => a - b);
const quantile = (of) => settled[Math.round(of * (settled.length - 1))] / documents.length;
console.log(version, quantile(0.5), quantile(0.1), wrong);
