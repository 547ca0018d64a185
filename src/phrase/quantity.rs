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
}
