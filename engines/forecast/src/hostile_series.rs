//! Series on which programs break.

use trimtab_numerics::Random;

/// Named series that no method may panic, hang or give infinite forecasts on.
pub(crate) fn hostile_series() -> Vec<(&'static str, Vec<f64>)> {
    let nan = f64::NAN;
    let mut random = Random::new(11);
    let noise: Vec<f64> = (0..60).map(|_| random.normal()).collect();
    let scaled = |scale: f64| noise.iter().map(|e| scale * (10.0 + e)).collect::<Vec<_>>();
    let mut gap = scaled(1.0);
    gap[10..45].fill(nan);
    let mut ends = scaled(1.0);
    ends[..13].fill(nan);
    ends[50..].fill(nan);
    let mut spike = vec![0.0; 60];
    spike[33] = 1e6;
    let mut shift = scaled(1.0);
    shift[30..].iter_mut().for_each(|y| *y += 1e4);
    vec![
        ("empty", vec![]),
        ("one", vec![3.0]),
        ("two", vec![3.0, 4.0]),
        ("three", vec![3.0, 4.0, 1.0]),
        ("four", vec![3.0, 4.0, 1.0, 5.0]),
        ("five", vec![3.0, 4.0, 1.0, 5.0, 2.0]),
        ("constant", vec![7.0; 60]),
        ("zeros", vec![0.0; 60]),
        ("all missing", vec![nan; 60]),
        (
            "one seen",
            [vec![nan; 30], vec![2.0], vec![nan; 29]].concat(),
        ),
        ("gap", gap),
        ("missing ends", ends),
        (
            "every other missing",
            (0..60)
                .map(|t| if t % 2 == 0 { nan } else { noise[t] })
                .collect(),
        ),
        ("tiny", scaled(1e-12)),
        ("huge", scaled(1e12)),
        ("immense", scaled(1e280)),
        ("negative", scaled(-5.0)),
        ("noise", noise.clone()),
        ("integers", (0..60).map(|t| f64::from(t * 7 % 11)).collect()),
        (
            "large integers",
            noise.iter().map(|e| (1e12 * (10.0 + e)).round()).collect(),
        ),
        ("spike", spike),
        ("shift", shift),
        ("spike at the end", [vec![0.0; 59], vec![5.0]].concat()),
        ("explosion", (0..60).map(|t| 2.0_f64.powi(t)).collect()),
        (
            "alternating",
            (0..60)
                .map(|t| if t % 2 == 0 { 1e9 } else { -1e9 })
                .collect(),
        ),
    ]
}
