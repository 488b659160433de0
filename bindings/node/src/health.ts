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
 * `account_lines` override it.
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
 *   {
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
    accountLines: { name: "account_lines" },
  },
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
 * Cost: linear in rows and inputs; about 3 µs a row for the scores alone.
 *
 * @param ratios - One row a business, with a number for each ratio at hand. Its columns:
 *
 * - `business_id` (text or whole number, may be null): The business; a row without one is
 *   not scored.
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
 * - `ebit_to_assets` (number in ratio, may be left out): earnings before interest and taxes
 *   / total assets; higher is healthier. Null is not supplied.
 * - `asset_turnover` (number in ratio, may be left out): sales / total assets; no side is
 *   healthier by itself. Null is not supplied.
 * - `equity_to_assets` (number in ratio, may be left out): equity / total assets; higher is
 *   healthier. Null is not supplied.
 * - `pretax_profit_to_short_liabilities` (number in ratio, may be left out): profit before
 *   tax / short-term liabilities; higher is healthier. Null is not supplied.
 * - `pretax_cash_margin` (number in ratio, may be left out): (profit before tax +
 *   depreciation) / sales; higher is healthier. Null is not supplied.
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
 * - `liquid_surplus_to_costs` (number in ratio, may be left out): (current assets -
 *   inventory - short-term liabilities) / (sales - profit before tax - depreciation);
 *   higher is healthier. Null is not supplied.
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
