use std::sync::Arc;

use super::*;
use crate::domain::activation::{Called112, Start};
use crate::domain::binder::BinderKind;
use crate::domain::edit::Write;
use crate::domain::edit::printing::{Act, Laid};
use crate::domain::person::Phone;
use crate::domain::plan::SectionKey;
use crate::domain::printout::{Age, Change};
use crate::domain::roster::{RosterMonth, Shift};
use crate::domain::{AnyRecord, Author, Binder, Edit, Items, Person, Role};
use crate::paper::binding::Shelf;
use crate::paper::{Job, Pages, Setting, Sheet, Sides};
use crate::text::Language;

fn now() -> DateTime<Utc> {
    "2026-11-25T09:00:00Z".parse().expect("an instant")
}

fn text() -> Text {
    Text::new(Language::Swedish)
}

fn put(library: &mut Library, record: impl Into<AnyRecord>) {
    library.put(record.into(), now(), false);
}

/// A board's binder with some plans of its own, one roster and those who are on it.
fn library() -> Library {
    let mut library = Library::default();
    put(
        &mut library,
        Binder {
            id: Id::of_name("binder", ""),
            name: "Norra".into(),
            unit: None,
            kind: BinderKind::Live,
            created_at: now(),
            wordings: Items::default(),
        },
    );
    for (title, minutes) in [
        ("Vatten", Some(240)),
        ("El", Some(60)),
        ("IT", Some(120)),
        ("Värme", None),
        ("Larm", Some(30)),
        ("Mat", Some(480)),
        ("Nycklar", Some(90)),
    ] {
        let mut plan = Plan {
            id: Id::of_name("plan", title),
            standing: Standing::Local,
            title: title.into(),
            tolerable_outage_minutes: minutes,
            ..crate::content::plans().remove(0)
        };
        plan.approvals = Items::default();
        put(&mut library, plan);
    }
    for role in crate::content::roles() {
        put(&mut library, role);
    }
    for name in ["Åsa Ek", "Bo Ek"] {
        let mut person = Person::new(Id::of_name("person", name), name);
        person.phones.push(
            Id::of_name("phone", name),
            Phone {
                label: String::new(),
                number: "0701740610".into(),
                verified_on: None,
                failed_on: None,
            },
        );
        put(&mut library, person);
    }
    put(
        &mut library,
        Roster::new(Id::of_name("roster", ""), "Krisstöd jour"),
    );
    on_call(&mut library, "Åsa Ek");
    library
}

/// Who has the night of 25 November.
fn on_call(library: &mut Library, name: &str) {
    let day: NaiveDate = "2026-11-25".parse().expect("a day");
    let role = library.sorted::<Role>()[0].id;
    let clock = |day: NaiveDate, hour| day.and_hms_opt(hour, 0, 0).expect("an hour");
    let mut month = RosterMonth::empty(Id::of_name("roster", ""), day);
    let mut shift = Shift::new(role, clock(day, 17), clock(day + Days::new(1), 8));
    shift.person = Some(Id::of_name("person", name));
    month.shifts.push(Id::of_name("shift", ""), shift);
    put(library, month);
}

fn change_plan(library: &mut Library, title: &str) {
    let mut plan = library
        .get(Id::<Plan>::of_name("plan", title))
        .expect("a plan")
        .clone();
    let section = plan
        .sections
        .unordered()
        .find(|(_, section)| section.key != SectionKey::Own)
        .map(|(id, _)| id)
        .expect("a section");
    plan.sections.get_mut(section).expect("a section").text = "Något annat än förut.".into();
    put(library, plan);
}

fn titles(document: &Document) -> Vec<&str> {
    let bound = document.bound.as_ref().expect("a binder");
    bound.leaves().map(|leaf| leaf.name.as_str()).collect()
}

/// The print is noted, with a copy in the car.
fn note(library: &mut Library, kind: &str) -> Printout {
    let by = Author {
        name: "Maja Lind".into(),
        role: String::new(),
    };
    let whole = subject::whole(kind);
    let document = subject::document(&text(), library, &whole, now()).expect("a document");
    let pages = Pages {
        count: 99,
        ranges: (0..30).map(|nth| (nth * 3 + 1, nth * 3 + 2)).collect(),
    };
    let made = subject::paged(subject::made(&text(), &whole, &document), &pages);
    let print = Printout::new(Id::of_name("print", kind), made, &by, now());
    let id = print.id;
    let note = Act::Note {
        print: Box::new(print),
        copies: vec![Laid {
            id: Id::of_name("copy", kind),
            number: None,
            place: "Bil 3".into(),
            keeper: String::new(),
        }],
    };
    for write in Edit::Print(note).carry_out(library, &by, now()).expect("noted") {
        if let Write::Put(record) = write {
            library.put(record, now(), false);
        }
    }
    library.get(id).expect("noted").clone()
}

#[test]
fn the_pack_holds_the_plans_in_use_and_those_that_bear_an_outage_the_shortest_time() {
    let mut library = library();
    let document = pack(&text(), &library, now());
    let plans: Vec<_> = titles(&document)
        .into_iter()
        .filter(|title| ["Larm", "El", "Nycklar", "IT", "Vatten", "Mat", "Värme"].contains(title))
        .collect();
    assert_eq!(plans, ["Larm", "El", "Nycklar", "IT", "Vatten"]);

    let heat = library
        .get(Id::<Plan>::of_name("plan", "Värme"))
        .expect("a plan")
        .clone();
    let by = Author {
        name: "Maja Lind".into(),
        role: String::new(),
    };
    let how = Start {
        exercise: false,
        outage_began_at: now(),
        authority: String::new(),
        called_112: Called112::NotNeeded,
        channel: String::new(),
        draft: false,
    };
    let used = Activation::start(Id::of_name("use", ""), (&heat, None), how, by, now());
    put(&mut library, used);
    let document = pack(&text(), &library, now());
    assert!(
        titles(&document).contains(&"Värme"),
        "what goes on is in the pack"
    );
}

#[test]
fn rosters_in_the_pack_reach_fourteen_days_ahead_on_any_day_of_the_week() {
    for day in 0..7 {
        let now = now() + chrono::TimeDelta::days(day);
        let weeks = Stretch::Weeks(zone::local(now).date(), PACK_WEEKS);
        assert!(weeks.next() - zone::local(now).date() >= chrono::TimeDelta::days(14));
    }
}

#[test]
fn a_changed_shift_and_a_changed_section_are_the_only_sheets_to_exchange() {
    let mut library = library();
    let print = note(&mut library, kind::BINDER);
    let now_made = binder(&text(), &library, now());
    assert!(now_made.changed().is_empty(), "nothing has changed yet");
    assert!(subject::stale(&library, now()).is_empty());

    on_call(&mut library, "Bo Ek");
    change_plan(&mut library, "IT");
    let document = binder(&text(), &library, now());
    let bound = document.bound.as_ref().expect("a binder");
    let changed: Vec<_> = bound
        .leaves()
        .filter(|leaf| !leaf.changed.is_empty())
        .map(|leaf| leaf.name.as_str())
        .collect();
    assert_eq!(changed, ["Krisstöd jour, november 2026", "IT"]);

    let stale = subject::stale(&library, now());
    assert_eq!(stale.len(), 1);
    let (found, changes) = &stale[0];
    assert_eq!(found.id, print.id);
    let of_plan: Vec<_> = changes
        .iter()
        .filter(|(title, _)| title.starts_with("IT"))
        .collect();
    assert_eq!(of_plan.len(), 1, "the section alone: {changes:?}");
    assert!(of_plan[0].0.contains(" › ") && of_plan[0].1 == Change::Changed);
    assert!(
        changes
            .iter()
            .all(|(title, _)| title.starts_with("IT") || title.starts_with("Krisstöd jour, november"))
    );

    let pages = Pages {
        count: 99,
        ranges: (0..30).map(|nth| (nth * 3 + 1, nth * 3 + 2)).collect(),
    };
    let sheets: Vec<_> = bound.leaves().filter(|leaf| !leaf.changed.is_empty()).collect();
    let mut expected = vec![(1, 2)];
    expected.extend(sheets.iter().map(|leaf| pages.ranges[leaf.document.nth]));
    expected.push(pages.ranges[bound.last]);
    let expected: Vec<_> = expected
        .iter()
        .map(|(first, last)| format!("{first}-{last}"))
        .collect();
    assert_eq!(words::pages_of(&document.changed(), &pages), expected.join(", "));
}

#[test]
fn the_code_of_a_page_within_a_binder_is_answered_for_its_own_document() {
    let mut library = library();
    let print = note(&mut library, kind::BINDER);
    let code = |title: &str| {
        let sheet = print.sheets.iter().find(|sheet| sheet.title == title);
        sheet.expect("a sheet").code.clone()
    };
    change_plan(&mut library, "IT");
    let age = |code: String| subject::age(&text(), &library, &code, now());
    assert!(matches!(age(code("El")), Age::Current(paper) if paper.title() == "El"));
    let Age::Changed(paper, changes) = age(code("IT")) else {
        panic!("the plan has changed");
    };
    assert_eq!((paper.title(), changes.len()), ("IT", 1));
    assert!(matches!(age(print.code.clone()), Age::Changed(..)));
}

#[test]
fn the_next_week_makes_the_old_pack_stale_and_names_the_roster_alone() {
    let mut library = library();
    note(&mut library, kind::PACK);
    let later = now() + chrono::TimeDelta::days(7);
    let document = pack(&text(), &library, later);
    let bound = document.bound.as_ref().expect("a pack");
    let changed: Vec<_> = bound.leaves().filter(|leaf| !leaf.changed.is_empty()).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].subject.document, kind::ROSTER);
    assert_eq!(
        changed[0].changed,
        text().paper_leaf_changed(),
        "the same roster, other days"
    );
}

#[test]
fn what_stands_in_every_plan_is_not_looked_up() {
    let document = binder(&text(), &library(), now());
    let bound = document.bound.expect("a binder");
    let keys: Vec<_> = bound.register.iter().flat_map(|(_, keys)| keys).collect();
    for wanted in ["Åsa Ek", "Bo Ek", "El", "Värme"] {
        assert!(keys.iter().any(|key| *key == wanted), "{wanted} is missing");
    }
    assert!(
        keys.iter().all(|key| *key != "Kommunikation"),
        "it stands in every plan"
    );
    let letters: Vec<_> = bound.register.iter().map(|(letter, _)| letter.as_str()).collect();
    let last = letters.last();
    assert!(
        matches!(last, Some(&"Å" | &"Ä" | &"Ö")),
        "Swedish order: {letters:?}"
    );
}

fn job(library: &Library, now: DateTime<Utc>, sides: Sides) -> Job {
    let setting = Setting {
        text: &text(),
        now,
        by: "Karin Ek",
        sheet: Sheet::A4,
        sides,
    };
    Job::of(&binder(&text(), library, now), &setting)
}

#[test]
fn what_has_not_changed_is_not_laid_out_again_and_the_print_is_the_same_as_a_new_one() {
    let mut library = library();
    let mut kept = Shelf::default();
    job(&library, now(), Sides::One)
        .lay_out(&mut kept)
        .expect("pages");
    let before: Vec<_> = kept.0.values().cloned().collect();
    change_plan(&mut library, "El");
    let later = now() + chrono::TimeDelta::minutes(90);
    let job = job(&library, later, Sides::One);
    let laid = job.lay_out(&mut kept).expect("pages");
    let is_new = |sheets: &&Arc<_>| !before.iter().any(|old| Arc::ptr_eq(old, sheets));
    let anew = kept.0.values().filter(is_new).count();
    assert_eq!(anew, 1, "the plan that was changed, alone");
    let new = job.lay_out(&mut Shelf::default()).expect("pages");
    assert_eq!(laid.pages, new.pages);
    assert!(
        job.pdf(&laid) == job.pdf(&new),
        "the kept pages give another file"
    );
}

#[test]
fn on_two_sides_each_document_begins_on_a_sheet_of_its_own() {
    let laid = job(&library(), now(), Sides::Two)
        .lay_out(&mut Shelf::default())
        .expect("pages");
    for (first, _) in &laid.pages.ranges {
        assert_eq!(first % 2, 1, "a document begins on the back: {:?}", laid.pages);
    }
}
