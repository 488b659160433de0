// Puts the package together in a folder of `target`, so that building and
// testing leave nothing among the sources.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package's sources. */
export const sources = dirname(dirname(fileURLToPath(import.meta.url)));
/** The folder of the workspace. */
export const root = dirname(dirname(sources));
/** The folder of everything that cargo builds. */
const cargoTarget = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
/** The folder of everything that is built here. */
export const target = join(cargoTarget, "node");

/** The system that this machine builds for, as its package is named. */
export const system = (() => {
  const { arch, platform } = process;
  const libc = process.report.getReport().header.glibcVersionRuntime ? "gnu" : "musl";
  const names = { linux: `linux-${arch}-${libc}`, win32: `win32-${arch}-msvc` };
  return names[platform] ?? `${platform}-${arch}`;
})();

const LIBRARIES = { darwin: "libtrimtab_node.dylib", win32: "trimtab_node.dll" };

/** Runs a program, its output on the terminal. */
export function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
}

/** The value of a flag of the command line, such as `--profile NAME`. */
export function flag(name) {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

/** The path that a flag of the command line gives, such as `--library PATH`. */
export function path(name) {
  const value = flag(name);
  return value === undefined ? undefined : resolve(value);
}

/** Where cargo leaves what it builds under a profile. */
export function built(profile, file) {
  return join(cargoTarget, profile === "dev" ? "debug" : profile, file);
}

/** Builds the compiled part with cargo and gives its path. */
export function cargo(profile, ...others) {
  run("cargo", ["build", "--package", "trimtab-node", "--profile", profile, ...others], root);
  return built(profile, LIBRARIES[process.platform] ?? "libtrimtab_node.so");
}

/** Installs the tools of the lock file, once for each lock file. */
export function tools() {
  mkdirSync(target, { recursive: true });
  const lock = readFileSync(join(sources, "package-lock.json"), "utf8");
  const stamp = join(target, "node_modules", ".lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) {
    return;
  }
  for (const file of ["package.json", "package-lock.json"]) {
    cpSync(join(sources, file), join(target, file));
  }
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], target);
  writeFileSync(stamp, lock);
}

/** A folder with the sources and, where it is found by name, the compiled part. */
export function stage(name, library) {
  const folder = join(target, name);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["src", "package.json", "tsconfig.json", "README.md"]) {
    cpSync(join(sources, part), join(folder, part), { recursive: true });
  }
  for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) {
    cpSync(join(root, licence), join(folder, licence));
  }
  systemPackage(join(folder, "node_modules", `trimtab-${system}`), library);
  return folder;
}

/** The package of the compiled part for this system. */
export function systemPackage(folder, library) {
  const { version, license, engines, description } = manifest();
  const [os, cpu, libc] = system.split("-");
  const file = `trimtab.${system}.node`;
  mkdirSync(folder, { recursive: true });
  cpSync(library, join(folder, file));
  const own = {
    name: `trimtab-${system}`,
    version,
    description: `${description} The compiled part for ${system}.`,
    license,
    engines,
    os: [os],
    cpu: [cpu],
    ...(os === "linux" && { libc: [libc === "gnu" ? "glibc" : "musl"] }),
    main: file,
    files: [file],
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
}

/** The package's own description. */
export function manifest() {
  return JSON.parse(readFileSync(join(sources, "package.json"), "utf8"));
}

/** Compiles a folder by its `tsconfig.json`, or by another. */
export function compile(folder, config = "tsconfig.json") {
  const tsc = join(target, "node_modules", "typescript", "bin", "tsc");
  run(process.execPath, [tsc, "--project", config], folder);
}
