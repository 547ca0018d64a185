//! What somebody half remembers and types in a hurry is found, and what is gone is not.

mod support;

use krisparm::domain::edit::Write;
use krisparm::domain::{Id, Person, Plan};
use krisparm::store::Store;
use krisparm::store::search::Hit;
use support::*;

fn titles(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.title.as_str()).collect()
}

fn filled(place: &Place) -> Store {
    let mut store = place.create();
    let mut el = plan("el", "Elavbrott", 3);
    el.sections.get_mut(section_id(0)).unwrap().text =
        "Ring räddningstjänsten först. IT-stödet når du sedan på växeln.".into();
    let mut kim = person("Kim Åberg");
    kim.competences.push("Samtalsledare".into());
    for write in [
        put(el),
        put(kim),
        put(person("Göran Öst")),
        put(plan("vatten", "Dricksvatten saknas", 2)),
    ] {
        store.write("save", &[write], &anna(), noon()).unwrap();
    }
    store
}

#[test]
fn diacritics_and_case_do_not_matter() {
    let place = Place::new();
    let mut store = filled(&place);
    for typed in ["åberg", "aberg", "ÅBERG", "Kim aberg", "kim å"] {
        assert_eq!(titles(&store.search(typed, 5).unwrap()), ["Kim Åberg"], "{typed}");
    }
    assert_eq!(titles(&store.search("goran ost", 5).unwrap()), ["Göran Öst"]);
}

#[test]
fn a_part_of_a_compound_is_found() {
    let place = Place::new();
    let mut store = filled(&place);
    assert_eq!(
        titles(&store.search("vatten", 5).unwrap()),
        ["Dricksvatten saknas"]
    );
    assert_eq!(titles(&store.search("avbrott", 5).unwrap()), ["Elavbrott"]);
    assert_eq!(titles(&store.search("ledare", 5).unwrap()), ["Kim Åberg"]);
}

#[test]
fn a_hit_in_the_text_shows_the_words_around_it() {
    let place = Place::new();
    let mut store = filled(&place);
    let hits = store.search("raddningstj", 5).unwrap();
    assert_eq!(titles(&hits), ["Elavbrott"]);
    assert_eq!(&hits[0].context[hits[0].at.clone()], "räddningstj");
    assert!(
        hits[0].context.contains("Ring räddningstjänsten först"),
        "{}",
        hits[0].context
    );
}

#[test]
fn one_and_two_letters_find_the_beginning_of_a_word() {
    let place = Place::new();
    let mut store = filled(&place);
    assert_eq!(titles(&store.search("e", 5).unwrap()), ["Elavbrott"]);
    assert_eq!(titles(&store.search("el", 5).unwrap())[0], "Elavbrott");
    let hits = store.search("it", 5).unwrap();
    assert_eq!(titles(&hits), ["Elavbrott"], "a short word in a text");
    assert_eq!(&hits[0].context[hits[0].at.clone()], "IT");
}

#[test]
fn small_typos_are_forgiven_and_marked() {
    let place = Place::new();
    let mut store = filled(&place);
    for typed in ["elabvrott", "elavrott", "drikcsvatten"] {
        let hits = store.search(typed, 5).unwrap();
        assert_eq!(hits.len(), 1, "{typed}");
        assert!(hits[0].by_typo, "{typed}");
    }
    let hits = store.search("kim åbreg", 5).unwrap();
    assert_eq!(titles(&hits), ["Kim Åberg"]);
    assert!(store.search("zebra", 5).unwrap().is_empty());
    assert!(!store.search("elavbrott", 5).unwrap()[0].by_typo);
}

#[test]
fn a_phone_number_is_found_however_it_is_grouped() {
    let place = Place::new();
    let mut store = filled(&place);
    for typed in ["0701740605", "070-174 06 05", "174 06 05"] {
        assert_eq!(store.search(typed, 5).unwrap().len(), 2, "{typed}");
    }
}

#[test]
fn signs_of_any_kind_are_no_error() {
    let place = Place::new();
    let mut store = filled(&place);
    for typed in [
        "",
        " ",
        "\"",
        "el\" OR names:*",
        "AND",
        "NEAR(a b)",
        "*",
        "-",
        "\0",
        "😀",
        "ﬁ ı İ",
    ] {
        store.search(typed, 5).unwrap();
    }
    assert!(store.search("elavbrott", 0).unwrap().is_empty());
}

#[test]
fn what_was_changed_is_found_by_its_new_words_and_what_was_deleted_by_none() {
    let place = Place::new();
    let mut store = filled(&place);
    assert_eq!(store.search("elavbrott", 5).unwrap().len(), 1);
    let id = Id::<Plan>::of_name("plan", "el");
    let mut plan = store.load().unwrap().0.get(id).unwrap().clone();
    plan.title = "Strömlöst".into();
    let which = save(&mut store, plan, &anna(), minute(1));
    assert_eq!(titles(&store.search("stromlost", 5).unwrap()), ["Strömlöst"]);
    assert!(store.search("elavbrott", 5).unwrap().is_empty());
    store
        .write("delete", &[Write::Delete(which)], &anna(), minute(2))
        .unwrap();
    assert!(store.search("strömlöst", 5).unwrap().is_empty());
    assert!(store.search("räddningstjänsten", 5).unwrap().is_empty());
    store.undo(&anna(), minute(3)).unwrap();
    assert_eq!(store.search("strömlöst", 5).unwrap().len(), 1);
}

#[test]
fn a_typo_in_one_of_two_words_is_found_whichever_it_is() {
    let place = Place::new();
    let mut store = filled(&place);
    for typed in [
        "drikcsvatten saknas",
        "dricksvatten sankas",
        "saknas drikcsvatten",
        "drikcsvatten sakn",
    ] {
        let hits = store.search(typed, 5).unwrap();
        assert_eq!(titles(&hits), ["Dricksvatten saknas"], "{typed}");
        assert!(hits[0].by_typo, "{typed}");
    }
    assert!(store.search("drikcsvatten åberg", 5).unwrap().is_empty());
}

#[test]
fn the_fewest_slips_come_first() {
    let place = Place::new();
    let mut store = place.create();
    for name in ["Lindgren", "Lundgren", "Lundgrens"] {
        save(&mut store, person(name), &anna(), noon());
    }
    let hits = store.search("lunndgren", 5).unwrap();
    assert_eq!(titles(&hits), ["Lundgren", "Lindgren", "Lundgrens"]);
    let hits = store.search("lundgren", 5).unwrap();
    assert!(!hits[0].by_typo, "what is spelt right comes before what is not");
    assert_eq!(hits[0].title, "Lundgren");
    assert_eq!(hits.iter().filter(|hit| hit.title == "Lundgren").count(), 1);
}

#[test]
fn words_are_found_in_any_order_and_in_names_and_texts_together() {
    let place = Place::new();
    let mut store = filled(&place);
    for typed in ["åberg kim", "samtalsled åberg", "erg ledare", "å samtalsledare"] {
        assert_eq!(titles(&store.search(typed, 5).unwrap()), ["Kim Åberg"], "{typed}");
    }
    assert_eq!(
        titles(&store.search("växeln elavbrott", 5).unwrap()),
        ["Elavbrott"]
    );
    assert!(store.search("växeln åberg", 5).unwrap().is_empty());
}

#[test]
fn names_come_before_texts_and_beginnings_before_what_is_further_in() {
    let place = Place::new();
    let mut store = place.create();
    let mut noted = person("Eva Ek");
    noted.note = "ringer om vatten".into();
    let mut deep = person("Bo Ek");
    deep.note = "ringer om dricksvatten".into();
    for record in [put(plan("a", "Vatten", 0)), put(plan("b", "Vattenläcka", 0))] {
        store.write("save", &[record], &anna(), noon()).unwrap();
    }
    for record in [put(noted), put(plan("c", "Dricksvatten", 0)), put(deep)] {
        store.write("save", &[record], &anna(), noon()).unwrap();
    }
    let hits = store.search("vatten", 5).unwrap();
    assert_eq!(
        titles(&hits),
        ["Vatten", "Vattenläcka", "Dricksvatten", "Eva Ek", "Bo Ek"]
    );
    assert_eq!(titles(&store.search("vatten", 2).unwrap()), titles(&hits[..2]));
}

#[test]
fn what_is_written_after_the_first_search_is_found_by_all_its_words_and_no_longer_by_the_old() {
    let place = Place::new();
    let mut store = filled(&place);
    assert!(store.search("reservkraft", 5).unwrap().is_empty());
    let id = Id::<Person>::of_name("person", "Kim Åberg");
    let mut kim = store.load().unwrap().0.get(id).unwrap().clone();
    kim.note = "Känner reservkraften, ringer växeln".into();
    kim.competences.clear();
    save(&mut store, kim, &anna(), minute(1));
    for store in [&mut store, &mut place_copy(&place)] {
        assert_eq!(titles(&store.search("reservkraft", 5).unwrap()), ["Kim Åberg"]);
        assert_eq!(store.search("växeln", 5).unwrap().len(), 2);
        assert!(store.search("samtalsledare", 5).unwrap().is_empty());
        assert_eq!(titles(&store.search("åberg", 5).unwrap()), ["Kim Åberg"]);
    }
    store.rebuild().unwrap();
    assert_eq!(titles(&store.search("reservkraft", 5).unwrap()), ["Kim Åberg"]);
}

#[test]
fn among_ten_thousand_the_best_come_first() {
    let place = Place::new();
    let mut store = place.create();
    let mut random = Random(7);
    let first = [
        "Anna", "Bo", "Cecilia", "David", "Eva", "Fatima", "Göran", "Hanna",
    ];
    let last = ["Ek", "Lind", "Åberg", "Öst", "Sjö", "Berg", "Dal", "Holm"];
    let mut writes = Vec::new();
    for n in 0..10_000 {
        let name = format!("{} {}", first[random.below(8)], last[random.below(8)]);
        let mut someone = Person::new(Id::of_name("person", &n.to_string()), name);
        someone.note = format!("Arbetar i hus {n}, känner till elverket");
        writes.push(put(someone));
    }
    writes.insert(17, put(plan("el", "El", 2)));
    for writes in writes.chunks(500) {
        store.write("save-all", writes, &anna(), noon()).unwrap();
    }
    assert_eq!(
        titles(&store.search("el", 20).unwrap())[0],
        "El",
        "the title before ten thousand texts"
    );
    assert_eq!(store.search("hus 4711", 20).unwrap().len(), 1);
    let hits = store.search("göran åb", 20).unwrap();
    assert_eq!(hits.len(), 20);
    assert!(hits.iter().all(|hit| hit.title == "Göran Åberg"));
    assert_eq!(store.search("elverk", 20).unwrap().len(), 20);
    // A rare word beside one that everybody has, or beside a part of it.
    for typed in ["elverket 4711", "4711 elverket", "lverke hus 4712", "känner 4713"] {
        assert_eq!(store.search(typed, 20).unwrap().len(), 1, "{typed}");
    }
    let hits = store.search("elvreket göran", 20).unwrap();
    assert!(hits.is_empty(), "typos are forgiven in names only");
    let hits = store.search("hannna homl", 20).unwrap();
    assert_eq!(hits.len(), 20);
    assert!(hits.iter().all(|hit| hit.title == "Hanna Holm" && hit.by_typo));
    let mut again = place_reopened(store, &place);
    assert_eq!(titles(&again.search("el", 20).unwrap())[0], "El");
}

/// The same file read by another program.
fn place_copy(place: &Place) -> Store {
    Store::open_read_only(&place.binder, &passphrase(PASSPHRASE), entropy).unwrap()
}

fn place_reopened(store: Store, place: &Place) -> Store {
    drop(store);
    place.open().unwrap()
}
