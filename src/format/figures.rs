//! Lengths of time as people type them: "4 h", "90 min", "1 h 30", "1:30", "2 dygn", or a number alone.

/// What a number without a unit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bare {
    Hours,
    Minutes,
}

/// What was typed is no length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no length of time")]
pub struct NoDuration;

/// Longer than this is taken for a slip of the finger: a year, in minutes.
const LONGEST: f64 = 366.0 * 24.0 * 60.0;

/// What was typed, in minutes.
///
/// # Errors
/// When it is no length of time. An empty line is one: none is set.
pub fn parse(typed: &str, bare: Bare) -> Result<Option<u32>, NoDuration> {
    let typed = typed.trim().to_lowercase().replace(',', ".");
    if typed.is_empty() {
        return Ok(None);
    }
    let minutes = match typed.split_once(':') {
        Some((hours, minutes)) => clock(hours, minutes),
        None => sum(&typed, bare),
    };
    minutes
        .filter(|minutes| (0.5..=LONGEST).contains(minutes))
        .map(|minutes| Some(minutes.round() as u32))
        .ok_or(NoDuration)
}

fn clock(hours: &str, minutes: &str) -> Option<f64> {
    let (hours, minutes): (u16, u16) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    (minutes < 60).then(|| f64::from(hours) * 60.0 + f64::from(minutes))
}

fn sum(typed: &str, bare: Bare) -> Option<f64> {
    let mut rest = typed;
    let mut total = 0.0;
    let mut before: Option<f64> = None;
    while !rest.is_empty() {
        let end = rest
            .find(|sign: char| !sign.is_ascii_digit() && sign != '.')
            .unwrap_or(rest.len());
        let number: f64 = rest[..end].parse().ok()?;
        rest = rest[end..].trim_start();
        let end = rest
            .find(|sign: char| !sign.is_alphabetic())
            .unwrap_or(rest.len());
        let unit = match (&rest[..end], before, bare) {
            ("", None, Bare::Hours) => 60.0,
            ("", None, Bare::Minutes) => 1.0,
            // "1 h 30": what follows the hours counts minutes, what follows the days counts hours.
            ("", Some(before), _) => smaller(before)?,
            (word, ..) => unit(word)?,
        };
        if before.is_some_and(|before| unit >= before) {
            return None;
        }
        before = Some(unit);
        total += number * unit;
        rest = rest[end..].trim_start_matches(['.', ' ', '+']);
        for word in ["och ", "and "] {
            rest = rest.strip_prefix(word).unwrap_or(rest);
        }
    }
    before.map(|_| total)
}

fn unit(word: &str) -> Option<f64> {
    match word {
        "m" | "min" | "mins" | "minut" | "minuter" | "minute" | "minutes" => Some(1.0),
        "h" | "t" | "tim" | "timme" | "timmar" | "hour" | "hours" => Some(60.0),
        "d" | "dygn" | "dag" | "dagar" | "day" | "days" => Some(24.0 * 60.0),
        "v" | "vecka" | "veckor" | "w" | "week" | "weeks" => Some(7.0 * 24.0 * 60.0),
        _ => None,
    }
}

fn smaller(unit: f64) -> Option<f64> {
    match unit {
        60.0 => Some(1.0),
        1440.0 => Some(60.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Text, time};

    #[test]
    fn every_common_way_to_write_a_length_of_time_is_understood() {
        for (typed, minutes) in [
            ("4 h", 240),
            ("4", 240),
            ("90 min", 90),
            ("90min", 90),
            ("1,5 h", 90),
            ("1 h 30 min", 90),
            ("1h30", 90),
            ("1:30", 90),
            ("2 dygn", 2880),
            ("3 dygn 4 h", 4560),
            ("1 timme och 15 minuter", 75),
            ("1 vecka", 10080),
        ] {
            assert_eq!(parse(typed, Bare::Hours), Ok(Some(minutes)), "{typed}");
        }
        assert_eq!(parse("10", Bare::Minutes), Ok(Some(10)));
        assert_eq!(parse("  ", Bare::Hours), Ok(None));
    }

    #[test]
    fn what_is_no_length_of_time_is_refused() {
        for typed in [
            "snart",
            "4 x",
            "-3",
            "0",
            "1:75",
            "30 min 1 h",
            "4 h 3 h",
            "999999 dygn",
            ".",
        ] {
            assert_eq!(parse(typed, Bare::Hours), Err(NoDuration), "{typed}");
        }
    }

    #[test]
    fn what_the_program_writes_it_can_read_in_both_languages() {
        for language in Language::ALL {
            let text = Text::new(language);
            for minutes in [1, 45, 60, 90, 240, 1_440, 2_880, 2_881 * 60 / 60, 4_320, 4_560] {
                let written = time::duration(&text, i64::from(minutes));
                let read = parse(&written, Bare::Hours);
                // Above two days the minutes are left out on purpose.
                let expected = if minutes > 2_880 {
                    minutes / 60 * 60
                } else {
                    minutes
                };
                assert_eq!(read, Ok(Some(expected)), "{written}");
            }
        }
    }
}
