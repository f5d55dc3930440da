// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Writes the request of every request vector anew, from the OpenAPI description and the language's own
// encodeURIComponent, and compares.
import { apis, bytes, finish, openapi, requestVectors } from "./files.mjs";

// RFC 3986 reserves four characters that encodeURIComponent leaves alone.
const encoded = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

// A list is written by its style and explode (OpenAPI 3.1, section 4.8.12.2): here form and simple.
const values = (value) => (Array.isArray(value) ? value : [value]);
function pairs_of({ name, explode }, value) {
  if (!Array.isArray(value) || explode) return values(value).map((item) => `${encoded(name)}=${encoded(item)}`);
  return value.length === 0 ? [] : [`${encoded(name)}=${value.map(encoded).join(",")}`];
}

const schemes = { bearer: "Bearer", basic: "Basic" };

// JSON, and what else the answers are.
function accepted(document, operation) {
  const answers = Object.values(operation.responses).map(({ $ref }) => document.components.responses[$ref.split("/").at(-1)]);
  return [...new Set(["application/json", ...answers.flatMap(({ content }) => Object.keys(content ?? {}))])].join(", ");
}

const operations = new Map();
for (const api of apis) {
  const document = openapi(api);
  const [scheme] = Object.values(document.components.securitySchemes);
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(item))
      operations.set(`${operation["x-notepact"].name}.request`, { document, scheme, path, method, operation });
}

function written({ document, scheme, path, method, operation }, one) {
  const declared = (operation.parameters ?? []).map(({ name, in: where, style, explode }) => ({ name, where, style, explode }));
  for (const { where, style } of declared)
    if (style !== undefined && style !== (where === "query" ? "form" : "simple")) throw new Error(`${style} in ${where}`);
  const ours = operation["x-notepact"].path ?? path; // with the documents' own names
  const query = declared.filter(({ where, name }) => where === "query" && name in one.parameters);
  const pairs = [
    ...query.flatMap((parameter) => pairs_of(parameter, one.parameters[parameter.name])),
    ...(one.query ?? []).map(([name, value]) => `${encoded(name)}=${encoded(value)}`),
  ];
  const target = ours.replace(/\{(\w+)\}/g, (_, name) => values(one.parameters[name]).map(encoded).join(","));
  const base = (one.base ?? "").replace(/\/$/, "");
  const headers = { Accept: accepted(document, operation), "Accept-Encoding": "identity" };
  if (one.body !== undefined) headers["Content-Type"] = one.media_type ?? "application/json";
  const credential = scheme.type === "http" ? "Authorization" : scheme.name;
  const before = scheme.type === "http" ? schemes[scheme.scheme] : scheme["x-notepact"].scheme;
  headers[credential] = (before === undefined ? "" : `${before} `) + one.headers[credential];
  for (const { name } of declared.filter(({ where }) => where === "header")) {
    const value = one.headers[name];
    headers[name] = Array.isArray(value) ? (value.length === 0 ? undefined : value.join(",")) : value;
  }
  return {
    method: method.toUpperCase(),
    url: base + target + (pairs.length === 0 ? "" : `?${pairs.join("&")}`),
    headers,
    body: one.body === undefined ? "" : bytes(one.body).toString("latin1"),
  };
}

let failures = 0;
let same = 0;
let refused = 0;
for (const file of requestVectors) {
  const operation = operations.get(file.contract);
  for (const one of file.cases) {
    if (one.request === null) {
      refused++;
      continue;
    }
    const wanted = written(operation, one);
    const given = { ...one.request, body: one.request.body === undefined ? "" : bytes(one.request.body).toString("latin1") };
    if (JSON.stringify(wanted) === JSON.stringify(given)) {
      same++;
      continue;
    }
    failures++;
    console.error(`${file.contract}: ${one.description}\n  vector ${JSON.stringify(given)}\n  anew   ${JSON.stringify(wanted)}`);
  }
}
console.log(`${same} requests of ${requestVectors.length} operations are written alike; ${refused} are to be refused`);
finish(failures + (same === 0 ? 1 : 0));
