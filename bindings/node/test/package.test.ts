import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

// The tarballs as they are published, in a project that has nothing else.
const tarballs = process.env["TRIMTAB_TARBALLS"] ?? "";
const tsc = process.env["TRIMTAB_TSC"] ?? "";

let project = "";

function node(args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });
}

before(() => {
  project = mkdtempSync(join(tmpdir(), "trimtab-"));
  writeFileSync(join(project, "package.json"), '{ "name": "host", "private": true }');
  const files = readdirSync(tarballs).map((file) => join(tarballs, file));
  const install = ["install", "--offline", "--no-audit", "--no-fund", ...files];
  const options = { cwd: project, stdio: "pipe", shell: process.platform === "win32" } as const;
  execFileSync("npm", install, options);
});

after(() => {
  rmSync(project, { recursive: true, force: true });
});

test("the tarball holds what is used and nothing else", () => {
  const files = readdirSync(join(project, "node_modules", "trimtab"), { recursive: true })
    .map(String)
    .filter((file) => file.includes("."));
  const kinds = new Set(files.map((file) => file.replace(/^.*?\./, ".")));
  assert.deepEqual([...kinds].sort(), [".d.mts", ".d.ts", ".js", ".json", ".md", ".mjs"]);
  assert.ok(files.every((file) => !/selftest|test\./.test(file)), files.join(" "));
});

const USE = `
  const table = Table.from([{ a: 1 }, { a: 2.5 }]);
  console.log(JSON.stringify(table.toArray()), catalogue().length > 0);
  call("no.such").catch((error) => console.log(error instanceof TrimtabError, error.code));
`;
const SAID = '[{"a":1},{"a":2.5}] true\ntrue OPERATION_UNKNOWN\n';

test("require gives the package", () => {
  writeFileSync(
    join(project, "use.cjs"),
    `const { call, catalogue, Table, TrimtabError } = require("trimtab");${USE}`,
  );
  assert.equal(node(["use.cjs"]), SAID);
});

test("import gives the package", () => {
  writeFileSync(
    join(project, "use.mjs"),
    `import { call, catalogue, Table, TrimtabError } from "trimtab";${USE}`,
  );
  assert.equal(node(["use.mjs"]), SAID);
});

test("import and require give one package", () => {
  writeFileSync(
    join(project, "both.mjs"),
    `import * as imported from "trimtab";
     import { createRequire } from "node:module";
     const required = createRequire(import.meta.url)("trimtab");
     for (const name of Object.keys(required)) {
       if (imported[name] !== required[name]) console.log(name);
     }
     console.log(Object.keys(required).length > 5);`,
  );
  assert.equal(node(["both.mjs"]), "true\n");
});

test("a strict program without the types of Node compiles against it", () => {
  const program = `
    import { call, catalogue, configure, Document, Table, TrimtabError } from "trimtab";
    import type { Control, ErrorCode, OperationDescription, TableInput } from "trimtab";

    interface Ratio { business_id: string; current_ratio: number | null }
    const rows: Ratio[] = [{ business_id: "a", current_ratio: null }];
    const inputs: TableInput[] = [
      rows,
      { a: [1, 2, null], b: Float64Array.of(1) },
      new Uint8Array(1),
      new ArrayBuffer(1),
      Table.from(rows),
    ];
    // @ts-expect-error: a text is no table
    const wrong: TableInput = "ratios.csv";
    const control: Control = { timeout: 1, threads: undefined, onProgress: (done) => done.toFixed() };
    export async function use(): Promise<readonly string[]> {
      configure({ workers: 2 });
      try {
        const outputs = await call("health.score", { ratios: inputs[0] }, {}, control);
        const scores = outputs["scores"];
        if (scores instanceof Table) {
          const names: readonly string[] = scores.columnNames;
          return names;
        }
        if (scores instanceof Document) return [scores.hash];
      } catch (error) {
        if (error instanceof TrimtabError) {
          const code: ErrorCode = error.code;
          return [code, error.column ?? ""];
        }
      }
      const operations: OperationDescription[] = catalogue();
      return operations.map(({ name }) => name);
    }
    export { wrong };
  `;
  writeFileSync(join(project, "strict.mts"), program);
  writeFileSync(join(project, "strict.cts"), program);
  const config = {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      skipLibCheck: false,
      target: "ES2022",
      lib: ["ES2022"],
      types: [],
      module: "node16",
      moduleResolution: "node16",
    },
    files: ["strict.mts", "strict.cts"],
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "."], {
    cwd: project,
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});

test("where the compiled part is missing, the error says what to do", () => {
  const name = readdirSync(join(project, "node_modules")).find((file) => /^trimtab-/.test(file));
  assert.ok(name);
  rmSync(join(project, "node_modules", name), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ["use.cjs"], {
    cwd: project,
    encoding: "utf8",
  });
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`the package \`${name}\`.*is not installed`));
  assert.match(stderr, /npm\/cli\/issues\/4828/);
});
