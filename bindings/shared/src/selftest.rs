//! Operations that prove the faces: every port kind, column kind and option
//! form goes out and comes back; a panic, a long call and an error do too.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab::arrow::array::ArrayRef;
use trimtab::{
    Code, ColumnKind, ColumnSpec, Error, ErrorKind, Example, Named, Operation, Port, Ports, Result,
    Table, TableSpec, Value,
};
use trimtab_core::{
    BuiltIn, Call, Issue, Reader, Severity, TableWriter, issues_spec, issues_table, map_indexed,
};

pub(crate) fn operations() -> Vec<Operation> {
    vec![echo(), panic(), wait(), fail()]
}

/// A direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Direction {
    /// Higher is better.
    #[default]
    Up,
    /// Lower is better.
    Down,
    /// No side is better.
    FreeOfSign,
}

/// A built-in model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Model {
    /// The plain one.
    #[default]
    Plain,
    /// The fancy one.
    VeryFancy,
}

impl BuiltIn for Model {
    const DOCUMENT: &'static str = "selftest.model";
}

/// An output of `selftest.echo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum EchoOutput {
    /// The table.
    Rows,
    /// The document.
    Document,
    /// The bytes.
    Bytes,
    /// The text.
    Text,
    /// The issues.
    Issues,
}

/// Options of `selftest.echo`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct EchoOptions {
    /// A truth. Default: false.
    flag: bool,
    /// A whole number that is not negative. Default: 0.
    count: u32,
    /// A whole number. Default: 0.
    offset: i64,
    /// A number. Default: 0.
    level: f64,
    /// A number that may be left out.
    limit: Option<f64>,
    /// A text. Default: empty.
    label: String,
    /// A text that may be left out.
    note: Option<String>,
    /// A choice. Default: `up`.
    direction: Direction,
    /// A choice by name.
    directions: BTreeMap<String, Direction>,
    /// Numbers. Default: none.
    levels: Vec<f64>,
    /// Texts. Default: none.
    names: Vec<String>,
    /// A built-in model or a document. Default: `plain`.
    model: Named<Model>,
    /// A chance. Default: 0.
    seed: u64,
    /// Which outputs to compute. Default: all.
    outputs: Option<Vec<EchoOutput>>,
}

fn rows_spec() -> TableSpec {
    TableSpec::new([
        ColumnSpec::new("id", ColumnKind::Id, "A key."),
        ColumnSpec::new("number", ColumnKind::Number, "A number.")
            .unit("ratio")
            .optional(),
        ColumnSpec::new("integer", ColumnKind::Integer, "A whole number.").optional(),
        ColumnSpec::new("text", ColumnKind::Text, "A text.").optional(),
        ColumnSpec::new("flag", ColumnKind::Flag, "A truth.").optional(),
        ColumnSpec::new("date", ColumnKind::Date, "A date.").optional(),
        ColumnSpec::new("time", ColumnKind::Time, "A time, in any form.").optional(),
        ColumnSpec::new("texts", ColumnKind::TextList, "Texts.").optional(),
    ])
    .order("as given")
}

fn echo() -> Operation {
    Operation::new("selftest.echo", "Everything that was given, as it was read.")
        .description("Reads each column as its kind and gives it back.\n\nThe text output is the options as JSON.")
        .input(Port::table("rows", "A column of each kind.", rows_spec()))
        .input(Port::document("document", "Any document.", "selftest.model", 1).optional())
        .input(Port::bytes("bytes", "Any bytes.", "application/octet-stream").optional())
        .input(Port::text("text", "Any text.").optional())
        .options::<EchoOptions>()
        .output(Port::table("rows", "The columns as read.", rows_spec()))
        .output(Port::document("document", "The document.", "selftest.model", 1))
        .output(Port::bytes("bytes", "The bytes.", "application/octet-stream"))
        .output(Port::text("text", "The options as JSON."))
        .output(Port::table("issues", "One issue a null number.", issues_spec()))
        .error(Code::OptionValue, "`level` is above 1000")
        .cost("linear in the rows")
        .example(Example {
            inputs: json!({"rows": {"id": ["a", "b"], "number": [1.5, null]}}),
            options: json!({"level": 2.5}),
            output: "rows",
            column: "number",
        })
        .run(run_echo)
}

fn run_echo(call: &Call<'_>) -> Result<Ports> {
    let options: EchoOptions = call.options()?;
    if options.level > 1000.0 {
        return Err(Error::invalid(
            "level",
            format!("must be at most 1000, got {}", options.level),
        ));
    }
    let wanted = |output| {
        options
            .outputs
            .as_ref()
            .is_none_or(|outputs| outputs.contains(&output))
    };
    let mut outputs = Ports::new();
    if wanted(EchoOutput::Rows) {
        outputs = outputs.with_table("rows", read_rows(call.table("rows")?)?);
    }
    if wanted(EchoOutput::Document) {
        outputs = outputs.with_document("document", call.document("document").ok().cloned());
    }
    if let (true, Some(bytes)) = (wanted(EchoOutput::Bytes), call.inputs().get("bytes")) {
        outputs = outputs.with("bytes", bytes.clone());
    }
    if wanted(EchoOutput::Text) {
        outputs = outputs.with("text", Value::Text(json!(options).to_string()));
    }
    if wanted(EchoOutput::Issues) {
        outputs = outputs.with_table("issues", null_numbers(call.table("rows")?)?);
    }
    Ok(outputs)
}

fn read_rows(rows: &Table) -> Result<Table> {
    let spec = rows_spec();
    let reader = Reader::try_new("rows", rows, &spec)?;
    let columns: [ArrayRef; 8] = [
        std::sync::Arc::new(reader.id("id")?),
        std::sync::Arc::new(reader.number("number")?),
        std::sync::Arc::new(reader.integer("integer")?),
        std::sync::Arc::new(reader.text("text")?),
        std::sync::Arc::new(reader.flag("flag")?),
        std::sync::Arc::new(reader.date("date")?),
        reader.times("time")?.to_array(),
        std::sync::Arc::new(reader.text_list("texts")?),
    ];
    columns
        .into_iter()
        .fold(TableWriter::new(&spec), TableWriter::array)
        .finish()
}

fn null_numbers(rows: &Table) -> Result<Table> {
    let spec = rows_spec();
    let reader = Reader::try_new("rows", rows, &spec)?;
    let (ids, numbers) = (reader.id("id")?, reader.number("number")?);
    let issues: Vec<Issue> = numbers
        .iter()
        .zip(ids.iter())
        .enumerate()
        .filter(|(_, (number, _))| number.is_none())
        .map(|(row, (_, id))| {
            Issue::new(Severity::Info, "SELFTEST_NULL", "the number is null")
                .unit(id.unwrap_or_default())
                .column("number")
                .row(row)
                .detail("row", row)
        })
        .collect();
    issues_table(&issues)
}

fn panic() -> Operation {
    Operation::new("selftest.panic", "Nothing: it panics.").run(|_| {
        #[expect(clippy::panic, reason = "this is what the operation is for")]
        {
            panic!("a deliberate panic")
        }
    })
}

/// Options of `selftest.wait`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct WaitOptions {
    /// How many seconds to compute. Default: 0.05.
    seconds: f64,
    /// How many tasks do so, side by side on the pool of threads. Default: 1.
    tasks: u8,
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self {
            seconds: 0.05,
            tasks: 1,
        }
    }
}

fn wait() -> Operation {
    Operation::new(
        "selftest.wait",
        "The word `done`, after some seconds of work.",
    )
    .options::<WaitOptions>()
    .output(Port::text("word", "The word `done`."))
    .run(|call| {
        let options: WaitOptions = call.options()?;
        let start = Instant::now();
        let length = Duration::try_from_secs_f64(options.seconds)
            .map_err(|_| Error::invalid("seconds", "must be a length of time"))?;
        let work = |_| {
            while start.elapsed() < length {
                call.control()
                    .check(start.elapsed().as_secs_f64() / options.seconds)?;
                std::hint::spin_loop();
            }
            Ok(())
        };
        let tasks = usize::from(options.tasks);
        map_indexed(tasks, call.control(), work)
            .into_iter()
            .collect::<Result<()>>()?;
        Ok(Ports::new().with("word", Value::Text("done".to_owned())))
    })
}

/// Options of `selftest.fail`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct FailOptions {
    /// The code of the error. Default: `INTERNAL`.
    code: Option<String>,
}

fn fail() -> Operation {
    Operation::new("selftest.fail", "Nothing: it fails with any code.")
        .options::<FailOptions>()
        .run(|call| {
            let options: FailOptions = call.options()?;
            let wanted = options.code.as_deref().unwrap_or("INTERNAL");
            let code = Code::ALL
                .iter()
                .find(|code| code.as_str() == wanted)
                .copied();
            let code = code.ok_or_else(|| Error::invalid("code", "is not a code"))?;
            debug_assert!(ErrorKind::ALL.contains(&code.kind()));
            Err(Error::new(code, "a deliberate error")
                .with_argument("a")
                .with_column("c")
                .with_row(7))
        })
}
