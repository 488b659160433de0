// Written by `cargo xtask generate` from the catalogue; changes here are lost.

public import Foundation

/// The operations of the engine `health`.
public enum Health {
    /// Profit and loss, balance sheet and cash flow by period, from a ledger.
    ///
    /// Postings are summed exactly, by line and period, in the business's calendar.
    ///
    /// **Signs.** Each line is shown in the direction that its name says: a revenue of 100 is 100,
    /// a cost of 40 is 40, a debt of 30 is 30. `sales_deductions`, `accumulated_depreciation` and
    /// `owner_drawings` are positive and taken away in their subtotals.
    ///
    /// **Profit and loss.** `net_revenue` = revenue − sales_deductions; `gross_profit` =
    /// net_revenue − cost_of_sales; `operating_expenses` = personnel + premises + selling + travel +
    /// professional_fees + other_operating_expenses; `ebitda` = gross_profit + other_income −
    /// operating_expenses; `ebit` = ebitda − depreciation; `result_before_tax` = ebit +
    /// financial_income − financial_expense + exceptional_income − exceptional_expense +
    /// unmapped_result; `net_result` = result_before_tax − income_tax.
    ///
    /// **Balance sheet**, at the period's end. `total_assets` = current_assets + noncurrent_assets +
    /// unmapped_balance. `current_result` is the result of the fiscal year so far;
    /// `retained_earnings` holds what was posted there and the results of past years that no entry
    /// closed. `total_liabilities_and_equity` = current_liabilities + noncurrent_liabilities +
    /// total_equity + difference, and equals `total_assets`; `difference` is 0 where every entry
    /// balances.
    ///
    /// **Cash flow**, indirect. operating + investing + financing + unmapped_balance + difference =
    /// `net_change_in_cash`, the change of the line `cash`, to the last digit. What changes in
    /// `owner_drawings` is `drawings`; loans are `change_in_debt`, paid-in capital and reserves
    /// `change_in_capital`.
    ///
    /// **Closing entries** (at least two postings to results, one to retained earnings, and no
    /// other) are left out of the profit and loss and of the cash flow.
    ///
    /// **Mapping.** An account goes to the line that its number (PCG, SKR03, SKR04 and SAT,
    /// recognized by agreement), its type, its name and the names of its groups speak for, in
    /// English, German, French and Spanish. Evidence is weighed; below `threshold` or where it is
    /// divided, the account is listed in `unmapped`, and its postings stand under `unmapped_result`
    /// or `unmapped_balance`. The column `line` of `accounts` and the option `account_lines`
    /// override it.
    ///
    /// Without entries, invoices, receipts, credit notes and bills give a profit and loss alone.
    ///
    /// Cost: linear in the postings times their logarithm, and in the accounts times the rules of
    /// the mapping.
    ///
    /// ```swift
    /// let accounts = try Table([
    ///     "account_id": ["1", "2", "3"],
    ///     "name": ["Bank account", "Sales", "Office rent"],
    ///     "root_type": ["Asset", "Income", "Expense"],
    /// ])
    /// let entries = try Table([
    ///     "date": ["2026-01-15", "2026-01-15", "2026-01-31", "2026-01-31"],
    ///     "account_id": ["1", "2", "3", "1"],
    ///     "amount": [100, -100, 40, -40],
    /// ])
    /// try Health.statements(accounts, entries: entries, frequency: .month).mapping.line
    /// ```
    ///
    /// - Parameters:
    ///   - accounts: the chart of accounts.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `account_id` (text or whole number): The account.
    ///     - `name` (text): The account's name, in any language.
    ///     - `number` (text, optional): The account's number in its chart, such as `8400`.
    ///     - `parent_id` (text or whole number, optional): The account or group that it belongs to.
    ///     - `type` (text, optional): The account's type, as its source names it, such as
    ///       `Receivable` or `Cost of Goods Sold`.
    ///     - `root_type` (text, optional): `asset`, `liability`, `equity`, `income` or `expense`,
    ///       also as its source names them.
    ///     - `line` (text, optional): The line of the statements that the host puts the account on;
    ///       overrides the mapping.
    ///     - `chart` (text, optional): The chart's name or country, such as `SKR03` or `fr`, where
    ///       it is known.
    ///     - `group` (boolean, optional): Whether the account only holds other accounts.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - entries: the postings of the ledger.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `date` (date): The date of posting.
    ///     - `account_id` (text or whole number): The account.
    ///     - `amount` (exact amount of money): The amount: debits positive, credits negative.
    ///     - `entry_id` (text or whole number, optional): The journal entry; its postings add up to
    ///       0. Blank: postings of a date do.
    ///     - `party_id` (text or whole number, optional): Whom it concerns.
    ///     - `document_id` (text or whole number, optional): The document that it comes from.
    ///     - `text` (text, optional): What it is.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - business: base currency, zone and fiscal year.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `name` (text, optional): The business's name.
    ///     - `zone` (text, optional): The time zone, such as `Europe/Berlin`. Blank: UTC.
    ///     - `currency` (text): The base currency, by its ISO 4217 code.
    ///     - `fiscal_year_start` (whole number in month, optional): The month, 1 to 12, in which
    ///       the fiscal year starts. Blank: 1.
    ///     - `sector` (text, optional): The sector, as the host names it.
    ///     - `country` (text, optional): The country, by its ISO 3166 code.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - rates: exchange rates, for postings in other currencies.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `date` (date): From when the rate counts.
    ///     - `currency` (text): The currency of which one unit is priced.
    ///     - `base` (text): The currency of the price.
    ///     - `rate` (number): Units of `base` for one unit of `currency`.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - documents: invoices and bills, used where there are no entries.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `document_id` (text or whole number): The document.
    ///     - `kind` (text): `invoice`, `bill`, `credit_note`, `supplier_credit`, `order`,
    ///       `purchase_order`, `quote` or `receipt`.
    ///     - `date` (date): The date of the document.
    ///     - `party_id` (text or whole number, optional): The customer or supplier.
    ///     - `due_date` (date, optional): When it is to be paid.
    ///     - `total` (exact amount of money, optional): The total, tax included; positive also for
    ///       credits.
    ///     - `tax` (exact amount of money, optional): The tax in the total.
    ///     - `status` (text, optional): `draft`, `open`, `paid` or `cancelled`.
    ///     - `number` (text, optional): The number on the document.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - lines: the lines of the documents.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `document_id` (text or whole number): The document.
    ///     - `amount` (exact amount of money): The line's amount without tax, in the document's
    ///       currency.
    ///     - `line_id` (text or whole number, optional): The line.
    ///     - `item_id` (text or whole number, optional): The item.
    ///     - `account_id` (text or whole number, optional): The account that it is posted to.
    ///     - `quantity` (number, optional): How many.
    ///     - `unit_price` (exact amount of money, optional): The price of one, without tax.
    ///     - `discount` (exact amount of money, optional): What was taken off the amount.
    ///     - `tax` (exact amount of money, optional): The tax on the line.
    ///     - `text` (text, optional): What it is.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - frequency: how long a period is. Default: `month`, the rhythm of bookkeeping.
    ///   - asOf: the day on which the books are looked at, such as `2026-01-31`: later postings are
    ///     left out, and a period is finished after its last day. Default: the end of the day of
    ///     the last posting.
    ///   - from: the first day to show; what was posted before its period is the opening balance.
    ///     Default: the first posting.
    ///   - currency: the currency of the statements, by its ISO 4217 code. Default: the base
    ///     currency of the business, else the only currency of its postings.
    ///   - fiscalYearStart: the month, 1 to 12, in which fiscal years start. Default: what the
    ///     business says, else 1.
    ///   - zone: the time zone of the business. Default: what the business says, else UTC.
    ///   - weekStart: the first day of a week. Default: `monday`, as in ISO 8601.
    ///   - threshold: the confidence that a mapping needs, 0 to 1; accounts below it go to
    ///     `unmapped`. Default: 0.6, where no account of five real charts was wrong.
    ///   - accountLines: the line of an account, by its id; overrides what its name says.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if an option is out of its range; `DATA_UNFIT` if
    ///   the postings span more than 10,000 periods, or a sum has more than 34 digits;
    ///   `MEMORY_LIMIT` if the statements would have more than 20 million rows.
    public static func statements(
        _ accounts: Table,
        entries: Table? = nil,
        business: Table? = nil,
        rates: Table? = nil,
        documents: Table? = nil,
        lines: Table? = nil,
        frequency: StatementsFrequency = .month,
        asOf: String? = nil,
        from: String? = nil,
        currency: String? = nil,
        fiscalYearStart: Int? = nil,
        zone: String? = nil,
        weekStart: StatementsWeekStart = .monday,
        threshold: Double = 0.6,
        accountLines: [String: StatementsAccountLines] = [:],
        outputs: [StatementsOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> StatementsResult {
        let outputs = try call(
            "health.statements",
            inputs: statementsInputs(
                accounts: accounts,
                entries: entries,
                business: business,
                rates: rates,
                documents: documents,
                lines: lines
            ),
            options: statementsOptions(
                frequency: frequency,
                asOf: asOf,
                from: from,
                currency: currency,
                fiscalYearStart: fiscalYearStart,
                zone: zone,
                weekStart: weekStart,
                threshold: threshold,
                accountLines: accountLines,
                outputs: outputs
            ),
            control: control
        )
        return StatementsResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `statements`, for what the parameters mean.
    public static func statements(
        _ accounts: Table,
        entries: Table? = nil,
        business: Table? = nil,
        rates: Table? = nil,
        documents: Table? = nil,
        lines: Table? = nil,
        frequency: StatementsFrequency = .month,
        asOf: String? = nil,
        from: String? = nil,
        currency: String? = nil,
        fiscalYearStart: Int? = nil,
        zone: String? = nil,
        weekStart: StatementsWeekStart = .monday,
        threshold: Double = 0.6,
        accountLines: [String: StatementsAccountLines] = [:],
        outputs: [StatementsOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> StatementsResult {
        let outputs = try await call(
            "health.statements",
            inputs: statementsInputs(
                accounts: accounts,
                entries: entries,
                business: business,
                rates: rates,
                documents: documents,
                lines: lines
            ),
            options: statementsOptions(
                frequency: frequency,
                asOf: asOf,
                from: from,
                currency: currency,
                fiscalYearStart: fiscalYearStart,
                zone: zone,
                weekStart: weekStart,
                threshold: threshold,
                accountLines: accountLines,
                outputs: outputs
            ),
            control: control
        )
        return StatementsResult(outputs: outputs)
    }

    private static func statementsInputs(
        accounts: Table,
        entries: Table?,
        business: Table?,
        rates: Table?,
        documents: Table?,
        lines: Table?
    ) -> [String: Value?] {
        [
            "accounts": .table(accounts),
            "entries": entries.map(Value.table),
            "business": business.map(Value.table),
            "rates": rates.map(Value.table),
            "documents": documents.map(Value.table),
            "lines": lines.map(Value.table),
        ]
    }

    private static func statementsOptions(
        frequency: StatementsFrequency,
        asOf: String?,
        from: String?,
        currency: String?,
        fiscalYearStart: Int?,
        zone: String?,
        weekStart: StatementsWeekStart,
        threshold: Double,
        accountLines: [String: StatementsAccountLines],
        outputs: [StatementsOutputs]?
    ) -> [String: JSON] {
        [
            "frequency": JSON(frequency),
            "as_of": JSON(asOf),
            "from": JSON(from),
            "currency": JSON(currency),
            "fiscal_year_start": JSON(fiscalYearStart),
            "zone": JSON(zone),
            "week_start": JSON(weekStart),
            "threshold": JSON(threshold),
            "account_lines": JSON(accountLines),
            "outputs": JSON(outputs),
        ]
    }

    /// How healthy each business is: a score from 0 to 100 with its reasons.
    ///
    /// The model is additive: the log-odds of health are an intercept and one curve per input,
    /// monotone in the direction that accounting gives, flat beyond its ends. `score` is 50 for a
    /// business at the base rate of the model's training data and rises by a fixed number of points
    /// a unit of log-odds, within 0 and 100. Points are multiples of 0.01; a business's points, its
    /// `base` row among them, add up to its score exactly. Where the sum would leave 0 to 100, a
    /// row `limit` holds what keeps it inside.
    ///
    /// Bands of the built-in models: `critical` below 20, `weak` from 20, `fair` from 40, `good`
    /// from 60, `strong` from 80.
    ///
    /// Null and NaN are *not supplied*: the inputs at hand then stand for the rest as far as the
    /// training firms correlate, the score is drawn towards the base rate, and `confidence` (0 to
    /// 1) falls. An input named in `not_applicable` is known and neutral: it adds nothing.
    /// Infinities count as not supplied and are reported. A row without `business_id`, or with a
    /// value for an input that is said not to apply, is not scored and is reported; a row without
    /// any input gets the base rate with confidence 0.
    ///
    /// `probability` is that of the model's outcome, with a 90 % interval from the curves' standard
    /// errors and the missing inputs' variance. Set `base_rate` to the rate in your own population:
    /// failing firms are over-represented in the training samples.
    ///
    /// `counterfactuals` says which one or two inputs, moved alone, would reach the next band under
    /// the model. The cost of a change is the share of the training firms that it passes. It is
    /// what the model would say, not an effect.
    ///
    /// Cost: linear in rows and inputs; about 3 µs a row for the scores alone.
    ///
    /// ```swift
    /// let ratios = try Table([
    ///     "business_id": ["bakery", "garage"],
    ///     "return_on_assets": [0.12, -0.2],
    ///     "debt_ratio": [0.35, 0.95],
    ///     "current_ratio": [2.1, 0.7],
    ///     "interest_coverage": [nil, 0.4],
    ///     "not_applicable": [["interest_coverage"], nil],
    /// ])
    /// try Health.score(ratios, model: .oneYear).scores.score
    /// ```
    ///
    /// - Parameters:
    ///   - ratios: one row a business, with a number for each ratio at hand.
    ///     - `business_id` (text or whole number, may be null): The business; a row without one is
    ///       not scored.
    ///     - `as_of` (date, optional): The day of the statement.
    ///     - `not_applicable` (list of texts, optional): The inputs that do not apply to the
    ///       business, such as interest coverage without debt: they are neutral, never a minus.
    ///     - `return_on_assets` (number in ratio, optional): net profit / total assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `debt_ratio` (number in ratio, optional): total liabilities / total assets; lower is
    ///       healthier. Null is not supplied.
    ///     - `working_capital_to_assets` (number in ratio, optional): (current assets - short-term
    ///       liabilities) / total assets; higher is healthier. Null is not supplied.
    ///     - `current_ratio` (number in ratio, optional): current assets / short-term liabilities;
    ///       higher is healthier. Null is not supplied.
    ///     - `net_liquid_days` (number in days, optional): 365 * (cash + short-term securities +
    ///       receivables - short-term liabilities) / (operating expenses - depreciation); higher is
    ///       healthier. Null is not supplied.
    ///     - `retained_earnings_to_assets` (number in ratio, optional): retained earnings / total
    ///       assets; higher is healthier. Null is not supplied.
    ///     - `ebit_to_assets` (number in ratio, optional): earnings before interest and taxes /
    ///       total assets; higher is healthier. Null is not supplied.
    ///     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
    ///       short-term liabilities; higher is healthier. Null is not supplied.
    ///     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
    ///       sales; higher is healthier. Null is not supplied.
    ///     - `pretax_cash_flow_to_debt` (number in ratio, optional): (profit before tax +
    ///       depreciation) / total liabilities; higher is healthier. Null is not supplied.
    ///     - `pretax_margin` (number in ratio, optional): profit before tax / sales; higher is
    ///       healthier. Null is not supplied.
    ///     - `inventory_days` (number in days, optional): 365 * inventory / sales; lower is
    ///       healthier. Null is not supplied.
    ///     - `sales_growth` (number in ratio, optional): sales / sales of the previous year; no
    ///       side is healthier by itself. Null is not supplied.
    ///     - `operating_return_on_assets` (number in ratio, optional): operating profit / total
    ///       assets; higher is healthier. Null is not supplied.
    ///     - `net_margin` (number in ratio, optional): net profit / sales; higher is healthier.
    ///       Null is not supplied.
    ///     - `three_year_profit_to_assets` (number in ratio, optional): profit before tax of the
    ///       last three years / total assets; higher is healthier. Null is not supplied.
    ///     - `reserves_to_assets` (number in ratio, optional): (equity - share capital) / total
    ///       assets; higher is healthier. Null is not supplied.
    ///     - `cash_flow_to_debt` (number in ratio, optional): (net profit + depreciation) / total
    ///       liabilities; higher is healthier. Null is not supplied.
    ///     - `interest_coverage` (number in ratio, optional): operating profit / financial
    ///       expenses; higher is healthier. Null is not supplied.
    ///     - `working_capital_to_fixed_assets` (number in ratio, optional): (current assets -
    ///       short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
    ///     - `log_assets` (number in log10 of thousand PLN, optional): decimal logarithm of total
    ///       assets in thousands of Polish zloty; no side is healthier by itself. Null is not
    ///       supplied.
    ///     - `net_debt_to_sales` (number in ratio, optional): (total liabilities - cash) / sales;
    ///       lower is healthier. Null is not supplied.
    ///     - `margin_before_interest` (number in ratio, optional): (profit before tax + interest) /
    ///       sales; higher is healthier. Null is not supplied.
    ///     - `payables_days` (number in days, optional): 365 * short-term liabilities / cost of
    ///       products sold; lower is healthier. Null is not supplied.
    ///     - `operating_costs_to_short_liabilities` (number in ratio, optional): operating expenses
    ///       / short-term liabilities; no side is healthier by itself. Null is not supplied.
    ///     - `operating_costs_to_debt` (number in ratio, optional): operating expenses / total
    ///       liabilities; no side is healthier by itself. Null is not supplied.
    ///     - `sales_profit_to_assets` (number in ratio, optional): profit on sales / total assets;
    ///       higher is healthier. Null is not supplied.
    ///     - `total_asset_turnover` (number in ratio, optional): total sales with other income /
    ///       total assets; no side is healthier by itself. Null is not supplied.
    ///     - `long_term_capital_to_assets` (number in ratio, optional): (equity + long-term
    ///       liabilities) / total assets; higher is healthier. Null is not supplied.
    ///     - `sales_margin` (number in ratio, optional): profit on sales / sales; higher is
    ///       healthier. Null is not supplied.
    ///     - `cash_ratio` (number in ratio, optional): (current assets - inventory - receivables) /
    ///       short-term liabilities; higher is healthier. Null is not supplied.
    ///     - `operating_margin` (number in ratio, optional): operating profit / sales; higher is
    ///       healthier. Null is not supplied.
    ///     - `operating_cycle_days` (number in days, optional): inventory days + receivables days;
    ///       lower is healthier. Null is not supplied.
    ///     - `receivables_days` (number in days, optional): 365 * receivables / sales; lower is
    ///       healthier. Null is not supplied.
    ///     - `profit_to_inventory` (number in ratio, optional): net profit / inventory; higher is
    ///       healthier. Null is not supplied.
    ///     - `quick_ratio` (number in ratio, optional): (current assets - inventory) / short-term
    ///       liabilities; higher is healthier. Null is not supplied.
    ///     - `inventory_days_of_cost` (number in days, optional): 365 * inventory / cost of
    ///       products sold; lower is healthier. Null is not supplied.
    ///     - `current_assets_to_debt` (number in ratio, optional): current assets / total
    ///       liabilities; higher is healthier. Null is not supplied.
    ///     - `short_liabilities_to_assets` (number in ratio, optional): short-term liabilities /
    ///       total assets; lower is healthier. Null is not supplied.
    ///     - `equity_to_fixed_assets` (number in ratio, optional): equity / fixed assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `long_term_capital_to_fixed_assets` (number in ratio, optional): (equity + long-term
    ///       liabilities) / fixed assets; higher is healthier. Null is not supplied.
    ///     - `gross_margin` (number in ratio, optional): (sales - cost of products sold) / sales;
    ///       higher is healthier. Null is not supplied.
    ///     - `liquid_surplus_to_costs` (number in ratio, optional): (current assets - inventory -
    ///       short-term liabilities) / (sales - profit before tax - depreciation); higher is
    ///       healthier. Null is not supplied.
    ///     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
    ///       healthier. Null is not supplied.
    ///     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
    ///       sales; lower is healthier. Null is not supplied.
    ///     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - any other (number): The inputs of a model of one's own, by their names.
    ///   - model: the model: `one_year`, `five_year`, or a document that `health.fit` returned.
    ///     Default: `one_year`.
    ///   - baseRate: the rate of the outcome among the businesses scored, between 0 and 1; it
    ///     shifts probabilities and leaves scores as they are. Default: the rate in the model's
    ///     training data, which for bankruptcy samples is above what is true of a whole economy.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if `base_rate` is not between 0 and 1;
    ///   `DOCUMENT_INVALID` if `model` is not a health model.
    public static func score(
        _ ratios: Table,
        model: ScoreModel = .oneYear,
        baseRate: Double? = nil,
        outputs: [ScoreOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> ScoreResult {
        let outputs = try call(
            "health.score",
            inputs: scoreInputs(ratios: ratios),
            options: scoreOptions(
                model: model,
                baseRate: baseRate,
                outputs: outputs
            ),
            control: control
        )
        return ScoreResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `score`, for what the parameters mean.
    public static func score(
        _ ratios: Table,
        model: ScoreModel = .oneYear,
        baseRate: Double? = nil,
        outputs: [ScoreOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> ScoreResult {
        let outputs = try await call(
            "health.score",
            inputs: scoreInputs(ratios: ratios),
            options: scoreOptions(
                model: model,
                baseRate: baseRate,
                outputs: outputs
            ),
            control: control
        )
        return ScoreResult(outputs: outputs)
    }

    private static func scoreInputs(ratios: Table) -> [String: Value?] {
        [
            "ratios": .table(ratios),
        ]
    }

    private static func scoreOptions(
        model: ScoreModel,
        baseRate: Double?,
        outputs: [ScoreOutputs]?
    ) -> [String: JSON] {
        [
            "model": JSON(model),
            "base_rate": JSON(baseRate),
            "outputs": JSON(outputs),
        ]
    }

    /// A health model from a labelled table of any numbers, with its curves and quality.
    ///
    /// Each input becomes one curve of the log-odds of health: linear between knots at quantiles of
    /// the training rows, flat beyond them, monotone in the direction given. Curves are a blend of
    /// bagged boosted stumps and a penalised additive logistic regression. Blanks are filled with
    /// random draws of the same column, whatever the row's outcome, so that a blank tells nothing;
    /// at scoring time a blank is *not supplied*. Scores of rows that a fit had not seen calibrate
    /// the curves and give `quality` and the standard errors.
    ///
    /// Columns that are not numbers are left out, as are constant ones; `issues` says so. Rows
    /// without a label are dropped. Directions of columns named as built-in inputs are the built-in
    /// ones unless `directions` says otherwise; all other columns are free.
    ///
    /// Cost: linear in rows × inputs × (folds + 1); about 2 s for 5,000 rows of 50 inputs.
    ///
    /// ```swift
    /// let table = try Table([
    ///     "margin": [0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95],
    ///     "failed": [false, true, true, false, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, true, false, true, true, false, true, true, false, false, false, false, false, false, false, false, false, false, false, false, false, true, true, false, true, true, false, true, true, false, false, false, false, false, false, false, false, false, false, false, false],
    /// ])
    /// try Health.fit(table, label: "failed", directions: ["margin": .up]).quality.auc
    /// ```
    ///
    /// - Parameters:
    ///   - table: one row a business: a label and any named numbers.
    ///     - `business_id` (text or whole number, optional): The business; not used in the fit.
    ///     - any other (number): The label, the weights and the inputs, by the names that the
    ///       options give.
    ///   - label: the column that holds the outcome: true or 1 is the bad one. Default: `label`.
    ///   - inputs: the columns to use as inputs. Default: every column of numbers but the label and
    ///     the weights.
    ///   - directions: the healthier side of inputs, by column. Default: that of the built-in input
    ///     of the same name, and `free` for all others.
    ///   - weights: the column that holds the weight of each row. Default: equal weights.
    ///   - name: the model's name. Default: `custom`.
    ///   - outcome: the outcome in words, for the model's document. Default: `bad outcome`.
    ///   - horizonYears: how far ahead the outcome lies, in years, for the model's document.
    ///   - source: whose data they are, for the model's document.
    ///   - licence: the licence of the data, for the model's document.
    ///   - folds: the folds of the cross-fit, from 2 to 20. Default: 5.
    ///   - seed: fixes random draws and folds. Default: 0.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `COLUMN_MISSING` if the label, the weights or a named input is
    ///   missing; `COLUMN_VALUE` if a label is neither 0 nor 1, or a weight is negative;
    ///   `OPTION_VALUE` if `directions` names no input, or `folds` is out of range; `DATA_TOO_FEW`
    ///   if an outcome has fewer than five rows; `DATA_CONSTANT` if no input has two different
    ///   values.
    public static func fit(
        _ table: Table,
        label: String = "label",
        inputs: [String]? = nil,
        directions: [String: FitDirections] = [:],
        weights: String? = nil,
        name: String = "custom",
        outcome: String = "bad outcome",
        horizonYears: Double? = nil,
        source: String = "",
        licence: String = "",
        folds: Int = 5,
        seed: Int = 0,
        outputs: [FitOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> FitResult {
        let outputs = try call(
            "health.fit",
            inputs: fitInputs(table: table),
            options: fitOptions(
                label: label,
                inputs: inputs,
                directions: directions,
                weights: weights,
                name: name,
                outcome: outcome,
                horizonYears: horizonYears,
                source: source,
                licence: licence,
                folds: folds,
                seed: seed,
                outputs: outputs
            ),
            control: control
        )
        return FitResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `fit`, for what the parameters mean.
    public static func fit(
        _ table: Table,
        label: String = "label",
        inputs: [String]? = nil,
        directions: [String: FitDirections] = [:],
        weights: String? = nil,
        name: String = "custom",
        outcome: String = "bad outcome",
        horizonYears: Double? = nil,
        source: String = "",
        licence: String = "",
        folds: Int = 5,
        seed: Int = 0,
        outputs: [FitOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> FitResult {
        let outputs = try await call(
            "health.fit",
            inputs: fitInputs(table: table),
            options: fitOptions(
                label: label,
                inputs: inputs,
                directions: directions,
                weights: weights,
                name: name,
                outcome: outcome,
                horizonYears: horizonYears,
                source: source,
                licence: licence,
                folds: folds,
                seed: seed,
                outputs: outputs
            ),
            control: control
        )
        return FitResult(outputs: outputs)
    }

    private static func fitInputs(table: Table) -> [String: Value?] {
        [
            "table": .table(table),
        ]
    }

    private static func fitOptions(
        label: String,
        inputs: [String]?,
        directions: [String: FitDirections],
        weights: String?,
        name: String,
        outcome: String,
        horizonYears: Double?,
        source: String,
        licence: String,
        folds: Int,
        seed: Int,
        outputs: [FitOutputs]?
    ) -> [String: JSON] {
        [
            "label": JSON(label),
            "inputs": JSON(inputs),
            "directions": JSON(directions),
            "weights": JSON(weights),
            "name": JSON(name),
            "outcome": JSON(outcome),
            "horizon_years": JSON(horizonYears),
            "source": JSON(source),
            "licence": JSON(licence),
            "folds": JSON(folds),
            "seed": JSON(seed),
            "outputs": JSON(outputs),
        ]
    }

    /// What `statements` gives; reading an output that was not asked for throws.
    public struct StatementsResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The three statements. Rows are ordered by business, period, statement and line.
        public var statements: Statements {
            get throws(TrimtabError) { Statements(table: try outputs.table("statements")) }
        }

        /// The line of each account. Rows are ordered by business, and as in `accounts`.
        public var mapping: Mapping {
            get throws(TrimtabError) { Mapping(table: try outputs.table("mapping")) }
        }

        /// The accounts without a line. Rows are ordered by business, and as in `accounts`.
        public var unmapped: Unmapped {
            get throws(TrimtabError) { Unmapped(table: try outputs.table("unmapped")) }
        }

        /// What could not be used. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// The three statements.
        public struct Statements: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; null where there is one.
            public var businessId: [String?] {
                get throws(TrimtabError) { try table.texts("business_id") }
            }

            /// The period's label, such as `2026-01` or `FY2026-Q1`.
            public var period: [String] {
                get throws(TrimtabError) { try table.present(table.texts("period"), "period") }
            }

            /// The period's first day.
            public var periodStart: [LocalDate] {
                get throws(TrimtabError) { try table.present(table.dates("period_start"), "period_start") }
            }

            /// The period's last day.
            public var periodEnd: [LocalDate] {
                get throws(TrimtabError) { try table.present(table.dates("period_end"), "period_end") }
            }

            /// Whether the period was not over.
            public var unfinished: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("unfinished"), "unfinished") }
            }

            /// `profit_and_loss`, `balance_sheet` or `cash_flow`.
            public var statement: [String] {
                get throws(TrimtabError) { try table.present(table.texts("statement"), "statement") }
            }

            /// The line.
            public var line: [String] {
                get throws(TrimtabError) { try table.present(table.texts("line"), "line") }
            }

            /// Whether the line is computed from lines above it.
            public var subtotal: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("subtotal"), "subtotal") }
            }

            /// The amount, in the direction that the line's name says; of a balance sheet at the
            /// period's end.
            public var amount: [Decimal] {
                get throws(TrimtabError) { try table.present(table.money("amount"), "amount") }
            }

            /// The currency, where it is known.
            public var currency: [String?] {
                get throws(TrimtabError) { try table.texts("currency") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; null where there is one.
                public let businessId: String?
                /// The period's label, such as `2026-01` or `FY2026-Q1`.
                public let period: String
                /// The period's first day.
                public let periodStart: LocalDate
                /// The period's last day.
                public let periodEnd: LocalDate
                /// Whether the period was not over.
                public let unfinished: Bool
                /// `profit_and_loss`, `balance_sheet` or `cash_flow`.
                public let statement: String
                /// The line.
                public let line: String
                /// Whether the line is computed from lines above it.
                public let subtotal: Bool
                /// The amount, in the direction that the line's name says; of a balance sheet at
                /// the period's end.
                public let amount: Decimal
                /// The currency, where it is known.
                public let currency: String?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let period = try self.period
                let periodStart = try self.periodStart
                let periodEnd = try self.periodEnd
                let unfinished = try self.unfinished
                let statement = try self.statement
                let line = try self.line
                let subtotal = try self.subtotal
                let amount = try self.amount
                let currency = try self.currency
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        period: period[$0],
                        periodStart: periodStart[$0],
                        periodEnd: periodEnd[$0],
                        unfinished: unfinished[$0],
                        statement: statement[$0],
                        line: line[$0],
                        subtotal: subtotal[$0],
                        amount: amount[$0],
                        currency: currency[$0]
                    )
                }
            }
        }

        /// The line of each account.
        public struct Mapping: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; null where there is one.
            public var businessId: [String?] {
                get throws(TrimtabError) { try table.texts("business_id") }
            }

            /// The account.
            public var accountId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("account_id"), "account_id") }
            }

            /// The account's name.
            public var name: [String] {
                get throws(TrimtabError) { try table.present(table.texts("name"), "name") }
            }

            /// The line; null where the evidence is too thin or divided.
            public var line: [String?] {
                get throws(TrimtabError) { try table.texts("line") }
            }

            /// How sure the line, or the guess, is: 0 to 1. In fraction.
            public var confidence: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("confidence"), "confidence") }
            }

            /// What spoke for it.
            public var reason: [String] {
                get throws(TrimtabError) { try table.present(table.texts("reason"), "reason") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; null where there is one.
                public let businessId: String?
                /// The account.
                public let accountId: String
                /// The account's name.
                public let name: String
                /// The line; null where the evidence is too thin or divided.
                public let line: String?
                /// How sure the line, or the guess, is: 0 to 1. In fraction.
                public let confidence: Double
                /// What spoke for it.
                public let reason: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let accountId = try self.accountId
                let name = try self.name
                let line = try self.line
                let confidence = try self.confidence
                let reason = try self.reason
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        accountId: accountId[$0],
                        name: name[$0],
                        line: line[$0],
                        confidence: confidence[$0],
                        reason: reason[$0]
                    )
                }
            }
        }

        /// The accounts without a line.
        public struct Unmapped: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; null where there is one.
            public var businessId: [String?] {
                get throws(TrimtabError) { try table.texts("business_id") }
            }

            /// The account.
            public var accountId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("account_id"), "account_id") }
            }

            /// The account's name.
            public var name: [String] {
                get throws(TrimtabError) { try table.present(table.texts("name"), "name") }
            }

            /// The likeliest line, if any evidence spoke for one.
            public var guess: [String?] {
                get throws(TrimtabError) { try table.texts("guess") }
            }

            /// How sure the guess is: 0 to 1. In fraction.
            public var confidence: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("confidence"), "confidence") }
            }

            /// What spoke for it.
            public var reason: [String] {
                get throws(TrimtabError) { try table.present(table.texts("reason"), "reason") }
            }

            /// How many postings the account has.
            public var postings: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("postings"), "postings") }
            }

            /// What was posted to it: debits less credits.
            public var balance: [Decimal] {
                get throws(TrimtabError) { try table.present(table.money("balance"), "balance") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; null where there is one.
                public let businessId: String?
                /// The account.
                public let accountId: String
                /// The account's name.
                public let name: String
                /// The likeliest line, if any evidence spoke for one.
                public let guess: String?
                /// How sure the guess is: 0 to 1. In fraction.
                public let confidence: Double
                /// What spoke for it.
                public let reason: String
                /// How many postings the account has.
                public let postings: Int
                /// What was posted to it: debits less credits.
                public let balance: Decimal
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let accountId = try self.accountId
                let name = try self.name
                let guess = try self.guess
                let confidence = try self.confidence
                let reason = try self.reason
                let postings = try self.postings
                let balance = try self.balance
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        accountId: accountId[$0],
                        name: name[$0],
                        guess: guess[$0],
                        confidence: confidence[$0],
                        reason: reason[$0],
                        postings: postings[$0],
                        balance: balance[$0]
                    )
                }
            }
        }
    }

    /// How long a period is. Default: `month`, the rhythm of bookkeeping.
    public enum StatementsFrequency: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// A day.
        case day
        /// A week, from the calendar's first weekday.
        case week
        /// A month.
        case month
        /// A quarter of the calendar year.
        case quarter
        /// A calendar year.
        case year
        /// A quarter of the fiscal year.
        case fiscalQuarter = "fiscal_quarter"
        /// A fiscal year, named after the calendar year in which it ends.
        case fiscalYear = "fiscal_year"
    }

    /// The first day of a week. Default: `monday`, as in ISO 8601.
    public enum StatementsWeekStart: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Monday.
        case monday
        /// Tuesday.
        case tuesday
        /// Wednesday.
        case wednesday
        /// Thursday.
        case thursday
        /// Friday.
        case friday
        /// Saturday.
        case saturday
        /// Sunday.
        case sunday
    }

    /// A line that accounts are mapped to.
    ///
    /// Each line is shown in the direction that its name says: a revenue of
    /// 100 is 100, a cost of 40 is 40, a debt of 30 is 30, depreciation
    /// accumulated to 20 is 20. What a line takes away shows in the formula
    /// of the subtotal.
    public enum StatementsAccountLines: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Sales of goods and services, without tax.
        case revenue
        /// Discounts, rebates and returns granted on sales.
        case salesDeductions = "sales_deductions"
        /// Goods, materials, purchased services, freight in, changes of stock.
        case costOfSales = "cost_of_sales"
        /// Operating income beside sales: grants, rents, own work capitalized.
        case otherIncome = "other_income"
        /// Wages, salaries, social charges, benefits, temporary staff.
        case personnel
        /// Rent and leases, energy, water, cleaning, repairs and maintenance.
        case premises
        /// Advertising, sales commissions, freight to customers.
        case selling
        /// Travel, vehicles, entertainment.
        case travel
        /// Lawyers, accountants, auditors, consultants.
        case professionalFees = "professional_fees"
        /// Office, telephone, insurance, other taxes, bad debts and the rest.
        case otherOperatingExpenses = "other_operating_expenses"
        /// Depreciation, amortization and impairment of fixed assets.
        case depreciation
        /// Interest, dividends and exchange gains.
        case financialIncome = "financial_income"
        /// Interest, exchange losses and the cost of finance.
        case financialExpense = "financial_expense"
        /// Income outside ordinary business: gains on disposals, past years.
        case exceptionalIncome = "exceptional_income"
        /// Expense outside ordinary business: losses on disposals, past years.
        case exceptionalExpense = "exceptional_expense"
        /// Tax on the result.
        case incomeTax = "income_tax"
        /// Cash, bank accounts, money in transit.
        case cash
        /// Securities and deposits that are money within a year.
        case shortTermInvestments = "short_term_investments"
        /// What customers owe, less what is doubtful.
        case receivables
        /// Goods, materials, work in progress.
        case inventory
        /// Expenses paid ahead.
        case prepaidExpenses = "prepaid_expenses"
        /// Taxes to be got back, input tax.
        case taxReceivable = "tax_receivable"
        /// Other claims within a year.
        case otherCurrentAssets = "other_current_assets"
        /// Clearing, suspense, opening-balance and memorandum accounts; should be 0.
        case clearing
        /// Land, buildings, machines, equipment, at cost.
        case fixedAssets = "fixed_assets"
        /// Depreciation of fixed and intangible assets so far; taken away.
        case accumulatedDepreciation = "accumulated_depreciation"
        /// Software, licences, goodwill, at cost.
        case intangibleAssets = "intangible_assets"
        /// Holdings, long-term securities and loans given.
        case financialAssets = "financial_assets"
        /// Deposits, deferred tax and other long-term claims.
        case otherNoncurrentAssets = "other_noncurrent_assets"
        /// What suppliers are owed, billed or not.
        case payables
        /// Overdrafts, credit cards and loans due within a year.
        case shortTermDebt = "short_term_debt"
        /// Taxes owed: on sales, on wages withheld, on the result.
        case taxPayable = "tax_payable"
        /// Wages, social charges and deductions owed.
        case payrollPayable = "payroll_payable"
        /// Advances of customers and income received ahead.
        case deferredRevenue = "deferred_revenue"
        /// Other debts and accruals within a year.
        case otherCurrentLiabilities = "other_current_liabilities"
        /// Loans and bonds due after a year.
        case longTermDebt = "long_term_debt"
        /// Provisions for pensions, taxes, warranties, disputes.
        case provisions
        /// Deferred tax, deposits received and other long-term debts.
        case otherNoncurrentLiabilities = "other_noncurrent_liabilities"
        /// What the owners paid in.
        case shareCapital = "share_capital"
        /// Reserves, revaluation, investment grants.
        case reserves
        /// Results of past years.
        case retainedEarnings = "retained_earnings"
        /// What the owners took out, less what they put in beside capital; taken away.
        case ownerDrawings = "owner_drawings"
    }

    /// An output of [`statements`].
    public enum StatementsOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The three statements.
        case statements
        /// The line of each account.
        case mapping
        /// The accounts without a line.
        case unmapped
        /// What could not be used.
        case issues
    }

    /// What `score` gives; reading an output that was not asked for throws.
    public struct ScoreResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// One row a business: score, band, probability, confidence. Rows are ordered as the input,
        /// without rows not scored.
        public var scores: Scores {
            get throws(TrimtabError) { Scores(table: try outputs.table("scores")) }
        }

        /// What each input adds; a business's points add up to its score. Rows are ordered as the
        /// input, then `base`, the model's inputs in its order, `limit`.
        public var points: Points {
            get throws(TrimtabError) { Points(table: try outputs.table("points")) }
        }

        /// How far each missing input could move the score. Rows are ordered as the input, then the
        /// model's inputs in its order.
        public var missing: Missing {
            get throws(TrimtabError) { Missing(table: try outputs.table("missing")) }
        }

        /// The cheapest changes that reach the next band, at most three a business. Rows are
        /// ordered as the input, then by option.
        public var counterfactuals: Counterfactuals {
            get throws(TrimtabError) { Counterfactuals(table: try outputs.table("counterfactuals")) }
        }

        /// Rows that were not scored, values that were not read. Rows are ordered by row of the
        /// input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// One row a business: score, band, probability, confidence.
        public struct Scores: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business.
            public var businessId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("business_id"), "business_id") }
            }

            /// The day of the statement, as given.
            public var asOf: [LocalDate?] {
                get throws(TrimtabError) { try table.dates("as_of") }
            }

            /// 0 to 100; higher is healthier; 50 is the base rate. In points.
            public var score: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("score"), "score") }
            }

            /// The band of the score.
            public var band: [String] {
                get throws(TrimtabError) { try table.present(table.texts("band"), "band") }
            }

            /// The probability of the model's outcome. In share.
            public var probability: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("probability"), "probability") }
            }

            /// The lower end of the 90 % interval. In share.
            public var probabilityLow: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("probability_low"), "probability_low") }
            }

            /// The upper end of the 90 % interval. In share.
            public var probabilityHigh: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("probability_high"), "probability_high") }
            }

            /// How much of the whole picture the known inputs give: 1 is all, 0 is none. In share.
            public var confidence: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("confidence"), "confidence") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business.
                public let businessId: String
                /// The day of the statement, as given.
                public let asOf: LocalDate?
                /// 0 to 100; higher is healthier; 50 is the base rate. In points.
                public let score: Double
                /// The band of the score.
                public let band: String
                /// The probability of the model's outcome. In share.
                public let probability: Double
                /// The lower end of the 90 % interval. In share.
                public let probabilityLow: Double
                /// The upper end of the 90 % interval. In share.
                public let probabilityHigh: Double
                /// How much of the whole picture the known inputs give: 1 is all, 0 is none. In
                /// share.
                public let confidence: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let score = try self.score
                let band = try self.band
                let probability = try self.probability
                let probabilityLow = try self.probabilityLow
                let probabilityHigh = try self.probabilityHigh
                let confidence = try self.confidence
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        score: score[$0],
                        band: band[$0],
                        probability: probability[$0],
                        probabilityLow: probabilityLow[$0],
                        probabilityHigh: probabilityHigh[$0],
                        confidence: confidence[$0]
                    )
                }
            }
        }

        /// What each input adds; a business's points add up to its score.
        public struct Points: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business.
            public var businessId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("business_id"), "business_id") }
            }

            /// The day of the statement, as given.
            public var asOf: [LocalDate?] {
                get throws(TrimtabError) { try table.dates("as_of") }
            }

            /// The input; `base` is the score before any, `limit` keeps it within 0 and 100.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// The part of the business that the input tells of.
            public var pillar: [String?] {
                get throws(TrimtabError) { try table.texts("pillar") }
            }

            /// The value supplied; null where it does not apply. In as the input.
            public var value: [Double?] {
                get throws(TrimtabError) { try table.numbers("value") }
            }

            /// What it adds to the score, a multiple of 0.01. In points.
            public var points: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("points"), "points") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business.
                public let businessId: String
                /// The day of the statement, as given.
                public let asOf: LocalDate?
                /// The input; `base` is the score before any, `limit` keeps it within 0 and 100.
                public let input: String
                /// The part of the business that the input tells of.
                public let pillar: String?
                /// The value supplied; null where it does not apply. In as the input.
                public let value: Double?
                /// What it adds to the score, a multiple of 0.01. In points.
                public let points: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let input = try self.input
                let pillar = try self.pillar
                let value = try self.value
                let points = try self.points
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        input: input[$0],
                        pillar: pillar[$0],
                        value: value[$0],
                        points: points[$0]
                    )
                }
            }
        }

        /// How far each missing input could move the score.
        public struct Missing: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business.
            public var businessId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("business_id"), "business_id") }
            }

            /// The day of the statement, as given.
            public var asOf: [LocalDate?] {
                get throws(TrimtabError) { try table.dates("as_of") }
            }

            /// An input that was not supplied.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// The part of the business that the input tells of.
            public var pillar: [String?] {
                get throws(TrimtabError) { try table.texts("pillar") }
            }

            /// The change of the score if the input came in at its worse 5 % end. In points.
            public var pointsLow: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("points_low"), "points_low") }
            }

            /// The change of the score if the input came in at its better 5 % end. In points.
            public var pointsHigh: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("points_high"), "points_high") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business.
                public let businessId: String
                /// The day of the statement, as given.
                public let asOf: LocalDate?
                /// An input that was not supplied.
                public let input: String
                /// The part of the business that the input tells of.
                public let pillar: String?
                /// The change of the score if the input came in at its worse 5 % end. In points.
                public let pointsLow: Double
                /// The change of the score if the input came in at its better 5 % end. In points.
                public let pointsHigh: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let input = try self.input
                let pillar = try self.pillar
                let pointsLow = try self.pointsLow
                let pointsHigh = try self.pointsHigh
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        input: input[$0],
                        pillar: pillar[$0],
                        pointsLow: pointsLow[$0],
                        pointsHigh: pointsHigh[$0]
                    )
                }
            }
        }

        /// The cheapest changes that reach the next band, at most three a business.
        public struct Counterfactuals: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business.
            public var businessId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("business_id"), "business_id") }
            }

            /// The day of the statement, as given.
            public var asOf: [LocalDate?] {
                get throws(TrimtabError) { try table.dates("as_of") }
            }

            /// The option, 1 the cheapest; its changes go together.
            public var option: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("option"), "option") }
            }

            /// The input to change.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// The part of the business that the input tells of.
            public var pillar: [String?] {
                get throws(TrimtabError) { try table.texts("pillar") }
            }

            /// Its value now. In as the input.
            public var value: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("value"), "value") }
            }

            /// The value to reach. In as the input.
            public var target: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("target"), "target") }
            }

            /// What the change adds. In points.
            public var points: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("points"), "points") }
            }

            /// The option's cost: the share of the training firms that it passes. In share.
            public var cost: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("cost"), "cost") }
            }

            /// The band that the option reaches.
            public var band: [String] {
                get throws(TrimtabError) { try table.present(table.texts("band"), "band") }
            }

            /// The score that the option reaches. In points.
            public var score: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("score"), "score") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business.
                public let businessId: String
                /// The day of the statement, as given.
                public let asOf: LocalDate?
                /// The option, 1 the cheapest; its changes go together.
                public let option: Int
                /// The input to change.
                public let input: String
                /// The part of the business that the input tells of.
                public let pillar: String?
                /// Its value now. In as the input.
                public let value: Double
                /// The value to reach. In as the input.
                public let target: Double
                /// What the change adds. In points.
                public let points: Double
                /// The option's cost: the share of the training firms that it passes. In share.
                public let cost: Double
                /// The band that the option reaches.
                public let band: String
                /// The score that the option reaches. In points.
                public let score: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let option = try self.option
                let input = try self.input
                let pillar = try self.pillar
                let value = try self.value
                let target = try self.target
                let points = try self.points
                let cost = try self.cost
                let band = try self.band
                let score = try self.score
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        option: option[$0],
                        input: input[$0],
                        pillar: pillar[$0],
                        value: value[$0],
                        target: target[$0],
                        points: points[$0],
                        cost: cost[$0],
                        band: band[$0],
                        score: score[$0]
                    )
                }
            }
        }
    }

    /// A model that comes with the library.
    public enum ScoreModel: Hashable, Sendable, OptionValue {
        /// Bankruptcy within about a year of the statements.
        case oneYear
        /// Bankruptcy about five years after the statements.
        case fiveYear
        /// A document `health.model` of one's own.
        case document(Document)

        /// The value as it crosses.
        public var json: JSON {
            switch self {
            case .oneYear: "one_year"
            case .fiveYear: "five_year"
            case .document(let document): document.json
            }
        }
    }

    /// An output of [`score`].
    public enum ScoreOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Score, band and probability of each business.
        case scores
        /// What each input adds to the score.
        case points
        /// How far each missing input could move the score.
        case missing
        /// The cheapest changes that reach the next band.
        case counterfactuals
        /// What could not be read as it stands.
        case issues
    }

    /// What `fit` gives; reading an output that was not asked for throws.
    public struct FitResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// The model, for `health.score`. A document `health.model`, version 1.
        public var model: Document {
            get throws(TrimtabError) { try outputs.document("model") }
        }

        /// Each input's curve, a row a knot. Rows are ordered by input as in the table, then by
        /// value.
        public var curves: Curves {
            get throws(TrimtabError) { Curves(table: try outputs.table("curves")) }
        }

        /// How good the probabilities are for rows that the fit had not seen. Rows are ordered one
        /// row.
        public var quality: Quality {
            get throws(TrimtabError) { Quality(table: try outputs.table("quality")) }
        }

        /// What was left out. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// Each input's curve, a row a knot.
        public struct Curves: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The input.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// `up`, `down` or `free`.
            public var direction: [String] {
                get throws(TrimtabError) { try table.present(table.texts("direction"), "direction") }
            }

            /// A value of the input: a knot of its curve. In as the input.
            public var value: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("value"), "value") }
            }

            /// The share of the training rows up to it. In share.
            public var level: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("level"), "level") }
            }

            /// What it adds to the log-odds of health. In log-odds.
            public var effect: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("effect"), "effect") }
            }

            /// The standard error of the effect. In log-odds.
            public var error: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("error"), "error") }
            }

            /// What it adds to a score with all inputs. In points.
            public var points: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("points"), "points") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The input.
                public let input: String
                /// `up`, `down` or `free`.
                public let direction: String
                /// A value of the input: a knot of its curve. In as the input.
                public let value: Double
                /// The share of the training rows up to it. In share.
                public let level: Double
                /// What it adds to the log-odds of health. In log-odds.
                public let effect: Double
                /// The standard error of the effect. In log-odds.
                public let error: Double
                /// What it adds to a score with all inputs. In points.
                public let points: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let input = try self.input
                let direction = try self.direction
                let value = try self.value
                let level = try self.level
                let effect = try self.effect
                let error = try self.error
                let points = try self.points
                return input.indices.map {
                    Record(
                        input: input[$0],
                        direction: direction[$0],
                        value: value[$0],
                        level: level[$0],
                        effect: effect[$0],
                        error: error[$0],
                        points: points[$0]
                    )
                }
            }
        }

        /// How good the probabilities are for rows that the fit had not seen.
        public struct Quality: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The rows used.
            public var rows: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("rows"), "rows") }
            }

            /// The rows with the bad outcome.
            public var positives: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("positives"), "positives") }
            }

            /// Their share, as weighted. In share.
            public var baseRate: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("base_rate"), "base_rate") }
            }

            /// The area under the ROC curve. In share.
            public var auc: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("auc"), "auc") }
            }

            /// One less the Brier score over that of the base rate. In share.
            public var brierSkill: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("brier_skill"), "brier_skill") }
            }

            /// The expected calibration error over ten bins of equal count. In share.
            public var calibrationError: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("calibration_error"), "calibration_error") }
            }

            /// The calibration slope; 1 is right. In ratio.
            public var calibrationSlope: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("calibration_slope"), "calibration_slope") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The rows used.
                public let rows: Int
                /// The rows with the bad outcome.
                public let positives: Int
                /// Their share, as weighted. In share.
                public let baseRate: Double
                /// The area under the ROC curve. In share.
                public let auc: Double
                /// One less the Brier score over that of the base rate. In share.
                public let brierSkill: Double
                /// The expected calibration error over ten bins of equal count. In share.
                public let calibrationError: Double
                /// The calibration slope; 1 is right. In ratio.
                public let calibrationSlope: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let rows = try self.rows
                let positives = try self.positives
                let baseRate = try self.baseRate
                let auc = try self.auc
                let brierSkill = try self.brierSkill
                let calibrationError = try self.calibrationError
                let calibrationSlope = try self.calibrationSlope
                return rows.indices.map {
                    Record(
                        rows: rows[$0],
                        positives: positives[$0],
                        baseRate: baseRate[$0],
                        auc: auc[$0],
                        brierSkill: brierSkill[$0],
                        calibrationError: calibrationError[$0],
                        calibrationSlope: calibrationSlope[$0]
                    )
                }
            }
        }
    }

    /// The side of an input that is healthier.
    public enum FitDirections: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Higher is healthier.
        case up
        /// Lower is healthier.
        case down
        /// Accounting gives no sign: the curve is as the data say.
        case free
    }

    /// An output of [`fit`].
    public enum FitOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// The model.
        case model
        /// Each input's curve.
        case curves
        /// Cross-validated quality.
        case quality
        /// What was left out.
        case issues
    }
}
