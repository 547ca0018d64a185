use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::relations::{Web, linked};
use super::*;
use crate::domain::edit::{Write, relating::Act};
use crate::domain::{Author, Edit, Library, Refusal};

fn now() -> DateTime<Utc> {
    "2026-11-21T22:50:00Z".parse().expect("an instant")
}

fn id(number: usize) -> Id<Concept> {
    Id::of_name("concept", &number.to_string())
}

fn concept(number: usize, word: &str) -> Concept {
    let mut one = Concept::new(id(number));
    let term = Term::new(TermLanguage::Sv, word, TermStatus::Recommended);
    one.terms.push(Id::of_name("term", word), term);
    one.definition_sv = "något som finns".into();
    one
}

fn advise_against(one: &mut Concept, word: &str) {
    let term = Term::new(TermLanguage::Sv, word, TermStatus::AdvisedAgainst);
    one.terms.push(Id::of_name("advised", word), term);
}

fn library(concepts: impl IntoIterator<Item = Concept>) -> Library {
    let mut library = Library::default();
    for one in concepts {
        library.put(one.into(), now(), false);
    }
    library
}

fn carry(library: &mut Library, edit: &Edit) -> Result<(), Refusal> {
    let me = Author {
        name: "Saga Granfjäll".into(),
        role: "Krisledare".into(),
    };
    for write in edit.carry_out(library, &me, now())? {
        match write {
            Write::Put(record) => library.put(record, now(), false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

fn relate(library: &mut Library, one: usize, link: Link, other: usize) -> Result<(), Refusal> {
    let (one, other) = (id(one), id(other));
    carry(library, &Edit::Relate(Act::Relate { one, link, other }))
}

fn get(library: &Library, number: usize) -> &Concept {
    library.get(id(number)).expect("a concept")
}

fn found(library: &Library) -> Vec<Fault> {
    faults(library).into_iter().map(|(_, fault)| fault).collect()
}

#[test]
fn a_concept_never_becomes_a_kind_of_itself_by_any_way_round() {
    let mut library = library([concept(1, "a"), concept(2, "b"), concept(3, "c")]);
    relate(&mut library, 1, Link::Broader, 2).expect("a kind of b");
    relate(&mut library, 2, Link::Broader, 3).expect("b a kind of c");
    let refused = relate(&mut library, 3, Link::Broader, 1);
    assert_eq!(refused, Err(Refusal::KindOfItself { word: "c".into() }));
    let refused = relate(&mut library, 1, Link::Narrower, 3);
    assert_eq!(refused, Err(Refusal::KindOfItself { word: "c".into() }));
    let mut third = get(&library, 3).clone();
    third.broader.push(id(1));
    let refused = carry(&mut library, &Edit::Save(third.into()));
    assert_eq!(refused, Err(Refusal::KindOfItself { word: "c".into() }));
}

#[test]
fn a_circle_that_two_laptops_made_is_listed_and_can_be_written_on_and_broken() {
    let (mut one, mut other) = (concept(1, "a"), concept(2, "b"));
    one.broader.push(other.id);
    other.broader.push(one.id);
    let mut library = library([one.clone(), other]);
    assert_eq!(found(&library), [Fault::Cycle, Fault::Cycle]);
    one.note = "fortfarande fel".into();
    carry(&mut library, &Edit::Save(one.into())).expect("what was so before may be written on");
    let (one, other) = (id(1), id(2));
    let link = Link::Broader;
    carry(&mut library, &Edit::Relate(Act::Unrelate { one, link, other })).expect("taken back");
    assert_eq!(found(&library), []);
}

#[test]
fn two_concepts_are_never_both_above_one_another_and_related() {
    let mut library = library([concept(1, "a"), concept(2, "b")]);
    relate(&mut library, 1, Link::Broader, 2).expect("a kind of b");
    for (one, other, word) in [(1, 2, "b"), (2, 1, "a")] {
        let refused = relate(&mut library, one, Link::Related, other);
        assert_eq!(refused, Err(Refusal::KindAndRelated { other: word.into() }));
    }
    assert_eq!(
        relate(&mut library, 1, Link::Homonym, 1),
        Err(Refusal::OwnRelative)
    );
}

#[test]
fn both_concepts_say_the_same_of_a_relation_however_it_is_written() {
    let mut library = library([concept(1, "a"), concept(2, "b"), concept(3, "c")]);
    let mut one = get(&library, 1).clone();
    one.related.push(id(2));
    one.homonyms.push(id(3));
    carry(&mut library, &Edit::Save(one.into())).expect("saved");
    assert_eq!(get(&library, 2).related, [id(1)]);
    assert_eq!(get(&library, 3).homonyms, [id(1)]);
    let mut other = get(&library, 2).clone();
    other.related.clear();
    carry(&mut library, &Edit::Save(other.into())).expect("saved");
    assert!(get(&library, 1).related.is_empty());
    assert_eq!(get(&library, 1).homonyms, [id(3)]);
}

#[test]
fn joining_two_concepts_loses_no_word_and_every_reference_follows() {
    let (mut from, mut into, mut third) = (
        concept(1, "stödperson"),
        concept(2, "krisstödjare"),
        concept(3, "c"),
    );
    advise_against(&mut from, "kontaktperson");
    advise_against(&mut into, "stödperson");
    let word = PartnerWord::new(Partner::Church, "diakon");
    from.partners.push(Id::of_name("word", "1"), word);
    from.related = vec![id(2), id(3)];
    into.related = vec![id(1)];
    third.related = vec![id(1)];
    third.broader = vec![id(1)];
    let mut library = library([from, into, third]);
    let (from, into) = (id(1), id(2));
    carry(&mut library, &Edit::Relate(Act::Merge { from, into })).expect("joined");
    let (from, into, third) = (get(&library, 1), get(&library, 2), get(&library, 3));
    assert_eq!(from.stage, ConceptStage::Retired);
    assert_eq!(from.replaced_by, Some(into.id));
    assert_eq!(from.definition_sv, "något som finns");
    let words: Vec<_> = into.terms.iter().map(|(_, term)| term.text.as_str()).collect();
    assert_eq!(words, ["krisstödjare", "stödperson", "kontaktperson"]);
    assert_eq!(
        into.word_of(Partner::Church).map(|word| word.text.as_str()),
        Some("diakon")
    );
    assert_eq!(
        (third.broader.as_slice(), third.related.as_slice()),
        (&[into.id][..], &[][..])
    );
    assert_eq!(found(&library), []);
}

#[test]
fn a_word_split_off_is_a_homonym_on_both_sides() {
    let mut library = library([concept(1, "brytpunkt")]);
    let edit = Edit::Relate(Act::Split {
        concept: id(1),
        id: id(2),
        term: Id::of_name("term", "new"),
        word: " brytpunkt (dygnsvila) ".into(),
    });
    carry(&mut library, &edit).expect("split");
    assert_eq!(get(&library, 2).word(), "brytpunkt (dygnsvila)");
    assert_eq!(get(&library, 2).homonyms, [id(1)]);
    assert_eq!(get(&library, 1).homonyms, [id(2)]);
}

#[test]
fn what_is_taken_out_of_use_has_a_successor_or_a_reason() {
    let mut library = library([concept(1, "a"), concept(2, "b"), concept(3, "c")]);
    let retire = |concept, successor: Option<usize>, reason: &str| {
        Edit::Relate(Act::Retire {
            concept: id(concept),
            successor: successor.map(id),
            reason: reason.into(),
        })
    };
    assert_eq!(
        carry(&mut library, &retire(1, None, " ")),
        Err(Refusal::ReasonMissing)
    );
    carry(&mut library, &retire(1, Some(2), "")).expect("b instead");
    carry(&mut library, &retire(2, Some(3), "")).expect("c instead");
    assert_eq!(Web::of(&library).successor(id(1)), Some(id(3)));
    assert_eq!(
        carry(&mut library, &retire(3, Some(1), "")),
        Err(Refusal::ReplacesItself)
    );
    let mut bare = get(&library, 2).clone();
    bare.replaced_by = None;
    library.put(bare.into(), now(), false);
    assert_eq!(found(&library), [Fault::RetiredUnexplained]);
}

#[test]
fn a_word_advised_against_here_and_recommended_there_is_a_fault_until_they_are_told_apart() {
    let (mut one, other) = (concept(1, "avlösning"), concept(2, "överlämning (av ansvar)"));
    advise_against(&mut one, "Överlämning");
    let mut library = library([one, other]);
    let clash = Fault::Clash {
        word: "Överlämning".into(),
        other: id(2),
    };
    assert_eq!(found(&library), [clash]);
    relate(&mut library, 2, Link::Homonym, 1).expect("homonyms");
    assert_eq!(found(&library), []);
}

#[test]
fn a_kind_of_a_concept_is_not_made_its_relative_from_either_end() {
    let mut library = library([concept(1, "plats"), concept(2, "brytpunkt")]);
    relate(&mut library, 2, Link::Broader, 1).expect("related");
    let mut one = get(&library, 1).clone();
    one.related.push(id(2));
    let refused = carry(&mut library, &Edit::Save(one.into()));
    assert!(
        matches!(refused, Err(Refusal::KindAndRelated { .. })),
        "{refused:?}"
    );
    assert!(get(&library, 2).related.is_empty());
}

#[test]
fn nothing_speaks_of_a_concept_that_was_deleted() {
    let mut library = library([concept(1, "plats"), concept(2, "brytpunkt"), concept(3, "larm")]);
    relate(&mut library, 2, Link::Broader, 1).expect("related");
    relate(&mut library, 1, Link::Homonym, 3).expect("related");
    let which = crate::domain::RecordRef::of(id(1));
    carry(&mut library, &Edit::Delete(which)).expect("deleted");
    assert!(get(&library, 2).broader.is_empty() && get(&library, 3).homonyms.is_empty());
    assert!(!found(&library).contains(&Fault::Dangling));
}

#[test]
fn a_second_meaning_is_said_as_the_first_and_known_by_a_name_nobody_has() {
    let mut library = library([concept(1, "krisstöd"), concept(2, "krisstöd (regionens)")]);
    relate(&mut library, 1, Link::Homonym, 2).expect("related");
    let split = |word: &str| {
        Edit::Relate(Act::Split {
            concept: id(1),
            id: id(3),
            term: Id::of_name("term", "new"),
            word: word.into(),
        })
    };
    let word = "Krisstöd (regionens)".to_owned();
    assert_eq!(
        carry(&mut library, &split(&word)),
        Err(Refusal::ConceptKnown { word })
    );
    carry(&mut library, &split("krisstöd (arbetsgivarens)")).expect("split");
    let new = get(&library, 3);
    assert_eq!(new.word(), "krisstöd (arbetsgivarens)");
    let permitted: Vec<_> = new.words(TermLanguage::Sv, TermStatus::Permitted).collect();
    assert_eq!(permitted, ["krisstöd"]);
    assert_eq!(linked(&library, new, Link::Homonym).len(), 2);
    assert!(get(&library, 2).homonyms.contains(&id(3)));
}

#[test]
fn a_concept_is_not_joined_with_one_that_is_out_of_use() {
    let mut library = library([concept(1, "POSOM"), concept(2, "krisstöd")]);
    let (from, into) = (id(1), id(2));
    carry(&mut library, &Edit::Relate(Act::Merge { from, into })).expect("joined");
    let back = Edit::Relate(Act::Merge {
        from: into,
        into: from,
    });
    let word = "POSOM".into();
    assert_eq!(carry(&mut library, &back), Err(Refusal::JoinRetired { word }));
}

#[test]
fn a_definition_is_a_phrase_that_explains_the_word_without_saying_it() {
    let mut one = concept(1, "jour");
    let mut said = |definition: &str| {
        one.definition_sv = definition.into();
        found(&library([one.clone()]))
    };
    assert_eq!(said("tid på arbetsstället"), []);
    assert_eq!(said("Tid på arbetsstället"), [Fault::NotAPhrase]);
    assert_eq!(said("tid på arbetsstället."), [Fault::NotAPhrase]);
    assert_eq!(said("tid då man har jour"), [Fault::Circular]);
    assert_eq!(said(""), [Fault::NoDefinition]);
}

#[test]
fn two_recommended_words_and_a_homonym_that_only_one_knows_are_faults() {
    let mut one = concept(1, "a");
    let second = Term::new(TermLanguage::Sv, "aa", TermStatus::Recommended);
    one.terms.push(Id::of_name("term", "second"), second);
    one.homonyms.push(id(2));
    one.related.push(id(9));
    let language = TermLanguage::Sv;
    let wrong = [
        Fault::SeveralTerms { language },
        Fault::Dangling,
        Fault::OneSidedHomonym { other: id(2) },
    ];
    assert_eq!(found(&library([one, concept(2, "b")])), wrong);
}

const COUNT: usize = 7;

fn an_act() -> impl Strategy<Value = Act> {
    let pair = (0..COUNT, 0..COUNT, 0..4_usize);
    prop_oneof![
        6 => pair.clone().prop_map(|(one, other, link)| Act::Relate {
            one: id(one),
            link: Link::ALL[link],
            other: id(other),
        }),
        1 => pair.clone().prop_map(|(one, other, link)| Act::Unrelate {
            one: id(one),
            link: Link::ALL[link],
            other: id(other),
        }),
        1 => pair.clone().prop_map(|(from, into, _)| Act::Merge { from: id(from), into: id(into) }),
        1 => pair.prop_map(|(one, other, _)| Act::Retire {
            concept: id(one),
            successor: Some(id(other)),
            reason: String::new(),
        }),
    ]
}

proptest! {
    /// Whatever is done by hand, in whatever order, nothing breaks the rules of relations.
    #[test]
    fn no_order_of_edits_makes_a_fault_of_relations(acts in prop::collection::vec(an_act(), 0..40)) {
        let mut library = library((0..COUNT).map(|at| concept(at, &format!("ord{at}"))));
        for act in acts {
            let _ = carry(&mut library, &Edit::Relate(act));
        }
        prop_assert_eq!(found(&library), []);
        for one in library.all::<Concept>() {
            for link in Link::ALL {
                for other in linked(&library, one, link) {
                    let back = linked(&library, other, link.seen_from_other());
                    prop_assert!(back.iter().any(|back| back.id == one.id), "{:?}", link);
                }
            }
        }
    }
}
