//! Tail probabilities of the chi-square and the F distribution.
//!
//! The incomplete gamma and beta functions are computed by their series and
//! continued fractions (Press and others, 2007, *Numerical Recipes*, third
//! edition, sections 6.2 and 6.4); the relative error is below 1e-10 where the
//! probability is above 1e-300.

/// P(X > `x`) for a chi-square variable of `degrees` degrees of freedom.
pub fn chi_square_tail(x: f64, degrees: f64) -> f64 {
    if x.is_nan() || degrees.is_nan() || degrees <= 0.0 || x <= 0.0 {
        return 1.0;
    }
    if x.is_infinite() {
        return 0.0;
    }
    gamma_q(degrees / 2.0, x / 2.0)
}

/// The value that a chi-square variable passes with probability `level`, by
/// bisection.
pub fn chi_square_critical(level: f64, degrees: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0_f64.max(degrees));
    while chi_square_tail(high, degrees) > level && high < 1e9 {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if chi_square_tail(middle, degrees) > level {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// P(X > `x`) for an F variable of `above` and `below` degrees of freedom.
pub fn f_tail(x: f64, above: f64, below: f64) -> f64 {
    if x.is_nan() || x <= 0.0 {
        return 1.0;
    }
    if x.is_infinite() {
        return 0.0;
    }
    beta_i(below / 2.0, above / 2.0, below / (below + above * x))
}

/// ln Γ(`x`) for `x` > 0: Lanczos (1964) with g = 7 and nine coefficients.
pub fn ln_gamma(x: f64) -> f64 {
    const COEFFICIENTS: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let t = x + 7.5;
    let sum = (1_u32..)
        .zip(&COEFFICIENTS[1..])
        .fold(COEFFICIENTS[0], |sum, (i, c)| sum + c / (x + f64::from(i)));
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

const MOST_STEPS: u32 = 10_000;
const TINY: f64 = 1e-300;

/// The upper regularized incomplete gamma function.
fn gamma_q(a: f64, x: f64) -> f64 {
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    if x < a + 1.0 {
        let (mut term, mut sum) = (1.0 / a, 1.0 / a);
        for n in 1..MOST_STEPS {
            term *= x / (a + f64::from(n));
            sum += term;
            if term < sum * 1e-16 {
                break;
            }
        }
        return (1.0 - sum * front).clamp(0.0, 1.0);
    }
    let mut b = x + 1.0 - a;
    let (mut c, mut d) = (1.0 / TINY, 1.0 / b);
    let mut h = d;
    for n in 1..MOST_STEPS {
        let n = f64::from(n);
        let an = -n * (n - a);
        b += 2.0;
        d = 1.0 / away_from_zero(an * d + b);
        c = away_from_zero(b + an / c);
        let step = d * c;
        h *= step;
        if (step - 1.0).abs() < 1e-15 {
            break;
        }
    }
    (front * h).clamp(0.0, 1.0)
}

/// The regularized incomplete beta function.
fn beta_i(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
    let value = if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    };
    value.clamp(0.0, 1.0)
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..MOST_STEPS {
        let m = f64::from(m);
        let mut step = |numerator: f64| {
            d = 1.0 / away_from_zero(1.0 + numerator * d);
            c = away_from_zero(1.0 + numerator / c);
            h *= d * c;
            d * c
        };
        step(m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)));
        let last = step(-(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0)));
        if (last - 1.0).abs() < 1e-15 {
            break;
        }
    }
    h
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-9 * want.abs(), "{got} {want}");
    }

    #[test]
    fn tails_have_their_closed_forms() {
        // Two degrees of freedom: exp(-x/2); four: exp(-x/2) (1 + x/2).
        for x in [0.1, 1.0, 5.0, 40.0, 300.0_f64] {
            close(chi_square_tail(x, 2.0), (-x / 2.0).exp());
            close(chi_square_tail(x, 4.0), (-x / 2.0).exp() * (1.0 + x / 2.0));
            // F with two degrees above: (1 + 2x/n)^(-n/2).
            close(f_tail(x, 2.0, 10.0), (1.0 + 2.0 * x / 10.0).powf(-5.0));
            // F with two degrees below: 1 - (1 + 2/(n x))^(-n/2).
            close(
                f_tail(x, 6.0, 2.0),
                1.0 - (1.0 + 2.0 / (6.0 * x)).powf(-3.0),
            );
        }
    }

    #[test]
    fn critical_values_are_those_of_the_tables() {
        assert!((chi_square_critical(0.05, 9.0) - 16.919).abs() < 1e-3);
        assert!((chi_square_critical(0.05, 1.0) - 3.841).abs() < 1e-3);
        assert!((f_tail(2.818, 11.0, 11.0) - 0.05).abs() < 1e-3);
    }

    #[test]
    fn extremes_are_probabilities() {
        for x in [f64::NAN, -1.0, 0.0, 1e-300, 1e300, f64::INFINITY] {
            for degrees in [0.0, 1.0, 1e6] {
                assert!((0.0..=1.0).contains(&chi_square_tail(x, degrees)));
            }
            assert!((0.0..=1.0).contains(&f_tail(x, 11.0, 11.0)));
        }
    }
}
