//! Codes as they are read out over the telephone.

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
