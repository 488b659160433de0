//! Models of what is left once other series' regressors are taken out.

use trimtab_numerics::Random;

use crate::method::{Fitted, Method};
use crate::model::{Ahead, Model, Unfit};
use crate::sample::Sample;

/// A model of a series without what other series of its panel do to it: their
/// promotions take from it, and one series alone hardly tells how much.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WithoutSiblings {
    model: Box<Fitted>,
    /// What they do to it by step ahead, as far as it is known.
    ahead: Vec<f64>,
}

/// Fits a method to what [`Sample::beside`] leaves of the values.
pub(crate) fn without_siblings(
    method: Method,
    sample: &Sample<'_>,
) -> Result<WithoutSiblings, Unfit> {
    let values = sample.values.iter().zip(sample.beside);
    let rest: Vec<f64> = values.map(|(y, effect)| y - effect).collect();
    let ahead = sample.beside.get(sample.values.len()..).unwrap_or_default();
    Ok(WithoutSiblings {
        model: Box::new(method.fit(&sample.with_values(&rest))?),
        ahead: ahead.to_vec(),
    })
}

impl WithoutSiblings {
    fn on(&self, steps: &mut [f64]) {
        for (y, effect) in steps.iter_mut().zip(&self.ahead) {
            *y += effect;
        }
    }
}

impl Model for WithoutSiblings {
    fn name(&self) -> String {
        self.model.name()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        self.model.parameters()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut mean = self.model.mean(ahead);
        self.on(&mut mean);
        mean
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        self.model.deviations(ahead)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.model.path(ahead, random, path);
        self.on(path);
    }

    fn append(&mut self, points: &[f64]) {
        let known = points.len().min(self.ahead.len());
        let mut effects: Vec<f64> = self.ahead.drain(..known).collect();
        effects.resize(points.len(), 0.0);
        let rest: Vec<f64> = points.iter().zip(&effects).map(|(y, e)| y - e).collect();
        self.model.append(&rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_do_is_taken_out_and_put_back() {
        let effects = [0.0, -0.5, 0.0, -0.25, 0.0, 0.0, -1.0, 0.5];
        let values: Vec<f64> = effects[..6].iter().map(|effect| 3.0 + effect).collect();
        let sample = Sample::plain(&values, &[1]).with_beside(&effects);
        let mut model = without_siblings(Method::Mean, &sample).unwrap();
        let mean = model.mean(&Ahead::steps(3));
        for (got, wanted) in mean.iter().zip([2.0, 3.5, 3.0]) {
            assert!((got - wanted).abs() < 1e-12, "{mean:?}");
        }
        model.append(&[2.0]);
        let next = model.mean(&Ahead::steps(1))[0];
        assert!((next - 3.5).abs() < 1e-12, "{next}");
    }
}
