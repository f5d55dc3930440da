// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What preflight check writes for a CI: reports.mjs PREFLIGHT
//
// SARIF is held against the standard's JSON Schema, by ajv, and against the validator of the people who wrote the
// standard, with the rules that GitHub has; annotations against those that the toolkit of GitHub Actions writes of the same
// violations. Each judge must refuse what is spoilt, too.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { issueCommand } from "@actions/core/lib/command.js";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { finish, root } from "./files.mjs";

const preflight = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "notepact-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
let failures = 0;
const complain = (what) => {
  failures++;
  console.error(what);
};

const check = (...words) =>
  spawnSync(preflight, ["check", ...words], { cwd: folder, encoding: "utf8", input: "{}", timeout: 60000 });

const refused = readFileSync(join(root, "examples/bodies/sign_off.refused.json"));
const names = ["plain.json", "a b,c:d%0A.json", "two\nlines", "return\r", "tab\t", "ä€😀.json", "a::b", "q\"'<&>\\", "*?#"];
for (const name of names) writeFileSync(join(folder, name), refused);
writeFileSync(join(folder, "some.jsonl"), '{}\n{"session_note_id":"ä","sign_off":1}\n\n[\n{"sign_off":{"x":1}}\n');
writeFileSync(join(folder, "many.json"), `{"errors":{"x":[${"1,".repeat(300)}1]}}`);
writeFileSync(
  join(folder, "known"),
  "clinic.create_sign_off/sign_off/signature/missing_prefix the \"tablet\" ä\n" +
    "clinic.create_sign_off/sign_off/review_date/missing_member until=2026-01-01 soon\n",
);

// SARIF.
const multitool = join(root, "tests/interop/node_modules/@microsoft/sarif-multitool-linux");
const schema = join(multitool, "sarif-2.1.0.json");
const validator = join(multitool, "Sarif.Multitool");
// informationUri: there is none. $schema: the validator would ask the network for it, so a copy without it is judged.
const expected = ["SARIF2005", "SARIF2008", "GH1013"];

function judged(file) {
  const output = join(folder, "judged");
  const ran = spawnSync(
    validator,
    ["validate", file, "--rule-kind", "Sarif;Gh", "--level", "Error;Warning", "--output", output, "--log", "ForceOverwrite"],
    { encoding: "utf8", timeout: 120000, env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } },
  );
  if (ran.status !== 0) return [`exit status ${ran.status}: ${ran.stdout}${ran.stderr}`];
  const { results } = JSON.parse(readFileSync(output, "utf8").replace(/^\ufeff/, "")).runs[0];
  return results.filter(({ ruleId }) => !expected.includes(ruleId)).map((one) => `${one.ruleId}: ${JSON.stringify(one.message)}`);
}

function judge_sarif() {
  if (!existsSync(schema)) return console.log("sarif: not judged, its validator is only for Linux");
  const accepts = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(JSON.parse(readFileSync(schema, "utf8")));
  const has_validator = process.platform === "linux" && process.arch === "x64";
  if (has_validator) chmodSync(validator, 0o755);
  else console.log("sarif: its validator is only for x86-64");

  const runs = [
    ["clinic.create_sign_off", ...names],
    ["clinic.create_sign_off", ...names, "missing\nfile", ".", "--baseline", "known", "--strict"],
    ["clinic.create_sign_off", "some.jsonl", "--lines", "--jobs", "2"],
    ["clinic.create_sign_off"],
    ["clinic.create_addendum.404", "plain.json"],
    ["clinic.create_addendum.422", "many.json"],
  ];
  let results = 0;
  for (const words of runs) {
    check(...words, "--sarif", "made.sarif");
    const file = join(folder, "made.sarif");
    const made = JSON.parse(readFileSync(file, "utf8"));
    results += made.runs[0].results.length;
    if (!accepts(made)) complain(`${words}: ${JSON.stringify(accepts.errors, null, 1)}`);
    delete made.$schema;
    writeFileSync(file, JSON.stringify(made));
    for (const fault of has_validator ? judged(file) : []) complain(`${words}: ${fault}`);

    for (const spoil of [
      (run) => (run.tool.driver.rules[0].id = 7),
      (run) => (run.results[0].level = "severe"),
      (run) => (run.results[0].locations[0].physicalLocation.region.startLine = 0),
      (run) => delete run.results[0].message,
      (run) => (run.invocations[0].unknown = 1),
    ]) {
      const spoilt = JSON.parse(JSON.stringify(made));
      if (spoilt.runs[0].results.length === 0) continue;
      spoil(spoilt.runs[0]);
      if (accepts(spoilt)) complain(`${words}: the schema takes ${spoil}`);
    }
  }
  const file = join(folder, "spoilt.sarif");
  const spoilt = '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"ruleId":"a","message":{}}]}]}';
  writeFileSync(file, spoilt);
  if (has_validator && judged(file).length === 0) complain("the validator takes a message without a text");
  console.log(`sarif: ${runs.length} files, ${results} results`);
  if (results === 0) complain("sarif: no results");
}

// Annotations.
function written_by_toolkit(level, properties, message) {
  const write = process.stdout.write;
  let said = "";
  process.stdout.write = (text) => (said += text);
  try {
    issueCommand(level, properties, message);
  } finally {
    process.stdout.write = write;
  }
  return said;
}

function judge_annotations() {
  let lines = 0;
  for (const name of names) {
    const { violations } = JSON.parse(check("clinic.create_sign_off", "--json", "--", name).stdout);
    const text = refused.toString("latin1");
    const said = violations.map(({ severity, rule, pointer, message, offset }) => {
      const before = text.slice(0, offset).split("\n");
      const place = { file: name, line: before.length, col: before.at(-1).length + 1, title: rule };
      return written_by_toolkit(severity, place, (pointer === "" ? "" : `${pointer}: `) + message);
    });
    lines += said.length;
    const ours = check("clinic.create_sign_off", "--github", "--", name).stdout;
    if (ours !== said.join("")) complain(`${name}: ${ours}is not ${said.join("")}`);
    const missing = check("clinic.create_sign_off", "--github", "--", `no/${name}`).stdout;
    const theirs = written_by_toolkit("error", { file: `no/${name}` }, `cannot read no/${name}: No such file or directory`);
    if (missing !== theirs) complain(`${missing}is not ${theirs}`);
  }
  console.log(`annotations: ${lines} lines are those that @actions/core writes`);
  if (lines === 0) complain("annotations: no lines");
}

judge_sarif();
judge_annotations();
finish(failures);
