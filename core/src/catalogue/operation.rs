//! An operation: a pure function over ports, and all that is said about it.

use std::fmt;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use super::options::check_options;
use super::port::{Port, PortKind, Ports};
use crate::control::Control;
use crate::document::Document;
use crate::error::{Code, Error, Result, quoted, quoted_list};
use crate::table::Table;

/// One call of an operation, after inputs and options were checked against
/// its declaration.
#[derive(Debug)]
pub struct Call<'a> {
    inputs: &'a Ports,
    options: Json,
    control: &'a Control,
}

impl Call<'_> {
    /// The table given as the input `name`.
    ///
    /// # Errors
    ///
    /// `INPUT_MISSING` if an optional input was left out.
    pub fn table(&self, name: &str) -> Result<&Table> {
        self.inputs.table(name)
    }

    /// The document given as the input `name`.
    ///
    /// # Errors
    ///
    /// `INPUT_MISSING` if an optional input was left out.
    pub fn document(&self, name: &str) -> Result<&Document> {
        self.inputs.document(name)
    }

    /// All inputs.
    pub fn inputs(&self) -> &Ports {
        self.inputs
    }

    /// The options as the operation's own struct.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if a value fits the schema and not the struct.
    pub fn options<T: DeserializeOwned>(&self) -> Result<T> {
        T::deserialize(&self.options).map_err(|cause| {
            Error::new(
                Code::OptionValue,
                format!("the options do not fit: {cause}"),
            )
            .with_argument("options")
            .with_source(cause)
        })
    }

    /// The call's control.
    pub fn control(&self) -> &Control {
        self.control
    }
}

/// A small call that works, for the reference pages and the docstrings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Example {
    /// The inputs by name, each in the form of its port: a table as columns of
    /// values, a document as it is written, a text as it is.
    pub inputs: Json,
    /// The options.
    pub options: Json,
    /// The output to show.
    pub output: &'static str,
    /// The column of that output to show; empty where it is no table.
    pub column: &'static str,
}

type Run = fn(&Call<'_>) -> Result<Ports>;

/// A pure function over ports, declared once.
///
/// # Examples
///
/// ```
/// use trimtab_core::{
///     Catalogue, ColumnKind, ColumnSpec, Control, Operation, Port, Ports, TableSpec, Value,
/// };
///
/// let rows = TableSpec::new([ColumnSpec::new("n", ColumnKind::Integer, "A number.")]);
/// let operation = Operation::new("demo.same", "The table as it came in.")
///     .input(Port::table("rows", "Any numbers.", rows.clone()))
///     .output(Port::table("rows", "The same numbers.", rows))
///     .run(|call| Ok(Ports::new().with_table("rows", call.table("rows")?.clone())));
/// let error = Catalogue::new([operation])
///     .call("demo.same", &Ports::new(), "", &Control::new())
///     .unwrap_err();
/// assert_eq!(error.code().as_str(), "INPUT_MISSING");
/// ```
pub struct Operation {
    name: &'static str,
    summary: &'static str,
    description: &'static str,
    inputs: Vec<Port>,
    outputs: Vec<Port>,
    options: Json,
    errors: Vec<(Code, &'static str)>,
    cost: &'static str,
    example: Option<Example>,
    run: Run,
}

impl Operation {
    /// An operation `engine.verb` with a one-line summary of what comes back.
    pub fn new(name: &'static str, summary: &'static str) -> Self {
        Self {
            name,
            summary,
            description: "",
            inputs: Vec::new(),
            outputs: Vec::new(),
            options: json!({"type": "object", "properties": {}, "additionalProperties": false}),
            errors: Vec::new(),
            cost: "",
            example: None,
            run: |_| Err(Error::internal("the operation declares no function")),
        }
    }

    /// Sets the definition, formula, sources and limits, in Markdown.
    #[must_use]
    pub fn description(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    /// Adds an input.
    #[must_use]
    pub fn input(mut self, port: Port) -> Self {
        self.inputs.push(port);
        self
    }

    /// Adds an output.
    #[must_use]
    pub fn output(mut self, port: Port) -> Self {
        self.outputs.push(port);
        self
    }

    /// Sets the options: the schema comes from the struct and its doc comments.
    #[must_use]
    pub fn options<T: JsonSchema>(mut self) -> Self {
        let settings = SchemaSettings::draft2020_12().with(|settings| {
            settings.inline_subschemas = true;
            settings.meta_schema = None;
        });
        self.options = settings
            .into_generator()
            .into_root_schema_for::<T>()
            .to_value();
        // A struct within another, flattened, is closed by the other keyword.
        if let Some(schema) = self.options.as_object_mut()
            && let Some(others) = schema.remove("unevaluatedProperties")
        {
            schema.insert("additionalProperties".to_owned(), others);
        }
        self
    }

    /// Adds an error that the operation itself may give, and when.
    #[must_use]
    pub fn error(mut self, code: Code, when: &'static str) -> Self {
        self.errors.push((code, when));
        self
    }

    /// States how time and memory grow.
    #[must_use]
    pub fn cost(mut self, cost: &'static str) -> Self {
        self.cost = cost;
        self
    }

    /// Sets the example.
    #[must_use]
    pub fn example(mut self, example: Example) -> Self {
        self.example = Some(example);
        self
    }

    /// Sets the function.
    #[must_use]
    pub fn run(mut self, run: Run) -> Self {
        self.run = run;
        self
    }

    /// The name, such as `health.score`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The engine: the name's first part.
    pub fn engine(&self) -> &'static str {
        self.name.split_once('.').map_or("", |(engine, _)| engine)
    }

    /// The verb: the name's last part.
    pub fn verb(&self) -> &'static str {
        self.name
            .split_once('.')
            .map_or(self.name, |(_, verb)| verb)
    }

    /// What comes back, in one line.
    pub fn summary(&self) -> &'static str {
        self.summary
    }

    /// Definition, formula, sources and limits.
    pub fn description_text(&self) -> &'static str {
        self.description
    }

    /// The inputs, in order.
    pub fn inputs(&self) -> &[Port] {
        &self.inputs
    }

    /// The outputs, in order.
    pub fn outputs(&self) -> &[Port] {
        &self.outputs
    }

    /// The JSON Schema of the options.
    pub fn options_schema(&self) -> &Json {
        &self.options
    }

    /// The errors that the operation itself may give, and when.
    pub fn errors(&self) -> &[(Code, &'static str)] {
        &self.errors
    }

    /// How time and memory grow.
    pub fn cost_text(&self) -> &'static str {
        self.cost
    }

    /// The example.
    pub fn example_call(&self) -> Option<&Example> {
        self.example.as_ref()
    }

    /// The inputs of the example.
    ///
    /// # Errors
    ///
    /// - `INPUT_UNKNOWN` if the example names an input that is not declared.
    /// - `INPUT_TYPE`, or what reading a table or a document gives, if an input
    ///   does not have the form of its port.
    pub fn example_inputs(&self) -> Result<Ports> {
        let inputs = self.example.as_ref().map(|example| &example.inputs);
        let named = inputs.and_then(Json::as_object).into_iter().flatten();
        named
            .into_iter()
            .try_fold(Ports::new(), |ports, (name, input)| {
                let port = self.inputs.iter().find(|port| port.name == name);
                let port = port.ok_or_else(|| self.unknown_input(name).with_argument(name))?;
                Ok(ports.with(name, port.kind.read_json(name, input)?))
            })
    }

    /// All of the declaration as JSON.
    pub fn describe(&self) -> Json {
        let errors: Vec<Json> = self
            .errors
            .iter()
            .map(|(code, when)| json!({"code": code.as_str(), "when": when}))
            .collect();
        json!({
            "name": self.name,
            "summary": self.summary,
            "description": self.description,
            "inputs": self.inputs,
            "outputs": self.outputs,
            "options": self.options,
            "errors": errors,
            "cost": self.cost,
            "example": self.example,
        })
    }

    /// Checks inputs and options against the declaration and runs the function.
    ///
    /// # Errors
    ///
    /// As [`Catalogue::call`](super::Catalogue::call).
    pub fn call(&self, inputs: &Ports, options: &str, control: &Control) -> Result<Ports> {
        self.check_inputs(inputs)?;
        let options = self.parse_options(options)?;
        (self.run)(&Call {
            inputs,
            options,
            control,
        })
    }

    fn check_inputs(&self, inputs: &Ports) -> Result<()> {
        for (name, value) in inputs.iter() {
            let Some(port) = self.inputs.iter().find(|port| port.name == name) else {
                return Err(self.unknown_input(name).with_argument(name));
            };
            if !value.fits(&port.kind) {
                let (needs, found) = (port.kind.name(), value.kind_name());
                return Err(Error::new(
                    Code::InputType,
                    format!("`{name}` of {} needs a {needs}, got {found}", self.name),
                )
                .with_argument(name));
            }
        }
        match self
            .inputs
            .iter()
            .find(|port| port.required && inputs.get(port.name).is_none())
        {
            None => Ok(()),
            Some(port) => Err(Error::new(
                Code::InputMissing,
                format!(
                    "{} needs the {} `{}`",
                    self.name,
                    port.kind.name(),
                    port.name
                ),
            )
            .with_argument(port.name)),
        }
    }

    fn unknown_input(&self, name: &str) -> Error {
        let takes = quoted_list(self.inputs.iter().map(|port| port.name));
        let (name, operation) = (quoted(name), self.name);
        let message = format!("{name} is not an input of {operation}; it takes {takes}");
        Error::new(Code::InputUnknown, message)
    }

    fn parse_options(&self, options: &str) -> Result<Json> {
        let unreadable = |problem: String| {
            let message = format!(
                "the options of {} must be a JSON object: {problem}",
                self.name
            );
            Error::new(Code::OptionsUnreadable, message).with_argument("options")
        };
        if options.trim().is_empty() {
            return Ok(json!({}));
        }
        let options: Json = serde_json::from_str(options)
            .map_err(|cause| unreadable(cause.to_string()).with_source(cause))?;
        if !options.is_object() {
            return Err(unreadable(format!(
                "got {}",
                super::options::type_name(&options)
            )));
        }
        check_options(self.name, &self.options, &options)?;
        Ok(options)
    }

    /// The kinds of document that the outputs hold.
    pub fn document_outputs(&self) -> impl Iterator<Item = &Port> {
        self.outputs
            .iter()
            .filter(|port| matches!(port.kind, PortKind::Document { .. }))
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Operation")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
