//! TBX-Basic in DCA style (ISO 30042:2019): what every tool of terminology opens.
//!
//! A partner's word is a term of the subset `customerSubset` with the partner's key, which is what the dialect has for
//! "this word is used by them". Broader concepts, homonyms, successors, versions, forms and last days it can't say.

use std::collections::HashSet;
use std::fmt::Write;

use super::{Entry, Read, TermFormat, clean, clean_word, code_of, id_of_name, of_code, sayable};
use crate::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Id};
use crate::format::page::escaped;
use crate::format::table::TableError;
use crate::format::table::xml::{Event, Xml};

/// Elements of one concept that are read.
const ELEMENTS: usize = 20_000;

const STATUSES: [(TermStatus, &str); 3] = [
    (TermStatus::Recommended, "preferredTerm-admn-sts"),
    (TermStatus::Permitted, "admittedTerm-admn-sts"),
    (TermStatus::AdvisedAgainst, "deprecatedTerm-admn-sts"),
];
/// A word that another took the place of is advised against too.
const SUPERSEDED: &str = "supersededTerm-admn-sts";

const fn code(language: TermLanguage) -> &'static str {
    match language {
        TermLanguage::Sv => "sv",
        TermLanguage::En => "en",
    }
}

/// The language of a tag such as `sv-SE`, if it is one of ours.
pub(super) fn language(tag: &str) -> Option<TermLanguage> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    match primary.to_ascii_lowercase().as_str() {
        "sv" => Some(TermLanguage::Sv),
        "en" => Some(TermLanguage::En),
        _ => None,
    }
}

pub(super) fn write(entries: &[Entry], title: &str) -> String {
    let mut out = format!(
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"sv\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n",
            "<tbxHeader><fileDesc><titleStmt><title>{0}</title></titleStmt>",
            "<sourceDesc><p>{0}</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n"
        ),
        escaped(&clean(title))
    );
    let said = entries.iter().map(|entry| sayable(entry, TermFormat::Tbx).0);
    // A concept entry without a term is no valid one.
    let said: Vec<_> = said.filter(|entry| !entry.terms.is_empty()).collect();
    let inside = said.iter().map(|entry| entry.id).collect();
    said.iter()
        .for_each(|entry| write_entry(&mut out, entry, &inside));
    out.push_str("</body></text>\n</tbx>\n");
    out
}

fn element(out: &mut String, name: &str, attributes: &str, text: &str) {
    if !text.is_empty() {
        let _ = write!(out, "<{name}{attributes}>{}</{name}>", escaped(text));
    }
}

/// `inside` are the concepts of the file.
fn write_entry(out: &mut String, entry: &Entry, inside: &HashSet<Id<Concept>>) {
    let _ = write!(out, "<conceptEntry id=\"c-{}\">", entry.id);
    element(out, "descrip", r#" type="subjectField""#, &entry.area);
    let has = |language| entry.terms.iter().any(|term| term.language == language);
    let texts = [
        (TermLanguage::Sv, &entry.definition_sv, &entry.note),
        (TermLanguage::En, &entry.definition_en, &entry.note_en),
    ];
    // What is in a language without words stands at the concept, with its language beside it.
    for (language, definition, note) in texts.iter().filter(|(language, ..)| !has(*language)) {
        let lang = code(*language);
        let attributes = format!(r#" type="definition" xml:lang="{lang}""#);
        element(out, "descrip", &attributes, definition);
        element(out, "note", &format!(r#" xml:lang="{lang}""#), note);
    }
    element(out, "admin", r#" type="source""#, &entry.source);
    for other in &entry.related {
        // A cross-reference must lead to something in the file.
        let _ = if inside.contains(other) {
            write!(
                out,
                r#"<ref type="crossReference" target="c-{other}">{other}</ref>"#
            )
        } else {
            write!(
                out,
                r#"<xref type="externalCrossReference" target="urn:uuid:{other}">{other}</xref>"#
            )
        };
    }
    for (language, definition, note) in texts.iter().filter(|(language, ..)| has(*language)) {
        let _ = write!(out, r#"<langSec xml:lang="{}">"#, code(*language));
        element(out, "descrip", r#" type="definition""#, definition);
        element(out, "note", "", note);
        let terms = entry.terms.iter().filter(|term| term.language == *language);
        terms.for_each(|term| write_term(out, term));
        // The partners speak Swedish; a concept without a Swedish word has them beside its English ones.
        if *language == TermLanguage::Sv || !has(TermLanguage::Sv) {
            entry.partners.iter().for_each(|word| write_word(out, word));
        }
        out.push_str("</langSec>");
    }
    out.push_str("</conceptEntry>\n");
}

fn write_term(out: &mut String, term: &Term) {
    out.push_str("<termSec>");
    element(out, "term", "", &term.text);
    let status = STATUSES.iter().find(|(status, _)| *status == term.status);
    let status = status.map_or("", |(_, name)| name);
    element(out, "termNote", r#" type="administrativeStatus""#, status);
    element(out, "note", "", &term.note);
    out.push_str("</termSec>");
}

fn write_word(out: &mut String, word: &PartnerWord) {
    out.push_str("<termSec>");
    element(out, "term", "", &word.text);
    element(out, "admin", r#" type="customerSubset""#, &code_of(word.partner));
    element(out, "admin", r#" type="source""#, &word.source);
    element(out, "note", "", &word.note);
    out.push_str("</termSec>");
}

/// An element with what is in it.
#[derive(Default)]
struct Node {
    name: String,
    kind: String,
    lang: Option<String>,
    target: Option<String>,
    id: Option<String>,
    text: String,
    inside: Vec<Node>,
}

impl Node {
    fn started(xml: &Xml<'_>) -> Self {
        Self {
            name: xml.name().to_owned(),
            kind: xml.attribute("type").unwrap_or_default(),
            lang: xml.attribute("lang"),
            target: xml.attribute("target"),
            id: xml.attribute("id"),
            ..Self::default()
        }
    }

    /// What the file calls it.
    fn called(&self) -> String {
        if self.kind.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.name, self.kind)
        }
    }

    fn is(&self, name: &str, kind: &str) -> bool {
        self.name == name && self.kind == kind
    }

    /// The words of it and of everything in it.
    fn words(&self) -> String {
        let inside = self.inside.iter().map(Self::words);
        let mut words: Vec<String> = std::iter::once(self.text.clone()).chain(inside).collect();
        words.retain(|words| !words.trim().is_empty());
        words.join(" ")
    }

    /// Reads on to the end of the element just started.
    fn read(xml: &mut Xml<'_>) -> Result<Self, TableError> {
        let mut open = vec![Self::started(xml)];
        let mut count = 0;
        loop {
            match xml.next()? {
                Event::Start => {
                    count += 1;
                    if count > ELEMENTS {
                        return Err(TableError::Hostile);
                    }
                    open.push(Self::started(xml));
                }
                Event::Text => {
                    if let Some(node) = open.last_mut() {
                        xml.text_into(&mut node.text);
                    }
                }
                Event::End => {
                    let Some(node) = open.pop() else {
                        return Err(TableError::Damaged);
                    };
                    match open.last_mut() {
                        Some(parent) => parent.inside.push(node),
                        None => return Ok(node),
                    }
                }
                Event::Eof => return Err(TableError::Damaged),
            }
        }
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Read, TableError> {
    let mut xml = Xml::new(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    let mut read = Read::new(TermFormat::Tbx);
    let mut is_tbx = false;
    loop {
        match xml.next()? {
            // "termEntry" is what editions before 2019 call a concept entry.
            Event::Start if matches!(xml.name(), "conceptEntry" | "termEntry") => {
                let node = Node::read(&mut xml)?;
                let entry = entry(&node, &mut read);
                read.push(entry)?;
            }
            Event::Start if matches!(xml.name(), "tbx" | "martif") => is_tbx = true,
            Event::Start if !is_tbx => return Err(TableError::UnknownKind),
            Event::Start if xml.name() == "back" => {
                let node = Node::read(&mut xml)?;
                read.leave("", "back", &node.words());
            }
            Event::Eof if is_tbx => return Ok(read),
            Event::Eof => return Err(TableError::UnknownKind),
            _ => {}
        }
    }
}

/// Puts a text in its field; one that is filled keeps what it has, and the other is listed.
fn fill(field: &mut String, read: &mut Read, at: &str, node: &Node) {
    let text = clean(&node.text);
    if field.is_empty() {
        *field = text;
    } else if *field != text {
        read.leave(at, &node.called(), &text);
    }
    for inside in &node.inside {
        read.leave(at, &inside.called(), &inside.words());
    }
}

fn entry(node: &Node, read: &mut Read) -> Entry {
    let own = node.id.clone().unwrap_or_else(|| node.words());
    let mut entry = Entry::new(id_of_name(&own));
    let at = first_term(node).unwrap_or(own);
    for part in &node.inside {
        match part.name.as_str() {
            "langSec" | "langSet" => match part.lang.as_deref().and_then(language) {
                Some(language) => lang_section(&mut entry, read, &at, part, language),
                None => read.leave(&at, part.lang.as_deref().unwrap_or("langSec"), &part.words()),
            },
            "descripGrp" | "adminGrp" => {
                part.inside
                    .iter()
                    .for_each(|one| about(&mut entry, read, &at, one, None));
            }
            _ => about(&mut entry, read, &at, part, None),
        }
    }
    // A file that says no status of its words has its first one as the recommended one.
    for language in [TermLanguage::Sv, TermLanguage::En] {
        let silent = node
            .inside
            .iter()
            .filter(|part| part.lang.as_deref().and_then(self::language) == Some(language));
        let says = silent.flat_map(|part| &part.inside).any(has_status);
        if !says && let Some(first) = entry.terms.iter_mut().find(|term| term.language == language) {
            first.status = TermStatus::Recommended;
        }
    }
    entry
}

fn first_term(node: &Node) -> Option<String> {
    if node.name == "term" {
        return Some(clean_word(&node.words()));
    }
    node.inside.iter().find_map(first_term)
}

fn has_status(term: &Node) -> bool {
    term.inside.iter().any(|one| {
        one.is("termNote", "administrativeStatus") || (one.name == "termNoteGrp" && has_status(one))
    })
}

/// What is said of the concept as a whole, or in one language.
fn about(entry: &mut Entry, read: &mut Read, at: &str, node: &Node, section: Option<TermLanguage>) {
    let tagged = node.lang.as_deref().map(language);
    let language = match (tagged, section) {
        (Some(Some(language)), _) | (None, Some(language)) => language,
        (None, None) => TermLanguage::Sv,
        (Some(None), _) => return read.leave(at, &node.called(), &node.words()),
    };
    let (definition, note) = match language {
        TermLanguage::Sv => (&mut entry.definition_sv, &mut entry.note),
        TermLanguage::En => (&mut entry.definition_en, &mut entry.note_en),
    };
    match (node.name.as_str(), node.kind.as_str()) {
        ("descrip", "definition") => fill(definition, read, at, node),
        ("note", _) => fill(note, read, at, node),
        ("descrip", "subjectField") => fill(&mut entry.area, read, at, node),
        ("admin", "source") => fill(&mut entry.source, read, at, node),
        ("xref", "externalCrossReference") if names_concept(node) => {
            entry.related.extend(node.target.as_deref().map(id_of_name));
        }
        ("ref", "crossReference") => match &node.target {
            Some(target) => entry.related.push(id_of_name(target.trim_start_matches('#'))),
            None => read.leave(at, &node.called(), &node.words()),
        },
        _ => read.leave(at, &node.called(), &node.words()),
    }
}

/// Whether it leads to a concept that is not in the file, rather than to a page.
fn names_concept(reference: &Node) -> bool {
    let target = reference.target.as_deref();
    target.is_some_and(|target| target.starts_with("urn:uuid:"))
}

fn lang_section(entry: &mut Entry, read: &mut Read, at: &str, node: &Node, language: TermLanguage) {
    for part in &node.inside {
        match part.name.as_str() {
            "termSec" | "tig" | "ntig" => term(entry, read, at, part, language),
            "descripGrp" | "adminGrp" => {
                let inside = part.inside.iter();
                inside.for_each(|one| about(entry, read, at, one, Some(language)));
            }
            _ => about(entry, read, at, part, Some(language)),
        }
    }
}

fn term(entry: &mut Entry, read: &mut Read, at: &str, node: &Node, language: TermLanguage) {
    let mut term = Term::new(language, "", TermStatus::Permitted);
    let (mut subset, mut source) = (None, String::new());
    let mut parts: Vec<&Node> = Vec::new();
    for part in &node.inside {
        match part.name.as_str() {
            "termNoteGrp" | "adminGrp" | "termGrp" => parts.extend(&part.inside),
            _ => parts.push(part),
        }
    }
    for part in parts {
        let text = clean(&part.words());
        match (part.name.as_str(), part.kind.as_str()) {
            ("term", _) => term.text = clean_word(&text),
            ("termNote", "administrativeStatus") => match status(&text) {
                Some(status) => term.status = status,
                None => read.leave(at, &part.called(), &text),
            },
            ("admin", "customerSubset") if subset.is_none() => subset = Some(text),
            ("admin", "source") if source.is_empty() => source = text,
            ("note", _) => fill(&mut term.note, read, at, part),
            _ => read.leave(at, &part.called(), &text),
        }
    }
    match subset.as_deref().map(of_code::<Partner>) {
        Some(Some(partner)) => entry.partners.push(PartnerWord {
            partner,
            text: term.text,
            note: term.note,
            source,
        }),
        // Somebody else's subset: what it means is not ours to guess.
        Some(None) => read.leave(
            at,
            "customerSubset",
            &format!("{}: {}", subset.unwrap_or_default(), term.text),
        ),
        None if term.text.is_empty() => read.leave(at, &node.name, &node.words()),
        None => {
            if !source.is_empty() {
                read.leave(at, "admin source", &source);
            }
            entry.terms.push(term);
        }
    }
}

fn status(text: &str) -> Option<TermStatus> {
    if text == SUPERSEDED {
        return Some(TermStatus::AdvisedAgainst);
    }
    STATUSES
        .iter()
        .find(|(_, name)| *name == text)
        .map(|(status, _)| *status)
}
