//! Short codes that two people read out to each other: signs that can't be confused, and a check sign that catches a slip.
//!
//! The signs are digits and capital letters without 0, 1, I, O and W. There are 31, a prime, so that one weighted sum
//! catches every wrong sign and every two that changed places (the principle of ISO 7064's MOD 37, 2 and of ISBN-10).

use sha2::{Digest, Sha256};

/// Every sign, in the order of its value.
pub const SIGNS: &str = "23456789ABCDEFGHJKLMNPQRSTUVXYZ";

/// How many signs stand together.
const GROUP: usize = 4;

/// Why what was typed is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Too few or too many signs.
    Length { is: usize, should: usize },
    /// A sign that no code has.
    Sign(char),
    /// One sign is wrong, or two have changed places.
    Check,
}

fn value(sign: char) -> Option<u64> {
    SIGNS.chars().position(|known| known == sign).map(|at| at as u64)
}

fn sign(value: u64) -> char {
    let at = usize::try_from(value % 31).unwrap_or(0);
    SIGNS.chars().nth(at).unwrap_or('2')
}

/// So many signs that a text always gives.
pub fn tag(text: &str, count: usize) -> String {
    let digest = Sha256::digest(text);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    let mut rest = u128::from_be_bytes(bytes);
    (0..count)
        .map(|_| {
            let one = sign(u64::try_from(rest % 31).unwrap_or(0));
            rest /= 31;
            one
        })
        .collect()
}

/// A number below 31 to the power of `count`, as so many signs.
pub fn number(mut number: u64, count: usize) -> String {
    (0..count)
        .map(|_| {
            let one = sign(number % 31);
            number /= 31;
            one
        })
        .collect()
}

/// The number that signs stand for.
pub fn number_of(signs: &str) -> u64 {
    signs
        .chars()
        .rev()
        .fold(0, |sum, one| sum * 31 + value(one).unwrap_or(0))
}

fn check_of(body: &str) -> char {
    let sum: u64 = (1..)
        .zip(body.chars())
        .map(|(at, one)| at * value(one).unwrap_or(0))
        .sum();
    sign(sum)
}

/// The signs with their check sign.
pub fn close(mut body: String) -> String {
    body.push(check_of(&body));
    body
}

/// What was typed as the code of `length` signs that was meant; spaces, hyphens and small letters don't matter.
///
/// # Errors
/// A [`Slip`] when it is none.
pub fn read(typed: &str, length: usize) -> Result<String, Slip> {
    let code: String = typed
        .chars()
        .filter(|one| !one.is_whitespace() && !matches!(one, '-' | '–' | '.' | ','))
        .flat_map(char::to_uppercase)
        .collect();
    if let Some(strange) = code.chars().find(|one| value(*one).is_none()) {
        return Err(Slip::Sign(strange));
    }
    let is = code.chars().count();
    if is != length {
        return Err(Slip::Length { is, should: length });
    }
    let (body, check) = code.split_at(length - 1);
    if check.starts_with(check_of(body)) {
        Ok(code)
    } else {
        Err(Slip::Check)
    }
}

/// The code in groups, as it is read out: "K7RM 2QXB 9TNA".
pub fn groups(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    let groups = signs.chunks(GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn one_wrong_sign_or_two_that_changed_places_is_caught(
            text in ".*", at in 0..11usize, to in 0..31usize, length in 7..12usize,
        ) {
            let code = close(tag(&text, length));
            prop_assert_eq!(read(&groups(&code).to_lowercase(), length + 1), Ok(code.clone()));
            let signs: Vec<char> = code.chars().collect();
            let at = at % length;
            let mut wrong = signs.clone();
            wrong[at] = SIGNS.chars().nth(to).expect("a sign");
            let typed: String = wrong.iter().collect();
            prop_assert_eq!(read(&typed, length + 1).is_ok(), wrong == signs);
            let mut swapped = signs.clone();
            swapped.swap(at, at + 1);
            // The check sign itself carries no weight of its own place; a swap with it is caught as a wrong sign.
            if at + 1 < length {
                let typed: String = swapped.iter().collect();
                prop_assert_eq!(read(&typed, length + 1).is_ok(), swapped == signs);
            }
        }

        #[test]
        fn a_number_is_read_as_it_was_written(given in 0..29_791u64) {
            prop_assert_eq!(number_of(&number(given, 3)), given);
        }
    }

    #[test]
    fn what_can_be_confused_is_no_sign() {
        for strange in ['0', 'O', '1', 'I', 'W'] {
            assert!(!SIGNS.contains(strange));
        }
        assert_eq!(read("K7RM 2Q0B", 8), Err(Slip::Sign('0')));
    }
}
