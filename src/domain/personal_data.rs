//! What in a text looks like personal data: where it stands, of which kind, and how sure that is.
//!
//! Nothing here decides anything: a person reads the warning and changes the text. The rules of a number's form are the Tax
//! Agency's (a personal identity number is a date of birth and four digits of which the last checks the others; a
//! co-ordination number has 60 added to its day, and zeros where the date of birth is unknown).

mod numbers;
mod words;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::{Concept, Library, Person, Role, Unit};

/// What sort of personal data it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    IdentityNumber,
    CoordinationNumber,
    /// What health care and others give somebody without an identity number: a date and letters.
    ReserveNumber,
    BirthDate,
    Phone,
    Email,
    Address,
    Plate,
    Account,
    Name,
}

impl Sort {
    pub const ALL: [Self; 10] = [
        Self::IdentityNumber,
        Self::CoordinationNumber,
        Self::ReserveNumber,
        Self::BirthDate,
        Self::Phone,
        Self::Email,
        Self::Address,
        Self::Plate,
        Self::Account,
        Self::Name,
    ];

    /// Its name in files and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::IdentityNumber => "identity_number",
            Self::CoordinationNumber => "coordination_number",
            Self::ReserveNumber => "reserve_number",
            Self::BirthDate => "birth_date",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Plate => "plate",
            Self::Account => "account",
            Self::Name => "name",
        }
    }

    /// Whether it points out one person by itself, so that nothing that holds it is given to a partner.
    pub const fn identifies(self) -> bool {
        matches!(
            self,
            Self::IdentityNumber | Self::CoordinationNumber | Self::ReserveNumber
        )
    }
}

/// How sure it is; the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    Sure,
    Perhaps,
    /// Two words that could be a name; mostly they are not.
    Hint,
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub sort: Sort,
    pub certainty: Certainty,
    /// In bytes, at borders of characters.
    pub range: Range<usize>,
}

/// What the binder knows and everybody may read: its own people, units, roles and words.
#[derive(Debug, Clone, Default)]
pub struct Known {
    words: HashSet<String>,
    numbers: HashSet<String>,
    addresses: HashSet<String>,
}

impl Known {
    pub fn of(library: &Library) -> Self {
        let mut known = Self::default();
        for person in library.all::<Person>() {
            known.add_words(&person.name);
            known.add_words(&person.employer);
            known.addresses.insert(person.email.trim().to_lowercase());
            let numbers = person
                .phones
                .unordered()
                .map(|(_, phone)| numbers::national(&phone.number));
            known.numbers.extend(numbers);
        }
        library.all::<Unit>().for_each(|unit| known.add_words(&unit.name));
        library.all::<Role>().for_each(|role| known.add_words(&role.name));
        for concept in library.all::<Concept>() {
            concept
                .terms
                .unordered()
                .for_each(|(_, term)| known.add_words(&term.text));
            concept
                .partners
                .unordered()
                .for_each(|(_, word)| known.add_words(&word.text));
        }
        known
    }

    fn add_words(&mut self, text: &str) {
        let words = text
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty());
        self.words.extend(words.map(str::to_lowercase));
    }

    fn knows_word(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.words.contains(&word)
            || word
                .strip_suffix('s')
                .is_some_and(|word| self.words.contains(word))
    }

    fn knows_number(&self, national: &str) -> bool {
        self.numbers.contains(national)
    }
}

/// Everything in a text that looks like personal data, in the order of the text; no two overlap.
pub fn find(text: &str, known: &Known) -> Vec<Stretch> {
    let mut scan = Scan::new(text, known);
    words::addresses_of_mail(&mut scan);
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        numbers::accounts(&mut scan);
        numbers::identity(&mut scan);
        numbers::births(&mut scan);
        numbers::phones(&mut scan);
        words::homes(&mut scan);
        words::plates(&mut scan);
    }
    words::names(&mut scan);
    scan.found.sort_by_key(|stretch| stretch.range.start);
    scan.found
}

/// The text with every stretch that `replace` has words for written over by them.
pub fn mask<'t>(
    text: &'t str,
    known: &Known,
    replace: impl Fn(&Stretch) -> Option<String>,
) -> (Cow<'t, str>, Vec<Stretch>) {
    let mut masked = String::new();
    let mut done = 0;
    let mut removed = Vec::new();
    for stretch in find(text, known) {
        if let Some(words) = replace(&stretch) {
            masked.push_str(&text[done..stretch.range.start]);
            masked.push_str(&words);
            done = stretch.range.end;
            removed.push(stretch);
        }
    }
    if removed.is_empty() {
        return (Cow::Borrowed(text), removed);
    }
    masked.push_str(&text[done..]);
    (Cow::Owned(masked), removed)
}

/// A text on its way through the rules.
struct Scan<'a> {
    text: &'a str,
    /// Each sign with the byte it begins at.
    signs: Vec<(usize, char)>,
    known: &'a Known,
    found: Vec<Stretch>,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, known: &'a Known) -> Self {
        Self {
            text,
            signs: text.char_indices().collect(),
            known,
            found: Vec::new(),
        }
    }

    fn len(&self) -> usize {
        self.signs.len()
    }

    fn at(&self, index: usize) -> Option<char> {
        self.signs.get(index).map(|(_, sign)| *sign)
    }

    fn before(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|index| self.at(index))
    }

    fn is(&self, index: usize, test: impl Fn(char) -> bool) -> bool {
        self.at(index).is_some_and(test)
    }

    fn is_digit(&self, index: usize) -> bool {
        self.is(index, |sign| sign.is_ascii_digit())
    }

    fn byte(&self, index: usize) -> usize {
        self.signs.get(index).map_or(self.text.len(), |(byte, _)| *byte)
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        &self.text[self.byte(from)..self.byte(to)]
    }

    /// Where the signs that pass a test end.
    fn while_is(&self, from: usize, test: impl Fn(char) -> bool) -> usize {
        (from..self.len())
            .find(|at| !self.is(*at, &test))
            .unwrap_or(self.len())
    }

    /// Whether a word or number may begin here.
    fn starts(&self, index: usize) -> bool {
        match self.before(index) {
            Some(sign) if sign.is_alphanumeric() => false,
            // A part of a longer number: 2017/636-1.5.1, 12:30.
            Some('-' | '–' | '/' | '.' | ':' | '_') => {
                index < 2 || !self.is(index - 2, char::is_alphanumeric)
            }
            _ => true,
        }
    }

    /// Whether a word or number may end before here.
    fn ends(&self, index: usize) -> bool {
        match self.at(index) {
            Some(sign) if sign.is_alphanumeric() => false,
            Some('-' | '–' | '/' | '.' | ':' | '_') => !self.is_digit(index + 1),
            _ => true,
        }
    }

    fn is_taken(&self, from: usize, to: usize) -> bool {
        let (from, to) = (self.byte(from), self.byte(to));
        self.found
            .iter()
            .any(|stretch| stretch.range.start < to && from < stretch.range.end)
    }

    /// Notes a stretch, unless another stands there already.
    fn add(&mut self, sort: Sort, certainty: Certainty, from: usize, to: usize) {
        if !self.is_taken(from, to) {
            self.found.push(Stretch {
                sort,
                certainty,
                range: self.byte(from)..self.byte(to),
            });
        }
    }
}

#[cfg(test)]
mod tests;
