// Tables: what goes in, what comes out.

import { Table, TrimtabError } from "trimtab";

const rows = Table.from([
  { business_id: "north", as_of: "2026-01-31", current_ratio: 1.8 },
  { business_id: "south", as_of: "2026-01-31" },
]);
console.log(rows.columnNames, rows.numRows);
console.log(rows.toArray());

const columns = Table.from({
  business_id: ["north", "south"],
  current_ratio: Float64Array.of(1.8, NaN),
});
console.log(columns.numbers("current_ratio"));

// Arrow IPC stream bytes go to `apache-arrow`, to a file, to another service.
const bytes = rows.toIPC();
console.log(Table.fromIPC(bytes).column("business_id"));

try {
  Table.from({ revenue: [120, "n/a"] });
} catch (error) {
  if (error instanceof TrimtabError) {
    console.log(error.code, error.column, error.row, error.message);
  }
}
