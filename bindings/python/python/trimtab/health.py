"""The engine ``health``: one function an operation."""

# Written by `cargo xtask generate` from the declarations of the engine.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ._call import run
from ._control import Control
from ._document import Document
from ._result import Result
from ._table import Table, TableLike

__all__ = [
    "DriftModel",
    "DriftOutputs",
    "DriftResult",
    "FitDirections",
    "FitOutputs",
    "FitResult",
    "ProfileOrders",
    "ProfileOutputs",
    "ProfileResult",
    "RatiosOrders",
    "RatiosOutputs",
    "RatiosResult",
    "RecommendModel",
    "RecommendOutputs",
    "RecommendResult",
    "ScoreModel",
    "ScoreOutputs",
    "ScoreResult",
    "StatementsAccountLines",
    "StatementsFrequency",
    "StatementsOutputs",
    "StatementsResult",
    "StatementsWeekStart",
    "drift",
    "fit",
    "profile",
    "ratios",
    "recommend",
    "score",
    "statements",
]

StatementsFrequency: TypeAlias = Literal[
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "fiscal_quarter",
    "fiscal_year",
]

StatementsWeekStart: TypeAlias = Literal[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
]

StatementsAccountLines: TypeAlias = Literal[
    "revenue",
    "sales_deductions",
    "cost_of_sales",
    "other_income",
    "personnel",
    "premises",
    "selling",
    "travel",
    "professional_fees",
    "other_operating_expenses",
    "depreciation",
    "financial_income",
    "financial_expense",
    "exceptional_income",
    "exceptional_expense",
    "income_tax",
    "cash",
    "short_term_investments",
    "receivables",
    "inventory",
    "prepaid_expenses",
    "tax_receivable",
    "other_current_assets",
    "clearing",
    "fixed_assets",
    "accumulated_depreciation",
    "intangible_assets",
    "financial_assets",
    "other_noncurrent_assets",
    "payables",
    "short_term_debt",
    "tax_payable",
    "payroll_payable",
    "deferred_revenue",
    "other_current_liabilities",
    "long_term_debt",
    "provisions",
    "other_noncurrent_liabilities",
    "share_capital",
    "reserves",
    "retained_earnings",
    "owner_drawings",
]

StatementsOutputs: TypeAlias = Literal["statements", "mapping", "unmapped", "issues"]

RatiosOrders: TypeAlias = Literal["paid", "never", "always"]

RatiosOutputs: TypeAlias = Literal["ratios", "details", "issues"]

ProfileOrders: TypeAlias = Literal["paid", "never", "always"]

ProfileOutputs: TypeAlias = Literal["profile", "segments", "seasonality", "issues"]

ScoreModel: TypeAlias = Literal["one_year", "five_year"]

ScoreOutputs: TypeAlias = Literal["scores", "points", "missing", "counterfactuals", "issues"]

RecommendModel: TypeAlias = Literal["one_year", "five_year"]

RecommendOutputs: TypeAlias = Literal["actions", "issues"]

FitDirections: TypeAlias = Literal["up", "down", "free"]

FitOutputs: TypeAlias = Literal["model", "curves", "quality", "issues"]

DriftModel: TypeAlias = Literal["one_year", "five_year"]

DriftOutputs: TypeAlias = Literal["drift", "bins", "issues"]


class StatementsResult(Result):
    """What ``statements`` gives."""

    __slots__ = ()

    operation = "health.statements"
    output_names = ("statements", "mapping", "unmapped", "issues")

    @property
    def statements(self) -> Table:
        """The three statements. Rows are ordered by business, period, statement and line.

        - ``business_id`` (text or whole number, may be null): The business; null where no table
          names one.
        - ``period`` (text): The period's label, such as ``2026-01`` or ``FY2026-Q1``.
        - ``period_start`` (date): The period's first day.
        - ``period_end`` (date): The period's last day.
        - ``unfinished`` (bool): Whether the period was not over.
        - ``statement`` (text): ``profit_and_loss``, ``balance_sheet`` or ``cash_flow``.
        - ``line`` (text): The line.
        - ``subtotal`` (bool): Whether the line is computed from lines above it.
        - ``amount`` (decimal): The amount, in the direction that the line's name says; of a balance
          sheet at the period's end.
        - ``currency`` (text, may be null): The currency, where it is known.
        """
        return self._output("statements", Table)

    @property
    def mapping(self) -> Table:
        """The line of each account. Rows are ordered by business, and as in ``accounts``.

        - ``business_id`` (text or whole number, may be null): The business; null where no table
          names one.
        - ``account_id`` (text or whole number): The account.
        - ``name`` (text): The account's name.
        - ``line`` (text, may be null): The line; null where the evidence is too thin or divided.
        - ``confidence`` (number, fraction): How sure the line, or the guess, is: 0 to 1.
        - ``reason`` (text): What spoke for it.
        """
        return self._output("mapping", Table)

    @property
    def unmapped(self) -> Table:
        """The accounts without a line. Rows are ordered by business, and as in ``accounts``.

        - ``business_id`` (text or whole number, may be null): The business; null where no table
          names one.
        - ``account_id`` (text or whole number): The account.
        - ``name`` (text): The account's name.
        - ``guess`` (text, may be null): The likeliest line, if any evidence spoke for one.
        - ``confidence`` (number, fraction): How sure the guess is: 0 to 1.
        - ``reason`` (text): What spoke for it.
        - ``postings`` (whole number): How many postings the account has.
        - ``balance`` (decimal): What was posted to it: debits less credits.
        """
        return self._output("unmapped", Table)

    @property
    def issues(self) -> Table:
        """What could not be used. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def statements(
    *,
    accounts: TableLike | None = None,
    entries: TableLike | None = None,
    business: TableLike | None = None,
    rates: TableLike | None = None,
    documents: TableLike | None = None,
    lines: TableLike | None = None,
    frequency: StatementsFrequency = "month",
    as_of: str | None = None,
    from_: str | None = None,
    currency: str | None = None,
    fiscal_year_start: int | None = None,
    zone: str | None = None,
    week_start: StatementsWeekStart = "monday",
    threshold: float = 0.6,
    account_lines: Mapping[str, StatementsAccountLines] | None = None,
    outputs: Sequence[StatementsOutputs] | None = None,
    control: Control | None = None,
) -> StatementsResult:
    """Profit and loss, balance sheet and cash flow by period, from a ledger.

    Postings are summed exactly, by line and period, in the business's calendar. Rows without a
    ``business_id`` belong to the only business that other rows name, else to the only one of
    ``business``.

    **Signs.** Each line is shown in the direction that its name says: a revenue of 100 is 100, a
    cost of 40 is 40, a debt of 30 is 30. ``sales_deductions``, ``accumulated_depreciation`` and
    ``owner_drawings`` are positive and taken away in their subtotals.

    **Profit and loss.** ``net_revenue`` = revenue − sales_deductions; ``gross_profit`` =
    net_revenue − cost_of_sales; ``operating_expenses`` = personnel + premises + selling + travel +
    professional_fees + other_operating_expenses; ``ebitda`` = gross_profit + other_income −
    operating_expenses; ``ebit`` = ebitda − depreciation; ``result_before_tax`` = ebit +
    financial_income − financial_expense + exceptional_income − exceptional_expense +
    unmapped_result; ``net_result`` = result_before_tax − income_tax.

    **Balance sheet**, at the period's end. ``total_assets`` = current_assets + noncurrent_assets +
    unmapped_balance. ``current_result`` is the result of the fiscal year so far;
    ``retained_earnings`` holds what was posted there and the results of past years that no entry
    closed. ``total_liabilities_and_equity`` = current_liabilities + noncurrent_liabilities +
    total_equity + difference, and equals ``total_assets``; ``difference`` is 0 where every entry
    balances.

    **Cash flow**, indirect. operating + investing + financing + unmapped_balance + difference =
    ``net_change_in_cash``, the change of the line ``cash``, to the last digit. What changes in
    ``owner_drawings`` is ``drawings``; loans are ``change_in_debt``, paid-in capital and reserves
    ``change_in_capital``.

    **Closing entries** (at least two postings to results, one to retained earnings, and no other)
    are left out of the profit and loss and of the cash flow.

    **Mapping.** An account goes to the line that its number (PCG, SKR03, SKR04 and SAT, recognized
    by agreement), its type, its name and the names of its groups speak for, in English, German,
    French and Spanish. Evidence is weighed; below ``threshold`` or where it is divided, the account
    is listed in ``unmapped``, and its postings stand under ``unmapped_result`` or
    ``unmapped_balance``. The column ``line`` of ``accounts`` and the option ``account_lines``
    override it.

    Without entries, invoices, receipts, credit notes and bills give the lines of the profit and
    loss that they are about, ``net_revenue``, and with bills ``gross_profit``; what only a ledger
    knows is left out.

    Parameters
    ----------
    accounts : table, optional
        The chart of accounts; without it no posting has a line.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``account_id`` (text or whole number): The account.
        - ``name`` (text): The account's name, in any language.
        - ``number`` (text, optional): The account's number in its chart, such as ``8400``.
        - ``parent_id`` (text or whole number, optional): The account or group that it belongs to.
        - ``type`` (text, optional): The account's type, as its source names it, such as
          ``Receivable`` or ``Cost of Goods Sold``.
        - ``root_type`` (text, optional): ``asset``, ``liability``, ``equity``, ``income`` or
          ``expense``, also as its source names them.
        - ``line`` (text, optional): The line of the statements that the host puts the account on;
          overrides the mapping.
        - ``chart`` (text, optional): The chart's name or country, such as ``SKR03`` or ``fr``,
          where it is known.
        - ``group`` (bool, optional): Whether the account only holds other accounts.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    entries : table, optional
        The postings of the ledger.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``date`` (date): The date of posting.
        - ``account_id`` (text or whole number): The account.
        - ``amount`` (decimal): The amount: debits positive, credits negative.
        - ``entry_id`` (text or whole number, optional): The journal entry; its postings add up to
          0. Blank: postings of a date do.
        - ``party_id`` (text or whole number, optional): Whom it concerns.
        - ``document_id`` (text or whole number, optional): The document that it comes from.
        - ``text`` (text, optional): What it is.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    business : table, optional
        Base currency, zone and fiscal year.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``name`` (text, optional): The business's name.
        - ``zone`` (text, optional): The time zone, such as ``Europe/Berlin``. Blank: UTC.
        - ``currency`` (text): The base currency, by its ISO 4217 code.
        - ``fiscal_year_start`` (whole number, month, optional): The month, 1 to 12, in which the
          fiscal year starts. Blank: 1.
        - ``sector`` (text, optional): The sector, as the host names it.
        - ``country`` (text, optional): The country, by its ISO 3166 code.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    rates : table, optional
        Exchange rates, for postings in other currencies.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``date`` (date): From when the rate counts.
        - ``currency`` (text): The currency of which one unit is priced.
        - ``base`` (text): The currency of the price.
        - ``rate`` (number): Units of ``base`` for one unit of ``currency``.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    documents : table, optional
        Invoices and bills, used where there are no entries.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``document_id`` (text or whole number): The document.
        - ``kind`` (text): ``invoice``, ``bill``, ``credit_note``, ``supplier_credit``, ``order``,
          ``purchase_order``, ``quote`` or ``receipt``.
        - ``date`` (date): The date of the document.
        - ``party_id`` (text or whole number, optional): The customer or supplier.
        - ``due_date`` (date, optional): When it is to be paid.
        - ``total`` (decimal, optional): The total, tax included; positive also for credits.
        - ``tax`` (decimal, optional): The tax in the total.
        - ``status`` (text, optional): ``draft``, ``open``, ``paid`` or ``cancelled``.
        - ``number`` (text, optional): The number on the document.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    lines : table, optional
        The lines of the documents.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``document_id`` (text or whole number): The document.
        - ``amount`` (decimal): The line's amount without tax, in the document's currency.
        - ``line_id`` (text or whole number, optional): The line.
        - ``item_id`` (text or whole number, optional): The item.
        - ``account_id`` (text or whole number, optional): The account that it is posted to.
        - ``quantity`` (number, optional): How many.
        - ``unit_price`` (decimal, optional): The price of one, without tax.
        - ``discount`` (decimal, optional): What was taken off the amount.
        - ``tax`` (decimal, optional): The tax on the line.
        - ``text`` (text, optional): What it is.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    frequency : StatementsFrequency, default "month"
        How long a period is. Default: ``month``, the rhythm of bookkeeping.

        - ``day``: A day.
        - ``week``: A week, from the calendar's first weekday.
        - ``month``: A month.
        - ``quarter``: A quarter of the calendar year.
        - ``year``: A calendar year.
        - ``fiscal_quarter``: A quarter of the fiscal year.
        - ``fiscal_year``: A fiscal year, named after the calendar year in which it ends.
    as_of : str, optional
        The day on which the books are looked at, such as ``2026-01-31``: later
        postings are left out, and a period is finished after its last day.
        Default: the end of the day of the last posting.
    from_ : str, optional
        The first day to show; what was posted before its period is the opening
        balance. Default: the first posting.
    currency : str, optional
        The currency of the statements, by its ISO 4217 code. Default: the base
        currency of the business, else the only currency of its postings.
    fiscal_year_start : int, optional
        The month, 1 to 12, in which fiscal years start. Default: what the
        business says, else 1.
    zone : str, optional
        The time zone of the business. Default: what the business says, else UTC.
    week_start : StatementsWeekStart, default "monday"
        The first day of a week. Default: ``monday``, as in ISO 8601.

        - ``monday``: Monday.
        - ``tuesday``: Tuesday.
        - ``wednesday``: Wednesday.
        - ``thursday``: Thursday.
        - ``friday``: Friday.
        - ``saturday``: Saturday.
        - ``sunday``: Sunday.
    threshold : float, default 0.6
        The confidence that a mapping needs, 0 to 1; accounts below it go to
        ``unmapped``. Default: 0.6, where no account of five real charts was wrong.
    account_lines : dict of StatementsAccountLines, optional
        The line of an account, by its id; overrides what its name says.

        - ``revenue``: Sales of goods and services, without tax.
        - ``sales_deductions``: Discounts, rebates and returns granted on sales.
        - ``cost_of_sales``: Goods, materials, purchased services, freight in, changes of stock.
        - ``other_income``: Operating income beside sales: grants, rents, own work capitalized.
        - ``personnel``: Wages, salaries, social charges, benefits, temporary staff.
        - ``premises``: Rent and leases, energy, water, cleaning, repairs and maintenance.
        - ``selling``: Advertising, sales commissions, freight to customers.
        - ``travel``: Travel, vehicles, entertainment.
        - ``professional_fees``: Lawyers, accountants, auditors, consultants.
        - ``other_operating_expenses``: Office, telephone, insurance, other taxes, bad debts and the
          rest.
        - ``depreciation``: Depreciation, amortization and impairment of fixed assets.
        - ``financial_income``: Interest, dividends and exchange gains.
        - ``financial_expense``: Interest, exchange losses and the cost of finance.
        - ``exceptional_income``: Income outside ordinary business: gains on disposals, past years.
        - ``exceptional_expense``: Expense outside ordinary business: losses on disposals, past
          years.
        - ``income_tax``: Tax on the result.
        - ``cash``: Cash, bank accounts, money in transit.
        - ``short_term_investments``: Securities and deposits that are money within a year.
        - ``receivables``: What customers owe, less what is doubtful.
        - ``inventory``: Goods, materials, work in progress.
        - ``prepaid_expenses``: Expenses paid ahead.
        - ``tax_receivable``: Taxes to be got back, input tax.
        - ``other_current_assets``: Other claims within a year.
        - ``clearing``: Clearing, suspense, opening-balance and memorandum accounts; should be 0.
        - ``fixed_assets``: Land, buildings, machines, equipment, at cost.
        - ``accumulated_depreciation``: Depreciation of fixed and intangible assets so far; taken
          away.
        - ``intangible_assets``: Software, licences, goodwill, at cost.
        - ``financial_assets``: Holdings, long-term securities and loans given.
        - ``other_noncurrent_assets``: Deposits, deferred tax and other long-term claims.
        - ``payables``: What suppliers are owed, billed or not.
        - ``short_term_debt``: Overdrafts, credit cards and loans due within a year.
        - ``tax_payable``: Taxes owed: on sales, on wages withheld, on the result.
        - ``payroll_payable``: Wages, social charges and deductions owed.
        - ``deferred_revenue``: Advances of customers and income received ahead.
        - ``other_current_liabilities``: Other debts and accruals within a year.
        - ``long_term_debt``: Loans and bonds due after a year.
        - ``provisions``: Provisions for pensions, taxes, warranties, disputes.
        - ``other_noncurrent_liabilities``: Deferred tax, deposits received and other long-term
          debts.
        - ``share_capital``: What the owners paid in.
        - ``reserves``: Reserves, revaluation, investment grants.
        - ``retained_earnings``: Results of past years.
        - ``owner_drawings``: What the owners took out, less what they put in beside capital; taken
          away.
    outputs : sequence of {"statements", "mapping", "unmapped", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``statements``: The three statements.
        - ``mapping``: The line of each account.
        - ``unmapped``: The accounts without a line.
        - ``issues``: What could not be used.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    StatementsResult
        - ``statements``: The three statements.
        - ``mapping``: The line of each account.
        - ``unmapped``: The accounts without a line.
        - ``issues``: What could not be used.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: an option is out of its range
    DataError
        - ``DATA_UNFIT``: the postings span more than 10,000 periods, or a sum has more than 34
          digits
    LimitError
        - ``MEMORY_LIMIT``: the statements would have more than 20 million rows
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the postings times their logarithm, and in the accounts times the rules of the
    mapping.

    Examples
    --------
    >>> import trimtab as tt
    >>> accounts = {
    ...     "account_id": ["1", "2", "3"],
    ...     "name": ["Bank account", "Sales", "Office rent"],
    ...     "root_type": ["Asset", "Income", "Expense"],
    ... }
    >>> entries = tt.Table.from_json(
    ...     {
    ...         "date": {
    ...             "type": "Date32",
    ...             "values": ["2026-01-15", "2026-01-15", "2026-01-31", "2026-01-31"],
    ...         },
    ...         "account_id": ["1", "2", "3", "1"],
    ...         "amount": [100, -100, 40, -40],
    ...     },
    ... )
    >>> result = tt.health.statements(accounts=accounts, entries=entries, frequency="month")
    >>> result.mapping["line"].to_pylist()
    ['cash', 'revenue', 'premises']
    """
    return run(
        StatementsResult,
        {
            "accounts": accounts,
            "entries": entries,
            "business": business,
            "rates": rates,
            "documents": documents,
            "lines": lines,
        },
        {
            "frequency": frequency,
            "as_of": as_of,
            "from": from_,
            "currency": currency,
            "fiscal_year_start": fiscal_year_start,
            "zone": zone,
            "week_start": week_start,
            "threshold": threshold,
            "account_lines": account_lines,
            "outputs": outputs,
        },
        statements.__kwdefaults__,
        control,
    )


class RatiosResult(Result):
    """What ``ratios`` gives."""

    __slots__ = ()

    operation = "health.ratios"
    output_names = ("ratios", "details", "issues")

    @property
    def ratios(self) -> Table:
        """One row a business and day, as ``health.score`` takes it. Rows are ordered by business
        and day.

        - ``business_id`` (text or whole number): The business; empty where no table names one.
        - ``as_of`` (date): The last day of the statements; without them, the day on which the books
          are looked at.
        - ``not_applicable`` (list of text): The inputs that do not apply.
        - ``return_on_assets`` (number, ratio, may be null): net profit / total assets.
        - ``debt_ratio`` (number, ratio, may be null): total liabilities / total assets.
        - ``working_capital_to_assets`` (number, ratio, may be null): (current assets - short-term
          liabilities) / total assets.
        - ``current_ratio`` (number, ratio, may be null): current assets / short-term liabilities.
        - ``net_liquid_days`` (number, days, may be null): 365 * (cash + short-term securities +
          receivables - short-term liabilities) / (operating expenses - depreciation).
        - ``retained_earnings_to_assets`` (number, ratio, may be null): retained earnings / total
          assets.
        - ``ebit_to_assets`` (number, ratio, may be null): profit before tax / total assets (what
          the training data hold as earnings before interest and taxes).
        - ``asset_turnover`` (number, ratio, may be null): sales / total assets.
        - ``equity_to_assets`` (number, ratio, may be null): equity / total assets.
        - ``profit_and_financing_costs_to_assets`` (number, ratio, may be null): (profit before tax
          + extraordinary items + financial expenses) / total assets.
        - ``pretax_profit_to_short_liabilities`` (number, ratio, may be null): profit before tax /
          short-term liabilities.
        - ``pretax_cash_margin`` (number, ratio, may be null): (profit before tax + depreciation) /
          sales.
        - ``debt_repayment_days`` (number, days, may be null): 365 * total liabilities / (profit
          before tax + depreciation).
        - ``pretax_cash_flow_to_debt`` (number, ratio, may be null): (profit before tax +
          depreciation) / total liabilities.
        - ``pretax_margin`` (number, ratio, may be null): profit before tax / sales.
        - ``inventory_days`` (number, days, may be null): 365 * inventory / sales.
        - ``sales_growth`` (number, ratio, may be null): sales / sales of the previous year.
        - ``operating_return_on_assets`` (number, ratio, may be null): operating profit / total
          assets.
        - ``net_margin`` (number, ratio, may be null): net profit / sales.
        - ``three_year_profit_to_assets`` (number, ratio, may be null): profit before tax of the
          last three years / total assets.
        - ``reserves_to_assets`` (number, ratio, may be null): (equity - share capital) / total
          assets.
        - ``cash_flow_to_debt`` (number, ratio, may be null): (net profit + depreciation) / total
          liabilities.
        - ``interest_coverage`` (number, ratio, may be null): operating profit / financial expenses.
        - ``working_capital_to_fixed_assets`` (number, ratio, may be null): (current assets -
          short-term liabilities) / fixed assets.
        - ``log_assets`` (number, log10 of thousand PLN, may be null): decimal logarithm of total
          assets in thousands of Polish zloty.
        - ``net_debt_to_sales`` (number, ratio, may be null): (total liabilities - cash) / sales.
        - ``margin_before_interest`` (number, ratio, may be null): (profit before tax + interest) /
          sales.
        - ``payables_days`` (number, days, may be null): 365 * short-term liabilities / cost of
          products sold.
        - ``operating_costs_to_short_liabilities`` (number, ratio, may be null): operating expenses
          / short-term liabilities.
        - ``operating_costs_to_debt`` (number, ratio, may be null): operating expenses / total
          liabilities.
        - ``sales_profit_to_assets`` (number, ratio, may be null): profit on sales / total assets.
        - ``total_asset_turnover`` (number, ratio, may be null): total sales with other income /
          total assets.
        - ``long_term_capital_to_assets`` (number, ratio, may be null): (equity + long-term
          liabilities) / total assets.
        - ``sales_margin`` (number, ratio, may be null): profit on sales / sales.
        - ``cash_ratio`` (number, ratio, may be null): (current assets - inventory - receivables) /
          short-term liabilities.
        - ``debt_to_operating_cash_flow`` (number, months, may be null): total liabilities /
          ((operating profit + depreciation) * 12 / 365).
        - ``operating_margin`` (number, ratio, may be null): operating profit / sales.
        - ``operating_cycle_days`` (number, days, may be null): inventory days + receivables days.
        - ``receivables_days`` (number, days, may be null): 365 * receivables / sales.
        - ``profit_to_inventory`` (number, ratio, may be null): net profit / inventory.
        - ``quick_ratio`` (number, ratio, may be null): (current assets - inventory) / short-term
          liabilities.
        - ``inventory_days_of_cost`` (number, days, may be null): 365 * inventory / cost of products
          sold.
        - ``current_assets_to_debt`` (number, ratio, may be null): current assets / total
          liabilities.
        - ``short_liabilities_to_assets`` (number, ratio, may be null): short-term liabilities /
          total assets.
        - ``equity_to_fixed_assets`` (number, ratio, may be null): equity / fixed assets.
        - ``long_term_capital_to_fixed_assets`` (number, ratio, may be null): (equity + long-term
          liabilities) / fixed assets.
        - ``gross_margin`` (number, ratio, may be null): (sales - cost of products sold) / sales.
        - ``cost_ratio`` (number, ratio, may be null): total costs / total sales.
        - ``short_liabilities_days`` (number, days, may be null): 365 * short-term liabilities /
          sales.
        - ``fixed_asset_turnover`` (number, ratio, may be null): sales / fixed assets.
        - ``cash_buffer_days`` (number, days, may be null): average daily bank balance / average
          daily outflow, of the last 365 days.
        - ``weekly_net_flow_volatility`` (number, share, may be null): standard deviation of the
          bank's weekly net flow / average weekly outflow, of the last 365 days.
        - ``overdue_share`` (number, share, may be null): what is overdue / what is open, of
          invoices with a due date.
        - ``days_to_collect`` (number, days, may be null): mean days from invoice to payment,
          weighted by amount, of the last 365 days' payments.
        - ``credit_share`` (number, share, may be null): credit notes / sales before credits, of the
          last 365 days.
        - ``payroll_share`` (number, share, may be null): a year's gross pay / a year's revenue.
        - ``repeat_customer_share`` (number, share, may be null): customers of the last 365 days
          that have bought on two days or more / all of them.
        - ``repeat_revenue_share`` (number, share, may be null): sales after a customer's first day
          / sales to known customers, of the last 365 days.
        - ``customer_top_1_share`` (number, share, may be null): sales to the largest customer /
          sales, of the last 365 days.
        - ``customer_top_5_share`` (number, share, may be null): sales to the five largest customers
          / sales, of the last 365 days.
        - ``customer_concentration`` (number, index, may be null): sum of the squared shares of
          customers in the sales of the last 365 days.
        - ``supplier_top_1_share`` (number, share, may be null): purchases from the largest supplier
          / purchases, of the last 365 days.
        """
        return self._output("ratios", Table)

    @property
    def details(self) -> Table:
        """One row an input: its value, or why there is none. Rows are ordered by business, day and
        input: those of the models as they list them, then those of the books.

        - ``business_id`` (text or whole number): The business; empty where no table names one.
        - ``as_of`` (date): The day of the row in ``ratios``.
        - ``input`` (text): The input.
        - ``pillar`` (text): The part of the business that it tells of.
        - ``value`` (number, as `unit` says, may be null): Its value.
        - ``unit`` (text): The unit of the value.
        - ``status`` (text): ``supplied``, ``does_not_apply`` or ``not_supplied``.
        - ``formula`` (text): How it is computed.
        - ``source`` (text, may be null): What it came from, such as ``statements from 2025-01-01 to
          2025-12-31``, ``orders from …``, ``invoices open on …`` or ``bank balance of …``, joined
          by ``; ``; null where nothing of it was there.
        - ``note`` (text, may be null): Why it does not apply, or what to supply.
        """
        return self._output("details", Table)

    @property
    def issues(self) -> Table:
        """What could not be used. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def ratios(
    *,
    documents: TableLike | None = None,
    lines: TableLike | None = None,
    payments: TableLike | None = None,
    bank: TableLike | None = None,
    people: TableLike | None = None,
    business: TableLike | None = None,
    rates: TableLike | None = None,
    statements: TableLike | None = None,
    as_of: str | None = None,
    history: bool = False,
    orders: RatiosOrders = "paid",
    outputs: Sequence[RatiosOutputs] | None = None,
    control: Control | None = None,
) -> RatiosResult:
    """The inputs of a health score, from statements, bank, documents, orders and payroll.

    Each input of the built-in models is computed from statements and books and comes with its unit,
    its formula and what it came from. Each table that is there is used; one at least must be. Each
    business is answered alone. Rows without a ``business_id`` belong to the only business that
    other rows name, else to the only one of ``business``.

    **The year.** Results (``net_revenue``, ``ebit``, …) are those of the year up to the row's day:
    the finished periods before it, without a gap, that cover 360 days or more. With 85 to 359 days
    they are multiplied by 365/days, and ``source`` and an issue say so; with fewer, ratios of
    results are not supplied. Balances are those of the last day. ``sales_growth`` needs the year
    before, ``three_year_profit_to_assets`` the two years before.

    **The day.** A business with statements is looked at on the last day of its last finished
    period, and its books up to that day; without statements, on ``as_of`` or on the last day in its
    books. With ``history``, days before it follow the ends of the periods, or of the months of
    sales, that close a whole year.

    **Books.** What the statements lack is measured from the books: ``net_revenue`` from the sales
    in ``documents`` and ``lines`` (invoices, receipts and the orders that ``orders`` says, less
    credit notes, without tax), ``receivables`` from what is open on invoices, ``cash`` from the
    balances of ``bank``. A balance sheet of plain lines lacks nothing, as what it leaves out is 0.
    Statements win. ``sales_growth`` takes both years from the statements or both from the books.
    Nothing is taken from books in another currency than the statements'. What is owed to suppliers
    is not measured, as the models ask for all short-term liabilities.

    **Full months.** Sales count by full month: the first one when something happened by its third
    day, the last one when it is over on ``as_of``; without ``as_of``, a month whose records end
    early is left out. Months without a sale in which the business would have had more than four by
    its own rhythm (by chance under 2 % of such silences) are a gap in the records, unless they are
    empty in the year before or after too: no year goes across them, and what rests on sales is not
    supplied on a day after them. Balances are not taken from a bank that has been silent for more
    than 31 days.

    **Inputs of the books.** ``cash_buffer_days``, ``weekly_net_flow_volatility``,
    ``overdue_share``, ``days_to_collect``, ``credit_share``, ``payroll_share``,
    ``repeat_customer_share``, ``repeat_revenue_share``, ``customer_top_1_share``,
    ``customer_top_5_share``, ``customer_concentration`` and ``supplier_top_1_share`` are the
    measures of ``health.profile``. The built-in models do not know them, and ``health.score``
    passes over them; ``health.fit`` takes them as any other column.

    **Two kinds of blank.** An input *does not apply* where the business has nothing of the kind: no
    financial expenses (interest coverage), no liabilities, no inventory, no fixed assets, nothing
    owed by customers, nobody employed. It stands in ``not_applicable``, and ``health.score`` takes
    it as neutral. It is *not supplied* where a line is not there, or where nothing can be said (no
    sales, total assets of 0, a negative denominator that only books in disorder have); ``note``
    says what to supply.

    **Statements of one's own.** A statement of plain lines is added up, and a line that it leaves
    out is 0. A statement that has subtotals is taken as it is, and a line that it leaves out is not
    known.

    **Size.** ``log_assets`` compares with the training data, which are in Polish zloty of 2007 to
    2013: amounts are converted at a rate of those years rounded to about one digit (1 EUR is 4 PLN,
    1 USD 3 PLN, 1 GBP 4.8 PLN). 25 % more or less moves it by 0.1.

    **EBIT.** ``ebit_to_assets`` is the profit before tax over total assets, because the training
    data hold that figure under this name in every row; ``profit_and_financing_costs_to_assets``
    adds the financial expenses back.

    Parameters
    ----------
    documents : table, optional
        Invoices, receipts, orders, credit notes and bills.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``document_id`` (text or whole number): The document.
        - ``kind`` (text): ``invoice``, ``bill``, ``credit_note``, ``supplier_credit``, ``order``,
          ``purchase_order``, ``quote`` or ``receipt``.
        - ``date`` (date): The date of the document.
        - ``party_id`` (text or whole number, optional): The customer or supplier.
        - ``due_date`` (date, optional): When it is to be paid.
        - ``total`` (decimal, optional): The total, tax included; positive also for credits.
        - ``tax`` (decimal, optional): The tax in the total.
        - ``status`` (text, optional): ``draft``, ``open``, ``paid`` or ``cancelled``.
        - ``number`` (text, optional): The number on the document.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    lines : table, optional
        The lines of the documents: amounts without tax.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``document_id`` (text or whole number): The document.
        - ``amount`` (decimal): The line's amount without tax, in the document's currency.
        - ``line_id`` (text or whole number, optional): The line.
        - ``item_id`` (text or whole number, optional): The item.
        - ``account_id`` (text or whole number, optional): The account that it is posted to.
        - ``quantity`` (number, optional): How many.
        - ``unit_price`` (decimal, optional): The price of one, without tax.
        - ``discount`` (decimal, optional): What was taken off the amount.
        - ``tax`` (decimal, optional): The tax on the line.
        - ``text`` (text, optional): What it is.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    payments : table, optional
        Money received on invoices.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``payment_id`` (text or whole number): The payment.
        - ``date`` (date): When it was made.
        - ``amount`` (decimal): The amount: received positive, paid negative.
        - ``document_id`` (text or whole number, optional): The document that it settles.
        - ``party_id`` (text or whole number, optional): Who paid or was paid.
        - ``fee`` (decimal, optional): What the payment cost.
        - ``method`` (text, optional): How it was paid.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    bank : table, optional
        Bank lines, best with their balance.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``date`` (date): The date of booking.
        - ``amount`` (decimal): The amount: in positive, out negative.
        - ``line_id`` (text or whole number, optional): The bank line.
        - ``account_id`` (text or whole number, optional): The account in the chart that the bank
          account is.
        - ``bank_account`` (text, optional): The bank account, as the host names it.
        - ``balance`` (decimal, optional): The balance after the line.
        - ``counterparty`` (text, optional): Who is on the other side.
        - ``party_id`` (text or whole number, optional): The party on the other side, where it is
          known.
        - ``text`` (text, optional): The text of the line.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    people : table, optional
        Who works for the business.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``person_id`` (text or whole number): The person.
        - ``name`` (text, optional): The person's name.
        - ``role`` (text, optional): What the person does.
        - ``hired`` (date, optional): The first day.
        - ``left`` (date, optional): The last day.
        - ``pay`` (decimal, optional): The gross pay, per ``pay_per``.
        - ``pay_per`` (text, optional): ``hour``, ``month`` or ``year``.
        - ``hours_per_week`` (number, hours, optional): The agreed hours.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    business : table, optional
        Base currency, zone and sector.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``name`` (text, optional): The business's name.
        - ``zone`` (text, optional): The time zone, such as ``Europe/Berlin``. Blank: UTC.
        - ``currency`` (text): The base currency, by its ISO 4217 code.
        - ``fiscal_year_start`` (whole number, month, optional): The month, 1 to 12, in which the
          fiscal year starts. Blank: 1.
        - ``sector`` (text, optional): The sector, as the host names it.
        - ``country`` (text, optional): The country, by its ISO 3166 code.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    rates : table, optional
        Exchange rates, for amounts in other currencies.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``date`` (date): From when the rate counts.
        - ``currency`` (text): The currency of which one unit is priced.
        - ``base`` (text): The currency of the price.
        - ``rate`` (number): Units of ``base`` for one unit of ``currency``.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    statements : table, optional
        The output ``statements`` of health.statements.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``period_start`` (date): The period's first day.
        - ``period_end`` (date): The period's last day.
        - ``line`` (text): The line, as ``health.statements`` names it.
        - ``amount`` (decimal): The amount, in the direction that the line's name says; of a balance
          sheet at the period's end.
        - ``statement`` (text, optional): ``profit_and_loss``, ``balance_sheet`` or ``cash_flow``;
          blank is what the line's name says.
        - ``unfinished`` (bool, optional): Whether the period was not over; such periods are left
          out.
        - ``currency`` (text, optional): The currency, by its ISO 4217 code; blank is the business's
          own.
    as_of : str, optional
        The day on which the business is looked at, such as ``2026-01-31``: later
        periods, and what comes later in the books, are left out. Default: the end
        of the last finished period of each business; without statements, the last
        day in its books.
    history : bool, default False
        Whether every period that ends a whole year of statements gives a row, and
        not the last alone; without statements, every month that ends a whole year
        of sales. Default: false.
    orders : {"paid", "never", "always"}, default "paid"
        Which orders are sales beside invoices and receipts. Default: ``paid``, as
        a shop has them; say ``never`` where each order is invoiced too, as books
        do not link the two.

        - ``paid``: Orders whose status is ``paid``.
        - ``never``: None: invoices or receipts say the same.
        - ``always``: All but drafts and cancelled ones.
    outputs : sequence of {"ratios", "details", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``ratios``: One row a business and day, as ``health.score`` takes it.
        - ``details``: One row an input: its value, or why there is none.
        - ``issues``: What could not be used.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    RatiosResult
        - ``ratios``: One row a business and day, as ``health.score`` takes it.
        - ``details``: One row an input: its value, or why there is none.
        - ``issues``: What could not be used.

    Raises
    ------
    InvalidInputError
        - ``INPUT_MISSING``: none of the tables is there
        - ``OPTION_VALUE``: ``as_of`` is not a date
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the rows times their logarithm; with ``history``, times the months.

    Examples
    --------
    >>> import trimtab as tt
    >>> documents = tt.Table.from_json(
    ...     {
    ...         "document_id": ["1", "2"],
    ...         "kind": ["invoice", "invoice"],
    ...         "date": {"type": "Date32", "values": ["2025-03-01", "2025-11-30"]},
    ...         "total": [300, 100],
    ...         "status": ["paid", "open"],
    ...     },
    ... )
    >>> statements = tt.Table.from_json(
    ...     {
    ...         "period_start": {
    ...             "type": "Date32",
    ...             "values": ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01"],
    ...         },
    ...         "period_end": {
    ...             "type": "Date32",
    ...             "values": ["2025-12-31", "2025-12-31", "2025-12-31", "2025-12-31"],
    ...         },
    ...         "line": ["net_revenue", "net_result", "total_assets", "total_liabilities"],
    ...         "amount": [1000, 50, 400, 0],
    ...     },
    ... )
    >>> result = tt.health.ratios(documents=documents, statements=statements)
    >>> result.ratios["receivables_days"].to_pylist()
    [36.5]
    """
    return run(
        RatiosResult,
        {
            "documents": documents,
            "lines": lines,
            "payments": payments,
            "bank": bank,
            "people": people,
            "business": business,
            "rates": rates,
            "statements": statements,
        },
        {"as_of": as_of, "history": history, "orders": orders, "outputs": outputs},
        ratios.__kwdefaults__,
        control,
    )


class ProfileResult(Result):
    """What ``profile`` gives."""

    __slots__ = ()

    operation = "health.profile"
    output_names = ("profile", "segments", "seasonality", "issues")

    @property
    def profile(self) -> Table:
        """What kind of business it is. Rows are ordered by business, aspect and measure.

        - ``business_id`` (text or whole number, may be null): The business; null where no table
          names one.
        - ``as_of`` (date, may be null): The day up to which the tables count; null where none has a
          date.
        - ``aspect`` (text): ``size``, ``stage``, ``seasonality``, ``customers``, ``concentration``
          or ``cash``.
        - ``measure`` (text): The measure.
        - ``value`` (number, as `unit` says, may be null): Its value; null where it is a text.
        - ``text`` (text, may be null): Its value as a text, such as a class or whom it is about.
        - ``unit`` (text, may be null): The unit of ``value``: a currency's code, ``currency`` where
          it is not known, ``share``, ``days``, ``months``, ``month``, ``people``, ``customers``,
          ``suppliers``, ``payers``, ``index`` or ``probability``.
        - ``benchmark`` (number, as `unit` says, may be null): What others have, where it was
          measured.
        - ``benchmark_source`` (text, may be null): Who measured it.
        - ``message`` (text): The measure as a sentence, in English.
        """
        return self._output("profile", Table)

    @property
    def segments(self) -> Table:
        """The segment of each customer. Rows are ordered by business and party.

        - ``business_id`` (text or whole number, may be null): The business; null where no table
          names one.
        - ``party_id`` (text or whole number): The customer.
        - ``recency_days`` (whole number, days): The days since its last order.
        - ``orders`` (whole number): How many orders it made, credits aside.
        - ``revenue`` (decimal): What it bought without tax, less credits.
        - ``revenue_share`` (number, share, may be null): Its share of all sales; null where they
          are not above zero.
        - ``segment`` (text): ``champion``, ``loyal``, ``new``, ``at_risk``, ``lost`` or
          ``one_time``.
        """
        return self._output("segments", Table)

    @property
    def seasonality(self) -> Table:
        """The season of each month. Rows are ordered by business and month.

        - ``business_id`` (text or whole number, may be null): The business; null where no table
          names one.
        - ``month`` (whole number, month): The month of the year, 1 to 12.
        - ``index`` (number, ratio): Sales of the month beside an average month, without trend; 1 is
          average.
        - ``years`` (whole number): How many full months of that name stand behind it.
        - ``significant`` (bool): Whether the months of the business differ by more than chance
          would.
        """
        return self._output("seasonality", Table)

    @property
    def issues(self) -> Table:
        """What could not be used or answered. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def profile(
    *,
    documents: TableLike | None = None,
    lines: TableLike | None = None,
    payments: TableLike | None = None,
    bank: TableLike | None = None,
    people: TableLike | None = None,
    business: TableLike | None = None,
    rates: TableLike | None = None,
    statements: TableLike | None = None,
    as_of: str | None = None,
    orders: ProfileOrders = "paid",
    full_time_hours: float = 40.0,
    outputs: Sequence[ProfileOutputs] | None = None,
    control: Control | None = None,
) -> ProfileResult:
    """What kind of business this is: size, stage, season, customers, dependence, cash.

    Each table that is there is used; what a measure lacks stands in ``issues``. Amounts are in the
    business's currency: of ``business``, else the only one that its rows name. Others are converted
    with ``rates``, at the latest rate of the day or before, or left out with an issue. Each
    business is answered alone, as of its own last day unless ``as_of`` says another. Rows without a
    ``business_id`` belong to the only business that other rows name, else to the only one of
    ``business``. Rows whose key came before are left out. "The last year" is the 365 days up to
    ``as_of``.

    **Sales** are invoices, receipts and paid orders (see ``orders``), less credit notes, without
    tax: the sum of a document's lines, else ``total`` less ``tax``. Purchases are bills less
    supplier credits. Drafts and cancelled documents are left out.

    **Full months.** A month counts when it is over; the first one when something happened by its
    third day. The monthly series is that of monthly statements or of the sales documents, whichever
    has more full months, and of the bank's inflow where there is neither.

    **Size.** ``annual_revenue`` is ``net_revenue`` of the last year of statements (periods without
    a gap, 364 to 366 days), else the last twelve full months; ``annual_inflow`` takes its place
    where there is only the bank. ``size_class`` follows Commission Recommendation 2003/361/EC:
    fewer than 10, 50, 250 full-time people, and turnover or balance sheet up to 2, 10, 50 or 2, 10,
    43 million euro; the ceilings are looked at where the currency is the euro. A part-time person
    counts as hours over ``full_time_hours``, one without hours as full-time. ``annual_payroll`` is
    gross pay times 12 months, or 52 weeks of the agreed hours.

    **Stage.** ``growth_rate`` is the last year over the one before, less 1: ``growing`` above 0.05,
    ``shrinking`` below -0.05, else ``steady``. Without two full years it is ``startup`` if the
    books are younger than 24 months and the bank began at zero; else nothing is said.

    **Seasonality**, from 24 full months in a row. Amounts (a day, unless they vary less a month; as
    logarithms where all are above zero) are split by least squares into a trend, a line with a bend
    each twelve months, and twelve effects. ``seasonality_strength`` is 1 - Var(R)/Var(S+R) (Hyndman
    and Athanasopoulos, 2021, *Forecasting: Principles and Practice*, section 4.3), each variance
    over its degrees of freedom, so that noise has about 0. ``significant`` is the F test of the
    effects at 5 %.

    **Customers.** ``repeat_customer_share`` counts those of the last year's customers that bought
    on more than one day so far; ``repeat_revenue_share`` is the part of what known customers bought
    that was not bought on a customer's first day. What is owed on an invoice is its total less its
    payments, or nothing where its status is ``paid``; ``overdue_share`` is over what has a due
    date. ``days_to_collect`` is the mean of the days from invoice to payment, weighted by amount,
    over the payments of the last year.

    **Segments.** *g* is the customer's own median gap between days with orders where it has three
    gaps or more, else that of all customers, *G*. A customer is ``new`` if its first order is at
    most 3 *G* ago; else ``one_time`` after one order, ``lost`` if silent for more than 6 *g*,
    ``at_risk`` for more than 3 *g*, else ``loyal``; the fifth of the loyal that brought most are
    ``champion``. Who buys at random at that rhythm is silent for *k* medians with probability
    2^-*k*. Where nobody bought twice there is no rhythm, and all are ``one_time``.

    **Concentration**, over the last year: shares of the whole, those without a party counted as
    many small ones; the index is the sum of squared shares (Herfindahl and Hirschman), and 1 over
    it the number of equal parties that would give it. Without sales documents the payers of the
    bank's inflow stand for customers.

    **Cash**, over the last year of bank lines, 28 days at least: ``cash_buffer_days`` is the
    average daily balance over the average daily outflow (Farrell and Wheat, 2016, *Cash is King*,
    JPMorgan Chase Institute). The balances of all accounts are added, each held until its next
    line; a line without a balance continues the one before. Two lines of one day and two accounts
    that add up to zero are a transfer and no flow. ``weekly_net_flow_volatility`` is the standard
    deviation of the net flow of weeks that end on ``as_of``, over the average outflow of a week.

    Parameters
    ----------
    documents : table, optional
        Invoices, receipts, orders, credit notes and bills.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``document_id`` (text or whole number): The document.
        - ``kind`` (text): ``invoice``, ``bill``, ``credit_note``, ``supplier_credit``, ``order``,
          ``purchase_order``, ``quote`` or ``receipt``.
        - ``date`` (date): The date of the document.
        - ``party_id`` (text or whole number, optional): The customer or supplier.
        - ``due_date`` (date, optional): When it is to be paid.
        - ``total`` (decimal, optional): The total, tax included; positive also for credits.
        - ``tax`` (decimal, optional): The tax in the total.
        - ``status`` (text, optional): ``draft``, ``open``, ``paid`` or ``cancelled``.
        - ``number`` (text, optional): The number on the document.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    lines : table, optional
        The lines of the documents: amounts without tax.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``document_id`` (text or whole number): The document.
        - ``amount`` (decimal): The line's amount without tax, in the document's currency.
        - ``line_id`` (text or whole number, optional): The line.
        - ``item_id`` (text or whole number, optional): The item.
        - ``account_id`` (text or whole number, optional): The account that it is posted to.
        - ``quantity`` (number, optional): How many.
        - ``unit_price`` (decimal, optional): The price of one, without tax.
        - ``discount`` (decimal, optional): What was taken off the amount.
        - ``tax`` (decimal, optional): The tax on the line.
        - ``text`` (text, optional): What it is.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    payments : table, optional
        Money received on invoices.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``payment_id`` (text or whole number): The payment.
        - ``date`` (date): When it was made.
        - ``amount`` (decimal): The amount: received positive, paid negative.
        - ``document_id`` (text or whole number, optional): The document that it settles.
        - ``party_id`` (text or whole number, optional): Who paid or was paid.
        - ``fee`` (decimal, optional): What the payment cost.
        - ``method`` (text, optional): How it was paid.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    bank : table, optional
        Bank lines, best with their balance.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``date`` (date): The date of booking.
        - ``amount`` (decimal): The amount: in positive, out negative.
        - ``line_id`` (text or whole number, optional): The bank line.
        - ``account_id`` (text or whole number, optional): The account in the chart that the bank
          account is.
        - ``bank_account`` (text, optional): The bank account, as the host names it.
        - ``balance`` (decimal, optional): The balance after the line.
        - ``counterparty`` (text, optional): Who is on the other side.
        - ``party_id`` (text or whole number, optional): The party on the other side, where it is
          known.
        - ``text`` (text, optional): The text of the line.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    people : table, optional
        Who works for the business.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``person_id`` (text or whole number): The person.
        - ``name`` (text, optional): The person's name.
        - ``role`` (text, optional): What the person does.
        - ``hired`` (date, optional): The first day.
        - ``left`` (date, optional): The last day.
        - ``pay`` (decimal, optional): The gross pay, per ``pay_per``.
        - ``pay_per`` (text, optional): ``hour``, ``month`` or ``year``.
        - ``hours_per_week`` (number, hours, optional): The agreed hours.
        - ``currency`` (text, optional): The currency of the amounts, by its ISO 4217 code; blank is
          the business's base currency.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    business : table, optional
        Base currency, zone and sector.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``name`` (text, optional): The business's name.
        - ``zone`` (text, optional): The time zone, such as ``Europe/Berlin``. Blank: UTC.
        - ``currency`` (text): The base currency, by its ISO 4217 code.
        - ``fiscal_year_start`` (whole number, month, optional): The month, 1 to 12, in which the
          fiscal year starts. Blank: 1.
        - ``sector`` (text, optional): The sector, as the host names it.
        - ``country`` (text, optional): The country, by its ISO 3166 code.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    rates : table, optional
        Exchange rates, for amounts in other currencies.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``date`` (date): From when the rate counts.
        - ``currency`` (text): The currency of which one unit is priced.
        - ``base`` (text): The currency of the price.
        - ``rate`` (number): Units of ``base`` for one unit of ``currency``.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    statements : table, optional
        The output ``statements`` of health.statements.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``period_start`` (date): The period's first day.
        - ``period_end`` (date): The period's last day.
        - ``line`` (text): The line, as ``health.statements`` names it.
        - ``amount`` (decimal): The amount, in the direction that the line's name says; of a balance
          sheet at the period's end.
        - ``statement`` (text, optional): ``profit_and_loss``, ``balance_sheet`` or ``cash_flow``;
          blank is what the line's name says.
        - ``unfinished`` (bool, optional): Whether the period was not over; such periods are left
          out.
        - ``currency`` (text, optional): The currency, by its ISO 4217 code; blank is the business's
          own.
    as_of : str, optional
        The day on which the business is looked at, such as ``2026-01-31``: what
        comes later is left out, and a month is over after its last day.
        Default: the end of the last day in the tables of each business.
    orders : {"paid", "never", "always"}, default "paid"
        Which orders are sales beside invoices and receipts. Default: ``paid``, as
        a shop has them; say ``never`` where each order is invoiced too, as books
        do not link the two.

        - ``paid``: Orders whose status is ``paid``.
        - ``never``: None: invoices or receipts say the same.
        - ``always``: All but drafts and cancelled ones.
    full_time_hours : float, default 40.0
        The hours a week of a full-time person. Default: 40.
    outputs : sequence of {"profile", "segments", "seasonality", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``profile``: What kind of business it is, one row a measure.
        - ``segments``: The segment of each customer.
        - ``seasonality``: The season of each month.
        - ``issues``: What could not be used or answered.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ProfileResult
        - ``profile``: What kind of business it is.
        - ``segments``: The segment of each customer.
        - ``seasonality``: The season of each month.
        - ``issues``: What could not be used or answered.

    Raises
    ------
    InvalidInputError
        - ``INPUT_MISSING``: none of the tables is there
        - ``OPTION_VALUE``: an option is out of its range
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in the rows times their logarithm; about two seconds for a million documents with a
    million lines.

    Examples
    --------
    >>> import trimtab as tt
    >>> documents = tt.Table.from_json(
    ...     {
    ...         "document_id": ["1", "2", "3", "4"],
    ...         "kind": ["invoice", "invoice", "credit_note", "invoice"],
    ...         "date": {
    ...             "type": "Date32",
    ...             "values": ["2026-01-05", "2026-01-19", "2026-01-23", "2026-02-02"],
    ...         },
    ...         "party_id": ["ann", "bob", "bob", "ann"],
    ...         "total": [300, 120, 20, 600],
    ...     },
    ... )
    >>> result = tt.health.profile(documents=documents, as_of="2026-02-10")
    >>> result.profile["message"][:1]
    ['The books go back 1 month.']
    """
    return run(
        ProfileResult,
        {
            "documents": documents,
            "lines": lines,
            "payments": payments,
            "bank": bank,
            "people": people,
            "business": business,
            "rates": rates,
            "statements": statements,
        },
        {"as_of": as_of, "orders": orders, "full_time_hours": full_time_hours, "outputs": outputs},
        profile.__kwdefaults__,
        control,
    )


class ScoreResult(Result):
    """What ``score`` gives."""

    __slots__ = ()

    operation = "health.score"
    output_names = ("scores", "points", "missing", "counterfactuals", "issues")

    @property
    def scores(self) -> Table:
        """One row a business: score, band, probability, confidence. Rows are ordered as the input,
        without rows not scored.

        - ``business_id`` (text or whole number): The business.
        - ``as_of`` (date, may be null): The day of the statement, as given.
        - ``score`` (number, points): 0 to 100; higher is healthier; 50 is the base rate.
        - ``band`` (text): The band of the score.
        - ``probability`` (number, share): The probability of the model's outcome.
        - ``probability_low`` (number, share): The lower end of the 90 % interval.
        - ``probability_high`` (number, share): The upper end of the 90 % interval.
        - ``confidence`` (number, share): How much of the whole picture the known inputs give: 1 is
          all, 0 is none.
        """
        return self._output("scores", Table)

    @property
    def points(self) -> Table:
        """What each input adds; a business's points add up to its score. Rows are ordered as the
        input, then ``base``, the model's inputs in its order, ``limit``.

        - ``business_id`` (text or whole number): The business.
        - ``as_of`` (date, may be null): The day of the statement, as given.
        - ``input`` (text): The input; ``base`` is the score before any, ``limit`` keeps it within 0
          and 100.
        - ``pillar`` (text, may be null): The part of the business that the input tells of.
        - ``value`` (number, as the input, may be null): The value supplied; null where it does not
          apply.
        - ``points`` (number, points): What it adds to the score, a multiple of 0.01.
        """
        return self._output("points", Table)

    @property
    def missing(self) -> Table:
        """How far each missing input could move the score. Rows are ordered as the input, then the
        model's inputs in its order.

        - ``business_id`` (text or whole number): The business.
        - ``as_of`` (date, may be null): The day of the statement, as given.
        - ``input`` (text): An input that was not supplied.
        - ``pillar`` (text, may be null): The part of the business that the input tells of.
        - ``points_low`` (number, points): The change of the score if the input came in at its worse
          5 % end.
        - ``points_high`` (number, points): The change of the score if the input came in at its
          better 5 % end.
        """
        return self._output("missing", Table)

    @property
    def counterfactuals(self) -> Table:
        """The cheapest changes that reach the next band, at most three a business. Rows are ordered
        as the input, then by option.

        - ``business_id`` (text or whole number): The business.
        - ``as_of`` (date, may be null): The day of the statement, as given.
        - ``option`` (whole number): The option, 1 the cheapest; its changes go together.
        - ``input`` (text): The input to change.
        - ``pillar`` (text, may be null): The part of the business that the input tells of.
        - ``value`` (number, as the input): Its value now.
        - ``target`` (number, as the input): The value to reach.
        - ``points`` (number, points): What the change adds.
        - ``cost`` (number, share): The option's cost: the share of the training firms that it
          passes.
        - ``band`` (text): The band that the option reaches.
        - ``score`` (number, points): The score that the option reaches.
        """
        return self._output("counterfactuals", Table)

    @property
    def issues(self) -> Table:
        """Rows that were not scored, values that were not read. Rows are ordered by row of the
        input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def score(
    ratios: TableLike,
    *,
    model: ScoreModel | Document = "one_year",
    base_rate: float | None = None,
    outputs: Sequence[ScoreOutputs] | None = None,
    control: Control | None = None,
) -> ScoreResult:
    """How healthy each business is: a score from 0 to 100 with its reasons.

    The model is additive: the log-odds of health are an intercept and one curve per input, monotone
    in the direction that accounting gives, flat beyond its ends. ``score`` is 50 for a business at
    the base rate of the model's training data and rises by a fixed number of points a unit of
    log-odds, within 0 and 100. Points are multiples of 0.01; a business's points, its ``base`` row
    among them, add up to its score exactly. Where the sum would leave 0 to 100, a row ``limit``
    holds what keeps it inside.

    Bands of the built-in models: ``critical`` below 20, ``weak`` from 20, ``fair`` from 40,
    ``good`` from 60, ``strong`` from 80.

    Null and NaN are *not supplied*: the inputs at hand then stand for the rest as far as the
    training firms correlate, the score is drawn towards the base rate, and ``confidence`` (0 to 1)
    falls. An input named in ``not_applicable`` is known and neutral: it adds nothing. Infinities
    count as not supplied and are reported. A row without ``business_id``, or with a value for an
    input that is said not to apply, is not scored and is reported; a row without any input gets the
    base rate with confidence 0.

    ``probability`` is that of the model's outcome, with a 90 % interval from the curves' standard
    errors and the missing inputs' variance. Set ``base_rate`` to the rate in your own population:
    failing firms are over-represented in the training samples.

    ``counterfactuals`` says which one or two inputs, moved alone, would reach the next band under
    the model. The cost of a change is the share of the training firms that it passes. It is what
    the model would say, not an effect.

    Parameters
    ----------
    ratios : table
        One row a business, with a number for each ratio at hand.

        - ``business_id`` (text or whole number, may be null): The business; a row without one is
          left out.
        - ``as_of`` (date, optional): The day of the statement.
        - ``not_applicable`` (list of text, optional): The inputs that do not apply to the business,
          such as interest coverage without debt: they are neutral, never a minus.
        - ``return_on_assets`` (number, ratio, optional): net profit / total assets; higher is
          healthier. Null is not supplied.
        - ``debt_ratio`` (number, ratio, optional): total liabilities / total assets; lower is
          healthier. Null is not supplied.
        - ``working_capital_to_assets`` (number, ratio, optional): (current assets - short-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``current_ratio`` (number, ratio, optional): current assets / short-term liabilities;
          higher is healthier. Null is not supplied.
        - ``net_liquid_days`` (number, days, optional): 365 * (cash + short-term securities +
          receivables - short-term liabilities) / (operating expenses - depreciation); higher is
          healthier. Null is not supplied.
        - ``retained_earnings_to_assets`` (number, ratio, optional): retained earnings / total
          assets; higher is healthier. Null is not supplied.
        - ``ebit_to_assets`` (number, ratio, optional): profit before tax / total assets (what the
          training data hold as earnings before interest and taxes); higher is healthier. Null is
          not supplied.
        - ``asset_turnover`` (number, ratio, optional): sales / total assets; no side is healthier
          by itself. Null is not supplied.
        - ``equity_to_assets`` (number, ratio, optional): equity / total assets; higher is
          healthier. Null is not supplied.
        - ``profit_and_financing_costs_to_assets`` (number, ratio, optional): (profit before tax +
          extraordinary items + financial expenses) / total assets; no side is healthier by itself.
          Null is not supplied.
        - ``pretax_profit_to_short_liabilities`` (number, ratio, optional): profit before tax /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``pretax_cash_margin`` (number, ratio, optional): (profit before tax + depreciation) /
          sales; higher is healthier. Null is not supplied.
        - ``debt_repayment_days`` (number, days, optional): 365 * total liabilities / (profit before
          tax + depreciation); no side is healthier by itself. Null is not supplied.
        - ``pretax_cash_flow_to_debt`` (number, ratio, optional): (profit before tax + depreciation)
          / total liabilities; higher is healthier. Null is not supplied.
        - ``pretax_margin`` (number, ratio, optional): profit before tax / sales; higher is
          healthier. Null is not supplied.
        - ``inventory_days`` (number, days, optional): 365 * inventory / sales; lower is healthier.
          Null is not supplied.
        - ``sales_growth`` (number, ratio, optional): sales / sales of the previous year; no side is
          healthier by itself. Null is not supplied.
        - ``operating_return_on_assets`` (number, ratio, optional): operating profit / total assets;
          higher is healthier. Null is not supplied.
        - ``net_margin`` (number, ratio, optional): net profit / sales; higher is healthier. Null is
          not supplied.
        - ``three_year_profit_to_assets`` (number, ratio, optional): profit before tax of the last
          three years / total assets; higher is healthier. Null is not supplied.
        - ``reserves_to_assets`` (number, ratio, optional): (equity - share capital) / total assets;
          higher is healthier. Null is not supplied.
        - ``cash_flow_to_debt`` (number, ratio, optional): (net profit + depreciation) / total
          liabilities; higher is healthier. Null is not supplied.
        - ``interest_coverage`` (number, ratio, optional): operating profit / financial expenses;
          higher is healthier. Null is not supplied.
        - ``working_capital_to_fixed_assets`` (number, ratio, optional): (current assets -
          short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``log_assets`` (number, log10 of thousand PLN, optional): decimal logarithm of total
          assets in thousands of Polish zloty; no side is healthier by itself. Null is not supplied.
        - ``net_debt_to_sales`` (number, ratio, optional): (total liabilities - cash) / sales; lower
          is healthier. Null is not supplied.
        - ``margin_before_interest`` (number, ratio, optional): (profit before tax + interest) /
          sales; higher is healthier. Null is not supplied.
        - ``payables_days`` (number, days, optional): 365 * short-term liabilities / cost of
          products sold; lower is healthier. Null is not supplied.
        - ``operating_costs_to_short_liabilities`` (number, ratio, optional): operating expenses /
          short-term liabilities; no side is healthier by itself. Null is not supplied.
        - ``operating_costs_to_debt`` (number, ratio, optional): operating expenses / total
          liabilities; no side is healthier by itself. Null is not supplied.
        - ``sales_profit_to_assets`` (number, ratio, optional): profit on sales / total assets;
          higher is healthier. Null is not supplied.
        - ``total_asset_turnover`` (number, ratio, optional): total sales with other income / total
          assets; no side is healthier by itself. Null is not supplied.
        - ``long_term_capital_to_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``sales_margin`` (number, ratio, optional): profit on sales / sales; higher is healthier.
          Null is not supplied.
        - ``cash_ratio`` (number, ratio, optional): (current assets - inventory - receivables) /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``debt_to_operating_cash_flow`` (number, months, optional): total liabilities /
          ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
          not supplied.
        - ``operating_margin`` (number, ratio, optional): operating profit / sales; higher is
          healthier. Null is not supplied.
        - ``operating_cycle_days`` (number, days, optional): inventory days + receivables days;
          lower is healthier. Null is not supplied.
        - ``receivables_days`` (number, days, optional): 365 * receivables / sales; lower is
          healthier. Null is not supplied.
        - ``profit_to_inventory`` (number, ratio, optional): net profit / inventory; higher is
          healthier. Null is not supplied.
        - ``quick_ratio`` (number, ratio, optional): (current assets - inventory) / short-term
          liabilities; higher is healthier. Null is not supplied.
        - ``inventory_days_of_cost`` (number, days, optional): 365 * inventory / cost of products
          sold; lower is healthier. Null is not supplied.
        - ``current_assets_to_debt`` (number, ratio, optional): current assets / total liabilities;
          higher is healthier. Null is not supplied.
        - ``short_liabilities_to_assets`` (number, ratio, optional): short-term liabilities / total
          assets; lower is healthier. Null is not supplied.
        - ``equity_to_fixed_assets`` (number, ratio, optional): equity / fixed assets; higher is
          healthier. Null is not supplied.
        - ``long_term_capital_to_fixed_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``gross_margin`` (number, ratio, optional): (sales - cost of products sold) / sales;
          higher is healthier. Null is not supplied.
        - ``cost_ratio`` (number, ratio, optional): total costs / total sales; lower is healthier.
          Null is not supplied.
        - ``short_liabilities_days`` (number, days, optional): 365 * short-term liabilities / sales;
          lower is healthier. Null is not supplied.
        - ``fixed_asset_turnover`` (number, ratio, optional): sales / fixed assets; no side is
          healthier by itself. Null is not supplied.
        - any other column (number): The inputs of a model of one's own, by their names.
    model : {"one_year", "five_year"} or Document, default "one_year"
        The model: ``one_year``, ``five_year``, or a document that ``health.fit``
        returned. Default: ``one_year``. A document is of the kind ``health.model``.

        - ``one_year``: Bankruptcy within about a year of the statements.
        - ``five_year``: Bankruptcy about five years after the statements.
    base_rate : float, optional
        The rate of the outcome among the businesses scored, between 0 and 1;
        it shifts probabilities and leaves scores as they are. Default: the rate
        in the model's training data, which for bankruptcy samples is above what
        is true of a whole economy.
    outputs : sequence of {"scores", "points", "missing", "counterfactuals", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``scores``: Score, band and probability of each business.
        - ``points``: What each input adds to the score.
        - ``missing``: How far each missing input could move the score.
        - ``counterfactuals``: The cheapest changes that reach the next band.
        - ``issues``: What could not be read as it stands.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    ScoreResult
        - ``scores``: One row a business: score, band, probability, confidence.
        - ``points``: What each input adds; a business's points add up to its score.
        - ``missing``: How far each missing input could move the score.
        - ``counterfactuals``: The cheapest changes that reach the next band, at most three a
          business.
        - ``issues``: Rows that were not scored, values that were not read.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: ``base_rate`` is not between 0 and 1
        - ``DOCUMENT_INVALID``: ``model`` is not a health model
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in rows and inputs; about 2 µs a row for the scores alone.

    Examples
    --------
    >>> import trimtab as tt
    >>> ratios = {
    ...     "business_id": ["bakery", "garage"],
    ...     "return_on_assets": [0.12, -0.2],
    ...     "debt_ratio": [0.35, 0.95],
    ...     "current_ratio": [2.1, 0.7],
    ...     "interest_coverage": [None, 0.4],
    ...     "not_applicable": [["interest_coverage"], None],
    ... }
    >>> result = tt.health.score(ratios, model="one_year")
    >>> result.scores["score"].to_pylist()
    [64.49, 31.97]
    """
    return run(
        ScoreResult,
        {"ratios": ratios},
        {"model": model, "base_rate": base_rate, "outputs": outputs},
        score.__kwdefaults__,
        control,
    )


class RecommendResult(Result):
    """What ``recommend`` gives."""

    __slots__ = ()

    operation = "health.recommend"
    output_names = ("actions", "issues")

    @property
    def actions(self) -> Table:
        """What to do, best first. Rows are ordered by business as given, and rank.

        - ``business_id`` (text or whole number): The business.
        - ``as_of`` (date, may be null): The day of the statement, as given.
        - ``rank`` (whole number): 1 is the largest change of the score.
        - ``action`` (text): What to do, as a code.
        - ``title`` (text): What to do.
        - ``driver`` (text): The input that it is about.
        - ``pillar`` (text): The part of the business that the driver tells of.
        - ``from_value`` (number, may be null): The driver's value.
        - ``to_value`` (number, may be null): The driver's value after the action.
        - ``unit`` (text): The unit of the driver.
        - ``score_change`` (number, points): The score after less the score before, under the model.
        - ``score_change_low`` (number, points): The lower end of its 90 % interval.
        - ``score_change_high`` (number, points): The upper end of its 90 % interval.
        - ``basis`` (text): ``model``: a difference of scores, not an effect.
        - ``precondition`` (text): What must hold.
        - ``effort`` (text): ``low``, ``medium`` or ``high``.
        - ``message`` (text): The recommendation in a sentence.
        """
        return self._output("actions", Table)

    @property
    def issues(self) -> Table:
        """What could not be read as it stands. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def recommend(
    ratios: TableLike,
    *,
    statements: TableLike | None = None,
    model: RecommendModel | Document = "one_year",
    limit: int = 5,
    least_change: float = 0.5,
    outputs: Sequence[RecommendOutputs] | None = None,
    control: Control | None = None,
) -> RecommendResult:
    """What to do, ranked by what the model of the score makes of it.

    Actions are typed: each has a code, the input that it is about (``driver``), a precondition, an
    effort, and what it does to the statements.

    | action | step |
    |---|---|
    | ``COLLECT_FASTER`` | receivables down to 30 days of sales, by a quarter at most; the money
    becomes cash |
    | ``REDUCE_STOCK`` | inventory down to 30 days of cost, by a quarter at most; the money becomes
    cash |
    | ``REPAY_SHORT_DEBT`` | short-term loans repaid from cash beyond 60 days of costs |
    | ``REFINANCE_SHORT_DEBT`` | half of the short-term loans become long-term |
    | ``RAISE_PRICES`` | revenue 2 % up at the same volume |
    | ``BUY_CHEAPER`` | cost of sales 3 % down |
    | ``CUT_EXPENSES`` | premises, travel, fees and other overheads 5 % down |
    | ``ADD_EQUITY`` | fresh equity of 5 % of total assets, as cash |
    | ``ADD_EQUITY_REPAY_DEBT`` | the same, used to repay loans |
    | ``SELL_IDLE_ASSETS`` | a tenth of the fixed assets sold at book value to repay loans |

    A better result is taxed at the business's own rate; the rest becomes cash and equity. All
    ratios are computed anew from the changed statements, so that what an action costs elsewhere
    counts too. Without statements an action changes its own inputs, and the others stay.

    ``score_change`` compares two scores of the model (``basis`` is ``model``): how firms with
    either set of ratios fared in the training data. It is not the effect of the action; engines
    that estimate effects say so themselves.

    Parameters
    ----------
    ratios : table
        One row a business, as ``health.score`` takes it.

        - ``business_id`` (text or whole number, may be null): The business; a row without one is
          left out.
        - ``as_of`` (date, optional): The day of the statement.
        - ``not_applicable`` (list of text, optional): The inputs that do not apply to the business,
          such as interest coverage without debt: they are neutral, never a minus.
        - ``return_on_assets`` (number, ratio, optional): net profit / total assets; higher is
          healthier. Null is not supplied.
        - ``debt_ratio`` (number, ratio, optional): total liabilities / total assets; lower is
          healthier. Null is not supplied.
        - ``working_capital_to_assets`` (number, ratio, optional): (current assets - short-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``current_ratio`` (number, ratio, optional): current assets / short-term liabilities;
          higher is healthier. Null is not supplied.
        - ``net_liquid_days`` (number, days, optional): 365 * (cash + short-term securities +
          receivables - short-term liabilities) / (operating expenses - depreciation); higher is
          healthier. Null is not supplied.
        - ``retained_earnings_to_assets`` (number, ratio, optional): retained earnings / total
          assets; higher is healthier. Null is not supplied.
        - ``ebit_to_assets`` (number, ratio, optional): profit before tax / total assets (what the
          training data hold as earnings before interest and taxes); higher is healthier. Null is
          not supplied.
        - ``asset_turnover`` (number, ratio, optional): sales / total assets; no side is healthier
          by itself. Null is not supplied.
        - ``equity_to_assets`` (number, ratio, optional): equity / total assets; higher is
          healthier. Null is not supplied.
        - ``profit_and_financing_costs_to_assets`` (number, ratio, optional): (profit before tax +
          extraordinary items + financial expenses) / total assets; no side is healthier by itself.
          Null is not supplied.
        - ``pretax_profit_to_short_liabilities`` (number, ratio, optional): profit before tax /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``pretax_cash_margin`` (number, ratio, optional): (profit before tax + depreciation) /
          sales; higher is healthier. Null is not supplied.
        - ``debt_repayment_days`` (number, days, optional): 365 * total liabilities / (profit before
          tax + depreciation); no side is healthier by itself. Null is not supplied.
        - ``pretax_cash_flow_to_debt`` (number, ratio, optional): (profit before tax + depreciation)
          / total liabilities; higher is healthier. Null is not supplied.
        - ``pretax_margin`` (number, ratio, optional): profit before tax / sales; higher is
          healthier. Null is not supplied.
        - ``inventory_days`` (number, days, optional): 365 * inventory / sales; lower is healthier.
          Null is not supplied.
        - ``sales_growth`` (number, ratio, optional): sales / sales of the previous year; no side is
          healthier by itself. Null is not supplied.
        - ``operating_return_on_assets`` (number, ratio, optional): operating profit / total assets;
          higher is healthier. Null is not supplied.
        - ``net_margin`` (number, ratio, optional): net profit / sales; higher is healthier. Null is
          not supplied.
        - ``three_year_profit_to_assets`` (number, ratio, optional): profit before tax of the last
          three years / total assets; higher is healthier. Null is not supplied.
        - ``reserves_to_assets`` (number, ratio, optional): (equity - share capital) / total assets;
          higher is healthier. Null is not supplied.
        - ``cash_flow_to_debt`` (number, ratio, optional): (net profit + depreciation) / total
          liabilities; higher is healthier. Null is not supplied.
        - ``interest_coverage`` (number, ratio, optional): operating profit / financial expenses;
          higher is healthier. Null is not supplied.
        - ``working_capital_to_fixed_assets`` (number, ratio, optional): (current assets -
          short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``log_assets`` (number, log10 of thousand PLN, optional): decimal logarithm of total
          assets in thousands of Polish zloty; no side is healthier by itself. Null is not supplied.
        - ``net_debt_to_sales`` (number, ratio, optional): (total liabilities - cash) / sales; lower
          is healthier. Null is not supplied.
        - ``margin_before_interest`` (number, ratio, optional): (profit before tax + interest) /
          sales; higher is healthier. Null is not supplied.
        - ``payables_days`` (number, days, optional): 365 * short-term liabilities / cost of
          products sold; lower is healthier. Null is not supplied.
        - ``operating_costs_to_short_liabilities`` (number, ratio, optional): operating expenses /
          short-term liabilities; no side is healthier by itself. Null is not supplied.
        - ``operating_costs_to_debt`` (number, ratio, optional): operating expenses / total
          liabilities; no side is healthier by itself. Null is not supplied.
        - ``sales_profit_to_assets`` (number, ratio, optional): profit on sales / total assets;
          higher is healthier. Null is not supplied.
        - ``total_asset_turnover`` (number, ratio, optional): total sales with other income / total
          assets; no side is healthier by itself. Null is not supplied.
        - ``long_term_capital_to_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``sales_margin`` (number, ratio, optional): profit on sales / sales; higher is healthier.
          Null is not supplied.
        - ``cash_ratio`` (number, ratio, optional): (current assets - inventory - receivables) /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``debt_to_operating_cash_flow`` (number, months, optional): total liabilities /
          ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
          not supplied.
        - ``operating_margin`` (number, ratio, optional): operating profit / sales; higher is
          healthier. Null is not supplied.
        - ``operating_cycle_days`` (number, days, optional): inventory days + receivables days;
          lower is healthier. Null is not supplied.
        - ``receivables_days`` (number, days, optional): 365 * receivables / sales; lower is
          healthier. Null is not supplied.
        - ``profit_to_inventory`` (number, ratio, optional): net profit / inventory; higher is
          healthier. Null is not supplied.
        - ``quick_ratio`` (number, ratio, optional): (current assets - inventory) / short-term
          liabilities; higher is healthier. Null is not supplied.
        - ``inventory_days_of_cost`` (number, days, optional): 365 * inventory / cost of products
          sold; lower is healthier. Null is not supplied.
        - ``current_assets_to_debt`` (number, ratio, optional): current assets / total liabilities;
          higher is healthier. Null is not supplied.
        - ``short_liabilities_to_assets`` (number, ratio, optional): short-term liabilities / total
          assets; lower is healthier. Null is not supplied.
        - ``equity_to_fixed_assets`` (number, ratio, optional): equity / fixed assets; higher is
          healthier. Null is not supplied.
        - ``long_term_capital_to_fixed_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``gross_margin`` (number, ratio, optional): (sales - cost of products sold) / sales;
          higher is healthier. Null is not supplied.
        - ``cost_ratio`` (number, ratio, optional): total costs / total sales; lower is healthier.
          Null is not supplied.
        - ``short_liabilities_days`` (number, days, optional): 365 * short-term liabilities / sales;
          lower is healthier. Null is not supplied.
        - ``fixed_asset_turnover`` (number, ratio, optional): sales / fixed assets; no side is
          healthier by itself. Null is not supplied.
        - any other column (number): The inputs of a model of one's own, by their names.
    statements : table, optional
        Statements by period, as ``health.statements`` gives them: actions are carried through them.

        - ``business_id`` (text or whole number, optional): The business; blank where there is one.
        - ``period_start`` (date): The period's first day.
        - ``period_end`` (date): The period's last day.
        - ``line`` (text): The line, as ``health.statements`` names it.
        - ``amount`` (decimal): The amount, in the direction that the line's name says; of a balance
          sheet at the period's end.
        - ``statement`` (text, optional): ``profit_and_loss``, ``balance_sheet`` or ``cash_flow``;
          blank is what the line's name says.
        - ``unfinished`` (bool, optional): Whether the period was not over; such periods are left
          out.
        - ``currency`` (text, optional): The currency, by its ISO 4217 code; blank is the business's
          own.
    model : {"one_year", "five_year"} or Document, default "one_year"
        The model of the score: ``one_year``, ``five_year``, or a document of
        ``health.fit``. Default: ``one_year``. A document is of the kind ``health.model``.

        - ``one_year``: Bankruptcy within about a year of the statements.
        - ``five_year``: Bankruptcy about five years after the statements.
    limit : int, default 5
        The most actions a business. Default: 5.
    least_change : float, default 0.5
        The least change of the score, in points, that is worth an action.
        Default: 0.5.
    outputs : sequence of {"actions", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``actions``: What to do, best first.
        - ``issues``: What could not be read as it stands.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    RecommendResult
        - ``actions``: What to do, best first.
        - ``issues``: What could not be read as it stands.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: ``least_change`` is negative
        - ``DOCUMENT_INVALID``: ``model`` is not a health model
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in rows; about 50 µs a row.

    Examples
    --------
    >>> import trimtab as tt
    >>> ratios = {
    ...     "business_id": ["garage"],
    ...     "receivables_days": [80.0],
    ...     "debt_ratio": [0.9],
    ...     "sales_margin": [-0.01],
    ...     "return_on_assets": [0.01],
    ... }
    >>> result = tt.health.recommend(ratios, limit=2)
    >>> result.actions["action"].to_pylist()
    ['RAISE_PRICES', 'ADD_EQUITY_REPAY_DEBT']
    """
    return run(
        RecommendResult,
        {"ratios": ratios, "statements": statements},
        {"model": model, "limit": limit, "least_change": least_change, "outputs": outputs},
        recommend.__kwdefaults__,
        control,
    )


class FitResult(Result):
    """What ``fit`` gives."""

    __slots__ = ()

    operation = "health.fit"
    output_names = ("model", "curves", "quality", "issues")

    @property
    def model(self) -> Document:
        """The model, for ``health.score``.

        A document of the kind ``health.model``, version 1.
        """
        return self._output("model", Document)

    @property
    def curves(self) -> Table:
        """Each input's curve, a row a knot. Rows are ordered by input as in the table, then by
        value.

        - ``input`` (text): The input.
        - ``direction`` (text): ``up``, ``down`` or ``free``.
        - ``value`` (number, as the input): A value of the input: a knot of its curve.
        - ``level`` (number, share): The share of the training rows up to it.
        - ``effect`` (number, log-odds): What it adds to the log-odds of health.
        - ``error`` (number, log-odds): The standard error of the effect.
        - ``points`` (number, points): What it adds to a score with all inputs.
        """
        return self._output("curves", Table)

    @property
    def quality(self) -> Table:
        """How good the probabilities are for rows that the fit had not seen. Rows are ordered one
        row.

        - ``rows`` (whole number): The rows used.
        - ``positives`` (whole number): The rows with the bad outcome.
        - ``base_rate`` (number, share): Their share, as weighted.
        - ``auc`` (number, share): The area under the ROC curve.
        - ``brier_skill`` (number, share): One less the Brier score over that of the base rate.
        - ``calibration_error`` (number, share): The expected calibration error over ten bins of
          equal count.
        - ``calibration_slope`` (number, ratio): The calibration slope; 1 is right.
        """
        return self._output("quality", Table)

    @property
    def issues(self) -> Table:
        """What was left out. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def fit(
    table: TableLike,
    *,
    label: str = "label",
    inputs: Sequence[str] | None = None,
    directions: Mapping[str, FitDirections] | None = None,
    weights: str | None = None,
    name: str = "custom",
    outcome: str = "bad outcome",
    horizon_years: float | None = None,
    source: str = "",
    licence: str = "",
    folds: int = 5,
    seed: int = 0,
    outputs: Sequence[FitOutputs] | None = None,
    control: Control | None = None,
) -> FitResult:
    """A health model from a labelled table of any numbers, with its curves and quality.

    Each input becomes one curve of the log-odds of health: linear between knots at quantiles of the
    training rows, flat beyond them, monotone in the direction given. Curves are a blend of bagged
    boosted stumps and a penalised additive logistic regression. Blanks are filled with random draws
    of the same column, whatever the row's outcome, so that a blank tells nothing; at scoring time a
    blank is *not supplied*. Scores of rows that a fit had not seen calibrate the curves and give
    ``quality`` and the standard errors.

    Columns that are not numbers are left out, as are constant ones; ``issues`` says so. Rows
    without a label are dropped. Directions of columns named as built-in inputs are the built-in
    ones unless ``directions`` says otherwise; all other columns are free.

    Parameters
    ----------
    table : table
        One row a business: a label and any named numbers.

        - ``business_id`` (text or whole number, optional): The business; not used in the fit.
        - any other column (number): The label, the weights and the inputs, by the names that the
          options give.
    label : str, default "label"
        The column that holds the outcome: true or 1 is the bad one. Default: ``label``.
    inputs : sequence of str, optional
        The columns to use as inputs. Default: every column of numbers but the
        label and the weights.
    directions : dict of {"up", "down", "free"}, optional
        The healthier side of inputs, by column. Default: that of the built-in
        input of the same name, and ``free`` for all others.

        - ``up``: Higher is healthier.
        - ``down``: Lower is healthier.
        - ``free``: Accounting gives no sign: the curve is as the data say.
    weights : str, optional
        The column that holds the weight of each row. Default: equal weights.
    name : str, default "custom"
        The model's name. Default: ``custom``.
    outcome : str, default "bad outcome"
        The outcome in words, for the model's document. Default: ``bad outcome``.
    horizon_years : float, optional
        How far ahead the outcome lies, in years, for the model's document.
    source : str, default ""
        Whose data they are, for the model's document.
    licence : str, default ""
        The licence of the data, for the model's document.
    folds : int, default 5
        The folds of the cross-fit, from 2 to 20. Default: 5.
    seed : int, default 0
        Fixes random draws and folds. Default: 0.
    outputs : sequence of {"model", "curves", "quality", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``model``: The model.
        - ``curves``: Each input's curve.
        - ``quality``: Cross-validated quality.
        - ``issues``: What was left out.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    FitResult
        - ``model``: The model, for ``health.score``.
        - ``curves``: Each input's curve, a row a knot.
        - ``quality``: How good the probabilities are for rows that the fit had not seen.
        - ``issues``: What was left out.

    Raises
    ------
    InvalidInputError
        - ``COLUMN_MISSING``: the label, the weights or a named input is missing
        - ``COLUMN_VALUE``: a label is neither 0 nor 1, or a weight is negative
        - ``OPTION_VALUE``: ``directions`` names no input, or ``folds`` is out of range
    DataError
        - ``DATA_TOO_FEW``: an outcome has fewer than five rows
        - ``DATA_CONSTANT``: no input has two different values
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: linear in rows × inputs × (folds + 1); about 2 s for 5,000 rows of 50 inputs.

    Examples
    --------
    >>> import trimtab as tt
    >>> table = {
    ...     "margin": [
    ...         0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65,
    ...         0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35,
    ...         0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.0, 0.05,
    ...         0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
    ...         0.8, 0.85, 0.9, 0.95,
    ...     ],
    ...     "failed": [
    ...         False, True, True, False, True, True, False, True, False, False, False,
    ...         False, False, False, False, False, False, False, False, False, True, False,
    ...         True, True, False, True, True, False, False, False, False, False, False,
    ...         False, False, False, False, False, False, False, True, True, False, True,
    ...         True, False, True, True, False, False, False, False, False, False, False,
    ...         False, False, False, False, False,
    ...     ],
    ... }
    >>> result = tt.health.fit(table, label="failed", directions={"margin": "up"})
    >>> [value and round(value, 4) for value in result.quality["auc"]]
    [0.8999]
    """
    return run(
        FitResult,
        {"table": table},
        {
            "label": label,
            "inputs": inputs,
            "directions": directions,
            "weights": weights,
            "name": name,
            "outcome": outcome,
            "horizon_years": horizon_years,
            "source": source,
            "licence": licence,
            "folds": folds,
            "seed": seed,
            "outputs": outputs,
        },
        fit.__kwdefaults__,
        control,
    )


class DriftResult(Result):
    """What ``drift`` gives."""

    __slots__ = ()

    operation = "health.drift"
    output_names = ("drift", "bins", "issues")

    @property
    def drift(self) -> Table:
        """How far each input, and the score, has moved. Rows are ordered as the columns of the
        reference or as ``inputs``, then ``score``.

        - ``input`` (text): The column, or ``score``.
        - ``psi`` (number, index): The population stability index.
        - ``psi_threshold`` (number, index): What the index passes by chance with probability 5 %.
        - ``p_value`` (number, probability): How likely chance alone gives such an index.
        - ``ks`` (number, share, may be null): The largest distance of the two distribution
          functions; null where one has no values.
        - ``mean_reference`` (number, as the input, may be null): The mean before; null without
          values.
        - ``mean_current`` (number, as the input, may be null): The mean now; null without values.
        - ``missing_reference`` (number, share): The share of rows without a value before.
        - ``missing_current`` (number, share): The share of rows without a value now.
        - ``band`` (text): ``stable``, ``moderate`` or ``large``; ``stable`` where chance explains
          it.
        - ``message`` (text): The row as a sentence, in English.
        """
        return self._output("drift", Table)

    @property
    def bins(self) -> Table:
        """The bins behind it. Rows are ordered as ``drift``, then by bin.

        - ``input`` (text): The column, or ``score``.
        - ``bin`` (whole number): The bin, from 1; 0 holds the missing values.
        - ``lower`` (number, as the input, may be null): The values are above it; null where the end
          is open.
        - ``upper`` (number, as the input, may be null): The values go up to it; null where the end
          is open.
        - ``share_reference`` (number, share): The share of the rows before.
        - ``share_current`` (number, share): The share of the rows now.
        - ``contribution`` (number, index): What the bin adds to the index.
        """
        return self._output("bins", Table)

    @property
    def issues(self) -> Table:
        """What could not be compared. Rows are ordered by row of the input, as found.

        - ``unit`` (text or whole number, may be null): The series, business, account or line; null
          for the whole call.
        - ``severity`` (text): ``info``, ``warning`` or ``error``.
        - ``code`` (text): What it is; the same text in every language.
        - ``column`` (text, may be null): The column at fault.
        - ``row`` (whole number, may be null): The row at fault, counted from 0.
        - ``message`` (text): What happened, in English.
        - ``details`` (text): The code's parameters, as a JSON object.
        """
        return self._output("issues", Table)


def drift(
    reference: TableLike,
    current: TableLike,
    *,
    model: DriftModel | Document = "one_year",
    bins: int = 10,
    inputs: Sequence[str] | None = None,
    outputs: Sequence[DriftOutputs] | None = None,
    control: Control | None = None,
) -> DriftResult:
    """Whether today's businesses, and their scores, are still like those of before.

    Each number that both tables have is compared, and the score that ``model`` gives them. With *p*
    and *q* the shares of the rows in a bin, the population stability index is the sum of (p - q)
    ln(p / q). The bins are quantiles of the reference, closed above; a value with more than a bin's
    share has a bin of its own; missing values (null, NaN, infinite, not applicable) are bin 0. A
    bin without rows of one table counts as half a row there. The number of bins falls until the
    smaller table has ten rows a bin on average, and to no less than two.

    Without drift, the index over 1/n + 1/m is about chi-square with one degree of freedom less than
    there are bins (Yurdakul, 2018, *Statistical Properties of Population Stability Index*).
    ``p_value`` follows, and ``psi_threshold`` is what chance passes with 5 %. ``band`` is
    ``stable`` below 0.1, ``moderate`` below 0.25, else ``large`` (Siddiqi, 2017, *Intelligent
    Credit Scoring*), and ``stable`` wherever ``p_value`` is 0.05 or more: small tables are not
    taken for drift. One of twenty inputs without drift has a ``p_value`` below 0.05; with large
    tables its index stays below 0.1.

    ``ks`` is the largest distance between the two distribution functions of the values that are
    there. A column that one table lacks is an issue, and no row. The order of rows does not matter.

    Parameters
    ----------
    reference : table
        The businesses of before, with a number for each ratio.

        - ``business_id`` (text or whole number, optional): The business; a row without one is left
          out.
        - ``as_of`` (date, optional): The day of the statement.
        - ``not_applicable`` (list of text, optional): The inputs that do not apply to the business,
          such as interest coverage without debt: they are neutral, never a minus.
        - ``return_on_assets`` (number, ratio, optional): net profit / total assets; higher is
          healthier. Null is not supplied.
        - ``debt_ratio`` (number, ratio, optional): total liabilities / total assets; lower is
          healthier. Null is not supplied.
        - ``working_capital_to_assets`` (number, ratio, optional): (current assets - short-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``current_ratio`` (number, ratio, optional): current assets / short-term liabilities;
          higher is healthier. Null is not supplied.
        - ``net_liquid_days`` (number, days, optional): 365 * (cash + short-term securities +
          receivables - short-term liabilities) / (operating expenses - depreciation); higher is
          healthier. Null is not supplied.
        - ``retained_earnings_to_assets`` (number, ratio, optional): retained earnings / total
          assets; higher is healthier. Null is not supplied.
        - ``ebit_to_assets`` (number, ratio, optional): profit before tax / total assets (what the
          training data hold as earnings before interest and taxes); higher is healthier. Null is
          not supplied.
        - ``asset_turnover`` (number, ratio, optional): sales / total assets; no side is healthier
          by itself. Null is not supplied.
        - ``equity_to_assets`` (number, ratio, optional): equity / total assets; higher is
          healthier. Null is not supplied.
        - ``profit_and_financing_costs_to_assets`` (number, ratio, optional): (profit before tax +
          extraordinary items + financial expenses) / total assets; no side is healthier by itself.
          Null is not supplied.
        - ``pretax_profit_to_short_liabilities`` (number, ratio, optional): profit before tax /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``pretax_cash_margin`` (number, ratio, optional): (profit before tax + depreciation) /
          sales; higher is healthier. Null is not supplied.
        - ``debt_repayment_days`` (number, days, optional): 365 * total liabilities / (profit before
          tax + depreciation); no side is healthier by itself. Null is not supplied.
        - ``pretax_cash_flow_to_debt`` (number, ratio, optional): (profit before tax + depreciation)
          / total liabilities; higher is healthier. Null is not supplied.
        - ``pretax_margin`` (number, ratio, optional): profit before tax / sales; higher is
          healthier. Null is not supplied.
        - ``inventory_days`` (number, days, optional): 365 * inventory / sales; lower is healthier.
          Null is not supplied.
        - ``sales_growth`` (number, ratio, optional): sales / sales of the previous year; no side is
          healthier by itself. Null is not supplied.
        - ``operating_return_on_assets`` (number, ratio, optional): operating profit / total assets;
          higher is healthier. Null is not supplied.
        - ``net_margin`` (number, ratio, optional): net profit / sales; higher is healthier. Null is
          not supplied.
        - ``three_year_profit_to_assets`` (number, ratio, optional): profit before tax of the last
          three years / total assets; higher is healthier. Null is not supplied.
        - ``reserves_to_assets`` (number, ratio, optional): (equity - share capital) / total assets;
          higher is healthier. Null is not supplied.
        - ``cash_flow_to_debt`` (number, ratio, optional): (net profit + depreciation) / total
          liabilities; higher is healthier. Null is not supplied.
        - ``interest_coverage`` (number, ratio, optional): operating profit / financial expenses;
          higher is healthier. Null is not supplied.
        - ``working_capital_to_fixed_assets`` (number, ratio, optional): (current assets -
          short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``log_assets`` (number, log10 of thousand PLN, optional): decimal logarithm of total
          assets in thousands of Polish zloty; no side is healthier by itself. Null is not supplied.
        - ``net_debt_to_sales`` (number, ratio, optional): (total liabilities - cash) / sales; lower
          is healthier. Null is not supplied.
        - ``margin_before_interest`` (number, ratio, optional): (profit before tax + interest) /
          sales; higher is healthier. Null is not supplied.
        - ``payables_days`` (number, days, optional): 365 * short-term liabilities / cost of
          products sold; lower is healthier. Null is not supplied.
        - ``operating_costs_to_short_liabilities`` (number, ratio, optional): operating expenses /
          short-term liabilities; no side is healthier by itself. Null is not supplied.
        - ``operating_costs_to_debt`` (number, ratio, optional): operating expenses / total
          liabilities; no side is healthier by itself. Null is not supplied.
        - ``sales_profit_to_assets`` (number, ratio, optional): profit on sales / total assets;
          higher is healthier. Null is not supplied.
        - ``total_asset_turnover`` (number, ratio, optional): total sales with other income / total
          assets; no side is healthier by itself. Null is not supplied.
        - ``long_term_capital_to_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``sales_margin`` (number, ratio, optional): profit on sales / sales; higher is healthier.
          Null is not supplied.
        - ``cash_ratio`` (number, ratio, optional): (current assets - inventory - receivables) /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``debt_to_operating_cash_flow`` (number, months, optional): total liabilities /
          ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
          not supplied.
        - ``operating_margin`` (number, ratio, optional): operating profit / sales; higher is
          healthier. Null is not supplied.
        - ``operating_cycle_days`` (number, days, optional): inventory days + receivables days;
          lower is healthier. Null is not supplied.
        - ``receivables_days`` (number, days, optional): 365 * receivables / sales; lower is
          healthier. Null is not supplied.
        - ``profit_to_inventory`` (number, ratio, optional): net profit / inventory; higher is
          healthier. Null is not supplied.
        - ``quick_ratio`` (number, ratio, optional): (current assets - inventory) / short-term
          liabilities; higher is healthier. Null is not supplied.
        - ``inventory_days_of_cost`` (number, days, optional): 365 * inventory / cost of products
          sold; lower is healthier. Null is not supplied.
        - ``current_assets_to_debt`` (number, ratio, optional): current assets / total liabilities;
          higher is healthier. Null is not supplied.
        - ``short_liabilities_to_assets`` (number, ratio, optional): short-term liabilities / total
          assets; lower is healthier. Null is not supplied.
        - ``equity_to_fixed_assets`` (number, ratio, optional): equity / fixed assets; higher is
          healthier. Null is not supplied.
        - ``long_term_capital_to_fixed_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``gross_margin`` (number, ratio, optional): (sales - cost of products sold) / sales;
          higher is healthier. Null is not supplied.
        - ``cost_ratio`` (number, ratio, optional): total costs / total sales; lower is healthier.
          Null is not supplied.
        - ``short_liabilities_days`` (number, days, optional): 365 * short-term liabilities / sales;
          lower is healthier. Null is not supplied.
        - ``fixed_asset_turnover`` (number, ratio, optional): sales / fixed assets; no side is
          healthier by itself. Null is not supplied.
        - any other column (number): The inputs of a model of one's own, by their names.
    current : table
        The businesses of today, with the same ratios.

        - ``business_id`` (text or whole number, optional): The business; a row without one is left
          out.
        - ``as_of`` (date, optional): The day of the statement.
        - ``not_applicable`` (list of text, optional): The inputs that do not apply to the business,
          such as interest coverage without debt: they are neutral, never a minus.
        - ``return_on_assets`` (number, ratio, optional): net profit / total assets; higher is
          healthier. Null is not supplied.
        - ``debt_ratio`` (number, ratio, optional): total liabilities / total assets; lower is
          healthier. Null is not supplied.
        - ``working_capital_to_assets`` (number, ratio, optional): (current assets - short-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``current_ratio`` (number, ratio, optional): current assets / short-term liabilities;
          higher is healthier. Null is not supplied.
        - ``net_liquid_days`` (number, days, optional): 365 * (cash + short-term securities +
          receivables - short-term liabilities) / (operating expenses - depreciation); higher is
          healthier. Null is not supplied.
        - ``retained_earnings_to_assets`` (number, ratio, optional): retained earnings / total
          assets; higher is healthier. Null is not supplied.
        - ``ebit_to_assets`` (number, ratio, optional): profit before tax / total assets (what the
          training data hold as earnings before interest and taxes); higher is healthier. Null is
          not supplied.
        - ``asset_turnover`` (number, ratio, optional): sales / total assets; no side is healthier
          by itself. Null is not supplied.
        - ``equity_to_assets`` (number, ratio, optional): equity / total assets; higher is
          healthier. Null is not supplied.
        - ``profit_and_financing_costs_to_assets`` (number, ratio, optional): (profit before tax +
          extraordinary items + financial expenses) / total assets; no side is healthier by itself.
          Null is not supplied.
        - ``pretax_profit_to_short_liabilities`` (number, ratio, optional): profit before tax /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``pretax_cash_margin`` (number, ratio, optional): (profit before tax + depreciation) /
          sales; higher is healthier. Null is not supplied.
        - ``debt_repayment_days`` (number, days, optional): 365 * total liabilities / (profit before
          tax + depreciation); no side is healthier by itself. Null is not supplied.
        - ``pretax_cash_flow_to_debt`` (number, ratio, optional): (profit before tax + depreciation)
          / total liabilities; higher is healthier. Null is not supplied.
        - ``pretax_margin`` (number, ratio, optional): profit before tax / sales; higher is
          healthier. Null is not supplied.
        - ``inventory_days`` (number, days, optional): 365 * inventory / sales; lower is healthier.
          Null is not supplied.
        - ``sales_growth`` (number, ratio, optional): sales / sales of the previous year; no side is
          healthier by itself. Null is not supplied.
        - ``operating_return_on_assets`` (number, ratio, optional): operating profit / total assets;
          higher is healthier. Null is not supplied.
        - ``net_margin`` (number, ratio, optional): net profit / sales; higher is healthier. Null is
          not supplied.
        - ``three_year_profit_to_assets`` (number, ratio, optional): profit before tax of the last
          three years / total assets; higher is healthier. Null is not supplied.
        - ``reserves_to_assets`` (number, ratio, optional): (equity - share capital) / total assets;
          higher is healthier. Null is not supplied.
        - ``cash_flow_to_debt`` (number, ratio, optional): (net profit + depreciation) / total
          liabilities; higher is healthier. Null is not supplied.
        - ``interest_coverage`` (number, ratio, optional): operating profit / financial expenses;
          higher is healthier. Null is not supplied.
        - ``working_capital_to_fixed_assets`` (number, ratio, optional): (current assets -
          short-term liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``log_assets`` (number, log10 of thousand PLN, optional): decimal logarithm of total
          assets in thousands of Polish zloty; no side is healthier by itself. Null is not supplied.
        - ``net_debt_to_sales`` (number, ratio, optional): (total liabilities - cash) / sales; lower
          is healthier. Null is not supplied.
        - ``margin_before_interest`` (number, ratio, optional): (profit before tax + interest) /
          sales; higher is healthier. Null is not supplied.
        - ``payables_days`` (number, days, optional): 365 * short-term liabilities / cost of
          products sold; lower is healthier. Null is not supplied.
        - ``operating_costs_to_short_liabilities`` (number, ratio, optional): operating expenses /
          short-term liabilities; no side is healthier by itself. Null is not supplied.
        - ``operating_costs_to_debt`` (number, ratio, optional): operating expenses / total
          liabilities; no side is healthier by itself. Null is not supplied.
        - ``sales_profit_to_assets`` (number, ratio, optional): profit on sales / total assets;
          higher is healthier. Null is not supplied.
        - ``total_asset_turnover`` (number, ratio, optional): total sales with other income / total
          assets; no side is healthier by itself. Null is not supplied.
        - ``long_term_capital_to_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / total assets; higher is healthier. Null is not supplied.
        - ``sales_margin`` (number, ratio, optional): profit on sales / sales; higher is healthier.
          Null is not supplied.
        - ``cash_ratio`` (number, ratio, optional): (current assets - inventory - receivables) /
          short-term liabilities; higher is healthier. Null is not supplied.
        - ``debt_to_operating_cash_flow`` (number, months, optional): total liabilities /
          ((operating profit + depreciation) * 12 / 365); no side is healthier by itself. Null is
          not supplied.
        - ``operating_margin`` (number, ratio, optional): operating profit / sales; higher is
          healthier. Null is not supplied.
        - ``operating_cycle_days`` (number, days, optional): inventory days + receivables days;
          lower is healthier. Null is not supplied.
        - ``receivables_days`` (number, days, optional): 365 * receivables / sales; lower is
          healthier. Null is not supplied.
        - ``profit_to_inventory`` (number, ratio, optional): net profit / inventory; higher is
          healthier. Null is not supplied.
        - ``quick_ratio`` (number, ratio, optional): (current assets - inventory) / short-term
          liabilities; higher is healthier. Null is not supplied.
        - ``inventory_days_of_cost`` (number, days, optional): 365 * inventory / cost of products
          sold; lower is healthier. Null is not supplied.
        - ``current_assets_to_debt`` (number, ratio, optional): current assets / total liabilities;
          higher is healthier. Null is not supplied.
        - ``short_liabilities_to_assets`` (number, ratio, optional): short-term liabilities / total
          assets; lower is healthier. Null is not supplied.
        - ``equity_to_fixed_assets`` (number, ratio, optional): equity / fixed assets; higher is
          healthier. Null is not supplied.
        - ``long_term_capital_to_fixed_assets`` (number, ratio, optional): (equity + long-term
          liabilities) / fixed assets; higher is healthier. Null is not supplied.
        - ``gross_margin`` (number, ratio, optional): (sales - cost of products sold) / sales;
          higher is healthier. Null is not supplied.
        - ``cost_ratio`` (number, ratio, optional): total costs / total sales; lower is healthier.
          Null is not supplied.
        - ``short_liabilities_days`` (number, days, optional): 365 * short-term liabilities / sales;
          lower is healthier. Null is not supplied.
        - ``fixed_asset_turnover`` (number, ratio, optional): sales / fixed assets; no side is
          healthier by itself. Null is not supplied.
        - any other column (number): The inputs of a model of one's own, by their names.
    model : {"one_year", "five_year"} or Document, default "one_year"
        The model that scores both tables, for the row ``score``: ``one_year``,
        ``five_year``, or a document that ``health.fit`` returned. Default:
        ``one_year``. A document is of the kind ``health.model``.

        - ``one_year``: Bankruptcy within about a year of the statements.
        - ``five_year``: Bankruptcy about five years after the statements.
    bins : int, default 10
        How many bins, 2 to 100, the reference is cut into; fewer where the
        tables are small. Default: 10, for which the bands are known.
    inputs : sequence of str, optional
        The columns to compare, ``score`` among them for the model's score.
        Default: every number, and the score where both tables have an input of
        the model.
    outputs : sequence of {"drift", "bins", "issues"}, optional
        Which outputs to compute. Default: all.

        - ``drift``: How far each input has moved.
        - ``bins``: The bins behind it.
        - ``issues``: What could not be compared.
    control : Control, optional
        Time limit, threads, progress and cancellation.

    Returns
    -------
    DriftResult
        - ``drift``: How far each input, and the score, has moved.
        - ``bins``: The bins behind it.
        - ``issues``: What could not be compared.

    Raises
    ------
    InvalidInputError
        - ``OPTION_VALUE``: ``bins`` is out of range, or ``inputs`` names what neither table has
        - ``DOCUMENT_INVALID``: ``model`` is not a health model
    TrimtabError
        The root of these and of all other errors.

    Notes
    -----
    Cost: rows times their logarithm, for each input; about a second for a million rows of ten
    inputs, the score aside.

    Examples
    --------
    >>> import trimtab as tt
    >>> reference = {
    ...     "business_id": ["a", "b", "c", "d", "e", "f"],
    ...     "debt_ratio": [0.2, 0.3, 0.4, 0.5, 0.6, None],
    ... }
    >>> current = {
    ...     "business_id": ["a", "b", "c", "d", "e", "f"],
    ...     "debt_ratio": [0.3, 0.4, 0.4, 0.6, 0.7, 0.8],
    ... }
    >>> result = tt.health.drift(reference, current, inputs=["debt_ratio", "score"])
    >>> result.drift["band"].to_pylist()
    ['stable', 'stable']
    """
    return run(
        DriftResult,
        {"reference": reference, "current": current},
        {"model": model, "bins": bins, "inputs": inputs, "outputs": outputs},
        drift.__kwdefaults__,
        control,
    )
