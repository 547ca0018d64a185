//! Codes as they are read out over the telephone, and why a handover's file is not taken in.

use super::Sentence;
use crate::format::parcel::Unfit;
use crate::text::Text;

/// The letters of a code; digits are said as they are.
const LETTERS: &str = "ABCDEFGHJKLMNPQRSTUVXYZ";

/// "Kalle 7 Rudolf Martin"
pub fn spelled(text: &Text, group: &str) -> String {
    let words = text.handover_spelling();
    let words: Vec<&str> = words.split_whitespace().collect();
    let said = group.chars().map(|sign| {
        let word = LETTERS.chars().position(|letter| letter == sign);
        word.and_then(|at| words.get(at))
            .map_or_else(|| sign.to_string(), |word| (*word).to_owned())
    });
    let said: Vec<_> = said.filter(|word| !word.trim().is_empty()).collect();
    said.join(" ")
}

/// Why a handover's file is not taken in, and what to do.
pub fn unfit(text: &Text, unfit: &Unfit) -> Sentence {
    let (title, what_to_do) = match unfit {
        Unfit::Damaged => (text.handover_file_damaged(), text.handover_file_damaged_do()),
        Unfit::OtherBinder(name) => (
            text.handover_file_other(name.as_str()),
            text.handover_file_other_do(),
        ),
    };
    Sentence { title, what_to_do }
}
