//! Small sums in a plan: persons × litres × days.

use serde::{Deserialize, Serialize};

use super::Id;

/// A product of factors that somebody can change at the desk or in the dark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    /// What is worked out.
    pub title: String,
    /// What the result counts.
    pub unit: String,
    pub factors: Vec<Factor>,
    /// Where the coefficients come from.
    pub source: String,
    pub origin: Option<Id<Sum>>,
}

/// One factor, or a range of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Factor {
    pub name: String,
    pub unit: String,
    /// None until somebody fills it in.
    pub value: Option<f64>,
    /// The upper end, where the factor is a range.
    pub upper: Option<f64>,
}

impl Sum {
    /// The product, lowest and highest; none while a factor is missing.
    pub fn result(&self) -> Option<(f64, f64)> {
        if self.factors.is_empty() {
            return None;
        }
        self.factors.iter().try_fold((1.0, 1.0), |(low, high), factor| {
            let value = factor.value?;
            Some((low * value, high * factor.upper.unwrap_or(value)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_with_a_factor_missing_has_no_result_and_a_range_has_two() {
        let factor = |value: Option<f64>, upper: Option<f64>| Factor {
            name: String::new(),
            unit: String::new(),
            value,
            upper,
        };
        let mut sum = Sum {
            title: "Nödvatten".into(),
            unit: "liter".into(),
            factors: vec![
                factor(None, None),
                factor(Some(3.0), Some(5.0)),
                factor(Some(2.0), None),
            ],
            source: String::new(),
            origin: None,
        };
        assert_eq!(sum.result(), None);
        sum.factors[0].value = Some(40.0);
        assert_eq!(sum.result(), Some((240.0, 400.0)));
    }
}
