// A health score with its reasons, and what would lift it.

import { health } from "trimtab";

async function main(): Promise<void> {
  const { scores, points, counterfactuals } = await health.score([
    { business_id: "bakery", return_on_assets: 0.12, debt_ratio: 0.35, current_ratio: 2.1 },
    { business_id: "garage", return_on_assets: -0.2, debt_ratio: 0.95, current_ratio: 0.7 },
  ]);
  for (const { business_id, score, band, probability } of scores) {
    console.log(`${business_id}: ${score} (${band}), ${(100 * probability).toFixed(1)} %`);
    const reasons = points.toArray().filter((row) => row.business_id === business_id);
    for (const { input, points: share } of reasons) {
      console.log(`  ${input}: ${share}`);
    }
  }
  console.table(counterfactuals.toArray());
}

void main();
