//! A partner's word beside ours, for one who reads our texts with the partner's ears.

use std::collections::HashSet;

use super::{Hit, Lens, Part};
use crate::domain::vocabulary::Partner;

/// A partner's words for something found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside<'a> {
    /// The partner's words; several where the text may mean several things.
    pub words: Vec<&'a str>,
    /// What of a compound they stand for; none where it is the whole word.
    pub part: Option<&'a str>,
    /// Whether they hold in one meaning only of the word in the text, or differ between its meanings.
    pub depends: bool,
}

/// What was said already in a text: the words, and whether they depend on the meaning.
pub type Told = HashSet<(Vec<String>, bool)>;

impl Lens {
    /// What to put in behind words of a text, for one who reads it with the partner's ears, by the place in bytes: each thing
    /// the first time it is found, as `told` remembers over the paragraphs of a text; `say` makes words of it.
    ///
    /// Where the partner says the same as the text, or the text has the partner's word in brackets already, nothing is
    /// put in.
    pub fn beside(
        &self,
        text: &str,
        hits: &[Hit],
        partner: Partner,
        told: &mut Told,
        say: impl Fn(&Beside<'_>) -> String,
    ) -> Vec<(usize, String)> {
        let mut put = Vec::new();
        for hit in hits {
            let Some(beside) = self.theirs(hit, text, partner) else {
                continue;
            };
            let words = beside.words.iter().map(|word| (*word).to_owned()).collect();
            if !told.insert((words, beside.depends)) {
                continue;
            }
            // Behind the whole of a compound: a word is never torn apart.
            let end = match &hit.part {
                Part::Whole => hit.range.end,
                Part::Inside(around) => around.end,
            };
            put.push((end, format!(" {}", say(&beside))));
        }
        put
    }

    fn theirs<'a>(&'a self, hit: &Hit, text: &'a str, partner: Partner) -> Option<Beside<'a>> {
        let found = self.partner_words(hit, partner);
        let told = found.len();
        let mut words: Vec<&str> = Vec::new();
        for (_, word) in &found {
            if !words.contains(&word.text.as_str()) {
                words.push(&word.text);
            }
        }
        let written = &text[hit.range.clone()];
        let (around, part) = match &hit.part {
            Part::Whole => (hit.range.clone(), None),
            Part::Inside(around) => (around.clone(), Some(written)),
        };
        let shared = |word: &&str| {
            let mut meant = found.iter().filter(|(_, theirs)| theirs.text == **word);
            meant.all(|(meaning, _)| self.shares(*meaning, partner))
        };
        let same = |word: &&str| word.to_lowercase() == written.to_lowercase() || shared(word);
        let after = text[around.end..].trim_start().strip_prefix('(');
        let bracket = after
            .and_then(|inside| inside.split(')').next())
            .unwrap_or_default();
        let silent = words.is_empty() || words.iter().all(|word| same(word) || bracket.contains(word));
        (!silent).then(|| Beside {
            depends: words.len() > 1 || told < hit.meanings.len(),
            words,
            part,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::{PartnerWord, Term, TermLanguage, TermStatus};
    use crate::domain::{Concept, Id};

    fn concept(name: &str, word: &str, theirs: Option<&str>) -> Concept {
        let mut concept = Concept::new(Id::of_name("concept", name));
        let term = Term::new(TermLanguage::Sv, word, TermStatus::Recommended);
        concept.terms = std::iter::once((Id::of_name("term", name), term)).collect();
        let word = theirs.map(|word| PartnerWord::new(Partner::Rescue, word));
        let word = word.map(|word| (Id::of_name("word", name), word));
        concept.partners = word.into_iter().collect();
        concept
    }

    fn read(concepts: &[Concept], text: &str) -> String {
        let lens = Lens::new(concepts.iter());
        let say = |beside: &Beside<'_>| {
            let part = beside.part.map(|part| format!(" för {part}")).unwrap_or_default();
            let unsure = if beside.depends { "?" } else { "" };
            format!("(Rtj: {}{part}{unsure})", beside.words.join("/"))
        };
        let mut read = text.to_owned();
        let put = lens.beside(text, &lens.find(text), Partner::Rescue, &mut Told::new(), say);
        for (at, words) in put.into_iter().rev() {
            read.insert_str(at, &words);
        }
        read
    }

    #[test]
    fn the_partners_word_stands_once_behind_ours_in_any_form() {
        let support = [concept("support", "krisstöd", Some("POSOM"))];
        let read = |text| read(&support, text);
        assert_eq!(
            read("Ring krisstödet. Krisstöd kommer."),
            "Ring krisstödet (Rtj: POSOM). Krisstöd kommer."
        );
        assert_eq!(
            read("Krisstödsgruppen möter."),
            "Krisstödsgruppen (Rtj: POSOM för Krisstöd) möter."
        );
        assert_eq!(read("Ring krisstöd (POSOM)."), "Ring krisstöd (POSOM).");
        assert_eq!(read("Ring vakten."), "Ring vakten.");
    }

    #[test]
    fn a_word_that_the_partner_says_as_we_do_stands_alone() {
        let same = [concept("support", "krisstöd", Some("Krisstöd"))];
        assert_eq!(read(&same, "Ring krisstöd."), "Ring krisstöd.");
        assert_eq!(read(&same, "Ring krisstödet."), "Ring krisstödet.");
    }

    #[test]
    fn a_word_of_several_meanings_is_never_said_to_mean_one() {
        let two = [
            concept("for the hit", "stöd", Some("POSOM")),
            concept("for the staff", "stöd", Some("kamratstöd")),
        ];
        let read_two = read(&two, "Ge stöd.");
        assert!(
            read_two.contains("POSOM") && read_two.contains("kamratstöd?"),
            "{read_two}"
        );
        let one = [
            concept("for the hit", "stöd", Some("POSOM")),
            concept("for the staff", "stöd", None),
        ];
        assert_eq!(read(&one, "Ge stöd."), "Ge stöd (Rtj: POSOM?).");
    }
}
