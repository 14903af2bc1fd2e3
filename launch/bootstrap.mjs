/**
 * The first step of every command: `node launch/bootstrap.mjs launch/demo.ts [flags]`.
 * Installs what is missing with `npm ci`, then runs the target with the Node 24 that came from npm.
 * Plain JavaScript: the machine's own Node 20 runs it.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { installReason } from "./install-reason.mjs";

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Node 20 or later is needed to begin; this is ${process.version}.`);
  process.exit(1);
}

const root = path.resolve(import.meta.dirname, "..");
const modules = path.join(root, "node_modules");
const bin = path.join(modules, ".bin");
const node = path.join(bin, "node");
const noteFile = path.join(modules, ".lantern-lock-hash");
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

const otherPath = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !folder.endsWith(path.join("node_modules", ".bin")));

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function nodeVersion() {
  const asked = spawnSync(node, ["--version"], { encoding: "utf8" });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** Null when nothing needs installing. The note spares the comparison, and ends it should npm's own account ever differ for good. */
function whyInstall() {
  const lock = readJson(path.join(root, "package-lock.json"));
  const state = { lock, nodeVersion: nodeVersion(), wantedMajor: lock.packages["node_modules/node"].version.split(".")[0] };
  const noted = existsSync(noteFile) && readFileSync(noteFile, "utf8") === lockHash();
  const reason = installReason({ ...state, installed: noted ? lock : readJson(path.join(modules, ".package-lock.json")) });
  if (reason === null && !noted) note();
  return reason;
}

function lockHash() {
  return createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex");
}

function note() {
  try {
    writeFileSync(noteFile, lockHash());
  } catch {
    // A checkout that may only be read: the comparison is simply made again next time.
  }
}

/** Runs npm with the machine's own Node (npm ci removes ours while it runs) and resolves to its exit code. */
function npm(args) {
  return new Promise((resolve) => {
    const child = spawn("npm", args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: otherPath.join(path.delimiter) } });
    child.on("error", () => resolve(127));
    child.on("exit", (code, signal) => resolve(signal === null ? code : 130));
  });
}

async function install(reason) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  console.log(`Installing packages with \`npm ci\` (${reason}) …`);
  const alive = setInterval(() => console.log(`  still installing packages, ${seconds()}`), 10_000);
  // Named: a NODE_ENV=production or omit setting in the environment must not leave out what tests and the database need.
  let code = await npm(["ci", "--include=dev", "--include=optional", "--loglevel=error"]);
  if (code === 0 && nodeVersion() === null) code = await npm(["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"]);
  clearInterval(alive);
  if (code === 0) note();
  const left = whyInstall();
  if (code === 0 && left === null) {
    console.log(`done  Installing packages (${seconds()})`);
    return;
  }
  const trouble = code === 127 ? "npm was not found on the path" : code === 0 ? left : "`npm ci` did not succeed, and its own words are above";
  console.error(`\nThe packages could not be installed: ${trouble}.\nCheck the connection to the npm registry and that this folder may be written to, then run the same command again.`);
  process.exit(1);
}

const reason = whyInstall();
if (reason !== null) await install(reason);

const child = spawn(node, process.argv.slice(2), {
  cwd: root,
  // The channel tells the target when this process is killed outright.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { ...process.env, PATH: [bin, ...otherPath].join(path.delimiter) },
});
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`${node} could not be started: ${error.message}`);
  process.exit(1);
});
child.on("exit", (code, signal) => {
  if (signal === null) process.exit(code);
  for (const name of signals) process.removeAllListeners(name);
  process.kill(process.pid, signal);
});
