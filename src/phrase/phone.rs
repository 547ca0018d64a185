//! Telephone numbers as Swedes read them, and as they are dialled.

/// What follows the zero in codes of two digits: areas, 010 (nationwide) and 020 (free of charge); mobile codes are
/// 07x, Stockholm is 08, every other area has three. [UNVERIFIED against the numbering plan of PTS]
const TWO_DIGIT_CODES: [&str; 22] = [
    "10", "11", "13", "16", "18", "19", "20", "21", "23", "26", "31", "33", "35", "36", "40", "42", "44",
    "46", "54", "60", "63", "90",
];

/// Only the digits and a leading plus; `00` becomes `+`, a zero after a country code in brackets is dropped.
pub fn tel(number: &str) -> String {
    let number = number.trim().replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.starts_with('+') {
        format!("+{digits}")
    } else if let Some(abroad) = digits.strip_prefix("00") {
        format!("+{abroad}")
    } else {
        digits
    }
}

/// Groups a Swedish number for reading aloud; leaves what it doesn't know as it was written.
pub fn group(number: &str) -> String {
    let plain = tel(number);
    let words = number.chars().any(char::is_alphabetic);
    if words || plain.is_empty() {
        return number.trim().to_owned();
    }
    if let Some(national) = plain.strip_prefix("+46") {
        return match split_area(national) {
            Some((area, rest)) => format!("+46 {area}-{}", pairs(rest)),
            None => plain,
        };
    }
    if plain.starts_with('+') {
        return number.trim().to_owned();
    }
    match plain.strip_prefix('0') {
        Some(national) => match split_area(national) {
            Some((area, rest)) => format!("0{area}-{}", pairs(rest)),
            None => number.trim().to_owned(),
        },
        None if plain.len() <= 3 => plain,
        None => pairs(&plain),
    }
}

/// Parts a national number without its leading zero into area code and the rest.
fn split_area(national: &str) -> Option<(&str, &str)> {
    let two_digits = || TWO_DIGIT_CODES.iter().any(|code| national.starts_with(code));
    let length = match national.chars().next()? {
        '8' => 1,
        '7' => 2,
        _ if two_digits() => 2,
        _ => 3,
    };
    let (area, rest) = national.split_at_checked(length)?;
    (rest.len() >= 4).then_some((area, rest))
}

/// Two by two from the end; a first group of three where the count is odd, two where seven or eight: 465 004 00.
fn pairs(digits: &str) -> String {
    let lengths: &[usize] = match digits.len() {
        5 => &[3, 2],
        6 => &[2, 2, 2],
        7 => &[3, 2, 2],
        8 => &[3, 3, 2],
        9 => &[3, 2, 2, 2],
        _ => &[],
    };
    let mut groups = Vec::new();
    let mut rest = digits;
    for length in lengths {
        let (group, after) = rest.split_at(*length);
        groups.push(group);
        rest = after;
    }
    if !rest.is_empty() {
        groups.push(rest);
    }
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_numbers_are_grouped_as_they_are_said() {
        for (written, read) in [
            ("0701740605", "070-174 06 05"),
            ("070-1740605", "070-174 06 05"),
            ("0846500400", "08-465 004 00"),
            ("08 465 00 4 00", "08-465 004 00"),
            ("0865004", "08-650 04"),
            ("031123456", "031-12 34 56"),
            ("0920 12345", "0920-123 45"),
            ("0500123456", "0500-12 34 56"),
            ("+46701740605", "+46 70-174 06 05"),
            ("0046 8 465 004 00", "+46 8-465 004 00"),
            ("+46 (0)8-465 004 00", "+46 8-465 004 00"),
            ("112", "112"),
            ("11313", "113 13"),
            ("1177", "1177"),
            ("+358 9 310 1691", "+358 9 310 1691"),
            ("Rakel 301-2345", "Rakel 301-2345"),
            ("", ""),
        ] {
            assert_eq!(group(written), read, "{written:?}");
        }
    }

    #[test]
    fn a_number_for_dialling_has_nothing_but_digits() {
        assert_eq!(tel("070-174 06 05"), "0701740605");
        assert_eq!(tel("0046 70 174 06 05"), "+46701740605");
        assert_eq!(tel("+46 (0)70-174 06 05"), "+46701740605");
    }
}
