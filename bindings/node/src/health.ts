// Written by `cargo xtask generate` from the catalogue; change that instead.

import { callTyped } from "./call.js";
import type { Declaration } from "./call.js";
import type { Control } from "./queue.js";
import type { Table, TableInput } from "./table.js";

/**
 * How long a period is.
 *
 * - `"day"`: A day.
 * - `"week"`: A week, from the calendar's first weekday.
 * - `"month"`: A month.
 * - `"quarter"`: A quarter of the calendar year.
 * - `"year"`: A calendar year.
 * - `"fiscal_quarter"`: A quarter of the fiscal year.
 * - `"fiscal_year"`: A fiscal year, named after the calendar year in which it ends.
 */
export type StatementsFrequency = "day" | "week" | "month" | "quarter" | "year" | "fiscal_quarter" | "fiscal_year";

/**
 * The first day of a week.
 *
 * - `"monday"`: Monday.
 * - `"tuesday"`: Tuesday.
 * - `"wednesday"`: Wednesday.
 * - `"thursday"`: Thursday.
 * - `"friday"`: Friday.
 * - `"saturday"`: Saturday.
 * - `"sunday"`: Sunday.
 */
export type StatementsWeekStart = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * A line that accounts are mapped to.
 *
 * Each line is shown in the direction that its name says: a revenue of
 * 100 is 100, a cost of 40 is 40, a debt of 30 is 30, depreciation
 * accumulated to 20 is 20. What a line takes away shows in the formula
 * of the subtotal.
 *
 * - `"revenue"`: Sales of goods and services, without tax.
 * - `"sales_deductions"`: Discounts, rebates and returns granted on sales.
 * - `"cost_of_sales"`: Goods, materials, purchased services, freight in, changes of stock.
 * - `"other_income"`: Operating income beside sales: grants, rents, own work capitalized.
 * - `"personnel"`: Wages, salaries, social charges, benefits, temporary staff.
 * - `"premises"`: Rent and leases, energy, water, cleaning, repairs and maintenance.
 * - `"selling"`: Advertising, sales commissions, freight to customers.
 * - `"travel"`: Travel, vehicles, entertainment.
 * - `"professional_fees"`: Lawyers, accountants, auditors, consultants.
 * - `"other_operating_expenses"`: Office, telephone, insurance, other taxes, bad debts and
 *   the rest.
 * - `"depreciation"`: Depreciation, amortization and impairment of fixed assets.
 * - `"financial_income"`: Interest, dividends and exchange gains.
 * - `"financial_expense"`: Interest, exchange losses and the cost of finance.
 * - `"exceptional_income"`: Income outside ordinary business: gains on disposals, past
 *   years.
 * - `"exceptional_expense"`: Expense outside ordinary business: losses on disposals, past
 *   years.
 * - `"income_tax"`: Tax on the result.
 * - `"cash"`: Cash, bank accounts, money in transit.
 * - `"short_term_investments"`: Securities and deposits that are money within a year.
 * - `"receivables"`: What customers owe, less what is doubtful.
 * - `"inventory"`: Goods, materials, work in progress.
 * - `"prepaid_expenses"`: Expenses paid ahead.
 * - `"tax_receivable"`: Taxes to be got back, input tax.
 * - `"other_current_assets"`: Other claims within a year.
 * - `"clearing"`: Clearing, suspense, opening-balance and memorandum accounts; should be 0.
 * - `"fixed_assets"`: Land, buildings, machines, equipment, at cost.
 * - `"accumulated_depreciation"`: Depreciation of fixed and intangible assets so far; taken
 *   away.
 * - `"intangible_assets"`: Software, licences, goodwill, at cost.
 * - `"financial_assets"`: Holdings, long-term securities and loans given.
 * - `"other_noncurrent_assets"`: Deposits, deferred tax and other long-term claims.
 * - `"payables"`: What suppliers are owed, billed or not.
 * - `"short_term_debt"`: Overdrafts, credit cards and loans due within a year.
 * - `"tax_payable"`: Taxes owed: on sales, on wages withheld, on the result.
 * - `"payroll_payable"`: Wages, social charges and deductions owed.
 * - `"deferred_revenue"`: Advances of customers and income received ahead.
 * - `"other_current_liabilities"`: Other debts and accruals within a year.
 * - `"long_term_debt"`: Loans and bonds due after a year.
 * - `"provisions"`: Provisions for pensions, taxes, warranties, disputes.
 * - `"other_noncurrent_liabilities"`: Deferred tax, deposits received and other long-term
 *   debts.
 * - `"share_capital"`: What the owners paid in.
 * - `"reserves"`: Reserves, revaluation, investment grants.
 * - `"retained_earnings"`: Results of past years.
 * - `"owner_drawings"`: What the owners took out, less what they put in beside capital;
 *   taken away.
 */
export type StatementsLines = "revenue" | "sales_deductions" | "cost_of_sales" | "other_income" | "personnel" | "premises" | "selling" | "travel" | "professional_fees" | "other_operating_expenses" | "depreciation" | "financial_income" | "financial_expense" | "exceptional_income" | "exceptional_expense" | "income_tax" | "cash" | "short_term_investments" | "receivables" | "inventory" | "prepaid_expenses" | "tax_receivable" | "other_current_assets" | "clearing" | "fixed_assets" | "accumulated_depreciation" | "intangible_assets" | "financial_assets" | "other_noncurrent_assets" | "payables" | "short_term_debt" | "tax_payable" | "payroll_payable" | "deferred_revenue" | "other_current_liabilities" | "long_term_debt" | "provisions" | "other_noncurrent_liabilities" | "share_capital" | "reserves" | "retained_earnings" | "owner_drawings";

/**
 * An output of `statements`.
 *
 * - `"statements"`: The three statements.
 * - `"mapping"`: The line of each account.
 * - `"unmapped"`: The accounts without a line.
 * - `"issues"`: What could not be used.
 */
export type StatementsOutputs = "statements" | "mapping" | "unmapped" | "issues";

/** Options of {@link statements}. */
export interface StatementsOptions {
  /**
   * The postings of the ledger. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `date` (date): The date of posting.
   * - `account_id` (text or whole number): The account.
   * - `amount` (exact amount of money): The amount: debits positive, credits negative.
   * - `entry_id` (text or whole number, may be left out): The journal entry; its postings
   *   add up to 0. Blank: postings of a date do.
   * - `party_id` (text or whole number, may be left out): Whom it concerns.
   * - `document_id` (text or whole number, may be left out): The document that it comes
   *   from.
   * - `text` (text, may be left out): What it is.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  entries?: TableInput | undefined;
  /**
   * Base currency, zone and fiscal year. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `name` (text, may be left out): The business's name.
   * - `zone` (text, may be left out): The time zone, such as `Europe/Berlin`. Blank: UTC.
   * - `currency` (text): The base currency, by its ISO 4217 code.
   * - `fiscal_year_start` (whole number in month, may be left out): The month, 1 to 12, in
   *   which the fiscal year starts. Blank: 1.
   * - `sector` (text, may be left out): The sector, as the host names it.
   * - `country` (text, may be left out): The country, by its ISO 3166 code.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  business?: TableInput | undefined;
  /**
   * Exchange rates, for postings in other currencies. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `date` (date): From when the rate counts.
   * - `currency` (text): The currency of which one unit is priced.
   * - `base` (text): The currency of the price.
   * - `rate` (number): Units of `base` for one unit of `currency`.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  rates?: TableInput | undefined;
  /**
   * Invoices and bills, used where there are no entries. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `document_id` (text or whole number): The document.
   * - `kind` (text): `invoice`, `bill`, `credit_note`, `supplier_credit`, `order`,
   *   `purchase_order`, `quote` or `receipt`.
   * - `date` (date): The date of the document.
   * - `party_id` (text or whole number, may be left out): The customer or supplier.
   * - `due_date` (date, may be left out): When it is to be paid.
   * - `total` (exact amount of money, may be left out): The total, tax included; positive
   *   also for credits.
   * - `tax` (exact amount of money, may be left out): The tax in the total.
   * - `status` (text, may be left out): `draft`, `open`, `paid` or `cancelled`.
   * - `number` (text, may be left out): The number on the document.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  documents?: TableInput | undefined;
  /**
   * The lines of the documents. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `document_id` (text or whole number): The document.
   * - `amount` (exact amount of money): The line's amount without tax, in the document's
   *   currency.
   * - `line_id` (text or whole number, may be left out): The line.
   * - `item_id` (text or whole number, may be left out): The item.
   * - `account_id` (text or whole number, may be left out): The account that it is posted
   *   to.
   * - `quantity` (number, may be left out): How many.
   * - `unit_price` (exact amount of money, may be left out): The price of one, without tax.
   * - `discount` (exact amount of money, may be left out): What was taken off the amount.
   * - `tax` (exact amount of money, may be left out): The tax on the line.
   * - `text` (text, may be left out): What it is.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  lines?: TableInput | undefined;
  /** How long a period is. Default: `month`, the rhythm of bookkeeping. */
  frequency?: StatementsFrequency | undefined;
  /**
   * The day on which the books are looked at, such as `2026-01-31`: later
   * postings are left out, and a period is finished after its last day.
   * Default: the end of the day of the last posting.
   */
  asOf?: string | null | undefined;
  /**
   * The first day to show; what was posted before its period is the opening
   * balance. Default: the first posting.
   */
  from?: string | null | undefined;
  /**
   * The currency of the statements, by its ISO 4217 code. Default: the base
   * currency of the business, else the only currency of its postings.
   */
  currency?: string | null | undefined;
  /**
   * The month, 1 to 12, in which fiscal years start. Default: what the
   * business says, else 1.
   */
  fiscalYearStart?: number | null | undefined;
  /** The time zone of the business. Default: what the business says, else UTC. */
  zone?: string | null | undefined;
  /** The first day of a week. Default: `monday`, as in ISO 8601. */
  weekStart?: StatementsWeekStart | undefined;
  /**
   * The confidence that a mapping needs, 0 to 1; accounts below it go to
   * `unmapped`. Default: 0.6, where no account of five real charts was wrong.
   */
  threshold?: number | undefined;
  /**
   * The line of an account, by its id; overrides what its name says.
   *
   * @defaultValue `{}`
   */
  lines?: Readonly<Record<string, StatementsLines>> | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly StatementsOutputs[] | null | undefined;
}

/** A row of {@link StatementsResult.statements}. */
export interface StatementsStatementsRow {
  /** The business; null where there is one. */
  business_id: string | null;
  /** The period's label, such as `2026-01` or `FY2026-Q1`. */
  period: string;
  /** The period's first day. */
  period_start: string;
  /** The period's last day. */
  period_end: string;
  /** Whether the period was not over. */
  unfinished: boolean;
  /** `profit_and_loss`, `balance_sheet` or `cash_flow`. */
  statement: string;
  /** The line. */
  line: string;
  /** Whether the line is computed from lines above it. */
  subtotal: boolean;
  /**
   * The amount, in the direction that the line's name says; of a balance sheet at the
   * period's end.
   */
  amount: string;
  /** The currency, where it is known. */
  currency: string | null;
}

/** A row of {@link StatementsResult.mapping}. */
export interface StatementsMappingRow {
  /** The business; null where there is one. */
  business_id: string | null;
  /** The account. */
  account_id: string;
  /** The account's name. */
  name: string;
  /** The line; null where the evidence is too thin or divided. */
  line: string | null;
  /** How sure the line, or the guess, is: 0 to 1. Unit: fraction. */
  confidence: number;
  /** What spoke for it. */
  reason: string;
}

/** A row of {@link StatementsResult.unmapped}. */
export interface StatementsUnmappedRow {
  /** The business; null where there is one. */
  business_id: string | null;
  /** The account. */
  account_id: string;
  /** The account's name. */
  name: string;
  /** The likeliest line, if any evidence spoke for one. */
  guess: string | null;
  /** How sure the guess is: 0 to 1. Unit: fraction. */
  confidence: number;
  /** What spoke for it. */
  reason: string;
  /** How many postings the account has. */
  postings: number;
  /** What was posted to it: debits less credits. */
  balance: string;
}

/** A row of {@link StatementsResult.issues}. */
export interface StatementsIssuesRow {
  /** The series, business, account or line; null for the whole call. */
  unit: string | null;
  /** `info`, `warning` or `error`. */
  severity: string;
  /** What it is; the same text in every language. */
  code: string;
  /** The column at fault. */
  column: string | null;
  /** The row at fault, counted from 0. */
  row: number | null;
  /** What happened, in English. */
  message: string;
  /** The code's parameters, as a JSON object. */
  details: string;
}

/**
 * What {@link statements} gives. An output that was not asked for fails when it is read.
 */
export interface StatementsResult {
  /** The three statements. Rows are ordered by business, period, statement and line. */
  readonly statements: Table<StatementsStatementsRow>;
  /** The line of each account. Rows are ordered by business, and as in `accounts`. */
  readonly mapping: Table<StatementsMappingRow>;
  /** The accounts without a line. Rows are ordered by business, and as in `accounts`. */
  readonly unmapped: Table<StatementsUnmappedRow>;
  /** What could not be used. Rows are ordered by row of the input, as found. */
  readonly issues: Table<StatementsIssuesRow>;
}

/**
 * Profit and loss, balance sheet and cash flow by period, from a ledger.
 *
 * Postings are summed exactly, by line and period, in the business's calendar.
 *
 * **Signs.** Each line is shown in the direction that its name says: a revenue of 100 is
 * 100, a cost of 40 is 40, a debt of 30 is 30. `sales_deductions`,
 * `accumulated_depreciation` and `owner_drawings` are positive and taken away in their
 * subtotals.
 *
 * **Profit and loss.** `net_revenue` = revenue − sales_deductions; `gross_profit` =
 * net_revenue − cost_of_sales; `operating_expenses` = personnel + premises + selling +
 * travel + professional_fees + other_operating_expenses; `ebitda` = gross_profit +
 * other_income − operating_expenses; `ebit` = ebitda − depreciation; `result_before_tax` =
 * ebit + financial_income − financial_expense + exceptional_income − exceptional_expense +
 * unmapped_result; `net_result` = result_before_tax − income_tax.
 *
 * **Balance sheet**, at the period's end. `total_assets` = current_assets +
 * noncurrent_assets + unmapped_balance. `current_result` is the result of the fiscal year
 * so far; `retained_earnings` holds what was posted there and the results of past years
 * that no entry closed. `total_liabilities_and_equity` = current_liabilities +
 * noncurrent_liabilities + total_equity + difference, and equals `total_assets`;
 * `difference` is 0 where every entry balances.
 *
 * **Cash flow**, indirect. operating + investing + financing + unmapped_balance +
 * difference = `net_change_in_cash`, the change of the line `cash`, to the last digit. What
 * changes in `owner_drawings` is `drawings`; loans are `change_in_debt`, paid-in capital
 * and reserves `change_in_capital`.
 *
 * **Closing entries** (at least two postings to results, one to retained earnings, and no
 * other) are left out of the profit and loss and of the cash flow.
 *
 * **Mapping.** An account goes to the line that its number (PCG, SKR03, SKR04 and SAT,
 * recognized by agreement), its type, its name and the names of its groups speak for, in
 * English, German, French and Spanish. Evidence is weighed; below `threshold` or where it
 * is divided, the account is listed in `unmapped`, and its postings stand under
 * `unmapped_result` or `unmapped_balance`. The column `line` of `accounts` and the option
 * `lines` override it.
 *
 * Without entries, invoices, receipts, credit notes and bills give a profit and loss alone.
 *
 * Cost: linear in the postings times their logarithm, and in the accounts times the rules
 * of the mapping.
 *
 * @param accounts - The chart of accounts. Its columns:
 *
 * - `business_id` (text or whole number, may be left out): The business; blank where there
 *   is one.
 * - `account_id` (text or whole number): The account.
 * - `name` (text): The account's name, in any language.
 * - `number` (text, may be left out): The account's number in its chart, such as `8400`.
 * - `parent_id` (text or whole number, may be left out): The account or group that it
 *   belongs to.
 * - `type` (text, may be left out): The account's type, as its source names it, such as
 *   `Receivable` or `Cost of Goods Sold`.
 * - `root_type` (text, may be left out): `asset`, `liability`, `equity`, `income` or
 *   `expense`, also as its source names them.
 * - `line` (text, may be left out): The line of the statements that the host puts the
 *   account on; overrides the mapping.
 * - `chart` (text, may be left out): The chart's name or country, such as `SKR03` or `fr`,
 *   where it is known.
 * - `group` (true or false, may be left out): Whether the account only holds other
 *   accounts.
 * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217 code;
 *   blank is the business's base currency.
 * - `source` (text, may be left out): The service that the row comes from.
 * - `source_id` (text or whole number, may be left out): The row's key there.
 * - `source_version` (text, may be left out): The row's version or time of change there.
 *
 * @param options - See {@link StatementsOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link StatementsResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: an option is out of its range.
 * - `DATA_UNFIT`: the postings span more than 10,000 periods, or a sum has more than 34
 *   digits.
 * - `MEMORY_LIMIT`: the statements would have more than 20 million rows.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { mapping } = await health.statements(
 *   {
 *     account_id: ["1", "2", "3"],
 *     name: ["Bank account", "Sales", "Office rent"],
 *     root_type: ["Asset", "Income", "Expense"],
 *   },
 *   { entries: {
 *       date: {
 *         type: "Date32",
 *         values: ["2026-01-15", "2026-01-15", "2026-01-31", "2026-01-31"],
 *       },
 *       account_id: ["1", "2", "3", "1"],
 *       amount: [100, -100, 40, -40],
 *     }, frequency: "month" },
 * );
 * console.log(mapping.column("line"));
 * ```
 */
export function statements(
  accounts: TableInput,
  options?: StatementsOptions,
  control?: Control,
): Promise<StatementsResult> {
  return callTyped(STATEMENTS, { accounts }, options, control);
}

const STATEMENTS: Declaration = {
  name: "health.statements",
  inputs: {
    accounts: "table",
    entries: "table",
    business: "table",
    rates: "table",
    documents: "table",
    lines: "table",
  },
  optionalInputs: {
    entries: "entries",
    business: "business",
    rates: "rates",
    documents: "documents",
    lines: "lines",
  },
  outputs: { statements: "statements", mapping: "mapping", unmapped: "unmapped", issues: "issues" },
  options: {
    asOf: { name: "as_of" },
    fiscalYearStart: { name: "fiscal_year_start" },
    weekStart: { name: "week_start" },
  },
};
