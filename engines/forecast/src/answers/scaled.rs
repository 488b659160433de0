//! Series on the scale on which methods work.

use trimtab_core::Control;

use super::Answer;
use crate::box_cox::BoxCox;
use crate::combine::range;
use crate::history::History;
use crate::options::{Settings, Transform};
use crate::sample::Sample;

/// The series of a group, each on its scale.
#[derive(Clone, Debug)]
pub(super) struct Scaled<'a> {
    series: Vec<&'a History>,
    /// Of each: the scale and the values there; none where it stays on its own. Empty
    /// where all do.
    scaled: Vec<Option<(BoxCox, Vec<f64>)>>,
}

impl<'a> Scaled<'a> {
    /// Each by its own power, told from the values alone that stand in it.
    pub(super) fn of(series: impl Iterator<Item = &'a History>, settings: &Settings) -> Self {
        let means = settings.bias_adjust;
        let scale = |one: &History| match settings.reading.transform {
            Transform::None => None,
            Transform::Log => BoxCox::logarithm(&one.values, means),
            Transform::BoxCox => BoxCox::of(&one.values, one.periods[0], means),
        };
        let scaled = |one: &&History| {
            let scale = scale(one)?;
            let values = one.values.iter().map(|y| scale.there(*y)).collect();
            Some((scale, values))
        };
        let series: Vec<&History> = series.collect();
        let transformed = settings.reading.transform != Transform::None;
        let scaled = series.iter().filter(|_| transformed).map(scaled).collect();
        Self { series, scaled }
    }

    /// What methods are fitted to within a call.
    pub(super) fn samples<'b>(&'b self, control: &'b Control) -> Vec<Sample<'b>> {
        let sample = |(place, one): (usize, &&'b History)| {
            let own = one.sample().within(control);
            self.at(place)
                .map_or(own, |(_, values)| own.with_values(values))
        };
        self.series.iter().enumerate().map(sample).collect()
    }

    fn at(&self, place: usize) -> Option<&(BoxCox, Vec<f64>)> {
        self.scaled.get(place)?.as_ref()
    }

    /// The series as they came.
    pub(super) fn originals(&self) -> Vec<Sample<'a>> {
        self.series.iter().map(|one| one.sample()).collect()
    }

    /// The answer on the scale of the series at a place of the group.
    pub(super) fn brought_back(&self, place: usize, answer: Answer) -> Option<Answer> {
        match self.at(place) {
            Some((scale, _)) => answer.brought_back(*scale, range(&self.series[place].values)?),
            None => Some(answer),
        }
    }
}
