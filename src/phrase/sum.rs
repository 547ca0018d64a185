//! What a sum comes to, in words.

use super::quantity;
use crate::domain::sum::Sum;
use crate::text::Text;

/// "= 240–400 liter"
///
/// # Errors
/// Which factors are missing, in words.
pub fn sum_result(text: &Text, sum: &Sum) -> Result<String, String> {
    if let Some((low, high)) = sum.result() {
        return Ok(text.use_sum_result(quantity(text, low, Some(high)), sum.unit.as_str()));
    }
    let missing: Vec<_> = sum.missing().map(|factor| factor.name.as_str()).collect();
    Err(if missing.is_empty() {
        text.use_sum_no_factors()
    } else {
        text.use_sum_missing(missing.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sum::Factor;
    use crate::text::Language;

    #[test]
    fn a_range_is_given_with_its_unit_and_a_missing_factor_is_named() {
        let text = Text::new(Language::Swedish);
        let factor = |name: &str, value: Option<f64>, upper: Option<f64>| Factor {
            name: name.into(),
            unit: String::new(),
            value,
            upper,
        };
        let mut sum = Sum {
            title: "Nödvatten".into(),
            unit: "liter".into(),
            factors: vec![
                factor("Personer", None, None),
                factor("Liter", Some(3.5), Some(5.0)),
                factor("Dygn", None, None),
            ],
            source: String::new(),
            origin: None,
        };
        let missing = sum_result(&text, &sum).expect_err("two are missing");
        assert!(missing.contains("Personer, Dygn"), "{missing}");
        sum.factors[0].value = Some(1_000.0);
        sum.factors[2].value = Some(2.0);
        let result = sum_result(&text, &sum).expect("all are there");
        assert!(result.contains("7\u{a0}000–10\u{a0}000"), "{result}");
        assert!(result.ends_with("liter"), "{result}");
        sum.factors.clear();
        assert_eq!(sum_result(&text, &sum), Err(text.use_sum_no_factors()));
    }
}
