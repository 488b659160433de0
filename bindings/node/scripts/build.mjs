// Builds the package for this system into `target/node/package`.
//
// --profile NAME   the cargo profile; `dev` unless given
// --library PATH   a compiled part that is there already

import { cargo, compile, flag, path, stage, tools } from "./stage.mjs";

const library = path("--library") ?? cargo(flag("--profile") ?? "dev");
tools();
compile(stage("package", library));
