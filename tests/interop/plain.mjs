// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The files that --plain writes, in a folder: node plain.mjs FOLDER. Each loads in ajv's strict mode with no other
// option, without a warning, and judges every vector of its contract as the file with extensions does, which vectors.mjs
// holds against the vectors. Neither schemas nor OpenAPI descriptions have a keyword x-..., schemas have no `format`.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apis, bodyVectors, bytes, finish, openapi, schemaFiles } from "./files.mjs";

const folder = process.argv[2];
const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const plain = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

let failures = 0;
function complain(...what) {
  failures++;
  console.error(what.join(": "));
}

// Keywords, not the names of members, nor what stands in an example.
function unfit(value, wanted) {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((one) => unfit(one, wanted));
  return Object.entries(value).flatMap(([key, inside]) => {
    if (["properties", "$defs"].includes(key)) return Object.values(inside).flatMap((one) => unfit(one, wanted));
    if (["example", "examples", "enum", "const"].includes(key)) return [];
    return (wanted.test(key) ? [key] : []).concat(unfit(inside, wanted));
  });
}

function documents(file) {
  return file.cases.map((one) => {
    try {
      const said = text.decode(bytes(one.text));
      return { description: one.description, value: file.media_type === "text/plain" ? said : JSON.parse(said) };
    } catch (error) {
      return null; // no JSON document, or no UTF-8
    }
  }).filter((one) => one !== null);
}
const contractOf = (file) => schemaFiles.find(([, schema]) => schema.title === file.contract)[1]["x-notepact"].contract;
const vectors = bodyVectors.map((file) => ({ contract: contractOf(file), api: file.contract.split(".")[0], of: documents(file) }));

const whole = { strict: true };
let current; // the file at hand, for the logger
const logger = { log() {}, warn: (what) => complain(current, what), error: (what) => complain(current, what) };
const bare = new Ajv2020({ ...whole, logger });
// As annotations, which they are in 2020-12: where they are asserted, as by ajv-formats, they know a few of the cases that
// the patterns leave to notepact.
const told = new Ajv2020({ ...whole, validateFormats: false, keywords: ["x-notepact"] });

let judged = 0;
for (const [name, extended] of schemaFiles) {
  current = name;
  const schema = plain(name);
  for (const keyword of unfit(schema, /^x-|^format$/)) complain(name, keyword);
  const accepts = bare.compile(schema);
  const expected = told.compile(extended);
  const api = name.split("/")[0];
  for (const file of vectors.filter((one) => one.api === api && one.contract === extended["x-notepact"].contract))
    for (const one of file.of) {
      judged++;
      if (accepts(one.value) !== expected(one.value)) complain(name, one.description, "not as the file with extensions");
    }
}
if (judged === 0) complain("nothing is judged");

for (const api of apis) {
  const name = `${api}.openapi.json`;
  const description = plain(name);
  for (const keyword of unfit(description, /^x-/)) complain(name, keyword);
  current = name;
  const ajv = new Ajv2020({ ...whole, logger });
  addFormats(ajv); // the tools of OpenAPI know `format`
  const { schemas } = description.components;
  const names = Object.keys(schemas);
  if (names.join() !== Object.keys(openapi(api).components.schemas).join()) complain(name, "other schemas");
  const alone = JSON.parse(JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"#/$defs/'));
  ajv.compile({ $defs: alone, anyOf: names.map((one) => ({ $ref: `#/$defs/${one}` })) });
}
console.log(`plain: ${schemaFiles.length} schemas, ${judged} verdicts as of the files with extensions`);
finish(failures);
