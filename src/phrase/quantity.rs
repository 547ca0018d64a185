//! Amounts as they are written: "2 400", "3,5", "3–5".

use crate::text::{Language, Text};

/// An amount, or a range of it, with at most two decimals and the language's signs.
pub fn quantity(text: &Text, low: f64, high: Option<f64>) -> String {
    match high {
        Some(high) if high != low => format!("{}–{}", number(text, low), number(text, high)),
        _ => number(text, low),
    }
}

fn number(text: &Text, value: f64) -> String {
    let (point, space) = match text.language() {
        Language::Swedish => (",", "\u{a0}"),
        Language::English => (".", ","),
    };
    let written = format!("{:.2}", value.abs());
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push_str(space);
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    let sign = if value < 0.0 { "−" } else { "" };
    if decimals.is_empty() {
        format!("{sign}{grouped}")
    } else {
        format!("{sign}{grouped}{point}{decimals}")
    }
}

/// An amount as people type it, or a range of it: "2 400", "3,5", "3–5", "3 - 5". Nothing typed is nothing filled in.
///
/// # Errors
/// When it is no amount.
#[expect(
    clippy::result_unit_err,
    reason = "there is one thing wrong with it: it is no amount"
)]
pub fn read_figure(text: &Text, typed: &str) -> Result<(Option<f64>, Option<f64>), ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok((None, None));
    }
    let (low, high) = match typed.split_once(['–', '-', '—']) {
        Some((low, high)) => (low, Some(high)),
        None => (typed, None),
    };
    let value = amount(text, low).ok_or(())?;
    let upper = high.map(|high| amount(text, high).ok_or(())).transpose()?;
    Ok((Some(value), upper.filter(|upper| *upper != value)))
}

fn amount(text: &Text, typed: &str) -> Option<f64> {
    let mut plain: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    if text.language() == Language::English {
        // A comma before three digits groups thousands.
        let grouped = |at: usize| {
            plain[at + 1..]
                .split([',', '.'])
                .next()
                .is_some_and(|rest| rest.len() == 3)
        };
        let commas: Vec<_> = plain.match_indices(',').map(|(at, _)| at).collect();
        if commas.iter().all(|at| grouped(*at)) {
            plain.retain(|sign| sign != ',');
        }
    }
    let plain = plain.replace(',', ".");
    let only_digits = plain.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    only_digits.then(|| plain.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_each_language_writes_them() {
        let (swedish, english) = (Text::new(Language::Swedish), Text::new(Language::English));
        assert_eq!(quantity(&swedish, 3.5, Some(5.0)), "3,5–5");
        assert_eq!(quantity(&swedish, 12_400.0, Some(12_400.0)), "12\u{a0}400");
        assert_eq!(quantity(&english, 12_400.25, None), "12,400.25");
        assert_eq!(quantity(&swedish, 999.999, None), "1\u{a0}000");
    }

    #[test]
    fn what_is_written_is_read_again_however_it_is_typed() {
        let (swedish, english) = (Text::new(Language::Swedish), Text::new(Language::English));
        for (typed, read) in [
            ("", (None, None)),
            ("40", (Some(40.0), None)),
            ("2 400", (Some(2_400.0), None)),
            ("2\u{a0}400,5", (Some(2_400.5), None)),
            ("3,5", (Some(3.5), None)),
            ("3.5", (Some(3.5), None)),
            ("3–5", (Some(3.0), Some(5.0))),
            (" 3 - 5 ", (Some(3.0), Some(5.0))),
        ] {
            assert_eq!(read_figure(&swedish, typed), Ok(read), "{typed}");
        }
        assert_eq!(read_figure(&english, "12,400.5"), Ok((Some(12_400.5), None)));
        for typed in ["fyra", "-3", "3–", "4 st", "1,2,3", "inf", "NaN", "1e3"] {
            assert_eq!(read_figure(&swedish, typed), Err(()), "{typed}");
        }
        for value in [0.0, 0.25, 7.0, 1_234_567.5] {
            for text in [&swedish, &english] {
                let written = quantity(text, value, Some(value + 1.0));
                let read = (Some(value), Some(value + 1.0));
                assert_eq!(read_figure(text, &written), Ok(read), "{written}");
            }
        }
    }
}
