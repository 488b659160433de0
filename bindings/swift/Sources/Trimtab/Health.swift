// Written by `cargo xtask generate` from the catalogue; changes here are lost.

public import Foundation

/// The operations of the engine `health`.
public enum Health {
    /// Profit and loss, balance sheet and cash flow by period, from a ledger.
    ///
    /// Postings are summed exactly, by line and period, in the business's calendar. Rows without a
    /// `business_id` belong to the only business that other rows name, else to the only one of
    /// `business`.
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
    /// Without entries, invoices, receipts, credit notes and bills give the lines of the profit and
    /// loss that they are about, `net_revenue`, and with bills `gross_profit`; what only a ledger
    /// knows is left out.
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
    /// try Health.statements(accounts: accounts, entries: entries, frequency: .month).mapping.line
    /// ```
    ///
    /// - Parameters:
    ///   - accounts: the chart of accounts; without it no posting has a line.
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
        accounts: Table? = nil,
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
        accounts: Table? = nil,
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
        accounts: Table?,
        entries: Table?,
        business: Table?,
        rates: Table?,
        documents: Table?,
        lines: Table?
    ) -> [String: Value?] {
        [
            "accounts": accounts.map(Value.table),
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

    /// The inputs of a health score, from statements, bank, documents, orders and payroll.
    ///
    /// Each input of the built-in models is computed from statements and books and comes with its
    /// unit, its formula and what it came from. Each table that is there is used; one at least must
    /// be. Each business is answered alone. Rows without a `business_id` belong to the only
    /// business that other rows name, else to the only one of `business`.
    ///
    /// **The year.** Results (`net_revenue`, `ebit`, …) are those of the year up to the row's day:
    /// the finished periods before it, without a gap, that cover 360 days or more. With 85 to 359
    /// days they are multiplied by 365/days, and `source` and an issue say so; with fewer, ratios
    /// of results are not supplied. Balances are those of the last day. `sales_growth` needs the
    /// year before, `three_year_profit_to_assets` the two years before.
    ///
    /// **The day.** A business with statements is looked at on the last day of its last finished
    /// period, and its books up to that day; without statements, on `as_of` or on the last day in
    /// its books. With `history`, days before it follow the ends of the periods, or of the months
    /// of sales, that close a whole year.
    ///
    /// **Books.** What the statements lack is measured from the books: `net_revenue` from the sales
    /// in `documents` and `lines` (invoices, receipts and the orders that `orders` says, less
    /// credit notes, without tax), `receivables` from what is open on invoices, `cash` from the
    /// balances of `bank`. A balance sheet of plain lines lacks nothing, as what it leaves out is
    /// 0. Statements win. `sales_growth` takes both years from the statements or both from the
    /// books. Nothing is taken from books in another currency than the statements'. What is owed to
    /// suppliers is not measured, as the models ask for all short-term liabilities.
    ///
    /// **Full months.** Sales count by full month: the first one when something happened by its
    /// third day, the last one when it is over on `as_of`; without `as_of`, a month whose records
    /// end early is left out. Months without a sale in which the business would have had more than
    /// four by its own rhythm (by chance under 2 % of such silences) are a gap in the records,
    /// unless they are empty in the year before or after too: no year goes across them, and what
    /// rests on sales is not supplied on a day after them. Balances are not taken from a bank that
    /// has been silent for more than 31 days.
    ///
    /// **Inputs of the books.** `cash_buffer_days`, `weekly_net_flow_volatility`, `overdue_share`,
    /// `days_to_collect`, `credit_share`, `payroll_share`, `repeat_customer_share`,
    /// `repeat_revenue_share`, `customer_top_1_share`, `customer_top_5_share`,
    /// `customer_concentration` and `supplier_top_1_share` are the measures of `health.profile`.
    /// The built-in models do not know them, and `health.score` passes over them; `health.fit`
    /// takes them as any other column.
    ///
    /// **Two kinds of blank.** An input *does not apply* where the business has nothing of the
    /// kind: no financial expenses (interest coverage), no liabilities, no inventory, no fixed
    /// assets, nothing owed by customers, nobody employed. It stands in `not_applicable`, and
    /// `health.score` takes it as neutral. It is *not supplied* where a line is not there, or where
    /// nothing can be said (no sales, total assets of 0, a negative denominator that only books in
    /// disorder have); `note` says what to supply.
    ///
    /// **Statements of one's own.** A statement of plain lines is added up, and a line that it
    /// leaves out is 0. A statement that has subtotals is taken as it is, and a line that it leaves
    /// out is not known.
    ///
    /// **Size.** `log_assets` compares with the training data, which are in Polish zloty of 2007 to
    /// 2013: amounts are converted at a rate of those years rounded to about one digit (1 EUR is 4
    /// PLN, 1 USD 3 PLN, 1 GBP 4.8 PLN). 25 % more or less moves it by 0.1.
    ///
    /// **EBIT.** `ebit_to_assets` is the profit before tax over total assets, because the training
    /// data hold that figure under this name in every row; `profit_and_financing_costs_to_assets`
    /// adds the financial expenses back.
    ///
    /// Cost: linear in the rows times their logarithm; with `history`, times the months.
    ///
    /// ```swift
    /// let documents = try Table([
    ///     "document_id": ["1", "2"],
    ///     "kind": ["invoice", "invoice"],
    ///     "date": ["2025-03-01", "2025-11-30"],
    ///     "total": [300, 100],
    ///     "status": ["paid", "open"],
    /// ])
    /// let statements = try Table([
    ///     "period_start": ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01"],
    ///     "period_end": ["2025-12-31", "2025-12-31", "2025-12-31", "2025-12-31"],
    ///     "line": ["net_revenue", "net_result", "total_assets", "total_liabilities"],
    ///     "amount": [1000, 50, 400, 0],
    /// ])
    /// try Health.ratios(documents: documents, statements: statements).ratios.receivablesDays
    /// ```
    ///
    /// - Parameters:
    ///   - documents: invoices, receipts, orders, credit notes and bills.
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
    ///   - lines: the lines of the documents: amounts without tax.
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
    ///   - payments: money received on invoices.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `payment_id` (text or whole number): The payment.
    ///     - `date` (date): When it was made.
    ///     - `amount` (exact amount of money): The amount: received positive, paid negative.
    ///     - `document_id` (text or whole number, optional): The document that it settles.
    ///     - `party_id` (text or whole number, optional): Who paid or was paid.
    ///     - `fee` (exact amount of money, optional): What the payment cost.
    ///     - `method` (text, optional): How it was paid.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - bank: bank lines, best with their balance.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `date` (date): The date of booking.
    ///     - `amount` (exact amount of money): The amount: in positive, out negative.
    ///     - `line_id` (text or whole number, optional): The bank line.
    ///     - `account_id` (text or whole number, optional): The account in the chart that the bank
    ///       account is.
    ///     - `bank_account` (text, optional): The bank account, as the host names it.
    ///     - `balance` (exact amount of money, optional): The balance after the line.
    ///     - `counterparty` (text, optional): Who is on the other side.
    ///     - `party_id` (text or whole number, optional): The party on the other side, where it is
    ///       known.
    ///     - `text` (text, optional): The text of the line.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - people: who works for the business.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `person_id` (text or whole number): The person.
    ///     - `name` (text, optional): The person's name.
    ///     - `role` (text, optional): What the person does.
    ///     - `hired` (date, optional): The first day.
    ///     - `left` (date, optional): The last day.
    ///     - `pay` (exact amount of money, optional): The gross pay, per `pay_per`.
    ///     - `pay_per` (text, optional): `hour`, `month` or `year`.
    ///     - `hours_per_week` (number in hours, optional): The agreed hours.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - business: base currency, zone and sector.
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
    ///   - rates: exchange rates, for amounts in other currencies.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `date` (date): From when the rate counts.
    ///     - `currency` (text): The currency of which one unit is priced.
    ///     - `base` (text): The currency of the price.
    ///     - `rate` (number): Units of `base` for one unit of `currency`.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - statements: the output `statements` of health.statements.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `period_start` (date): The period's first day.
    ///     - `period_end` (date): The period's last day.
    ///     - `line` (text): The line, as `health.statements` names it.
    ///     - `amount` (exact amount of money): The amount, in the direction that the line's name
    ///       says; of a balance sheet at the period's end.
    ///     - `statement` (text, optional): `profit_and_loss`, `balance_sheet` or `cash_flow`; blank
    ///       is what the line's name says.
    ///     - `unfinished` (boolean, optional): Whether the period was not over; such periods are
    ///       left out.
    ///     - `currency` (text, optional): The currency, by its ISO 4217 code; blank is the
    ///       business's own.
    ///   - asOf: the day on which the business is looked at, such as `2026-01-31`: later periods,
    ///     and what comes later in the books, are left out. Default: the end of the last finished
    ///     period of each business; without statements, the last day in its books.
    ///   - history: whether every period that ends a whole year of statements gives a row, and not
    ///     the last alone; without statements, every month that ends a whole year of sales.
    ///     Default: false.
    ///   - orders: which orders are sales beside invoices and receipts. Default: `paid`, as a shop
    ///     has them; say `never` where each order is invoiced too, as books do not link the two.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `INPUT_MISSING` if none of the tables is there; `OPTION_VALUE`
    ///   if `as_of` is not a date.
    public static func ratios(
        documents: Table? = nil,
        lines: Table? = nil,
        payments: Table? = nil,
        bank: Table? = nil,
        people: Table? = nil,
        business: Table? = nil,
        rates: Table? = nil,
        statements: Table? = nil,
        asOf: String? = nil,
        history: Bool = false,
        orders: RatiosOrders = .paid,
        outputs: [RatiosOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> RatiosResult {
        let outputs = try call(
            "health.ratios",
            inputs: ratiosInputs(
                documents: documents,
                lines: lines,
                payments: payments,
                bank: bank,
                people: people,
                business: business,
                rates: rates,
                statements: statements
            ),
            options: ratiosOptions(
                asOf: asOf,
                history: history,
                orders: orders,
                outputs: outputs
            ),
            control: control
        )
        return RatiosResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `ratios`, for what the parameters mean.
    public static func ratios(
        documents: Table? = nil,
        lines: Table? = nil,
        payments: Table? = nil,
        bank: Table? = nil,
        people: Table? = nil,
        business: Table? = nil,
        rates: Table? = nil,
        statements: Table? = nil,
        asOf: String? = nil,
        history: Bool = false,
        orders: RatiosOrders = .paid,
        outputs: [RatiosOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> RatiosResult {
        let outputs = try await call(
            "health.ratios",
            inputs: ratiosInputs(
                documents: documents,
                lines: lines,
                payments: payments,
                bank: bank,
                people: people,
                business: business,
                rates: rates,
                statements: statements
            ),
            options: ratiosOptions(
                asOf: asOf,
                history: history,
                orders: orders,
                outputs: outputs
            ),
            control: control
        )
        return RatiosResult(outputs: outputs)
    }

    private static func ratiosInputs(
        documents: Table?,
        lines: Table?,
        payments: Table?,
        bank: Table?,
        people: Table?,
        business: Table?,
        rates: Table?,
        statements: Table?
    ) -> [String: Value?] {
        [
            "documents": documents.map(Value.table),
            "lines": lines.map(Value.table),
            "payments": payments.map(Value.table),
            "bank": bank.map(Value.table),
            "people": people.map(Value.table),
            "business": business.map(Value.table),
            "rates": rates.map(Value.table),
            "statements": statements.map(Value.table),
        ]
    }

    private static func ratiosOptions(
        asOf: String?,
        history: Bool,
        orders: RatiosOrders,
        outputs: [RatiosOutputs]?
    ) -> [String: JSON] {
        [
            "as_of": JSON(asOf),
            "history": JSON(history),
            "orders": JSON(orders),
            "outputs": JSON(outputs),
        ]
    }

    /// What kind of business this is: size, stage, season, customers, dependence, cash.
    ///
    /// Each table that is there is used; what a measure lacks stands in `issues`. Amounts are in
    /// the business's currency: of `business`, else the only one that its rows name. Others are
    /// converted with `rates`, at the latest rate of the day or before, or left out with an issue.
    /// Each business is answered alone, as of its own last day unless `as_of` says another. Rows
    /// without a `business_id` belong to the only business that other rows name, else to the only
    /// one of `business`. Rows whose key came before are left out. "The last year" is the 365 days
    /// up to `as_of`.
    ///
    /// **Sales** are invoices, receipts and paid orders (see `orders`), less credit notes, without
    /// tax: the sum of a document's lines, else `total` less `tax`. Purchases are bills less
    /// supplier credits. Drafts and cancelled documents are left out.
    ///
    /// **Full months.** A month counts when it is over; the first one when something happened by
    /// its third day. The monthly series is that of monthly statements or of the sales documents,
    /// whichever has more full months, and of the bank's inflow where there is neither.
    ///
    /// **Size.** `annual_revenue` is `net_revenue` of the last year of statements (periods without
    /// a gap, 364 to 366 days), else the last twelve full months; `annual_inflow` takes its place
    /// where there is only the bank. `size_class` follows Commission Recommendation 2003/361/EC:
    /// fewer than 10, 50, 250 full-time people, and turnover or balance sheet up to 2, 10, 50 or 2,
    /// 10, 43 million euro; the ceilings are looked at where the currency is the euro. A part-time
    /// person counts as hours over `full_time_hours`, one without hours as full-time.
    /// `annual_payroll` is gross pay times 12 months, or 52 weeks of the agreed hours.
    ///
    /// **Stage.** `growth_rate` is the last year over the one before, less 1: `growing` above 0.05,
    /// `shrinking` below -0.05, else `steady`. Without two full years it is `startup` if the books
    /// are younger than 24 months and the bank began at zero; else nothing is said.
    ///
    /// **Seasonality**, from 24 full months in a row. Amounts (a day, unless they vary less a
    /// month; as logarithms where all are above zero) are split by least squares into a trend, a
    /// line with a bend each twelve months, and twelve effects. `seasonality_strength` is 1 -
    /// Var(R)/Var(S+R) (Hyndman and Athanasopoulos, 2021, *Forecasting: Principles and Practice*,
    /// section 4.3), each variance over its degrees of freedom, so that noise has about 0.
    /// `significant` is the F test of the effects at 5 %.
    ///
    /// **Customers.** `repeat_customer_share` counts those of the last year's customers that bought
    /// on more than one day so far; `repeat_revenue_share` is the part of what known customers
    /// bought that was not bought on a customer's first day. What is owed on an invoice is its
    /// total less its payments, or nothing where its status is `paid`; `overdue_share` is over what
    /// has a due date. `days_to_collect` is the mean of the days from invoice to payment, weighted
    /// by amount, over the payments of the last year.
    ///
    /// **Segments.** *g* is the customer's own median gap between days with orders where it has
    /// three gaps or more, else that of all customers, *G*. A customer is `new` if its first order
    /// is at most 3 *G* ago; else `one_time` after one order, `lost` if silent for more than 6 *g*,
    /// `at_risk` for more than 3 *g*, else `loyal`; the fifth of the loyal that brought most are
    /// `champion`. Who buys at random at that rhythm is silent for *k* medians with probability
    /// 2^-*k*. Where nobody bought twice there is no rhythm, and all are `one_time`.
    ///
    /// **Concentration**, over the last year: shares of the whole, those without a party counted as
    /// many small ones; the index is the sum of squared shares (Herfindahl and Hirschman), and 1
    /// over it the number of equal parties that would give it. Without sales documents the payers
    /// of the bank's inflow stand for customers.
    ///
    /// **Cash**, over the last year of bank lines, 28 days at least: `cash_buffer_days` is the
    /// average daily balance over the average daily outflow (Farrell and Wheat, 2016, *Cash is
    /// King*, JPMorgan Chase Institute). The balances of all accounts are added, each held until
    /// its next line; a line without a balance continues the one before. Two lines of one day and
    /// two accounts that add up to zero are a transfer and no flow. `weekly_net_flow_volatility` is
    /// the standard deviation of the net flow of weeks that end on `as_of`, over the average
    /// outflow of a week.
    ///
    /// Cost: linear in the rows times their logarithm; about two seconds for a million documents
    /// with a million lines.
    ///
    /// ```swift
    /// let documents = try Table([
    ///     "document_id": ["1", "2", "3", "4"],
    ///     "kind": ["invoice", "invoice", "credit_note", "invoice"],
    ///     "date": ["2026-01-05", "2026-01-19", "2026-01-23", "2026-02-02"],
    ///     "party_id": ["ann", "bob", "bob", "ann"],
    ///     "total": [300, 120, 20, 600],
    /// ])
    /// try Health.profile(documents: documents, asOf: "2026-02-10").profile.message
    /// ```
    ///
    /// - Parameters:
    ///   - documents: invoices, receipts, orders, credit notes and bills.
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
    ///   - lines: the lines of the documents: amounts without tax.
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
    ///   - payments: money received on invoices.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `payment_id` (text or whole number): The payment.
    ///     - `date` (date): When it was made.
    ///     - `amount` (exact amount of money): The amount: received positive, paid negative.
    ///     - `document_id` (text or whole number, optional): The document that it settles.
    ///     - `party_id` (text or whole number, optional): Who paid or was paid.
    ///     - `fee` (exact amount of money, optional): What the payment cost.
    ///     - `method` (text, optional): How it was paid.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - bank: bank lines, best with their balance.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `date` (date): The date of booking.
    ///     - `amount` (exact amount of money): The amount: in positive, out negative.
    ///     - `line_id` (text or whole number, optional): The bank line.
    ///     - `account_id` (text or whole number, optional): The account in the chart that the bank
    ///       account is.
    ///     - `bank_account` (text, optional): The bank account, as the host names it.
    ///     - `balance` (exact amount of money, optional): The balance after the line.
    ///     - `counterparty` (text, optional): Who is on the other side.
    ///     - `party_id` (text or whole number, optional): The party on the other side, where it is
    ///       known.
    ///     - `text` (text, optional): The text of the line.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - people: who works for the business.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `person_id` (text or whole number): The person.
    ///     - `name` (text, optional): The person's name.
    ///     - `role` (text, optional): What the person does.
    ///     - `hired` (date, optional): The first day.
    ///     - `left` (date, optional): The last day.
    ///     - `pay` (exact amount of money, optional): The gross pay, per `pay_per`.
    ///     - `pay_per` (text, optional): `hour`, `month` or `year`.
    ///     - `hours_per_week` (number in hours, optional): The agreed hours.
    ///     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
    ///       is the business's base currency.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - business: base currency, zone and sector.
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
    ///   - rates: exchange rates, for amounts in other currencies.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `date` (date): From when the rate counts.
    ///     - `currency` (text): The currency of which one unit is priced.
    ///     - `base` (text): The currency of the price.
    ///     - `rate` (number): Units of `base` for one unit of `currency`.
    ///     - `source` (text, optional): The service that the row comes from.
    ///     - `source_id` (text or whole number, optional): The row's key there.
    ///     - `source_version` (text, optional): The row's version or time of change there.
    ///   - statements: the output `statements` of health.statements.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `period_start` (date): The period's first day.
    ///     - `period_end` (date): The period's last day.
    ///     - `line` (text): The line, as `health.statements` names it.
    ///     - `amount` (exact amount of money): The amount, in the direction that the line's name
    ///       says; of a balance sheet at the period's end.
    ///     - `statement` (text, optional): `profit_and_loss`, `balance_sheet` or `cash_flow`; blank
    ///       is what the line's name says.
    ///     - `unfinished` (boolean, optional): Whether the period was not over; such periods are
    ///       left out.
    ///     - `currency` (text, optional): The currency, by its ISO 4217 code; blank is the
    ///       business's own.
    ///   - asOf: the day on which the business is looked at, such as `2026-01-31`: what comes later
    ///     is left out, and a month is over after its last day. Default: the end of the last day in
    ///     the tables of each business.
    ///   - orders: which orders are sales beside invoices and receipts. Default: `paid`, as a shop
    ///     has them; say `never` where each order is invoiced too, as books do not link the two.
    ///   - fullTimeHours: the hours a week of a full-time person. Default: 40.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `INPUT_MISSING` if none of the tables is there; `OPTION_VALUE`
    ///   if an option is out of its range.
    public static func profile(
        documents: Table? = nil,
        lines: Table? = nil,
        payments: Table? = nil,
        bank: Table? = nil,
        people: Table? = nil,
        business: Table? = nil,
        rates: Table? = nil,
        statements: Table? = nil,
        asOf: String? = nil,
        orders: ProfileOrders = .paid,
        fullTimeHours: Double = 40,
        outputs: [ProfileOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> ProfileResult {
        let outputs = try call(
            "health.profile",
            inputs: profileInputs(
                documents: documents,
                lines: lines,
                payments: payments,
                bank: bank,
                people: people,
                business: business,
                rates: rates,
                statements: statements
            ),
            options: profileOptions(
                asOf: asOf,
                orders: orders,
                fullTimeHours: fullTimeHours,
                outputs: outputs
            ),
            control: control
        )
        return ProfileResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `profile`, for what the parameters mean.
    public static func profile(
        documents: Table? = nil,
        lines: Table? = nil,
        payments: Table? = nil,
        bank: Table? = nil,
        people: Table? = nil,
        business: Table? = nil,
        rates: Table? = nil,
        statements: Table? = nil,
        asOf: String? = nil,
        orders: ProfileOrders = .paid,
        fullTimeHours: Double = 40,
        outputs: [ProfileOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> ProfileResult {
        let outputs = try await call(
            "health.profile",
            inputs: profileInputs(
                documents: documents,
                lines: lines,
                payments: payments,
                bank: bank,
                people: people,
                business: business,
                rates: rates,
                statements: statements
            ),
            options: profileOptions(
                asOf: asOf,
                orders: orders,
                fullTimeHours: fullTimeHours,
                outputs: outputs
            ),
            control: control
        )
        return ProfileResult(outputs: outputs)
    }

    private static func profileInputs(
        documents: Table?,
        lines: Table?,
        payments: Table?,
        bank: Table?,
        people: Table?,
        business: Table?,
        rates: Table?,
        statements: Table?
    ) -> [String: Value?] {
        [
            "documents": documents.map(Value.table),
            "lines": lines.map(Value.table),
            "payments": payments.map(Value.table),
            "bank": bank.map(Value.table),
            "people": people.map(Value.table),
            "business": business.map(Value.table),
            "rates": rates.map(Value.table),
            "statements": statements.map(Value.table),
        ]
    }

    private static func profileOptions(
        asOf: String?,
        orders: ProfileOrders,
        fullTimeHours: Double,
        outputs: [ProfileOutputs]?
    ) -> [String: JSON] {
        [
            "as_of": JSON(asOf),
            "orders": JSON(orders),
            "full_time_hours": JSON(fullTimeHours),
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
    /// Cost: linear in rows and inputs; about 2 µs a row for the scores alone.
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
    ///       left out.
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
    ///     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
    ///       the training data hold as earnings before interest and taxes); higher is healthier.
    ///       Null is not supplied.
    ///     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
    ///       extraordinary items + financial expenses) / total assets; no side is healthier by
    ///       itself. Null is not supplied.
    ///     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
    ///       short-term liabilities; higher is healthier. Null is not supplied.
    ///     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
    ///       sales; higher is healthier. Null is not supplied.
    ///     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
    ///       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
    ///     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
    ///       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null
    ///       is not supplied.
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

    /// What to do, ranked by what the model of the score makes of it.
    ///
    /// Actions are typed: each has a code, the input that it is about (`driver`), a precondition,
    /// an effort, and what it does to the statements.
    ///
    /// | action | step |
    /// |---|---|
    /// | `COLLECT_FASTER` | receivables down to 30 days of sales, by a quarter at most; the money becomes cash |
    /// | `REDUCE_STOCK` | inventory down to 30 days of cost, by a quarter at most; the money becomes cash |
    /// | `REPAY_SHORT_DEBT` | short-term loans repaid from cash beyond 60 days of costs |
    /// | `REFINANCE_SHORT_DEBT` | half of the short-term loans become long-term |
    /// | `RAISE_PRICES` | revenue 2 % up at the same volume |
    /// | `BUY_CHEAPER` | cost of sales 3 % down |
    /// | `CUT_EXPENSES` | premises, travel, fees and other overheads 5 % down |
    /// | `ADD_EQUITY` | fresh equity of 5 % of total assets, as cash |
    /// | `ADD_EQUITY_REPAY_DEBT` | the same, used to repay loans |
    /// | `SELL_IDLE_ASSETS` | a tenth of the fixed assets sold at book value to repay loans |
    ///
    /// A better result is taxed at the business's own rate; the rest becomes cash and equity. All
    /// ratios are computed anew from the changed statements, so that what an action costs elsewhere
    /// counts too. Without statements an action changes its own inputs, and the others stay.
    ///
    /// `score_change` compares two scores of the model (`basis` is `model`): how firms with either
    /// set of ratios fared in the training data. It is not the effect of the action; engines that
    /// estimate effects say so themselves.
    ///
    /// Cost: linear in rows; about 50 µs a row.
    ///
    /// ```swift
    /// let ratios = try Table([
    ///     "business_id": ["garage"],
    ///     "receivables_days": [80.0],
    ///     "debt_ratio": [0.9],
    ///     "sales_margin": [-0.01],
    ///     "return_on_assets": [0.01],
    /// ])
    /// try Health.recommend(ratios, limit: 2).actions.action
    /// ```
    ///
    /// - Parameters:
    ///   - ratios: one row a business, as `health.score` takes it.
    ///     - `business_id` (text or whole number, may be null): The business; a row without one is
    ///       left out.
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
    ///     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
    ///       the training data hold as earnings before interest and taxes); higher is healthier.
    ///       Null is not supplied.
    ///     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
    ///       extraordinary items + financial expenses) / total assets; no side is healthier by
    ///       itself. Null is not supplied.
    ///     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
    ///       short-term liabilities; higher is healthier. Null is not supplied.
    ///     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
    ///       sales; higher is healthier. Null is not supplied.
    ///     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
    ///       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
    ///     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
    ///       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null
    ///       is not supplied.
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
    ///     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
    ///       healthier. Null is not supplied.
    ///     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
    ///       sales; lower is healthier. Null is not supplied.
    ///     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - any other (number): The inputs of a model of one's own, by their names.
    ///   - statements: statements by period, as `health.statements` gives them: actions are carried
    ///     through them.
    ///     - `business_id` (text or whole number, optional): The business; blank where there is
    ///       one.
    ///     - `period_start` (date): The period's first day.
    ///     - `period_end` (date): The period's last day.
    ///     - `line` (text): The line, as `health.statements` names it.
    ///     - `amount` (exact amount of money): The amount, in the direction that the line's name
    ///       says; of a balance sheet at the period's end.
    ///     - `statement` (text, optional): `profit_and_loss`, `balance_sheet` or `cash_flow`; blank
    ///       is what the line's name says.
    ///     - `unfinished` (boolean, optional): Whether the period was not over; such periods are
    ///       left out.
    ///     - `currency` (text, optional): The currency, by its ISO 4217 code; blank is the
    ///       business's own.
    ///   - model: the model of the score: `one_year`, `five_year`, or a document of `health.fit`.
    ///     Default: `one_year`.
    ///   - limit: the most actions a business. Default: 5.
    ///   - leastChange: the least change of the score, in points, that is worth an action. Default:
    ///     0.5.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if `least_change` is negative; `DOCUMENT_INVALID`
    ///   if `model` is not a health model.
    public static func recommend(
        _ ratios: Table,
        statements: Table? = nil,
        model: RecommendModel = .oneYear,
        limit: Int = 5,
        leastChange: Double = 0.5,
        outputs: [RecommendOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> RecommendResult {
        let outputs = try call(
            "health.recommend",
            inputs: recommendInputs(ratios: ratios, statements: statements),
            options: recommendOptions(
                model: model,
                limit: limit,
                leastChange: leastChange,
                outputs: outputs
            ),
            control: control
        )
        return RecommendResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `recommend`, for what the parameters mean.
    public static func recommend(
        _ ratios: Table,
        statements: Table? = nil,
        model: RecommendModel = .oneYear,
        limit: Int = 5,
        leastChange: Double = 0.5,
        outputs: [RecommendOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> RecommendResult {
        let outputs = try await call(
            "health.recommend",
            inputs: recommendInputs(ratios: ratios, statements: statements),
            options: recommendOptions(
                model: model,
                limit: limit,
                leastChange: leastChange,
                outputs: outputs
            ),
            control: control
        )
        return RecommendResult(outputs: outputs)
    }

    private static func recommendInputs(ratios: Table, statements: Table?) -> [String: Value?] {
        [
            "ratios": .table(ratios),
            "statements": statements.map(Value.table),
        ]
    }

    private static func recommendOptions(
        model: RecommendModel,
        limit: Int,
        leastChange: Double,
        outputs: [RecommendOutputs]?
    ) -> [String: JSON] {
        [
            "model": JSON(model),
            "limit": JSON(limit),
            "least_change": JSON(leastChange),
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

    /// Whether today's businesses, and their scores, are still like those of before.
    ///
    /// Each number that both tables have is compared, and the score that `model` gives them. With
    /// *p* and *q* the shares of the rows in a bin, the population stability index is the sum of (p -
    /// q) ln(p / q). The bins are quantiles of the reference, closed above; a value with more than
    /// a bin's share has a bin of its own; missing values (null, NaN, infinite, not applicable) are
    /// bin 0. A bin without rows of one table counts as half a row there. The number of bins falls
    /// until the smaller table has ten rows a bin on average, and to no less than two.
    ///
    /// Without drift, the index over 1/n + 1/m is about chi-square with one degree of freedom less
    /// than there are bins (Yurdakul, 2018, *Statistical Properties of Population Stability
    /// Index*). `p_value` follows, and `psi_threshold` is what chance passes with 5 %. `band` is
    /// `stable` below 0.1, `moderate` below 0.25, else `large` (Siddiqi, 2017, *Intelligent Credit
    /// Scoring*), and `stable` wherever `p_value` is 0.05 or more: small tables are not taken for
    /// drift. One of twenty inputs without drift has a `p_value` below 0.05; with large tables its
    /// index stays below 0.1.
    ///
    /// `ks` is the largest distance between the two distribution functions of the values that are
    /// there. A column that one table lacks is an issue, and no row. The order of rows does not
    /// matter.
    ///
    /// Cost: rows times their logarithm, for each input; about a second for a million rows of ten
    /// inputs, the score aside.
    ///
    /// ```swift
    /// let reference = try Table([
    ///     "business_id": ["a", "b", "c", "d", "e", "f"],
    ///     "debt_ratio": [0.2, 0.3, 0.4, 0.5, 0.6, nil],
    /// ])
    /// let current = try Table([
    ///     "business_id": ["a", "b", "c", "d", "e", "f"],
    ///     "debt_ratio": [0.3, 0.4, 0.4, 0.6, 0.7, 0.8],
    /// ])
    /// try Health.drift(reference, current: current, inputs: ["debt_ratio", "score"]).drift.band
    /// ```
    ///
    /// - Parameters:
    ///   - reference: the businesses of before, with a number for each ratio.
    ///     - `business_id` (text or whole number, optional): The business; a row without one is
    ///       left out.
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
    ///     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
    ///       the training data hold as earnings before interest and taxes); higher is healthier.
    ///       Null is not supplied.
    ///     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
    ///       extraordinary items + financial expenses) / total assets; no side is healthier by
    ///       itself. Null is not supplied.
    ///     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
    ///       short-term liabilities; higher is healthier. Null is not supplied.
    ///     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
    ///       sales; higher is healthier. Null is not supplied.
    ///     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
    ///       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
    ///     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
    ///       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null
    ///       is not supplied.
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
    ///     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
    ///       healthier. Null is not supplied.
    ///     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
    ///       sales; lower is healthier. Null is not supplied.
    ///     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - any other (number): The inputs of a model of one's own, by their names.
    ///   - current: the businesses of today, with the same ratios.
    ///     - `business_id` (text or whole number, optional): The business; a row without one is
    ///       left out.
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
    ///     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
    ///       the training data hold as earnings before interest and taxes); higher is healthier.
    ///       Null is not supplied.
    ///     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
    ///       healthier. Null is not supplied.
    ///     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
    ///       extraordinary items + financial expenses) / total assets; no side is healthier by
    ///       itself. Null is not supplied.
    ///     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
    ///       short-term liabilities; higher is healthier. Null is not supplied.
    ///     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
    ///       sales; higher is healthier. Null is not supplied.
    ///     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
    ///       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
    ///     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
    ///       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null
    ///       is not supplied.
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
    ///     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
    ///       healthier. Null is not supplied.
    ///     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
    ///       sales; lower is healthier. Null is not supplied.
    ///     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
    ///       healthier by itself. Null is not supplied.
    ///     - any other (number): The inputs of a model of one's own, by their names.
    ///   - model: the model that scores both tables, for the row `score`: `one_year`, `five_year`,
    ///     or a document that `health.fit` returned. Default: `one_year`.
    ///   - bins: how many bins, 2 to 100, the reference is cut into; fewer where the tables are
    ///     small. Default: 10, for which the bands are known.
    ///   - inputs: the columns to compare, `score` among them for the model's score. Default: every
    ///     number, and the score where both tables have an input of the model.
    ///   - outputs: which outputs to compute. Default: all.
    ///   - control: cancellation, limits and progress.
    /// - Throws: ``TrimtabError``: `OPTION_VALUE` if `bins` is out of range, or `inputs` names what
    ///   neither table has; `DOCUMENT_INVALID` if `model` is not a health model.
    public static func drift(
        _ reference: Table,
        current: Table,
        model: DriftModel = .oneYear,
        bins: Int = 10,
        inputs: [String]? = nil,
        outputs: [DriftOutputs]? = nil,
        control: Control = Control()
    ) throws(TrimtabError) -> DriftResult {
        let outputs = try call(
            "health.drift",
            inputs: driftInputs(reference: reference, current: current),
            options: driftOptions(
                model: model,
                bins: bins,
                inputs: inputs,
                outputs: outputs
            ),
            control: control
        )
        return DriftResult(outputs: outputs)
    }

    /// As the function of the same name, off the calling task; cancelling the task stops the call.
    ///
    /// - SeeAlso: `drift`, for what the parameters mean.
    public static func drift(
        _ reference: Table,
        current: Table,
        model: DriftModel = .oneYear,
        bins: Int = 10,
        inputs: [String]? = nil,
        outputs: [DriftOutputs]? = nil,
        control: Control = Control()
    ) async throws(TrimtabError) -> DriftResult {
        let outputs = try await call(
            "health.drift",
            inputs: driftInputs(reference: reference, current: current),
            options: driftOptions(
                model: model,
                bins: bins,
                inputs: inputs,
                outputs: outputs
            ),
            control: control
        )
        return DriftResult(outputs: outputs)
    }

    private static func driftInputs(reference: Table, current: Table) -> [String: Value?] {
        [
            "reference": .table(reference),
            "current": .table(current),
        ]
    }

    private static func driftOptions(
        model: DriftModel,
        bins: Int,
        inputs: [String]?,
        outputs: [DriftOutputs]?
    ) -> [String: JSON] {
        [
            "model": JSON(model),
            "bins": JSON(bins),
            "inputs": JSON(inputs),
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

            /// The business; null where no table names one.
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
                /// The business; null where no table names one.
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

            /// The business; null where no table names one.
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
                /// The business; null where no table names one.
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

            /// The business; null where no table names one.
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
                /// The business; null where no table names one.
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

    /// What `ratios` gives; reading an output that was not asked for throws.
    public struct RatiosResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// One row a business and day, as `health.score` takes it. Rows are ordered by business and
        /// day.
        public var ratios: Ratios {
            get throws(TrimtabError) { Ratios(table: try outputs.table("ratios")) }
        }

        /// One row an input: its value, or why there is none. Rows are ordered by business, day and
        /// input: those of the models as they list them, then those of the books.
        public var details: Details {
            get throws(TrimtabError) { Details(table: try outputs.table("details")) }
        }

        /// What could not be used. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// One row a business and day, as `health.score` takes it.
        public struct Ratios: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; empty where no table names one.
            public var businessId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("business_id"), "business_id") }
            }

            /// The last day of the statements; without them, the day on which the books are looked
            /// at.
            public var asOf: [LocalDate] {
                get throws(TrimtabError) { try table.present(table.dates("as_of"), "as_of") }
            }

            /// The inputs that do not apply.
            public var notApplicable: [[String]] {
                get throws(TrimtabError) { try table.present(table.textLists("not_applicable"), "not_applicable") }
            }

            /// net profit / total assets. In ratio.
            public var returnOnAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("return_on_assets") }
            }

            /// total liabilities / total assets. In ratio.
            public var debtRatio: [Double?] {
                get throws(TrimtabError) { try table.numbers("debt_ratio") }
            }

            /// (current assets - short-term liabilities) / total assets. In ratio.
            public var workingCapitalToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("working_capital_to_assets") }
            }

            /// current assets / short-term liabilities. In ratio.
            public var currentRatio: [Double?] {
                get throws(TrimtabError) { try table.numbers("current_ratio") }
            }

            /// 365 * (cash + short-term securities + receivables - short-term liabilities) /
            /// (operating expenses - depreciation). In days.
            public var netLiquidDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("net_liquid_days") }
            }

            /// retained earnings / total assets. In ratio.
            public var retainedEarningsToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("retained_earnings_to_assets") }
            }

            /// profit before tax / total assets (what the training data hold as earnings before
            /// interest and taxes). In ratio.
            public var ebitToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("ebit_to_assets") }
            }

            /// sales / total assets. In ratio.
            public var assetTurnover: [Double?] {
                get throws(TrimtabError) { try table.numbers("asset_turnover") }
            }

            /// equity / total assets. In ratio.
            public var equityToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("equity_to_assets") }
            }

            /// (profit before tax + extraordinary items + financial expenses) / total assets. In
            /// ratio.
            public var profitAndFinancingCostsToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("profit_and_financing_costs_to_assets") }
            }

            /// profit before tax / short-term liabilities. In ratio.
            public var pretaxProfitToShortLiabilities: [Double?] {
                get throws(TrimtabError) { try table.numbers("pretax_profit_to_short_liabilities") }
            }

            /// (profit before tax + depreciation) / sales. In ratio.
            public var pretaxCashMargin: [Double?] {
                get throws(TrimtabError) { try table.numbers("pretax_cash_margin") }
            }

            /// 365 * total liabilities / (profit before tax + depreciation). In days.
            public var debtRepaymentDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("debt_repayment_days") }
            }

            /// (profit before tax + depreciation) / total liabilities. In ratio.
            public var pretaxCashFlowToDebt: [Double?] {
                get throws(TrimtabError) { try table.numbers("pretax_cash_flow_to_debt") }
            }

            /// profit before tax / sales. In ratio.
            public var pretaxMargin: [Double?] {
                get throws(TrimtabError) { try table.numbers("pretax_margin") }
            }

            /// 365 * inventory / sales. In days.
            public var inventoryDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("inventory_days") }
            }

            /// sales / sales of the previous year. In ratio.
            public var salesGrowth: [Double?] {
                get throws(TrimtabError) { try table.numbers("sales_growth") }
            }

            /// operating profit / total assets. In ratio.
            public var operatingReturnOnAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("operating_return_on_assets") }
            }

            /// net profit / sales. In ratio.
            public var netMargin: [Double?] {
                get throws(TrimtabError) { try table.numbers("net_margin") }
            }

            /// profit before tax of the last three years / total assets. In ratio.
            public var threeYearProfitToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("three_year_profit_to_assets") }
            }

            /// (equity - share capital) / total assets. In ratio.
            public var reservesToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("reserves_to_assets") }
            }

            /// (net profit + depreciation) / total liabilities. In ratio.
            public var cashFlowToDebt: [Double?] {
                get throws(TrimtabError) { try table.numbers("cash_flow_to_debt") }
            }

            /// operating profit / financial expenses. In ratio.
            public var interestCoverage: [Double?] {
                get throws(TrimtabError) { try table.numbers("interest_coverage") }
            }

            /// (current assets - short-term liabilities) / fixed assets. In ratio.
            public var workingCapitalToFixedAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("working_capital_to_fixed_assets") }
            }

            /// decimal logarithm of total assets in thousands of Polish zloty. In log10 of thousand
            /// PLN.
            public var logAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("log_assets") }
            }

            /// (total liabilities - cash) / sales. In ratio.
            public var netDebtToSales: [Double?] {
                get throws(TrimtabError) { try table.numbers("net_debt_to_sales") }
            }

            /// (profit before tax + interest) / sales. In ratio.
            public var marginBeforeInterest: [Double?] {
                get throws(TrimtabError) { try table.numbers("margin_before_interest") }
            }

            /// 365 * short-term liabilities / cost of products sold. In days.
            public var payablesDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("payables_days") }
            }

            /// operating expenses / short-term liabilities. In ratio.
            public var operatingCostsToShortLiabilities: [Double?] {
                get throws(TrimtabError) { try table.numbers("operating_costs_to_short_liabilities") }
            }

            /// operating expenses / total liabilities. In ratio.
            public var operatingCostsToDebt: [Double?] {
                get throws(TrimtabError) { try table.numbers("operating_costs_to_debt") }
            }

            /// profit on sales / total assets. In ratio.
            public var salesProfitToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("sales_profit_to_assets") }
            }

            /// total sales with other income / total assets. In ratio.
            public var totalAssetTurnover: [Double?] {
                get throws(TrimtabError) { try table.numbers("total_asset_turnover") }
            }

            /// (equity + long-term liabilities) / total assets. In ratio.
            public var longTermCapitalToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("long_term_capital_to_assets") }
            }

            /// profit on sales / sales. In ratio.
            public var salesMargin: [Double?] {
                get throws(TrimtabError) { try table.numbers("sales_margin") }
            }

            /// (current assets - inventory - receivables) / short-term liabilities. In ratio.
            public var cashRatio: [Double?] {
                get throws(TrimtabError) { try table.numbers("cash_ratio") }
            }

            /// total liabilities / ((operating profit + depreciation) * 12 / 365). In months.
            public var debtToOperatingCashFlow: [Double?] {
                get throws(TrimtabError) { try table.numbers("debt_to_operating_cash_flow") }
            }

            /// operating profit / sales. In ratio.
            public var operatingMargin: [Double?] {
                get throws(TrimtabError) { try table.numbers("operating_margin") }
            }

            /// inventory days + receivables days. In days.
            public var operatingCycleDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("operating_cycle_days") }
            }

            /// 365 * receivables / sales. In days.
            public var receivablesDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("receivables_days") }
            }

            /// net profit / inventory. In ratio.
            public var profitToInventory: [Double?] {
                get throws(TrimtabError) { try table.numbers("profit_to_inventory") }
            }

            /// (current assets - inventory) / short-term liabilities. In ratio.
            public var quickRatio: [Double?] {
                get throws(TrimtabError) { try table.numbers("quick_ratio") }
            }

            /// 365 * inventory / cost of products sold. In days.
            public var inventoryDaysOfCost: [Double?] {
                get throws(TrimtabError) { try table.numbers("inventory_days_of_cost") }
            }

            /// current assets / total liabilities. In ratio.
            public var currentAssetsToDebt: [Double?] {
                get throws(TrimtabError) { try table.numbers("current_assets_to_debt") }
            }

            /// short-term liabilities / total assets. In ratio.
            public var shortLiabilitiesToAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("short_liabilities_to_assets") }
            }

            /// equity / fixed assets. In ratio.
            public var equityToFixedAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("equity_to_fixed_assets") }
            }

            /// (equity + long-term liabilities) / fixed assets. In ratio.
            public var longTermCapitalToFixedAssets: [Double?] {
                get throws(TrimtabError) { try table.numbers("long_term_capital_to_fixed_assets") }
            }

            /// (sales - cost of products sold) / sales. In ratio.
            public var grossMargin: [Double?] {
                get throws(TrimtabError) { try table.numbers("gross_margin") }
            }

            /// total costs / total sales. In ratio.
            public var costRatio: [Double?] {
                get throws(TrimtabError) { try table.numbers("cost_ratio") }
            }

            /// 365 * short-term liabilities / sales. In days.
            public var shortLiabilitiesDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("short_liabilities_days") }
            }

            /// sales / fixed assets. In ratio.
            public var fixedAssetTurnover: [Double?] {
                get throws(TrimtabError) { try table.numbers("fixed_asset_turnover") }
            }

            /// average daily bank balance / average daily outflow, of the last 365 days. In days.
            public var cashBufferDays: [Double?] {
                get throws(TrimtabError) { try table.numbers("cash_buffer_days") }
            }

            /// standard deviation of the bank's weekly net flow / average weekly outflow, of the
            /// last 365 days. In share.
            public var weeklyNetFlowVolatility: [Double?] {
                get throws(TrimtabError) { try table.numbers("weekly_net_flow_volatility") }
            }

            /// what is overdue / what is open, of invoices with a due date. In share.
            public var overdueShare: [Double?] {
                get throws(TrimtabError) { try table.numbers("overdue_share") }
            }

            /// mean days from invoice to payment, weighted by amount, of the last 365 days'
            /// payments. In days.
            public var daysToCollect: [Double?] {
                get throws(TrimtabError) { try table.numbers("days_to_collect") }
            }

            /// credit notes / sales before credits, of the last 365 days. In share.
            public var creditShare: [Double?] {
                get throws(TrimtabError) { try table.numbers("credit_share") }
            }

            /// a year's gross pay / a year's revenue. In share.
            public var payrollShare: [Double?] {
                get throws(TrimtabError) { try table.numbers("payroll_share") }
            }

            /// customers of the last 365 days that have bought on two days or more / all of them.
            /// In share.
            public var repeatCustomerShare: [Double?] {
                get throws(TrimtabError) { try table.numbers("repeat_customer_share") }
            }

            /// sales after a customer's first day / sales to known customers, of the last 365 days.
            /// In share.
            public var repeatRevenueShare: [Double?] {
                get throws(TrimtabError) { try table.numbers("repeat_revenue_share") }
            }

            /// sales to the largest customer / sales, of the last 365 days. In share.
            public var customerTop1Share: [Double?] {
                get throws(TrimtabError) { try table.numbers("customer_top_1_share") }
            }

            /// sales to the five largest customers / sales, of the last 365 days. In share.
            public var customerTop5Share: [Double?] {
                get throws(TrimtabError) { try table.numbers("customer_top_5_share") }
            }

            /// sum of the squared shares of customers in the sales of the last 365 days. In index.
            public var customerConcentration: [Double?] {
                get throws(TrimtabError) { try table.numbers("customer_concentration") }
            }

            /// purchases from the largest supplier / purchases, of the last 365 days. In share.
            public var supplierTop1Share: [Double?] {
                get throws(TrimtabError) { try table.numbers("supplier_top_1_share") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; empty where no table names one.
                public let businessId: String
                /// The last day of the statements; without them, the day on which the books are
                /// looked at.
                public let asOf: LocalDate
                /// The inputs that do not apply.
                public let notApplicable: [String]
                /// net profit / total assets. In ratio.
                public let returnOnAssets: Double?
                /// total liabilities / total assets. In ratio.
                public let debtRatio: Double?
                /// (current assets - short-term liabilities) / total assets. In ratio.
                public let workingCapitalToAssets: Double?
                /// current assets / short-term liabilities. In ratio.
                public let currentRatio: Double?
                /// 365 * (cash + short-term securities + receivables - short-term liabilities) /
                /// (operating expenses - depreciation). In days.
                public let netLiquidDays: Double?
                /// retained earnings / total assets. In ratio.
                public let retainedEarningsToAssets: Double?
                /// profit before tax / total assets (what the training data hold as earnings before
                /// interest and taxes). In ratio.
                public let ebitToAssets: Double?
                /// sales / total assets. In ratio.
                public let assetTurnover: Double?
                /// equity / total assets. In ratio.
                public let equityToAssets: Double?
                /// (profit before tax + extraordinary items + financial expenses) / total assets.
                /// In ratio.
                public let profitAndFinancingCostsToAssets: Double?
                /// profit before tax / short-term liabilities. In ratio.
                public let pretaxProfitToShortLiabilities: Double?
                /// (profit before tax + depreciation) / sales. In ratio.
                public let pretaxCashMargin: Double?
                /// 365 * total liabilities / (profit before tax + depreciation). In days.
                public let debtRepaymentDays: Double?
                /// (profit before tax + depreciation) / total liabilities. In ratio.
                public let pretaxCashFlowToDebt: Double?
                /// profit before tax / sales. In ratio.
                public let pretaxMargin: Double?
                /// 365 * inventory / sales. In days.
                public let inventoryDays: Double?
                /// sales / sales of the previous year. In ratio.
                public let salesGrowth: Double?
                /// operating profit / total assets. In ratio.
                public let operatingReturnOnAssets: Double?
                /// net profit / sales. In ratio.
                public let netMargin: Double?
                /// profit before tax of the last three years / total assets. In ratio.
                public let threeYearProfitToAssets: Double?
                /// (equity - share capital) / total assets. In ratio.
                public let reservesToAssets: Double?
                /// (net profit + depreciation) / total liabilities. In ratio.
                public let cashFlowToDebt: Double?
                /// operating profit / financial expenses. In ratio.
                public let interestCoverage: Double?
                /// (current assets - short-term liabilities) / fixed assets. In ratio.
                public let workingCapitalToFixedAssets: Double?
                /// decimal logarithm of total assets in thousands of Polish zloty. In log10 of
                /// thousand PLN.
                public let logAssets: Double?
                /// (total liabilities - cash) / sales. In ratio.
                public let netDebtToSales: Double?
                /// (profit before tax + interest) / sales. In ratio.
                public let marginBeforeInterest: Double?
                /// 365 * short-term liabilities / cost of products sold. In days.
                public let payablesDays: Double?
                /// operating expenses / short-term liabilities. In ratio.
                public let operatingCostsToShortLiabilities: Double?
                /// operating expenses / total liabilities. In ratio.
                public let operatingCostsToDebt: Double?
                /// profit on sales / total assets. In ratio.
                public let salesProfitToAssets: Double?
                /// total sales with other income / total assets. In ratio.
                public let totalAssetTurnover: Double?
                /// (equity + long-term liabilities) / total assets. In ratio.
                public let longTermCapitalToAssets: Double?
                /// profit on sales / sales. In ratio.
                public let salesMargin: Double?
                /// (current assets - inventory - receivables) / short-term liabilities. In ratio.
                public let cashRatio: Double?
                /// total liabilities / ((operating profit + depreciation) * 12 / 365). In months.
                public let debtToOperatingCashFlow: Double?
                /// operating profit / sales. In ratio.
                public let operatingMargin: Double?
                /// inventory days + receivables days. In days.
                public let operatingCycleDays: Double?
                /// 365 * receivables / sales. In days.
                public let receivablesDays: Double?
                /// net profit / inventory. In ratio.
                public let profitToInventory: Double?
                /// (current assets - inventory) / short-term liabilities. In ratio.
                public let quickRatio: Double?
                /// 365 * inventory / cost of products sold. In days.
                public let inventoryDaysOfCost: Double?
                /// current assets / total liabilities. In ratio.
                public let currentAssetsToDebt: Double?
                /// short-term liabilities / total assets. In ratio.
                public let shortLiabilitiesToAssets: Double?
                /// equity / fixed assets. In ratio.
                public let equityToFixedAssets: Double?
                /// (equity + long-term liabilities) / fixed assets. In ratio.
                public let longTermCapitalToFixedAssets: Double?
                /// (sales - cost of products sold) / sales. In ratio.
                public let grossMargin: Double?
                /// total costs / total sales. In ratio.
                public let costRatio: Double?
                /// 365 * short-term liabilities / sales. In days.
                public let shortLiabilitiesDays: Double?
                /// sales / fixed assets. In ratio.
                public let fixedAssetTurnover: Double?
                /// average daily bank balance / average daily outflow, of the last 365 days. In
                /// days.
                public let cashBufferDays: Double?
                /// standard deviation of the bank's weekly net flow / average weekly outflow, of
                /// the last 365 days. In share.
                public let weeklyNetFlowVolatility: Double?
                /// what is overdue / what is open, of invoices with a due date. In share.
                public let overdueShare: Double?
                /// mean days from invoice to payment, weighted by amount, of the last 365 days'
                /// payments. In days.
                public let daysToCollect: Double?
                /// credit notes / sales before credits, of the last 365 days. In share.
                public let creditShare: Double?
                /// a year's gross pay / a year's revenue. In share.
                public let payrollShare: Double?
                /// customers of the last 365 days that have bought on two days or more / all of
                /// them. In share.
                public let repeatCustomerShare: Double?
                /// sales after a customer's first day / sales to known customers, of the last 365
                /// days. In share.
                public let repeatRevenueShare: Double?
                /// sales to the largest customer / sales, of the last 365 days. In share.
                public let customerTop1Share: Double?
                /// sales to the five largest customers / sales, of the last 365 days. In share.
                public let customerTop5Share: Double?
                /// sum of the squared shares of customers in the sales of the last 365 days. In
                /// index.
                public let customerConcentration: Double?
                /// purchases from the largest supplier / purchases, of the last 365 days. In share.
                public let supplierTop1Share: Double?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let notApplicable = try self.notApplicable
                let returnOnAssets = try self.returnOnAssets
                let debtRatio = try self.debtRatio
                let workingCapitalToAssets = try self.workingCapitalToAssets
                let currentRatio = try self.currentRatio
                let netLiquidDays = try self.netLiquidDays
                let retainedEarningsToAssets = try self.retainedEarningsToAssets
                let ebitToAssets = try self.ebitToAssets
                let assetTurnover = try self.assetTurnover
                let equityToAssets = try self.equityToAssets
                let profitAndFinancingCostsToAssets = try self.profitAndFinancingCostsToAssets
                let pretaxProfitToShortLiabilities = try self.pretaxProfitToShortLiabilities
                let pretaxCashMargin = try self.pretaxCashMargin
                let debtRepaymentDays = try self.debtRepaymentDays
                let pretaxCashFlowToDebt = try self.pretaxCashFlowToDebt
                let pretaxMargin = try self.pretaxMargin
                let inventoryDays = try self.inventoryDays
                let salesGrowth = try self.salesGrowth
                let operatingReturnOnAssets = try self.operatingReturnOnAssets
                let netMargin = try self.netMargin
                let threeYearProfitToAssets = try self.threeYearProfitToAssets
                let reservesToAssets = try self.reservesToAssets
                let cashFlowToDebt = try self.cashFlowToDebt
                let interestCoverage = try self.interestCoverage
                let workingCapitalToFixedAssets = try self.workingCapitalToFixedAssets
                let logAssets = try self.logAssets
                let netDebtToSales = try self.netDebtToSales
                let marginBeforeInterest = try self.marginBeforeInterest
                let payablesDays = try self.payablesDays
                let operatingCostsToShortLiabilities = try self.operatingCostsToShortLiabilities
                let operatingCostsToDebt = try self.operatingCostsToDebt
                let salesProfitToAssets = try self.salesProfitToAssets
                let totalAssetTurnover = try self.totalAssetTurnover
                let longTermCapitalToAssets = try self.longTermCapitalToAssets
                let salesMargin = try self.salesMargin
                let cashRatio = try self.cashRatio
                let debtToOperatingCashFlow = try self.debtToOperatingCashFlow
                let operatingMargin = try self.operatingMargin
                let operatingCycleDays = try self.operatingCycleDays
                let receivablesDays = try self.receivablesDays
                let profitToInventory = try self.profitToInventory
                let quickRatio = try self.quickRatio
                let inventoryDaysOfCost = try self.inventoryDaysOfCost
                let currentAssetsToDebt = try self.currentAssetsToDebt
                let shortLiabilitiesToAssets = try self.shortLiabilitiesToAssets
                let equityToFixedAssets = try self.equityToFixedAssets
                let longTermCapitalToFixedAssets = try self.longTermCapitalToFixedAssets
                let grossMargin = try self.grossMargin
                let costRatio = try self.costRatio
                let shortLiabilitiesDays = try self.shortLiabilitiesDays
                let fixedAssetTurnover = try self.fixedAssetTurnover
                let cashBufferDays = try self.cashBufferDays
                let weeklyNetFlowVolatility = try self.weeklyNetFlowVolatility
                let overdueShare = try self.overdueShare
                let daysToCollect = try self.daysToCollect
                let creditShare = try self.creditShare
                let payrollShare = try self.payrollShare
                let repeatCustomerShare = try self.repeatCustomerShare
                let repeatRevenueShare = try self.repeatRevenueShare
                let customerTop1Share = try self.customerTop1Share
                let customerTop5Share = try self.customerTop5Share
                let customerConcentration = try self.customerConcentration
                let supplierTop1Share = try self.supplierTop1Share
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        notApplicable: notApplicable[$0],
                        returnOnAssets: returnOnAssets[$0],
                        debtRatio: debtRatio[$0],
                        workingCapitalToAssets: workingCapitalToAssets[$0],
                        currentRatio: currentRatio[$0],
                        netLiquidDays: netLiquidDays[$0],
                        retainedEarningsToAssets: retainedEarningsToAssets[$0],
                        ebitToAssets: ebitToAssets[$0],
                        assetTurnover: assetTurnover[$0],
                        equityToAssets: equityToAssets[$0],
                        profitAndFinancingCostsToAssets: profitAndFinancingCostsToAssets[$0],
                        pretaxProfitToShortLiabilities: pretaxProfitToShortLiabilities[$0],
                        pretaxCashMargin: pretaxCashMargin[$0],
                        debtRepaymentDays: debtRepaymentDays[$0],
                        pretaxCashFlowToDebt: pretaxCashFlowToDebt[$0],
                        pretaxMargin: pretaxMargin[$0],
                        inventoryDays: inventoryDays[$0],
                        salesGrowth: salesGrowth[$0],
                        operatingReturnOnAssets: operatingReturnOnAssets[$0],
                        netMargin: netMargin[$0],
                        threeYearProfitToAssets: threeYearProfitToAssets[$0],
                        reservesToAssets: reservesToAssets[$0],
                        cashFlowToDebt: cashFlowToDebt[$0],
                        interestCoverage: interestCoverage[$0],
                        workingCapitalToFixedAssets: workingCapitalToFixedAssets[$0],
                        logAssets: logAssets[$0],
                        netDebtToSales: netDebtToSales[$0],
                        marginBeforeInterest: marginBeforeInterest[$0],
                        payablesDays: payablesDays[$0],
                        operatingCostsToShortLiabilities: operatingCostsToShortLiabilities[$0],
                        operatingCostsToDebt: operatingCostsToDebt[$0],
                        salesProfitToAssets: salesProfitToAssets[$0],
                        totalAssetTurnover: totalAssetTurnover[$0],
                        longTermCapitalToAssets: longTermCapitalToAssets[$0],
                        salesMargin: salesMargin[$0],
                        cashRatio: cashRatio[$0],
                        debtToOperatingCashFlow: debtToOperatingCashFlow[$0],
                        operatingMargin: operatingMargin[$0],
                        operatingCycleDays: operatingCycleDays[$0],
                        receivablesDays: receivablesDays[$0],
                        profitToInventory: profitToInventory[$0],
                        quickRatio: quickRatio[$0],
                        inventoryDaysOfCost: inventoryDaysOfCost[$0],
                        currentAssetsToDebt: currentAssetsToDebt[$0],
                        shortLiabilitiesToAssets: shortLiabilitiesToAssets[$0],
                        equityToFixedAssets: equityToFixedAssets[$0],
                        longTermCapitalToFixedAssets: longTermCapitalToFixedAssets[$0],
                        grossMargin: grossMargin[$0],
                        costRatio: costRatio[$0],
                        shortLiabilitiesDays: shortLiabilitiesDays[$0],
                        fixedAssetTurnover: fixedAssetTurnover[$0],
                        cashBufferDays: cashBufferDays[$0],
                        weeklyNetFlowVolatility: weeklyNetFlowVolatility[$0],
                        overdueShare: overdueShare[$0],
                        daysToCollect: daysToCollect[$0],
                        creditShare: creditShare[$0],
                        payrollShare: payrollShare[$0],
                        repeatCustomerShare: repeatCustomerShare[$0],
                        repeatRevenueShare: repeatRevenueShare[$0],
                        customerTop1Share: customerTop1Share[$0],
                        customerTop5Share: customerTop5Share[$0],
                        customerConcentration: customerConcentration[$0],
                        supplierTop1Share: supplierTop1Share[$0]
                    )
                }
            }
        }

        /// One row an input: its value, or why there is none.
        public struct Details: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; empty where no table names one.
            public var businessId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("business_id"), "business_id") }
            }

            /// The day of the row in `ratios`.
            public var asOf: [LocalDate] {
                get throws(TrimtabError) { try table.present(table.dates("as_of"), "as_of") }
            }

            /// The input.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// The part of the business that it tells of.
            public var pillar: [String] {
                get throws(TrimtabError) { try table.present(table.texts("pillar"), "pillar") }
            }

            /// Its value. In as `unit` says.
            public var value: [Double?] {
                get throws(TrimtabError) { try table.numbers("value") }
            }

            /// The unit of the value.
            public var unit: [String] {
                get throws(TrimtabError) { try table.present(table.texts("unit"), "unit") }
            }

            /// `supplied`, `does_not_apply` or `not_supplied`.
            public var status: [String] {
                get throws(TrimtabError) { try table.present(table.texts("status"), "status") }
            }

            /// How it is computed.
            public var formula: [String] {
                get throws(TrimtabError) { try table.present(table.texts("formula"), "formula") }
            }

            /// What it came from, such as `statements from 2025-01-01 to 2025-12-31`, `orders from
            /// …`, `invoices open on …` or `bank balance of …`, joined by `; `; null where nothing
            /// of it was there.
            public var source: [String?] {
                get throws(TrimtabError) { try table.texts("source") }
            }

            /// Why it does not apply, or what to supply.
            public var note: [String?] {
                get throws(TrimtabError) { try table.texts("note") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; empty where no table names one.
                public let businessId: String
                /// The day of the row in `ratios`.
                public let asOf: LocalDate
                /// The input.
                public let input: String
                /// The part of the business that it tells of.
                public let pillar: String
                /// Its value. In as `unit` says.
                public let value: Double?
                /// The unit of the value.
                public let unit: String
                /// `supplied`, `does_not_apply` or `not_supplied`.
                public let status: String
                /// How it is computed.
                public let formula: String
                /// What it came from, such as `statements from 2025-01-01 to 2025-12-31`, `orders
                /// from …`, `invoices open on …` or `bank balance of …`, joined by `; `; null where
                /// nothing of it was there.
                public let source: String?
                /// Why it does not apply, or what to supply.
                public let note: String?
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let input = try self.input
                let pillar = try self.pillar
                let value = try self.value
                let unit = try self.unit
                let status = try self.status
                let formula = try self.formula
                let source = try self.source
                let note = try self.note
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        input: input[$0],
                        pillar: pillar[$0],
                        value: value[$0],
                        unit: unit[$0],
                        status: status[$0],
                        formula: formula[$0],
                        source: source[$0],
                        note: note[$0]
                    )
                }
            }
        }
    }

    /// Which orders are sales beside invoices and receipts. Default: `paid`, as
    /// a shop has them; say `never` where each order is invoiced too, as books
    /// do not link the two.
    public enum RatiosOrders: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Orders whose status is `paid`.
        case paid
        /// None: invoices or receipts say the same.
        case never
        /// All but drafts and cancelled ones.
        case always
    }

    /// An output of [`ratios`].
    public enum RatiosOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// One row a business and day, as `health.score` takes it.
        case ratios
        /// One row an input: its value, or why there is none.
        case details
        /// What could not be used.
        case issues
    }

    /// What `profile` gives; reading an output that was not asked for throws.
    public struct ProfileResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// What kind of business it is. Rows are ordered by business, aspect and measure.
        public var profile: Profile {
            get throws(TrimtabError) { Profile(table: try outputs.table("profile")) }
        }

        /// The segment of each customer. Rows are ordered by business and party.
        public var segments: Segments {
            get throws(TrimtabError) { Segments(table: try outputs.table("segments")) }
        }

        /// The season of each month. Rows are ordered by business and month.
        public var seasonality: Seasonality {
            get throws(TrimtabError) { Seasonality(table: try outputs.table("seasonality")) }
        }

        /// What could not be used or answered. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// What kind of business it is.
        public struct Profile: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; null where no table names one.
            public var businessId: [String?] {
                get throws(TrimtabError) { try table.texts("business_id") }
            }

            /// The day up to which the tables count; null where none has a date.
            public var asOf: [LocalDate?] {
                get throws(TrimtabError) { try table.dates("as_of") }
            }

            /// `size`, `stage`, `seasonality`, `customers`, `concentration` or `cash`.
            public var aspect: [String] {
                get throws(TrimtabError) { try table.present(table.texts("aspect"), "aspect") }
            }

            /// The measure.
            public var measure: [String] {
                get throws(TrimtabError) { try table.present(table.texts("measure"), "measure") }
            }

            /// Its value; null where it is a text. In as `unit` says.
            public var value: [Double?] {
                get throws(TrimtabError) { try table.numbers("value") }
            }

            /// Its value as a text, such as a class or whom it is about.
            public var text: [String?] {
                get throws(TrimtabError) { try table.texts("text") }
            }

            /// The unit of `value`: a currency's code, `currency` where it is not known, `share`,
            /// `days`, `months`, `month`, `people`, `customers`, `suppliers`, `payers`, `index` or
            /// `probability`.
            public var unit: [String?] {
                get throws(TrimtabError) { try table.texts("unit") }
            }

            /// What others have, where it was measured. In as `unit` says.
            public var benchmark: [Double?] {
                get throws(TrimtabError) { try table.numbers("benchmark") }
            }

            /// Who measured it.
            public var benchmarkSource: [String?] {
                get throws(TrimtabError) { try table.texts("benchmark_source") }
            }

            /// The measure as a sentence, in English.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; null where no table names one.
                public let businessId: String?
                /// The day up to which the tables count; null where none has a date.
                public let asOf: LocalDate?
                /// `size`, `stage`, `seasonality`, `customers`, `concentration` or `cash`.
                public let aspect: String
                /// The measure.
                public let measure: String
                /// Its value; null where it is a text. In as `unit` says.
                public let value: Double?
                /// Its value as a text, such as a class or whom it is about.
                public let text: String?
                /// The unit of `value`: a currency's code, `currency` where it is not known,
                /// `share`, `days`, `months`, `month`, `people`, `customers`, `suppliers`,
                /// `payers`, `index` or `probability`.
                public let unit: String?
                /// What others have, where it was measured. In as `unit` says.
                public let benchmark: Double?
                /// Who measured it.
                public let benchmarkSource: String?
                /// The measure as a sentence, in English.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let aspect = try self.aspect
                let measure = try self.measure
                let value = try self.value
                let text = try self.text
                let unit = try self.unit
                let benchmark = try self.benchmark
                let benchmarkSource = try self.benchmarkSource
                let message = try self.message
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        aspect: aspect[$0],
                        measure: measure[$0],
                        value: value[$0],
                        text: text[$0],
                        unit: unit[$0],
                        benchmark: benchmark[$0],
                        benchmarkSource: benchmarkSource[$0],
                        message: message[$0]
                    )
                }
            }
        }

        /// The segment of each customer.
        public struct Segments: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; null where no table names one.
            public var businessId: [String?] {
                get throws(TrimtabError) { try table.texts("business_id") }
            }

            /// The customer.
            public var partyId: [String] {
                get throws(TrimtabError) { try table.present(table.texts("party_id"), "party_id") }
            }

            /// The days since its last order. In days.
            public var recencyDays: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("recency_days"), "recency_days") }
            }

            /// How many orders it made, credits aside.
            public var orders: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("orders"), "orders") }
            }

            /// What it bought without tax, less credits.
            public var revenue: [Decimal] {
                get throws(TrimtabError) { try table.present(table.money("revenue"), "revenue") }
            }

            /// Its share of all sales; null where they are not above zero. In share.
            public var revenueShare: [Double?] {
                get throws(TrimtabError) { try table.numbers("revenue_share") }
            }

            /// `champion`, `loyal`, `new`, `at_risk`, `lost` or `one_time`.
            public var segment: [String] {
                get throws(TrimtabError) { try table.present(table.texts("segment"), "segment") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; null where no table names one.
                public let businessId: String?
                /// The customer.
                public let partyId: String
                /// The days since its last order. In days.
                public let recencyDays: Int
                /// How many orders it made, credits aside.
                public let orders: Int
                /// What it bought without tax, less credits.
                public let revenue: Decimal
                /// Its share of all sales; null where they are not above zero. In share.
                public let revenueShare: Double?
                /// `champion`, `loyal`, `new`, `at_risk`, `lost` or `one_time`.
                public let segment: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let partyId = try self.partyId
                let recencyDays = try self.recencyDays
                let orders = try self.orders
                let revenue = try self.revenue
                let revenueShare = try self.revenueShare
                let segment = try self.segment
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        partyId: partyId[$0],
                        recencyDays: recencyDays[$0],
                        orders: orders[$0],
                        revenue: revenue[$0],
                        revenueShare: revenueShare[$0],
                        segment: segment[$0]
                    )
                }
            }
        }

        /// The season of each month.
        public struct Seasonality: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The business; null where no table names one.
            public var businessId: [String?] {
                get throws(TrimtabError) { try table.texts("business_id") }
            }

            /// The month of the year, 1 to 12. In month.
            public var month: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("month"), "month") }
            }

            /// Sales of the month beside an average month, without trend; 1 is average. In ratio.
            public var index: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("index"), "index") }
            }

            /// How many full months of that name stand behind it.
            public var years: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("years"), "years") }
            }

            /// Whether the months of the business differ by more than chance would.
            public var significant: [Bool] {
                get throws(TrimtabError) { try table.present(table.flags("significant"), "significant") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business; null where no table names one.
                public let businessId: String?
                /// The month of the year, 1 to 12. In month.
                public let month: Int
                /// Sales of the month beside an average month, without trend; 1 is average. In
                /// ratio.
                public let index: Double
                /// How many full months of that name stand behind it.
                public let years: Int
                /// Whether the months of the business differ by more than chance would.
                public let significant: Bool
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let month = try self.month
                let index = try self.index
                let years = try self.years
                let significant = try self.significant
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        month: month[$0],
                        index: index[$0],
                        years: years[$0],
                        significant: significant[$0]
                    )
                }
            }
        }
    }

    /// Which orders are sales beside invoices and receipts. Default: `paid`, as
    /// a shop has them; say `never` where each order is invoiced too, as books
    /// do not link the two.
    public enum ProfileOrders: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// Orders whose status is `paid`.
        case paid
        /// None: invoices or receipts say the same.
        case never
        /// All but drafts and cancelled ones.
        case always
    }

    /// An output of [`profile`].
    public enum ProfileOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// What kind of business it is, one row a measure.
        case profile
        /// The segment of each customer.
        case segments
        /// The season of each month.
        case seasonality
        /// What could not be used or answered.
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

    /// What `recommend` gives; reading an output that was not asked for throws.
    public struct RecommendResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// What to do, best first. Rows are ordered by business as given, and rank.
        public var actions: Actions {
            get throws(TrimtabError) { Actions(table: try outputs.table("actions")) }
        }

        /// What could not be read as it stands. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// What to do, best first.
        public struct Actions: TypedTable {
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

            /// 1 is the largest change of the score.
            public var rank: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("rank"), "rank") }
            }

            /// What to do, as a code.
            public var action: [String] {
                get throws(TrimtabError) { try table.present(table.texts("action"), "action") }
            }

            /// What to do.
            public var title: [String] {
                get throws(TrimtabError) { try table.present(table.texts("title"), "title") }
            }

            /// The input that it is about.
            public var driver: [String] {
                get throws(TrimtabError) { try table.present(table.texts("driver"), "driver") }
            }

            /// The part of the business that the driver tells of.
            public var pillar: [String] {
                get throws(TrimtabError) { try table.present(table.texts("pillar"), "pillar") }
            }

            /// The driver's value.
            public var fromValue: [Double?] {
                get throws(TrimtabError) { try table.numbers("from_value") }
            }

            /// The driver's value after the action.
            public var toValue: [Double?] {
                get throws(TrimtabError) { try table.numbers("to_value") }
            }

            /// The unit of the driver.
            public var unit: [String] {
                get throws(TrimtabError) { try table.present(table.texts("unit"), "unit") }
            }

            /// The score after less the score before, under the model. In points.
            public var scoreChange: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("score_change"), "score_change") }
            }

            /// The lower end of its 90 % interval. In points.
            public var scoreChangeLow: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("score_change_low"), "score_change_low") }
            }

            /// The upper end of its 90 % interval. In points.
            public var scoreChangeHigh: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("score_change_high"), "score_change_high") }
            }

            /// `model`: a difference of scores, not an effect.
            public var basis: [String] {
                get throws(TrimtabError) { try table.present(table.texts("basis"), "basis") }
            }

            /// What must hold.
            public var precondition: [String] {
                get throws(TrimtabError) { try table.present(table.texts("precondition"), "precondition") }
            }

            /// `low`, `medium` or `high`.
            public var effort: [String] {
                get throws(TrimtabError) { try table.present(table.texts("effort"), "effort") }
            }

            /// The recommendation in a sentence.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The business.
                public let businessId: String
                /// The day of the statement, as given.
                public let asOf: LocalDate?
                /// 1 is the largest change of the score.
                public let rank: Int
                /// What to do, as a code.
                public let action: String
                /// What to do.
                public let title: String
                /// The input that it is about.
                public let driver: String
                /// The part of the business that the driver tells of.
                public let pillar: String
                /// The driver's value.
                public let fromValue: Double?
                /// The driver's value after the action.
                public let toValue: Double?
                /// The unit of the driver.
                public let unit: String
                /// The score after less the score before, under the model. In points.
                public let scoreChange: Double
                /// The lower end of its 90 % interval. In points.
                public let scoreChangeLow: Double
                /// The upper end of its 90 % interval. In points.
                public let scoreChangeHigh: Double
                /// `model`: a difference of scores, not an effect.
                public let basis: String
                /// What must hold.
                public let precondition: String
                /// `low`, `medium` or `high`.
                public let effort: String
                /// The recommendation in a sentence.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let businessId = try self.businessId
                let asOf = try self.asOf
                let rank = try self.rank
                let action = try self.action
                let title = try self.title
                let driver = try self.driver
                let pillar = try self.pillar
                let fromValue = try self.fromValue
                let toValue = try self.toValue
                let unit = try self.unit
                let scoreChange = try self.scoreChange
                let scoreChangeLow = try self.scoreChangeLow
                let scoreChangeHigh = try self.scoreChangeHigh
                let basis = try self.basis
                let precondition = try self.precondition
                let effort = try self.effort
                let message = try self.message
                return businessId.indices.map {
                    Record(
                        businessId: businessId[$0],
                        asOf: asOf[$0],
                        rank: rank[$0],
                        action: action[$0],
                        title: title[$0],
                        driver: driver[$0],
                        pillar: pillar[$0],
                        fromValue: fromValue[$0],
                        toValue: toValue[$0],
                        unit: unit[$0],
                        scoreChange: scoreChange[$0],
                        scoreChangeLow: scoreChangeLow[$0],
                        scoreChangeHigh: scoreChangeHigh[$0],
                        basis: basis[$0],
                        precondition: precondition[$0],
                        effort: effort[$0],
                        message: message[$0]
                    )
                }
            }
        }
    }

    /// A model that comes with the library.
    public enum RecommendModel: Hashable, Sendable, OptionValue {
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

    /// An output of [`recommend`].
    public enum RecommendOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// What to do, best first.
        case actions
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

    /// What `drift` gives; reading an output that was not asked for throws.
    public struct DriftResult: Sendable {
        /// The outputs by name.
        public let outputs: Outputs

        /// How far each input, and the score, has moved. Rows are ordered as the columns of the
        /// reference or as `inputs`, then `score`.
        public var drift: Drift {
            get throws(TrimtabError) { Drift(table: try outputs.table("drift")) }
        }

        /// The bins behind it. Rows are ordered as `drift`, then by bin.
        public var bins: Bins {
            get throws(TrimtabError) { Bins(table: try outputs.table("bins")) }
        }

        /// What could not be compared. Rows are ordered by row of the input, as found.
        public var issues: Issues {
            get throws(TrimtabError) { Issues(table: try outputs.table("issues")) }
        }

        /// How far each input, and the score, has moved.
        public struct Drift: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The column, or `score`.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// The population stability index. In index.
            public var psi: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("psi"), "psi") }
            }

            /// What the index passes by chance with probability 5 %. In index.
            public var psiThreshold: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("psi_threshold"), "psi_threshold") }
            }

            /// How likely chance alone gives such an index. In probability.
            public var pValue: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("p_value"), "p_value") }
            }

            /// The largest distance of the two distribution functions; null where one has no
            /// values. In share.
            public var ks: [Double?] {
                get throws(TrimtabError) { try table.numbers("ks") }
            }

            /// The mean before; null without values. In as the input.
            public var meanReference: [Double?] {
                get throws(TrimtabError) { try table.numbers("mean_reference") }
            }

            /// The mean now; null without values. In as the input.
            public var meanCurrent: [Double?] {
                get throws(TrimtabError) { try table.numbers("mean_current") }
            }

            /// The share of rows without a value before. In share.
            public var missingReference: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("missing_reference"), "missing_reference") }
            }

            /// The share of rows without a value now. In share.
            public var missingCurrent: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("missing_current"), "missing_current") }
            }

            /// `stable`, `moderate` or `large`; `stable` where chance explains it.
            public var band: [String] {
                get throws(TrimtabError) { try table.present(table.texts("band"), "band") }
            }

            /// The row as a sentence, in English.
            public var message: [String] {
                get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The column, or `score`.
                public let input: String
                /// The population stability index. In index.
                public let psi: Double
                /// What the index passes by chance with probability 5 %. In index.
                public let psiThreshold: Double
                /// How likely chance alone gives such an index. In probability.
                public let pValue: Double
                /// The largest distance of the two distribution functions; null where one has no
                /// values. In share.
                public let ks: Double?
                /// The mean before; null without values. In as the input.
                public let meanReference: Double?
                /// The mean now; null without values. In as the input.
                public let meanCurrent: Double?
                /// The share of rows without a value before. In share.
                public let missingReference: Double
                /// The share of rows without a value now. In share.
                public let missingCurrent: Double
                /// `stable`, `moderate` or `large`; `stable` where chance explains it.
                public let band: String
                /// The row as a sentence, in English.
                public let message: String
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let input = try self.input
                let psi = try self.psi
                let psiThreshold = try self.psiThreshold
                let pValue = try self.pValue
                let ks = try self.ks
                let meanReference = try self.meanReference
                let meanCurrent = try self.meanCurrent
                let missingReference = try self.missingReference
                let missingCurrent = try self.missingCurrent
                let band = try self.band
                let message = try self.message
                return input.indices.map {
                    Record(
                        input: input[$0],
                        psi: psi[$0],
                        psiThreshold: psiThreshold[$0],
                        pValue: pValue[$0],
                        ks: ks[$0],
                        meanReference: meanReference[$0],
                        meanCurrent: meanCurrent[$0],
                        missingReference: missingReference[$0],
                        missingCurrent: missingCurrent[$0],
                        band: band[$0],
                        message: message[$0]
                    )
                }
            }
        }

        /// The bins behind it.
        public struct Bins: TypedTable {
            /// The table as it is.
            public let table: Table

            /// The column, or `score`.
            public var input: [String] {
                get throws(TrimtabError) { try table.present(table.texts("input"), "input") }
            }

            /// The bin, from 1; 0 holds the missing values.
            public var bin: [Int] {
                get throws(TrimtabError) { try table.present(table.integers("bin"), "bin") }
            }

            /// The values are above it; null where the end is open. In as the input.
            public var lower: [Double?] {
                get throws(TrimtabError) { try table.numbers("lower") }
            }

            /// The values go up to it; null where the end is open. In as the input.
            public var upper: [Double?] {
                get throws(TrimtabError) { try table.numbers("upper") }
            }

            /// The share of the rows before. In share.
            public var shareReference: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("share_reference"), "share_reference") }
            }

            /// The share of the rows now. In share.
            public var shareCurrent: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("share_current"), "share_current") }
            }

            /// What the bin adds to the index. In index.
            public var contribution: [Double] {
                get throws(TrimtabError) { try table.present(table.numbers("contribution"), "contribution") }
            }

            /// One row.
            public struct Record: Hashable, Sendable {
                /// The column, or `score`.
                public let input: String
                /// The bin, from 1; 0 holds the missing values.
                public let bin: Int
                /// The values are above it; null where the end is open. In as the input.
                public let lower: Double?
                /// The values go up to it; null where the end is open. In as the input.
                public let upper: Double?
                /// The share of the rows before. In share.
                public let shareReference: Double
                /// The share of the rows now. In share.
                public let shareCurrent: Double
                /// What the bin adds to the index. In index.
                public let contribution: Double
            }

            /// The rows, in order.
            public func records() throws(TrimtabError) -> [Record] {
                let input = try self.input
                let bin = try self.bin
                let lower = try self.lower
                let upper = try self.upper
                let shareReference = try self.shareReference
                let shareCurrent = try self.shareCurrent
                let contribution = try self.contribution
                return input.indices.map {
                    Record(
                        input: input[$0],
                        bin: bin[$0],
                        lower: lower[$0],
                        upper: upper[$0],
                        shareReference: shareReference[$0],
                        shareCurrent: shareCurrent[$0],
                        contribution: contribution[$0]
                    )
                }
            }
        }
    }

    /// A model that comes with the library.
    public enum DriftModel: Hashable, Sendable, OptionValue {
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

    /// An output of [`drift`].
    public enum DriftOutputs: String, CaseIterable, Hashable, Sendable, OptionValue {
        /// How far each input has moved.
        case drift
        /// The bins behind it.
        case bins
        /// What could not be compared.
        case issues
    }
}
