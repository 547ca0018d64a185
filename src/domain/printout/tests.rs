use super::*;
use crate::domain::edit::Write;
use crate::domain::edit::printing::{Act, Laid};
use crate::domain::{Edit, Refusal};

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

fn by() -> Author {
    Author {
        name: "Maja Lind".into(),
        role: "Krissamordnare".into(),
    }
}

fn part(key: &str, tag: &str) -> Part {
    Part {
        key: key.into(),
        title: key.to_uppercase(),
        tag: tag.into(),
    }
}

fn print(name: &str, code: &str, parts: Vec<Part>) -> Printout {
    Printout {
        id: Id::of_name("print", &format!("{name}/{code}")),
        title: name.into(),
        language: "sv".into(),
        subject: Subject {
            document: "plan".into(),
            of: None,
            detail: name.into(),
        },
        code: code.into(),
        version: String::new(),
        pages: 1,
        parts,
        sheets: Vec::new(),
        printed_at: now(),
        printed_by: by(),
        copies: Items::default(),
    }
}

fn laid(place: &str) -> Laid {
    Laid {
        id: Id::of_name("copy", place),
        number: None,
        place: place.into(),
        keeper: "Vaktmästaren".into(),
    }
}

fn act(library: &mut Library, act: Act) -> Result<(), Refusal> {
    for write in Edit::Print(act).carry_out(library, &by(), now())? {
        if let Write::Put(record) = write {
            library.put(record, now(), false);
        }
    }
    Ok(())
}

fn note(library: &mut Library, print: Printout, places: &[&str]) {
    let copies = places.iter().map(|place| laid(place)).collect();
    let print = Box::new(print);
    act(library, Act::Note { print, copies }).expect("noted");
}

/// What the binder would print now: the subject's detail names it.
fn shown(now: &[(&str, &str, &[Part])]) -> impl Fn(&Subject, &Printout) -> Option<Shown> + use<> {
    let now: Vec<_> = now
        .iter()
        .map(|(name, code, parts)| (name.to_string(), code.to_string(), parts.to_vec()))
        .collect();
    move |subject, _| {
        now.iter()
            .find(|(name, ..)| *name == subject.detail)
            .map(|(_, code, parts)| Shown {
                code: code.clone(),
                parts: parts.clone(),
                sheets: Vec::new(),
            })
    }
}

#[test]
fn copies_are_counted_in_the_whole_binder_and_a_place_is_needed() {
    let mut library = Library::default();
    note(&mut library, print("el", "A", vec![]), &["Receptionen", "Bil 3"]);
    note(&mut library, print("it", "B", vec![]), &["Kassaskåpet"]);
    let el = library.get(print("el", "A", vec![]).id).expect("noted");
    let numbers: Vec<_> = el.lying().map(|(_, copy)| copy.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(next_number(&library), 4);
    let print = print("el", "A", vec![]).id;
    let nowhere = Act::Lay {
        print,
        copies: vec![laid(" ")],
    };
    assert_eq!(act(&mut library, nowhere), Err(Refusal::CopyPlaceMissing));
}

#[test]
fn only_copies_that_lie_somewhere_and_show_something_else_are_to_be_replaced_with_the_parts_that_changed() {
    let mut library = Library::default();
    let old = [part("purpose", "1"), part("steps", "1"), part("sums", "1")];
    note(
        &mut library,
        print("el", "A", old.to_vec()),
        &["Receptionen", "Bil 3"],
    );
    note(&mut library, print("it", "B", vec![]), &["Kassaskåpet"]);
    note(&mut library, print("vatten", "C", vec![]), &[]);
    note(&mut library, print("gas", "D", vec![]), &["Bil 4"]);
    let new = [part("purpose", "1"), part("steps", "2"), part("returns", "1")];
    let now = [("el", "A2", &new[..]), ("it", "B", &[]), ("vatten", "C2", &[])];
    let found = stale(&library, shown(&now));
    let names: Vec<_> = found.iter().map(|(print, _)| print.title.as_str()).collect();
    assert_eq!(
        names,
        ["el", "gas"],
        "what is current, or lies nowhere, is let be"
    );
    let changes: Vec<_> = found[0]
        .1
        .iter()
        .map(|(title, change)| (title.as_str(), *change))
        .collect();
    assert_eq!(
        changes,
        [
            ("STEPS", Change::Changed),
            ("RETURNS", Change::Added),
            ("SUMS", Change::Removed)
        ]
    );
    assert!(found[1].1.is_empty(), "its record is gone");

    let el = found[0].0.id;
    for copy in [laid("Receptionen").id, laid("Bil 3").id] {
        let note = "Ersatt".into();
        act(
            &mut library,
            Act::SignOff {
                print: el,
                copy,
                note,
            },
        )
        .expect("signed off");
    }
    assert_eq!(stale(&library, shown(&now)).len(), 1);
    let again = Act::SignOff {
        print: el,
        copy: laid("Bil 3").id,
        note: String::new(),
    };
    assert_eq!(act(&mut library, again), Err(Refusal::CopySignedOff));
}

#[test]
fn a_code_says_whether_the_paper_is_current_changed_gone_or_unknown() {
    let mut library = Library::default();
    note(
        &mut library,
        print("el", "A", vec![part("steps", "1")]),
        &["Bil 3"],
    );
    note(&mut library, print("gas", "D", vec![]), &[]);
    let none = Vec::new;
    let [one, two] = ["1", "2"].map(|tag| [part("steps", tag)]);
    let same = shown(&[("el", "A", &one)]);
    assert!(matches!(age(&library, "A", &same, none), Age::Current(paper) if paper.title() == "el"));
    let other = shown(&[("el", "A2", &two)]);
    let Age::Changed(_, changes) = age(&library, "A", &other, none) else {
        panic!("it has changed");
    };
    assert_eq!(changes, [("STEPS".to_owned(), Change::Changed)]);
    assert!(matches!(age(&library, "D", &other, none), Age::Gone(_)));
    assert_eq!(
        age(&library, "A2", &other, || vec!["A2".into()]),
        Age::CurrentElsewhere
    );
    assert_eq!(age(&library, "X", &other, || vec!["A2".into()]), Age::Unknown);
}

#[test]
fn a_copy_is_moved_and_keeps_its_number() {
    let mut library = Library::default();
    note(&mut library, print("el", "A", vec![]), &["Bil 3"]);
    let id = print("el", "A", vec![]).id;
    let moved = Act::Move {
        print: id,
        copy: laid("Bil 3").id,
        place: "Bil 4".into(),
        keeper: "Bo".into(),
    };
    act(&mut library, moved).expect("moved");
    let print = library.get(id).expect("there");
    let (_, copy) = print.lying().next().expect("a copy");
    assert_eq!(
        (copy.number, copy.place.as_str(), copy.keeper.as_str()),
        (1, "Bil 4", "Bo")
    );
}
