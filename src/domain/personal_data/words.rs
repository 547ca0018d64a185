//! Words that belong to a person: mail, home, car and name.

use super::{Certainty, Scan, Sort};

/// The words and numbers of the text, by their signs.
pub(super) fn all(scan: &Scan<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        if scan.is(at, char::is_alphanumeric) {
            let end = scan.while_is(at, char::is_alphanumeric);
            found.push((at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Finds e-mail addresses that are nobody's in the binder.
pub(super) fn addresses_of_mail(scan: &mut Scan<'_>) {
    let part = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '+');
    for at in 0..scan.len() {
        if scan.at(at) != Some('@') {
            continue;
        }
        let from = (0..at)
            .rev()
            .find(|index| !scan.is(*index, part))
            .map_or(0, |index| index + 1);
        let mut to = scan.while_is(at + 1, part);
        while to > at && scan.before(to).is_some_and(|sign| !sign.is_alphanumeric()) {
            to -= 1;
        }
        let address = scan.slice(from, to).to_lowercase();
        let whole = from < at && to > at + 1 && scan.slice(at + 1, to).contains('.');
        if whole && !scan.known.addresses.contains(&address) {
            scan.add(Sort::Email, Certainty::Sure, from, to);
        }
    }
}

const STREETS: [&str; 14] = [
    "gatan", "gata", "vägen", "väg", "gränd", "gränden", "stigen", "stig", "backen", "allén", "allé",
    "torget", "torg", "brinken",
];

/// Finds street addresses with a number. A meeting place is one too: only a dwelling's number makes it sure.
pub(super) fn homes(scan: &mut Scan<'_>) {
    for (from, to) in all(scan) {
        let word = scan.slice(from, to);
        let lower = word.to_lowercase();
        let street = STREETS
            .iter()
            .any(|ending| lower.ends_with(ending) && lower.len() > ending.len() + 2);
        if !street || !word.starts_with(char::is_uppercase) || scan.at(to) != Some(' ') {
            continue;
        }
        let number = scan.while_is(to + 1, |sign| sign.is_ascii_digit());
        if !(1..=3).contains(&(number - to - 1)) || scan.at(number) == Some(':') {
            continue;
        }
        let mut end = number;
        let letter = if scan.at(end) == Some(' ') { end + 1 } else { end };
        if scan.is(letter, |sign| sign.is_ascii_uppercase()) && !scan.is(letter + 1, char::is_alphanumeric) {
            end = letter + 1;
        }
        let (end, dwelling) = rest_of_home(scan, end);
        let certainty = if dwelling {
            Certainty::Sure
        } else {
            Certainty::Perhaps
        };
        scan.add(Sort::Address, certainty, from, end);
    }
}

/// The dwelling's number and the postal code that may follow a street's number.
fn rest_of_home(scan: &Scan<'_>, from: usize) -> (usize, bool) {
    let gap = |at: usize| scan.while_is(at, |sign| matches!(sign, ' ' | ',' | '\u{a0}'));
    let digits = |at: usize| scan.while_is(at, |sign| sign.is_ascii_digit());
    let mut end = from;
    let mut dwelling = false;
    let word = gap(end);
    let word_end = scan.while_is(word, char::is_alphabetic);
    if matches!(
        scan.slice(word, word_end).to_lowercase().as_str(),
        "lgh" | "lägenhet"
    ) {
        let number = scan.while_is(word_end, |sign| matches!(sign, ' ' | '.' | '\u{a0}'));
        if digits(number) > number {
            end = digits(number);
            dwelling = true;
        }
    }
    let code = gap(end);
    let second = scan.while_is(code + 3, |sign| matches!(sign, ' ' | '\u{a0}'));
    if code > end && digits(code).min(code + 3) == code + 3 && digits(second) == second + 2 {
        end = digits(second);
        let town = gap(end);
        if scan.is(town, char::is_uppercase) {
            end = scan.while_is(town, char::is_alphabetic);
        }
    }
    (end, dwelling)
}

/// Abbreviations before a number that are no car.
const NO_CAR: [&str; 16] = [
    "ISO", "MSB", "OSL", "SFS", "AFS", "LSO", "LEH", "SOS", "DNR", "TEL", "RUM", "SAL", "HUS", "NRS", "PKL",
    "DIN",
];

/// Finds what a Swedish car's plate can read: three letters, two digits, a digit or letter.
pub(super) fn plates(scan: &mut Scan<'_>) {
    for (from, to) in all(scan) {
        let letters = scan.slice(from, to.min(from + 3));
        let is_plate = letters.len() == 3
            && letters
                .bytes()
                .all(|sign| sign.is_ascii_uppercase() && !b"IQV".contains(&sign));
        if !is_plate || NO_CAR.contains(&letters) || scan.known.knows_word(letters) || !scan.starts(from) {
            continue;
        }
        let number = match (to - from, scan.at(to)) {
            (6, _) => from + 3,
            (3, Some(' ')) => to + 1,
            _ => continue,
        };
        let plate = scan.is_digit(number)
            && scan.is_digit(number + 1)
            && scan.is(number + 2, |sign| {
                sign.is_ascii_digit() || (sign.is_ascii_uppercase() && sign != 'O')
            });
        if plate && scan.ends(number + 3) {
            scan.add(Sort::Plate, Certainty::Perhaps, from, number + 3);
        }
    }
}

/// Words that are written with a capital or begin a sentence, and are nobody's name.
const NO_NAME: &[&str] = &[
    "alla",
    "allt",
    "att",
    "den",
    "denna",
    "det",
    "dessa",
    "detta",
    "en",
    "ett",
    "ingen",
    "inget",
    "för",
    "från",
    "han",
    "hon",
    "hos",
    "hur",
    "i",
    "inga",
    "inom",
    "inte",
    "kl",
    "klockan",
    "med",
    "men",
    "när",
    "nu",
    "och",
    "om",
    "på",
    "ring",
    "sedan",
    "se",
    "ska",
    "så",
    "till",
    "två",
    "tre",
    "under",
    "vad",
    "var",
    "vem",
    "vi",
    "vid",
    "de",
    "dem",
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "the",
    "and",
    "of",
    "in",
    "at",
    "sverige",
    "svenska",
    "stockholm",
    "stockholms",
    "stad",
    "region",
    "kommun",
    "kommunen",
    "polisen",
    "polis",
    "räddningstjänsten",
    "kyrkan",
    "röda",
    "korset",
    "sos",
    "alarm",
    "norra",
    "södra",
    "östra",
    "västra",
    "nya",
    "gamla",
    "stora",
    "lilla",
    "sankt",
    "sankta",
    "krisstöd",
    "socialjouren",
    "socialtjänsten",
    "skolan",
    "förskolan",
];

const TITLES: [&str; 9] = [
    "heter", "hette", "fru", "herr", "hr", "fröken", "namn", "kallas", "named",
];

/// Finds what could be a name: said to be one, or two words with capitals that the binder doesn't know.
pub(super) fn names(scan: &mut Scan<'_>) {
    let words = all(scan);
    let capital = |&(from, to): &(usize, usize)| {
        let word = scan.slice(from, to);
        let mut signs = word.chars();
        signs.next().is_some_and(char::is_uppercase)
            && word.chars().count() > 1
            && signs.all(|sign| sign.is_lowercase())
    };
    let unknown = |&(from, to): &(usize, usize)| {
        let word = scan.slice(from, to);
        !NO_NAME.contains(&word.to_lowercase().as_str()) && !scan.known.knows_word(word)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let said = at > 0
            && TITLES.contains(
                &scan
                    .slice(words[at - 1].0, words[at - 1].1)
                    .to_lowercase()
                    .as_str(),
            )
            && joined(scan, words[at - 1].1, words[at].0, true);
        let mut end = at;
        while end < words.len()
            && capital(&words[end])
            && unknown(&words[end])
            && (end == at || joined(scan, words[end - 1].1, words[end].0, false))
        {
            end += 1;
        }
        let many = end - at;
        if many > 0 && said {
            found.push((Certainty::Perhaps, words[at].0, words[end - 1].1));
        } else if many >= 2 {
            found.push((Certainty::Hint, words[at].0, words[end - 1].1));
        }
        at = end.max(at + 1);
    }
    for (certainty, from, to) in found {
        scan.add(Sort::Name, certainty, from, to);
    }
}

/// Whether two words stand side by side on one line.
fn joined(scan: &Scan<'_>, from: usize, to: usize, after_title: bool) -> bool {
    let between = scan.slice(from, to);
    between == " " || between == "-" || between == "\u{a0}" || (after_title && between.trim() == ":")
}
