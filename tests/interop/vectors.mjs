// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// ajv judges every vector of a body by every schema of its contract. It must refuse what a schema can say, and
// accept all else; what is left to notepact must stand in the schema's x-notepact. vectors.py is the same in
// Python.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { bodyVectors, bytes, finish, schemas } from "./files.mjs";

const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// What a schema says that it does not say: "rule beyond", or "rule strict".
function notes(value, found = new Set()) {
  if (value === null || typeof value !== "object") return found;
  for (const note of value["x-notepact"]?.rules ?? []) found.add(`${note.rule} ${note.beyond ?? note.schema}`);
  for (const inside of Object.values(value)) notes(inside, found);
  return found;
}

// Patterns that RE2 would refuse: with a look around or a back-reference.
function unfit(value) {
  if (value === null || typeof value !== "object") return [];
  const own = typeof value.pattern === "string" && /\(\?[=!<]|\\[1-9k]/.test(value.pattern) ? [value.pattern] : [];
  return own.concat(...Object.values(value).map(unfit));
}

const ajv = addFormats(new Ajv2020({ strict: true, keywords: ["x-notepact"] }));
// Its own take less than RFC 5321 and RFC 3986 do; the patterns beside them say all.
for (const narrow of ["email", "uri"]) ajv.addFormat(narrow, true);

let failures = 0;
const left = new Map(); // how many are left to notepact, by reason
const seen = new Set(); // schemas

for (const file of bodyVectors) {
  const own = schemas.find((schema) => schema.title === file.contract);
  const contract = own["x-notepact"].contract;
  for (const schema of schemas.filter((other) => other["x-notepact"].contract === contract)) {
    seen.add(schema.title);
    for (const pattern of unfit(schema)) {
      failures++;
      console.error(`${schema.title}: not for RE2: ${pattern}`);
    }
    const accepts = ajv.compile(schema);
    const noted = notes(schema);
    const strict = schema["x-notepact"].strict;
    const complain = (one, what) => {
      failures++;
      console.error(`${schema.title}: ${one.description}: ${what}`);
    };
    let agreed = 0;
    let leftHere = 0;
    for (const one of file.cases) {
      const broken = one.violations.filter(({ severity }) => strict || severity === "error");
      const is_noted = ({ rule, beyond }) => noted.has(`${rule} ${beyond}`) || noted.has(`${rule} strict`);
      for (const other of one.violations)
        if (!broken.includes(other) && !is_noted(other)) complain(one, `x-notepact is silent about ${other.rule}`);
      let accepted;
      try {
        const said = text.decode(bytes(one.text));
        accepted = accepts(file.media_type === "text/plain" ? said : JSON.parse(said));
      } catch (error) {
        accepted = false; // it is no JSON document, or no UTF-8
      }
      if (accepted === (broken.length === 0)) {
        agreed++;
      } else if (accepted && broken.every(({ beyond }) => beyond !== undefined)) {
        leftHere++;
        for (const other of broken)
          if (!noted.has(`${other.rule} ${other.beyond}`)) complain(one, `x-notepact is silent about ${other.rule}`);
        for (const reason of new Set(broken.map(({ beyond }) => beyond)))
          left.set(reason, (left.get(reason) ?? 0) + 1);
      } else {
        complain(one, accepted ? "accepted" : "refused");
      }
    }
    if (schema === own || (strict && schema.title === `${own.title} (strict)`))
      console.log(`${schema.title}: ${agreed} agree, ${leftHere} left`);
    if (agreed === 0) complain({ description: "all" }, "nothing agrees");
  }
}

const unseen = schemas.filter((schema) => !seen.has(schema.title));
for (const schema of unseen) console.error(`${schema.title}: no vectors`);
console.log(`ajv: ${seen.size} schemas`);
const reasons = Object.assign({}, ...schemas.map((schema) => schema["x-notepact"].beyond));
for (const [reason, count] of [...left].sort()) console.log(`left to notepact: ${count} ${reason}: ${reasons[reason]}`);
finish(failures + unseen.length);
