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
     * Postings are summed exactly, by line and period, in the business's calendar. Rows without a
     * `business_id` belong to the only business that other rows name, else to the only one of
     * `business`.
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
     * Without entries, invoices, receipts, credit notes and bills give the lines of the profit and
     * loss that they are about, `net_revenue`, and with bills `gross_profit`; what only a ledger
     * knows is left out.
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
     * Health.statements(accounts = accounts, entries = entries, frequency = StatementsFrequency.MONTH).mapping.line
     * ```
     *
     * @param accounts the chart of accounts; without it no posting has a line.
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
        accounts: Table? = null,
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
        accounts: Table? = null,
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
        accounts: Table?,
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
     * The inputs of a health score, from statements, bank, documents, orders and payroll.
     *
     * Each input of the built-in models is computed from statements and books and comes with its
     * unit, its formula and what it came from. Each table that is there is used; one at least must
     * be. Each business is answered alone. Rows without a `business_id` belong to the only business
     * that other rows name, else to the only one of `business`.
     *
     * **The year.** Results (`net_revenue`, `ebit`, …) are those of the year up to the row's day:
     * the finished periods before it, without a gap, that cover 360 days or more. With 85 to 359
     * days they are multiplied by 365/days, and `source` and an issue say so; with fewer, ratios of
     * results are not supplied. Balances are those of the last day. `sales_growth` needs the year
     * before, `three_year_profit_to_assets` the two years before.
     *
     * **The day.** A business with statements is looked at on the last day of its last finished
     * period, and its books up to that day; without statements, on `as_of` or on the last day in
     * its books. With `history`, days before it follow the ends of the periods, or of the months of
     * sales, that close a whole year.
     *
     * **Books.** What the statements lack is measured from the books: `net_revenue` from the sales
     * in `documents` and `lines` (invoices, receipts and the orders that `orders` says, less credit
     * notes, without tax), `receivables` from what is open on invoices, `cash` from the balances of
     * `bank`. A balance sheet of plain lines lacks nothing, as what it leaves out is 0. Statements
     * win. `sales_growth` takes both years from the statements or both from the books. Nothing is
     * taken from books in another currency than the statements'. What is owed to suppliers is not
     * measured, as the models ask for all short-term liabilities.
     *
     * **Full months.** Sales count by full month: the first one when something happened by its
     * third day, the last one when it is over on `as_of`; without `as_of`, a month whose records
     * end early is left out. Months without a sale in which the business would have had more than
     * four by its own rhythm (by chance under 2 % of such silences) are a gap in the records,
     * unless they are empty in the year before or after too: no year goes across them, and what
     * rests on sales is not supplied on a day after them. Balances are not taken from a bank that
     * has been silent for more than 31 days.
     *
     * **Inputs of the books.** `cash_buffer_days`, `weekly_net_flow_volatility`, `overdue_share`,
     * `days_to_collect`, `credit_share`, `payroll_share`, `repeat_customer_share`,
     * `repeat_revenue_share`, `customer_top_1_share`, `customer_top_5_share`,
     * `customer_concentration` and `supplier_top_1_share` are the measures of `health.profile`. The
     * built-in models do not know them, and `health.score` passes over them; `health.fit` takes
     * them as any other column.
     *
     * **Two kinds of blank.** An input *does not apply* where the business has nothing of the kind:
     * no financial expenses (interest coverage), no liabilities, no inventory, no fixed assets,
     * nothing owed by customers, nobody employed. It stands in `not_applicable`, and `health.score`
     * takes it as neutral. It is *not supplied* where a line is not there, or where nothing can be
     * said (no sales, total assets of 0, a negative denominator that only books in disorder have);
     * `note` says what to supply.
     *
     * **Statements of one's own.** A statement of plain lines is added up, and a line that it
     * leaves out is 0. A statement that has subtotals is taken as it is, and a line that it leaves
     * out is not known.
     *
     * **Size.** `log_assets` compares with the training data, which are in Polish zloty of 2007 to
     * 2013: amounts are converted at a rate of those years rounded to about one digit (1 EUR is 4
     * PLN, 1 USD 3 PLN, 1 GBP 4.8 PLN). 25 % more or less moves it by 0.1.
     *
     * **EBIT.** `ebit_to_assets` is the profit before tax over total assets, because the training
     * data hold that figure under this name in every row; `profit_and_financing_costs_to_assets`
     * adds the financial expenses back.
     *
     * Cost: linear in the rows times their logarithm; with `history`, times the months.
     *
     * ```
     * val documents =
     *     tableOf(
     *         "document_id" to listOf("1", "2"),
     *         "kind" to listOf("invoice", "invoice"),
     *         "date" to listOf(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-11-30")),
     *         "total" to listOf(300, 100),
     *         "status" to listOf("paid", "open"),
     *     )
     * val statements =
     *     tableOf(
     *         "period_start" to listOf(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-01")),
     *         "period_end" to listOf(LocalDate.parse("2025-12-31"), LocalDate.parse("2025-12-31"), LocalDate.parse("2025-12-31"), LocalDate.parse("2025-12-31")),
     *         "line" to listOf("net_revenue", "net_result", "total_assets", "total_liabilities"),
     *         "amount" to listOf(1000, 50, 400, 0),
     *     )
     * Health.ratios(documents = documents, statements = statements).ratios.receivablesDays
     * ```
     *
     * @param documents invoices, receipts, orders, credit notes and bills.
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
     * @param lines the lines of the documents: amounts without tax.
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
     * @param payments money received on invoices.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `payment_id` (text or whole number): The payment.
     *     - `date` (date): When it was made.
     *     - `amount` (exact amount of money): The amount: received positive, paid negative.
     *     - `document_id` (text or whole number, optional): The document that it settles.
     *     - `party_id` (text or whole number, optional): Who paid or was paid.
     *     - `fee` (exact amount of money, optional): What the payment cost.
     *     - `method` (text, optional): How it was paid.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param bank bank lines, best with their balance.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `date` (date): The date of booking.
     *     - `amount` (exact amount of money): The amount: in positive, out negative.
     *     - `line_id` (text or whole number, optional): The bank line.
     *     - `account_id` (text or whole number, optional): The account in the chart that the bank
     *       account is.
     *     - `bank_account` (text, optional): The bank account, as the host names it.
     *     - `balance` (exact amount of money, optional): The balance after the line.
     *     - `counterparty` (text, optional): Who is on the other side.
     *     - `party_id` (text or whole number, optional): The party on the other side, where it is
     *       known.
     *     - `text` (text, optional): The text of the line.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param people who works for the business.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `person_id` (text or whole number): The person.
     *     - `name` (text, optional): The person's name.
     *     - `role` (text, optional): What the person does.
     *     - `hired` (date, optional): The first day.
     *     - `left` (date, optional): The last day.
     *     - `pay` (exact amount of money, optional): The gross pay, per `pay_per`.
     *     - `pay_per` (text, optional): `hour`, `month` or `year`.
     *     - `hours_per_week` (number in hours, optional): The agreed hours.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param business base currency, zone and sector.
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
     * @param rates exchange rates, for amounts in other currencies.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `date` (date): From when the rate counts.
     *     - `currency` (text): The currency of which one unit is priced.
     *     - `base` (text): The currency of the price.
     *     - `rate` (number): Units of `base` for one unit of `currency`.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param statements the output `statements` of health.statements.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `period_start` (date): The period's first day.
     *     - `period_end` (date): The period's last day.
     *     - `line` (text): The line, as `health.statements` names it.
     *     - `amount` (exact amount of money): The amount, in the direction that the line's name
     *       says; of a balance sheet at the period's end.
     *     - `statement` (text, optional): `profit_and_loss`, `balance_sheet` or `cash_flow`; blank
     *       is what the line's name says.
     *     - `unfinished` (boolean, optional): Whether the period was not over; such periods are
     *       left out.
     *     - `currency` (text, optional): The currency, by its ISO 4217 code; blank is the
     *       business's own.
     * @param asOf the day on which the business is looked at, such as `2026-01-31`: later periods,
     *     and what comes later in the books, are left out. Default: the end of the last finished
     *     period of each business; without statements, the last day in its books.
     * @param history whether every period that ends a whole year of statements gives a row, and not
     *     the last alone; without statements, every month that ends a whole year of sales. Default:
     *     false.
     * @param orders which orders are sales beside invoices and receipts. Default: `paid`, as a shop
     *     has them; say `never` where each order is invoiced too, as books do not link the two.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `INPUT_MISSING`: none of the tables is there.
     * @throws TrimtabException `OPTION_VALUE`: `as_of` is not a date.
     */
    @JvmStatic
    @JvmOverloads
    public fun ratios(
        documents: Table? = null,
        lines: Table? = null,
        payments: Table? = null,
        bank: Table? = null,
        people: Table? = null,
        business: Table? = null,
        rates: Table? = null,
        statements: Table? = null,
        asOf: String? = null,
        history: Boolean = false,
        orders: RatiosOrders = RatiosOrders.PAID,
        outputs: List<RatiosOutputs>? = null,
        control: Control = Control(),
    ): RatiosResult =
        RatiosResult(
            call(
                "health.ratios",
                ratiosInputs(
                    documents,
                    lines,
                    payments,
                    bank,
                    people,
                    business,
                    rates,
                    statements,
                ),
                ratiosOptions(asOf, history, orders, outputs),
                control,
            ),
        )

    /** As [ratios], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun ratiosAsync(
        documents: Table? = null,
        lines: Table? = null,
        payments: Table? = null,
        bank: Table? = null,
        people: Table? = null,
        business: Table? = null,
        rates: Table? = null,
        statements: Table? = null,
        asOf: String? = null,
        history: Boolean = false,
        orders: RatiosOrders = RatiosOrders.PAID,
        outputs: List<RatiosOutputs>? = null,
        control: Control = Control(),
    ): RatiosResult =
        RatiosResult(
            callAsync(
                "health.ratios",
                ratiosInputs(
                    documents,
                    lines,
                    payments,
                    bank,
                    people,
                    business,
                    rates,
                    statements,
                ),
                ratiosOptions(asOf, history, orders, outputs),
                control,
            ),
        )

    private fun ratiosInputs(
        documents: Table?,
        lines: Table?,
        payments: Table?,
        bank: Table?,
        people: Table?,
        business: Table?,
        rates: Table?,
        statements: Table?,
    ): Map<String, Value?> =
        mapOf(
            "documents" to documents,
            "lines" to lines,
            "payments" to payments,
            "bank" to bank,
            "people" to people,
            "business" to business,
            "rates" to rates,
            "statements" to statements,
        )

    private fun ratiosOptions(
        asOf: String?,
        history: Boolean,
        orders: RatiosOrders,
        outputs: List<RatiosOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "as_of" to asOf,
            "history" to history,
            "orders" to orders,
            "outputs" to outputs,
        )

    /**
     * What kind of business this is: size, stage, season, customers, dependence, cash.
     *
     * Each table that is there is used; what a measure lacks stands in `issues`. Amounts are in the
     * business's currency: of `business`, else the only one that its rows name. Others are
     * converted with `rates`, at the latest rate of the day or before, or left out with an issue.
     * Each business is answered alone, as of its own last day unless `as_of` says another. Rows
     * without a `business_id` belong to the only business that other rows name, else to the only
     * one of `business`. Rows whose key came before are left out. "The last year" is the 365 days
     * up to `as_of`.
     *
     * **Sales** are invoices, receipts and paid orders (see `orders`), less credit notes, without
     * tax: the sum of a document's lines, else `total` less `tax`. Purchases are bills less
     * supplier credits. Drafts and cancelled documents are left out.
     *
     * **Full months.** A month counts when it is over; the first one when something happened by its
     * third day. The monthly series is that of monthly statements or of the sales documents,
     * whichever has more full months, and of the bank's inflow where there is neither.
     *
     * **Size.** `annual_revenue` is `net_revenue` of the last year of statements (periods without a
     * gap, 364 to 366 days), else the last twelve full months; `annual_inflow` takes its place
     * where there is only the bank. `size_class` follows Commission Recommendation 2003/361/EC:
     * fewer than 10, 50, 250 full-time people, and turnover or balance sheet up to 2, 10, 50 or 2,
     * 10, 43 million euro; the ceilings are looked at where the currency is the euro. A part-time
     * person counts as hours over `full_time_hours`, one without hours as full-time.
     * `annual_payroll` is gross pay times 12 months, or 52 weeks of the agreed hours.
     *
     * **Stage.** `growth_rate` is the last year over the one before, less 1: `growing` above 0.05,
     * `shrinking` below -0.05, else `steady`. Without two full years it is `startup` if the books
     * are younger than 24 months and the bank began at zero; else nothing is said.
     *
     * **Seasonality**, from 24 full months in a row. Amounts (a day, unless they vary less a month;
     * as logarithms where all are above zero) are split by least squares into a trend, a line with
     * a bend each twelve months, and twelve effects. `seasonality_strength` is 1 - Var(R)/Var(S+R)
     * (Hyndman and Athanasopoulos, 2021, *Forecasting: Principles and Practice*, section 4.3), each
     * variance over its degrees of freedom, so that noise has about 0. `significant` is the F test
     * of the effects at 5 %.
     *
     * **Customers.** `repeat_customer_share` counts those of the last year's customers that bought
     * on more than one day so far; `repeat_revenue_share` is the part of what known customers
     * bought that was not bought on a customer's first day. What is owed on an invoice is its total
     * less its payments, or nothing where its status is `paid`; `overdue_share` is over what has a
     * due date. `days_to_collect` is the mean of the days from invoice to payment, weighted by
     * amount, over the payments of the last year.
     *
     * **Segments.** *g* is the customer's own median gap between days with orders where it has
     * three gaps or more, else that of all customers, *G*. A customer is `new` if its first order
     * is at most 3 *G* ago; else `one_time` after one order, `lost` if silent for more than 6 *g*,
     * `at_risk` for more than 3 *g*, else `loyal`; the fifth of the loyal that brought most are
     * `champion`. Who buys at random at that rhythm is silent for *k* medians with probability
     * 2^-*k*. Where nobody bought twice there is no rhythm, and all are `one_time`.
     *
     * **Concentration**, over the last year: shares of the whole, those without a party counted as
     * many small ones; the index is the sum of squared shares (Herfindahl and Hirschman), and 1
     * over it the number of equal parties that would give it. Without sales documents the payers of
     * the bank's inflow stand for customers.
     *
     * **Cash**, over the last year of bank lines, 28 days at least: `cash_buffer_days` is the
     * average daily balance over the average daily outflow (Farrell and Wheat, 2016, *Cash is
     * King*, JPMorgan Chase Institute). The balances of all accounts are added, each held until its
     * next line; a line without a balance continues the one before. Two lines of one day and two
     * accounts that add up to zero are a transfer and no flow. `weekly_net_flow_volatility` is the
     * standard deviation of the net flow of weeks that end on `as_of`, over the average outflow of
     * a week.
     *
     * Cost: linear in the rows times their logarithm; about two seconds for a million documents
     * with a million lines.
     *
     * ```
     * val documents =
     *     tableOf(
     *         "document_id" to listOf("1", "2", "3", "4"),
     *         "kind" to listOf("invoice", "invoice", "credit_note", "invoice"),
     *         "date" to listOf(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-19"), LocalDate.parse("2026-01-23"), LocalDate.parse("2026-02-02")),
     *         "party_id" to listOf("ann", "bob", "bob", "ann"),
     *         "total" to listOf(300, 120, 20, 600),
     *     )
     * Health.profile(documents = documents, asOf = "2026-02-10").profile.message
     * ```
     *
     * @param documents invoices, receipts, orders, credit notes and bills.
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
     * @param lines the lines of the documents: amounts without tax.
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
     * @param payments money received on invoices.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `payment_id` (text or whole number): The payment.
     *     - `date` (date): When it was made.
     *     - `amount` (exact amount of money): The amount: received positive, paid negative.
     *     - `document_id` (text or whole number, optional): The document that it settles.
     *     - `party_id` (text or whole number, optional): Who paid or was paid.
     *     - `fee` (exact amount of money, optional): What the payment cost.
     *     - `method` (text, optional): How it was paid.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param bank bank lines, best with their balance.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `date` (date): The date of booking.
     *     - `amount` (exact amount of money): The amount: in positive, out negative.
     *     - `line_id` (text or whole number, optional): The bank line.
     *     - `account_id` (text or whole number, optional): The account in the chart that the bank
     *       account is.
     *     - `bank_account` (text, optional): The bank account, as the host names it.
     *     - `balance` (exact amount of money, optional): The balance after the line.
     *     - `counterparty` (text, optional): Who is on the other side.
     *     - `party_id` (text or whole number, optional): The party on the other side, where it is
     *       known.
     *     - `text` (text, optional): The text of the line.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param people who works for the business.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `person_id` (text or whole number): The person.
     *     - `name` (text, optional): The person's name.
     *     - `role` (text, optional): What the person does.
     *     - `hired` (date, optional): The first day.
     *     - `left` (date, optional): The last day.
     *     - `pay` (exact amount of money, optional): The gross pay, per `pay_per`.
     *     - `pay_per` (text, optional): `hour`, `month` or `year`.
     *     - `hours_per_week` (number in hours, optional): The agreed hours.
     *     - `currency` (text, optional): The currency of the amounts, by its ISO 4217 code; blank
     *       is the business's base currency.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param business base currency, zone and sector.
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
     * @param rates exchange rates, for amounts in other currencies.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `date` (date): From when the rate counts.
     *     - `currency` (text): The currency of which one unit is priced.
     *     - `base` (text): The currency of the price.
     *     - `rate` (number): Units of `base` for one unit of `currency`.
     *     - `source` (text, optional): The service that the row comes from.
     *     - `source_id` (text or whole number, optional): The row's key there.
     *     - `source_version` (text, optional): The row's version or time of change there.
     * @param statements the output `statements` of health.statements.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `period_start` (date): The period's first day.
     *     - `period_end` (date): The period's last day.
     *     - `line` (text): The line, as `health.statements` names it.
     *     - `amount` (exact amount of money): The amount, in the direction that the line's name
     *       says; of a balance sheet at the period's end.
     *     - `statement` (text, optional): `profit_and_loss`, `balance_sheet` or `cash_flow`; blank
     *       is what the line's name says.
     *     - `unfinished` (boolean, optional): Whether the period was not over; such periods are
     *       left out.
     *     - `currency` (text, optional): The currency, by its ISO 4217 code; blank is the
     *       business's own.
     * @param asOf the day on which the business is looked at, such as `2026-01-31`: what comes
     *     later is left out, and a month is over after its last day. Default: the end of the last
     *     day in the tables of each business.
     * @param orders which orders are sales beside invoices and receipts. Default: `paid`, as a shop
     *     has them; say `never` where each order is invoiced too, as books do not link the two.
     * @param fullTimeHours the hours a week of a full-time person. Default: 40.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `INPUT_MISSING`: none of the tables is there.
     * @throws TrimtabException `OPTION_VALUE`: an option is out of its range.
     */
    @JvmStatic
    @JvmOverloads
    public fun profile(
        documents: Table? = null,
        lines: Table? = null,
        payments: Table? = null,
        bank: Table? = null,
        people: Table? = null,
        business: Table? = null,
        rates: Table? = null,
        statements: Table? = null,
        asOf: String? = null,
        orders: ProfileOrders = ProfileOrders.PAID,
        fullTimeHours: Double = 40.0,
        outputs: List<ProfileOutputs>? = null,
        control: Control = Control(),
    ): ProfileResult =
        ProfileResult(
            call(
                "health.profile",
                profileInputs(
                    documents,
                    lines,
                    payments,
                    bank,
                    people,
                    business,
                    rates,
                    statements,
                ),
                profileOptions(asOf, orders, fullTimeHours, outputs),
                control,
            ),
        )

    /** As [profile], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun profileAsync(
        documents: Table? = null,
        lines: Table? = null,
        payments: Table? = null,
        bank: Table? = null,
        people: Table? = null,
        business: Table? = null,
        rates: Table? = null,
        statements: Table? = null,
        asOf: String? = null,
        orders: ProfileOrders = ProfileOrders.PAID,
        fullTimeHours: Double = 40.0,
        outputs: List<ProfileOutputs>? = null,
        control: Control = Control(),
    ): ProfileResult =
        ProfileResult(
            callAsync(
                "health.profile",
                profileInputs(
                    documents,
                    lines,
                    payments,
                    bank,
                    people,
                    business,
                    rates,
                    statements,
                ),
                profileOptions(asOf, orders, fullTimeHours, outputs),
                control,
            ),
        )

    private fun profileInputs(
        documents: Table?,
        lines: Table?,
        payments: Table?,
        bank: Table?,
        people: Table?,
        business: Table?,
        rates: Table?,
        statements: Table?,
    ): Map<String, Value?> =
        mapOf(
            "documents" to documents,
            "lines" to lines,
            "payments" to payments,
            "bank" to bank,
            "people" to people,
            "business" to business,
            "rates" to rates,
            "statements" to statements,
        )

    private fun profileOptions(
        asOf: String?,
        orders: ProfileOrders,
        fullTimeHours: Double,
        outputs: List<ProfileOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "as_of" to asOf,
            "orders" to orders,
            "full_time_hours" to fullTimeHours,
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
     * Cost: linear in rows and inputs; about 2 µs a row for the scores alone.
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
     *       left out.
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
     *     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
     *       the training data hold as earnings before interest and taxes); higher is healthier.
     *       Null is not supplied.
     *     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
     *       healthier. Null is not supplied.
     *     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
     *       extraordinary items + financial expenses) / total assets; no side is healthier by
     *       itself. Null is not supplied.
     *     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
     *       short-term liabilities; higher is healthier. Null is not supplied.
     *     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
     *       sales; higher is healthier. Null is not supplied.
     *     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
     *       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
     *     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
     *       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
     *       not supplied.
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
     * What to do, ranked by what the model of the score makes of it.
     *
     * Actions are typed: each has a code, the input that it is about (`driver`), a precondition, an
     * effort, and what it does to the statements.
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
     * A better result is taxed at the business's own rate; the rest becomes cash and equity. All
     * ratios are computed anew from the changed statements, so that what an action costs elsewhere
     * counts too. Without statements an action changes its own inputs, and the others stay.
     *
     * `score_change` compares two scores of the model (`basis` is `model`): how firms with either
     * set of ratios fared in the training data. It is not the effect of the action; engines that
     * estimate effects say so themselves.
     *
     * Cost: linear in rows; about 50 µs a row.
     *
     * ```
     * val ratios =
     *     tableOf(
     *         "business_id" to listOf("garage"),
     *         "receivables_days" to listOf(80.0),
     *         "debt_ratio" to listOf(0.9),
     *         "sales_margin" to listOf(-0.01),
     *         "return_on_assets" to listOf(0.01),
     *     )
     * Health.recommend(ratios, limit = 2).actions.action
     * ```
     *
     * @param ratios one row a business, as `health.score` takes it.
     *     - `business_id` (text or whole number, may be null): The business; a row without one is
     *       left out.
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
     *     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
     *       the training data hold as earnings before interest and taxes); higher is healthier.
     *       Null is not supplied.
     *     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
     *       healthier. Null is not supplied.
     *     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
     *       extraordinary items + financial expenses) / total assets; no side is healthier by
     *       itself. Null is not supplied.
     *     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
     *       short-term liabilities; higher is healthier. Null is not supplied.
     *     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
     *       sales; higher is healthier. Null is not supplied.
     *     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
     *       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
     *     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
     *       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
     *       not supplied.
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
     *     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
     *       healthier. Null is not supplied.
     *     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
     *       sales; lower is healthier. Null is not supplied.
     *     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - any other (number): The inputs of a model of one's own, by their names.
     * @param statements statements by period, as `health.statements` gives them: actions are
     *     carried through them.
     *     - `business_id` (text or whole number, optional): The business; blank where there is one.
     *     - `period_start` (date): The period's first day.
     *     - `period_end` (date): The period's last day.
     *     - `line` (text): The line, as `health.statements` names it.
     *     - `amount` (exact amount of money): The amount, in the direction that the line's name
     *       says; of a balance sheet at the period's end.
     *     - `statement` (text, optional): `profit_and_loss`, `balance_sheet` or `cash_flow`; blank
     *       is what the line's name says.
     *     - `unfinished` (boolean, optional): Whether the period was not over; such periods are
     *       left out.
     *     - `currency` (text, optional): The currency, by its ISO 4217 code; blank is the
     *       business's own.
     * @param model the model of the score: `one_year`, `five_year`, or a document of `health.fit`.
     *     Default: `one_year`.
     * @param limit the most actions a business. Default: 5.
     * @param leastChange the least change of the score, in points, that is worth an action.
     *     Default: 0.5.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: `least_change` is negative.
     * @throws TrimtabException `DOCUMENT_INVALID`: `model` is not a health model.
     */
    @JvmStatic
    @JvmOverloads
    public fun recommend(
        ratios: Table,
        statements: Table? = null,
        model: RecommendModel = RecommendModel.OneYear,
        limit: Long = 5,
        leastChange: Double = 0.5,
        outputs: List<RecommendOutputs>? = null,
        control: Control = Control(),
    ): RecommendResult =
        RecommendResult(
            call(
                "health.recommend",
                recommendInputs(ratios, statements),
                recommendOptions(model, limit, leastChange, outputs),
                control,
            ),
        )

    /** As [recommend], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun recommendAsync(
        ratios: Table,
        statements: Table? = null,
        model: RecommendModel = RecommendModel.OneYear,
        limit: Long = 5,
        leastChange: Double = 0.5,
        outputs: List<RecommendOutputs>? = null,
        control: Control = Control(),
    ): RecommendResult =
        RecommendResult(
            callAsync(
                "health.recommend",
                recommendInputs(ratios, statements),
                recommendOptions(model, limit, leastChange, outputs),
                control,
            ),
        )

    private fun recommendInputs(ratios: Table, statements: Table?): Map<String, Value?> =
        mapOf("ratios" to ratios, "statements" to statements)

    private fun recommendOptions(
        model: RecommendModel,
        limit: Long,
        leastChange: Double,
        outputs: List<RecommendOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "model" to model,
            "limit" to limit,
            "least_change" to leastChange,
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

    /**
     * Whether today's businesses, and their scores, are still like those of before.
     *
     * Each number that both tables have is compared, and the score that `model` gives them. With
     * *p* and *q* the shares of the rows in a bin, the population stability index is the sum of (p -
     * q) ln(p / q). The bins are quantiles of the reference, closed above; a value with more than a
     * bin's share has a bin of its own; missing values (null, NaN, infinite, not applicable) are
     * bin 0. A bin without rows of one table counts as half a row there. The number of bins falls
     * until the smaller table has ten rows a bin on average, and to no less than two.
     *
     * Without drift, the index over 1/n + 1/m is about chi-square with one degree of freedom less
     * than there are bins (Yurdakul, 2018, *Statistical Properties of Population Stability Index*).
     * `p_value` follows, and `psi_threshold` is what chance passes with 5 %. `band` is `stable`
     * below 0.1, `moderate` below 0.25, else `large` (Siddiqi, 2017, *Intelligent Credit Scoring*),
     * and `stable` wherever `p_value` is 0.05 or more: small tables are not taken for drift. One of
     * twenty inputs without drift has a `p_value` below 0.05; with large tables its index stays
     * below 0.1.
     *
     * `ks` is the largest distance between the two distribution functions of the values that are
     * there. A column that one table lacks is an issue, and no row. The order of rows does not
     * matter.
     *
     * Cost: rows times their logarithm, for each input; about a second for a million rows of ten
     * inputs, the score aside.
     *
     * ```
     * val reference =
     *     tableOf(
     *         "business_id" to listOf("a", "b", "c", "d", "e", "f"),
     *         "debt_ratio" to listOf(0.2, 0.3, 0.4, 0.5, 0.6, null),
     *     )
     * val current =
     *     tableOf(
     *         "business_id" to listOf("a", "b", "c", "d", "e", "f"),
     *         "debt_ratio" to listOf(0.3, 0.4, 0.4, 0.6, 0.7, 0.8),
     *     )
     * Health.drift(reference, current, inputs = listOf("debt_ratio", "score")).drift.band
     * ```
     *
     * @param reference the businesses of before, with a number for each ratio.
     *     - `business_id` (text or whole number, optional): The business; a row without one is left
     *       out.
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
     *     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
     *       the training data hold as earnings before interest and taxes); higher is healthier.
     *       Null is not supplied.
     *     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
     *       healthier. Null is not supplied.
     *     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
     *       extraordinary items + financial expenses) / total assets; no side is healthier by
     *       itself. Null is not supplied.
     *     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
     *       short-term liabilities; higher is healthier. Null is not supplied.
     *     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
     *       sales; higher is healthier. Null is not supplied.
     *     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
     *       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
     *     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
     *       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
     *       not supplied.
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
     *     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
     *       healthier. Null is not supplied.
     *     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
     *       sales; lower is healthier. Null is not supplied.
     *     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - any other (number): The inputs of a model of one's own, by their names.
     * @param current the businesses of today, with the same ratios.
     *     - `business_id` (text or whole number, optional): The business; a row without one is left
     *       out.
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
     *     - `ebit_to_assets` (number in ratio, optional): profit before tax / total assets (what
     *       the training data hold as earnings before interest and taxes); higher is healthier.
     *       Null is not supplied.
     *     - `asset_turnover` (number in ratio, optional): sales / total assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - `equity_to_assets` (number in ratio, optional): equity / total assets; higher is
     *       healthier. Null is not supplied.
     *     - `profit_and_financing_costs_to_assets` (number in ratio, optional): (profit before tax +
     *       extraordinary items + financial expenses) / total assets; no side is healthier by
     *       itself. Null is not supplied.
     *     - `pretax_profit_to_short_liabilities` (number in ratio, optional): profit before tax /
     *       short-term liabilities; higher is healthier. Null is not supplied.
     *     - `pretax_cash_margin` (number in ratio, optional): (profit before tax + depreciation) /
     *       sales; higher is healthier. Null is not supplied.
     *     - `debt_repayment_days` (number in days, optional): 365 * total liabilities / (profit
     *       before tax + depreciation); no side is healthier by itself. Null is not supplied.
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
     *     - `debt_to_operating_cash_flow` (number in months, optional): total liabilities /
     *       ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
     *       not supplied.
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
     *     - `cost_ratio` (number in ratio, optional): total costs / total sales; lower is
     *       healthier. Null is not supplied.
     *     - `short_liabilities_days` (number in days, optional): 365 * short-term liabilities /
     *       sales; lower is healthier. Null is not supplied.
     *     - `fixed_asset_turnover` (number in ratio, optional): sales / fixed assets; no side is
     *       healthier by itself. Null is not supplied.
     *     - any other (number): The inputs of a model of one's own, by their names.
     * @param model the model that scores both tables, for the row `score`: `one_year`, `five_year`,
     *     or a document that `health.fit` returned. Default: `one_year`.
     * @param bins how many bins, 2 to 100, the reference is cut into; fewer where the tables are
     *     small. Default: 10, for which the bands are known.
     * @param inputs the columns to compare, `score` among them for the model's score. Default:
     *     every number, and the score where both tables have an input of the model.
     * @param outputs which outputs to compute. Default: all.
     * @param control cancellation, limits and progress.
     * @throws TrimtabException `OPTION_VALUE`: `bins` is out of range, or `inputs` names what
     *     neither table has.
     * @throws TrimtabException `DOCUMENT_INVALID`: `model` is not a health model.
     */
    @JvmStatic
    @JvmOverloads
    public fun drift(
        reference: Table,
        current: Table,
        model: DriftModel = DriftModel.OneYear,
        bins: Long = 10,
        inputs: List<String>? = null,
        outputs: List<DriftOutputs>? = null,
        control: Control = Control(),
    ): DriftResult =
        DriftResult(
            call(
                "health.drift",
                driftInputs(reference, current),
                driftOptions(model, bins, inputs, outputs),
                control,
            ),
        )

    /** As [drift], off the calling thread; cancelling the coroutine stops the call. */
    public suspend fun driftAsync(
        reference: Table,
        current: Table,
        model: DriftModel = DriftModel.OneYear,
        bins: Long = 10,
        inputs: List<String>? = null,
        outputs: List<DriftOutputs>? = null,
        control: Control = Control(),
    ): DriftResult =
        DriftResult(
            callAsync(
                "health.drift",
                driftInputs(reference, current),
                driftOptions(model, bins, inputs, outputs),
                control,
            ),
        )

    private fun driftInputs(reference: Table, current: Table): Map<String, Value?> =
        mapOf("reference" to reference, "current" to current)

    private fun driftOptions(
        model: DriftModel,
        bins: Long,
        inputs: List<String>?,
        outputs: List<DriftOutputs>?,
    ): Map<String, Any?> =
        mapOf(
            "model" to model,
            "bins" to bins,
            "inputs" to inputs,
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
            /** The business; null where no table names one. */
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
                /** The business; null where no table names one. */
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
            /** The business; null where no table names one. */
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
                /** The business; null where no table names one. */
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
            /** The business; null where no table names one. */
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
                /** The business; null where no table names one. */
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

    /** What [ratios] gives; reading an output that was not asked for throws. */
    public class RatiosResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * One row a business and day, as `health.score` takes it. Rows are ordered by business and
         * day.
         */
        public val ratios: Ratios by lazy { Ratios(outputs.table("ratios")) }

        /**
         * One row an input: its value, or why there is none. Rows are ordered by business, day and
         * input: those of the models as they list them, then those of the books.
         */
        public val details: Details by lazy { Details(outputs.table("details")) }

        /** What could not be used. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** One row a business and day, as `health.score` takes it. */
        public class Ratios internal constructor(table: Table) : TypedTable<Ratios.Record>(table) {
            /** The business; empty where no table names one. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /**
             * The last day of the statements; without them, the day on which the books are looked
             * at.
             */
            public val asOf: List<LocalDate> by lazy { table.dates("as_of").requireNoNulls() }

            /** The inputs that do not apply. */
            public val notApplicable: List<List<String>> by lazy { table.textLists("not_applicable").requireNoNulls() }

            /** net profit / total assets. In ratio. */
            public val returnOnAssets: List<Double?> by lazy { table.numbers("return_on_assets") }

            /** total liabilities / total assets. In ratio. */
            public val debtRatio: List<Double?> by lazy { table.numbers("debt_ratio") }

            /** (current assets - short-term liabilities) / total assets. In ratio. */
            public val workingCapitalToAssets: List<Double?> by lazy { table.numbers("working_capital_to_assets") }

            /** current assets / short-term liabilities. In ratio. */
            public val currentRatio: List<Double?> by lazy { table.numbers("current_ratio") }

            /**
             * 365 * (cash + short-term securities + receivables - short-term liabilities) /
             * (operating expenses - depreciation). In days.
             */
            public val netLiquidDays: List<Double?> by lazy { table.numbers("net_liquid_days") }

            /** retained earnings / total assets. In ratio. */
            public val retainedEarningsToAssets: List<Double?> by lazy { table.numbers("retained_earnings_to_assets") }

            /**
             * profit before tax / total assets (what the training data hold as earnings before
             * interest and taxes). In ratio.
             */
            public val ebitToAssets: List<Double?> by lazy { table.numbers("ebit_to_assets") }

            /** sales / total assets. In ratio. */
            public val assetTurnover: List<Double?> by lazy { table.numbers("asset_turnover") }

            /** equity / total assets. In ratio. */
            public val equityToAssets: List<Double?> by lazy { table.numbers("equity_to_assets") }

            /**
             * (profit before tax + extraordinary items + financial expenses) / total assets. In
             * ratio.
             */
            public val profitAndFinancingCostsToAssets: List<Double?> by lazy { table.numbers("profit_and_financing_costs_to_assets") }

            /** profit before tax / short-term liabilities. In ratio. */
            public val pretaxProfitToShortLiabilities: List<Double?> by lazy { table.numbers("pretax_profit_to_short_liabilities") }

            /** (profit before tax + depreciation) / sales. In ratio. */
            public val pretaxCashMargin: List<Double?> by lazy { table.numbers("pretax_cash_margin") }

            /** 365 * total liabilities / (profit before tax + depreciation). In days. */
            public val debtRepaymentDays: List<Double?> by lazy { table.numbers("debt_repayment_days") }

            /** (profit before tax + depreciation) / total liabilities. In ratio. */
            public val pretaxCashFlowToDebt: List<Double?> by lazy { table.numbers("pretax_cash_flow_to_debt") }

            /** profit before tax / sales. In ratio. */
            public val pretaxMargin: List<Double?> by lazy { table.numbers("pretax_margin") }

            /** 365 * inventory / sales. In days. */
            public val inventoryDays: List<Double?> by lazy { table.numbers("inventory_days") }

            /** sales / sales of the previous year. In ratio. */
            public val salesGrowth: List<Double?> by lazy { table.numbers("sales_growth") }

            /** operating profit / total assets. In ratio. */
            public val operatingReturnOnAssets: List<Double?> by lazy { table.numbers("operating_return_on_assets") }

            /** net profit / sales. In ratio. */
            public val netMargin: List<Double?> by lazy { table.numbers("net_margin") }

            /** profit before tax of the last three years / total assets. In ratio. */
            public val threeYearProfitToAssets: List<Double?> by lazy { table.numbers("three_year_profit_to_assets") }

            /** (equity - share capital) / total assets. In ratio. */
            public val reservesToAssets: List<Double?> by lazy { table.numbers("reserves_to_assets") }

            /** (net profit + depreciation) / total liabilities. In ratio. */
            public val cashFlowToDebt: List<Double?> by lazy { table.numbers("cash_flow_to_debt") }

            /** operating profit / financial expenses. In ratio. */
            public val interestCoverage: List<Double?> by lazy { table.numbers("interest_coverage") }

            /** (current assets - short-term liabilities) / fixed assets. In ratio. */
            public val workingCapitalToFixedAssets: List<Double?> by lazy { table.numbers("working_capital_to_fixed_assets") }

            /**
             * decimal logarithm of total assets in thousands of Polish zloty. In log10 of thousand
             * PLN.
             */
            public val logAssets: List<Double?> by lazy { table.numbers("log_assets") }

            /** (total liabilities - cash) / sales. In ratio. */
            public val netDebtToSales: List<Double?> by lazy { table.numbers("net_debt_to_sales") }

            /** (profit before tax + interest) / sales. In ratio. */
            public val marginBeforeInterest: List<Double?> by lazy { table.numbers("margin_before_interest") }

            /** 365 * short-term liabilities / cost of products sold. In days. */
            public val payablesDays: List<Double?> by lazy { table.numbers("payables_days") }

            /** operating expenses / short-term liabilities. In ratio. */
            public val operatingCostsToShortLiabilities: List<Double?> by lazy { table.numbers("operating_costs_to_short_liabilities") }

            /** operating expenses / total liabilities. In ratio. */
            public val operatingCostsToDebt: List<Double?> by lazy { table.numbers("operating_costs_to_debt") }

            /** profit on sales / total assets. In ratio. */
            public val salesProfitToAssets: List<Double?> by lazy { table.numbers("sales_profit_to_assets") }

            /** total sales with other income / total assets. In ratio. */
            public val totalAssetTurnover: List<Double?> by lazy { table.numbers("total_asset_turnover") }

            /** (equity + long-term liabilities) / total assets. In ratio. */
            public val longTermCapitalToAssets: List<Double?> by lazy { table.numbers("long_term_capital_to_assets") }

            /** profit on sales / sales. In ratio. */
            public val salesMargin: List<Double?> by lazy { table.numbers("sales_margin") }

            /** (current assets - inventory - receivables) / short-term liabilities. In ratio. */
            public val cashRatio: List<Double?> by lazy { table.numbers("cash_ratio") }

            /** total liabilities / ((operating profit + depreciation) * 12 / 365). In months. */
            public val debtToOperatingCashFlow: List<Double?> by lazy { table.numbers("debt_to_operating_cash_flow") }

            /** operating profit / sales. In ratio. */
            public val operatingMargin: List<Double?> by lazy { table.numbers("operating_margin") }

            /** inventory days + receivables days. In days. */
            public val operatingCycleDays: List<Double?> by lazy { table.numbers("operating_cycle_days") }

            /** 365 * receivables / sales. In days. */
            public val receivablesDays: List<Double?> by lazy { table.numbers("receivables_days") }

            /** net profit / inventory. In ratio. */
            public val profitToInventory: List<Double?> by lazy { table.numbers("profit_to_inventory") }

            /** (current assets - inventory) / short-term liabilities. In ratio. */
            public val quickRatio: List<Double?> by lazy { table.numbers("quick_ratio") }

            /** 365 * inventory / cost of products sold. In days. */
            public val inventoryDaysOfCost: List<Double?> by lazy { table.numbers("inventory_days_of_cost") }

            /** current assets / total liabilities. In ratio. */
            public val currentAssetsToDebt: List<Double?> by lazy { table.numbers("current_assets_to_debt") }

            /** short-term liabilities / total assets. In ratio. */
            public val shortLiabilitiesToAssets: List<Double?> by lazy { table.numbers("short_liabilities_to_assets") }

            /** equity / fixed assets. In ratio. */
            public val equityToFixedAssets: List<Double?> by lazy { table.numbers("equity_to_fixed_assets") }

            /** (equity + long-term liabilities) / fixed assets. In ratio. */
            public val longTermCapitalToFixedAssets: List<Double?> by lazy { table.numbers("long_term_capital_to_fixed_assets") }

            /** (sales - cost of products sold) / sales. In ratio. */
            public val grossMargin: List<Double?> by lazy { table.numbers("gross_margin") }

            /** total costs / total sales. In ratio. */
            public val costRatio: List<Double?> by lazy { table.numbers("cost_ratio") }

            /** 365 * short-term liabilities / sales. In days. */
            public val shortLiabilitiesDays: List<Double?> by lazy { table.numbers("short_liabilities_days") }

            /** sales / fixed assets. In ratio. */
            public val fixedAssetTurnover: List<Double?> by lazy { table.numbers("fixed_asset_turnover") }

            /**
             * average daily bank balance / average daily outflow, of the last 365 days. In days.
             */
            public val cashBufferDays: List<Double?> by lazy { table.numbers("cash_buffer_days") }

            /**
             * standard deviation of the bank's weekly net flow / average weekly outflow, of the
             * last 365 days. In share.
             */
            public val weeklyNetFlowVolatility: List<Double?> by lazy { table.numbers("weekly_net_flow_volatility") }

            /** what is overdue / what is open, of invoices with a due date. In share. */
            public val overdueShare: List<Double?> by lazy { table.numbers("overdue_share") }

            /**
             * mean days from invoice to payment, weighted by amount, of the last 365 days'
             * payments. In days.
             */
            public val daysToCollect: List<Double?> by lazy { table.numbers("days_to_collect") }

            /** credit notes / sales before credits, of the last 365 days. In share. */
            public val creditShare: List<Double?> by lazy { table.numbers("credit_share") }

            /** a year's gross pay / a year's revenue. In share. */
            public val payrollShare: List<Double?> by lazy { table.numbers("payroll_share") }

            /**
             * customers of the last 365 days that have bought on two days or more / all of them. In
             * share.
             */
            public val repeatCustomerShare: List<Double?> by lazy { table.numbers("repeat_customer_share") }

            /**
             * sales after a customer's first day / sales to known customers, of the last 365 days.
             * In share.
             */
            public val repeatRevenueShare: List<Double?> by lazy { table.numbers("repeat_revenue_share") }

            /** sales to the largest customer / sales, of the last 365 days. In share. */
            public val customerTop1Share: List<Double?> by lazy { table.numbers("customer_top_1_share") }

            /** sales to the five largest customers / sales, of the last 365 days. In share. */
            public val customerTop5Share: List<Double?> by lazy { table.numbers("customer_top_5_share") }

            /**
             * sum of the squared shares of customers in the sales of the last 365 days. In index.
             */
            public val customerConcentration: List<Double?> by lazy { table.numbers("customer_concentration") }

            /** purchases from the largest supplier / purchases, of the last 365 days. In share. */
            public val supplierTop1Share: List<Double?> by lazy { table.numbers("supplier_top_1_share") }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    notApplicable[index],
                    returnOnAssets[index],
                    debtRatio[index],
                    workingCapitalToAssets[index],
                    currentRatio[index],
                    netLiquidDays[index],
                    retainedEarningsToAssets[index],
                    ebitToAssets[index],
                    assetTurnover[index],
                    equityToAssets[index],
                    profitAndFinancingCostsToAssets[index],
                    pretaxProfitToShortLiabilities[index],
                    pretaxCashMargin[index],
                    debtRepaymentDays[index],
                    pretaxCashFlowToDebt[index],
                    pretaxMargin[index],
                    inventoryDays[index],
                    salesGrowth[index],
                    operatingReturnOnAssets[index],
                    netMargin[index],
                    threeYearProfitToAssets[index],
                    reservesToAssets[index],
                    cashFlowToDebt[index],
                    interestCoverage[index],
                    workingCapitalToFixedAssets[index],
                    logAssets[index],
                    netDebtToSales[index],
                    marginBeforeInterest[index],
                    payablesDays[index],
                    operatingCostsToShortLiabilities[index],
                    operatingCostsToDebt[index],
                    salesProfitToAssets[index],
                    totalAssetTurnover[index],
                    longTermCapitalToAssets[index],
                    salesMargin[index],
                    cashRatio[index],
                    debtToOperatingCashFlow[index],
                    operatingMargin[index],
                    operatingCycleDays[index],
                    receivablesDays[index],
                    profitToInventory[index],
                    quickRatio[index],
                    inventoryDaysOfCost[index],
                    currentAssetsToDebt[index],
                    shortLiabilitiesToAssets[index],
                    equityToFixedAssets[index],
                    longTermCapitalToFixedAssets[index],
                    grossMargin[index],
                    costRatio[index],
                    shortLiabilitiesDays[index],
                    fixedAssetTurnover[index],
                    cashBufferDays[index],
                    weeklyNetFlowVolatility[index],
                    overdueShare[index],
                    daysToCollect[index],
                    creditShare[index],
                    payrollShare[index],
                    repeatCustomerShare[index],
                    repeatRevenueShare[index],
                    customerTop1Share[index],
                    customerTop5Share[index],
                    customerConcentration[index],
                    supplierTop1Share[index],
                )

            /** One row of [Ratios]. */
            public data class Record(
                /** The business; empty where no table names one. */
                val businessId: String,
                /**
                 * The last day of the statements; without them, the day on which the books are
                 * looked at.
                 */
                val asOf: LocalDate,
                /** The inputs that do not apply. */
                val notApplicable: List<String>,
                /** net profit / total assets. In ratio. */
                val returnOnAssets: Double?,
                /** total liabilities / total assets. In ratio. */
                val debtRatio: Double?,
                /** (current assets - short-term liabilities) / total assets. In ratio. */
                val workingCapitalToAssets: Double?,
                /** current assets / short-term liabilities. In ratio. */
                val currentRatio: Double?,
                /**
                 * 365 * (cash + short-term securities + receivables - short-term liabilities) /
                 * (operating expenses - depreciation). In days.
                 */
                val netLiquidDays: Double?,
                /** retained earnings / total assets. In ratio. */
                val retainedEarningsToAssets: Double?,
                /**
                 * profit before tax / total assets (what the training data hold as earnings before
                 * interest and taxes). In ratio.
                 */
                val ebitToAssets: Double?,
                /** sales / total assets. In ratio. */
                val assetTurnover: Double?,
                /** equity / total assets. In ratio. */
                val equityToAssets: Double?,
                /**
                 * (profit before tax + extraordinary items + financial expenses) / total assets. In
                 * ratio.
                 */
                val profitAndFinancingCostsToAssets: Double?,
                /** profit before tax / short-term liabilities. In ratio. */
                val pretaxProfitToShortLiabilities: Double?,
                /** (profit before tax + depreciation) / sales. In ratio. */
                val pretaxCashMargin: Double?,
                /** 365 * total liabilities / (profit before tax + depreciation). In days. */
                val debtRepaymentDays: Double?,
                /** (profit before tax + depreciation) / total liabilities. In ratio. */
                val pretaxCashFlowToDebt: Double?,
                /** profit before tax / sales. In ratio. */
                val pretaxMargin: Double?,
                /** 365 * inventory / sales. In days. */
                val inventoryDays: Double?,
                /** sales / sales of the previous year. In ratio. */
                val salesGrowth: Double?,
                /** operating profit / total assets. In ratio. */
                val operatingReturnOnAssets: Double?,
                /** net profit / sales. In ratio. */
                val netMargin: Double?,
                /** profit before tax of the last three years / total assets. In ratio. */
                val threeYearProfitToAssets: Double?,
                /** (equity - share capital) / total assets. In ratio. */
                val reservesToAssets: Double?,
                /** (net profit + depreciation) / total liabilities. In ratio. */
                val cashFlowToDebt: Double?,
                /** operating profit / financial expenses. In ratio. */
                val interestCoverage: Double?,
                /** (current assets - short-term liabilities) / fixed assets. In ratio. */
                val workingCapitalToFixedAssets: Double?,
                /**
                 * decimal logarithm of total assets in thousands of Polish zloty. In log10 of
                 * thousand PLN.
                 */
                val logAssets: Double?,
                /** (total liabilities - cash) / sales. In ratio. */
                val netDebtToSales: Double?,
                /** (profit before tax + interest) / sales. In ratio. */
                val marginBeforeInterest: Double?,
                /** 365 * short-term liabilities / cost of products sold. In days. */
                val payablesDays: Double?,
                /** operating expenses / short-term liabilities. In ratio. */
                val operatingCostsToShortLiabilities: Double?,
                /** operating expenses / total liabilities. In ratio. */
                val operatingCostsToDebt: Double?,
                /** profit on sales / total assets. In ratio. */
                val salesProfitToAssets: Double?,
                /** total sales with other income / total assets. In ratio. */
                val totalAssetTurnover: Double?,
                /** (equity + long-term liabilities) / total assets. In ratio. */
                val longTermCapitalToAssets: Double?,
                /** profit on sales / sales. In ratio. */
                val salesMargin: Double?,
                /**
                 * (current assets - inventory - receivables) / short-term liabilities. In ratio.
                 */
                val cashRatio: Double?,
                /**
                 * total liabilities / ((operating profit + depreciation) * 12 / 365). In months.
                 */
                val debtToOperatingCashFlow: Double?,
                /** operating profit / sales. In ratio. */
                val operatingMargin: Double?,
                /** inventory days + receivables days. In days. */
                val operatingCycleDays: Double?,
                /** 365 * receivables / sales. In days. */
                val receivablesDays: Double?,
                /** net profit / inventory. In ratio. */
                val profitToInventory: Double?,
                /** (current assets - inventory) / short-term liabilities. In ratio. */
                val quickRatio: Double?,
                /** 365 * inventory / cost of products sold. In days. */
                val inventoryDaysOfCost: Double?,
                /** current assets / total liabilities. In ratio. */
                val currentAssetsToDebt: Double?,
                /** short-term liabilities / total assets. In ratio. */
                val shortLiabilitiesToAssets: Double?,
                /** equity / fixed assets. In ratio. */
                val equityToFixedAssets: Double?,
                /** (equity + long-term liabilities) / fixed assets. In ratio. */
                val longTermCapitalToFixedAssets: Double?,
                /** (sales - cost of products sold) / sales. In ratio. */
                val grossMargin: Double?,
                /** total costs / total sales. In ratio. */
                val costRatio: Double?,
                /** 365 * short-term liabilities / sales. In days. */
                val shortLiabilitiesDays: Double?,
                /** sales / fixed assets. In ratio. */
                val fixedAssetTurnover: Double?,
                /**
                 * average daily bank balance / average daily outflow, of the last 365 days. In
                 * days.
                 */
                val cashBufferDays: Double?,
                /**
                 * standard deviation of the bank's weekly net flow / average weekly outflow, of the
                 * last 365 days. In share.
                 */
                val weeklyNetFlowVolatility: Double?,
                /** what is overdue / what is open, of invoices with a due date. In share. */
                val overdueShare: Double?,
                /**
                 * mean days from invoice to payment, weighted by amount, of the last 365 days'
                 * payments. In days.
                 */
                val daysToCollect: Double?,
                /** credit notes / sales before credits, of the last 365 days. In share. */
                val creditShare: Double?,
                /** a year's gross pay / a year's revenue. In share. */
                val payrollShare: Double?,
                /**
                 * customers of the last 365 days that have bought on two days or more / all of
                 * them. In share.
                 */
                val repeatCustomerShare: Double?,
                /**
                 * sales after a customer's first day / sales to known customers, of the last 365
                 * days. In share.
                 */
                val repeatRevenueShare: Double?,
                /** sales to the largest customer / sales, of the last 365 days. In share. */
                val customerTop1Share: Double?,
                /** sales to the five largest customers / sales, of the last 365 days. In share. */
                val customerTop5Share: Double?,
                /**
                 * sum of the squared shares of customers in the sales of the last 365 days. In
                 * index.
                 */
                val customerConcentration: Double?,
                /**
                 * purchases from the largest supplier / purchases, of the last 365 days. In share.
                 */
                val supplierTop1Share: Double?,
            )
        }

        /** One row an input: its value, or why there is none. */
        public class Details internal constructor(table: Table) : TypedTable<Details.Record>(table) {
            /** The business; empty where no table names one. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /** The day of the row in `ratios`. */
            public val asOf: List<LocalDate> by lazy { table.dates("as_of").requireNoNulls() }

            /** The input. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** The part of the business that it tells of. */
            public val pillar: List<String> by lazy { table.texts("pillar").requireNoNulls() }

            /** Its value. In as `unit` says. */
            public val value: List<Double?> by lazy { table.numbers("value") }

            /** The unit of the value. */
            public val unit: List<String> by lazy { table.texts("unit").requireNoNulls() }

            /** `supplied`, `does_not_apply` or `not_supplied`. */
            public val status: List<String> by lazy { table.texts("status").requireNoNulls() }

            /** How it is computed. */
            public val formula: List<String> by lazy { table.texts("formula").requireNoNulls() }

            /**
             * What it came from, such as `statements from 2025-01-01 to 2025-12-31`, `orders from
             * …`, `invoices open on …` or `bank balance of …`, joined by `; `; null where nothing
             * of it was there.
             */
            public val source: List<String?> by lazy { table.texts("source") }

            /** Why it does not apply, or what to supply. */
            public val note: List<String?> by lazy { table.texts("note") }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    input[index],
                    pillar[index],
                    value[index],
                    unit[index],
                    status[index],
                    formula[index],
                    source[index],
                    note[index],
                )

            /** One row of [Details]. */
            public data class Record(
                /** The business; empty where no table names one. */
                val businessId: String,
                /** The day of the row in `ratios`. */
                val asOf: LocalDate,
                /** The input. */
                val input: String,
                /** The part of the business that it tells of. */
                val pillar: String,
                /** Its value. In as `unit` says. */
                val value: Double?,
                /** The unit of the value. */
                val unit: String,
                /** `supplied`, `does_not_apply` or `not_supplied`. */
                val status: String,
                /** How it is computed. */
                val formula: String,
                /**
                 * What it came from, such as `statements from 2025-01-01 to 2025-12-31`, `orders
                 * from …`, `invoices open on …` or `bank balance of …`, joined by `; `; null where
                 * nothing of it was there.
                 */
                val source: String?,
                /** Why it does not apply, or what to supply. */
                val note: String?,
            )
        }
    }

    /**
     * Which orders are sales beside invoices and receipts. Default: `paid`, as
     * a shop has them; say `never` where each order is invoiced too, as books
     * do not link the two.
     */
    public enum class RatiosOrders(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Orders whose status is `paid`. */
        PAID("paid"),

        /** None: invoices or receipts say the same. */
        NEVER("never"),

        /** All but drafts and cancelled ones. */
        ALWAYS("always"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`ratios`]. */
    public enum class RatiosOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** One row a business and day, as `health.score` takes it. */
        RATIOS("ratios"),

        /** One row an input: its value, or why there is none. */
        DETAILS("details"),

        /** What could not be used. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** What [profile] gives; reading an output that was not asked for throws. */
    public class ProfileResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** What kind of business it is. Rows are ordered by business, aspect and measure. */
        public val profile: Profile by lazy { Profile(outputs.table("profile")) }

        /** The segment of each customer. Rows are ordered by business and party. */
        public val segments: Segments by lazy { Segments(outputs.table("segments")) }

        /** The season of each month. Rows are ordered by business and month. */
        public val seasonality: Seasonality by lazy { Seasonality(outputs.table("seasonality")) }

        /** What could not be used or answered. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** What kind of business it is. */
        public class Profile internal constructor(table: Table) : TypedTable<Profile.Record>(table) {
            /** The business; null where no table names one. */
            public val businessId: List<String?> by lazy { table.texts("business_id") }

            /** The day up to which the tables count; null where none has a date. */
            public val asOf: List<LocalDate?> by lazy { table.dates("as_of") }

            /** `size`, `stage`, `seasonality`, `customers`, `concentration` or `cash`. */
            public val aspect: List<String> by lazy { table.texts("aspect").requireNoNulls() }

            /** The measure. */
            public val measure: List<String> by lazy { table.texts("measure").requireNoNulls() }

            /** Its value; null where it is a text. In as `unit` says. */
            public val value: List<Double?> by lazy { table.numbers("value") }

            /** Its value as a text, such as a class or whom it is about. */
            public val text: List<String?> by lazy { table.texts("text") }

            /**
             * The unit of `value`: a currency's code, `currency` where it is not known, `share`,
             * `days`, `months`, `month`, `people`, `customers`, `suppliers`, `payers`, `index` or
             * `probability`.
             */
            public val unit: List<String?> by lazy { table.texts("unit") }

            /** What others have, where it was measured. In as `unit` says. */
            public val benchmark: List<Double?> by lazy { table.numbers("benchmark") }

            /** Who measured it. */
            public val benchmarkSource: List<String?> by lazy { table.texts("benchmark_source") }

            /** The measure as a sentence, in English. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    aspect[index],
                    measure[index],
                    value[index],
                    text[index],
                    unit[index],
                    benchmark[index],
                    benchmarkSource[index],
                    message[index],
                )

            /** One row of [Profile]. */
            public data class Record(
                /** The business; null where no table names one. */
                val businessId: String?,
                /** The day up to which the tables count; null where none has a date. */
                val asOf: LocalDate?,
                /** `size`, `stage`, `seasonality`, `customers`, `concentration` or `cash`. */
                val aspect: String,
                /** The measure. */
                val measure: String,
                /** Its value; null where it is a text. In as `unit` says. */
                val value: Double?,
                /** Its value as a text, such as a class or whom it is about. */
                val text: String?,
                /**
                 * The unit of `value`: a currency's code, `currency` where it is not known,
                 * `share`, `days`, `months`, `month`, `people`, `customers`, `suppliers`, `payers`,
                 * `index` or `probability`.
                 */
                val unit: String?,
                /** What others have, where it was measured. In as `unit` says. */
                val benchmark: Double?,
                /** Who measured it. */
                val benchmarkSource: String?,
                /** The measure as a sentence, in English. */
                val message: String,
            )
        }

        /** The segment of each customer. */
        public class Segments internal constructor(table: Table) : TypedTable<Segments.Record>(table) {
            /** The business; null where no table names one. */
            public val businessId: List<String?> by lazy { table.texts("business_id") }

            /** The customer. */
            public val partyId: List<String> by lazy { table.texts("party_id").requireNoNulls() }

            /** The days since its last order. In days. */
            public val recencyDays: List<Long> by lazy { table.integers("recency_days").requireNoNulls() }

            /** How many orders it made, credits aside. */
            public val orders: List<Long> by lazy { table.integers("orders").requireNoNulls() }

            /** What it bought without tax, less credits. */
            public val revenue: List<BigDecimal> by lazy { table.money("revenue").requireNoNulls() }

            /** Its share of all sales; null where they are not above zero. In share. */
            public val revenueShare: List<Double?> by lazy { table.numbers("revenue_share") }

            /** `champion`, `loyal`, `new`, `at_risk`, `lost` or `one_time`. */
            public val segment: List<String> by lazy { table.texts("segment").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    partyId[index],
                    recencyDays[index],
                    orders[index],
                    revenue[index],
                    revenueShare[index],
                    segment[index],
                )

            /** One row of [Segments]. */
            public data class Record(
                /** The business; null where no table names one. */
                val businessId: String?,
                /** The customer. */
                val partyId: String,
                /** The days since its last order. In days. */
                val recencyDays: Long,
                /** How many orders it made, credits aside. */
                val orders: Long,
                /** What it bought without tax, less credits. */
                val revenue: BigDecimal,
                /** Its share of all sales; null where they are not above zero. In share. */
                val revenueShare: Double?,
                /** `champion`, `loyal`, `new`, `at_risk`, `lost` or `one_time`. */
                val segment: String,
            )
        }

        /** The season of each month. */
        public class Seasonality internal constructor(table: Table) : TypedTable<Seasonality.Record>(table) {
            /** The business; null where no table names one. */
            public val businessId: List<String?> by lazy { table.texts("business_id") }

            /** The month of the year, 1 to 12. In month. */
            public val month: List<Long> by lazy { table.integers("month").requireNoNulls() }

            /**
             * Sales of the month beside an average month, without trend; 1 is average. In ratio.
             */
            public val index: List<Double> by lazy { table.numbers("index").requireNoNulls() }

            /** How many full months of that name stand behind it. */
            public val years: List<Long> by lazy { table.integers("years").requireNoNulls() }

            /** Whether the months of the business differ by more than chance would. */
            public val significant: List<Boolean> by lazy { table.flags("significant").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    month[index],
                    this.index[index],
                    years[index],
                    significant[index],
                )

            /** One row of [Seasonality]. */
            public data class Record(
                /** The business; null where no table names one. */
                val businessId: String?,
                /** The month of the year, 1 to 12. In month. */
                val month: Long,
                /**
                 * Sales of the month beside an average month, without trend; 1 is average. In
                 * ratio.
                 */
                val index: Double,
                /** How many full months of that name stand behind it. */
                val years: Long,
                /** Whether the months of the business differ by more than chance would. */
                val significant: Boolean,
            )
        }
    }

    /**
     * Which orders are sales beside invoices and receipts. Default: `paid`, as
     * a shop has them; say `never` where each order is invoiced too, as books
     * do not link the two.
     */
    public enum class ProfileOrders(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** Orders whose status is `paid`. */
        PAID("paid"),

        /** None: invoices or receipts say the same. */
        NEVER("never"),

        /** All but drafts and cancelled ones. */
        ALWAYS("always"),
        ;

        override val json: JsonElement
            get() = json(value)
    }

    /** An output of [`profile`]. */
    public enum class ProfileOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** What kind of business it is, one row a measure. */
        PROFILE("profile"),

        /** The segment of each customer. */
        SEGMENTS("segments"),

        /** The season of each month. */
        SEASONALITY("seasonality"),

        /** What could not be used or answered. */
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

    /** What [recommend] gives; reading an output that was not asked for throws. */
    public class RecommendResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /** What to do, best first. Rows are ordered by business as given, and rank. */
        public val actions: Actions by lazy { Actions(outputs.table("actions")) }

        /** What could not be read as it stands. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** What to do, best first. */
        public class Actions internal constructor(table: Table) : TypedTable<Actions.Record>(table) {
            /** The business. */
            public val businessId: List<String> by lazy { table.texts("business_id").requireNoNulls() }

            /** The day of the statement, as given. */
            public val asOf: List<LocalDate?> by lazy { table.dates("as_of") }

            /** 1 is the largest change of the score. */
            public val rank: List<Long> by lazy { table.integers("rank").requireNoNulls() }

            /** What to do, as a code. */
            public val action: List<String> by lazy { table.texts("action").requireNoNulls() }

            /** What to do. */
            public val title: List<String> by lazy { table.texts("title").requireNoNulls() }

            /** The input that it is about. */
            public val driver: List<String> by lazy { table.texts("driver").requireNoNulls() }

            /** The part of the business that the driver tells of. */
            public val pillar: List<String> by lazy { table.texts("pillar").requireNoNulls() }

            /** The driver's value. */
            public val fromValue: List<Double?> by lazy { table.numbers("from_value") }

            /** The driver's value after the action. */
            public val toValue: List<Double?> by lazy { table.numbers("to_value") }

            /** The unit of the driver. */
            public val unit: List<String> by lazy { table.texts("unit").requireNoNulls() }

            /** The score after less the score before, under the model. In points. */
            public val scoreChange: List<Double> by lazy { table.numbers("score_change").requireNoNulls() }

            /** The lower end of its 90 % interval. In points. */
            public val scoreChangeLow: List<Double> by lazy { table.numbers("score_change_low").requireNoNulls() }

            /** The upper end of its 90 % interval. In points. */
            public val scoreChangeHigh: List<Double> by lazy { table.numbers("score_change_high").requireNoNulls() }

            /** `model`: a difference of scores, not an effect. */
            public val basis: List<String> by lazy { table.texts("basis").requireNoNulls() }

            /** What must hold. */
            public val precondition: List<String> by lazy { table.texts("precondition").requireNoNulls() }

            /** `low`, `medium` or `high`. */
            public val effort: List<String> by lazy { table.texts("effort").requireNoNulls() }

            /** The recommendation in a sentence. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    businessId[index],
                    asOf[index],
                    rank[index],
                    action[index],
                    title[index],
                    driver[index],
                    pillar[index],
                    fromValue[index],
                    toValue[index],
                    unit[index],
                    scoreChange[index],
                    scoreChangeLow[index],
                    scoreChangeHigh[index],
                    basis[index],
                    precondition[index],
                    effort[index],
                    message[index],
                )

            /** One row of [Actions]. */
            public data class Record(
                /** The business. */
                val businessId: String,
                /** The day of the statement, as given. */
                val asOf: LocalDate?,
                /** 1 is the largest change of the score. */
                val rank: Long,
                /** What to do, as a code. */
                val action: String,
                /** What to do. */
                val title: String,
                /** The input that it is about. */
                val driver: String,
                /** The part of the business that the driver tells of. */
                val pillar: String,
                /** The driver's value. */
                val fromValue: Double?,
                /** The driver's value after the action. */
                val toValue: Double?,
                /** The unit of the driver. */
                val unit: String,
                /** The score after less the score before, under the model. In points. */
                val scoreChange: Double,
                /** The lower end of its 90 % interval. In points. */
                val scoreChangeLow: Double,
                /** The upper end of its 90 % interval. In points. */
                val scoreChangeHigh: Double,
                /** `model`: a difference of scores, not an effect. */
                val basis: String,
                /** What must hold. */
                val precondition: String,
                /** `low`, `medium` or `high`. */
                val effort: String,
                /** The recommendation in a sentence. */
                val message: String,
            )
        }
    }

    /** A model that comes with the library. */
    public sealed interface RecommendModel : OptionValue {
        /** Bankruptcy within about a year of the statements. */
        public data object OneYear : RecommendModel {
            override val json: JsonElement
                get() = json("one_year")
        }

        /** Bankruptcy about five years after the statements. */
        public data object FiveYear : RecommendModel {
            override val json: JsonElement
                get() = json("five_year")
        }

        /** A document `health.model` of one's own. */
        public data class Of(
            /** The document. */
            val document: Document,
        ) : RecommendModel {
            override val json: JsonElement
                get() = document.json
        }
    }

    /** An output of [`recommend`]. */
    public enum class RecommendOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** What to do, best first. */
        ACTIONS("actions"),

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

    /** What [drift] gives; reading an output that was not asked for throws. */
    public class DriftResult internal constructor(
        /** The outputs by name. */
        public val outputs: Outputs,
    ) {
        /**
         * How far each input, and the score, has moved. Rows are ordered as the columns of the
         * reference or as `inputs`, then `score`.
         */
        public val drift: Drift by lazy { Drift(outputs.table("drift")) }

        /** The bins behind it. Rows are ordered as `drift`, then by bin. */
        public val bins: Bins by lazy { Bins(outputs.table("bins")) }

        /** What could not be compared. Rows are ordered by row of the input, as found. */
        public val issues: Issues by lazy { Issues(outputs.table("issues")) }

        /** How far each input, and the score, has moved. */
        public class Drift internal constructor(table: Table) : TypedTable<Drift.Record>(table) {
            /** The column, or `score`. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** The population stability index. In index. */
            public val psi: List<Double> by lazy { table.numbers("psi").requireNoNulls() }

            /** What the index passes by chance with probability 5 %. In index. */
            public val psiThreshold: List<Double> by lazy { table.numbers("psi_threshold").requireNoNulls() }

            /** How likely chance alone gives such an index. In probability. */
            public val pValue: List<Double> by lazy { table.numbers("p_value").requireNoNulls() }

            /**
             * The largest distance of the two distribution functions; null where one has no values.
             * In share.
             */
            public val ks: List<Double?> by lazy { table.numbers("ks") }

            /** The mean before; null without values. In as the input. */
            public val meanReference: List<Double?> by lazy { table.numbers("mean_reference") }

            /** The mean now; null without values. In as the input. */
            public val meanCurrent: List<Double?> by lazy { table.numbers("mean_current") }

            /** The share of rows without a value before. In share. */
            public val missingReference: List<Double> by lazy { table.numbers("missing_reference").requireNoNulls() }

            /** The share of rows without a value now. In share. */
            public val missingCurrent: List<Double> by lazy { table.numbers("missing_current").requireNoNulls() }

            /** `stable`, `moderate` or `large`; `stable` where chance explains it. */
            public val band: List<String> by lazy { table.texts("band").requireNoNulls() }

            /** The row as a sentence, in English. */
            public val message: List<String> by lazy { table.texts("message").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    input[index],
                    psi[index],
                    psiThreshold[index],
                    pValue[index],
                    ks[index],
                    meanReference[index],
                    meanCurrent[index],
                    missingReference[index],
                    missingCurrent[index],
                    band[index],
                    message[index],
                )

            /** One row of [Drift]. */
            public data class Record(
                /** The column, or `score`. */
                val input: String,
                /** The population stability index. In index. */
                val psi: Double,
                /** What the index passes by chance with probability 5 %. In index. */
                val psiThreshold: Double,
                /** How likely chance alone gives such an index. In probability. */
                val pValue: Double,
                /**
                 * The largest distance of the two distribution functions; null where one has no
                 * values. In share.
                 */
                val ks: Double?,
                /** The mean before; null without values. In as the input. */
                val meanReference: Double?,
                /** The mean now; null without values. In as the input. */
                val meanCurrent: Double?,
                /** The share of rows without a value before. In share. */
                val missingReference: Double,
                /** The share of rows without a value now. In share. */
                val missingCurrent: Double,
                /** `stable`, `moderate` or `large`; `stable` where chance explains it. */
                val band: String,
                /** The row as a sentence, in English. */
                val message: String,
            )
        }

        /** The bins behind it. */
        public class Bins internal constructor(table: Table) : TypedTable<Bins.Record>(table) {
            /** The column, or `score`. */
            public val input: List<String> by lazy { table.texts("input").requireNoNulls() }

            /** The bin, from 1; 0 holds the missing values. */
            public val bin: List<Long> by lazy { table.integers("bin").requireNoNulls() }

            /** The values are above it; null where the end is open. In as the input. */
            public val lower: List<Double?> by lazy { table.numbers("lower") }

            /** The values go up to it; null where the end is open. In as the input. */
            public val upper: List<Double?> by lazy { table.numbers("upper") }

            /** The share of the rows before. In share. */
            public val shareReference: List<Double> by lazy { table.numbers("share_reference").requireNoNulls() }

            /** The share of the rows now. In share. */
            public val shareCurrent: List<Double> by lazy { table.numbers("share_current").requireNoNulls() }

            /** What the bin adds to the index. In index. */
            public val contribution: List<Double> by lazy { table.numbers("contribution").requireNoNulls() }

            override fun record(index: Int): Record =
                Record(
                    input[index],
                    bin[index],
                    lower[index],
                    upper[index],
                    shareReference[index],
                    shareCurrent[index],
                    contribution[index],
                )

            /** One row of [Bins]. */
            public data class Record(
                /** The column, or `score`. */
                val input: String,
                /** The bin, from 1; 0 holds the missing values. */
                val bin: Long,
                /** The values are above it; null where the end is open. In as the input. */
                val lower: Double?,
                /** The values go up to it; null where the end is open. In as the input. */
                val upper: Double?,
                /** The share of the rows before. In share. */
                val shareReference: Double,
                /** The share of the rows now. In share. */
                val shareCurrent: Double,
                /** What the bin adds to the index. In index. */
                val contribution: Double,
            )
        }
    }

    /** A model that comes with the library. */
    public sealed interface DriftModel : OptionValue {
        /** Bankruptcy within about a year of the statements. */
        public data object OneYear : DriftModel {
            override val json: JsonElement
                get() = json("one_year")
        }

        /** Bankruptcy about five years after the statements. */
        public data object FiveYear : DriftModel {
            override val json: JsonElement
                get() = json("five_year")
        }

        /** A document `health.model` of one's own. */
        public data class Of(
            /** The document. */
            val document: Document,
        ) : DriftModel {
            override val json: JsonElement
                get() = document.json
        }
    }

    /** An output of [`drift`]. */
    public enum class DriftOutputs(
        /** The name that crosses. */
        public val value: String,
    ) : OptionValue {
        /** How far each input has moved. */
        DRIFT("drift"),

        /** The bins behind it. */
        BINS("bins"),

        /** What could not be compared. */
        ISSUES("issues"),
        ;

        override val json: JsonElement
            get() = json(value)
    }
}
