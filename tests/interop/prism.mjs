// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Prism serves both OpenAPI descriptions; every request that must be written, and every body vector of a request,
// goes to it over a socket. It must answer what is to be accepted with a documented success and a body that keeps
// our schema, and refuse the bodies that OpenAPI can say to be wrong. Where it differs, the reason is one of those
// listed here. (Requests to be refused are judged by parameters.mjs: no HTTP client would write most of them.)
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { spawn } from "node:child_process";
import http from "node:http";
import net from "node:net";
import { apis, bodyVectors, bytes, finish, requestVectors, root, schemas } from "./files.mjs";

const free_port = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function serve(api) {
  const port = await free_port();
  const child = spawn(
    process.execPath,
    [`${root}/tests/interop/node_modules/@stoplight/prism-cli/dist/index.js`, "mock", "--errors",
      "--port", String(port), "--host", "127.0.0.1", `${root}/schemas/${api}.openapi.json`],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  await new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`Prism does not start:\n${said}`)), 60000);
    const listen = (text) => {
      said += text;
      if (!/Prism is listening/.test(said)) return;
      clearTimeout(timer);
      done();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => failed(new Error(`Prism stops:\n${said}`)));
  });
  return { port, stop: () => child.kill("SIGKILL") };
}

const agent = new http.Agent({ keepAlive: true });
function send(port, { method, url, headers, body }) {
  const path = url.replace(/^https?:\/\/[^/]*/, "").replace(/^\/v3\//, "/");
  return new Promise((done, failed) => {
    const request = http.request({ agent, host: "127.0.0.1", port, method, path, headers, timeout: 20000 }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => done({ status: answer.statusCode, body: Buffer.concat(pieces).toString("utf8") }));
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", failed);
    request.end(body);
  });
}

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const validators = new Map();
for (const schema of schemas) validators.set(schema.title, ajv.compile(schema));

let failures = 0;
const counts = new Map();
const count = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);
const complain = (what, answer) => {
  failures++;
  console.error(`${what}: ${answer.status} ${answer.body.slice(0, 300)}`);
};

// The vectors of an operation's body, which may stand under another operation with the same contract.
const contract_of = (title) => schemas.find((schema) => schema.title === title)?.["x-notepact"].contract;
function bodies_of(name) {
  const contract = contract_of(name);
  return contract === undefined ? [] : bodyVectors.find((file) => contract_of(file.contract) === contract).cases;
}

// An accepted request is answered with a success that keeps our schema.
async function accepted(port, name, description, request) {
  const answer = await send(port, request);
  if (request.body?.length === 0 && answer.status === 422) return count("differs: Prism refuses an upload of no bytes");
  const conforms = validators.get(`${name}.${answer.status}`);
  if (answer.status < 300 && conforms !== undefined && conforms(JSON.parse(answer.body)))
    return count("accepted, and answered as the schema says");
  complain(`${name}: ${description}`, answer);
}

// Why Prism may accept a body that is to be refused.
const left = new Set(["duplicates", "integer_token", "week_53", "second_60", "depth", "overflow", "surrogates", "exact_integer"]);

async function body(port, plain, one) {
  const broken = one.violations.filter(({ severity }) => severity === "error");
  const sent = bytes(one.text);
  const answer = await send(port, { ...plain, body: sent });
  const description = `body: ${one.description}`;
  if (broken.length === 0) {
    if (answer.status < 300) return count("body accepted");
    return complain(description, answer);
  }
  if (answer.status >= 400) return count("body refused");
  if (typeof one.text !== "string") return count("differs: body accepted, ill-formed UTF-8");
  const reasons = new Set(broken.map(({ beyond }) => beyond ?? "none"));
  if ([...reasons].every((reason) => left.has(reason))) return count(`differs: body accepted, ${[...reasons].join(", ")}`);
  complain(description, answer);
}

for (const api of apis) {
  const prism = await serve(api);
  try {
    for (const file of requestVectors.filter(({ contract }) => contract.startsWith(`${api}.`))) {
      const name = file.contract.replace(/\.request$/, "");
      const written = file.cases.filter(({ request }) => request !== null).map((one) => ({
        ...one.request,
        description: one.description,
        body: one.request.body === undefined ? undefined : bytes(one.request.body),
      }));
      for (const one of written)
        if (!one.description.startsWith("base: ")) await accepted(prism.port, name, one.description, one);
      for (const one of bodies_of(name))
        await body(prism.port, written[0], one);
    }
  } finally {
    prism.stop();
  }
}
for (const [what, number] of [...counts].sort()) console.log(`${what}: ${number}`);
finish(failures + ((counts.get("body refused") ?? 0) === 0 ? 1 : 0));
agent.destroy();
