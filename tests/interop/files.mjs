// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The files in schemas/, as the judges read them; or those of another folder and its APIs, which NOTEPACT_SCHEMAS and
// NOTEPACT_APIS name.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = process.env.NOTEPACT_SCHEMAS ?? join(root, "schemas");
export const apis = process.env.NOTEPACT_APIS?.split(" ") ?? ["clinic", "maxcare"];

const parsed = (file) => JSON.parse(readFileSync(file, "utf8"));

export const openapi = (api) => parsed(join(folder, `${api}.openapi.json`));

// Names below the folder, and what is in the files.
function files(ending) {
  return apis.flatMap((api) =>
    readdirSync(join(folder, api))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => [`${api}/${name}`, parsed(join(folder, api, name))]),
  );
}

export const schemaFiles = files(".schema.json");
export const schemas = schemaFiles.map(([, schema]) => schema);
const vectors = files(".vectors.json").map(([, file]) => file);
export const requestVectors = vectors.filter((file) => file.contract.endsWith(".request"));
export const bodyVectors = vectors.filter((file) => !file.contract.endsWith(".request"));

// A text of a vector as bytes.
export const bytes = (text) =>
  typeof text === "string" ? Buffer.from(text, "utf8") : Buffer.from(text.base64, "base64");

// Ends the judge: what disagrees is on stderr already.
export function finish(failures) {
  if (failures !== 0) console.error(`${failures} disagreements`);
  process.exitCode = failures === 0 ? 0 : 1;
}
