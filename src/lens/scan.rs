//! One pass over a piece of text: stems found, endings and compounds judged, the longest kept.

use std::ops::Range;
use std::sync::Arc;

use super::entry::{ABBREVIATED, Endings, Entry, Joint, Lead, Next, Side, Spelling, Spot, joined};
use super::fold::Folded;
use super::forms::{Form, has_vowel};
use super::language::SWEDISH;
use super::{Hit, Meaning, Part, Place};
use crate::domain::vocabulary::TermLanguage;

/// A term of fewer letters counts in a compound only beside a longer part, or one that the vocabulary itself uses.
const SHORT: usize = 4;
/// Letters a part of a compound has at least, unless it is one of the short parts that are listed.
const PART_LETTERS: usize = 3;

/// A term that may stand somewhere, in the folded text.
#[derive(Debug)]
struct Candidate {
    range: Range<usize>,
    /// The compound it is a part of.
    word: Option<Range<usize>>,
    entry: u32,
    place: Place,
}

/// A stem that was found in a word.
struct Found<'a> {
    range: Range<usize>,
    word: Range<usize>,
    /// The number of the word.
    at: usize,
    spot: &'a Spot,
    entry: &'a Entry,
}

struct Scan<'a> {
    side: &'a Side,
    written: &'a str,
    folded: &'a Folded,
    candidates: Vec<Candidate>,
}

/// Puts the hits of a piece of text that begins at `offset`.
pub fn scan(side: &Side, written: &str, folded: &Folded, offset: usize, hits: &mut Vec<Hit>) {
    if folded.words.is_empty() {
        return;
    }
    let mut scan = Scan {
        side,
        written,
        folded,
        candidates: Vec::new(),
    };
    scan.read();
    scan.keep_longest(offset, hits);
}

fn ending(endings: &Endings, rest: &str) -> Option<Form> {
    endings
        .iter()
        .find(|(ending, _)| &**ending == rest)
        .map(|(_, form)| *form)
}

impl<'a> Scan<'a> {
    fn text(&self, range: Range<usize>) -> &'a str {
        &self.folded.text[range]
    }

    fn read(&mut self) {
        let side = self.side;
        let folded = self.folded;
        let mut look_alikes: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for found in side.finder.find_overlapping_iter(&folded.text) {
            let range = found.range();
            let pattern = found.pattern().as_usize();
            // Found in the order of their ends, so that the words are gone through once.
            while folded.words.get(at).is_some_and(|word| word.end < range.end) {
                at += 1;
            }
            let Some(word) = folded.words.get(at) else { break };
            if range.start < word.start {
                continue;
            }
            if side.look_alikes[pattern] {
                look_alikes.push(range);
                continue;
            }
            for spot in &side.spots[pattern] {
                let entry = &side.entries[spot.entry as usize];
                self.judge(&Found {
                    range: range.clone(),
                    word: word.clone(),
                    at,
                    spot,
                    entry,
                });
            }
        }
        self.candidates.retain(|candidate| {
            let hides = |other: &Range<usize>| {
                let begins = other.start == candidate.range.start;
                let is_itself = begins && candidate.word.is_none() && candidate.range.end >= other.end;
                other.start <= candidate.range.start && candidate.range.start < other.end && !is_itself
            };
            !look_alikes.iter().any(hides)
        });
        self.read_elided();
        self.read_broken();
    }

    fn judge(&mut self, found: &Found<'_>) {
        let rest = self.text(found.range.end..found.word.end);
        let begins = found.range.start == found.word.start;
        if !found.entry.next.is_empty() {
            if begins && let Some(form) = ending(&self.side.endings[found.spot.endings as usize], rest) {
                self.phrase(found, form);
            }
            return;
        }
        match &found.entry.spelling {
            Spelling::Number => {
                if begins && rest.is_empty() && self.is_number_alone(found.at, found.at) {
                    self.whole(found, Form::INDEFINITE);
                }
            }
            Spelling::Abbreviation(capitals) => {
                let written = self.folded.written(self.written, found.range.clone());
                let after = &self.written[written.end..];
                let small = !rest.is_empty() && !after.starts_with(char::is_lowercase);
                let spelled = &self.written[written];
                // In a line of capitals every letter is one.
                let right = spelled == &**capitals
                    || spelled.to_lowercase() != **capitals && spelled == capitals.to_uppercase();
                if begins && right && !small {
                    self.abbreviation(found, rest);
                }
            }
            Spelling::Word => self.word(found, rest, begins),
        }
    }

    fn push(&mut self, found: &Found<'_>, range: Range<usize>, word: Option<Range<usize>>, place: Place) {
        self.candidates.push(Candidate {
            range,
            word,
            entry: found.spot.entry,
            place,
        });
    }

    /// The whole word is the term; with a hyphen beside it, it is still a part of something longer.
    fn whole(&mut self, found: &Found<'_>, form: Form) {
        let around = self.hyphenated(found.at);
        let leads = around.end > found.word.end || self.is_elided(found.word.end);
        let place = if leads { Place::Lead(0) } else { Place::Head(form) };
        let inside = around != found.word || leads;
        let range = found.word.clone();
        self.push(found, range, inside.then_some(around), place);
    }

    fn abbreviation(&mut self, found: &Found<'_>, rest: &str) {
        if let Some(form) = ending(&self.side.endings[found.spot.endings as usize], rest) {
            // TiB:s, TiB-en: the ending is a word of its own.
            if rest.is_empty()
                && let Some((form, end)) = self.apart_ending(found.at)
            {
                let range = found.word.start..end;
                self.push(found, range, None, Place::Head(form));
                return;
            }
            self.whole(found, form);
        }
    }

    fn apart_ending(&self, at: usize) -> Option<(Form, usize)> {
        let word = &self.folded.words[at];
        let next = self.folded.words.get(at + 1)?;
        let sign = self.text(word.end..next.start);
        let ending = self.text(next.clone());
        let known = ABBREVIATED.iter().find(|(known, _)| *known == ending)?;
        (matches!(sign, ":" | "-") && self.hyphenated(at).end <= next.end).then_some((known.1, next.end))
    }

    fn word(&mut self, found: &Found<'_>, rest: &str, begins: bool) {
        let form = ending(&self.side.endings[found.spot.endings as usize], rest);
        if begins && let Some(form) = form {
            if !self.is_verb(found.at) {
                self.whole(found, form);
            }
            return;
        }
        if found.entry.letters == 0 || found.spot.leads.is_empty() && !begins {
            return;
        }
        let left = self.text(found.word.start..found.range.start);
        if !begins && !self.is_first_part(left, found.entry) {
            return;
        }
        if let Some(form) = form {
            let around = self.hyphenated(found.at);
            let elided = self.is_elided(found.word.end);
            let place = if elided { Place::Lead(0) } else { Place::Head(form) };
            self.push(found, found.range.start..found.word.end, Some(around), place);
            return;
        }
        // "Händelse-vis", however the stem is cut.
        let mut tails = found
            .spot
            .leads
            .iter()
            .filter_map(|lead| rest.strip_prefix(&*lead.rest));
        if SWEDISH.derived.contains(rest) || tails.any(|tail| SWEDISH.derived.contains(tail)) {
            return;
        }
        let lead = found.spot.leads.iter().find(|lead| self.leads(found, lead, rest));
        if let Some(lead) = lead {
            let end = found.range.end + lead.kept;
            let joint = lead.rest.len() - lead.kept;
            let around = self.hyphenated(found.at);
            self.push(found, found.range.start..end, Some(around), Place::Lead(joint));
        }
    }

    /// Whether a stem with this joint begins a compound whose other part is plausible.
    fn leads(&self, found: &Found<'_>, lead: &Lead, rest: &str) -> bool {
        let Some(tail) = rest.strip_prefix(&*lead.rest) else {
            return false;
        };
        if tail.is_empty() {
            // "list-" of "list- och blankettförråd": the rest stands elsewhere, or after a hyphen.
            return self.folded.text[found.word.end..].starts_with('-');
        }
        self.is_last_part(tail, found.entry)
    }

    /// Whether a word that could be a noun in -ar, or a participle in -ade, is a verb by the words beside it: "hon loggar",
    /// "loggar du", "läckan drabbade".
    fn is_verb(&self, at: usize) -> bool {
        if self.side.language != TermLanguage::Sv {
            return false;
        }
        let words = &self.folded.words;
        let word = self.text(words[at].clone());
        let is_participle = word.ends_with("ade") || word.ends_with("ades");
        if !is_participle && !word.ends_with("ar") {
            return false;
        }
        let beside =
            |one: usize, gap: Range<usize>| (self.text(gap) == " ").then(|| self.text(words[one].clone()));
        let before = at
            .checked_sub(1)
            .and_then(|one| beside(one, words[one].end..words[at].start));
        let after = words
            .get(at + 1)
            .and_then(|next| beside(at + 1, words[at].end..next.start));
        let context = &SWEDISH.context;
        let is_subject = |word: &str| {
            let definite = is_participle && ["en", "an", "et", "na"].iter().any(|end| word.ends_with(end));
            context.subjects.contains(word)
                || context.subjects_before.contains(word)
                || definite && !context.no_subjects.contains(word)
        };
        before.is_some_and(is_subject) || after.is_some_and(|word| context.subjects.contains(word))
    }

    fn is_first_part(&self, part: &str, entry: &Entry) -> bool {
        if SWEDISH.prefixes.contains(part) {
            return false;
        }
        if SWEDISH.short_parts.contains(part) {
            return true;
        }
        let letters = part.chars().count();
        let plausible = letters >= PART_LETTERS && has_vowel(part);
        plausible && (entry.letters >= SHORT || letters > PART_LETTERS || self.is_known(part))
    }

    fn is_last_part(&self, part: &str, entry: &Entry) -> bool {
        let plausible =
            part.chars().count() >= PART_LETTERS && has_vowel(part) && !SWEDISH.derived.contains(part);
        plausible && (entry.letters >= SHORT || self.is_known(part))
    }

    fn is_known(&self, part: &str) -> bool {
        let known = &self.side.known;
        let less = |ending: &str| part.strip_suffix(ending).is_some_and(|base| known.contains(base));
        known.contains(part)
            || [
                "s", "en", "et", "er", "ar", "n", "na", "erna", "arna", "ens", "ets",
            ]
            .iter()
            .any(|ending| less(ending))
    }

    /// The word with everything that hyphens without spaces tie to it.
    fn hyphenated(&self, at: usize) -> Range<usize> {
        let words = &self.folded.words;
        let tied = |one: usize| self.text(words[one].end..words[one + 1].start) == "-";
        let mut first = at;
        while first > 0 && tied(first - 1) {
            first -= 1;
        }
        let mut last = at;
        while last + 1 < words.len() && tied(last) {
            last += 1;
        }
        words[first].start..words[last].end
    }

    /// Whether the word ends with a hyphen that stands for the rest of a compound: "jour- och".
    fn is_elided(&self, end: usize) -> bool {
        let after = self.folded.text[end..].strip_prefix('-');
        after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    }

    /// Whether words of digits stand by themselves: not in a longer number, nor as a count of something.
    fn is_number_alone(&self, first: usize, last: usize) -> bool {
        let words = &self.folded.words;
        let is_digits = |at: usize| {
            self.text(words[at].clone())
                .bytes()
                .all(|byte| byte.is_ascii_digit())
        };
        let near = |gap: &str| matches!(gap, " " | "-" | "+" | "." | "," | ":" | "/" | " - ");
        let before =
            first > 0 && is_digits(first - 1) && near(self.text(words[first - 1].end..words[first].start));
        let after = last + 1 < words.len()
            && near(self.text(words[last].end..words[last + 1].start))
            && (is_digits(last + 1) && self.text(words[last].end..words[last + 1].start) != ", "
                || SWEDISH.counted.contains(self.text(words[last + 1].clone())));
        !before && !after
    }

    /// The words of a term after the first.
    fn phrase(&mut self, found: &Found<'_>, first: Form) {
        let head_is_first = !found.entry.next.iter().any(|next| next.is_head);
        let mut form = if head_is_first { first } else { Form::INDEFINITE };
        let mut at = found.at;
        for (place, next) in found.entry.next.iter().enumerate() {
            let Some(own) = self.next_word(at, next, place + 1 == found.entry.next.len()) else {
                return;
            };
            if next.is_head {
                form = own;
            }
            at += 1;
        }
        if found.entry.spelling == Spelling::Number && !self.is_number_alone(found.at, at) {
            return;
        }
        let range = found.word.start..self.folded.words[at].end;
        let around = self.hyphenated(found.at).start..self.hyphenated(at).end;
        let leads = around.end > range.end || self.is_elided(range.end);
        let place = if leads { Place::Lead(0) } else { Place::Head(form) };
        let inside = around != range;
        self.push(found, range, inside.then_some(around), place);
    }

    fn next_word(&self, at: usize, next: &Next, is_last: bool) -> Option<Form> {
        let words = &self.folded.words;
        let word = words.get(at + 1)?;
        let gap = self.text(words[at].end..word.start);
        let spaces = |gap: &str| !gap.is_empty() && gap.bytes().all(|byte| byte == b' ');
        let fits = match next.joint {
            Joint::Space => spaces(gap),
            Joint::Hyphen => gap == "-" || gap == " ",
            Joint::HyphenSpace => gap.strip_prefix('-').is_some_and(spaces),
            Joint::Dash => matches!(gap.trim(), "–" | "—" | "-"),
        };
        if !fits {
            return None;
        }
        let spelled = self.text(word.clone());
        next.stems.iter().find_map(|(stem, endings)| {
            let rest = spelled.strip_prefix(&**stem)?;
            let own = ending(&self.side.endings[*endings as usize], rest);
            // A name or a term whose head stands before: "Myndigheten för civilt försvars".
            own.or_else(|| (is_last && rest == "s").then_some(Form::INDEFINITE.genitive()))
        })
    }

    /// "Larm- och telefonlistor": the first word with the end of the last may be a term.
    fn read_elided(&mut self) {
        for at in 0..self.folded.words.len() {
            let word = self.folded.words[at].clone();
            if !self.is_elided(word.end) {
                continue;
            }
            let Some(whole) = self.whole_of(at) else { continue };
            self.candidates
                .retain(|known| known.range.start != word.start || known.range.end > word.end);
            self.candidates.push(Candidate {
                range: word.clone(),
                word: Some(word),
                entry: whole,
                place: Place::Lead(0),
            });
        }
    }

    /// The term that a word with a hyphen makes with the end of the word that its other half stands in.
    fn whole_of(&self, at: usize) -> Option<u32> {
        let words = &self.folded.words;
        let begun = self.text(words[at].clone());
        let joins = |word: &str| matches!(word, "och" | "eller" | "samt" | "respektive" | "resp");
        let joint = (at + 1..words.len().min(at + 6)).find(|next| joins(self.text(words[*next].clone())))?;
        let last = self.text(words.get(joint + 1)?.clone());
        let ends = last.char_indices().map(|(end, _)| &last[end..]).skip(2);
        ends.filter(|end| end.chars().count() >= PART_LETTERS)
            .find_map(|end| self.over_seam(begun, end))
            .map(|(entry, _)| entry)
    }

    /// "Krisled-ningen", a word that once was broken at a line's end: the term that the two halves make.
    fn read_broken(&mut self) {
        for at in 1..self.folded.words.len() {
            let (first, last) = (self.folded.words[at - 1].clone(), self.folded.words[at].clone());
            if self.text(first.end..last.start) != "-" {
                continue;
            }
            let Some((entry, form)) = self.over_seam(self.text(first.clone()), self.text(last.clone()))
            else {
                continue;
            };
            let known = |candidate: &Candidate| candidate.entry == entry && candidate.range.end == last.end;
            if !self.candidates.iter().any(known) {
                self.candidates.push(Candidate {
                    range: first.start..last.end,
                    word: None,
                    entry,
                    place: Place::Head(form),
                });
            }
        }
    }

    /// The term that two halves of a word make, which neither makes alone.
    fn over_seam(&self, begun: &str, end: &str) -> Option<(u32, Form)> {
        let whole = format!("{begun}{end}");
        self.side.finder.find_overlapping_iter(&whole).find_map(|found| {
            if found.start() > 0 {
                return None;
            }
            self.side.spots[found.pattern().as_usize()]
                .iter()
                .find_map(|spot| {
                    let entry = &self.side.entries[spot.entry as usize];
                    let is_word = entry.spelling == Spelling::Word && entry.next.is_empty();
                    let form = ending(&self.side.endings[spot.endings as usize], &whole[found.end()..])?;
                    let crosses = whole.len() > begun.len() && found.end() + 3 > begun.len();
                    (is_word && crosses).then_some((spot.entry, form))
                })
        })
    }

    /// Of candidates that overlap the longest, and of those the first; alike ones mean what any of them means.
    fn keep_longest(mut self, offset: usize, hits: &mut Vec<Hit>) {
        let first = hits.len();
        self.candidates.sort_by(|a, b| {
            let length = b.range.len().cmp(&a.range.len());
            length
                .then(a.range.start.cmp(&b.range.start))
                .then(a.entry.cmp(&b.entry))
        });
        let mut taken = vec![false; self.folded.text.len()];
        let mut kept: Vec<(Candidate, Arc<[Meaning]>)> = Vec::new();
        for candidate in self.candidates {
            let meanings = &self.side.entries[candidate.entry as usize].meanings;
            if taken[candidate.range.start] || taken[candidate.range.end - 1] {
                let same = kept
                    .iter_mut()
                    .rev()
                    .find(|(known, _)| known.range == candidate.range);
                if let Some((_, known)) = same.filter(|(known, _)| known.entry != candidate.entry) {
                    *known = joined(known, meanings);
                }
                continue;
            }
            taken[candidate.range.clone()].fill(true);
            kept.push((candidate, Arc::clone(meanings)));
        }
        kept.sort_unstable_by_key(|(candidate, _)| candidate.range.start);
        let written = |range: Range<usize>| {
            let range = self.folded.written(self.written, range);
            range.start + offset..range.end + offset
        };
        hits.extend(kept.into_iter().map(|(candidate, meanings)| {
            let range = written(candidate.range.clone());
            let place = match candidate.place {
                // A joint is found in the folded text, and replaced in the text as written: "samverkan\u{ad}s".
                Place::Lead(joint) if joint > 0 => {
                    let with_joint = candidate.range.start..candidate.range.end + joint;
                    Place::Lead(written(with_joint).end - range.end)
                }
                place => place,
            };
            Hit {
                range,
                meanings,
                part: candidate
                    .word
                    .map_or(Part::Whole, |word| Part::Inside(written(word))),
                place,
                language: self.side.language,
            }
        }));
        debug_assert!(hits[first..].is_sorted_by_key(|hit| hit.range.start));
    }
}
