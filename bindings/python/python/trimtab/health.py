"""The engine ``health``: one function an operation."""

# Written by `cargo xtask generate` from the declarations of the engine.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ._call import run
from ._control import Control
from ._result import Result
from ._table import Table, TableLike

__all__ = [
    "StatementsFrequency",
    "StatementsLines",
    "StatementsOutputs",
    "StatementsResult",
    "StatementsWeekStart",
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

StatementsLines: TypeAlias = Literal[
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


class StatementsResult(Result):
    """What ``statements`` gives."""

    __slots__ = ()

    operation = "health.statements"
    output_names = ("statements", "mapping", "unmapped", "issues")

    @property
    def statements(self) -> Table:
        """The three statements. Rows are ordered by business, period, statement and line.

        - ``business_id`` (text or whole number, may be null): The business; null where there is
          one.
        - ``period`` (text): The period's label, such as ``2026-01`` or ``FY2026-Q1``.
        - ``period_start`` (date): The period's first day.
        - ``period_end`` (date): The period's last day.
        - ``unfinished`` (bool): Whether the period was not over.
        - ``statement`` (text): ``profit_and_loss``, ``balance_sheet`` or ``cash_flow``.
        - ``line`` (text): The line.
        - ``subtotal`` (bool): Whether the line is computed from lines above it.
        - ``amount`` (value): The amount, in the direction that the line's name says; of a balance
          sheet at the period's end.
        - ``currency`` (text, may be null): The currency, where it is known.
        """
        return self._output("statements", Table)

    @property
    def mapping(self) -> Table:
        """The line of each account. Rows are ordered by business, and as in ``accounts``.

        - ``business_id`` (text or whole number, may be null): The business; null where there is
          one.
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

        - ``business_id`` (text or whole number, may be null): The business; null where there is
          one.
        - ``account_id`` (text or whole number): The account.
        - ``name`` (text): The account's name.
        - ``guess`` (text, may be null): The likeliest line, if any evidence spoke for one.
        - ``confidence`` (number, fraction): How sure the guess is: 0 to 1.
        - ``reason`` (text): What spoke for it.
        - ``postings`` (whole number): How many postings the account has.
        - ``balance`` (value): What was posted to it: debits less credits.
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
    accounts: TableLike,
    *,
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
    lines: Mapping[str, StatementsLines] | None = None,
    outputs: Sequence[StatementsOutputs] | None = None,
    control: Control | None = None,
) -> StatementsResult:
    """Profit and loss, balance sheet and cash flow by period, from a ledger.

    Postings are summed exactly, by line and period, in the business's calendar.

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
    ``unmapped_balance``. The column ``line`` of ``accounts`` and the option ``lines`` override it.

    Without entries, invoices, receipts, credit notes and bills give a profit and loss alone.

    Parameters
    ----------
    accounts : table
        The chart of accounts.

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
        - ``amount`` (value): The amount: debits positive, credits negative.
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
        - ``total`` (value, optional): The total, tax included; positive also for credits.
        - ``tax`` (value, optional): The tax in the total.
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
        - ``amount`` (value): The line's amount without tax, in the document's currency.
        - ``line_id`` (text or whole number, optional): The line.
        - ``item_id`` (text or whole number, optional): The item.
        - ``account_id`` (text or whole number, optional): The account that it is posted to.
        - ``quantity`` (number, optional): How many.
        - ``unit_price`` (value, optional): The price of one, without tax.
        - ``discount`` (value, optional): What was taken off the amount.
        - ``tax`` (value, optional): The tax on the line.
        - ``text`` (text, optional): What it is.
        - ``source`` (text, optional): The service that the row comes from.
        - ``source_id`` (text or whole number, optional): The row's key there.
        - ``source_version`` (text, optional): The row's version or time of change there.
    frequency : {"day", "week", "month", "quarter", "year", "fiscal_quarter", "fiscal_year"},
    default "month"
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
    week_start : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
    default "monday"
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
    lines : dict of {"revenue", "sales_deductions", "cost_of_sales", "other_income", "personnel",
    "premises", "selling", "travel", "professional_fees", "other_operating_expenses",
    "depreciation", "financial_income", "financial_expense", "exceptional_income",
    "exceptional_expense", "income_tax", "cash", "short_term_investments", "receivables",
    "inventory", "prepaid_expenses", "tax_receivable", "other_current_assets", "clearing",
    "fixed_assets", "accumulated_depreciation", "intangible_assets", "financial_assets",
    "other_noncurrent_assets", "payables", "short_term_debt", "tax_payable", "payroll_payable",
    "deferred_revenue", "other_current_liabilities", "long_term_debt", "provisions",
    "other_noncurrent_liabilities", "share_capital", "reserves", "retained_earnings",
    "owner_drawings"}, optional
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
    ...     {"date": {"type": "Date32", "values": ["2026-01-15", "2026-01-15", "2026-01-31", "2026-01-31"]}, "account_id": ["1", "2", "3", "1"], "amount": [100, -100, 40, -40]},
    ... )
    >>> result = tt.health.statements(accounts, entries=entries, frequency="month")
    >>> result.mapping["line"].to_pylist()
    ["cash", "revenue", "premises"]
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
            "lines": lines,
            "outputs": outputs,
        },
        statements.__kwdefaults__,
        control,
    )
