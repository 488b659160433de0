//! Chance that follows from a seed alone.

/// A stream of chance: xoshiro256++ seeded through `SplitMix64`.
///
/// It is not for secrets. The stream is part of the library's results: a change
/// here changes every seeded answer.
///
/// # References
///
/// Blackman and Vigna (2021), *Scrambled linear pseudorandom number
/// generators*, ACM Transactions on Mathematical Software 47(4).
///
/// # Examples
///
/// ```
/// use trimtab_numerics::Random;
///
/// let (mut a, mut b) = (Random::new(7), Random::new(7));
/// assert_eq!(a.uniform().to_bits(), b.uniform().to_bits());
/// assert!(a.below(10) < 10);
/// ```
#[derive(Clone, Debug)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// The stream of `seed`.
    pub fn new(seed: u64) -> Self {
        let mut z = seed;
        let state = std::array::from_fn(|_| split_mix(&mut z));
        Self { state }
    }

    /// A stream of its own for each `part` of the work under one seed.
    pub fn of_part(seed: u64, part: u64) -> Self {
        let mut z = part;
        Self::new(seed ^ split_mix(&mut z))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// Uniform in `[0, 1)`, with 53 bits.
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform in `0..bound`; 0 where `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        // The high half of the product is below `bound`; its bias is under
        // bound / 2^64.
        let product = u128::from(self.bits()) * bound as u128;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the high half is below bound, a usize"
        )]
        let high = (product >> 64) as usize;
        high
    }

    /// A standard normal draw, from one uniform through the quantile function, so
    /// that equal streams give neighbouring draws.
    pub fn normal(&mut self) -> f64 {
        // Half a step in from 0, which has no finite quantile.
        let centred = self.uniform() + 0.5 / (1_u64 << 53) as f64;
        crate::normal_quantile(centred)
    }

    /// A draw of the gamma distribution of a `shape` above 0 and scale 1 (Marsaglia
    /// and Tsang 2000, *A simple method for generating gamma variables*); 0 for
    /// any other shape.
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape.is_nan() || shape <= 0.0 {
            return 0.0;
        }
        if shape < 1.0 {
            let smaller = self.uniform().powf(1.0 / shape);
            return self.gamma(shape + 1.0) * smaller;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d * (1.0 - v + v.ln()) {
                return d * v;
            }
        }
    }

    /// Shuffles in place (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }

    /// `count` distinct indices of `0..len`, in rising order.
    pub fn sample(&mut self, len: usize, count: usize) -> Vec<usize> {
        // Selection sampling (Knuth, volume 2, algorithm S): one draw an index.
        let mut wanted = count.min(len);
        let mut chosen = Vec::with_capacity(wanted);
        for i in 0..len {
            if wanted > 0 && self.below(len - i) < wanted {
                chosen.push(i);
                wanted -= 1;
            }
        }
        chosen
    }
}

fn split_mix(z: &mut u64) -> u64 {
    *z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut x = *z;
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// The fold, in `0..folds`, of each row, with every class spread evenly.
///
/// # Examples
///
/// ```
/// use trimtab_numerics::{Random, stratified_folds};
///
/// let positive = [true, false, false, true, false, false];
/// let fold = stratified_folds(&positive, 2, &mut Random::new(1));
/// assert_ne!(fold[0], fold[3]);
/// ```
pub fn stratified_folds(positive: &[bool], folds: usize, random: &mut Random) -> Vec<usize> {
    let mut fold = vec![0; positive.len()];
    for class in [true, false] {
        let mut rows: Vec<usize> = (0..positive.len())
            .filter(|&i| positive[i] == class)
            .collect();
        random.shuffle(&mut rows);
        for (position, row) in rows.into_iter().enumerate() {
            fold[row] = position % folds.max(1);
        }
    }
    fold
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first outputs for the state {1, 2, 3, 4}, from the authors' code.
        let mut random = Random {
            state: [1, 2, 3, 4],
        };
        let first: Vec<u64> = (0..4).map(|_| random.bits()).collect();
        assert_eq!(
            first,
            [
                41_943_041,
                58_720_359,
                3_588_806_011_781_223,
                3_591_011_842_654_386
            ]
        );
    }

    #[test]
    fn gamma_draws_have_their_mean_and_variance() {
        let mut random = Random::new(2);
        for shape in [0.05, 0.7, 1.0, 4.0, 300.0] {
            let draws: Vec<f64> = (0..40_000).map(|_| random.gamma(shape)).collect();
            let mean = draws.iter().sum::<f64>() / 4e4;
            let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 4e4;
            assert!((mean / shape - 1.0).abs() < 0.05, "{shape}: {mean}");
            assert!((variance / shape - 1.0).abs() < 0.1, "{shape}: {variance}");
        }
        assert!(random.gamma(0.0).abs() < 1e-300 && random.gamma(f64::NAN).abs() < 1e-300);
    }

    #[test]
    fn a_sample_has_distinct_rising_indices() {
        let sample = Random::new(3).sample(100, 40);
        assert_eq!(sample.len(), 40);
        assert!(sample.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(Random::new(3).sample(5, 9), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn folds_hold_each_class_in_equal_parts() {
        let positive: Vec<bool> = (0..103).map(|i| i % 10 == 0).collect();
        let fold = stratified_folds(&positive, 5, &mut Random::new(0));
        for k in 0..5 {
            let bad = (0..103).filter(|&i| fold[i] == k && positive[i]).count();
            assert!((2..=3).contains(&bad));
        }
    }
}
