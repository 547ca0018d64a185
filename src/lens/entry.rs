//! The terms as what is looked for: stems with their endings, all stems found in one pass.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::fold::Folded;
use super::forms::{self, Form, Inflection};
use super::language::SWEDISH;
use super::{Meaning, said};
use crate::domain::vocabulary::{Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Id};

/// Words that stand between others in a term and are never inflected.
const SMALL_WORDS: [&str; 20] = [
    "i", "av", "och", "till", "för", "om", "på", "via", "vid", "från", "med", "utan", "under", "mot",
    "mellan", "hos", "of", "and", "for", "to",
];
/// What a verb may be said with.
const PARTICLES: [&str; 8] = ["ut", "in", "upp", "av", "ner", "ned", "bort", "fram"];
/// An abbreviation of more letters is also written in small letters: posom.
const ABBREVIATION_LETTERS: usize = 4;

/// Which endings may follow a stem, and the form each gives.
pub type Endings = Vec<(Box<str>, Form)>;

/// What stands between two words of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Joint {
    Space,
    /// POSOM-grupp; also written apart.
    Hyphen,
    /// risk- och sårbarhetsanalys.
    HyphenSpace,
    /// lägesbild – olyckor.
    Dash,
}

/// A word of a term after the first.
#[derive(Debug)]
pub struct Next {
    pub joint: Joint,
    pub stems: Vec<(Box<str>, u32)>,
    /// Whether the form of this word is the term's.
    pub is_head: bool,
}

/// How a term's first word must be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spelling {
    Word,
    /// With these capitals: TiB.
    Abbreviation(Box<str>),
    Number,
}

/// One spelling of one or more terms.
#[derive(Debug)]
pub struct Entry {
    pub meanings: Arc<[Meaning]>,
    pub spelling: Spelling,
    pub next: Vec<Next>,
    /// Letters of the term, when it is one word.
    pub letters: usize,
}

/// How a stem may go on as the beginning of a compound: what follows it, and how many bytes of that belong to the term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lead {
    pub rest: Box<str>,
    pub kept: usize,
}

/// One way in which a stem that was found may be a term.
#[derive(Debug)]
pub struct Spot {
    pub entry: u32,
    pub endings: u32,
    pub leads: Vec<Lead>,
}

/// What is looked for in one language.
#[derive(Debug)]
pub struct Side {
    pub language: TermLanguage,
    pub finder: AhoCorasick,
    /// For each pattern of the finder.
    pub spots: Vec<Vec<Spot>>,
    /// Which patterns are words that only look like a term.
    pub look_alikes: Vec<bool>,
    pub entries: Vec<Entry>,
    pub endings: Vec<Endings>,
    /// Words of the vocabulary's own texts: plausible parts of a compound with a very short term.
    pub known: HashSet<String>,
}

/// A number that two lenses share only when they were made of the same words.
pub fn generation<'a>(concepts: impl Iterator<Item = &'a Concept>) -> u64 {
    let mut sum = DefaultHasher::new();
    for concept in concepts {
        concept.id.hash(&mut sum);
        for (id, term) in concept.terms.iter() {
            (
                id,
                &term.text,
                term.status as u8,
                term.language as u8,
                &term.forms,
            )
                .hash(&mut sum);
        }
        for (_, word) in concept.partners.iter() {
            (word.partner, &word.text).hash(&mut sum);
        }
    }
    sum.finish()
}

/// Terms that are spelled alike, before they are made an entry.
struct Alike<'a> {
    meanings: Vec<(Meaning, bool)>,
    forms: Vec<&'a str>,
}

#[derive(Default)]
struct Builder {
    patterns: Vec<String>,
    numbers: HashMap<String, usize>,
    spots: Vec<Vec<Spot>>,
    entries: Vec<Entry>,
    endings: Vec<Endings>,
    endings_numbers: HashMap<Endings, u32>,
}

impl Side {
    pub fn new<'a>(concepts: impl Iterator<Item = &'a Concept> + Clone, language: TermLanguage) -> Self {
        let mut builder = Builder::default();
        for (spelled, alike) in alike(concepts.clone(), language) {
            builder.add(spelled, &alike, language);
        }
        let mut look_alikes = vec![false; builder.patterns.len()];
        let mut known = HashSet::new();
        if language == TermLanguage::Sv {
            builder.patterns.extend(SWEDISH.look_alikes.iter().cloned());
            look_alikes.resize(builder.patterns.len(), true);
            builder.spots.resize_with(builder.patterns.len(), Vec::new);
            known = own_words(concepts);
        }
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&builder.patterns)
            .expect("fewer stems than the finder can hold");
        Self {
            language,
            finder,
            spots: builder.spots,
            look_alikes,
            entries: builder.entries,
            endings: builder.endings,
            known,
        }
    }
}

/// Every word of the Swedish terms, definitions and notes.
fn own_words<'a>(concepts: impl Iterator<Item = &'a Concept>) -> HashSet<String> {
    let mut known = HashSet::new();
    for concept in concepts {
        let terms = concept.terms.unordered().map(|(_, term)| term.text.as_str());
        for text in terms.chain([concept.definition_sv.as_str(), &concept.note]) {
            let folded = Folded::of(text);
            let words = folded.words.iter().filter(|word| word.len() > 2);
            known.extend(words.map(|word| folded.text[word.clone()].to_owned()));
        }
    }
    known
}

/// The spellings of a language's terms, each with everything it may mean.
fn alike<'a>(
    concepts: impl Iterator<Item = &'a Concept>,
    language: TermLanguage,
) -> BTreeMap<&'a str, Alike<'a>> {
    let mut alike: BTreeMap<&str, Alike<'_>> = BTreeMap::new();
    for concept in concepts {
        for (id, term) in concept.terms.iter().filter(|(_, term)| term.language == language) {
            let spelled = said(&term.text);
            if spelled.is_empty() {
                continue;
            }
            let entry = alike.entry(spelled).or_insert_with(|| Alike {
                meanings: Vec::new(),
                forms: Vec::new(),
            });
            entry.forms.extend(term.forms.iter().map(String::as_str));
            entry.add(concept.id, id, term);
        }
    }
    alike
}

impl Alike<'_> {
    /// A concept counts once: by the term that is spelled so, before one that only is said so.
    fn add(&mut self, concept: Id<Concept>, id: Id<Term>, term: &Term) {
        let exact = said(&term.text) == term.text;
        let meaning = Meaning {
            concept,
            term: id,
            status: term.status,
        };
        match self
            .meanings
            .iter_mut()
            .find(|(known, _)| known.concept == concept)
        {
            Some((_, true)) => {}
            Some(known) if exact => *known = (meaning, true),
            Some(_) => {}
            None => self.meanings.push((meaning, exact)),
        }
    }

    fn meanings(&self) -> Arc<[Meaning]> {
        let mut meanings: Vec<Meaning> = self.meanings.iter().map(|(meaning, _)| *meaning).collect();
        meanings.sort_unstable();
        meanings.into()
    }
}

/// A term's words in lower case, with how each was written and what stands before it.
fn words(term: &str) -> Vec<(Joint, String, &str)> {
    let folded = Folded::of(term);
    let mut before = 0;
    let mut words = Vec::new();
    for word in &folded.words {
        let gap = &folded.text[before..word.start];
        let joint = match gap {
            "-" => Joint::Hyphen,
            _ if gap.starts_with('-') => Joint::HyphenSpace,
            _ if gap.contains(['–', '—', '-']) => Joint::Dash,
            _ => Joint::Space,
        };
        before = word.end;
        let written = &term[folded.written(term, word.clone())];
        words.push((joint, folded.text[word.clone()].to_owned(), written));
    }
    words
}

/// Capitals inside or only capitals: TiB, PKL, but not Rakel.
pub fn is_abbreviation(written: &str) -> bool {
    let letters = written.chars().filter(|sign| sign.is_alphabetic());
    let capitals = letters.clone().filter(|sign| sign.is_uppercase()).count();
    capitals > 1 && letters.count() <= 8
}

fn is_number(word: &str) -> bool {
    word.chars().all(|sign| sign.is_ascii_digit())
}

/// The letters that two spellings begin with.
fn common<'a>(one: &'a str, other: &str) -> &'a str {
    let same = one.char_indices().zip(other.chars()).find(|((_, a), b)| a != b);
    let end = same.map_or(one.len().min(other.len()), |((at, _), _)| at);
    &one[..end]
}

impl Builder {
    fn endings(&mut self, mut endings: Endings) -> u32 {
        endings.sort_unstable();
        endings.dedup();
        let next = u32::try_from(self.endings.len()).unwrap_or(u32::MAX);
        *self.endings_numbers.entry(endings.clone()).or_insert_with(|| {
            self.endings.push(endings);
            next
        })
    }

    fn spot(&mut self, stem: &str, spot: Spot) {
        let number = *self.numbers.entry(stem.to_owned()).or_insert_with(|| {
            self.patterns.push(stem.to_owned());
            self.spots.push(Vec::new());
            self.spots.len() - 1
        });
        self.spots[number].push(spot);
    }

    /// Spellings as stems with their endings: those that share most of the word with it under one stem, others by themselves.
    fn stems(&mut self, word: &str, forms: &[(String, Form)], leads: &[String]) -> Vec<(String, u32)> {
        let (near, far): (Vec<_>, Vec<_>) = forms
            .iter()
            .partition(|(spelled, _)| common(word, spelled).len() + 3 >= word.len());
        let spelled = near.iter().map(|(spelled, _)| spelled).chain(leads);
        let stem = spelled.fold(word, |stem, spelled| common(stem, spelled));
        let ending = |spelled: &str| Box::<str>::from(&spelled[stem.len()..]);
        let endings = near
            .iter()
            .map(|(spelled, form)| (ending(spelled), *form))
            .collect();
        let mut stems = vec![(stem.to_owned(), self.endings(endings))];
        for (spelled, form) in far {
            let alone = self.endings(vec![("".into(), *form)]);
            stems.push((spelled.clone(), alone));
        }
        stems
    }

    fn add(&mut self, spelled: &str, alike: &Alike<'_>, language: TermLanguage) {
        let words = words(spelled);
        let Some(((_, first, written), rest)) = words.split_first() else {
            return;
        };
        let meanings = alike.meanings();
        if rest.is_empty() {
            self.add_word(first, written, alike, language, meanings);
            return;
        }
        if let [(Joint::Hyphen, last, _)] = rest {
            // POSOM-grupp is also written posomgrupp.
            let joined = format!("{first}{last}");
            self.add_word(&joined, &joined, alike, language, Arc::clone(&meanings));
        }
        self.add_phrase(&words, language, meanings);
    }

    fn add_word(
        &mut self,
        word: &str,
        written: &str,
        alike: &Alike<'_>,
        language: TermLanguage,
        meanings: Arc<[Meaning]>,
    ) {
        let letters = word.chars().count();
        let entry = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let short = is_abbreviation(written) && letters <= ABBREVIATION_LETTERS;
        let spelling = if is_number(word) {
            Spelling::Number
        } else if short {
            Spelling::Abbreviation(written.into())
        } else {
            Spelling::Word
        };
        let inflection = inflection(word, written, &spelling, language);
        let mut forms = inflection.forms;
        for own in &alike.forms {
            let own = Folded::of(own).text;
            for (spelled, form) in [(format!("{own}s"), Form(0xf0)), (own, Form(0x0f))] {
                if !forms.iter().any(|(known, _)| *known == spelled) {
                    forms.push((spelled, form));
                }
            }
        }
        for (at, (stem, endings)) in self
            .stems(word, &forms, &inflection.leads)
            .into_iter()
            .enumerate()
        {
            let leads = if at == 0 {
                leads(&stem, word, &inflection.leads)
            } else {
                Vec::new()
            };
            self.spot(
                &stem,
                Spot {
                    entry,
                    endings,
                    leads,
                },
            );
        }
        self.entries.push(Entry {
            meanings,
            spelling,
            next: Vec::new(),
            letters,
        });
    }

    fn add_phrase(
        &mut self,
        words: &[(Joint, String, &str)],
        language: TermLanguage,
        meanings: Arc<[Meaning]>,
    ) {
        let is_small = |word: &str| SMALL_WORDS.contains(&word);
        let preposition = words
            .iter()
            .position(|(_, word, _)| is_small(word) && word != "och" && word != "and");
        let head = preposition.map_or(words.len() - 1, |at| at.saturating_sub(1));
        let is_verb = matches!(words, [(_, first, _), (_, second, _)]
            if first.ends_with('a') && PARTICLES.contains(&second.as_str()));
        let mut made: Vec<Vec<(String, u32)>> = Vec::new();
        for (at, (_, word, written)) in words.iter().enumerate() {
            let glued = words
                .get(at + 1)
                .is_some_and(|(joint, ..)| matches!(joint, Joint::Hyphen | Joint::HyphenSpace));
            let base = |spelled: String| (spelled, Form::INDEFINITE);
            let forms: Vec<(String, Form)> =
                if glued || is_small(word) || is_number(word) || language == TermLanguage::En && at != head {
                    vec![base(word.clone())]
                } else if is_verb {
                    let forms = if at == 0 {
                        forms::swedish_verb(word)
                    } else {
                        vec![word.clone()]
                    };
                    forms.into_iter().map(base).collect()
                } else if at == head {
                    let spelling = if is_abbreviation(written) {
                        Spelling::Abbreviation((*written).into())
                    } else {
                        Spelling::Word
                    };
                    let mut forms = inflection(word, written, &spelling, language).forms;
                    if at == 0 || words.len() > head + 1 {
                        forms.retain(|(_, form)| *form != Form(0));
                    }
                    forms
                } else {
                    forms::swedish_inner(word).into_iter().map(base).collect()
                };
            made.push(self.stems(word, &forms, &[]));
        }
        let entry = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let mut made = made.into_iter();
        for (stem, endings) in made.next().into_iter().flatten() {
            self.spot(
                &stem,
                Spot {
                    entry,
                    endings,
                    leads: Vec::new(),
                },
            );
        }
        let next = words[1..]
            .iter()
            .zip(made)
            .enumerate()
            .map(|(at, ((joint, ..), stems))| Next {
                joint: *joint,
                stems: stems
                    .into_iter()
                    .map(|(stem, endings)| (stem.into(), endings))
                    .collect(),
                is_head: at + 1 == head,
            });
        let spelling = if is_number(&words[0].1) {
            Spelling::Number
        } else {
            Spelling::Word
        };
        self.entries.push(Entry {
            meanings,
            spelling,
            next: next.collect(),
            letters: 0,
        });
    }
}

/// The forms of a term's word, as its language and its spelling make them.
fn inflection(word: &str, written: &str, spelling: &Spelling, language: TermLanguage) -> Inflection {
    let endings: &[(&str, Form)] = match spelling {
        Spelling::Word if is_abbreviation(written) => &ABBREVIATED,
        Spelling::Abbreviation(_) => &ABBREVIATED,
        Spelling::Number => &[
            ("", Form::INDEFINITE),
            ("an", Form::DEFINITE),
            ("ans", Form::DEFINITE.genitive()),
        ],
        Spelling::Word if language == TermLanguage::En => return forms::english(word),
        Spelling::Word => return forms::swedish(word),
    };
    Inflection {
        forms: endings
            .iter()
            .map(|(ending, form)| (format!("{word}{ending}"), *form))
            .collect(),
        leads: vec![word.to_owned()],
        lead: Some(word.to_owned()),
        certain: false,
    }
}

/// What an abbreviation or a name of letters takes, with or without a colon or hyphen before it.
pub const ABBREVIATED: [(&str, Form); 18] = [
    ("", Form::INDEFINITE),
    ("s", Form::INDEFINITE.genitive()),
    ("n", Form::DEFINITE),
    ("en", Form::DEFINITE),
    ("et", Form::DEFINITE),
    ("t", Form::DEFINITE),
    ("ns", Form::DEFINITE.genitive()),
    ("ens", Form::DEFINITE.genitive()),
    ("ets", Form::DEFINITE.genitive()),
    ("er", Form::PLURAL),
    ("ar", Form::PLURAL),
    ("r", Form::PLURAL),
    ("erna", Form::PLURAL_DEFINITE),
    ("arna", Form::PLURAL_DEFINITE),
    ("na", Form::PLURAL_DEFINITE),
    ("ernas", Form::PLURAL_DEFINITE.genitive()),
    ("arnas", Form::PLURAL_DEFINITE.genitive()),
    ("ers", Form::PLURAL.genitive()),
];

fn leads(stem: &str, word: &str, leads: &[String]) -> Vec<Lead> {
    let lead = |lead: &String| {
        let rest = lead.strip_prefix(stem)?;
        let kept = common(word, lead).len() - stem.len();
        Some(Lead {
            rest: rest.into(),
            kept,
        })
    };
    let mut made: Vec<Lead> = leads.iter().filter_map(lead).collect();
    made.sort_unstable_by(|a, b| b.rest.len().cmp(&a.rest.len()).then(a.rest.cmp(&b.rest)));
    made.dedup();
    made
}

/// Which of the meanings a verdict is about, when spellings of several entries fall together.
pub fn joined(one: &Arc<[Meaning]>, other: &Arc<[Meaning]>) -> Arc<[Meaning]> {
    let mut all: Vec<Meaning> = one.to_vec();
    for meaning in other.iter() {
        match all.iter_mut().find(|known| known.concept == meaning.concept) {
            // Of two words of one concept that are spelled alike in this form, the better counts.
            Some(known) => *known = (*known).min_by_status(*meaning),
            None => all.push(*meaning),
        }
    }
    all.sort_unstable();
    all.into()
}

impl Meaning {
    fn min_by_status(self, other: Self) -> Self {
        if rank(other.status) < rank(self.status) {
            other
        } else {
            self
        }
    }
}

const fn rank(status: TermStatus) -> u8 {
    match status {
        TermStatus::Recommended => 0,
        TermStatus::Permitted => 1,
        TermStatus::AdvisedAgainst => 2,
    }
}
