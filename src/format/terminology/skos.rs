//! SKOS as Turtle and JSON-LD (W3C Recommendation, 2009), with Dublin Core and OWL for what SKOS leaves to them.
//!
//! SKOS knows no status of words. What we recommend is the preferred label, what we permit an alternative one, and what we
//! advise against a hidden one: searched for, never shown. A partner's word is a structured note (SKOS Reference 7.1), a
//! concept that must not be taken for another is `owl:differentFrom` it.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::vocab::{rdf, rdfs};
use oxrdf::{BlankNode, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term as Object, Triple};
use oxrdfio::{RdfFormat, RdfParser, RdfSerializer};

use super::tbx::language;
use super::{Entry, Read, TermFormat, clean, clean_word, code_of, id_of_name, of_code, sayable};
use crate::domain::Id;
use crate::domain::vocabulary::{Concept, Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::format::table::TableError;

/// Statements that are read of one file.
const STATEMENTS: usize = 1_000_000;

const PREFIXES: [(&str, &str); 5] = [
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
];
const SCHEME: &str = "urn:krisparm:vocabulary";

macro_rules! names {
    ($space:literal: $($name:ident $local:literal),+ $(,)?) => {
        $(const $name: NamedNodeRef<'_> = NamedNodeRef::new_unchecked(concat!($space, $local));)+
    };
}

names!("http://www.w3.org/2004/02/skos/core#":
    CONCEPT "Concept", CONCEPT_SCHEME "ConceptScheme", IN_SCHEME "inScheme", PREF "prefLabel", ALT "altLabel",
    HIDDEN "hiddenLabel", DEFINITION "definition", SCOPE_NOTE "scopeNote", NOTE "note", RELATED "related",
    BROADER "broader", NARROWER "narrower");
names!("http://purl.org/dc/terms/":
    TITLE "title", SUBJECT "subject", SOURCE "source", CREATOR "creator", REPLACED "isReplacedBy",
    ACCEPTED "dateAccepted");
names!("http://www.w3.org/2002/07/owl#": DIFFERENT "differentFrom", VERSION "versionInfo");

const fn tag(language: TermLanguage) -> &'static str {
    match language {
        TermLanguage::Sv => "sv",
        TermLanguage::En => "en",
    }
}

fn format_of(format: TermFormat) -> RdfFormat {
    let profile = oxrdfio::JsonLdProfileSet::empty();
    match format {
        TermFormat::JsonLd => RdfFormat::JsonLd { profile },
        _ => RdfFormat::Turtle,
    }
}

fn urn(id: Id<Concept>) -> NamedNode {
    NamedNode::new_unchecked(format!("urn:uuid:{id}"))
}

fn in_language(text: &str, language: TermLanguage) -> Literal {
    Literal::new_language_tagged_literal_unchecked(text, tag(language))
}

pub(super) fn write(entries: &[Entry], format: TermFormat, title: &str) -> std::io::Result<Vec<u8>> {
    let mut serializer = RdfSerializer::from_format(format_of(format));
    for (prefix, iri) in PREFIXES {
        serializer = serializer
            .with_prefix(prefix, iri)
            .map_err(std::io::Error::other)?;
    }
    let mut out = serializer.for_writer(Vec::new());
    let scheme = NamedNode::new_unchecked(SCHEME);
    out.serialize_triple(&Triple::new(scheme.clone(), rdf::TYPE, CONCEPT_SCHEME))?;
    let title = in_language(&clean(title), TermLanguage::Sv);
    out.serialize_triple(&Triple::new(scheme.clone(), TITLE, title))?;
    let mut words = 0;
    for entry in entries {
        let (said, _) = sayable(entry, format);
        for triple in triples(&said, &scheme, &mut words) {
            out.serialize_triple(&triple)?;
        }
    }
    out.finish()
}

fn triples(entry: &Entry, scheme: &NamedNode, words: &mut usize) -> Vec<Triple> {
    let own = urn(entry.id);
    let mut all = vec![
        Triple::new(own.clone(), rdf::TYPE, CONCEPT),
        Triple::new(own.clone(), IN_SCHEME, scheme.clone()),
    ];
    let mut say = |predicate: NamedNodeRef<'_>, object: Object| {
        all.push(Triple::new(own.clone(), predicate, object));
    };
    for term in &entry.terms {
        let predicate = match term.status {
            TermStatus::Recommended => PREF,
            TermStatus::Permitted => ALT,
            TermStatus::AdvisedAgainst => HIDDEN,
        };
        say(predicate, in_language(&term.text, term.language).into());
    }
    for (predicate, text, language) in [
        (DEFINITION, &entry.definition_sv, TermLanguage::Sv),
        (DEFINITION, &entry.definition_en, TermLanguage::En),
        (SCOPE_NOTE, &entry.note, TermLanguage::Sv),
        (SCOPE_NOTE, &entry.note_en, TermLanguage::En),
    ] {
        if !text.is_empty() {
            say(predicate, in_language(text, language).into());
        }
    }
    let version = (entry.version > 0).then(|| entry.version.to_string());
    let accepted = entry.agreed_on.map(|on| on.to_string());
    for (predicate, text) in [
        (SUBJECT, Some(entry.area.clone())),
        (SOURCE, Some(entry.source.clone())),
        (VERSION, version),
        (ACCEPTED, accepted),
    ] {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            say(predicate, Literal::new_simple_literal(text).into());
        }
    }
    let others = [
        (RELATED, &entry.related),
        (BROADER, &entry.broader),
        (DIFFERENT, &entry.homonyms),
    ];
    for (predicate, ids) in others {
        ids.iter().for_each(|id| say(predicate, urn(*id).into()));
    }
    if let Some(successor) = entry.replaced_by {
        say(REPLACED, urn(successor).into());
    }
    for word in &entry.partners {
        *words += 1;
        let node = BlankNode::new_unchecked(format!("w{words}"));
        all.push(Triple::new(own.clone(), NOTE, node.clone()));
        all.push(Triple::new(
            node.clone(),
            rdf::VALUE,
            in_language(&word.text, TermLanguage::Sv),
        ));
        let creator = code_of(word.partner);
        for (predicate, text) in [
            (CREATOR, &creator),
            (rdfs::COMMENT, &word.note),
            (SOURCE, &word.source),
        ] {
            if !text.is_empty() {
                all.push(Triple::new(
                    node.clone(),
                    predicate,
                    Literal::new_simple_literal(text),
                ));
            }
        }
    }
    all
}

type About = BTreeMap<String, Vec<(NamedNode, Object)>>;

fn key(subject: &NamedOrBlankNode) -> String {
    match subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    }
}

fn object_key(object: &Object) -> Option<String> {
    match object {
        Object::NamedNode(node) => Some(node.as_str().to_owned()),
        Object::BlankNode(node) => Some(node.to_string()),
        _ => None,
    }
}

/// An object in the file's own words.
fn shown(object: &Object) -> String {
    match object {
        Object::Literal(literal) => match literal.language() {
            Some(language) => format!("{} ({language})", literal.value()),
            None => literal.value().to_owned(),
        },
        other => object_key(other).unwrap_or_default(),
    }
}

pub(super) fn read(bytes: &[u8], format: TermFormat) -> Result<Read, TableError> {
    let mut about = About::new();
    let mut order: Vec<String> = Vec::new();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // A file without a base has relative names; they then begin with this.
    let parser = RdfParser::from_format(format_of(format)).with_base_iri("urn:krisparm:file:/");
    let parser = parser.map_err(|_| TableError::Damaged)?;
    for (count, quad) in parser.for_slice(bytes).enumerate() {
        let quad = quad.map_err(|_| TableError::Damaged)?;
        if count >= STATEMENTS {
            return Err(TableError::TooMuchContent);
        }
        let subject = key(&quad.subject);
        if !about.contains_key(&subject) {
            order.push(subject.clone());
        }
        about
            .entry(subject)
            .or_default()
            .push((quad.predicate, quad.object));
    }
    let mut read = Read::new(format);
    let (mut used, mut narrower) = (BTreeSet::new(), Vec::new());
    let is_concept = |said: &[(NamedNode, Object)]| {
        said.iter().any(|(predicate, object)| {
            *predicate == PREF || (*predicate == rdf::TYPE && *object == Object::from(CONCEPT))
        })
    };
    for subject in order.iter().filter(|subject| is_concept(&about[*subject])) {
        used.insert(subject.clone());
        let entry = Reading {
            about: &about,
            read: &mut read,
            used: &mut used,
            narrower: &mut narrower,
        }
        .entry(subject);
        read.push(entry)?;
    }
    for (child, parent) in narrower {
        if let Some(entry) = read.entries.iter_mut().find(|entry| entry.id == child) {
            entry.broader.push(parent);
            *entry = entry.clone().ordered();
        }
    }
    used.insert(SCHEME.to_owned());
    for subject in order.iter().filter(|subject| !used.contains(*subject)) {
        for (predicate, object) in &about[subject] {
            read.leave(subject, predicate.as_str(), &shown(object));
        }
    }
    Ok(read)
}

struct Reading<'a> {
    about: &'a About,
    read: &'a mut Read,
    used: &'a mut BTreeSet<String>,
    /// Narrower concepts, whose broader one is said at the other end.
    narrower: &'a mut Vec<(Id<Concept>, Id<Concept>)>,
}

impl Reading<'_> {
    fn entry(&mut self, subject: &str) -> Entry {
        let said = &self.about[subject];
        let mut entry = Entry::new(id_of_name(subject));
        let label = said.iter().find(|(predicate, _)| *predicate == PREF);
        let at = label.map_or_else(
            || subject.to_owned(),
            |(_, object)| match object {
                Object::Literal(literal) => literal.value().to_owned(),
                _ => subject.to_owned(),
            },
        );
        for (predicate, object) in said {
            if !self.take(&mut entry, predicate, object, &at) {
                self.read.leave(&at, predicate.as_str(), &shown(object));
            }
        }
        entry
    }

    /// Takes one statement into the entry; whether it has a place there.
    fn take(&mut self, entry: &mut Entry, predicate: &NamedNode, object: &Object, at: &str) -> bool {
        let predicate = predicate.as_ref();
        if predicate == NOTE && object_key(object).is_some() {
            return self.word(entry, object, at);
        }
        match object {
            Object::Literal(literal) => take_literal(entry, predicate, literal),
            other => {
                let Some(name) = object_key(other) else {
                    return false;
                };
                let id = id_of_name(&name);
                match predicate {
                    RELATED => entry.related.push(id),
                    BROADER => entry.broader.push(id),
                    NARROWER => self.narrower.push((id, entry.id)),
                    DIFFERENT => entry.homonyms.push(id),
                    REPLACED if entry.replaced_by.is_none() => entry.replaced_by = Some(id),
                    rdf::TYPE => return name == CONCEPT.as_str(),
                    IN_SCHEME => return name == SCHEME,
                    _ => return false,
                }
                true
            }
        }
    }

    /// A structured note that is a partner's word.
    fn word(&mut self, entry: &mut Entry, node: &Object, at: &str) -> bool {
        let Some(name) = object_key(node) else {
            return false;
        };
        let Some(said) = self.about.get(&name) else {
            return false;
        };
        let literal = |wanted: NamedNodeRef<'_>| {
            said.iter().find_map(|(predicate, object)| match object {
                Object::Literal(literal) if predicate.as_ref() == wanted => Some(literal.value()),
                _ => None,
            })
        };
        let partner = literal(CREATOR).and_then(of_code::<Partner>);
        let (Some(partner), Some(text)) = (partner, literal(rdf::VALUE)) else {
            return false;
        };
        let text_of = |wanted| literal(wanted).map_or_else(String::new, clean);
        entry.partners.push(PartnerWord {
            partner,
            text: clean_word(text),
            note: text_of(rdfs::COMMENT),
            source: text_of(SOURCE),
        });
        self.used.insert(name);
        let known = [CREATOR, rdf::VALUE, rdfs::COMMENT, SOURCE];
        for (predicate, object) in said.iter().filter(|(one, _)| !known.contains(&one.as_ref())) {
            self.read.leave(at, predicate.as_str(), &shown(object));
        }
        true
    }
}

fn take_literal(entry: &mut Entry, predicate: NamedNodeRef<'_>, literal: &Literal) -> bool {
    let language = literal.language().and_then(language);
    let text = literal.value();
    let status = match predicate {
        PREF => Some(TermStatus::Recommended),
        ALT => Some(TermStatus::Permitted),
        HIDDEN => Some(TermStatus::AdvisedAgainst),
        _ => None,
    };
    if let Some(status) = status {
        let Some(language) = language else {
            return false;
        };
        // SKOS S14: no more than one preferred label in a language.
        let taken = entry
            .terms
            .iter()
            .any(|term| (term.language, term.status) == (language, status));
        if status == TermStatus::Recommended && taken {
            return false;
        }
        entry.terms.push(Term::new(language, clean_word(text), status));
        return true;
    }
    let field = match (predicate, language) {
        (DEFINITION, Some(TermLanguage::Sv)) => &mut entry.definition_sv,
        (DEFINITION, Some(TermLanguage::En)) => &mut entry.definition_en,
        (SCOPE_NOTE, Some(TermLanguage::Sv)) => &mut entry.note,
        (SCOPE_NOTE, Some(TermLanguage::En)) => &mut entry.note_en,
        (SUBJECT, _) => &mut entry.area,
        (SOURCE, _) => &mut entry.source,
        (VERSION, _) => {
            let version = text.parse().ok();
            entry.version = version.unwrap_or(entry.version);
            return version.is_some();
        }
        (ACCEPTED, _) => {
            entry.agreed_on = text.parse().ok();
            return entry.agreed_on.is_some();
        }
        _ => return false,
    };
    let empty = field.is_empty();
    if empty {
        *field = clean(text);
    }
    empty
}
