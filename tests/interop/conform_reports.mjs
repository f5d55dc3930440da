// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What reports of a suite are for programs: conform_reports.mjs FOLDER, in which sample_report wrote some.
//
// JSON is held against docs/report.schema.json, by ajv; CTRF against the schema of its own package, and with it; annotations
// against those that the toolkit of GitHub Actions writes of the same texts; JUnit is read by python3-junitparser
// (conform_reports.py). Each judge must refuse what is spoilt, too.
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { issueCommand } from "@actions/core/lib/command.js";
import { getCurrentSpecVersion, schema as ctrfSchema, validate } from "ctrf";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finish, root } from "./files.mjs";

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5)).sort();
const text = (name) => readFileSync(join(folder, name), "utf8");
let failures = 0;
const complain = (what) => {
  failures++;
  console.error(what);
};
const copy = (value) => JSON.parse(JSON.stringify(value));

// Its own format.
const ajv = new Ajv2020({ strict: true, strictRequired: false });
const is_report = ajv.compile(JSON.parse(readFileSync(join(root, "docs/report.schema.json"), "utf8")));
const spoil_report = [
  (one) => (one.format = 1),
  (one) => delete one.notepact,
  (one) => (one.more = 1),
  (one) => (one.counts.failed = "1"),
  (one) => (one.cases[0].outcome = "good"),
  (one) => (one.cases[0].name = "no name of a case"),
  (one) => (one.cases.find(({ outcome }) => outcome === "skipped").skipped = undefined),
  (one) => (one.cases.find(({ outcome }) => outcome === "known").known = undefined),
  (one) => (one.cases.find(({ outcome }) => outcome === "failed").failures = []),
  (one) => (one.cases.find(({ outcome }) => outcome === "passed").failed = 1),
  (one) => (one.causes[0].names = []),
];

// CTRF.
const old = new Ajv({ strict: false });
addFormats(old);
const is_ctrf = old.compile(ctrfSchema);
const spoil_ctrf = [
  (one) => (one.reportFormat = "ctrf"),
  (one) => (one.results.tests[0].status = "known"),
  (one) => (one.results.tests[0].duration = undefined),
  (one) => (one.results.summary.start = undefined),
  (one) => (one.results.more = 1),
];

for (const name of names) {
  const report = JSON.parse(text(`${name}.json`));
  const ctrf = JSON.parse(text(`${name}.ctrf`));
  if (!is_report(report)) complain(`${name}.json: ${ajv.errorsText(is_report.errors)}`);
  if (!is_ctrf(ctrf)) complain(`${name}.ctrf: ${old.errorsText(is_ctrf.errors)}`);
  const judged = validate(ctrf);
  if (!judged.valid) complain(`${name}.ctrf: ${JSON.stringify(judged.errors)}`);
  if (ctrf.specVersion !== getCurrentSpecVersion()) complain(`${name}.ctrf: version ${ctrf.specVersion}`);
  const { summary, tests } = ctrf.results;
  for (const status of ["passed", "failed", "skipped", "pending", "other"])
    if (summary[status] !== tests.filter((one) => one.status === status).length) complain(`${name}.ctrf: ${status}`);
  if (summary.tests !== tests.length || tests.length !== report.cases.length) complain(`${name}.ctrf: tests`);
  for (const how of ["passed", "failed", "known", "skipped"])
    if (report.counts[how] !== report.cases.filter(({ outcome }) => outcome === how).length) complain(`${name}.json: ${how}`);
  const grouped = report.causes.flatMap((cause) => cause.names).sort();
  const failed = report.cases.filter(({ outcome }) => outcome === "failed").map((one) => one.name).sort();
  if (JSON.stringify(grouped) !== JSON.stringify(failed)) complain(`${name}.json: causes are not of all that failed`);

  // Each line is what the toolkit writes of what the line says.
  const lines = text(`${name}.annotations`).split("\n").slice(0, -1);
  if (lines.length > 10 || lines.length > report.causes.length) complain(`${name}.annotations: ${lines.length} lines`);
  if ((lines.length === 0) !== (report.counts.failed === 0)) complain(`${name}.annotations: none`);
  for (const line of lines) {
    const found = /^::error title=([^:,]*)::([^\r\n]*)$/.exec(line);
    if (!found) {
      complain(`${name}.annotations: ${line}`);
      continue;
    }
    const read = (word) => word.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
    let written = "";
    const { write } = process.stdout;
    process.stdout.write = (piece) => ((written += piece), true);
    issueCommand("error", { title: read(found[1]) }, read(found[2]));
    process.stdout.write = write;
    if (written.trimEnd() !== line) complain(`${name}.annotations: ${line}, the toolkit writes ${written}`);
  }
}

// What is spoilt.
const broken = JSON.parse(text("broken.json"));
const broken_ctrf = JSON.parse(text("broken.ctrf"));
for (const [spoils, whole, judge] of [[spoil_report, broken, is_report], [spoil_ctrf, broken_ctrf, is_ctrf]])
  for (const spoil of spoils) {
    const other = copy(whole);
    spoil(other);
    if (judge(copy(other))) complain(`accepted: ${spoil}`);
  }
if (names.length < 7) complain(`only ${names.length} reports`);
console.log(`${names.length} reports as JSON, CTRF and annotations`);
finish(failures);
