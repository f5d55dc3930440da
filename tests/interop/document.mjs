// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The exported description of "Edit impression fields" beside the OpenAPI text that the document prints, member
// by member: names, required lists, types, enums, nullability, parameters, statuses. Each difference must be one
// of those listed here, with its reason. Descriptions are not compared: the export's are notepact's own.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { finish, openapi, root } from "./files.mjs";

const path = "/notes/{noteId}/impressions/{impressionId}";
const theirs = parse(readFileSync(`${root}/tests/interop/edit-impression.openapi.yaml`, "utf8"));
const ours = openapi("maxcare");

// What a description says, as lines: "where: what".
function facts(document) {
  const lines = [];
  const resolved = (schema) => {
    if (schema.$ref === undefined) return schema;
    return resolved(schema.$ref.slice(2).split("/").reduce((at, name) => at[name], document));
  };
  const put = (where, what) => lines.push(`${where}: ${what}`);
  const schema = (where, written) => {
    let nullable = written.nullable === true;
    let at = written;
    for (;;) { // wrappers that say only "this, or null"
      at = resolved(at);
      const choices = at.anyOf ?? at.allOf;
      if (choices === undefined || at.properties !== undefined) break;
      nullable ||= choices.some((choice) => choice.type === "null");
      const rest = choices.filter((choice) => choice.type !== "null");
      if (rest.length !== 1) throw new Error(`${where}: not comparable`);
      at = rest[0];
    }
    const types = [at.type].flat();
    put(where, `type ${types.find((type) => type !== "null")}`);
    put(where, nullable || types.includes("null") || at.nullable === true ? "null allowed" : "null forbidden");
    if (at.enum) put(where, `enum ${at.enum.filter((word) => word !== null).join(" ")}`);
    for (const limit of ["pattern", "not", "minLength", "minimum", "maximum", "additionalProperties"])
      if (at[limit] !== undefined) put(where, `${limit} ${JSON.stringify(at[limit])}`);
    for (const [name, member] of Object.entries(at.properties ?? {})) {
      put(`${where}/${name}`, at.required?.includes(name) ? "required" : "optional");
      schema(`${where}/${name}`, member);
    }
    if (at.items) schema(`${where}/[]`, at.items);
  };
  const operation = document.paths[path].patch;
  for (const parameter of operation.parameters) {
    const where = `${parameter.in} ${parameter.name}`;
    put(where, parameter.required ? "required" : "optional");
    schema(where, parameter.schema);
  }
  put("request", operation.requestBody.required ? "required" : "optional");
  schema("request", operation.requestBody.content["application/json"].schema);
  for (const [status, answer] of Object.entries(operation.responses))
    schema(`answer ${status}`, resolved(answer).content["application/json"].schema);
  const scheme = document.components.securitySchemes["api-key"];
  put("security", [operation.security ?? document.security].flat().map((one) => Object.keys(one)).join());
  put("security", `${scheme.type} ${scheme.scheme} ${scheme.bearerFormat ?? ""}`.trimEnd());
  put("server", document.servers[0].url);
  return lines;
}

const reasons = [
  [/^[-+] security: http bearer/, "the page of scopes shows keys that are no JWT: max_prd_ak_..."],
  [/^\+ (path|query) (noteId|providerId): (pattern|not) /, "a text that is empty, a dot segment or holds control characters names no note"],
  [/^\+ header X-Organization-Id: (pattern|not) /, "a text that cannot be a header's value"],
  [/^\+ answer [45]XX/, "any other error of the documented shape is one, too"],
];

const before = new Set(facts(theirs));
const after = new Set(facts(ours));
const differences = [
  ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
  ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
];
let failures = 0;
const unexplained = new Set(differences);
for (const [pattern, why] of reasons) {
  const explained = differences.filter((line) => pattern.test(line));
  if (explained.length === 0) failures++;
  console.log(`${why}:`);
  for (const line of explained) {
    unexplained.delete(line);
    console.log(`  ${line}`);
  }
}
for (const line of unexplained) {
  failures++;
  console.error(`no reason is listed: ${line}`);
}
console.log(`${[...before].filter((line) => after.has(line)).length} facts are the same, ${differences.length} differ`);
finish(failures);
