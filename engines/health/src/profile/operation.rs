//! The operation `health.profile`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::books::Books;
use trimtab_core::calendar::Date;
use trimtab_core::{
    Call, Code, Control, Error, Example, Issue, Operation, Port, Ports, Reader, Result, Severity,
    Table, TableSpec, issues_spec, issues_table, map_indexed,
};

use super::answer::{Answer, answer};
use super::firm::Until;
use super::intake::{TABLES, firms};
use super::tables::{
    in_blocks, profile_spec, profile_table, seasonality_spec, seasonality_table, segments_spec,
    segments_table,
};
use crate::statements::input_spec;

/// An output of [`profile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProfileOutput {
    /// What kind of business it is, one row a measure.
    Profile,
    /// The segment of each customer.
    Segments,
    /// The season of each month.
    Seasonality,
    /// What could not be used or answered.
    Issues,
}

/// Which orders are sales.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Orders {
    /// Orders whose status is `paid`.
    #[default]
    Paid,
    /// None: invoices or receipts say the same.
    Never,
    /// All but drafts and cancelled ones.
    Always,
}

/// Options of [`profile`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileOptions {
    /// The day on which the business is looked at, such as `2026-01-31`: what
    /// comes later is left out, and a month is over after its last day.
    /// Default: the end of the last day in the tables of each business.
    pub as_of: Option<String>,
    /// Which orders are sales beside invoices and receipts. Default: `paid`, as
    /// a shop has them; say `never` where each order is invoiced too, as books
    /// do not link the two.
    pub orders: Orders,
    /// The hours a week of a full-time person. Default: 40.
    pub full_time_hours: f64,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<ProfileOutput>>,
}

impl Default for ProfileOptions {
    fn default() -> Self {
        Self {
            as_of: None,
            orders: Orders::Paid,
            full_time_hours: 40.0,
            outputs: None,
        }
    }
}

impl ProfileOptions {
    /// Sets [`ProfileOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, date: impl Into<String>) -> Self {
        self.as_of = Some(date.into());
        self
    }

    /// Sets [`ProfileOptions::orders`].
    #[must_use]
    pub fn orders(mut self, orders: Orders) -> Self {
        self.orders = orders;
        self
    }

    /// Sets [`ProfileOptions::full_time_hours`].
    #[must_use]
    pub fn full_time_hours(mut self, hours: f64) -> Self {
        self.full_time_hours = hours;
        self
    }

    /// Sets [`ProfileOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = ProfileOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: ProfileOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }

    fn validate(&self) -> Result<Option<Date>> {
        let hours = self.full_time_hours;
        if !(hours > 0.0 && hours <= 168.0) {
            let problem = format!("must be above 0 and at most 168, got {hours}");
            return Err(Error::invalid("full_time_hours", problem));
        }
        Date::option("as_of", self.as_of.as_deref())
    }
}

/// What [`profile`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Profile {
    /// What kind of business it is: one row a business and measure.
    pub profile: Table,
    /// The segment of each customer.
    pub segments: Table,
    /// The season of each month.
    pub seasonality: Table,
    /// What could not be used or answered, and what would help.
    pub issues: Table,
}

/// What kind of business this is: its size, stage, season, customers, and what
/// it depends on, each measure with a sentence and, where there is one, what
/// others have.
///
/// Each table that is there is used: of `books` the tables `business`, `rates`,
/// `documents`, `lines`, `payments`, `bank` and `people`, and the `statements`
/// of [`statements`](crate::statements()). What is missing for a measure stands in
/// `issues` and never fails the call. Each business is answered alone. The
/// description of the operation `health.profile` says how each measure is
/// computed, with its source.
///
/// # Arguments
///
/// - `books`: one to seven of the tables; others are not read.
/// - `statements`: the table `statements` of [`Statements`](crate::Statements).
///
/// # Errors
///
/// - `INPUT_MISSING` if none of the tables is there.
/// - `OPTION_VALUE` if an option is out of its range.
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_NULL` or `COLUMN_VALUE` if a
///   column cannot be read.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::books::Books;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{ProfileOptions, profile};
///
/// let documents = Table::from_json(&json!({
///     "document_id": ["1", "2", "3"], "kind": ["invoice", "invoice", "invoice"],
///     "date": ["2026-01-05", "2026-01-19", "2026-02-02"],
///     "party_id": ["ann", "bob", "ann"], "total": [300, 100, 600],
/// }))?;
/// let books = Books::new().with("documents", documents)?;
/// let result = profile(&books, None, &ProfileOptions::default(), &Control::new())?;
/// let profile = result.profile.to_json()?;
/// let names = profile["measure"].as_array().unwrap();
/// let at = names.iter().position(|name| name == "customer_top_1_share").unwrap();
/// assert_eq!((&profile["value"][at], &profile["text"][at]), (&json!(0.9), &json!("ann")));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn profile(
    books: &Books,
    statements: Option<&Table>,
    options: &ProfileOptions,
    control: &Control,
) -> Result<Profile> {
    let as_of = options.validate()?;
    require_tables(books, statements, "a profile needs")?;
    let spec = input_spec();
    let reader = statements
        .map(|table| Reader::try_new("statements", table, &spec))
        .transpose()?;
    let mut issues = Vec::new();
    let (mut firms, _) = firms(books, reader, options.orders, control, &mut issues)?;
    control.check(0.5)?;
    let until: Vec<Option<Until>> = firms.iter().map(|firm| firm.until(as_of)).collect();
    for (firm, until) in firms.iter_mut().zip(&until) {
        firm.cut(until.unwrap_or(Until::ALL));
    }
    let count = firms.len();
    let answers = map_indexed(count, control, |at| {
        control.check(0.5 + 0.5 * at as f64 / count as f64)?;
        Ok(answer(&firms[at], until[at], options))
    });
    let answers = answers.into_iter().collect::<Result<Vec<Answer>>>()?;
    let table = |output, table: fn(&[&Answer]) -> Result<Table>| {
        if options.wants(output) {
            in_blocks(&answers, table)
        } else {
            Ok(Table::default())
        }
    };
    Ok(Profile {
        profile: table(ProfileOutput::Profile, profile_table)?,
        segments: table(ProfileOutput::Segments, segments_table)?,
        seasonality: table(ProfileOutput::Seasonality, seasonality_table)?,
        issues: if options.wants(ProfileOutput::Issues) {
            issues.extend(answers.iter().flat_map(gaps));
            issues_table(&issues)?
        } else {
            Table::default()
        },
    })
}

/// What kept measures from being said.
fn gaps(answer: &Answer) -> impl Iterator<Item = Issue> {
    answer.findings.gaps.iter().map(|(code, about, message)| {
        let severity = match *code {
            "DATA_STALE" | "ORDERS_AND_INVOICES" => Severity::Warning,
            _ => Severity::Info,
        };
        let issue = Issue::new(severity, code, message).detail("about", *about);
        super::register::with_unit(issue, &answer.id)
    })
}

/// The operation with the tables that [`firms`] reads, each optional.
pub(crate) fn books_ports(operation: Operation) -> Operation {
    let books = |name: &'static str, doc: &'static str| {
        let spec = Books::spec(name).map_or_else(|_| TableSpec::new([]), Clone::clone);
        Port::table(name, doc, spec).optional()
    };
    operation
        .input(books(
            "documents",
            "Invoices, receipts, orders, credit notes and bills.",
        ))
        .input(books(
            "lines",
            "The lines of the documents: amounts without tax.",
        ))
        .input(books("payments", "Money received on invoices."))
        .input(books("bank", "Bank lines, best with their balance."))
        .input(books("people", "Who works for the business."))
        .input(books("business", "Base currency, zone and sector."))
        .input(books(
            "rates",
            "Exchange rates, for amounts in other currencies.",
        ))
        .input(
            Port::table(
                "statements",
                "The output `statements` of health.statements.",
                input_spec(),
            )
            .optional(),
        )
}

/// The books and the statements of a call with [`books_ports`].
pub(crate) fn read_books<'a>(call: &'a Call<'_>) -> Result<(Books, Option<&'a Table>)> {
    let mut books = Books::new();
    for name in TABLES.into_iter().chain(["business", "rates"]) {
        if call.inputs().get(name).is_some() {
            books = books.with(name, call.table(name)?.clone())?;
        }
    }
    let statements = call.inputs().get("statements");
    let statements = statements.map(|_| call.table("statements")).transpose()?;
    Ok((books, statements))
}

/// Refuses a call without any table.
pub(crate) fn require_tables(books: &Books, statements: Option<&Table>, what: &str) -> Result<()> {
    let mut names = TABLES.iter().chain(&["business"]);
    if statements.is_some() || names.any(|name| books.get(name).is_some()) {
        return Ok(());
    }
    let message = format!(
        "{what} at least one of `business`, `statements`, `documents`, `lines`, `payments`, `bank` and `people`"
    );
    Err(Error::new(Code::InputMissing, message).with_argument("books"))
}

/// The declaration of `health.profile`.
pub(crate) fn operation() -> Operation {
    books_ports(Operation::new(
        "health.profile",
        "What kind of business this is: size, stage, season, customers, dependence, cash.",
    ))
    .description(include_str!("profile.md"))
    .options::<ProfileOptions>()
    .output(Port::table("profile", "What kind of business it is.", profile_spec()))
    .output(Port::table("segments", "The segment of each customer.", segments_spec()))
    .output(Port::table("seasonality", "The season of each month.", seasonality_spec()))
    .output(Port::table("issues", "What could not be used or answered.", issues_spec()))
    .error(Code::InputMissing, "none of the tables is there")
    .error(Code::OptionValue, "an option is out of its range")
    .cost("linear in the rows times their logarithm; about two seconds for a million documents with a million lines")
    .example(Example {
        inputs: json!({"documents": {
            "document_id": ["1", "2", "3", "4"],
            "kind": ["invoice", "invoice", "credit_note", "invoice"],
            "date": {"type": "Date32", "values": ["2026-01-05", "2026-01-19", "2026-01-23", "2026-02-02"]},
            "party_id": ["ann", "bob", "bob", "ann"],
            "total": [300, 120, 20, 600],
        }}),
        options: json!({"as_of": "2026-02-10"}),
        output: "profile",
        column: "message",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let options: ProfileOptions = call.options()?;
    let (books, statements) = read_books(call)?;
    let result = profile(&books, statements, &options, call.control())?;
    Ok(Ports::new()
        .with_table("profile", result.profile)
        .with_table("segments", result.segments)
        .with_table("seasonality", result.seasonality)
        .with_table("issues", result.issues))
}
