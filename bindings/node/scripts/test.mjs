// Tests the package: with the operations that exist for tests alone, and as
// the tarballs that are published.
//
// --library PATH   a compiled part, built with the feature `selftest`
// --generated PATH a folder that `trimtab-generate PATH --selftest` wrote

import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { built, cargo, compile, path, root, run, sources, stage, target, tools } from "./stage.mjs";

// One call builds both: two would build what they share twice, with other features.
const parts = ["--package", "trimtab-generate"];
const features = ["--features", "trimtab-node/selftest,trimtab-generate/selftest"];
const library = path("--library") ?? cargo("dev", ...parts, ...features);
const generated = path("--generated") ?? join(target, "generated");
if (path("--generated") === undefined) {
  run(built("dev", "trimtab-generate"), [generated, "--selftest"], root);
}
tools();

const folder = stage("selftest", library);
cpSync(join(generated, "bindings", "node", "src"), join(folder, "src"), { recursive: true });
appendFileSync(join(folder, "src", "engines.ts"), 'export * as selftest from "./selftest.js";\n');
compile(folder);
for (const part of ["test", "examples", "tsconfig.test.json"]) {
  cpSync(join(sources, part), join(folder, part), { recursive: true });
}
writeExamples();
compile(folder, "tsconfig.test.json");

const tarballs = join(target, "tarballs");
rmSync(tarballs, { recursive: true, force: true });
const pack = join(sources, "scripts", "pack.mjs");
run(process.execPath, [pack, "--library", library, "--out", tarballs], sources);

const tests = join(folder, "out", "test");
const files = readdirSync(tests).filter((file) => file.endsWith(".test.js"));
const { status } = spawnSync(
  process.execPath,
  ["--test", "--test-reporter=tap", ...files.map((file) => join(tests, file))],
  {
    cwd: folder,
    env: {
      ...process.env,
      TRIMTAB_PARITY: join(root, "tests", "parity"),
      TRIMTAB_TARBALLS: tarballs,
      TRIMTAB_TSC: join(target, "node_modules", "typescript", "bin", "tsc"),
    },
    stdio: "inherit",
  },
);
process.exit(status ?? 1);

/** The examples of the documentation as programs, which are compiled and run like the others. */
function writeExamples() {
  const documents = readdirSync(join(folder, "src")).map((file) => join("src", file));
  for (const document of ["README.md", ...documents]) {
    const text = readFileSync(join(folder, document), "utf8").replace(/^ *\* ?/gm, "");
    for (const [i, [, example]] of [...text.matchAll(/^```ts\n(.*?)^```/gms)].entries()) {
      const name = document.replace(/\W/g, "-");
      writeFileSync(join(folder, "examples", `${name}-${i}.mts`), `${example}export {};\n`);
    }
  }
}
