// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// node page.mjs PLAIN_FOLDER: runs what docs/schemas.md shows of JavaScript and Python, in a folder that has schemas/, the
// files of --plain as plain/, and the packages of this one. Each must print the ```text block right behind it. The line at
// the top of schemas/README.md is one of those that ran.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { finish, root } from "./files.mjs";

const page = readFileSync(join(root, "docs/schemas.md"), "utf8");
const place = mkdtempSync(join(tmpdir(), "schemas-page-"));
symlinkSync(join(root, "schemas"), join(place, "schemas"));
symlinkSync(resolve(process.argv[2]), join(place, "plain"));
symlinkSync(join(root, "tests/interop/node_modules"), join(place, "node_modules"));

const programs = { js: ["mjs", process.execPath], python: ["py", "/usr/bin/python3"] };
let failures = 0;
let ran = 0;
for (const [, language, text, expected] of page.matchAll(/^```(js|python)\n(.*?)^```\n(?:```text\n(.*?)^```\n)?/gms)) {
  const [ending, program] = programs[language];
  const file = join(place, `snippet.${ending}`);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(program, [file], { cwd: place, encoding: "utf8" });
  ran++;
  if (status === 0 && stderr === "" && stdout === expected) continue;
  failures++;
  console.error(`${language}:\n${text}exit status ${status}\n${stdout}${stderr}expected:\n${expected}`);
}
rmSync(place, { recursive: true });
const line = /`(addFormats\(.*?\))`/.exec(readFileSync(join(root, "schemas/README.md"), "utf8"))?.[1];
if (line === undefined || !page.includes(`const ajv = ${line};`)) {
  failures++;
  console.error(`schemas/README.md: another line: ${line}`);
}
console.log(`docs/schemas.md: ${ran} snippets ran`);
finish(failures + (ran < 4 ? 1 : 0));
