// Packs what is published: the package and the compiled part for this system,
// as tarballs in `target/npm`.
//
// --profile NAME   the cargo profile; `release` unless given
// --library PATH   a compiled part that is there already
// --out PATH       another folder for the tarballs

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { cargo, compile, flag, manifest, path, run, stage, system, target, tools } from "./stage.mjs";

/** The systems that have a package; all are published together. */
const SYSTEMS = [
  "darwin-arm64",
  "darwin-x64",
  "linux-arm64-gnu",
  "linux-arm64-musl",
  "linux-x64-gnu",
  "linux-x64-musl",
  "win32-arm64-msvc",
  "win32-x64-msvc",
];

const library = path("--library") ?? cargo(flag("--profile") ?? "release");
const out = path("--out") ?? join(dirname(target), "npm");
tools();
const folder = stage("package", library);
compile(folder);

const { scripts, devDependencies, ...published } = manifest();
published.optionalDependencies = Object.fromEntries(
  SYSTEMS.map((name) => [`trimtab-${name}`, published.version]),
);
writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const part of [folder, join(folder, "node_modules", `trimtab-${system}`)]) {
  run("npm", ["pack", "--silent", "--pack-destination", out], part);
}
