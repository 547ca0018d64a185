//! Numbers that belong to a person: identity, birth, telephone and account.

use super::{Certainty, Scan, Sort};

const DASHES: [char; 5] = ['-', '–', '‐', '‑', '−'];

fn is_dash(sign: char) -> bool {
    DASHES.contains(&sign)
}

fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}')
}

/// A number's digits as they are dialled within the country.
pub(super) fn national(number: &str) -> String {
    let number = number.trim().replace("(0)", "");
    let plus = number.starts_with('+');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits
        .strip_prefix("0046")
        .or_else(|| digits.strip_prefix("46").filter(|_| plus))
    {
        Some(rest) => format!("0{rest}"),
        None => digits,
    }
}

/// A date of birth as a number begins with it.
struct Birth {
    /// Six digits.
    digits: String,
    end: usize,
    /// Written in three parts: 1981-12-18.
    apart: bool,
    /// Two digits of the year, in parts: 81 12 18 can be much else.
    short_apart: bool,
}

/// Finds personal identity numbers, co-ordination numbers and reserve numbers.
pub(super) fn identity(scan: &mut Scan<'_>) {
    let mut at = 0;
    while at < scan.len() {
        if scan.is_digit(at) && scan.starts(at) && scan.before(at).is_none_or(|sign| sign != '+') {
            if let Some((sort, certainty, end)) = identity_at(scan, at)
                && !is_named_otherwise(scan, at)
            {
                scan.add(sort, certainty, at, end);
            }
            at = scan.while_is(at, |sign| sign.is_ascii_digit());
        } else {
            at += 1;
        }
    }
}

fn identity_at(scan: &Scan<'_>, at: usize) -> Option<(Sort, Certainty, usize)> {
    let birth = birth_at(scan, at)?;
    let sort = sort_of(&birth.digits)?;
    let mut next = scan.while_is(birth.end, is_blank);
    let sign = scan.is(next, |sign| is_dash(sign) || sign == '+');
    if sign {
        next = scan.while_is(next + 1, is_blank);
    }
    let end = next + 4;
    if next - birth.end > 3 || !scan.ends(end) || end > scan.len() {
        return None;
    }
    let tail = scan.slice(next, end);
    if tail.bytes().all(|byte| byte.is_ascii_digit()) {
        let written = Written {
            sign,
            touching: next == birth.end,
            known_phone: scan.known.knows_number(scan.slice(at, end)),
        };
        let (sort, certainty) = judge(sort, &birth, tail, &written)?;
        return Some((sort, certainty, end));
    }
    let letters = tail.bytes().take_while(u8::is_ascii_uppercase).count();
    let reserve = (1..=2).contains(&letters) && tail.bytes().skip(letters).all(|byte| byte.is_ascii_digit());
    (reserve && sort == Sort::IdentityNumber && (sign || next == birth.end)).then_some((
        Sort::ReserveNumber,
        Certainty::Sure,
        end,
    ))
}

/// How the date and the four last digits stand to each other.
struct Written {
    sign: bool,
    touching: bool,
    known_phone: bool,
}

fn judge(sort: Sort, birth: &Birth, tail: &str, written: &Written) -> Option<(Sort, Certainty)> {
    let right = check_digit_is_right(&birth.digits, tail);
    let clock = is_clock(tail) && !written.sign;
    // 0701740605 is a telephone more often than somebody born in 2007.
    let phone = written.touching && !written.sign && !birth.apart && birth.digits.starts_with("07");
    match right {
        _ if phone && (written.known_phone || !right) => None,
        _ if clock && birth.apart => None,
        true if clock || phone => Some((sort, Certainty::Perhaps)),
        true => Some((sort, Certainty::Sure)),
        false if clock || birth.short_apart => None,
        false => Some((sort, Certainty::Perhaps)),
    }
}

/// A date of birth in any writing, with or without the century.
fn birth_at(scan: &Scan<'_>, at: usize) -> Option<Birth> {
    let run = scan.while_is(at, |sign| sign.is_ascii_digit());
    let (short, long) = match run - at {
        6 | 10 => (at, at + 6),
        8 | 12 if is_century(scan.slice(at, at + 2)) => (at + 2, at + 8),
        2 | 4 => return birth_apart(scan, at, run),
        _ => return None,
    };
    Some(Birth {
        digits: scan.slice(short, long).to_owned(),
        end: long,
        apart: false,
        short_apart: false,
    })
}

fn birth_apart(scan: &Scan<'_>, at: usize, run: usize) -> Option<Birth> {
    let year = scan.slice(at, run);
    let between = scan
        .at(run)
        .filter(|sign| is_dash(*sign) || is_blank(*sign) || matches!(sign, '/' | '.'))?;
    let two = |from: usize| scan.while_is(from, |sign| sign.is_ascii_digit()) == from + 2;
    let (month, day) = (run + 1, run + 4);
    if !two(month) || scan.at(month + 2) != Some(between) || !two(day) {
        return None;
    }
    if year.len() == 4 && !is_century(&year[..2]) {
        return None;
    }
    Some(Birth {
        digits: format!(
            "{}{}{}",
            &year[year.len() - 2..],
            scan.slice(month, month + 2),
            scan.slice(day, day + 2)
        ),
        end: day + 2,
        apart: true,
        short_apart: year.len() == 2,
    })
}

fn is_century(digits: &str) -> bool {
    matches!(digits, "18" | "19" | "20")
}

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or_default()
}

/// What a date of six digits can begin; none when it is no date.
fn sort_of(digits: &str) -> Option<Sort> {
    let (month, day) = (number(&digits[2..4]), number(&digits[4..6]));
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (month, day) {
        (1..=12, 1..) if day <= longest => Some(Sort::IdentityNumber),
        (0..=12, 60..=91) => Some(Sort::CoordinationNumber),
        _ => None,
    }
}

fn is_clock(four: &str) -> bool {
    number(&four[..2]) < 24 && number(&four[2..]) < 60
}

/// The Luhn sum of all ten digits ends in zero.
fn check_digit_is_right(six: &str, four: &str) -> bool {
    let sum: u32 = six
        .bytes()
        .chain(four.bytes())
        .enumerate()
        .map(|(at, byte)| {
            let product = u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 };
            product / 10 + product % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether the word before says that the number is a case's or a version's.
fn is_named_otherwise(scan: &Scan<'_>, at: usize) -> bool {
    let before = scan.text[..scan.byte(at)].trim_end_matches([' ', ':', '.', '\u{a0}', '#']);
    let word = before
        .rsplit(|sign: char| !sign.is_alphabetic())
        .next()
        .unwrap_or_default();
    matches!(
        word.to_lowercase().as_str(),
        "dnr" | "diarienr" | "diarienummer" | "version" | "beslutsnr" | "beslutsnummer"
    )
}

/// Finds dates that are said to be somebody's birth.
pub(super) fn births(scan: &mut Scan<'_>) {
    for (from, to) in super::words::all(scan) {
        let word = scan.slice(from, to).to_lowercase();
        let says = matches!(
            word.as_str(),
            "född" | "född/a" | "födda" | "födelsedatum" | "födelsedag" | "född-" | "born" | "f"
        );
        let next = scan.while_is(to, |sign| is_blank(sign) || matches!(sign, ':' | '.' | '='));
        if says
            && next > to
            && let Some(end) = date_at(scan, next)
        {
            scan.add(Sort::BirthDate, Certainty::Sure, next, end);
        }
    }
}

/// Where a date ends that begins here, written in digits or with the month's name.
fn date_at(scan: &Scan<'_>, at: usize) -> Option<usize> {
    if let Some(birth) = birth_at(scan, at)
        && sort_of(&birth.digits).is_some()
        && scan.ends(birth.end)
    {
        return Some(birth.end);
    }
    let run = scan.while_is(at, |sign| sign.is_ascii_digit());
    if !(1..=2).contains(&(run - at)) {
        return None;
    }
    // 18/12 1981, 18 december 1981, 18 dec -81
    let end = scan.while_is(run, |sign| {
        sign.is_alphanumeric() || is_blank(sign) || is_dash(sign) || matches!(sign, '/' | '.')
    });
    let rest = scan.slice(run, end).to_lowercase();
    let month = MONTHS.iter().any(|month| rest.trim_start().starts_with(month)) || rest.starts_with('/');
    let year = rest
        .char_indices()
        .filter(|(_, sign)| sign.is_ascii_digit())
        .map(|(byte, _)| byte + 1)
        .take(if rest.starts_with('/') { 6 } else { 4 })
        .last()?;
    month.then(|| run + rest[..year].chars().count())
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// Finds telephone numbers that are nobody's in the binder. Short public numbers (112, 113 13, 114 14, 1177) never begin
/// with a zero.
pub(super) fn phones(scan: &mut Scan<'_>) {
    let mut at = 0;
    while at < scan.len() {
        match phone_at(scan, at) {
            Some((certainty, end)) => {
                if let Some(certainty) = certainty {
                    scan.add(Sort::Phone, certainty, at, end);
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// A number to dial that begins here: where it ends, and how sure it is that it is somebody's own; none when everybody may
/// know it.
fn phone_at(scan: &Scan<'_>, at: usize) -> Option<(Option<Certainty>, usize)> {
    let plus = scan.at(at) == Some('+') && scan.is_digit(at + 1);
    if !(plus || scan.at(at) == Some('0')) || !scan.starts(at) {
        return None;
    }
    // Where the number could end: after each of its digits that no other follows.
    let mut ends = Vec::new();
    let mut digits = String::new();
    let mut next = at + usize::from(plus);
    while digits.len() <= 15 {
        if scan.is_digit(next) {
            digits.extend(scan.at(next));
            next += 1;
            if !scan.is(next, char::is_alphanumeric) {
                ends.push((next, digits.clone()));
            }
            continue;
        }
        let gap = scan.while_is(next, |sign| {
            is_blank(sign) || is_dash(sign) || matches!(sign, '/' | '(' | ')')
        });
        if gap == next || gap - next > 3 || !scan.is_digit(gap) {
            break;
        }
        next = gap;
    }
    let sort = |digits: &str| {
        let number = national(&format!("{}{digits}", if plus { "+" } else { "" }));
        // +46 (0)70 is written as often as +46 70.
        let number = number
            .strip_prefix("00")
            .map_or(number.clone(), |rest| format!("0{rest}"));
        let mobile = number.len() == 10
            && ["070", "072", "073", "076", "079"]
                .iter()
                .any(|series| number.starts_with(series));
        let certainty = if scan.known.knows_number(&number) {
            None
        } else if mobile {
            Some(Certainty::Sure)
        } else {
            Some(Certainty::Perhaps)
        };
        let foreign = plus && !digits.starts_with("46") && (8..=15).contains(&digits.len());
        let fixed = number.starts_with('0') && !number.starts_with("00") && (9..=10).contains(&number.len());
        (mobile, foreign || fixed, certainty)
    };
    let all: Vec<_> = ends.iter().map(|(end, digits)| (*end, sort(digits))).collect();
    let found = all
        .iter()
        .find(|(_, (mobile, ..))| *mobile)
        .or_else(|| all.iter().rfind(|(_, (_, whole, _))| *whole))?;
    let (end, (mobile, _, certainty)) = *found;
    // Hours in a row are no number: 0700-1500, 0700 1500 2300.
    let hours = scan
        .slice(at, end)
        .split(|sign: char| !sign.is_ascii_digit())
        .all(|part| part.len() == 4 && is_clock(part));
    let glued = scan.slice(at, end).bytes().all(|byte| byte.is_ascii_digit()) && !mobile;
    (!hours && !glued).then_some((certainty, end))
}

/// Finds account numbers: international ones by their check, others by the word before or by their clearing number.
pub(super) fn accounts(scan: &mut Scan<'_>) {
    for (from, to) in super::words::all(scan) {
        let word = scan.slice(from, to).to_lowercase();
        if let Some(end) = iban_at(scan, from) {
            scan.add(Sort::Account, Certainty::Sure, from, end);
        }
        let says = ["konto", "clearing", "bankgiro", "plusgiro"]
            .iter()
            .any(|start| word.starts_with(start));
        let next = scan.while_is(to, |sign| is_blank(sign) || matches!(sign, ':' | '.' | '='));
        let end = number_end(scan, next);
        let digits = scan.slice(next, end).bytes().filter(u8::is_ascii_digit).count();
        if says && scan.is_digit(next) && digits >= 6 {
            scan.add(Sort::Account, Certainty::Sure, next, end);
        }
        if scan.is_digit(from)
            && scan.starts(from)
            && let Some(end) = clearing_at(scan, from)
        {
            scan.add(Sort::Account, Certainty::Perhaps, from, end);
        }
    }
}

/// Where digits with single signs between them end.
fn number_end(scan: &Scan<'_>, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    while let Some(sign) = scan.at(at) {
        if sign.is_ascii_digit() {
            end = at + 1;
        } else if !(is_blank(sign) || is_dash(sign) || sign == ',') || at > end + 1 {
            break;
        }
        at += 1;
    }
    end
}

/// An international account number (IBAN, ISO 13616): its remainder by 97 is one.
fn iban_at(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let head = (0..4).all(|step| {
        scan.is(at + step, |sign| {
            if step < 2 {
                sign.is_ascii_uppercase()
            } else {
                sign.is_ascii_digit()
            }
        })
    });
    if !head || !scan.starts(at) {
        return None;
    }
    let mut signs = String::new();
    let mut next = at;
    let mut end = None;
    while let Some(sign) = scan.at(next) {
        if sign.is_ascii_uppercase() || sign.is_ascii_digit() {
            signs.push(sign);
        } else if !is_blank(sign)
            || !scan.is(next + 1, |sign| {
                sign.is_ascii_uppercase() || sign.is_ascii_digit()
            })
        {
            break;
        }
        next += 1;
        if (15..=34).contains(&signs.len()) && !scan.is(next, char::is_alphanumeric) && remainder(&signs) == 1
        {
            end = Some(next);
        }
    }
    end
}

fn remainder(signs: &str) -> u32 {
    let turned = signs[4..].chars().chain(signs[..4].chars());
    turned
        .filter_map(|sign| sign.to_digit(36))
        .fold(0, |rest, value| {
            let shift = if value < 10 { 10 } else { 100 };
            (rest * shift + value) % 97
        })
}

/// A clearing number of four digits, with a fifth for some, before the account: 8327-9, 123 456 789-1.
fn clearing_at(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let mut next = scan.while_is(at, |sign| sign.is_ascii_digit());
    if next - at != 4 || scan.at(at) == Some('0') {
        return None;
    }
    if scan.is(next, is_dash) && scan.is_digit(next + 1) && !scan.is_digit(next + 2) {
        next += 2;
    }
    let gap = scan.while_is(next, |sign| is_blank(sign) || sign == ',');
    if gap == next || gap - next > 2 {
        return None;
    }
    let end = number_end(scan, gap);
    let account = scan.slice(gap, end);
    let digits = account.bytes().filter(u8::is_ascii_digit).count();
    let first = account
        .split(|sign: char| !sign.is_ascii_digit())
        .next()
        .unwrap_or_default();
    let threes = first.len() == 3 && account.contains([' ', '\u{a0}']);
    ((7..=10).contains(&digits) && (threes || first.len() >= 7) && scan.ends(end)).then_some(end)
}
