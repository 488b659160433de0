import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

// Every example of the folder, the README and the documentation of the sources.
const folder = join(__dirname, "..", "examples");

for (const file of readdirSync(folder)) {
  test(`the example ${file} runs`, () => {
    execFileSync(process.execPath, [join(folder, file)], { timeout: 20_000, stdio: "pipe" });
  });
}
