//! The tables that every operation that forecasts takes.

use trimtab_core::{Call, Error, Operation, Port, Result, Table};

use crate::history::{History, histories};
use crate::intake::{Holidays, Inputs, Panel, future_spec, holidays_spec, series_spec};
use crate::options::Settings;
use crate::regressors::Regressors;

/// Series, and what is known ahead of them.
///
/// A table of series alone is one.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ForecastInputs<'a> {
    /// The series, a row a point.
    pub series: &'a Table,
    /// Regressors at the steps ahead.
    pub future: Option<&'a Table>,
    /// Days with effects of their own.
    pub holidays: Option<&'a Table>,
}

impl<'a> From<&'a Table> for ForecastInputs<'a> {
    fn from(series: &'a Table) -> Self {
        Self {
            series,
            future: None,
            holidays: None,
        }
    }
}

impl<'a> ForecastInputs<'a> {
    /// Sets [`ForecastInputs::future`].
    #[must_use]
    pub fn future(mut self, future: &'a Table) -> Self {
        self.future = Some(future);
        self
    }

    /// Sets [`ForecastInputs::holidays`].
    #[must_use]
    pub fn holidays(mut self, holidays: &'a Table) -> Self {
        self.holidays = Some(holidays);
        self
    }

    /// Refuses what is known ahead, where nothing is forecast yet.
    pub(crate) fn refuse_future(&self) -> Result<()> {
        match self.future {
            Some(_) => Err(Error::invalid(
                "future",
                "is not read here; give it to `forecast.ahead`",
            )),
            None => Ok(()),
        }
    }

    /// The inputs of a call.
    pub(crate) fn of(call: &'a Call<'_>) -> Result<Self> {
        Ok(Self {
            series: call.table("series")?,
            future: optional(call, "future")?,
            holidays: optional(call, "holidays")?,
        })
    }

    /// The series as they are forecast, with what could not be read.
    pub(crate) fn histories(&self, settings: &Settings) -> Result<(Panel, Vec<History>)> {
        let (panel, found, _) = self.read(settings)?;
        Ok((panel, found))
    }

    /// The same with what the regressors are made of.
    pub(crate) fn read(&self, settings: &Settings) -> Result<(Panel, Vec<History>, Regressors)> {
        let inputs = Inputs {
            series: self.series,
            future: self.future,
        };
        let mut panel = inputs.panel(settings.step)?;
        let holidays = self.holidays.map(Holidays::of).transpose()?;
        let regressors = Regressors::of(&panel, holidays.unwrap_or_default());
        let found = histories(&mut panel, &settings.reading, &regressors);
        panel.regressors.clone_from(&regressors.names);
        Ok((panel, found, regressors))
    }
}

/// A table of a call that may be left out.
pub(crate) fn optional<'a>(call: &'a Call<'_>, name: &str) -> Result<Option<&'a Table>> {
    let given = call.inputs().get(name).is_some();
    given.then(|| call.table(name)).transpose()
}

/// Declares the table of series alone.
pub(crate) fn series_port(operation: Operation) -> Operation {
    operation.input(Port::table(
        "series",
        "The series, a row a point.",
        series_spec(),
    ))
}

/// Declares the tables.
pub(crate) fn input_ports(operation: Operation) -> Operation {
    let future = "Regressors at the steps ahead; a step may also be a row of `series` without `y`.";
    series_port(operation)
        .input(Port::table("future", future, future_spec()).optional())
        .input(
            Port::table(
                "holidays",
                "Days with effects of their own: holidays and events, past and ahead.",
                holidays_spec(),
            )
            .optional(),
        )
}
