//! The figures of a plan as names and values, written so that they are read back the same.

use chrono::NaiveDate;

use super::known::{languages, named, says};
use crate::domain::plan::{Failure, Plan, Secrecy};
use crate::domain::{Kind, Library};
use crate::phrase::{self, Named};
use crate::text::Text;

/// A length of time in words that are read back as the same minutes.
pub fn duration(text: &Text, minutes: u32) -> String {
    let words = phrase::minutes(text, minutes);
    if self::minutes(&words) == Some(minutes) {
        words
    } else {
        text.time_minutes(minutes)
    }
}

/// Minutes of a length of time such as "90 min", "1 h 30 min", "2 dygn"; none where there is anything more.
pub fn minutes(words: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut number: Option<u32> = None;
    let mut some = false;
    let spaced: String = words
        .chars()
        .map(|sign| if sign.is_whitespace() { ' ' } else { sign })
        .collect();
    let split = spaced.find(|sign: char| sign.is_ascii_digit())?;
    if !spaced[..split].trim().is_empty() {
        return None;
    }
    for word in spaced.split(' ').filter(|word| !word.is_empty()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let unit = &word[digits..];
        if digits > 0 {
            if number.is_some() {
                return None;
            }
            number = word[..digits].parse().ok();
        }
        if unit.is_empty() {
            continue;
        }
        let factor = match unit.to_lowercase().trim_end_matches('.') {
            "min" | "minut" | "minuter" | "minutes" | "minute" => 1,
            "h" | "tim" | "timme" | "timmar" | "hour" | "hours" => 60,
            "dygn" | "d" | "day" | "days" => 24 * 60,
            _ => return None,
        };
        total = total.checked_add(number.take()?.checked_mul(factor)?)?;
        some = true;
    }
    (some && number.is_none()).then_some(total)
}

/// A step's best, likely and worst minutes: "10 min", or "5–10–20 min" with a question mark for what is not known.
pub fn write_span(text: &Text, best: Option<u32>, likely: Option<u32>, worst: Option<u32>) -> String {
    if best.is_none() && worst.is_none() {
        return likely.map_or_else(String::new, |minutes| duration(text, minutes));
    }
    let known = |minutes: Option<u32>| minutes.map_or_else(|| "?".to_owned(), |n| n.to_string());
    text.time_minutes([best, likely, worst].map(known).join("–"))
}

/// A step's best, likely and worst minutes.
pub type Span = (Option<u32>, Option<u32>, Option<u32>);

/// Reads what [`write_span`] writes.
pub fn span(words: &str) -> Option<Span> {
    if let Some(likely) = minutes(words) {
        return Some((None, Some(likely), None));
    }
    let mut parts = words.trim().strip_suffix("min")?.trim().split(['–', '-']);
    let mut part = || match parts.next()?.trim() {
        "?" => Some(None),
        number => number.parse().ok().map(Some),
    };
    let span = (part()?, part()?, part()?);
    parts.next().is_none().then_some(span)
}

fn field(text: &Text, key: &str) -> String {
    phrase::field_name(text, Kind::Plan, &[key])
}

/// The figures that are not empty, each with its name.
pub fn write(text: &Text, library: &Library, plan: &Plan) -> Vec<(String, String)> {
    let failed: Vec<String> = plan.failed.iter().map(|failed| failed.name(text)).collect();
    let minutes = |minutes: Option<u32>| minutes.map_or_else(String::new, |n| duration(text, n));
    let unit = plan.unit.and_then(|unit| library.get(unit));
    let values = [
        ("failed", failed.join(", ")),
        ("unit", unit.map_or_else(String::new, |unit| unit.name.clone())),
        ("owner", plan.owner.clone()),
        ("tolerable_outage_minutes", minutes(plan.tolerable_outage_minutes)),
        ("recovery_target_minutes", minutes(plan.recovery_target_minutes)),
        ("minimum_level", plan.minimum_level.clone()),
        ("secrecy", plan.secrecy.name(text)),
        (
            "review_on",
            plan.review_on.map_or_else(String::new, |on| on.to_string()),
        ),
        ("review_months", plan.review_months.to_string()),
        ("source", plan.source.clone()),
        (
            "unverified",
            if plan.unverified {
                text.yes()
            } else {
                String::new()
            },
        ),
    ];
    values
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(key, value)| (field(text, key), value))
        .collect()
}

/// Reads a figure into the plan. False where the name is not that of a figure, or the value can't be read.
pub fn read(plan: &mut Plan, unit: &mut Option<String>, name: &str, value: &str) -> bool {
    let is = |key: &str| says(name, |text| field(text, key));
    let value = value.trim();
    let text = |field: &mut String| {
        value.clone_into(field);
        true
    };
    if is("failed") {
        let failed: Option<Vec<Failure>> = value.split(", ").map(|one| named(Failure::ALL, one)).collect();
        return failed.map(|failed| plan.failed = failed).is_some();
    }
    if is("unit") {
        *unit = Some(value.to_owned());
        return true;
    }
    if is("owner") {
        return text(&mut plan.owner);
    }
    if is("minimum_level") {
        return text(&mut plan.minimum_level);
    }
    if is("source") {
        return text(&mut plan.source);
    }
    if is("tolerable_outage_minutes") {
        plan.tolerable_outage_minutes = minutes(value);
        return plan.tolerable_outage_minutes.is_some();
    }
    if is("recovery_target_minutes") {
        plan.recovery_target_minutes = minutes(value);
        return plan.recovery_target_minutes.is_some();
    }
    if is("secrecy") {
        let secrecy = named([Secrecy::Open, Secrecy::Restricted], value);
        return secrecy.map(|secrecy| plan.secrecy = secrecy).is_some();
    }
    if is("review_on") {
        plan.review_on = value.parse::<NaiveDate>().ok();
        return plan.review_on.is_some();
    }
    if is("review_months") {
        return value.parse().map(|months| plan.review_months = months).is_ok();
    }
    if is("unverified") {
        plan.unverified = languages().iter().any(|text| text.yes() == value);
        return plan.unverified;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_length_of_time_is_read_back_as_it_was_written() {
        for language in [Language::Swedish, Language::English] {
            let text = Text::new(language);
            for length in (0..10_000).chain([u32::MAX, 43_200]) {
                assert_eq!(minutes(&duration(&text, length)), Some(length), "{length}");
            }
        }
    }

    #[test]
    fn what_is_no_length_of_time_is_left_alone() {
        for words in [
            "",
            "snart",
            "10",
            "kl 10 min",
            "10 min efter larm",
            "5 veckor",
            "10 20 min",
        ] {
            assert_eq!(minutes(words), None, "{words}");
        }
        assert_eq!(minutes("1 tim. 15 minuter"), Some(75));
    }

    #[test]
    fn a_span_of_minutes_may_leave_one_open() {
        let text = Text::new(Language::Swedish);
        for span in [
            (Some(5), Some(10), Some(20)),
            (None, Some(10), Some(20)),
            (Some(5), None, None),
            (None, Some(90), None),
        ] {
            let words = write_span(&text, span.0, span.1, span.2);
            assert_eq!(self::span(&words), Some(span), "{words}");
        }
        for words in ["5–10 min", "5–10–20", "1–2–3–4 min"] {
            assert_eq!(self::span(words), None, "{words}");
        }
    }
}
