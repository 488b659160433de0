// Written by `cargo xtask generate` from the catalogue; change that instead.

export * as health from "./health.js";
export * as forecast from "./forecast.js";
export * as report from "./report.js";
