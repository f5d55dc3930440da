// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// ajv judges the parameters and credentials of every request vector, also of those to be refused, by the schemas
// in the OpenAPI descriptions: missing ones must be required there, each text must be refused or accepted as the
// vector says, and what is left to notepact must stand in x-notepact.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { apis, bytes, finish, openapi, requestVectors } from "./files.mjs";

const ajv = new Ajv2020({ strict: true });
ajv.addKeyword("x-notepact");
addFormats(ajv);
// Its own take less than RFC 5321 and RFC 3986 do; the patterns beside them say all.
for (const narrow of ["email", "uri"]) ajv.addFormat(narrow, true);
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// As tools make values of texts: numbers and booleans, if that is what is wanted and the text is one.
function value_of(text, { type, items }) {
  if (type === "array") return text.map((item) => value_of(item, items));
  if (type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  if (/^(integer|number)$/.test(type) && /^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  return text;
}

const operations = new Map();
for (const api of apis) {
  const document = openapi(api);
  const whole = new Set(document["x-notepact"].rules.map(({ rule, beyond }) => `${rule} ${beyond}`));
  const [scheme] = Object.values(document.components.securitySchemes);
  const credential = {
    name: scheme.type === "http" ? "Authorization" : scheme.name,
    in: "header",
    required: true,
    schema: scheme["x-notepact"].schema,
  };
  for (const [path, item] of Object.entries(document.paths))
    for (const operation of Object.values(item)) {
      const names = (template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const documented = names(operation["x-notepact"].path ?? path);
      const renamed = new Map(names(path).map((name, i) => [name, documented[i]]));
      const parameters = [...(operation.parameters ?? []), credential].map((one) => ({
        ...one,
        name: one.in === "path" ? renamed.get(one.name) : one.name,
        lenient: ajv.compile(one.schema),
        strict: ajv.compile(one["x-notepact"]?.strict ?? one.schema),
        noted: new Set(
          [one.schema, one["x-notepact"]?.strict ?? {}]
            .flatMap((schema) => [schema, schema.items ?? {}])
            .flatMap((schema) => schema["x-notepact"]?.rules ?? [])
            .map(({ rule, beyond, schema }) => `${rule} ${beyond ?? schema}`),
        ),
      }));
      operations.set(operation["x-notepact"].name, { parameters, whole });
    }
}

let failures = 0;
let judged = 0;
const left = new Map();
for (const file of requestVectors) {
  const { parameters, whole } = operations.get(file.contract.replace(/\.request$/, ""));
  for (const one of file.cases) {
    const complain = (what) => {
      failures++;
      console.error(`${file.contract}: ${one.description}: ${what}`);
    };
    const others = one.violations.filter(({ in: where }) => where !== "body");
    for (const parameter of parameters) {
      const given = (parameter.in === "header" ? one.headers : one.parameters)[parameter.name];
      const own = others.filter((v) => v.in === parameter.in && v.pointer === parameter.name);
      for (const found of own) others.splice(others.indexOf(found), 1);
      judged++;
      if (given === undefined) {
        const missing = own.some(({ rule }) => rule === "missing_parameter");
        if (missing !== parameter.required) complain(`${parameter.name} is ${parameter.required ? "" : "not "}required`);
        continue;
      }
      let text;
      try {
        const decoded = (one) => utf8.decode(bytes(one));
        text = Array.isArray(given) ? given.map(decoded) : decoded(given);
      } catch (error) {
        text = undefined; // no JSON string can hold it
      }
      for (const strict of [false, true]) {
        const broken = own.filter(({ severity, rule }) => (strict || severity === "error") && rule !== "duplicate_parameter");
        const accepted = text !== undefined && parameter[strict ? "strict" : "lenient"](value_of(text, parameter.schema));
        if (accepted === (broken.length === 0)) continue;
        const unnoted = broken.filter(
          ({ rule, beyond }) => !beyond || !(parameter.noted.has(`${rule} ${beyond}`) || whole.has(`${rule} ${beyond}`)));
        if (!accepted || unnoted.length !== 0) complain(`${parameter.name}: ${accepted ? "accepted" : "refused"}`);
        else for (const { beyond } of broken) left.set(beyond, (left.get(beyond) ?? 0) + 1);
      }
    }
    for (const { rule, beyond } of others)
      if (whole.has(`${rule} ${beyond}`)) left.set(beyond, (left.get(beyond) ?? 0) + 1);
      else complain(`x-notepact is silent about ${rule}`);
  }
}
console.log(`${judged} parameters and credentials of ${requestVectors.length} operations`);
for (const [reason, count] of [...left].sort()) console.log(`left to notepact: ${count} ${reason}`);
finish(failures + (left.size === 0 ? 1 : 0));
