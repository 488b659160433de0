// Written by `cargo xtask generate` from the catalogue; changes here are lost.

package trimtab

import java.math.BigDecimal
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement

/** The operations of the engine `health`. */
public object Health {
    /**
     * Profit and loss, balance sheet and cash flow by period, from a ledger.
     *
     * Postings are summed exactly, by line and period, in the business's calendar.
     *
     * **Signs.** Each line is shown in the direction that its name says: a revenue of 100 is 100, a
     * cost of 40 is 40, a debt of 30 is 30. `sales_deductions`, `accumulated_depreciation` and
     * `owner_drawings` are positive and taken away in their subtotals.
     *
     * **Profit and loss.** `net_revenue` = revenue − sales_deductions; `gross_profit` = net_revenue
     * − cost_of_sales; `operating_expenses` = personnel + premises + selling + travel +
     * professional_fees + other_operating_expenses; `ebitda` = gross_profit + other_income −
     * operating_expenses; `ebit` = ebitda − depreciation; `result_before_tax` = ebit +
     * financial_income − financial_expense + exceptional_income − exceptional_expense +
     * unmapped_result; `net_result` = result_before_tax − income_tax.
     *
     * **Balance sheet**, at the period's end. `total_assets` = current_assets + noncurrent_assets +
     * unmapped_balance. `current_result` is the result of the fiscal year so far;
     * `retained_earnings` holds what was posted there and the results of past years that no entry
     * closed. `total_liabilities_and_equity` = current_liabilities + noncurrent_liabilities +
     * total_equity + difference, and equals `total_assets`; `difference` is 0 where every entry
     * balances.
     *
     * **Cash flow**, indirect. operating + investing + financing + unmapped_balance + difference =
     * `net_change_in_cash`, the change of the line `cash`, to the last digit. What changes in
     * `owner_drawings` is `drawings`; loans are `change_in_debt`, paid-in capital and reserves
     * `change_in_capital`.
     *
     * **Closing entries** (at least two postings to results, one to retained earnings, and no
     * other) are left out of the profit and loss and of the cash flow.
     *
     * **Mapping.** An account goes to the line that its number (PCG, SKR03, SKR04 and SAT,
     * recognized by agreement), its type, its name and the names of its groups speak for, in
     * English, German, French and Spanish. Evidence is weighed; below `threshold` or where it is
     * divided, the account is listed in `unmapped`, and its postings stand under `unmapped_result`
     * or `unmapped_balance`. The column `line` of `accounts` and the option `account_lines`
     * override it.
     *
     * Without entries, invoices, receipts, credit notes and bills give a profit and loss alone.
     *
     * Cost: linear in the postings times their logarithm, and in the accounts times the rules of
     * the mapping.
     *
     * ```
     * val accounts =
     *     tableOf(
     *         "account_id" to listOf("1", "2", "3"),
     *         "name" to listOf("Bank account", "Sales", "Office rent"),
     *         "root_type" to listOf("Asset", "Income", "Expense"),
     *     )
     * val entries =
     *     tableOf(
     *         "date" to listOf(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-01-15"), LocalDate.parse("2026-01-31"), LocalDate.parse("2026-01-31")),
     *         "account_id" to listOf("1", "2", "3", "1"),
     *         "amount" to listOf(100, -100, 40, -40),
     *     )
     * Health.statements(accounts, entries = entries, frequency = StatementsFrequency.MONTH).mapping.line
     * ```
     *
     * @param accounts the chart of accounts.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `account_id` (text or whole number): The account.
     *     - `name` (text): The account's name, in any language.
     *     - `number` (text, optional): The account's number in its chart, such as `8400`.
     *     - `parent_id` (text or whole number, optional): The account or group that it belongs to.
     *     - `type` (text, optional): The account's type, as its source names it, such as
     *       `Receivable` or `Cost of Goods Sold`.
     *     - `root_type` (text, optional): `asset`, `liability`, `equity`, `income` or `expense`,
     *       also as its source names them.
     *     - `line` (text, optional): The line of the statements that the host puts the account on;
     *       overrides the mapping.
     *     - `chart` (text, optional): The chart's name or country, such as `SKR03` or `fr`, where
     *       it is known.
     *     - `group` (boolean, optional): Whether the account only holds other accounts.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param entries the postings of the ledger.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `date` (date): The date of posting.
     *     - `account_id` (text or whole number): The account.
     *     - `amount` (exact amount of money): The amount: debits positive, credits negative.
     *     - `entry_id` (text or whole number, optional): The journal entry; its postings add up to
     *       0. Blank: postings of a date do.
     *     - `party_id` (text or whole number, optional): Whom it concerns.
     *     - `document_id` (text or whole number, optional): The document that it comes from.
     *     - `text` (text, optional): What it is.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param business base currency, zone and fiscal year.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `name` (text, optional): The business's name.
     *     - `zone` (text, optional): The time zone, such as `Europe/Berlin`. Blank: UTC.
     *     - `currency` (text): The base currency, by its ISO 4217 code.
     *     - `fiscal_year_start` (whole number in month, optional): The month, 1 to 12, in which the
     *       fiscal year starts. Blank: 1.
     *     - `sector` (text, optional): The sector, as the host names it.
     *     - `country` (text, optional): The country, by its ISO 3166 code.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param rates exchange rates, for postings in other currencies.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `date` (date): From when the rate counts.
     *     - `currency` (text): The currency of which one unit is priced.
     *     - `base` (text): The currency of the price.
     *     - `rate` (number): Units of `base` for one unit of `currency`.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param documents invoices and bills, used where there are no entries.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `document_id` (text or whole number): The document.
     *     - `kind` (text): `invoice`, `bill`, `credit_note`, `supplier_credit`, `order`,
     *       `purchase_order`, `quote` or `receipt`.
     *     - `date` (date): The date of the document.
     *     - `party_id` (text or whole number, optional): The customer or supplier.
     *     - `due_date` (date, optional): When it is to be paid.
     *     - `total` (exact amount of money, optional): The total, tax included; positive also for
     *       credits.
     *     - `tax` (exact amount of money, optional): The tax in the total.
     *     - `status` (text, optional): `draft`, `open`, `paid` or `cancelled`.
     *     - `number` (text, optional): The number on the document.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param lines the lines of the documents.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `document_id` (text or whole number): The document.
     *     - `amount` (exact amount of money): The line's amount without tax, in the document's
     *       currency.
     *     - `line_id` (text or whole number, optional): The line.
     *     - `item_id` (text or whole number, optional): The item.
     *     - `account_id` (text or whole number, optional): The account that it is posted to.
     *     - `quantity` (number, optional): How many.
     *     - `unit_price` (exact amount of money, optional): The price of one, without tax.
     *     - `discount` (exact amount of money, optional): What was taken off the amount.
     *     - `tax` (exact amount of money, optional): The tax on the line.
     *     - `text` (text, optional): What it is.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param frequency how long a period is. Default: `month`, the rhythm of bookkeeping.
     * @param asOf the day on which the books are looked at, such as `2026-01-31`: later postings
     *     are left out, and a period is finished after its last day. Default: the end of the day of
     *     the last posting.
     * @param from the first day to show; what was posted before its period is the opening balance.
     *     Default: the first posting.
     * @param currency the currency of the statements, by its ISO 4217 code. Default: the base
     *     currency of the business, else the only currency of its postings.
     * @param fiscalYearStart the month, 1 to 12, in which fiscal years start. Default: what the
     *     business says, else 1.
     * @param zone the time zone of the business. Default: what the business says, else UTC.
     * @param weekStart the first day of a week. Default: `monday`, as in ISO 8601.
     * @param threshold the confidence that a mapping needs, 0 to 1; accounts below it go to
     *     `unmapped`. Default: 0.6, where no account of five real charts was wrong.
     * @param accountLines the line of an account, by its id; overrides what its name says.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of its range.
     * @throws TrimtabException `DATA_UNFIT`: the postings span more than 10,000 periods, or a sum
     *     has more than 34 digits.
     * @throws TrimtabException `MEMORY_LIMIT`: the statements would have more than 20 million rows.
     */
    @JvmStatic
    @JvmOverloads
    public fun statements(
        accounts: Table,
        entries: Table? = null,
        business: Table? = null,
        rates: Table? = null,
        documents: Table? = null,
        lines: Table? = null,
        frequency: StatementsFrequency = StatementsFrequency.MONTH,
        asOf: String? = null,
        from: String? = null,
        currency: String? = null,
        fiscalYearStart: Long? = null,
        zone: String? = null,
        weekStart: StatementsWeekStart = StatementsWeekStart.MONDAY,
        threshold: Double = 0.6,
        accountLines: Map<String, StatementsAccountLines> = emptyMap(),
        outputs: List<StatementsOutputs>? = null,
        control: Control = Control(),
    ): StatementsResult =
        StatementsResult(
            call(
                "health.statements",
                statementsInputs(
                    accounts,
                    entries,
                    business,
                    rates,
                    documents,
                    lines,
                ),
                statementsOptions(
                    frequency,
                    asOf,
                    from,
                    currency,
                    fiscalYearStart,
                    zone,
                    weekStart,
                    threshold,
                    accountLines,
                    outputs,
                ),
                control,
            ),
        )

    /** As [statements], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun statementsAsync(
        accounts: Table,
        entries: Table? = null,
        business: Table? = null,
        rates: Table? = null,
        documents: Table? = null,
        lines: Table? = null,
        frequency: StatementsFrequency = StatementsFrequency.MONTH,
        asOf: String? = null,
        from: String? = null,
        currency: String? = null,
        fiscalYearStart: Long? = null,
        zone: String? = null,
        weekStart: StatementsWeekStart = StatementsWeekStart.MONDAY,
        threshold: Double = 0.6,
        accountLines: Map<String, StatementsAccountLines> = emptyMap(),
        outputs: List<StatementsOutputs>? = null,
        control: Control = Control(),
    ): StatementsResult =
        StatementsResult(
            callAsync(
                "health.statements",
                statementsInputs(
                    accounts,
                    entries,
                    business,
                    rates,
                    documents,
                    lines,
                ),
                statementsOptions(
                    frequency,
                    asOf,
                    from,
                    currency,
                    fiscalYearStart,
                    zone,
                    weekStart,
                    threshold,
                    accountLines,
                    outputs,
                ),
                control,
            ),
        )

    private fun statementsInputs(
        accounts: Table,
        entries: Table?,
        business: Table?,
        rates: Table?,
        documents: Table?,
        lines: Table?,
    ): Map<String, Value?> =
        mapOf(
            "accounts" to accounts,
            "entries" to entries,
            "business" to business,
            "rates" to rates,
            "documents" to documents,
            "lines" to lines,
        )

    private fun statementsOptions(
        frequency: StatementsFrequency,
        asOf: String?,
        from: String?,
        currency: String?,
        fiscalYearStart: Long?,
        zone: String?,
        weekStart: StatementsWeekStart,
        threshold: Double,
        accountLines: Map<String, StatementsAccountLines>,
        outputs: List<StatementsOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "frequency" to frequency,
            "as_of" to asOf,
            "from" to from,
            "currency" to currency,
            "fiscal_year_start" to fiscalYearStart,
            "zone" to zone,
            "week_start" to weekStart,
            "threshold" to threshold,
            "account_lines" to accountLines,
            "outputs" to outputs,
        )

    /**
     * How healthy each business is: a score from 0 to 100 with its reasons.
     *
     * The model is additive: the log-odds of health are an intercept and one curve per input,
     * monotone in the direction that accounting gives, flat beyond its ends. `score` is 50 for a
     * business at the base rate of the model's training data and rises by a fixed number of points
     * a unit of log-odds, within 0 and 100. Points are multiples of 0.01; a business's points, its
     * `base` row among them, add up to its score exactly. Where the sum would leave 0 to 100, a row
     * `limit` holds what keeps it inside.
     *
     * Bands of the built-in models: `critical` below 20, `weak` from 20, `fair` from 40, `good`
     * from 60, `strong` from 80.
     *
     * Null and NaN are *not supplied*: the inputs at hand then stand for the rest as far as the
     * training firms correlate, the score is drawn towards the base rate, and `confidence` (0 to 1)
     * falls. An input named in `not_applicable` is known and neutral: it adds nothing. Infinities
     * count as not supplied and are reported. A row without `business_id`, or with a value for an
     * input that is said not to apply, is not scored and is reported; a row without any input gets
     * the base rate with confidence 0.
     *
     * `probability` is that of the model's outcome, with a 90 % interval from the curves' standard
     * errors and the missing inputs' variance. Set `base_rate` to the rate in your own population:
     * failing firms are over-represented in the training samples.
     *
     * `counterfactuals` says which one or two inputs, moved alone, would reach the next band under
     * the model. The cost of a change is the share of the training firms that it passes. It is what
     * the model would say, not an effect.
     *
     * Cost: linear in rows and inputs; about 3 µs a row for the scores alone.
     *
     * ```
     * val ratios =
     *     tableOf(
     *         "business_id" to listOf("bakery", "garage"),
     *         "return_on_assets" to listOf(0.12, -0.2),
     *         "debt_ratio" to listOf(0.35, 0.95),
     *         "current_ratio" to listOf(2.1, 0.7),
     *         "interest_coverage" to listOf(null, 0.4),
     *         "not_applicable" to listOf(listOf("interest_coverage"), null),
     *     )
     * Health.score(ratios, model = ScoreModel.OneYear).scores.score
     * ```
     *
     * @param ratios one row a business, with a number for each ratio at hand.
     *     - `business_id` (text or whole number, may be null): The business; a row without one is
     *       not scored.
     *     - `as_of` (date, optional): The day of the statement.
     *     - `not_applicable` (list of texts, optional): The inputs that do not apply to the
     *       business, such as interest coverage without debt: they are neutral, never a minus.
     *     - `return_on_assets` (number in ratio, optional): net profit / total assets; higher is
     *       healthier. Null is not supplied.
     *     - `debt_ratio` (number in ratio, optional): total liabilities / total assets; lower is
     *       healthier. Null is not supplied.
     *     - `working_capital_to_assets` (number in ratio, optional): (current assets - short-term
     *       liabilities) / total assets; higher is healthier. Null is not supplied.
     *     - `current_ratio` (number in ratio, optional): current assets / short-term liabilities;
     *       higher is healthier. Null is not supplied.
     *     - `net_liquid_days` (number in days, optional): 365 * (cash + short-term securities +
     *       receivables - short-term liabilities) / (operating expenses - depreciation); higher is
     *       healthier. Null is not supplied.
     *     - `retained_earnings_to_assets` (number in ratio, optional): retained earnings / total
     *       assets; higher is healthier. Null is not supplied.
     *     - `ebit_to_assets` (number in ratio, optional): earnings before interest and taxes /
     *       total assets; higher is healthier. Null is not supplied.
     *     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
     *       healthier. Null is not supplied.
     *     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
     *       short-term liabilities; higher is healthier. Null is not supplied.
     *     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
     *       sales; higher is healthier. Null is not supplied.
     *     - `pretax_cash_flow_to_debt` (number in ratio, optional): (profit before tax +
     *       depreciation) / total liabilities; higher is healthier. Null is not supplied.
     *     - `pretax_margin` (number in ratio, optional): profit before tax / sales; higher is
     *       healthier. Null is not supplied.
     *     - `inventory_days` (number in days, optional): 365 * inventory / sales; lower is
     *       healthier. Null is not supplied.
     *     - `sales_growth` (number in ratio, optional): sales / sales of the previous year; no side
     *       is healthier by itself. Null is not supplied.
     *     - `operating_return_on_assets` (number in ratio, optional): operating profit / total
     *       assets; higher is healthier. Null is not supplied.
     *     - `net_margin` (number in ratio, optional): net profit / sales; higher is healthier. Null
     *       is not supplied.
     *     - `three_year_profit_to_assets` (number in ratio, optional): profit before tax of the
     *       last three years / total assets; higher is healthier. Null is not supplied.
     *     - `reserves_to_assets` (number in ratio, optional): (equity - share capital) / total
     *       assets; higher is healthier. Null is not supplied.
     *     - `cash_flow_to_debt` (number in ratio, optional): (net profit + depreciation) / total
     *       liabilities; higher is healthier. Null is not supplied.
     *     - `interest_coverage` (number in ratio, optional): operating profit / financial expenses;
     *       higher is healthier. Null is not supplied.
     *     - `working_capital_to_fixed_assets` (number in ratio, optional): (current assets -
     *       short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
     *     - `log_assets` (number in log10 of thousand PLN, optional): decimal logarithm of total
     *       assets in thousands of Polish zloty; no side is healthier by itself. Null is not
     *       supplied.
     *     - `net_debt_to_sales` (number in ratio, optional): (total liabilities - cash) / sales;
     *       lower is healthier. Null is not supplied.
     *     - `margin_before_interest` (number in ratio, optional): (profit before tax + interest) /
     *       sales; higher is healthier. Null is not supplied.
     *     - `payables_days` (number in days, optional): 365 * short-term liabilities / cost of
     *       products sold; lower is healthier. Null is not supplied.
     *     - `operating_costs_to_short_liabilities` (number in ratio, optional): operating expenses
     *       / short-term liabilities; no side is healthier by itself. Null is not supplied.
     *     - `operating_costs_to_debt` (number in ratio, optional): operating expenses / total
     *       liabilities; no side is healthier by itself. Null is not supplied.
     *     - `sales_profit_to_assets` (number in ratio, optional): profit on sales / total assets;
     *       higher is healthier. Null is not supplied.
     *     - `total_asset_turnover` (number in ratio, optional): total sales with other income /
     *       total assets; no side is healthier by itself. Null is not supplied.
     *     - `long_term_capital_to_assets` (number in ratio, optional): (equity + long-term
     *       liabilities) / total assets; higher is healthier. Null is not supplied.
     *     - `sales_margin` (number in ratio, optional): profit on sales / sales; higher is
     *       healthier. Null is not supplied.
     *     - `cash_ratio` (number in ratio, optional): (current assets - inventory - receivables) /
     *       short-term liabilities; higher is healthier. Null is not supplied.
     *     - `operating_margin` (number in ratio, optional): operating profit / sales; higher is
     *       healthier. Null is not supplied.
     *     - `operating_cycle_days` (number in days, optional): inventory days + receivables days;
     *       lower is healthier. Null is not supplied.
     *     - `receivables_days` (number in days, optional): 365 * receivables / sales; lower is
     *       healthier. Null is not supplied.
     *     - `profit_to_inventory` (number in ratio, optional): net profit / inventory; higher is
     *       healthier. Null is not supplied.
     *     - `quick_ratio` (number in ratio, optional): (current assets - inventory) / short-term
     *       liabilities; higher is healthier. Null is not supplied.
     *     - `inventory_days_of_cost` (number in days, optional): 365 * inventory / cost of products
     *       sold; lower is healthier. Null is not supplied.
     *     - `current_assets_to_debt` (number in ratio, optional): current assets / total
     *       liabilities; higher is healthier. Null is not supplied.
     *     - `short_liabilities_to_assets` (number in ratio, optional): short-term liabilities /
     *       total assets; lower is healthier. Null is not supplied.
     *     - `equity_to_fixed_assets` (number in ratio, optional): equity / fixed assets; higher is
     *       healthier. Null is not supplied.
     *     - `long_term_capital_to_fixed_assets` (number in ratio, optional): (equity + long-term
     *       liabilities) / fixed assets; higher is healthier. Null is not supplied.
     *     - `gross_margin` (number in ratio, optional): (sales - cost of products sold) / sales;
     *       higher is healthier. Null is not supplied.
     *     - `liquid_surplus_to_costs` (number in ratio, optional): (current assets - inventory -
     *       short-term liabilities) / (sales - profit before tax - depreciation); higher is
     *       healthier. Null is not supplied.
     *     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
     *       healthier. Null is not supplied.
     *     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
     *       sales; lower is healthier. Null is not supplied.
     *     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - any other (number): The inputs of a model of one's own, by their names.
     * @param model the model: `one_year`, `five_year`, or a document that `health.fit` returned.
     *     Default: `one_year`.
     * @param baseRate the rate of the outcome among the businesses scored, between 0 and 1; it
     *     shifts probabilities and leaves scores as they are. Default: the rate in the model's
     *     training data, which for bankruptcy samples is above what is true of a whole economy.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: `base_rate` is not between 0 and 1.
     * @throws TrimtabException `DOCUMENT_INVALID`: `model` is not a health model.
     */
    @JvmStatic
    @JvmOverloads
    public fun score(
        ratios: Table,
        model: ScoreModel = ScoreModel.OneYear,
        baseRate: Double? = null,
        outputs: List<ScoreOutputs>? = null,
        control: Control = Control(),
    ): ScoreResult =
        ScoreResult(
            call(
                "health.score",
                scoreInputs(ratios),
                scoreOptions(model, baseRate, outputs),
                control,
            ),
        )

    /** As [score], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun scoreAsync(
        ratios: Table,
        model: ScoreModel = ScoreModel.OneYear,
        baseRate: Double? = null,
        outputs: List<ScoreOutputs>? = null,
        control: Control = Control(),
    ): ScoreResult =
        ScoreResult(
            callAsync(
                "health.score",
                scoreInputs(ratios),
                scoreOptions(model, baseRate, outputs),
                control,
            ),
        )

    private fun scoreInputs(ratios: Table): Map<String, Value?> =
        mapOf("ratios" to ratios)

    private fun scoreOptions(
        model: ScoreModel,
        baseRate: Double?,
        outputs: List<ScoreOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "model" to model,
            "base_rate" to baseRate,
            "outputs" to outputs,
        )

    /**
     * A health model from a labelled table of any numbers, with its curves and quality.
     *
     * Each input becomes one curve of the log-odds of health: linear between knots at quantiles of
     * the training rows, flat beyond them, monotone in the direction given. Curves are a blend of
     * bagged boosted stumps and a penalised additive logistic regression. Blanks are filled with
     * random draws of the same column, whatever the row's outcome, so that a blank tells nothing;
     * at scoring time a blank is *not supplied*. Scores of rows that a fit had not seen calibrate
     * the curves and give `quality` and the standard errors.
     *
     * Columns that are not numbers are left out, as are constant ones; `issues` says so. Rows
     * without a label are dropped. Directions of columns named as built-in inputs are the built-in
     * ones unless `directions` says otherwise; all other columns are free.
     *
     * Cost: linear in rows × inputs × (folds + 1); about 2 s for 5,000 rows of 50 inputs.
     *
     * ```
     * val table =
     *     tableOf(
     *         "margin" to listOf(0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95),
     *         "failed" to listOf(false, true, true, false, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, true, false, true, true, false, true, true, false, false, false, false, false, false, false, false, false, false, false, false, false, true, true, false, true, true, false, true, true, false, false, false, false, false, false, false, false, false, false, false, false),
     *     )
     * Health.fit(table, label = "failed", directions = mapOf("margin" to FitDirections.UP)).quality.auc
     * ```
     *
     * @param table one row a business: a label and any named numbers.
     *     - `business_id` (text or whole number, optional): The business; not used in the fit.
     *     - any other (number): The label, the weights and the inputs, by the names that the
     *       options give.
     * @param label the column that holds the outcome: true or 1 is the bad one. Default: `label`.
     * @param inputs the columns to use as inputs. Default: every column of numbers but the label
     *     and the weights.
     * @param directions the healthier side of inputs, by column. Default: that of the built-in
     *     input of the same name, and `free` for all others.
     * @param weights the column that holds the weight of each row. Default: equal weights.
     * @param name the model's name. Default: `custom`.
     * @param outcome the outcome in words, for the model's document. Default: `bad outcome`.
     * @param horizonYears how far ahead the outcome lies, in years, for the model's document.
     * @param source whose data they are, for the model's document.
     * @param licence the licence of the data, for the model's document.
     * @param folds the folds of the cross-fit, from 2 to 20. Default: 5.
     * @param seed fixes random draws and folds. Default: 0.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `COLUMN_MISSING`: the label, the weights or a named input is
     *     missing.
     * @throws TrimtabException `COLUMN_VALUE`: a label is neither 0 nor 1, or a weight is negative.
     * @throws TrimtabException `OPTION_VALUE`: `directions` names no input, or `folds` is out of
     *     range.
     * @throws TrimtabException `DATA_TOO_FEW`: an outcome has fewer than five rows.
     * @throws TrimtabException `DATA_CONSTANT`: no input has two different values.
     */
    @JvmStatic
    @JvmOverloads
    public fun fit(
        table: Table,
        label: String = "label",
        inputs: List<String>? = null,
        directions: Map<String, FitDirections> = emptyMap(),
        weights: String? = null,
        name: String = "custom",
        outcome: String = "bad outcome",
        horizonYears: Double? = null,
        source: String = "",
        licence: String = "",
        folds: Long = 5,
        seed: Long = 0,
        outputs: List<FitOutputs>? = null,
        control: Control = Control(),
    ): FitResult =
        FitResult(
            call(
                "health.fit",
                fitInputs(table),
                fitOptions(
                    label,
                    inputs,
                    directions,
                    weights,
                    name,
                    outcome,
                    horizonYears,
                    source,
                    licence,
                    folds,
                    seed,
                    outputs,
                ),
                control,
            ),
        )

    /** As [fit], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun fitAsync(
        table: Table,
        label: String = "label",
        inputs: List<String>? = null,
        directions: Map<String, FitDirections> = emptyMap(),
        weights: String? = null,
        name: String = "custom",
        outcome: String = "bad outcome",
        horizonYears: Double? = null,
        source: String = "",
        licence: String = "",
        folds: Long = 5,
        seed: Long = 0,
        outputs: List<FitOutputs>? = null,
        control: Control = Control(),
    ): FitResult =
        FitResult(
            callAsync(
                "health.fit",
                fitInputs(table),
                fitOptions(
                    label,
                    inputs,
                    directions,
                    weights,
                    name,
                    outcome,
                    horizonYears,
                    source,
                    licence,
                    folds,
                    seed,
                    outputs,
                ),
                control,
            ),
        )

    private fun fitInputs(table: Table): Map<String, Value?> =
        mapOf("table" to table)

    private fun fitOptions(
        label: String,
        inputs: List<String>?,
        directions: Map<String, FitDirections>,
        weights: String?,
        name: String,
        outcome: String,
        horizonYears: Double?,
        source: String,
        licence: String,
        folds: Long,
        seed: Long,
        outputs: List<FitOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "label" to label,
            "inputs" to inputs,
            "directions" to directions,
            "weights" to weights,
            "name" to name,
            "outcome" to outcome,
            "horizon_years" to horizonYears,
            "source" to source,
            "licence" to licence,
            "folds" to folds,
            "seed" to seed,
            "outputs" to outputs,
        )

    /** What [statements] gives; reading an output that was not asked for throws. */
    public class StatementsResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The three statements. Rows are ordered by business, period, statement and line. */
        public val statements: Statements by lazy { Statements(outputs.table("statements")) }

        /** The line of each account. Rows are ordered by business, and as in `accounts`. */
        public val mapping: Mapping by lazy { Mapping(outputs.table("mapping")) }

        /** The accounts without a line. Rows are ordered by business, and as in `accounts`. */
        public val unmapped: Unmapped by lazy { Unmapped(outputs.table("unmapped")) }

        /** What could not be used. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** The three statements. */
        public class Statements internal constructor(table: Table) : TypedTable<Statements.Record>(table) {
            /** The business; null where there is one. */
            public val businessId: List<String?> by lazy { table.texts("business_id") }

            /** The period's label, such as `2026-01` or `FY2026-Q1`. */
            public val period: List<String> by lazy { table.texts("period").requireNoNulls() }

            /** The period's first day. */
            public val periodStart: List<LocalDate> by lazy { table.dates("period_start").requireNoNulls() }

            /** The period's last day. */
            public val periodEnd: List<LocalDate> by lazy { table.dates("period_end").requireNoNulls() }

            /** Whether the period was not over. */
            public val unfinished: List<Boolean> by lazy { table.flags("unfinished").requireNoNulls() }

            /** `profit_and_loss`, `balance_sheet` or `cash_flow`. */
            public val statement: List<String> by lazy { table.texts("statement").requireNoNulls() }

            /** The line. */
            public val line: List<String> by lazy { table.texts("line").requireNoNulls() }

            /** Whether the line is computed from lines above it. */
            public val subtotal: List<Boolean> by lazy { table.flags("subtotal").requireNoNulls() }

            /**
             * The amount, in the direction that the line's name says; of a balance sheet at the
             * period's end.
             */
            public val amount: List<BigDecimal> by lazy { table.money("amount").requireNoNulls() }

            /** The currency, where it is known. */
            public val currency: List<String?> by lazy { table.texts("currency") }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    period[index],
                    periodStart[index],
                    periodEnd[index],
                    unfinished[index],
                    statement[index],
                    line[index],
                    subtotal[index],
                    amount[index],
                    currency[index],
                )

            /** One row of [Statements]. */
            public data class Record(
                /** The business; null where there is one. */
                val businessId: String?,
                /** The period's label, such as `2026-01` or `FY2026-Q1`. */
                val period: String,
                /** The period's first day. */
                val periodStart: LocalDate,
                /** The period's last day. */
                val periodEnd: LocalDate,
                /** Whether the period was not over. */
                val unfinished: Boolean,
                /** `profit_and_loss`, `balance_sheet` or `cash_flow`. */
                val statement: String,
                /** The line. */
                val line: String,
                /** Whether the line is computed from lines above it. */
                val subtotal: Boolean,
                /**
                 * The amount, in the direction that the line's name says; of a balance sheet at the
                 * period's end.
                 */
                val amount: BigDecimal,
                /** The currency, where it is known. */
                val currency: String?,
            )
        }

        /** The line of each account. */
        public class Mapping internal constructor(table: Table) : TypedTable<Mapping.Record>(table) {
            /** The business; null where there is one. */
            public val businessId: List<String?> by lazy { table.texts("business_id") }

            /** The account. */
            public val accountId: List<String> by lazy { table.texts("account_id").requireNoNulls() }

            /** The account's name. */
            public val name: List<String> by lazy { table.texts("name").requireNoNulls() }

            /** The line; null where the evidence is too thin or divided. */
            public val line: List<String?> by lazy { table.texts("line") }

            /** How sure the line, or the guess, is: 0 to 1. In fraction. */
            public val confidence: List<Double> by lazy { table.numbers("confidence").requireNoNulls() }

            /** What spoke for it. */
            public val reason: List<String> by lazy { table.texts("reason").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    accountId[index],
                    name[index],
                    line[index],
                    confidence[index],
                    reason[index],
                )

            /** One row of [Mapping]. */
            public data class Record(
                /** The business; null where there is one. */
                val businessId: String?,
                /** The account. */
                val accountId: String,
                /** The account's name. */
                val name: String,
                /** The line; null where the evidence is too thin or divided. */
                val line: String?,
                /** How sure the line, or the guess, is: 0 to 1. In fraction. */
                val confidence: Double,
                /** What spoke for it. */
                val reason: String,
            )
        }

        /** The accounts without a line. */
        public class Unmapped internal constructor(table: Table) : TypedTable<Unmapped.Record>(table) {
            /** The business; null where there is one. */
            public val businessId: List<String?> by lazy { table.texts("business_id") }

            /** The account. */
            public val accountId: List<String> by lazy { table.texts("account_id").requireNoNulls() }

            /** The account's name. */
            public val name: List<String> by lazy { table.texts("name").requireNoNulls() }

            /** The likeliest line, if any evidence spoke for one. */
            public val guess: List<String?> by lazy { table.texts("guess") }

            /** How sure the guess is: 0 to 1. In fraction. */
            public val confidence: List<Double> by lazy { table.numbers("confidence").requireNoNulls() }

            /** What spoke for it. */
            public val reason: List<String> by lazy { table.texts("reason").requireNoNulls() }

            /** How many postings the account has. */
            public val postings: List<Long> by lazy { table.integers("postings").requireNoNulls() }

            /** What was posted to it: debits less credits. */
            public val balance: List<BigDecimal> by lazy { table.money("balance").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    accountId[index],
                    name[index],
                    guess[index],
                    confidence[index],
                    reason[index],
                    postings[index],
                    balance[index],
                )

            /** One row of [Unmapped]. */
            public data class Record(
                /** The business; null where there is one. */
                val businessId: String?,
                /** The account. */
                val accountId: String,
                /** The account's name. */
                val name: String,
                /** The likeliest line, if any evidence spoke for one. */
                val guess: String?,
                /** How sure the guess is: 0 to 1. In fraction. */
                val confidence: Double,
                /** What spoke for it. */
                val reason: String,
                /** How many postings the account has. */
                val postings: Long,
                /** What was posted to it: debits less credits. */
                val balance: BigDecimal,
            )
        }
    }

    /** How long a period is. Default: `month`, the rhythm of bookkeeping. */
    public enum class StatementsFrequency(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** A day. */
        DAY("day"),

        /** A week, from the calendar's first weekday. */
        WEEK("week"),

        /** A month. */
        MONTH("month"),

        /** A quarter of the calendar year. */
        QUARTER("quarter"),

        /** A calendar year. */
        YEAR("year"),

        /** A quarter of the fiscal year. */
        FISCAL_QUARTER("fiscal_quarter"),

        /** A fiscal year, named after the calendar year in which it ends. */
        FISCAL_YEAR("fiscal_year"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** The first day of a week. Default: `monday`, as in ISO 8601. */
    public enum class StatementsWeekStart(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Monday. */
        MONDAY("monday"),

        /** Tuesday. */
        TUESDAY("tuesday"),

        /** Wednesday. */
        WEDNESDAY("wednesday"),

        /** Thursday. */
        THURSDAY("thursday"),

        /** Friday. */
        FRIDAY("friday"),

        /** Saturday. */
        SATURDAY("saturday"),

        /** Sunday. */
        SUNDAY("sunday"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /**
     * A line that accounts are mapped to.
     *
     * Each line is shown in the direction that its name says: a revenue of
     * 100 is 100, a cost of 40 is 40, a debt of 30 is 30, depreciation
     * accumulated to 20 is 20. What a line takes away shows in the formula
     * of the subtotal.
     */
    public enum class StatementsAccountLines(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Sales of goods and services, without tax. */
        REVENUE("revenue"),

        /** Discounts, rebates and returns granted on sales. */
        SALES_DEDUCTIONS("sales_deductions"),

        /** Goods, materials, purchased services, freight in, changes of stock. */
        COST_OF_SALES("cost_of_sales"),

        /** Operating income beside sales: grants, rents, own work capitalized. */
        OTHER_INCOME("other_income"),

        /** Wages, salaries, social charges, benefits, temporary staff. */
        PERSONNEL("personnel"),

        /** Rent and leases, energy, water, cleaning, repairs and maintenance. */
        PREMISES("premises"),

        /** Advertising, sales commissions, freight to customers. */
        SELLING("selling"),

        /** Travel, vehicles, entertainment. */
        TRAVEL("travel"),

        /** Lawyers, accountants, auditors, consultants. */
        PROFESSIONAL_FEES("professional_fees"),

        /** Office, telephone, insurance, other taxes, bad debts and the rest. */
        OTHER_OPERATING_EXPENSES("other_operating_expenses"),

        /** Depreciation, amortization and impairment of fixed assets. */
        DEPRECIATION("depreciation"),

        /** Interest, dividends and exchange gains. */
        FINANCIAL_INCOME("financial_income"),

        /** Interest, exchange losses and the cost of finance. */
        FINANCIAL_EXPENSE("financial_expense"),

        /** Income outside ordinary business: gains on disposals, past years. */
        EXCEPTIONAL_INCOME("exceptional_income"),

        /** Expense outside ordinary business: losses on disposals, past years. */
        EXCEPTIONAL_EXPENSE("exceptional_expense"),

        /** Tax on the result. */
        INCOME_TAX("income_tax"),

        /** Cash, bank accounts, money in transit. */
        CASH("cash"),

        /** Securities and deposits that are money within a year. */
        SHORT_TERM_INVESTMENTS("short_term_investments"),

        /** What customers owe, less what is doubtful. */
        RECEIVABLES("receivables"),

        /** Goods, materials, work in progress. */
        INVENTORY("inventory"),

        /** Expenses paid ahead. */
        PREPAID_EXPENSES("prepaid_expenses"),

        /** Taxes to be got back, input tax. */
        TAX_RECEIVABLE("tax_receivable"),

        /** Other claims within a year. */
        OTHER_CURRENT_ASSETS("other_current_assets"),

        /** Clearing, suspense, opening-balance and memorandum accounts; should be 0. */
        CLEARING("clearing"),

        /** Land, buildings, machines, equipment, at cost. */
        FIXED_ASSETS("fixed_assets"),

        /** Depreciation of fixed and intangible assets so far; taken away. */
        ACCUMULATED_DEPRECIATION("accumulated_depreciation"),

        /** Software, licences, goodwill, at cost. */
        INTANGIBLE_ASSETS("intangible_assets"),

        /** Holdings, long-term securities and loans given. */
        FINANCIAL_ASSETS("financial_assets"),

        /** Deposits, deferred tax and other long-term claims. */
        OTHER_NONCURRENT_ASSETS("other_noncurrent_assets"),

        /** What suppliers are owed, billed or not. */
        PAYABLES("payables"),

        /** Overdrafts, credit cards and loans due within a year. */
        SHORT_TERM_DEBT("short_term_debt"),

        /** Taxes owed: on sales, on wages withheld, on the result. */
        TAX_PAYABLE("tax_payable"),

        /** Wages, social charges and deductions owed. */
        PAYROLL_PAYABLE("payroll_payable"),

        /** Advances of customers and income received ahead. */
        DEFERRED_REVENUE("deferred_revenue"),

        /** Other debts and accruals within a year. */
        OTHER_CURRENT_LIABILITIES("other_current_liabilities"),

        /** Loans and bonds due after a year. */
        LONG_TERM_DEBT("long_term_debt"),

        /** Provisions for pensions, taxes, warranties, disputes. */
        PROVISIONS("provisions"),

        /** Deferred tax, deposits received and other long-term debts. */
        OTHER_NONCURRENT_LIABILITIES("other_noncurrent_liabilities"),

        /** What the owners paid in. */
        SHARE_CAPITAL("share_capital"),

        /** Reserves, revaluation, investment grants. */
        RESERVES("reserves"),

        /** Results of past years. */
        RETAINED_EARNINGS("retained_earnings"),

        /** What the owners took out, less what they put in beside capital; taken away. */
        OWNER_DRAWINGS("owner_drawings"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`statements`]. */
    public enum class StatementsOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** The three statements. */
        STATEMENTS("statements"),

        /** The line of each account. */
        MAPPING("mapping"),

        /** The accounts without a line. */
        UNMAPPED("unmapped"),

        /** What could not be used. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [score] gives; reading an output that was not asked for throws. */
    public class ScoreResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * One row a business: score, band, probability, confidence. Rows are ordered as the input,
         * without rows not scored.
         */
        public val scores: Scores by lazy { Scores(outputs.table("scores")) }

        /**
         * What each input adds; a business's points add up to its score. Rows are ordered as the
         * input, then `base`, the model's inputs in its order, `limit`.
         */
        public val points: Points by lazy { Points(outputs.table("points")) }

        /**
         * How far each missing input could move the score. Rows are ordered as the input, then the
         * model's inputs in its order.
         */
        public val missing: Missing by lazy { Missing(outputs.table("missing")) }

        /**
         * The cheapest changes that reach the next band, at most three a business. Rows are ordered
         * as the input, then by option.
         */
        public val counterfactuals: Counterfactuals by lazy { Counterfactuals(outputs.table("counterfactuals")) }

        /**
         * Rows that were not scored, values that were not read. Rows are ordered by row of the
         * input, as found.
         */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** One row a business: score, band, probability, confidence. */
        public class Scores internal constructor(table: Table) : TypedTable<Scores.Record>(table) {
            /** The business. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /** The day of the statement, as given. */
            public val asOf: List<LocalDate?> by lazy { table.dates("as_of") }

            /** 0 to 100; higher is healthier; 50 is the base rate. In points. */
            public val score: List<Double> by lazy { table.numbers("score").requireNoNulls() }

            /** The band of the score. */
            public val band: List<String> by lazy { table.texts("band").requireNoNulls() }

            /** The probability of the model's outcome. In share. */
            public val probability: List<Double> by lazy { table.numbers("probability").requireNoNulls() }

            /** The lower end of the 90 % interval. In share. */
            public val probabilityLow: List<Double> by lazy { table.numbers("probability_low").requireNoNulls() }

            /** The upper end of the 90 % interval. In share. */
            public val probabilityHigh: List<Double> by lazy { table.numbers("probability_high").requireNoNulls() }

            /**
             * How much of the whole picture the known inputs give: 1 is all, 0 is none. In share.
             */
            public val confidence: List<Double> by lazy { table.numbers("confidence").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    score[index],
                    band[index],
                    probability[index],
                    probabilityLow[index],
                    probabilityHigh[index],
                    confidence[index],
                )

            /** One row of [Scores]. */
            public data class Record(
                /** The business. */
                val businessId: String,
                /** The day of the statement, as given. */
                val asOf: LocalDate?,
                /** 0 to 100; higher is healthier; 50 is the base rate. In points. */
                val score: Double,
                /** The band of the score. */
                val band: String,
                /** The probability of the model's outcome. In share. */
                val probability: Double,
                /** The lower end of the 90 % interval. In share. */
                val probabilityLow: Double,
                /** The upper end of the 90 % interval. In share. */
                val probabilityHigh: Double,
                /**
                 * How much of the whole picture the known inputs give: 1 is all, 0 is none. In
                 * share.
                 */
                val confidence: Double,
            )
        }

        /** What each input adds; a business's points add up to its score. */
        public class Points internal constructor(table: Table) : TypedTable<Points.Record>(table) {
            /** The business. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /** The day of the statement, as given. */
            public val asOf: List<LocalDate?> by lazy { table.dates("as_of") }

            /** The input; `base` is the score before any, `limit` keeps it within 0 and 100. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** The part of the business that the input tells of. */
            public val pillar: List<String?> by lazy { table.texts("pillar") }

            /** The value supplied; null where it does not apply. In as the input. */
            public val value: List<Double?> by lazy { table.numbers("value") }

            /** What it adds to the score, a multiple of 0.01. In points. */
            public val points: List<Double> by lazy { table.numbers("points").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    input[index],
                    pillar[index],
                    value[index],
                    points[index],
                )

            /** One row of [Points]. */
            public data class Record(
                /** The business. */
                val businessId: String,
                /** The day of the statement, as given. */
                val asOf: LocalDate?,
                /** The input; `base` is the score before any, `limit` keeps it within 0 and 100. */
                val input: String,
                /** The part of the business that the input tells of. */
                val pillar: String?,
                /** The value supplied; null where it does not apply. In as the input. */
                val value: Double?,
                /** What it adds to the score, a multiple of 0.01. In points. */
                val points: Double,
            )
        }

        /** How far each missing input could move the score. */
        public class Missing internal constructor(table: Table) : TypedTable<Missing.Record>(table) {
            /** The business. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /** The day of the statement, as given. */
            public val asOf: List<LocalDate?> by lazy { table.dates("as_of") }

            /** An input that was not supplied. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** The part of the business that the input tells of. */
            public val pillar: List<String?> by lazy { table.texts("pillar") }

            /** The change of the score if the input came in at its worse 5 % end. In points. */
            public val pointsLow: List<Double> by lazy { table.numbers("points_low").requireNoNulls() }

            /** The change of the score if the input came in at its better 5 % end. In points. */
            public val pointsHigh: List<Double> by lazy { table.numbers("points_high").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    input[index],
                    pillar[index],
                    pointsLow[index],
                    pointsHigh[index],
                )

            /** One row of [Missing]. */
            public data class Record(
                /** The business. */
                val businessId: String,
                /** The day of the statement, as given. */
                val asOf: LocalDate?,
                /** An input that was not supplied. */
                val input: String,
                /** The part of the business that the input tells of. */
                val pillar: String?,
                /** The change of the score if the input came in at its worse 5 % end. In points. */
                val pointsLow: Double,
                /**
                 * The change of the score if the input came in at its better 5 % end. In points.
                 */
                val pointsHigh: Double,
            )
        }

        /** The cheapest changes that reach the next band, at most three a business. */
        public class Counterfactuals internal constructor(table: Table) : TypedTable<Counterfactuals.Record>(table) {
            /** The business. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /** The day of the statement, as given. */
            public val asOf: List<LocalDate?> by lazy { table.dates("as_of") }

            /** The option, 1 the cheapest; its changes go together. */
            public val option: List<Long> by lazy { table.integers("option").requireNoNulls() }

            /** The input to change. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** The part of the business that the input tells of. */
            public val pillar: List<String?> by lazy { table.texts("pillar") }

            /** Its value now. In as the input. */
            public val value: List<Double> by lazy { table.numbers("value").requireNoNulls() }

            /** The value to reach. In as the input. */
            public val target: List<Double> by lazy { table.numbers("target").requireNoNulls() }

            /** What the change adds. In points. */
            public val points: List<Double> by lazy { table.numbers("points").requireNoNulls() }

            /** The option's cost: the share of the training firms that it passes. In share. */
            public val cost: List<Double> by lazy { table.numbers("cost").requireNoNulls() }

            /** The band that the option reaches. */
            public val band: List<String> by lazy { table.texts("band").requireNoNulls() }

            /** The score that the option reaches. In points. */
            public val score: List<Double> by lazy { table.numbers("score").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    option[index],
                    input[index],
                    pillar[index],
                    value[index],
                    target[index],
                    points[index],
                    cost[index],
                    band[index],
                    score[index],
                )

            /** One row of [Counterfactuals]. */
            public data class Record(
                /** The business. */
                val businessId: String,
                /** The day of the statement, as given. */
                val asOf: LocalDate?,
                /** The option, 1 the cheapest; its changes go together. */
                val option: Long,
                /** The input to change. */
                val input: String,
                /** The part of the business that the input tells of. */
                val pillar: String?,
                /** Its value now. In as the input. */
                val value: Double,
                /** The value to reach. In as the input. */
                val target: Double,
                /** What the change adds. In points. */
                val points: Double,
                /** The option's cost: the share of the training firms that it passes. In share. */
                val cost: Double,
                /** The band that the option reaches. */
                val band: String,
                /** The score that the option reaches. In points. */
                val score: Double,
            )
        }
    }

    /** A model that comes with the library. */
    public sealed interface ScoreModel : OptionValue {
        /** Bankruptcy within about a year of the statements. */
        public data object OneYear : ScoreModel {
            override val json: JsonElement
                get() = json("one_year")
        }

        /** Bankruptcy about five years after the statements. */
        public data object FiveYear : ScoreModel {
            override val json: JsonElement
                get() = json("five_year")
        }

        /** A document `health.model` of one's own. */
        public data class Of(
            /** The document. */
            val document: Document,
        ) : ScoreModel {
            override val json: JsonElement
                get() = document.json
        }
    }

    /** An output of [`score`]. */
    public enum class ScoreOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Score, band and probability of each business. */
        SCORES("scores"),

        /** What each input adds to the score. */
        POINTS("points"),

        /** How far each missing input could move the score. */
        MISSING("missing"),

        /** The cheapest changes that reach the next band. */
        COUNTERFACTUALS("counterfactuals"),

        /** What could not be read as it stands. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [fit] gives; reading an output that was not asked for throws. */
    public class FitResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** The model, for `health.score`. A document `health.model`, version 1. */
        public val model: Document
            get() = outputs.document("model")

        /**
         * Each input's curve, a row a knot. Rows are ordered by input as in the table, then by
         * value.
         */
        public val curves: Curves by lazy { Curves(outputs.table("curves")) }

        /**
         * How good the probabilities are for rows that the fit had not seen. Rows are ordered one
         * row.
         */
        public val quality: Quality by lazy { Quality(outputs.table("quality")) }

        /** What was left out. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** Each input's curve, a row a knot. */
        public class Curves internal constructor(table: Table) : TypedTable<Curves.Record>(table) {
            /** The input. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** `up`, `down` or `free`. */
            public val direction: List<String> by lazy { table.texts("direction").requireNoNulls() }

            /** A value of the input: a knot of its curve. In as the input. */
            public val value: List<Double> by lazy { table.numbers("value").requireNoNulls() }

            /** The share of the training rows up to it. In share. */
            public val level: List<Double> by lazy { table.numbers("level").requireNoNulls() }

            /** What it adds to the log-odds of health. In log-odds. */
            public val effect: List<Double> by lazy { table.numbers("effect").requireNoNulls() }

            /** The standard error of the effect. In log-odds. */
            public val error: List<Double> by lazy { table.numbers("error").requireNoNulls() }

            /** What it adds to a score with all inputs. In points. */
            public val points: List<Double> by lazy { table.numbers("points").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    input[index],
                    direction[index],
                    value[index],
                    level[index],
                    effect[index],
                    error[index],
                    points[index],
                )

            /** One row of [Curves]. */
            public data class Record(
                /** The input. */
                val input: String,
                /** `up`, `down` or `free`. */
                val direction: String,
                /** A value of the input: a knot of its curve. In as the input. */
                val value: Double,
                /** The share of the training rows up to it. In share. */
                val level: Double,
                /** What it adds to the log-odds of health. In log-odds. */
                val effect: Double,
                /** The standard error of the effect. In log-odds. */
                val error: Double,
                /** What it adds to a score with all inputs. In points. */
                val points: Double,
            )
        }

        /** How good the probabilities are for rows that the fit had not seen. */
        public class Quality internal constructor(table: Table) : TypedTable<Quality.Record>(table) {
            /** The rows used. */
            public val rows: List<Long> by lazy { table.integers("rows").requireNoNulls() }

            /** The rows with the bad outcome. */
            public val positives: List<Long> by lazy { table.integers("positives").requireNoNulls() }

            /** Their share, as weighted. In share. */
            public val baseRate: List<Double> by lazy { table.numbers("base_rate").requireNoNulls() }

            /** The area under the ROC curve. In share. */
            public val auc: List<Double> by lazy { table.numbers("auc").requireNoNulls() }

            /** One less the Brier score over that of the base rate. In share. */
            public val brierSkill: List<Double> by lazy { table.numbers("brier_skill").requireNoNulls() }

            /** The expected calibration error over ten bins of equal count. In share. */
            public val calibrationError: List<Double> by lazy { table.numbers("calibration_error").requireNoNulls() }

            /** The calibration slope; 1 is right. In ratio. */
            public val calibrationSlope: List<Double> by lazy { table.numbers("calibration_slope").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    rows[index],
                    positives[index],
                    baseRate[index],
                    auc[index],
                    brierSkill[index],
                    calibrationError[index],
                    calibrationSlope[index],
                )

            /** One row of [Quality]. */
            public data class Record(
                /** The rows used. */
                val rows: Long,
                /** The rows with the bad outcome. */
                val positives: Long,
                /** Their share, as weighted. In share. */
                val baseRate: Double,
                /** The area under the ROC curve. In share. */
                val auc: Double,
                /** One less the Brier score over that of the base rate. In share. */
                val brierSkill: Double,
                /** The expected calibration error over ten bins of equal count. In share. */
                val calibrationError: Double,
                /** The calibration slope; 1 is right. In ratio. */
                val calibrationSlope: Double,
            )
        }
    }

    /** The side of an input that is healthier. */
    public enum class FitDirections(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Higher is healthier. */
        UP("up"),

        /** Lower is healthier. */
        DOWN("down"),

        /** Accounting gives no sign: the curve is as the data say. */
        FREE("free"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`fit`]. */
    public enum class FitOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** The model. */
        MODEL("model"),

        /** Each input's curve. */
        CURVES("curves"),

        /** Cross-validated quality. */
        QUALITY("quality"),

        /** What was left out. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }
}
