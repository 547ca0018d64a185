//! Times of day on the 24 hour clock, as people type them.

use chrono::NaiveTime;

/// Reads `7`, `07`, `730`, `0730`, `07:30`, `7.30`, `kl 7.30`. 24:00 is not a time of day.
pub fn parse(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim().to_lowercase();
    let typed = typed.strip_prefix("kl").unwrap_or(&typed);
    let typed = typed.trim_start_matches('.').trim();
    let number = |digits: &str| -> Option<u32> {
        let plain = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    let parts: Vec<_> = typed.split([':', '.', ' ']).collect();
    let (hour, minute) = match *parts.as_slice() {
        [hour, minute] if hour.len() <= 2 && minute.len() == 2 => (number(hour)?, number(minute)?),
        [digits] => match digits.len() {
            1 | 2 => (number(digits)?, 0),
            3 | 4 if digits.is_ascii() => {
                let (hour, minute) = digits.split_at(digits.len() - 2);
                (number(hour)?, number(minute)?)
            }
            _ => return None,
        },
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// `07:30`.
pub fn hh_mm(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_way_to_write_a_time_is_understood() {
        for (typed, read) in [
            ("7", "07:00"),
            ("07", "07:00"),
            ("730", "07:30"),
            ("0730", "07:30"),
            ("07:30", "07:30"),
            ("7.30", "07:30"),
            ("kl 7.30", "07:30"),
            ("kl. 17", "17:00"),
            ("0", "00:00"),
            ("2359", "23:59"),
        ] {
            assert_eq!(parse(typed).map(hh_mm).as_deref(), Some(read), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_guessed() {
        for typed in [
            "", "24", "2400", "7:5", "7:60", "12:30:15", "sju", "-7", "ö7", "åäö",
        ] {
            assert_eq!(parse(typed), None, "{typed:?}");
        }
    }
}
