use super::review::Standing as Stands;
use super::*;
use crate::content;
use crate::domain::consultation::{Reply, Support};
use crate::domain::edit::Write;
use crate::domain::vocabulary::{ConceptStage, Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Author, Consultation, Edit, Id, Refusal};
use crate::format::consult::{Filled, of_fields, of_sheets};
use crate::format::exchange::{Taken, read};
use crate::text::Language;

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-26T12:00:00Z".parse().expect("an instant")
}

fn me() -> Author {
    Author {
        name: "Saga Granfjäll".into(),
        role: "Krisledare".into(),
    }
}

fn swedish() -> Text {
    Text::new(Language::Swedish)
}

fn carry(library: &mut Library, edit: &Edit) -> Result<(), Refusal> {
    for write in edit.carry_out(library, &me(), now())? {
        if let Write::Put(record) = write {
            library.put(record, now(), false);
        }
    }
    Ok(())
}

fn shipped() -> Library {
    let mut library = Library::default();
    for concept in content::concepts() {
        library.put(concept.into(), now(), false);
    }
    library
}

fn read_terms(bytes: &[u8], name: &str) -> Read {
    match read(bytes, name).expect("read") {
        Taken::Terms(read) => read,
        Taken::Sheets(sheets, format) => terms_of(&sheets, format).expect("terms"),
        Taken::Fields(_) => panic!("a form"),
    }
}

#[test]
fn the_shipped_vocabulary_goes_out_and_comes_back_unchanged_in_every_format() {
    let library = shipped();
    for language in Language::ALL {
        for format in TermFormat::ALL {
            let out = export_terms(&library, format, None, &Text::new(language), now()).expect("written");
            assert_eq!(out.concepts, library.count::<Concept>());
            // Read by the other language's program too: columns are known by their keys.
            let read = read_terms(&out.bytes, &format!("x.{}", format.ending()));
            assert_eq!(read.left, [], "{format:?}");
            let review = review(&library, read);
            let odd: Vec<_> = review
                .found
                .iter()
                .filter(|one| one.standing != Stands::Same)
                .map(|one| (&one.name, &one.standing, &one.differences))
                .collect();
            assert!(odd.is_empty(), "{format:?}: {odd:?}");
            assert_eq!(review.found.len(), out.concepts);
            assert_eq!(
                review.edit(Take {
                    changed: true,
                    conflicting: true
                }),
                None
            );
        }
    }
}

#[test]
fn into_an_empty_binder_everything_is_new_and_workbooks_lose_nothing() {
    let library = shipped();
    let out = export_terms(&library, TermFormat::Xlsx, None, &swedish(), now()).expect("written");
    assert_eq!(out.lost, []);
    let mut fresh = Library::default();
    let review = review(&fresh, read_terms(&out.bytes, "x.xlsx"));
    carry(&mut fresh, &review.edit(Take::default()).expect("new concepts")).expect("written");
    for concept in library.all::<Concept>() {
        let there = fresh.get(concept.id).expect("taken in");
        assert_eq!(Entry::of(there), sayable(&Entry::of(concept), TermFormat::Xlsx).0);
    }
}

fn word(id: &str, term: &str, definition: &str) -> Concept {
    let mut concept = Concept::new(Id::of_name("concept", id));
    concept.definition_sv = definition.into();
    let term = Term::new(TermLanguage::Sv, term, TermStatus::Recommended);
    concept.terms.push(Id::of_name("term", id), term);
    concept
}

#[test]
fn nothing_here_is_written_over_without_a_choice() {
    let mut library = Library::default();
    let agreed = Concept {
        stage: ConceptStage::Agreed,
        ..word("a", "jour", "på plats")
    };
    for concept in [
        agreed.clone(),
        word("b", "beredskap", "hemma"),
        word("c", "vila", "ledig"),
    ] {
        library.put(concept.into(), now(), false);
    }
    let mut read = Read {
        format: TermFormat::Turtle,
        entries: Vec::new(),
        left: Vec::new(),
        left_more: 0,
    };
    let mut wordless = Entry::new(Id::of_name("concept", "f"));
    wordless
        .terms
        .push(Term::new(TermLanguage::En, "duty", TermStatus::Recommended));
    for concept in [
        Concept {
            stage: ConceptStage::Agreed,
            ..word("a", "jour", "på annan plats")
        },
        word("b", "beredskap", "i hemmet"),
        word("c", "vila", "ledig"),
        word("d", "stab", "ledning"),
        word("e", "Beredskap", "krisberedskap"),
    ] {
        read.entries.push(Entry::of(&concept));
    }
    read.entries.push(wordless);
    let review = review(&library, read);
    let standings: Vec<_> = review.found.iter().map(|one| one.standing.clone()).collect();
    assert_eq!(
        standings,
        [
            Stands::AgreedOtherwise,
            Stands::Changed,
            Stands::Same,
            Stands::New,
            Stands::SameWord("Beredskap".into()),
            Stands::NoWord
        ]
    );
    assert_eq!(review.to_write(Take::default()), 1);
    carry(&mut library, &review.edit(Take::default()).expect("one")).expect("written");
    let definition = |library: &Library, id: &str| {
        let concept: Option<&Concept> = library.get(Id::of_name("concept", id));
        concept.map(|one| one.definition_sv.clone())
    };
    assert_eq!(definition(&library, "a").as_deref(), Some("på plats"));
    assert_eq!(definition(&library, "b").as_deref(), Some("hemma"));
    assert_eq!(definition(&library, "d").as_deref(), Some("ledning"));
    carry(
        &mut library,
        &review
            .edit(Take {
                changed: true,
                conflicting: false,
            })
            .expect("two"),
    )
    .expect("written");
    assert_eq!(definition(&library, "b").as_deref(), Some("i hemmet"));
    assert_eq!(definition(&library, "a").as_deref(), Some("på plats"));
    assert_eq!(definition(&library, "e"), None);
}

/// A binder with a consultation of two concepts, and the questions as they were sent.
fn sent() -> (Library, Consultation) {
    let mut library = Library::default();
    for concept in [
        word("a", "samlingsplats", "dit drabbade hänvisas"),
        word("b", "brytpunkt", "där hjälp möts"),
    ] {
        library.put(concept.into(), now(), false);
    }
    let concepts = asked(&library, None);
    let day = "2026-12-10".parse().expect("a date");
    let one = new_consultation(
        Id::of_name("c", "1"),
        ("Ord", Partner::Rescue, day),
        &concepts,
        &me(),
        now(),
    );
    let send = Edit::Consult(crate::domain::edit::consulting::Act::Send(Box::new(one.clone())));
    carry(&mut library, &send).expect("sent");
    (library, one)
}

/// The file as it went out, read.
fn returned(one: &Consultation, is_form: bool) -> Filled {
    let bytes = files(&questions(one, "Norrmalm", &swedish()), is_form, now()).expect("written");
    let filled = match read(&bytes, if is_form { "a.docx" } else { "a.xlsx" }).expect("read") {
        Taken::Fields(fields) => of_fields(&fields),
        Taken::Sheets(sheets, _) => of_sheets(&sheets),
        Taken::Terms(_) => None,
    };
    filled.expect("an answer")
}

fn understood(library: &Library, filled: &Filled) -> Answers {
    answers(library, filled, &me(), now(), &swedish()).expect("known")
}

#[test]
fn answers_find_their_concept_though_rows_were_sorted_deleted_added_or_lost_their_number() {
    let (library, one) = sent();
    for is_form in [false, true] {
        let mut filled = returned(&one, is_form);
        filled.organisation = "Storstockholms brandförsvar".into();
        filled.rows.reverse();
        for row in &mut filled.rows {
            row.supports_term = if row.term == "brytpunkt" { "nej" } else { "Yes" }.into();
            row.supports_definition = "Vet ej".into();
        }
        filled.rows[0].key = String::new();
        filled.rows.push(crate::format::consult::FilledRow {
            place: 9,
            term: "ledningsplats".into(),
            comment: "saknas".into(),
            ..Default::default()
        });
        let found = understood(&library, &filled);
        let said: Vec<_> = found
            .replies
            .iter()
            .map(|reply| (reply.concept, reply.supports_term))
            .collect();
        let id = |name: &str| Id::of_name("concept", name);
        assert!(said.contains(&(id("a"), Some(Support::Yes))));
        assert!(said.contains(&(id("b"), Some(Support::No))));
        assert_eq!(
            found.strange,
            [Strange::Unknown(9, "ledningsplats saknas".into())]
        );
        assert_eq!((found.missing.len(), found.empty.len()), (0, 0));
    }
}

#[test]
fn what_is_odd_about_an_answer_is_said_before_it_is_stored() {
    let (library, one) = sent();
    let mut filled = returned(&one, false);
    filled.rows[0].definition.push_str(" ändrad");
    filled.rows[0].supports_term = "kanske".into();
    filled.rows[0].comment = "Se ovan".into();
    let first = filled.rows[0].term.clone();
    let found = understood(&library, &filled);
    assert!(found.organisation_is_guess);
    assert_eq!(
        found.strange,
        [
            Strange::NotUnderstood(first.clone(), "kanske".into()),
            Strange::LockedChanged(first)
        ]
    );
    assert_eq!(found.empty.len(), 1);
    filled.rows.remove(1);
    assert_eq!(understood(&library, &filled).missing.len(), 1);
    filled.consultation = "0192f000-0000-7000-8000-00000000ffff".into();
    assert_eq!(answers(&library, &filled, &me(), now(), &swedish()), None);
}

#[test]
fn the_same_file_twice_changes_nothing_and_another_answer_of_the_same_is_pointed_out() {
    let (mut library, one) = sent();
    let mut filled = returned(&one, true);
    filled.organisation = "Brandförsvaret".into();
    filled.rows[0].supports_term = "Ja".into();
    filled.rows[0].supports_definition = "Ja".into();
    let first = understood(&library, &filled).edit().expect("new");
    carry(&mut library, &first).expect("stored");
    let again = understood(&library, &filled);
    assert_eq!((again.edit(), again.known), (None, 1));
    filled.organisation = "  brandförsvaret ".into();
    filled.rows[0].supports_term = "Nej".into();
    let other = understood(&library, &filled);
    assert!(other.replaces());
    carry(&mut library, &other.edit().expect("another")).expect("stored");
    let stored = library.get(one.id).expect("there");
    assert_eq!(stored.replies.len(), 1);
    assert!(stored.replies.iter().all(|(_, reply): (_, &Reply)| reply.is_no()));
}

#[test]
fn the_glossary_shows_words_that_differ_first_and_warns_of_the_same_word_for_something_else() {
    let mut library = Library::default();
    let with = |mut concept: Concept, theirs: &str| {
        let word = PartnerWord::new(Partner::Police, theirs);
        concept.partners.push(Id::of_name("word", theirs), word);
        concept
    };
    for concept in [
        with(word("a", "avspärrning", "stängt område"), "avspärrning"),
        with(
            word("b", "samlingsplats", "dit drabbade hänvisas"),
            "uppsamlingsplats",
        ),
        with(word("c", "krisstöd", "stöd till drabbade"), "stab"),
        word("d", "stab", "ledning"),
        word("e", "ensam", "utan ord hos polisen"),
    ] {
        library.put(concept.into(), now(), false);
    }
    let made = glossary(&library, Partner::Police, now(), &swedish());
    assert_eq!((made.rows, made.left_out), (3, 0));
    let rows: Vec<Vec<String>> = made
        .page
        .pieces
        .iter()
        .find_map(|piece| match piece {
            crate::format::page::Piece::Table(table) => Some(table.rows.clone()),
            _ => None,
        })
        .expect("a table");
    let ours: Vec<_> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ours, ["krisstöd", "samlingsplats", "avspärrning"]);
    assert_eq!(rows[0][1], "⚠ stab");
    for n in 0..40 {
        let term = format!("ord {n}");
        library.put(
            with(word(&term, &term, "x"), &format!("annat {n}")).into(),
            now(),
            false,
        );
    }
    let long = glossary(&library, Partner::Police, now(), &swedish());
    assert_eq!(long.rows + long.left_out, 43);
    assert!(long.left_out > 0 && long.sheet.rows.len() == 43);
}
