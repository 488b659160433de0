// Written by `cargo xtask generate` from the catalogue; change that instead.

import { callTyped } from "./call.js";
import type { Declaration } from "./call.js";
import type { Document, DocumentInput } from "./document.js";
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
export type StatementsFrequency =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "fiscal_quarter"
  | "fiscal_year";

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
export type StatementsWeekStart =
  | "monday"
  | "tuesday"
  | "wednesday"
  | "thursday"
  | "friday"
  | "saturday"
  | "sunday";

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
export type StatementsAccountLines =
  | "revenue"
  | "sales_deductions"
  | "cost_of_sales"
  | "other_income"
  | "personnel"
  | "premises"
  | "selling"
  | "travel"
  | "professional_fees"
  | "other_operating_expenses"
  | "depreciation"
  | "financial_income"
  | "financial_expense"
  | "exceptional_income"
  | "exceptional_expense"
  | "income_tax"
  | "cash"
  | "short_term_investments"
  | "receivables"
  | "inventory"
  | "prepaid_expenses"
  | "tax_receivable"
  | "other_current_assets"
  | "clearing"
  | "fixed_assets"
  | "accumulated_depreciation"
  | "intangible_assets"
  | "financial_assets"
  | "other_noncurrent_assets"
  | "payables"
  | "short_term_debt"
  | "tax_payable"
  | "payroll_payable"
  | "deferred_revenue"
  | "other_current_liabilities"
  | "long_term_debt"
  | "provisions"
  | "other_noncurrent_liabilities"
  | "share_capital"
  | "reserves"
  | "retained_earnings"
  | "owner_drawings";

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
   * The chart of accounts; without it no posting has a line. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
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
   * - `chart` (text, may be left out): The chart's name or country, such as `SKR03` or
   *   `fr`, where it is known.
   * - `group` (true or false, may be left out): Whether the account only holds other
   *   accounts.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  accounts?: TableInput | undefined;
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
  accountLines?: Readonly<Record<string, StatementsAccountLines>> | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly StatementsOutputs[] | null | undefined;
}

/** A row of {@link StatementsResult.statements}. */
export interface StatementsStatementsRow {
  /** The business; null where no table names one. */
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
  /** The business; null where no table names one. */
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
  /** The business; null where no table names one. */
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
 * Postings are summed exactly, by line and period, in the business's calendar. Rows without
 * a `business_id` belong to the only business that other rows name, else to the only one of
 * `business`.
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
 * `account_lines` override it.
 *
 * Without entries, invoices, receipts, credit notes and bills give the lines of the profit
 * and loss that they are about, `net_revenue`, and with bills `gross_profit`; what only a
 * ledger knows is left out.
 *
 * Cost: linear in the postings times their logarithm, and in the accounts times the rules
 * of the mapping.
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
 *     accounts: {
 *       account_id: ["1", "2", "3"],
 *       name: ["Bank account", "Sales", "Office rent"],
 *       root_type: ["Asset", "Income", "Expense"],
 *     },
 *     entries: {
 *       date: ["2026-01-15", "2026-01-15", "2026-01-31", "2026-01-31"],
 *       account_id: ["1", "2", "3", "1"],
 *       amount: [100, -100, 40, -40],
 *     },
 *     frequency: "month",
 *   },
 * );
 * console.log(mapping.column("line"));
 * ```
 */
export function statements(
  options?: StatementsOptions,
  control?: Control,
): Promise<StatementsResult> {
  return callTyped(STATEMENTS, {}, options, control);
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
    accounts: "accounts",
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
    accountLines: { name: "account_lines" },
  },
};

/**
 * Which orders are sales beside invoices and receipts.
 *
 * - `"paid"`: Orders whose status is `paid`.
 * - `"never"`: None: invoices or receipts say the same.
 * - `"always"`: All but drafts and cancelled ones.
 */
export type RatiosOrders = "paid" | "never" | "always";

/**
 * An output of `ratios`.
 *
 * - `"ratios"`: One row a business and day, as `health.score` takes it.
 * - `"details"`: One row an input: its value, or why there is none.
 * - `"issues"`: What could not be used.
 */
export type RatiosOutputs = "ratios" | "details" | "issues";

/** Options of {@link ratios}. */
export interface RatiosOptions {
  /**
   * Invoices, receipts, orders, credit notes and bills. Its columns:
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
   * The lines of the documents: amounts without tax. Its columns:
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
  /**
   * Money received on invoices. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `payment_id` (text or whole number): The payment.
   * - `date` (date): When it was made.
   * - `amount` (exact amount of money): The amount: received positive, paid negative.
   * - `document_id` (text or whole number, may be left out): The document that it settles.
   * - `party_id` (text or whole number, may be left out): Who paid or was paid.
   * - `fee` (exact amount of money, may be left out): What the payment cost.
   * - `method` (text, may be left out): How it was paid.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  payments?: TableInput | undefined;
  /**
   * Bank lines, best with their balance. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `date` (date): The date of booking.
   * - `amount` (exact amount of money): The amount: in positive, out negative.
   * - `line_id` (text or whole number, may be left out): The bank line.
   * - `account_id` (text or whole number, may be left out): The account in the chart that
   *   the bank account is.
   * - `bank_account` (text, may be left out): The bank account, as the host names it.
   * - `balance` (exact amount of money, may be left out): The balance after the line.
   * - `counterparty` (text, may be left out): Who is on the other side.
   * - `party_id` (text or whole number, may be left out): The party on the other side,
   *   where it is known.
   * - `text` (text, may be left out): The text of the line.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  bank?: TableInput | undefined;
  /**
   * Who works for the business. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `person_id` (text or whole number): The person.
   * - `name` (text, may be left out): The person's name.
   * - `role` (text, may be left out): What the person does.
   * - `hired` (date, may be left out): The first day.
   * - `left` (date, may be left out): The last day.
   * - `pay` (exact amount of money, may be left out): The gross pay, per `pay_per`.
   * - `pay_per` (text, may be left out): `hour`, `month` or `year`.
   * - `hours_per_week` (number in hours, may be left out): The agreed hours.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  people?: TableInput | undefined;
  /**
   * Base currency, zone and sector. Its columns:
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
   * Exchange rates, for amounts in other currencies. Its columns:
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
   * The output `statements` of health.statements. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `period_start` (date): The period's first day.
   * - `period_end` (date): The period's last day.
   * - `line` (text): The line, as `health.statements` names it.
   * - `amount` (exact amount of money): The amount, in the direction that the line's name
   *   says; of a balance sheet at the period's end.
   * - `statement` (text, may be left out): `profit_and_loss`, `balance_sheet` or
   *   `cash_flow`; blank is what the line's name says.
   * - `unfinished` (true or false, may be left out): Whether the period was not over; such
   *   periods are left out.
   * - `currency` (text, may be left out): The currency, by its ISO 4217 code; blank is the
   *   business's own.
   */
  statements?: TableInput | undefined;
  /**
   * The day on which the business is looked at, such as `2026-01-31`: later
   * periods, and what comes later in the books, are left out. Default: the end
   * of the last finished period of each business; without statements, the last
   * day in its books.
   */
  asOf?: string | null | undefined;
  /**
   * Whether every period that ends a whole year of statements gives a row, and
   * not the last alone; without statements, every month that ends a whole year
   * of sales. Default: false.
   */
  history?: boolean | undefined;
  /**
   * Which orders are sales beside invoices and receipts. Default: `paid`, as
   * a shop has them; say `never` where each order is invoiced too, as books
   * do not link the two.
   */
  orders?: RatiosOrders | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly RatiosOutputs[] | null | undefined;
}

/** A row of {@link RatiosResult.ratios}. */
export interface RatiosRatiosRow {
  /** The business; empty where no table names one. */
  business_id: string;
  /**
   * The last day of the statements; without them, the day on which the books are looked at.
   */
  as_of: string;
  /** The inputs that do not apply. */
  not_applicable: string[];
  /** net profit / total assets. Unit: ratio. */
  return_on_assets: number | null;
  /** total liabilities / total assets. Unit: ratio. */
  debt_ratio: number | null;
  /** (current assets - short-term liabilities) / total assets. Unit: ratio. */
  working_capital_to_assets: number | null;
  /** current assets / short-term liabilities. Unit: ratio. */
  current_ratio: number | null;
  /**
   * 365 * (cash + short-term securities + receivables - short-term liabilities) /
   * (operating expenses - depreciation). Unit: days.
   */
  net_liquid_days: number | null;
  /** retained earnings / total assets. Unit: ratio. */
  retained_earnings_to_assets: number | null;
  /**
   * profit before tax / total assets (what the training data hold as earnings before
   * interest and taxes). Unit: ratio.
   */
  ebit_to_assets: number | null;
  /** sales / total assets. Unit: ratio. */
  asset_turnover: number | null;
  /** equity / total assets. Unit: ratio. */
  equity_to_assets: number | null;
  /**
   * (profit before tax + extraordinary items + financial expenses) / total assets. Unit:
   * ratio.
   */
  profit_and_financing_costs_to_assets: number | null;
  /** profit before tax / short-term liabilities. Unit: ratio. */
  pretax_profit_to_short_liabilities: number | null;
  /** (profit before tax + depreciation) / sales. Unit: ratio. */
  pretax_cash_margin: number | null;
  /** 365 * total liabilities / (profit before tax + depreciation). Unit: days. */
  debt_repayment_days: number | null;
  /** (profit before tax + depreciation) / total liabilities. Unit: ratio. */
  pretax_cash_flow_to_debt: number | null;
  /** profit before tax / sales. Unit: ratio. */
  pretax_margin: number | null;
  /** 365 * inventory / sales. Unit: days. */
  inventory_days: number | null;
  /** sales / sales of the previous year. Unit: ratio. */
  sales_growth: number | null;
  /** operating profit / total assets. Unit: ratio. */
  operating_return_on_assets: number | null;
  /** net profit / sales. Unit: ratio. */
  net_margin: number | null;
  /** profit before tax of the last three years / total assets. Unit: ratio. */
  three_year_profit_to_assets: number | null;
  /** (equity - share capital) / total assets. Unit: ratio. */
  reserves_to_assets: number | null;
  /** (net profit + depreciation) / total liabilities. Unit: ratio. */
  cash_flow_to_debt: number | null;
  /** operating profit / financial expenses. Unit: ratio. */
  interest_coverage: number | null;
  /** (current assets - short-term liabilities) / fixed assets. Unit: ratio. */
  working_capital_to_fixed_assets: number | null;
  /**
   * decimal logarithm of total assets in thousands of Polish zloty. Unit: log10 of thousand
   * PLN.
   */
  log_assets: number | null;
  /** (total liabilities - cash) / sales. Unit: ratio. */
  net_debt_to_sales: number | null;
  /** (profit before tax + interest) / sales. Unit: ratio. */
  margin_before_interest: number | null;
  /** 365 * short-term liabilities / cost of products sold. Unit: days. */
  payables_days: number | null;
  /** operating expenses / short-term liabilities. Unit: ratio. */
  operating_costs_to_short_liabilities: number | null;
  /** operating expenses / total liabilities. Unit: ratio. */
  operating_costs_to_debt: number | null;
  /** profit on sales / total assets. Unit: ratio. */
  sales_profit_to_assets: number | null;
  /** total sales with other income / total assets. Unit: ratio. */
  total_asset_turnover: number | null;
  /** (equity + long-term liabilities) / total assets. Unit: ratio. */
  long_term_capital_to_assets: number | null;
  /** profit on sales / sales. Unit: ratio. */
  sales_margin: number | null;
  /** (current assets - inventory - receivables) / short-term liabilities. Unit: ratio. */
  cash_ratio: number | null;
  /** total liabilities / ((operating profit + depreciation) * 12 / 365). Unit: months. */
  debt_to_operating_cash_flow: number | null;
  /** operating profit / sales. Unit: ratio. */
  operating_margin: number | null;
  /** inventory days + receivables days. Unit: days. */
  operating_cycle_days: number | null;
  /** 365 * receivables / sales. Unit: days. */
  receivables_days: number | null;
  /** net profit / inventory. Unit: ratio. */
  profit_to_inventory: number | null;
  /** (current assets - inventory) / short-term liabilities. Unit: ratio. */
  quick_ratio: number | null;
  /** 365 * inventory / cost of products sold. Unit: days. */
  inventory_days_of_cost: number | null;
  /** current assets / total liabilities. Unit: ratio. */
  current_assets_to_debt: number | null;
  /** short-term liabilities / total assets. Unit: ratio. */
  short_liabilities_to_assets: number | null;
  /** equity / fixed assets. Unit: ratio. */
  equity_to_fixed_assets: number | null;
  /** (equity + long-term liabilities) / fixed assets. Unit: ratio. */
  long_term_capital_to_fixed_assets: number | null;
  /** (sales - cost of products sold) / sales. Unit: ratio. */
  gross_margin: number | null;
  /** total costs / total sales. Unit: ratio. */
  cost_ratio: number | null;
  /** 365 * short-term liabilities / sales. Unit: days. */
  short_liabilities_days: number | null;
  /** sales / fixed assets. Unit: ratio. */
  fixed_asset_turnover: number | null;
  /**
   * average daily bank balance / average daily outflow, of the last 365 days. Unit: days.
   */
  cash_buffer_days: number | null;
  /**
   * standard deviation of the bank's weekly net flow / average weekly outflow, of the last
   * 365 days. Unit: share.
   */
  weekly_net_flow_volatility: number | null;
  /** what is overdue / what is open, of invoices with a due date. Unit: share. */
  overdue_share: number | null;
  /**
   * mean days from invoice to payment, weighted by amount, of the last 365 days' payments.
   * Unit: days.
   */
  days_to_collect: number | null;
  /** credit notes / sales before credits, of the last 365 days. Unit: share. */
  credit_share: number | null;
  /** a year's gross pay / a year's revenue. Unit: share. */
  payroll_share: number | null;
  /**
   * customers of the last 365 days that have bought on two days or more / all of them.
   * Unit: share.
   */
  repeat_customer_share: number | null;
  /**
   * sales after a customer's first day / sales to known customers, of the last 365 days.
   * Unit: share.
   */
  repeat_revenue_share: number | null;
  /** sales to the largest customer / sales, of the last 365 days. Unit: share. */
  customer_top_1_share: number | null;
  /** sales to the five largest customers / sales, of the last 365 days. Unit: share. */
  customer_top_5_share: number | null;
  /**
   * sum of the squared shares of customers in the sales of the last 365 days. Unit: index.
   */
  customer_concentration: number | null;
  /** purchases from the largest supplier / purchases, of the last 365 days. Unit: share. */
  supplier_top_1_share: number | null;
}

/** A row of {@link RatiosResult.details}. */
export interface RatiosDetailsRow {
  /** The business; empty where no table names one. */
  business_id: string;
  /** The day of the row in `ratios`. */
  as_of: string;
  /** The input. */
  input: string;
  /** The part of the business that it tells of. */
  pillar: string;
  /** Its value. Unit: as `unit` says. */
  value: number | null;
  /** The unit of the value. */
  unit: string;
  /** `supplied`, `does_not_apply` or `not_supplied`. */
  status: string;
  /** How it is computed. */
  formula: string;
  /**
   * What it came from, such as `statements from 2025-01-01 to 2025-12-31`, `orders from …`,
   * `invoices open on …` or `bank balance of …`, joined by `; `; null where nothing of it
   * was there.
   */
  source: string | null;
  /** Why it does not apply, or what to supply. */
  note: string | null;
}

/** A row of {@link RatiosResult.issues}. */
export interface RatiosIssuesRow {
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

/** What {@link ratios} gives. An output that was not asked for fails when it is read. */
export interface RatiosResult {
  /**
   * One row a business and day, as `health.score` takes it. Rows are ordered by business
   * and day.
   */
  readonly ratios: Table<RatiosRatiosRow>;
  /**
   * One row an input: its value, or why there is none. Rows are ordered by business, day
   * and input: those of the models as they list them, then those of the books.
   */
  readonly details: Table<RatiosDetailsRow>;
  /** What could not be used. Rows are ordered by row of the input, as found. */
  readonly issues: Table<RatiosIssuesRow>;
}

/**
 * The inputs of a health score, from statements, bank, documents, orders and payroll.
 *
 * Each input of the built-in models is computed from statements and books and comes with
 * its unit, its formula and what it came from. Each table that is there is used; one at
 * least must be. Each business is answered alone. Rows without a `business_id` belong to
 * the only business that other rows name, else to the only one of `business`.
 *
 * **The year.** Results (`net_revenue`, `ebit`, …) are those of the year up to the row's
 * day: the finished periods before it, without a gap, that cover 360 days or more. With 85
 * to 359 days they are multiplied by 365/days, and `source` and an issue say so; with
 * fewer, ratios of results are not supplied. Balances are those of the last day.
 * `sales_growth` needs the year before, `three_year_profit_to_assets` the two years before.
 *
 * **The day.** A business with statements is looked at on the last day of its last finished
 * period, and its books up to that day; without statements, on `as_of` or on the last day
 * in its books. With `history`, days before it follow the ends of the periods, or of the
 * months of sales, that close a whole year.
 *
 * **Books.** What the statements lack is measured from the books: `net_revenue` from the
 * sales in `documents` and `lines` (invoices, receipts and the orders that `orders` says,
 * less credit notes, without tax), `receivables` from what is open on invoices, `cash` from
 * the balances of `bank`. A balance sheet of plain lines lacks nothing, as what it leaves
 * out is 0. Statements win. `sales_growth` takes both years from the statements or both
 * from the books. Nothing is taken from books in another currency than the statements'.
 * What is owed to suppliers is not measured, as the models ask for all short-term
 * liabilities.
 *
 * **Full months.** Sales count by full month: the first one when something happened by its
 * third day, the last one when it is over on `as_of`; without `as_of`, a month whose
 * records end early is left out. Months without a sale in which the business would have had
 * more than four by its own rhythm (by chance under 2 % of such silences) are a gap in the
 * records, unless they are empty in the year before or after too: no year goes across them,
 * and what rests on sales is not supplied on a day after them. Balances are not taken from
 * a bank that has been silent for more than 31 days.
 *
 * **Inputs of the books.** `cash_buffer_days`, `weekly_net_flow_volatility`,
 * `overdue_share`, `days_to_collect`, `credit_share`, `payroll_share`,
 * `repeat_customer_share`, `repeat_revenue_share`, `customer_top_1_share`,
 * `customer_top_5_share`, `customer_concentration` and `supplier_top_1_share` are the
 * measures of `health.profile`. The built-in models do not know them, and `health.score`
 * passes over them; `health.fit` takes them as any other column.
 *
 * **Two kinds of blank.** An input *does not apply* where the business has nothing of the
 * kind: no financial expenses (interest coverage), no liabilities, no inventory, no fixed
 * assets, nothing owed by customers, nobody employed. It stands in `not_applicable`, and
 * `health.score` takes it as neutral. It is *not supplied* where a line is not there, or
 * where nothing can be said (no sales, total assets of 0, a negative denominator that only
 * books in disorder have); `note` says what to supply.
 *
 * **Statements of one's own.** A statement of plain lines is added up, and a line that it
 * leaves out is 0. A statement that has subtotals is taken as it is, and a line that it
 * leaves out is not known.
 *
 * **Size.** `log_assets` compares with the training data, which are in Polish zloty of 2007
 * to 2013: amounts are converted at a rate of those years rounded to about one digit (1 EUR
 * is 4 PLN, 1 USD 3 PLN, 1 GBP 4.8 PLN). 25 % more or less moves it by 0.1.
 *
 * **EBIT.** `ebit_to_assets` is the profit before tax over total assets, because the
 * training data hold that figure under this name in every row;
 * `profit_and_financing_costs_to_assets` adds the financial expenses back.
 *
 * Cost: linear in the rows times their logarithm; with `history`, times the months.
 *
 * @param options - See {@link RatiosOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link RatiosResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `INPUT_MISSING`: none of the tables is there.
 * - `OPTION_VALUE`: `as_of` is not a date.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { ratios } = await health.ratios(
 *   {
 *     documents: {
 *       document_id: ["1", "2"],
 *       kind: ["invoice", "invoice"],
 *       date: ["2025-03-01", "2025-11-30"],
 *       total: [300, 100],
 *       status: ["paid", "open"],
 *     },
 *     statements: {
 *       period_start: ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01"],
 *       period_end: ["2025-12-31", "2025-12-31", "2025-12-31", "2025-12-31"],
 *       line: ["net_revenue", "net_result", "total_assets", "total_liabilities"],
 *       amount: [1000, 50, 400, 0],
 *     },
 *   },
 * );
 * console.log(ratios.column("receivables_days"));
 * ```
 */
export function ratios(options?: RatiosOptions, control?: Control): Promise<RatiosResult> {
  return callTyped(RATIOS, {}, options, control);
}

const RATIOS: Declaration = {
  name: "health.ratios",
  inputs: {
    documents: "table",
    lines: "table",
    payments: "table",
    bank: "table",
    people: "table",
    business: "table",
    rates: "table",
    statements: "table",
  },
  optionalInputs: {
    documents: "documents",
    lines: "lines",
    payments: "payments",
    bank: "bank",
    people: "people",
    business: "business",
    rates: "rates",
    statements: "statements",
  },
  outputs: { ratios: "ratios", details: "details", issues: "issues" },
  options: { asOf: { name: "as_of" } },
};

/**
 * Which orders are sales beside invoices and receipts.
 *
 * - `"paid"`: Orders whose status is `paid`.
 * - `"never"`: None: invoices or receipts say the same.
 * - `"always"`: All but drafts and cancelled ones.
 */
export type ProfileOrders = "paid" | "never" | "always";

/**
 * An output of `profile`.
 *
 * - `"profile"`: What kind of business it is, one row a measure.
 * - `"segments"`: The segment of each customer.
 * - `"seasonality"`: The season of each month.
 * - `"issues"`: What could not be used or answered.
 */
export type ProfileOutputs = "profile" | "segments" | "seasonality" | "issues";

/** Options of {@link profile}. */
export interface ProfileOptions {
  /**
   * Invoices, receipts, orders, credit notes and bills. Its columns:
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
   * The lines of the documents: amounts without tax. Its columns:
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
  /**
   * Money received on invoices. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `payment_id` (text or whole number): The payment.
   * - `date` (date): When it was made.
   * - `amount` (exact amount of money): The amount: received positive, paid negative.
   * - `document_id` (text or whole number, may be left out): The document that it settles.
   * - `party_id` (text or whole number, may be left out): Who paid or was paid.
   * - `fee` (exact amount of money, may be left out): What the payment cost.
   * - `method` (text, may be left out): How it was paid.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  payments?: TableInput | undefined;
  /**
   * Bank lines, best with their balance. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `date` (date): The date of booking.
   * - `amount` (exact amount of money): The amount: in positive, out negative.
   * - `line_id` (text or whole number, may be left out): The bank line.
   * - `account_id` (text or whole number, may be left out): The account in the chart that
   *   the bank account is.
   * - `bank_account` (text, may be left out): The bank account, as the host names it.
   * - `balance` (exact amount of money, may be left out): The balance after the line.
   * - `counterparty` (text, may be left out): Who is on the other side.
   * - `party_id` (text or whole number, may be left out): The party on the other side,
   *   where it is known.
   * - `text` (text, may be left out): The text of the line.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  bank?: TableInput | undefined;
  /**
   * Who works for the business. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `person_id` (text or whole number): The person.
   * - `name` (text, may be left out): The person's name.
   * - `role` (text, may be left out): What the person does.
   * - `hired` (date, may be left out): The first day.
   * - `left` (date, may be left out): The last day.
   * - `pay` (exact amount of money, may be left out): The gross pay, per `pay_per`.
   * - `pay_per` (text, may be left out): `hour`, `month` or `year`.
   * - `hours_per_week` (number in hours, may be left out): The agreed hours.
   * - `currency` (text, may be left out): The currency of the amounts, by its ISO 4217
   *   code; blank is the business's base currency.
   * - `source` (text, may be left out): The service that the row comes from.
   * - `source_id` (text or whole number, may be left out): The row's key there.
   * - `source_version` (text, may be left out): The row's version or time of change there.
   */
  people?: TableInput | undefined;
  /**
   * Base currency, zone and sector. Its columns:
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
   * Exchange rates, for amounts in other currencies. Its columns:
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
   * The output `statements` of health.statements. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `period_start` (date): The period's first day.
   * - `period_end` (date): The period's last day.
   * - `line` (text): The line, as `health.statements` names it.
   * - `amount` (exact amount of money): The amount, in the direction that the line's name
   *   says; of a balance sheet at the period's end.
   * - `statement` (text, may be left out): `profit_and_loss`, `balance_sheet` or
   *   `cash_flow`; blank is what the line's name says.
   * - `unfinished` (true or false, may be left out): Whether the period was not over; such
   *   periods are left out.
   * - `currency` (text, may be left out): The currency, by its ISO 4217 code; blank is the
   *   business's own.
   */
  statements?: TableInput | undefined;
  /**
   * The day on which the business is looked at, such as `2026-01-31`: what
   * comes later is left out, and a month is over after its last day.
   * Default: the end of the last day in the tables of each business.
   */
  asOf?: string | null | undefined;
  /**
   * Which orders are sales beside invoices and receipts. Default: `paid`, as
   * a shop has them; say `never` where each order is invoiced too, as books
   * do not link the two.
   */
  orders?: ProfileOrders | undefined;
  /** The hours a week of a full-time person. Default: 40. */
  fullTimeHours?: number | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly ProfileOutputs[] | null | undefined;
}

/** A row of {@link ProfileResult.profile}. */
export interface ProfileProfileRow {
  /** The business; null where no table names one. */
  business_id: string | null;
  /** The day up to which the tables count; null where none has a date. */
  as_of: string | null;
  /** `size`, `stage`, `seasonality`, `customers`, `concentration` or `cash`. */
  aspect: string;
  /** The measure. */
  measure: string;
  /** Its value; null where it is a text. Unit: as `unit` says. */
  value: number | null;
  /** Its value as a text, such as a class or whom it is about. */
  text: string | null;
  /**
   * The unit of `value`: a currency's code, `currency` where it is not known, `share`,
   * `days`, `months`, `month`, `people`, `customers`, `suppliers`, `payers`, `index` or
   * `probability`.
   */
  unit: string | null;
  /** What others have, where it was measured. Unit: as `unit` says. */
  benchmark: number | null;
  /** Who measured it. */
  benchmark_source: string | null;
  /** The measure as a sentence, in English. */
  message: string;
}

/** A row of {@link ProfileResult.segments}. */
export interface ProfileSegmentsRow {
  /** The business; null where no table names one. */
  business_id: string | null;
  /** The customer. */
  party_id: string;
  /** The days since its last order. Unit: days. */
  recency_days: number;
  /** How many orders it made, credits aside. */
  orders: number;
  /** What it bought without tax, less credits. */
  revenue: string;
  /** Its share of all sales; null where they are not above zero. Unit: share. */
  revenue_share: number | null;
  /** `champion`, `loyal`, `new`, `at_risk`, `lost` or `one_time`. */
  segment: string;
}

/** A row of {@link ProfileResult.seasonality}. */
export interface ProfileSeasonalityRow {
  /** The business; null where no table names one. */
  business_id: string | null;
  /** The month of the year, 1 to 12. Unit: month. */
  month: number;
  /**
   * Sales of the month beside an average month, without trend; 1 is average. Unit: ratio.
   */
  index: number;
  /** How many full months of that name stand behind it. */
  years: number;
  /** Whether the months of the business differ by more than chance would. */
  significant: boolean;
}

/** A row of {@link ProfileResult.issues}. */
export interface ProfileIssuesRow {
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

/** What {@link profile} gives. An output that was not asked for fails when it is read. */
export interface ProfileResult {
  /** What kind of business it is. Rows are ordered by business, aspect and measure. */
  readonly profile: Table<ProfileProfileRow>;
  /** The segment of each customer. Rows are ordered by business and party. */
  readonly segments: Table<ProfileSegmentsRow>;
  /** The season of each month. Rows are ordered by business and month. */
  readonly seasonality: Table<ProfileSeasonalityRow>;
  /** What could not be used or answered. Rows are ordered by row of the input, as found. */
  readonly issues: Table<ProfileIssuesRow>;
}

/**
 * What kind of business this is: size, stage, season, customers, dependence, cash.
 *
 * Each table that is there is used; what a measure lacks stands in `issues`. Amounts are in
 * the business's currency: of `business`, else the only one that its rows name. Others are
 * converted with `rates`, at the latest rate of the day or before, or left out with an
 * issue. Each business is answered alone, as of its own last day unless `as_of` says
 * another. Rows without a `business_id` belong to the only business that other rows name,
 * else to the only one of `business`. Rows whose key came before are left out. "The last
 * year" is the 365 days up to `as_of`.
 *
 * **Sales** are invoices, receipts and paid orders (see `orders`), less credit notes,
 * without tax: the sum of a document's lines, else `total` less `tax`. Purchases are bills
 * less supplier credits. Drafts and cancelled documents are left out.
 *
 * **Full months.** A month counts when it is over; the first one when something happened by
 * its third day. The monthly series is that of monthly statements or of the sales
 * documents, whichever has more full months, and of the bank's inflow where there is
 * neither.
 *
 * **Size.** `annual_revenue` is `net_revenue` of the last year of statements (periods
 * without a gap, 364 to 366 days), else the last twelve full months; `annual_inflow` takes
 * its place where there is only the bank. `size_class` follows Commission Recommendation
 * 2003/361/EC: fewer than 10, 50, 250 full-time people, and turnover or balance sheet up to
 * 2, 10, 50 or 2, 10, 43 million euro; the ceilings are looked at where the currency is the
 * euro. A part-time person counts as hours over `full_time_hours`, one without hours as
 * full-time. `annual_payroll` is gross pay times 12 months, or 52 weeks of the agreed
 * hours.
 *
 * **Stage.** `growth_rate` is the last year over the one before, less 1: `growing` above
 * 0.05, `shrinking` below -0.05, else `steady`. Without two full years it is `startup` if
 * the books are younger than 24 months and the bank began at zero; else nothing is said.
 *
 * **Seasonality**, from 24 full months in a row. Amounts (a day, unless they vary less a
 * month; as logarithms where all are above zero) are split by least squares into a trend, a
 * line with a bend each twelve months, and twelve effects. `seasonality_strength` is 1 -
 * Var(R)/Var(S+R) (Hyndman and Athanasopoulos, 2021, *Forecasting: Principles and
 * Practice*, section 4.3), each variance over its degrees of freedom, so that noise has
 * about 0. `significant` is the F test of the effects at 5 %.
 *
 * **Customers.** `repeat_customer_share` counts those of the last year's customers that
 * bought on more than one day so far; `repeat_revenue_share` is the part of what known
 * customers bought that was not bought on a customer's first day. What is owed on an
 * invoice is its total less its payments, or nothing where its status is `paid`;
 * `overdue_share` is over what has a due date. `days_to_collect` is the mean of the days
 * from invoice to payment, weighted by amount, over the payments of the last year.
 *
 * **Segments.** *g* is the customer's own median gap between days with orders where it has
 * three gaps or more, else that of all customers, *G*. A customer is `new` if its first
 * order is at most 3 *G* ago; else `one_time` after one order, `lost` if silent for more
 * than 6 *g*, `at_risk` for more than 3 *g*, else `loyal`; the fifth of the loyal that
 * brought most are `champion`. Who buys at random at that rhythm is silent for *k* medians
 * with probability 2^-*k*. Where nobody bought twice there is no rhythm, and all are
 * `one_time`.
 *
 * **Concentration**, over the last year: shares of the whole, those without a party counted
 * as many small ones; the index is the sum of squared shares (Herfindahl and Hirschman),
 * and 1 over it the number of equal parties that would give it. Without sales documents the
 * payers of the bank's inflow stand for customers.
 *
 * **Cash**, over the last year of bank lines, 28 days at least: `cash_buffer_days` is the
 * average daily balance over the average daily outflow (Farrell and Wheat, 2016, *Cash is
 * King*, JPMorgan Chase Institute). The balances of all accounts are added, each held until
 * its next line; a line without a balance continues the one before. Two lines of one day
 * and two accounts that add up to zero are a transfer and no flow.
 * `weekly_net_flow_volatility` is the standard deviation of the net flow of weeks that end
 * on `as_of`, over the average outflow of a week.
 *
 * Cost: linear in the rows times their logarithm; about two seconds for a million documents
 * with a million lines.
 *
 * @param options - See {@link ProfileOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ProfileResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `INPUT_MISSING`: none of the tables is there.
 * - `OPTION_VALUE`: an option is out of its range.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { profile } = await health.profile(
 *   {
 *     documents: {
 *       document_id: ["1", "2", "3", "4"],
 *       kind: ["invoice", "invoice", "credit_note", "invoice"],
 *       date: ["2026-01-05", "2026-01-19", "2026-01-23", "2026-02-02"],
 *       party_id: ["ann", "bob", "bob", "ann"],
 *       total: [300, 120, 20, 600],
 *     },
 *     asOf: "2026-02-10",
 *   },
 * );
 * console.log(profile.column("message"));
 * ```
 */
export function profile(
  options?: ProfileOptions,
  control?: Control,
): Promise<ProfileResult> {
  return callTyped(PROFILE, {}, options, control);
}

const PROFILE: Declaration = {
  name: "health.profile",
  inputs: {
    documents: "table",
    lines: "table",
    payments: "table",
    bank: "table",
    people: "table",
    business: "table",
    rates: "table",
    statements: "table",
  },
  optionalInputs: {
    documents: "documents",
    lines: "lines",
    payments: "payments",
    bank: "bank",
    people: "people",
    business: "business",
    rates: "rates",
    statements: "statements",
  },
  outputs: {
    profile: "profile",
    segments: "segments",
    seasonality: "seasonality",
    issues: "issues",
  },
  options: { asOf: { name: "as_of" }, fullTimeHours: { name: "full_time_hours" } },
};

/**
 * A model that comes with the library.
 *
 * - `"one_year"`: Bankruptcy within about a year of the statements.
 * - `"five_year"`: Bankruptcy about five years after the statements.
 */
export type ScoreModel = "one_year" | "five_year";

/**
 * An output of `score`.
 *
 * - `"scores"`: Score, band and probability of each business.
 * - `"points"`: What each input adds to the score.
 * - `"missing"`: How far each missing input could move the score.
 * - `"counterfactuals"`: The cheapest changes that reach the next band.
 * - `"issues"`: What could not be read as it stands.
 */
export type ScoreOutputs = "scores" | "points" | "missing" | "counterfactuals" | "issues";

/** Options of {@link score}. */
export interface ScoreOptions {
  /**
   * The model: `one_year`, `five_year`, or a document that `health.fit`
   * returned. Default: `one_year`.
   */
  model?: ScoreModel | DocumentInput | undefined;
  /**
   * The rate of the outcome among the businesses scored, between 0 and 1;
   * it shifts probabilities and leaves scores as they are. Default: the rate
   * in the model's training data, which for bankruptcy samples is above what
   * is true of a whole economy.
   */
  baseRate?: number | null | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly ScoreOutputs[] | null | undefined;
}

/** A row of {@link ScoreResult.scores}. */
export interface ScoreScoresRow {
  /** The business. */
  business_id: string;
  /** The day of the statement, as given. */
  as_of: string | null;
  /** 0 to 100; higher is healthier; 50 is the base rate. Unit: points. */
  score: number;
  /** The band of the score. */
  band: string;
  /** The probability of the model's outcome. Unit: share. */
  probability: number;
  /** The lower end of the 90 % interval. Unit: share. */
  probability_low: number;
  /** The upper end of the 90 % interval. Unit: share. */
  probability_high: number;
  /**
   * How much of the whole picture the known inputs give: 1 is all, 0 is none. Unit: share.
   */
  confidence: number;
}

/** A row of {@link ScoreResult.points}. */
export interface ScorePointsRow {
  /** The business. */
  business_id: string;
  /** The day of the statement, as given. */
  as_of: string | null;
  /** The input; `base` is the score before any, `limit` keeps it within 0 and 100. */
  input: string;
  /** The part of the business that the input tells of. */
  pillar: string | null;
  /** The value supplied; null where it does not apply. Unit: as the input. */
  value: number | null;
  /** What it adds to the score, a multiple of 0.01. Unit: points. */
  points: number;
}

/** A row of {@link ScoreResult.missing}. */
export interface ScoreMissingRow {
  /** The business. */
  business_id: string;
  /** The day of the statement, as given. */
  as_of: string | null;
  /** An input that was not supplied. */
  input: string;
  /** The part of the business that the input tells of. */
  pillar: string | null;
  /** The change of the score if the input came in at its worse 5 % end. Unit: points. */
  points_low: number;
  /** The change of the score if the input came in at its better 5 % end. Unit: points. */
  points_high: number;
}

/** A row of {@link ScoreResult.counterfactuals}. */
export interface ScoreCounterfactualsRow {
  /** The business. */
  business_id: string;
  /** The day of the statement, as given. */
  as_of: string | null;
  /** The option, 1 the cheapest; its changes go together. */
  option: number;
  /** The input to change. */
  input: string;
  /** The part of the business that the input tells of. */
  pillar: string | null;
  /** Its value now. Unit: as the input. */
  value: number;
  /** The value to reach. Unit: as the input. */
  target: number;
  /** What the change adds. Unit: points. */
  points: number;
  /** The option's cost: the share of the training firms that it passes. Unit: share. */
  cost: number;
  /** The band that the option reaches. */
  band: string;
  /** The score that the option reaches. Unit: points. */
  score: number;
}

/** A row of {@link ScoreResult.issues}. */
export interface ScoreIssuesRow {
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

/** What {@link score} gives. An output that was not asked for fails when it is read. */
export interface ScoreResult {
  /**
   * One row a business: score, band, probability, confidence. Rows are ordered as the
   * input, without rows not scored.
   */
  readonly scores: Table<ScoreScoresRow>;
  /**
   * What each input adds; a business's points add up to its score. Rows are ordered as the
   * input, then `base`, the model's inputs in its order, `limit`.
   */
  readonly points: Table<ScorePointsRow>;
  /**
   * How far each missing input could move the score. Rows are ordered as the input, then
   * the model's inputs in its order.
   */
  readonly missing: Table<ScoreMissingRow>;
  /**
   * The cheapest changes that reach the next band, at most three a business. Rows are
   * ordered as the input, then by option.
   */
  readonly counterfactuals: Table<ScoreCounterfactualsRow>;
  /**
   * Rows that were not scored, values that were not read. Rows are ordered by row of the
   * input, as found.
   */
  readonly issues: Table<ScoreIssuesRow>;
}

/**
 * How healthy each business is: a score from 0 to 100 with its reasons.
 *
 * The model is additive: the log-odds of health are an intercept and one curve per input,
 * monotone in the direction that accounting gives, flat beyond its ends. `score` is 50 for
 * a business at the base rate of the model's training data and rises by a fixed number of
 * points a unit of log-odds, within 0 and 100. Points are multiples of 0.01; a business's
 * points, its `base` row among them, add up to its score exactly. Where the sum would leave
 * 0 to 100, a row `limit` holds what keeps it inside.
 *
 * Bands of the built-in models: `critical` below 20, `weak` from 20, `fair` from 40, `good`
 * from 60, `strong` from 80.
 *
 * Null and NaN are *not supplied*: the inputs at hand then stand for the rest as far as the
 * training firms correlate, the score is drawn towards the base rate, and `confidence` (0
 * to 1) falls. An input named in `not_applicable` is known and neutral: it adds nothing.
 * Infinities count as not supplied and are reported. A row without `business_id`, or with a
 * value for an input that is said not to apply, is not scored and is reported; a row
 * without any input gets the base rate with confidence 0.
 *
 * `probability` is that of the model's outcome, with a 90 % interval from the curves'
 * standard errors and the missing inputs' variance. Set `base_rate` to the rate in your own
 * population: failing firms are over-represented in the training samples.
 *
 * `counterfactuals` says which one or two inputs, moved alone, would reach the next band
 * under the model. The cost of a change is the share of the training firms that it passes.
 * It is what the model would say, not an effect.
 *
 * Cost: linear in rows and inputs; about 2 µs a row for the scores alone.
 *
 * @param ratios - One row a business, with a number for each ratio at hand. Its columns:
 *
 * - `business_id` (text or whole number, may be null): The business; a row without one is
 *   left out.
 * - `as_of` (date, may be left out): The day of the statement.
 * - `not_applicable` (list of texts, may be left out): The inputs that do not apply to the
 *   business, such as interest coverage without debt: they are neutral, never a minus.
 * - `return_on_assets` (number in ratio, may be left out): net profit / total assets;
 *   higher is healthier. Null is not supplied.
 * - `debt_ratio` (number in ratio, may be left out): total liabilities / total assets;
 *   lower is healthier. Null is not supplied.
 * - `working_capital_to_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `current_ratio` (number in ratio, may be left out): current assets / short-term
 *   liabilities; higher is healthier. Null is not supplied.
 * - `net_liquid_days` (number in days, may be left out): 365 * (cash + short-term
 *   securities + receivables - short-term liabilities) / (operating expenses -
 *   depreciation); higher is healthier. Null is not supplied.
 * - `retained_earnings_to_assets` (number in ratio, may be left out): retained earnings /
 *   total assets; higher is healthier. Null is not supplied.
 * - `ebit_to_assets` (number in ratio, may be left out): profit before tax / total assets
 *   (what the training data hold as earnings before interest and taxes); higher is
 *   healthier. Null is not supplied.
 * - `asset_turnover` (number in ratio, may be left out): sales / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `equity_to_assets` (number in ratio, may be left out): equity / total assets; higher is
 *   healthier. Null is not supplied.
 * - `profit_and_financing_costs_to_assets` (number in ratio, may be left out): (profit
 *   before tax + extraordinary items + financial expenses) / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `pretax_profit_to_short_liabilities` (number in ratio, may be left out): profit before
 *   tax / short-term liabilities; higher is healthier. Null is not supplied.
 * - `pretax_cash_margin` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / sales; higher is healthier. Null is not supplied.
 * - `debt_repayment_days` (number in days, may be left out): 365 * total liabilities /
 *   (profit before tax + depreciation); no side is healthier by itself. Null is not
 *   supplied.
 * - `pretax_cash_flow_to_debt` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / total liabilities; higher is healthier. Null is not supplied.
 * - `pretax_margin` (number in ratio, may be left out): profit before tax / sales; higher
 *   is healthier. Null is not supplied.
 * - `inventory_days` (number in days, may be left out): 365 * inventory / sales; lower is
 *   healthier. Null is not supplied.
 * - `sales_growth` (number in ratio, may be left out): sales / sales of the previous year;
 *   no side is healthier by itself. Null is not supplied.
 * - `operating_return_on_assets` (number in ratio, may be left out): operating profit /
 *   total assets; higher is healthier. Null is not supplied.
 * - `net_margin` (number in ratio, may be left out): net profit / sales; higher is
 *   healthier. Null is not supplied.
 * - `three_year_profit_to_assets` (number in ratio, may be left out): profit before tax of
 *   the last three years / total assets; higher is healthier. Null is not supplied.
 * - `reserves_to_assets` (number in ratio, may be left out): (equity - share capital) /
 *   total assets; higher is healthier. Null is not supplied.
 * - `cash_flow_to_debt` (number in ratio, may be left out): (net profit + depreciation) /
 *   total liabilities; higher is healthier. Null is not supplied.
 * - `interest_coverage` (number in ratio, may be left out): operating profit / financial
 *   expenses; higher is healthier. Null is not supplied.
 * - `working_capital_to_fixed_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `log_assets` (number in log10 of thousand PLN, may be left out): decimal logarithm of
 *   total assets in thousands of Polish zloty; no side is healthier by itself. Null is not
 *   supplied.
 * - `net_debt_to_sales` (number in ratio, may be left out): (total liabilities - cash) /
 *   sales; lower is healthier. Null is not supplied.
 * - `margin_before_interest` (number in ratio, may be left out): (profit before tax +
 *   interest) / sales; higher is healthier. Null is not supplied.
 * - `payables_days` (number in days, may be left out): 365 * short-term liabilities / cost
 *   of products sold; lower is healthier. Null is not supplied.
 * - `operating_costs_to_short_liabilities` (number in ratio, may be left out): operating
 *   expenses / short-term liabilities; no side is healthier by itself. Null is not
 *   supplied.
 * - `operating_costs_to_debt` (number in ratio, may be left out): operating expenses /
 *   total liabilities; no side is healthier by itself. Null is not supplied.
 * - `sales_profit_to_assets` (number in ratio, may be left out): profit on sales / total
 *   assets; higher is healthier. Null is not supplied.
 * - `total_asset_turnover` (number in ratio, may be left out): total sales with other
 *   income / total assets; no side is healthier by itself. Null is not supplied.
 * - `long_term_capital_to_assets` (number in ratio, may be left out): (equity + long-term
 *   liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `sales_margin` (number in ratio, may be left out): profit on sales / sales; higher is
 *   healthier. Null is not supplied.
 * - `cash_ratio` (number in ratio, may be left out): (current assets - inventory -
 *   receivables) / short-term liabilities; higher is healthier. Null is not supplied.
 * - `debt_to_operating_cash_flow` (number in months, may be left out): total liabilities /
 *   ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
 *   not supplied.
 * - `operating_margin` (number in ratio, may be left out): operating profit / sales; higher
 *   is healthier. Null is not supplied.
 * - `operating_cycle_days` (number in days, may be left out): inventory days + receivables
 *   days; lower is healthier. Null is not supplied.
 * - `receivables_days` (number in days, may be left out): 365 * receivables / sales; lower
 *   is healthier. Null is not supplied.
 * - `profit_to_inventory` (number in ratio, may be left out): net profit / inventory;
 *   higher is healthier. Null is not supplied.
 * - `quick_ratio` (number in ratio, may be left out): (current assets - inventory) /
 *   short-term liabilities; higher is healthier. Null is not supplied.
 * - `inventory_days_of_cost` (number in days, may be left out): 365 * inventory / cost of
 *   products sold; lower is healthier. Null is not supplied.
 * - `current_assets_to_debt` (number in ratio, may be left out): current assets / total
 *   liabilities; higher is healthier. Null is not supplied.
 * - `short_liabilities_to_assets` (number in ratio, may be left out): short-term
 *   liabilities / total assets; lower is healthier. Null is not supplied.
 * - `equity_to_fixed_assets` (number in ratio, may be left out): equity / fixed assets;
 *   higher is healthier. Null is not supplied.
 * - `long_term_capital_to_fixed_assets` (number in ratio, may be left out): (equity +
 *   long-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `gross_margin` (number in ratio, may be left out): (sales - cost of products sold) /
 *   sales; higher is healthier. Null is not supplied.
 * - `cost_ratio` (number in ratio, may be left out): total costs / total sales; lower is
 *   healthier. Null is not supplied.
 * - `short_liabilities_days` (number in days, may be left out): 365 * short-term
 *   liabilities / sales; lower is healthier. Null is not supplied.
 * - `fixed_asset_turnover` (number in ratio, may be left out): sales / fixed assets; no
 *   side is healthier by itself. Null is not supplied.
 * - any other (number): The inputs of a model of one's own, by their names.
 *
 * @param options - See {@link ScoreOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link ScoreResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: `base_rate` is not between 0 and 1.
 * - `DOCUMENT_INVALID`: `model` is not a health model.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { scores } = await health.score(
 *   {
 *     business_id: ["bakery", "garage"],
 *     return_on_assets: [0.12, -0.2],
 *     debt_ratio: [0.35, 0.95],
 *     current_ratio: [2.1, 0.7],
 *     interest_coverage: [null, 0.4],
 *     not_applicable: [["interest_coverage"], null],
 *   },
 *   { model: "one_year" },
 * );
 * console.log(scores.column("score"));
 * ```
 */
export function score(
  ratios: TableInput,
  options?: ScoreOptions,
  control?: Control,
): Promise<ScoreResult> {
  return callTyped(SCORE, { ratios }, options, control);
}

const SCORE: Declaration = {
  name: "health.score",
  inputs: { ratios: "table" },
  outputs: {
    scores: "scores",
    points: "points",
    missing: "missing",
    counterfactuals: "counterfactuals",
    issues: "issues",
  },
  options: { baseRate: { name: "base_rate" } },
};

/**
 * A model that comes with the library.
 *
 * - `"one_year"`: Bankruptcy within about a year of the statements.
 * - `"five_year"`: Bankruptcy about five years after the statements.
 */
export type RecommendModel = "one_year" | "five_year";

/**
 * An output of `recommend`.
 *
 * - `"actions"`: What to do, best first.
 * - `"issues"`: What could not be read as it stands.
 */
export type RecommendOutputs = "actions" | "issues";

/** Options of {@link recommend}. */
export interface RecommendOptions {
  /**
   * Statements by period, as `health.statements` gives them: actions are carried through
   * them. Its columns:
   *
   * - `business_id` (text or whole number, may be left out): The business; blank where
   *   there is one.
   * - `period_start` (date): The period's first day.
   * - `period_end` (date): The period's last day.
   * - `line` (text): The line, as `health.statements` names it.
   * - `amount` (exact amount of money): The amount, in the direction that the line's name
   *   says; of a balance sheet at the period's end.
   * - `statement` (text, may be left out): `profit_and_loss`, `balance_sheet` or
   *   `cash_flow`; blank is what the line's name says.
   * - `unfinished` (true or false, may be left out): Whether the period was not over; such
   *   periods are left out.
   * - `currency` (text, may be left out): The currency, by its ISO 4217 code; blank is the
   *   business's own.
   */
  statements?: TableInput | undefined;
  /**
   * The model of the score: `one_year`, `five_year`, or a document of
   * `health.fit`. Default: `one_year`.
   */
  model?: RecommendModel | DocumentInput | undefined;
  /** The most actions a business. Default: 5. */
  limit?: number | undefined;
  /**
   * The least change of the score, in points, that is worth an action.
   * Default: 0.5.
   */
  leastChange?: number | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly RecommendOutputs[] | null | undefined;
}

/** A row of {@link RecommendResult.actions}. */
export interface RecommendActionsRow {
  /** The business. */
  business_id: string;
  /** The day of the statement, as given. */
  as_of: string | null;
  /** 1 is the largest change of the score. */
  rank: number;
  /** What to do, as a code. */
  action: string;
  /** What to do. */
  title: string;
  /** The input that it is about. */
  driver: string;
  /** The part of the business that the driver tells of. */
  pillar: string;
  /** The driver's value. */
  from_value: number | null;
  /** The driver's value after the action. */
  to_value: number | null;
  /** The unit of the driver. */
  unit: string;
  /** The score after less the score before, under the model. Unit: points. */
  score_change: number;
  /** The lower end of its 90 % interval. Unit: points. */
  score_change_low: number;
  /** The upper end of its 90 % interval. Unit: points. */
  score_change_high: number;
  /** `model`: a difference of scores, not an effect. */
  basis: string;
  /** What must hold. */
  precondition: string;
  /** `low`, `medium` or `high`. */
  effort: string;
  /** The recommendation in a sentence. */
  message: string;
}

/** A row of {@link RecommendResult.issues}. */
export interface RecommendIssuesRow {
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

/** What {@link recommend} gives. An output that was not asked for fails when it is read. */
export interface RecommendResult {
  /** What to do, best first. Rows are ordered by business as given, and rank. */
  readonly actions: Table<RecommendActionsRow>;
  /**
   * What could not be read as it stands. Rows are ordered by row of the input, as found.
   */
  readonly issues: Table<RecommendIssuesRow>;
}

/**
 * What to do, ranked by what the model of the score makes of it.
 *
 * Actions are typed: each has a code, the input that it is about (`driver`), a
 * precondition, an effort, and what it does to the statements.
 *
 * | action | step |
 * |---|---|
 * | `COLLECT_FASTER` | receivables down to 30 days of sales, by a quarter at most; the money becomes cash |
 * | `REDUCE_STOCK` | inventory down to 30 days of cost, by a quarter at most; the money becomes cash |
 * | `REPAY_SHORT_DEBT` | short-term loans repaid from cash beyond 60 days of costs |
 * | `REFINANCE_SHORT_DEBT` | half of the short-term loans become long-term |
 * | `RAISE_PRICES` | revenue 2 % up at the same volume |
 * | `BUY_CHEAPER` | cost of sales 3 % down |
 * | `CUT_EXPENSES` | premises, travel, fees and other overheads 5 % down |
 * | `ADD_EQUITY` | fresh equity of 5 % of total assets, as cash |
 * | `ADD_EQUITY_REPAY_DEBT` | the same, used to repay loans |
 * | `SELL_IDLE_ASSETS` | a tenth of the fixed assets sold at book value to repay loans |
 *
 * A better result is taxed at the business's own rate; the rest becomes cash and equity.
 * All ratios are computed anew from the changed statements, so that what an action costs
 * elsewhere counts too. Without statements an action changes its own inputs, and the others
 * stay.
 *
 * `score_change` compares two scores of the model (`basis` is `model`): how firms with
 * either set of ratios fared in the training data. It is not the effect of the action;
 * engines that estimate effects say so themselves.
 *
 * Cost: linear in rows; about 50 µs a row.
 *
 * @param ratios - One row a business, as `health.score` takes it. Its columns:
 *
 * - `business_id` (text or whole number, may be null): The business; a row without one is
 *   left out.
 * - `as_of` (date, may be left out): The day of the statement.
 * - `not_applicable` (list of texts, may be left out): The inputs that do not apply to the
 *   business, such as interest coverage without debt: they are neutral, never a minus.
 * - `return_on_assets` (number in ratio, may be left out): net profit / total assets;
 *   higher is healthier. Null is not supplied.
 * - `debt_ratio` (number in ratio, may be left out): total liabilities / total assets;
 *   lower is healthier. Null is not supplied.
 * - `working_capital_to_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `current_ratio` (number in ratio, may be left out): current assets / short-term
 *   liabilities; higher is healthier. Null is not supplied.
 * - `net_liquid_days` (number in days, may be left out): 365 * (cash + short-term
 *   securities + receivables - short-term liabilities) / (operating expenses -
 *   depreciation); higher is healthier. Null is not supplied.
 * - `retained_earnings_to_assets` (number in ratio, may be left out): retained earnings /
 *   total assets; higher is healthier. Null is not supplied.
 * - `ebit_to_assets` (number in ratio, may be left out): profit before tax / total assets
 *   (what the training data hold as earnings before interest and taxes); higher is
 *   healthier. Null is not supplied.
 * - `asset_turnover` (number in ratio, may be left out): sales / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `equity_to_assets` (number in ratio, may be left out): equity / total assets; higher is
 *   healthier. Null is not supplied.
 * - `profit_and_financing_costs_to_assets` (number in ratio, may be left out): (profit
 *   before tax + extraordinary items + financial expenses) / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `pretax_profit_to_short_liabilities` (number in ratio, may be left out): profit before
 *   tax / short-term liabilities; higher is healthier. Null is not supplied.
 * - `pretax_cash_margin` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / sales; higher is healthier. Null is not supplied.
 * - `debt_repayment_days` (number in days, may be left out): 365 * total liabilities /
 *   (profit before tax + depreciation); no side is healthier by itself. Null is not
 *   supplied.
 * - `pretax_cash_flow_to_debt` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / total liabilities; higher is healthier. Null is not supplied.
 * - `pretax_margin` (number in ratio, may be left out): profit before tax / sales; higher
 *   is healthier. Null is not supplied.
 * - `inventory_days` (number in days, may be left out): 365 * inventory / sales; lower is
 *   healthier. Null is not supplied.
 * - `sales_growth` (number in ratio, may be left out): sales / sales of the previous year;
 *   no side is healthier by itself. Null is not supplied.
 * - `operating_return_on_assets` (number in ratio, may be left out): operating profit /
 *   total assets; higher is healthier. Null is not supplied.
 * - `net_margin` (number in ratio, may be left out): net profit / sales; higher is
 *   healthier. Null is not supplied.
 * - `three_year_profit_to_assets` (number in ratio, may be left out): profit before tax of
 *   the last three years / total assets; higher is healthier. Null is not supplied.
 * - `reserves_to_assets` (number in ratio, may be left out): (equity - share capital) /
 *   total assets; higher is healthier. Null is not supplied.
 * - `cash_flow_to_debt` (number in ratio, may be left out): (net profit + depreciation) /
 *   total liabilities; higher is healthier. Null is not supplied.
 * - `interest_coverage` (number in ratio, may be left out): operating profit / financial
 *   expenses; higher is healthier. Null is not supplied.
 * - `working_capital_to_fixed_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `log_assets` (number in log10 of thousand PLN, may be left out): decimal logarithm of
 *   total assets in thousands of Polish zloty; no side is healthier by itself. Null is not
 *   supplied.
 * - `net_debt_to_sales` (number in ratio, may be left out): (total liabilities - cash) /
 *   sales; lower is healthier. Null is not supplied.
 * - `margin_before_interest` (number in ratio, may be left out): (profit before tax +
 *   interest) / sales; higher is healthier. Null is not supplied.
 * - `payables_days` (number in days, may be left out): 365 * short-term liabilities / cost
 *   of products sold; lower is healthier. Null is not supplied.
 * - `operating_costs_to_short_liabilities` (number in ratio, may be left out): operating
 *   expenses / short-term liabilities; no side is healthier by itself. Null is not
 *   supplied.
 * - `operating_costs_to_debt` (number in ratio, may be left out): operating expenses /
 *   total liabilities; no side is healthier by itself. Null is not supplied.
 * - `sales_profit_to_assets` (number in ratio, may be left out): profit on sales / total
 *   assets; higher is healthier. Null is not supplied.
 * - `total_asset_turnover` (number in ratio, may be left out): total sales with other
 *   income / total assets; no side is healthier by itself. Null is not supplied.
 * - `long_term_capital_to_assets` (number in ratio, may be left out): (equity + long-term
 *   liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `sales_margin` (number in ratio, may be left out): profit on sales / sales; higher is
 *   healthier. Null is not supplied.
 * - `cash_ratio` (number in ratio, may be left out): (current assets - inventory -
 *   receivables) / short-term liabilities; higher is healthier. Null is not supplied.
 * - `debt_to_operating_cash_flow` (number in months, may be left out): total liabilities /
 *   ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
 *   not supplied.
 * - `operating_margin` (number in ratio, may be left out): operating profit / sales; higher
 *   is healthier. Null is not supplied.
 * - `operating_cycle_days` (number in days, may be left out): inventory days + receivables
 *   days; lower is healthier. Null is not supplied.
 * - `receivables_days` (number in days, may be left out): 365 * receivables / sales; lower
 *   is healthier. Null is not supplied.
 * - `profit_to_inventory` (number in ratio, may be left out): net profit / inventory;
 *   higher is healthier. Null is not supplied.
 * - `quick_ratio` (number in ratio, may be left out): (current assets - inventory) /
 *   short-term liabilities; higher is healthier. Null is not supplied.
 * - `inventory_days_of_cost` (number in days, may be left out): 365 * inventory / cost of
 *   products sold; lower is healthier. Null is not supplied.
 * - `current_assets_to_debt` (number in ratio, may be left out): current assets / total
 *   liabilities; higher is healthier. Null is not supplied.
 * - `short_liabilities_to_assets` (number in ratio, may be left out): short-term
 *   liabilities / total assets; lower is healthier. Null is not supplied.
 * - `equity_to_fixed_assets` (number in ratio, may be left out): equity / fixed assets;
 *   higher is healthier. Null is not supplied.
 * - `long_term_capital_to_fixed_assets` (number in ratio, may be left out): (equity +
 *   long-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `gross_margin` (number in ratio, may be left out): (sales - cost of products sold) /
 *   sales; higher is healthier. Null is not supplied.
 * - `cost_ratio` (number in ratio, may be left out): total costs / total sales; lower is
 *   healthier. Null is not supplied.
 * - `short_liabilities_days` (number in days, may be left out): 365 * short-term
 *   liabilities / sales; lower is healthier. Null is not supplied.
 * - `fixed_asset_turnover` (number in ratio, may be left out): sales / fixed assets; no
 *   side is healthier by itself. Null is not supplied.
 * - any other (number): The inputs of a model of one's own, by their names.
 *
 * @param options - See {@link RecommendOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link RecommendResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: `least_change` is negative.
 * - `DOCUMENT_INVALID`: `model` is not a health model.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { actions } = await health.recommend(
 *   {
 *     business_id: ["garage"],
 *     receivables_days: [80.0],
 *     debt_ratio: [0.9],
 *     sales_margin: [-0.01],
 *     return_on_assets: [0.01],
 *   },
 *   { limit: 2 },
 * );
 * console.log(actions.column("action"));
 * ```
 */
export function recommend(
  ratios: TableInput,
  options?: RecommendOptions,
  control?: Control,
): Promise<RecommendResult> {
  return callTyped(RECOMMEND, { ratios }, options, control);
}

const RECOMMEND: Declaration = {
  name: "health.recommend",
  inputs: { ratios: "table", statements: "table" },
  optionalInputs: { statements: "statements" },
  outputs: { actions: "actions", issues: "issues" },
  options: { leastChange: { name: "least_change" } },
};

/**
 * The side of an input that is healthier.
 *
 * - `"up"`: Higher is healthier.
 * - `"down"`: Lower is healthier.
 * - `"free"`: Accounting gives no sign: the curve is as the data say.
 */
export type FitDirections = "up" | "down" | "free";

/**
 * An output of `fit`.
 *
 * - `"model"`: The model.
 * - `"curves"`: Each input's curve.
 * - `"quality"`: Cross-validated quality.
 * - `"issues"`: What was left out.
 */
export type FitOutputs = "model" | "curves" | "quality" | "issues";

/** Options of {@link fit}. */
export interface FitOptions {
  /** The column that holds the outcome: true or 1 is the bad one. Default: `label`. */
  label?: string | undefined;
  /**
   * The columns to use as inputs. Default: every column of numbers but the
   * label and the weights.
   */
  inputs?: readonly string[] | null | undefined;
  /**
   * The healthier side of inputs, by column. Default: that of the built-in
   * input of the same name, and `free` for all others.
   */
  directions?: Readonly<Record<string, FitDirections>> | undefined;
  /** The column that holds the weight of each row. Default: equal weights. */
  weights?: string | null | undefined;
  /** The model's name. Default: `custom`. */
  name?: string | undefined;
  /** The outcome in words, for the model's document. Default: `bad outcome`. */
  outcome?: string | undefined;
  /** How far ahead the outcome lies, in years, for the model's document. */
  horizonYears?: number | null | undefined;
  /**
   * Whose data they are, for the model's document.
   *
   * @defaultValue `""`
   */
  source?: string | undefined;
  /**
   * The licence of the data, for the model's document.
   *
   * @defaultValue `""`
   */
  licence?: string | undefined;
  /** The folds of the cross-fit, from 2 to 20. Default: 5. */
  folds?: number | undefined;
  /** Fixes random draws and folds. Default: 0. */
  seed?: number | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly FitOutputs[] | null | undefined;
}

/** A row of {@link FitResult.curves}. */
export interface FitCurvesRow {
  /** The input. */
  input: string;
  /** `up`, `down` or `free`. */
  direction: string;
  /** A value of the input: a knot of its curve. Unit: as the input. */
  value: number;
  /** The share of the training rows up to it. Unit: share. */
  level: number;
  /** What it adds to the log-odds of health. Unit: log-odds. */
  effect: number;
  /** The standard error of the effect. Unit: log-odds. */
  error: number;
  /** What it adds to a score with all inputs. Unit: points. */
  points: number;
}

/** A row of {@link FitResult.quality}. */
export interface FitQualityRow {
  /** The rows used. */
  rows: number;
  /** The rows with the bad outcome. */
  positives: number;
  /** Their share, as weighted. Unit: share. */
  base_rate: number;
  /** The area under the ROC curve. Unit: share. */
  auc: number;
  /** One less the Brier score over that of the base rate. Unit: share. */
  brier_skill: number;
  /** The expected calibration error over ten bins of equal count. Unit: share. */
  calibration_error: number;
  /** The calibration slope; 1 is right. Unit: ratio. */
  calibration_slope: number;
}

/** A row of {@link FitResult.issues}. */
export interface FitIssuesRow {
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

/** What {@link fit} gives. An output that was not asked for fails when it is read. */
export interface FitResult {
  /** The model, for `health.score`. A document `health.model`, version 1. */
  readonly model: Document;
  /**
   * Each input's curve, a row a knot. Rows are ordered by input as in the table, then by
   * value.
   */
  readonly curves: Table<FitCurvesRow>;
  /**
   * How good the probabilities are for rows that the fit had not seen. Rows are ordered one
   * row.
   */
  readonly quality: Table<FitQualityRow>;
  /** What was left out. Rows are ordered by row of the input, as found. */
  readonly issues: Table<FitIssuesRow>;
}

/**
 * A health model from a labelled table of any numbers, with its curves and quality.
 *
 * Each input becomes one curve of the log-odds of health: linear between knots at quantiles
 * of the training rows, flat beyond them, monotone in the direction given. Curves are a
 * blend of bagged boosted stumps and a penalised additive logistic regression. Blanks are
 * filled with random draws of the same column, whatever the row's outcome, so that a blank
 * tells nothing; at scoring time a blank is *not supplied*. Scores of rows that a fit had
 * not seen calibrate the curves and give `quality` and the standard errors.
 *
 * Columns that are not numbers are left out, as are constant ones; `issues` says so. Rows
 * without a label are dropped. Directions of columns named as built-in inputs are the
 * built-in ones unless `directions` says otherwise; all other columns are free.
 *
 * Cost: linear in rows × inputs × (folds + 1); about 2 s for 5,000 rows of 50 inputs.
 *
 * @param table - One row a business: a label and any named numbers. Its columns:
 *
 * - `business_id` (text or whole number, may be left out): The business; not used in the
 *   fit.
 * - any other (number): The label, the weights and the inputs, by the names that the
 *   options give.
 *
 * @param options - See {@link FitOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link FitResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `COLUMN_MISSING`: the label, the weights or a named input is missing.
 * - `COLUMN_VALUE`: a label is neither 0 nor 1, or a weight is negative.
 * - `OPTION_VALUE`: `directions` names no input, or `folds` is out of range.
 * - `DATA_TOO_FEW`: an outcome has fewer than five rows.
 * - `DATA_CONSTANT`: no input has two different values.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { quality } = await health.fit(
 *   {
 *     margin: [
 *       0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,
 *       0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25,
 *       0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9,
 *       0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55,
 *       0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95,
 *     ],
 *     failed: [
 *       false, true, true, false, true, true, false, true, false, false, false,
 *       false, false, false, false, false, false, false, false, false, true,
 *       false, true, true, false, true, true, false, false, false, false, false,
 *       false, false, false, false, false, false, false, false, true, true,
 *       false, true, true, false, true, true, false, false, false, false, false,
 *       false, false, false, false, false, false, false,
 *     ],
 *   },
 *   { label: "failed", directions: { margin: "up" } },
 * );
 * console.log(quality.column("auc"));
 * ```
 */
export function fit(
  table: TableInput,
  options?: FitOptions,
  control?: Control,
): Promise<FitResult> {
  return callTyped(FIT, { table }, options, control);
}

const FIT: Declaration = {
  name: "health.fit",
  inputs: { table: "table" },
  outputs: { model: "model", curves: "curves", quality: "quality", issues: "issues" },
  options: { horizonYears: { name: "horizon_years" } },
};

/**
 * A model that comes with the library.
 *
 * - `"one_year"`: Bankruptcy within about a year of the statements.
 * - `"five_year"`: Bankruptcy about five years after the statements.
 */
export type DriftModel = "one_year" | "five_year";

/**
 * An output of `drift`.
 *
 * - `"drift"`: How far each input has moved.
 * - `"bins"`: The bins behind it.
 * - `"issues"`: What could not be compared.
 */
export type DriftOutputs = "drift" | "bins" | "issues";

/** Options of {@link drift}. */
export interface DriftOptions {
  /**
   * The model that scores both tables, for the row `score`: `one_year`,
   * `five_year`, or a document that `health.fit` returned. Default:
   * `one_year`.
   */
  model?: DriftModel | DocumentInput | undefined;
  /**
   * How many bins, 2 to 100, the reference is cut into; fewer where the
   * tables are small. Default: 10, for which the bands are known.
   */
  bins?: number | undefined;
  /**
   * The columns to compare, `score` among them for the model's score.
   * Default: every number, and the score where both tables have an input of
   * the model.
   */
  inputs?: readonly string[] | null | undefined;
  /** Which outputs to compute. Default: all. */
  outputs?: readonly DriftOutputs[] | null | undefined;
}

/** A row of {@link DriftResult.drift}. */
export interface DriftDriftRow {
  /** The column, or `score`. */
  input: string;
  /** The population stability index. Unit: index. */
  psi: number;
  /** What the index passes by chance with probability 5 %. Unit: index. */
  psi_threshold: number;
  /** How likely chance alone gives such an index. Unit: probability. */
  p_value: number;
  /**
   * The largest distance of the two distribution functions; null where one has no values.
   * Unit: share.
   */
  ks: number | null;
  /** The mean before; null without values. Unit: as the input. */
  mean_reference: number | null;
  /** The mean now; null without values. Unit: as the input. */
  mean_current: number | null;
  /** The share of rows without a value before. Unit: share. */
  missing_reference: number;
  /** The share of rows without a value now. Unit: share. */
  missing_current: number;
  /** `stable`, `moderate` or `large`; `stable` where chance explains it. */
  band: string;
  /** The row as a sentence, in English. */
  message: string;
}

/** A row of {@link DriftResult.bins}. */
export interface DriftBinsRow {
  /** The column, or `score`. */
  input: string;
  /** The bin, from 1; 0 holds the missing values. */
  bin: number;
  /** The values are above it; null where the end is open. Unit: as the input. */
  lower: number | null;
  /** The values go up to it; null where the end is open. Unit: as the input. */
  upper: number | null;
  /** The share of the rows before. Unit: share. */
  share_reference: number;
  /** The share of the rows now. Unit: share. */
  share_current: number;
  /** What the bin adds to the index. Unit: index. */
  contribution: number;
}

/** A row of {@link DriftResult.issues}. */
export interface DriftIssuesRow {
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

/** What {@link drift} gives. An output that was not asked for fails when it is read. */
export interface DriftResult {
  /**
   * How far each input, and the score, has moved. Rows are ordered as the columns of the
   * reference or as `inputs`, then `score`.
   */
  readonly drift: Table<DriftDriftRow>;
  /** The bins behind it. Rows are ordered as `drift`, then by bin. */
  readonly bins: Table<DriftBinsRow>;
  /** What could not be compared. Rows are ordered by row of the input, as found. */
  readonly issues: Table<DriftIssuesRow>;
}

/**
 * Whether today's businesses, and their scores, are still like those of before.
 *
 * Each number that both tables have is compared, and the score that `model` gives them.
 * With *p* and *q* the shares of the rows in a bin, the population stability index is the
 * sum of (p - q) ln(p / q). The bins are quantiles of the reference, closed above; a value
 * with more than a bin's share has a bin of its own; missing values (null, NaN, infinite,
 * not applicable) are bin 0. A bin without rows of one table counts as half a row there.
 * The number of bins falls until the smaller table has ten rows a bin on average, and to no
 * less than two.
 *
 * Without drift, the index over 1/n + 1/m is about chi-square with one degree of freedom
 * less than there are bins (Yurdakul, 2018, *Statistical Properties of Population Stability
 * Index*). `p_value` follows, and `psi_threshold` is what chance passes with 5 %. `band` is
 * `stable` below 0.1, `moderate` below 0.25, else `large` (Siddiqi, 2017, *Intelligent
 * Credit Scoring*), and `stable` wherever `p_value` is 0.05 or more: small tables are not
 * taken for drift. One of twenty inputs without drift has a `p_value` below 0.05; with
 * large tables its index stays below 0.1.
 *
 * `ks` is the largest distance between the two distribution functions of the values that
 * are there. A column that one table lacks is an issue, and no row. The order of rows does
 * not matter.
 *
 * Cost: rows times their logarithm, for each input; about a second for a million rows of
 * ten inputs, the score aside.
 *
 * @param reference - The businesses of before, with a number for each ratio. Its columns:
 *
 * - `business_id` (text or whole number, may be left out): The business; a row without one
 *   is left out.
 * - `as_of` (date, may be left out): The day of the statement.
 * - `not_applicable` (list of texts, may be left out): The inputs that do not apply to the
 *   business, such as interest coverage without debt: they are neutral, never a minus.
 * - `return_on_assets` (number in ratio, may be left out): net profit / total assets;
 *   higher is healthier. Null is not supplied.
 * - `debt_ratio` (number in ratio, may be left out): total liabilities / total assets;
 *   lower is healthier. Null is not supplied.
 * - `working_capital_to_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `current_ratio` (number in ratio, may be left out): current assets / short-term
 *   liabilities; higher is healthier. Null is not supplied.
 * - `net_liquid_days` (number in days, may be left out): 365 * (cash + short-term
 *   securities + receivables - short-term liabilities) / (operating expenses -
 *   depreciation); higher is healthier. Null is not supplied.
 * - `retained_earnings_to_assets` (number in ratio, may be left out): retained earnings /
 *   total assets; higher is healthier. Null is not supplied.
 * - `ebit_to_assets` (number in ratio, may be left out): profit before tax / total assets
 *   (what the training data hold as earnings before interest and taxes); higher is
 *   healthier. Null is not supplied.
 * - `asset_turnover` (number in ratio, may be left out): sales / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `equity_to_assets` (number in ratio, may be left out): equity / total assets; higher is
 *   healthier. Null is not supplied.
 * - `profit_and_financing_costs_to_assets` (number in ratio, may be left out): (profit
 *   before tax + extraordinary items + financial expenses) / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `pretax_profit_to_short_liabilities` (number in ratio, may be left out): profit before
 *   tax / short-term liabilities; higher is healthier. Null is not supplied.
 * - `pretax_cash_margin` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / sales; higher is healthier. Null is not supplied.
 * - `debt_repayment_days` (number in days, may be left out): 365 * total liabilities /
 *   (profit before tax + depreciation); no side is healthier by itself. Null is not
 *   supplied.
 * - `pretax_cash_flow_to_debt` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / total liabilities; higher is healthier. Null is not supplied.
 * - `pretax_margin` (number in ratio, may be left out): profit before tax / sales; higher
 *   is healthier. Null is not supplied.
 * - `inventory_days` (number in days, may be left out): 365 * inventory / sales; lower is
 *   healthier. Null is not supplied.
 * - `sales_growth` (number in ratio, may be left out): sales / sales of the previous year;
 *   no side is healthier by itself. Null is not supplied.
 * - `operating_return_on_assets` (number in ratio, may be left out): operating profit /
 *   total assets; higher is healthier. Null is not supplied.
 * - `net_margin` (number in ratio, may be left out): net profit / sales; higher is
 *   healthier. Null is not supplied.
 * - `three_year_profit_to_assets` (number in ratio, may be left out): profit before tax of
 *   the last three years / total assets; higher is healthier. Null is not supplied.
 * - `reserves_to_assets` (number in ratio, may be left out): (equity - share capital) /
 *   total assets; higher is healthier. Null is not supplied.
 * - `cash_flow_to_debt` (number in ratio, may be left out): (net profit + depreciation) /
 *   total liabilities; higher is healthier. Null is not supplied.
 * - `interest_coverage` (number in ratio, may be left out): operating profit / financial
 *   expenses; higher is healthier. Null is not supplied.
 * - `working_capital_to_fixed_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `log_assets` (number in log10 of thousand PLN, may be left out): decimal logarithm of
 *   total assets in thousands of Polish zloty; no side is healthier by itself. Null is not
 *   supplied.
 * - `net_debt_to_sales` (number in ratio, may be left out): (total liabilities - cash) /
 *   sales; lower is healthier. Null is not supplied.
 * - `margin_before_interest` (number in ratio, may be left out): (profit before tax +
 *   interest) / sales; higher is healthier. Null is not supplied.
 * - `payables_days` (number in days, may be left out): 365 * short-term liabilities / cost
 *   of products sold; lower is healthier. Null is not supplied.
 * - `operating_costs_to_short_liabilities` (number in ratio, may be left out): operating
 *   expenses / short-term liabilities; no side is healthier by itself. Null is not
 *   supplied.
 * - `operating_costs_to_debt` (number in ratio, may be left out): operating expenses /
 *   total liabilities; no side is healthier by itself. Null is not supplied.
 * - `sales_profit_to_assets` (number in ratio, may be left out): profit on sales / total
 *   assets; higher is healthier. Null is not supplied.
 * - `total_asset_turnover` (number in ratio, may be left out): total sales with other
 *   income / total assets; no side is healthier by itself. Null is not supplied.
 * - `long_term_capital_to_assets` (number in ratio, may be left out): (equity + long-term
 *   liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `sales_margin` (number in ratio, may be left out): profit on sales / sales; higher is
 *   healthier. Null is not supplied.
 * - `cash_ratio` (number in ratio, may be left out): (current assets - inventory -
 *   receivables) / short-term liabilities; higher is healthier. Null is not supplied.
 * - `debt_to_operating_cash_flow` (number in months, may be left out): total liabilities /
 *   ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
 *   not supplied.
 * - `operating_margin` (number in ratio, may be left out): operating profit / sales; higher
 *   is healthier. Null is not supplied.
 * - `operating_cycle_days` (number in days, may be left out): inventory days + receivables
 *   days; lower is healthier. Null is not supplied.
 * - `receivables_days` (number in days, may be left out): 365 * receivables / sales; lower
 *   is healthier. Null is not supplied.
 * - `profit_to_inventory` (number in ratio, may be left out): net profit / inventory;
 *   higher is healthier. Null is not supplied.
 * - `quick_ratio` (number in ratio, may be left out): (current assets - inventory) /
 *   short-term liabilities; higher is healthier. Null is not supplied.
 * - `inventory_days_of_cost` (number in days, may be left out): 365 * inventory / cost of
 *   products sold; lower is healthier. Null is not supplied.
 * - `current_assets_to_debt` (number in ratio, may be left out): current assets / total
 *   liabilities; higher is healthier. Null is not supplied.
 * - `short_liabilities_to_assets` (number in ratio, may be left out): short-term
 *   liabilities / total assets; lower is healthier. Null is not supplied.
 * - `equity_to_fixed_assets` (number in ratio, may be left out): equity / fixed assets;
 *   higher is healthier. Null is not supplied.
 * - `long_term_capital_to_fixed_assets` (number in ratio, may be left out): (equity +
 *   long-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `gross_margin` (number in ratio, may be left out): (sales - cost of products sold) /
 *   sales; higher is healthier. Null is not supplied.
 * - `cost_ratio` (number in ratio, may be left out): total costs / total sales; lower is
 *   healthier. Null is not supplied.
 * - `short_liabilities_days` (number in days, may be left out): 365 * short-term
 *   liabilities / sales; lower is healthier. Null is not supplied.
 * - `fixed_asset_turnover` (number in ratio, may be left out): sales / fixed assets; no
 *   side is healthier by itself. Null is not supplied.
 * - any other (number): The inputs of a model of one's own, by their names.
 *
 * @param current - The businesses of today, with the same ratios. Its columns:
 *
 * - `business_id` (text or whole number, may be left out): The business; a row without one
 *   is left out.
 * - `as_of` (date, may be left out): The day of the statement.
 * - `not_applicable` (list of texts, may be left out): The inputs that do not apply to the
 *   business, such as interest coverage without debt: they are neutral, never a minus.
 * - `return_on_assets` (number in ratio, may be left out): net profit / total assets;
 *   higher is healthier. Null is not supplied.
 * - `debt_ratio` (number in ratio, may be left out): total liabilities / total assets;
 *   lower is healthier. Null is not supplied.
 * - `working_capital_to_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `current_ratio` (number in ratio, may be left out): current assets / short-term
 *   liabilities; higher is healthier. Null is not supplied.
 * - `net_liquid_days` (number in days, may be left out): 365 * (cash + short-term
 *   securities + receivables - short-term liabilities) / (operating expenses -
 *   depreciation); higher is healthier. Null is not supplied.
 * - `retained_earnings_to_assets` (number in ratio, may be left out): retained earnings /
 *   total assets; higher is healthier. Null is not supplied.
 * - `ebit_to_assets` (number in ratio, may be left out): profit before tax / total assets
 *   (what the training data hold as earnings before interest and taxes); higher is
 *   healthier. Null is not supplied.
 * - `asset_turnover` (number in ratio, may be left out): sales / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `equity_to_assets` (number in ratio, may be left out): equity / total assets; higher is
 *   healthier. Null is not supplied.
 * - `profit_and_financing_costs_to_assets` (number in ratio, may be left out): (profit
 *   before tax + extraordinary items + financial expenses) / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `pretax_profit_to_short_liabilities` (number in ratio, may be left out): profit before
 *   tax / short-term liabilities; higher is healthier. Null is not supplied.
 * - `pretax_cash_margin` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / sales; higher is healthier. Null is not supplied.
 * - `debt_repayment_days` (number in days, may be left out): 365 * total liabilities /
 *   (profit before tax + depreciation); no side is healthier by itself. Null is not
 *   supplied.
 * - `pretax_cash_flow_to_debt` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / total liabilities; higher is healthier. Null is not supplied.
 * - `pretax_margin` (number in ratio, may be left out): profit before tax / sales; higher
 *   is healthier. Null is not supplied.
 * - `inventory_days` (number in days, may be left out): 365 * inventory / sales; lower is
 *   healthier. Null is not supplied.
 * - `sales_growth` (number in ratio, may be left out): sales / sales of the previous year;
 *   no side is healthier by itself. Null is not supplied.
 * - `operating_return_on_assets` (number in ratio, may be left out): operating profit /
 *   total assets; higher is healthier. Null is not supplied.
 * - `net_margin` (number in ratio, may be left out): net profit / sales; higher is
 *   healthier. Null is not supplied.
 * - `three_year_profit_to_assets` (number in ratio, may be left out): profit before tax of
 *   the last three years / total assets; higher is healthier. Null is not supplied.
 * - `reserves_to_assets` (number in ratio, may be left out): (equity - share capital) /
 *   total assets; higher is healthier. Null is not supplied.
 * - `cash_flow_to_debt` (number in ratio, may be left out): (net profit + depreciation) /
 *   total liabilities; higher is healthier. Null is not supplied.
 * - `interest_coverage` (number in ratio, may be left out): operating profit / financial
 *   expenses; higher is healthier. Null is not supplied.
 * - `working_capital_to_fixed_assets` (number in ratio, may be left out): (current assets -
 *   short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `log_assets` (number in log10 of thousand PLN, may be left out): decimal logarithm of
 *   total assets in thousands of Polish zloty; no side is healthier by itself. Null is not
 *   supplied.
 * - `net_debt_to_sales` (number in ratio, may be left out): (total liabilities - cash) /
 *   sales; lower is healthier. Null is not supplied.
 * - `margin_before_interest` (number in ratio, may be left out): (profit before tax +
 *   interest) / sales; higher is healthier. Null is not supplied.
 * - `payables_days` (number in days, may be left out): 365 * short-term liabilities / cost
 *   of products sold; lower is healthier. Null is not supplied.
 * - `operating_costs_to_short_liabilities` (number in ratio, may be left out): operating
 *   expenses / short-term liabilities; no side is healthier by itself. Null is not
 *   supplied.
 * - `operating_costs_to_debt` (number in ratio, may be left out): operating expenses /
 *   total liabilities; no side is healthier by itself. Null is not supplied.
 * - `sales_profit_to_assets` (number in ratio, may be left out): profit on sales / total
 *   assets; higher is healthier. Null is not supplied.
 * - `total_asset_turnover` (number in ratio, may be left out): total sales with other
 *   income / total assets; no side is healthier by itself. Null is not supplied.
 * - `long_term_capital_to_assets` (number in ratio, may be left out): (equity + long-term
 *   liabilities) / total assets; higher is healthier. Null is not supplied.
 * - `sales_margin` (number in ratio, may be left out): profit on sales / sales; higher is
 *   healthier. Null is not supplied.
 * - `cash_ratio` (number in ratio, may be left out): (current assets - inventory -
 *   receivables) / short-term liabilities; higher is healthier. Null is not supplied.
 * - `debt_to_operating_cash_flow` (number in months, may be left out): total liabilities /
 *   ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
 *   not supplied.
 * - `operating_margin` (number in ratio, may be left out): operating profit / sales; higher
 *   is healthier. Null is not supplied.
 * - `operating_cycle_days` (number in days, may be left out): inventory days + receivables
 *   days; lower is healthier. Null is not supplied.
 * - `receivables_days` (number in days, may be left out): 365 * receivables / sales; lower
 *   is healthier. Null is not supplied.
 * - `profit_to_inventory` (number in ratio, may be left out): net profit / inventory;
 *   higher is healthier. Null is not supplied.
 * - `quick_ratio` (number in ratio, may be left out): (current assets - inventory) /
 *   short-term liabilities; higher is healthier. Null is not supplied.
 * - `inventory_days_of_cost` (number in days, may be left out): 365 * inventory / cost of
 *   products sold; lower is healthier. Null is not supplied.
 * - `current_assets_to_debt` (number in ratio, may be left out): current assets / total
 *   liabilities; higher is healthier. Null is not supplied.
 * - `short_liabilities_to_assets` (number in ratio, may be left out): short-term
 *   liabilities / total assets; lower is healthier. Null is not supplied.
 * - `equity_to_fixed_assets` (number in ratio, may be left out): equity / fixed assets;
 *   higher is healthier. Null is not supplied.
 * - `long_term_capital_to_fixed_assets` (number in ratio, may be left out): (equity +
 *   long-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
 * - `gross_margin` (number in ratio, may be left out): (sales - cost of products sold) /
 *   sales; higher is healthier. Null is not supplied.
 * - `cost_ratio` (number in ratio, may be left out): total costs / total sales; lower is
 *   healthier. Null is not supplied.
 * - `short_liabilities_days` (number in days, may be left out): 365 * short-term
 *   liabilities / sales; lower is healthier. Null is not supplied.
 * - `fixed_asset_turnover` (number in ratio, may be left out): sales / fixed assets; no
 *   side is healthier by itself. Null is not supplied.
 * - any other (number): The inputs of a model of one's own, by their names.
 *
 * @param options - See {@link DriftOptions}.
 * @param control - Signal, time limit, threads, memory limit and progress.
 * @returns The outputs; see {@link DriftResult}.
 * @throws `TrimtabError` as every call, and:
 *
 * - `OPTION_VALUE`: `bins` is out of range, or `inputs` names what neither table has.
 * - `DOCUMENT_INVALID`: `model` is not a health model.
 *
 * @example
 * ```ts
 * import { health } from "trimtab";
 *
 * const { drift } = await health.drift(
 *   {
 *     business_id: ["a", "b", "c", "d", "e", "f"],
 *     debt_ratio: [0.2, 0.3, 0.4, 0.5, 0.6, null],
 *   },
 *   {
 *     business_id: ["a", "b", "c", "d", "e", "f"],
 *     debt_ratio: [0.3, 0.4, 0.4, 0.6, 0.7, 0.8],
 *   },
 *   { inputs: ["debt_ratio", "score"] },
 * );
 * console.log(drift.column("band"));
 * ```
 */
export function drift(
  reference: TableInput,
  current: TableInput,
  options?: DriftOptions,
  control?: Control,
): Promise<DriftResult> {
  return callTyped(DRIFT, { reference, current }, options, control);
}

const DRIFT: Declaration = {
  name: "health.drift",
  inputs: { reference: "table", current: "table" },
  outputs: { drift: "drift", bins: "bins", issues: "issues" },
};
