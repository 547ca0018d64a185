//! What is written is read back the same, and other people's readers of the formats find what we wrote.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rio_api::parser::TriplesParser;

use super::*;
use crate::domain::vocabulary::Partner;

const RDF: [TermFormat; 2] = [TermFormat::Turtle, TermFormat::JsonLd];
const BOTH: [TermFormat; 3] = [TermFormat::Tbx, TermFormat::Turtle, TermFormat::JsonLd];

fn id(n: u32) -> Id<Concept> {
    Id::of_name("concept", &n.to_string())
}

/// A concept with everything there is.
fn full() -> Entry {
    let term = |language, text: &str, status| Term {
        note: "bara i tal".into(),
        forms: vec!["jourerna".into()],
        valid_until: "2026-12-24".parse().ok(),
        ..Term::new(language, text, status)
    };
    Entry {
        area: "jour & vila".into(),
        definition_sv: "arbetstid på <plats>\nmed \"vila\"".into(),
        definition_en: "working time on site".into(),
        note: "Skilj från beredskap".into(),
        note_en: "Not standby".into(),
        source: "Arbetstidslagen".into(),
        unverified: true,
        terms: vec![
            term(TermLanguage::Sv, "jour", TermStatus::Recommended),
            term(TermLanguage::Sv, "jourtjänst", TermStatus::Recommended),
            term(TermLanguage::Sv, "bakjour", TermStatus::AdvisedAgainst),
            term(TermLanguage::En, "on-site duty", TermStatus::Recommended),
        ],
        partners: vec![PartnerWord {
            note: "annan innebörd".into(),
            source: "Samtal".into(),
            ..PartnerWord::new(Partner::Rescue, "tjänst")
        }],
        homonyms: vec![id(2)],
        related: vec![id(3), id(4)],
        broader: vec![id(4)],
        stage: ConceptStage::Agreed,
        replaced_by: Some(id(5)),
        version: 2,
        agreed_on: "2026-11-01".parse().ok(),
        ..Entry::new(id(1))
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zåäö<>&\"' ]{1,12}",
        Just("🧯 katastrof\nrad två]]>".to_owned()),
        Just("שלום &amp; ﷽".to_owned()),
        "\\PC{1,8}",
        Just("\u{1}\u{b}a\r\nb\u{fffe}".to_owned()),
    ]
}

fn term() -> impl Strategy<Value = Term> {
    let status = prop_oneof![
        Just(TermStatus::Recommended),
        Just(TermStatus::Permitted),
        Just(TermStatus::AdvisedAgainst)
    ];
    let language = prop_oneof![Just(TermLanguage::Sv), Just(TermLanguage::En)];
    (
        language,
        text(),
        status,
        text(),
        prop::collection::vec(text(), 0..2),
    )
        .prop_map(|(language, word, status, note, forms)| Term {
            note,
            forms,
            ..Term::new(language, word, status)
        })
}

fn entry(n: u32) -> impl Strategy<Value = Entry> {
    let word = (0usize..7, text(), text(), text()).prop_map(|(partner, text, note, source)| PartnerWord {
        note,
        source,
        ..PartnerWord::new(Partner::ALL[partner], text)
    });
    let ids = || prop::collection::vec((0u32..9).prop_map(id), 0..3);
    (
        prop::array::uniform6(text()),
        prop::collection::vec(term(), 0..5),
        prop::collection::vec(word, 0..3),
        (ids(), ids(), ids()),
        (0u32..3, prop::option::of(0u32..9), any::<bool>()),
    )
        .prop_map(
            move |(texts, mut terms, partners, ids, (version, successor, unverified))| {
                terms.push(Term::new(
                    TermLanguage::Sv,
                    format!("ord {n}"),
                    TermStatus::Recommended,
                ));
                let [area, definition_sv, definition_en, note, note_en, source] = texts;
                Entry {
                    area,
                    definition_sv,
                    definition_en,
                    note,
                    note_en,
                    source,
                    unverified,
                    terms,
                    partners,
                    homonyms: ids.0,
                    related: ids.1,
                    broader: ids.2,
                    version,
                    replaced_by: successor.map(id),
                    ..Entry::new(id(n))
                }
                .ordered()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_a_format_can_say_comes_back_as_it_was(one in entry(0), other in entry(1)) {
        for format in BOTH {
            let entries = [one.clone(), other.clone()];
            let bytes = write(&entries, format, "Ordlista <1>").expect("written");
            let read = read(&bytes, format).expect("read");
            let said: Vec<_> = entries.iter().map(|entry| sayable(entry, format).0).collect();
            prop_assert_eq!(read.left, vec![]);
            prop_assert_eq!(read.entries, said, "{:?}", format);
        }
    }
}

#[test]
fn what_a_format_can_not_say_is_listed_and_nothing_else_is_lost() {
    let lost = |format| -> Vec<Aspect> {
        sayable(&full(), format)
            .1
            .into_iter()
            .map(|loss| loss.aspect)
            .collect()
    };
    use Aspect::*;
    assert_eq!(
        lost(TermFormat::Tbx),
        [
            TermForms, TermEnd, Broader, Homonyms, Successor, Version, Stage, Unverified
        ]
    );
    for format in RDF {
        assert_eq!(
            lost(format),
            [
                TermNote,
                TermForms,
                TermEnd,
                Stage,
                Unverified,
                OnlyRecommended,
                Related
            ]
        );
    }
    assert_eq!(lost(TermFormat::Xlsx), []);
}

#[test]
fn reading_our_own_file_back_changes_no_concept_whatever_the_format_left_out() {
    let concept = full().onto(None, TermFormat::Xlsx);
    for format in BOTH {
        let bytes = write(&[Entry::of(&concept)], format, "x").expect("written");
        let read = read(&bytes, format).expect("read");
        let back = read.entries[0].onto(Some(&concept), format);
        assert_eq!(back, concept, "{format:?}");
    }
}

/// Where TBX-Basic (dialect 1.2.1, DCA) lets a data category stand: element, its type, and the elements it may stand in.
const TBX_BASIC: [(&str, &str, &[&str]); 10] = [
    ("descrip", "subjectField", &["conceptEntry"]),
    ("descrip", "definition", &["conceptEntry", "langSec"]),
    ("descrip", "context", &["termSec"]),
    ("admin", "source", &["conceptEntry", "langSec", "termSec"]),
    ("admin", "customerSubset", &["conceptEntry", "langSec", "termSec"]),
    ("ref", "crossReference", &["conceptEntry", "langSec", "termSec"]),
    (
        "xref",
        "externalCrossReference",
        &["conceptEntry", "langSec", "termSec"],
    ),
    ("termNote", "administrativeStatus", &["termSec"]),
    ("termNote", "termType", &["termSec"]),
    ("note", "", &["conceptEntry", "langSec", "termSec"]),
];

/// The order of the parts of an element in the core of TBX (ISO 30042:2019): what is about it, then what it holds.
fn in_order(node: roxmltree::Node<'_, '_>, first: &[&str], last: &str) {
    let names: Vec<_> = node
        .children()
        .filter(|one| one.is_element())
        .map(|one| one.tag_name().name())
        .collect();
    let split = names
        .iter()
        .position(|name| *name == last)
        .expect("what it must hold");
    assert!(
        names[..split].iter().all(|name| first.contains(name)),
        "{names:?}"
    );
    assert!(names[split..].iter().all(|name| *name == last), "{names:?}");
}

#[test]
fn tbx_keeps_the_rules_of_the_dialect_as_another_reader_of_xml_sees_it() {
    let mut bare = Entry::new(id(7));
    bare.definition_en = "only in English".into();
    bare.terms
        .push(Term::new(TermLanguage::Sv, "ord", TermStatus::Recommended));
    let bytes = write(&[full(), bare], TermFormat::Tbx, "Ordlista").expect("written");
    let text = std::str::from_utf8(&bytes).expect("UTF-8");
    let document = roxmltree::Document::parse(text).expect("well-formed");
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("urn:iso:std:iso:30042:ed-2"));
    assert_eq!(
        (root.attribute("style"), root.attribute("type")),
        (Some("dca"), Some("TBX-Basic"))
    );
    let aux = ["descrip", "admin", "ref", "xref", "note"];
    let mut ids = BTreeSet::new();
    for node in root.descendants().filter(|node| node.is_element()) {
        let (name, kind) = (node.tag_name().name(), node.attribute("type").unwrap_or(""));
        match name {
            "conceptEntry" => {
                in_order(node, &aux, "langSec");
                assert!(ids.insert(node.attribute("id").expect("an id")));
            }
            "langSec" => {
                in_order(node, &aux, "termSec");
                assert!(
                    node.attribute(("http://www.w3.org/XML/1998/namespace", "lang"))
                        .is_some()
                );
            }
            "termSec" => {
                let mut parts = node
                    .children()
                    .filter(|one| one.is_element())
                    .map(|one| one.tag_name().name());
                assert_eq!(parts.next(), Some("term"));
                let notes_first: Vec<_> = parts.skip_while(|name| *name == "termNote").collect();
                assert!(
                    notes_first.iter().all(|name| aux.contains(name)),
                    "{notes_first:?}"
                );
            }
            "descrip" | "admin" | "ref" | "xref" | "termNote" | "note" => {
                let parent = node.parent_element().expect("a parent").tag_name().name();
                let known = TBX_BASIC.iter().find(|(one, of, _)| (*one, *of) == (name, kind));
                assert!(
                    known.is_some_and(|(.., at)| at.contains(&parent)),
                    "{name} {kind} in {parent}"
                );
            }
            "term" | "tbx" | "tbxHeader" | "fileDesc" | "titleStmt" | "title" | "sourceDesc" | "p"
            | "text" | "body" => {}
            other => panic!("{other} is not of the dialect"),
        }
    }
}

/// What libxml2 says of a TBX file by the schema of the dialect: none where `xmllint` is not installed, which `.ci/run` sees
/// to, and an error where the file is not valid.
fn by_schema(tbx: &[u8]) -> Option<Result<(), String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("words.tbx");
    std::fs::write(&file, tbx).expect("written");
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tbx/basic_dca.rng");
    let mut judge = std::process::Command::new("xmllint");
    let judged = judge
        .args(["--noout", "--nonet", "--relaxng", schema])
        .arg(&file)
        .output();
    let Ok(judged) = judged else {
        eprintln!("xmllint (libxml2-utils) is not installed: nothing was judged by the schema of TBX");
        assert!(std::env::var_os("CI").is_none(), "xmllint is missing");
        return None;
    };
    let said = String::from_utf8_lossy(&judged.stderr).into_owned();
    Some(judged.status.success().then_some(()).ok_or(said))
}

#[test]
fn tbx_is_valid_by_the_schema_of_the_dialect_as_libxml2_judges_it() {
    let shipped: Vec<Entry> = crate::content::concepts().iter().map(Entry::of).collect();
    let whole = write(&shipped, TermFormat::Tbx, "Ordlista").expect("written");
    let Some(judged) = by_schema(&whole) else {
        return;
    };
    judged.expect("all words");
    let written = |entries: &[Entry]| write(entries, TermFormat::Tbx, "Ordlista <1> & två").expect("written");
    let area: Vec<Entry> = shipped
        .iter()
        .filter(|one| one.area == "krisstöd")
        .cloned()
        .collect();
    assert!(!area.is_empty() && area.len() < shipped.len());
    let valid = |tbx: &[u8]| by_schema(tbx).expect("it judged before");
    valid(&written(&area)).expect("one area, whose words lead to others");
    valid(&written(&[full(), full_as(8)])).expect("all that an entry can say");
    let text = String::from_utf8(whole).expect("UTF-8");
    let broken = [
        ("preferredTerm-admn-sts", "best"),
        ("type=\"subjectField\"", "type=\"colour\""),
        ("<termSec><term>", "<termSec><note>x</note><term>"),
        ("target=\"c-", "target=\"d-"),
        ("style=\"dca\"", "style=\"dct\""),
    ];
    for (right, wrong) in broken {
        assert!(text.contains(right), "{right}");
        assert!(
            valid(text.replacen(right, wrong, 1).as_bytes()).is_err(),
            "{wrong}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_was_written_in_the_vocabulary_is_valid_tbx(one in entry(0), other in entry(1)) {
        let bytes = write(&[one, other, full_as(9)], TermFormat::Tbx, "Ordlista").expect("written");
        if let Some(judged) = by_schema(&bytes) {
            prop_assert_eq!(judged, Ok(()));
        }
    }
}

/// The statements of a Turtle file, as another parser reads them; nodes without a name are called the same.
fn turtle(bytes: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    rio_turtle::TurtleParser::new(bytes, None)
        .parse_all(&mut |triple| {
            let blank = |text: String| {
                if text.starts_with("_:") {
                    "_:b".to_owned()
                } else {
                    text
                }
            };
            let (subject, object) = (triple.subject.to_string(), triple.object.to_string());
            found.insert(format!(
                "{} {} {}",
                blank(subject),
                triple.predicate,
                blank(object)
            ));
            Ok::<_, rio_turtle::TurtleError>(())
        })
        .expect("Turtle");
    found
}

/// The statements of expanded JSON-LD, read by its rules and nothing of the library.
fn json_ld(bytes: &[u8]) -> BTreeSet<String> {
    let document: serde_json::Value = serde_json::from_slice(bytes).expect("JSON");
    let context = &document["@context"];
    let whole = |name: &str| match name.split_once(':') {
        Some((prefix, rest)) if context[prefix].is_string() => {
            format!("{}{rest}", context[prefix].as_str().expect("an address"))
        }
        _ => name.to_owned(),
    };
    let node = |name: &str| {
        if name.starts_with("_:") {
            "_:b".to_owned()
        } else {
            format!("<{}>", whole(name))
        }
    };
    let list = |value: &serde_json::Value| match value {
        serde_json::Value::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    let nodes = if document["@graph"].is_array() {
        list(&document["@graph"])
    } else {
        list(&document)
    };
    let mut found = BTreeSet::new();
    for one in nodes {
        let subject = node(one["@id"].as_str().expect("a name"));
        for (key, values) in one.as_object().expect("a node") {
            for value in list(values) {
                let (predicate, object) = if key == "@type" {
                    let kind = node(value.as_str().expect("a name"));
                    (
                        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>".to_owned(),
                        kind,
                    )
                } else if key.starts_with('@') {
                    continue;
                } else if let Some(id) = value["@id"].as_str() {
                    (node(key), node(id))
                } else {
                    let text = value["@value"]
                        .as_str()
                        .or_else(|| value.as_str())
                        .expect("a text");
                    let literal = match value["@language"].as_str() {
                        Some(language) => rio_api::model::Literal::LanguageTaggedString {
                            value: text,
                            language,
                        }
                        .to_string(),
                        None => rio_api::model::Literal::Simple { value: text }.to_string(),
                    };
                    (node(key), literal)
                };
                found.insert(format!("{subject} {predicate} {object}"));
            }
        }
    }
    found
}

#[test]
fn turtle_and_json_ld_say_the_same_to_other_readers_and_keep_the_rules_of_skos() {
    let entries = [
        full(),
        Entry {
            broader: vec![id(1)],
            related: vec![id(1)],
            ..full_as(8)
        },
    ];
    let turtle = turtle(&write(&entries, TermFormat::Turtle, "Ordlista").expect("written"));
    let json_ld = json_ld(&write(&entries, TermFormat::JsonLd, "Ordlista").expect("written"));
    assert_eq!(turtle, json_ld);
    let skos = "http://www.w3.org/2004/02/skos/core#";
    for n in [1, 8] {
        let own = format!("<urn:uuid:{}>", id(n));
        for language in ["sv", "en"] {
            let start = format!("{own} <{skos}prefLabel>");
            let preferred = turtle
                .iter()
                .filter(|one| one.starts_with(&start) && one.ends_with(&format!("@{language}")));
            assert_eq!(preferred.count(), 1, "{language}");
        }
        let of = |name: &str| -> BTreeSet<&str> {
            let start = format!("{own} <{skos}{name}> ");
            turtle
                .iter()
                .filter_map(|one| one.strip_prefix(start.as_str()))
                .collect()
        };
        assert!(!of("broader").is_empty());
        assert!(of("broader").is_disjoint(&of("related")));
    }
}

fn full_as(n: u32) -> Entry {
    Entry { id: id(n), ..full() }
}

#[test]
fn what_others_say_that_we_have_no_place_for_is_listed() {
    let tbx = r#"<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
      <conceptEntry id="X7"><transacGrp><transac type="transactionType">origination</transac></transacGrp>
      <langSec xml:lang="de"><termSec><term>Bereitschaft</term></termSec></langSec>
      <langSec xml:lang="sv-SE"><termSec><term>beredskap</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
      </conceptEntry></body></text></tbx>"#;
    let found = read(tbx.as_bytes(), TermFormat::Tbx).expect("read");
    let left: Vec<_> = found
        .left
        .iter()
        .map(|one| (one.what.as_str(), one.text.as_str()))
        .collect();
    assert_eq!(
        left,
        [
            ("transacGrp", "origination"),
            ("de", "Bereitschaft"),
            ("termNote partOfSpeech", "noun")
        ]
    );
    assert_eq!(
        found.entries[0].terms,
        [Term::new(TermLanguage::Sv, "beredskap", TermStatus::Recommended)]
    );
    assert_eq!(found.entries[0].id, id_of_name("X7"));

    let ttl = r#"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <http://example.org/1> a skos:Concept ; skos:prefLabel "beredskap"@sv, "Bereitschaft"@de ;
        skos:narrower <http://example.org/2> ; skos:example "jag har beredskap"@sv .
      <http://example.org/2> a skos:Concept ; skos:prefLabel "passiv beredskap"@sv ."#;
    let found = read(ttl.as_bytes(), TermFormat::Turtle).expect("read");
    let left: Vec<_> = found.left.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(left, ["Bereitschaft (de)", "jag har beredskap (sv)"]);
    assert_eq!(found.entries[1].broader, [found.entries[0].id]);
}

#[test]
fn hostile_and_broken_files_are_refused() {
    let bomb = r#"<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>"#;
    assert_eq!(read(bomb.as_bytes(), TermFormat::Tbx), Err(TableError::Hostile));
    let deep = format!("<tbx>{}", "<conceptEntry>".repeat(5_000));
    assert_eq!(read(deep.as_bytes(), TermFormat::Tbx), Err(TableError::Hostile));
    assert_eq!(
        read(b"<html><body/></html>", TermFormat::Tbx),
        Err(TableError::UnknownKind)
    );
    assert_eq!(read(b"<tbx><text>", TermFormat::Tbx), Err(TableError::Empty));
    assert_eq!(
        read(b"@prefix x <y", TermFormat::Turtle),
        Err(TableError::Damaged)
    );
    let remote = br#"{"@context":"https://example.org/context","@id":"urn:x"}"#;
    assert_eq!(read(remote, TermFormat::JsonLd), Err(TableError::Damaged));
    let large = vec![b' '; FILE_BYTES + 1];
    assert!(matches!(
        read(&large, TermFormat::Turtle),
        Err(TableError::FileTooLarge { .. })
    ));
}
