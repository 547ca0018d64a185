//! Phone numbers as tables hold them, cleaned only as far as nothing is guessed.

use serde::{Deserialize, Serialize};

use super::table::Cell;

/// How a number was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cleaning {
    /// The number stood there.
    AsWritten,
    /// The first zero, lost where the file held the number as an amount, was put back.
    ZeroRestored,
    /// The number begins without a zero and could be meant in two ways; kept as written.
    Ambiguous,
}

/// A number to dial: digits, with a plus first for an international one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    pub digits: String,
    pub cleaning: Cleaning,
    /// Words that stood beside the number, such as "privat".
    pub words: String,
}

/// The phone numbers in a cell, in order. Empty when there is none that could be dialled.
pub fn phones(cell: &Cell) -> Vec<Phone> {
    match cell {
        Cell::Number(number) if number.fract() == 0.0 && (1e4..1e15).contains(number) => {
            one(&format!("{number:.0}")).into_iter().collect()
        }
        Cell::Text(text) if text.len() <= 300 => parts(text).iter().filter_map(|part| one(part)).collect(),
        _ => Vec::new(),
    }
}

/// Splits at the signs that stand between numbers; 08/465 004 00 is one number, because 08 alone is none.
fn parts(text: &str) -> Vec<String> {
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    let text = text
        .replace(" eller ", ";")
        .replace(" alt ", ";")
        .replace(" or ", ";");
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(['/', ',', ';', '\n']) {
        match parts.last_mut() {
            Some(last) if digits(last) < 5 || digits(part) < 5 => {
                last.push(' ');
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    parts
}

fn one(text: &str) -> Option<Phone> {
    // "+46 (0)70" says the same as "+46 70".
    let text = text.trim().trim_start_matches('\'').replace("(0)", "");
    let start = text.find(|c: char| c.is_ascii_digit() || c == '+')?;
    let start = if start > 0 && text[..start].ends_with('(') {
        start - 1
    } else {
        start
    };
    let length = text[start..]
        .find(|c: char| !(c.is_ascii_digit() || " +-–‐‑()./\u{a0}".contains(c)))
        .unwrap_or(text.len() - start);
    let (number, after) = text[start..].split_at(length);
    let words = format!("{} {}", &text[..start], after);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let plus = number.starts_with('+');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // A second number glued to the first is none that could be dialled.
    if number[1..].contains('+')
        || !(5..=15).contains(&digits.len())
        || words.bytes().any(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let (digits, cleaning) = complete(digits, plus);
    Some(Phone {
        digits,
        cleaning,
        words,
    })
}

fn complete(digits: String, plus: bool) -> (String, Cleaning) {
    if plus {
        return (format!("+{digits}"), Cleaning::AsWritten);
    }
    if let Some(international) = digits.strip_prefix("00") {
        return (format!("+{international}"), Cleaning::AsWritten);
    }
    if digits.starts_with('0') {
        return (digits, Cleaning::AsWritten);
    }
    match digits.len() {
        // 112, 1177, 11414, 114 14: short numbers begin with 1 and have no zero to lose.
        5 | 6 if digits.starts_with('1') => (digits, Cleaning::AsWritten),
        // With the country's 46 first, too long to be a national number.
        11 | 12 if digits.starts_with("46") => (format!("+{digits}"), Cleaning::AsWritten),
        // Nine digits are more than a local number has, so the zero is lost; but 46… could be the country too.
        9 if !digits.starts_with("46") => (format!("0{digits}"), Cleaning::ZeroRestored),
        _ => (digits, Cleaning::Ambiguous),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<(String, Cleaning)> {
        phones(&Cell::Text(text.into()))
            .into_iter()
            .map(|phone| (phone.digits, phone.cleaning))
            .collect()
    }

    #[test]
    fn written_numbers_are_kept_as_they_are_dialled() {
        for written in [
            "070-1740605",
            "070-174 06 05",
            "070 174 06 05",
            "070/1740605",
            "(070) 1740605",
            "tel. 070-1740605",
        ] {
            assert_eq!(
                text(written),
                [("0701740605".into(), Cleaning::AsWritten)],
                "{written}"
            );
        }
        assert_eq!(
            text("+46 (0)70-174 06 05"),
            [("+46701740605".into(), Cleaning::AsWritten)]
        );
        assert_eq!(
            text("0046701740605"),
            [("+46701740605".into(), Cleaning::AsWritten)]
        );
        assert_eq!(
            text("08-465 004 00"),
            [("0846500400".into(), Cleaning::AsWritten)]
        );
    }

    #[test]
    fn a_lost_zero_is_put_back_only_when_nothing_else_can_be_meant() {
        let number = |number| phones(&Cell::Number(number)).remove(0);
        assert_eq!(number(701_740_605.0).digits, "0701740605");
        assert_eq!(number(701_740_605.0).cleaning, Cleaning::ZeroRestored);
        assert_eq!(number(846_500_400.0).digits, "0846500400");
        assert_eq!(number(46_701_740_605.0).digits, "+46701740605");
        assert_eq!(number(46_500_400.0).cleaning, Cleaning::Ambiguous);
        assert_eq!(number(46_500_400.0).digits, "46500400");
    }

    #[test]
    fn several_numbers_in_a_cell_are_told_apart() {
        let two = [
            ("0701740605".into(), Cleaning::AsWritten),
            ("0846500400".into(), Cleaning::AsWritten),
        ];
        for written in [
            "070-1740605 / 08-465 004 00",
            "070-1740605, 08-465 004 00",
            "070-1740605\n08-465 004 00",
            "070-1740605 eller 08-465 004 00",
        ] {
            assert_eq!(text(written), two, "{written}");
        }
        assert_eq!(
            phones(&Cell::Text("070-1740605 (privat)".into()))[0].words,
            "privat"
        );
    }

    #[test]
    fn what_is_no_number_is_not_read_as_one() {
        for written in [
            "finns ej",
            "",
            "-",
            "se lista",
            "123",
            "12345678901234567890",
            "070-1740605 070-1740606",
        ] {
            assert_eq!(text(written), [], "{written}");
        }
        assert!(phones(&Cell::Number(3.5)).is_empty());
    }
}
