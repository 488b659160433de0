// Every operation, for a tool or an agent that calls by name.

import { call, catalogue, TrimtabError } from "trimtab";

for (const { name, summary, inputs } of catalogue()) {
  console.log(`${name}(${inputs.map((port) => port.name).join(", ")}): ${summary}`);
}

async function main(): Promise<void> {
  try {
    await call("health.scoer", {}, {}, { timeout: 5, signal: AbortSignal.timeout(5000) });
  } catch (error) {
    if (!(error instanceof TrimtabError)) {
      throw error;
    }
    console.log(error.kind, error.code, error.message);
  }
}

void main();
