//! A template and a plan adapted from it, edited by the centre and by the board on three laptops that meet in any order:
//! no text is lost that nobody wrote over, and every choice that waits is listed.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use krisparm::domain::adaptation::{Answer, Choice, PartRef, choices};
use krisparm::domain::edition::published;
use krisparm::domain::plan::{Section, Standing};
use krisparm::domain::{Edit, Id, Library, Plan, RecordRef};
use krisparm::store::{Store, StoreError};
use proptest::prelude::*;
use support::*;

const LOCAL: &str = "vår";
const TEMPLATE: &str = "mall";

#[derive(Debug, Clone)]
enum Deed {
    Write { central: bool, section: usize },
    Publish,
    Decide { section: usize, how: u8 },
    Send(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (any::<bool>(), 0..3usize).prop_map(|(central, section)| Deed::Write { central, section }),
        2 => Just(Deed::Publish),
        3 => (0..3usize, 0..3u8).prop_map(|(section, how)| Deed::Decide { section, how }),
        4 => (0..3usize).prop_map(Deed::Send),
    ]
}

/// A section of the template or of the board's plan.
type Place3 = (bool, usize);

/// What one laptop knows: the texts that stand, and those that somebody who had read them wrote over.
#[derive(Debug, Clone, Default)]
struct Known {
    standing: BTreeMap<Place3, BTreeSet<String>>,
    written_over: BTreeMap<Place3, BTreeSet<String>>,
}

impl Known {
    fn write(&mut self, place: Place3, text: &str) {
        let standing = self.standing.entry(place).or_default();
        self.written_over
            .entry(place)
            .or_default()
            .extend(standing.iter().cloned());
        *standing = BTreeSet::from([text.to_owned()]);
    }

    fn hear(&mut self, other: &Self) {
        for (place, texts) in &other.written_over {
            self.written_over
                .entry(*place)
                .or_default()
                .extend(texts.iter().cloned());
        }
        for (place, texts) in &other.standing {
            self.standing
                .entry(*place)
                .or_default()
                .extend(texts.iter().cloned());
        }
        for (place, texts) in &mut self.standing {
            let over = self.written_over.get(place);
            texts.retain(|text| over.is_none_or(|over| !over.contains(text)));
        }
    }
}

struct Laptop {
    store: Store,
    known: Known,
    _place: Place,
}

fn id_of(central: bool) -> Id<Plan> {
    Id::of_name("plan", if central { TEMPLATE } else { LOCAL })
}

fn library(laptop: &Laptop) -> Library {
    laptop.store.load().unwrap().0
}

fn read(laptop: &Laptop, central: bool) -> Plan {
    library(laptop).get(id_of(central)).unwrap().clone()
}

/// The board's section that stands for the template's.
fn section(plan: &Plan, n: usize) -> Id<Section> {
    let found = plan
        .sections
        .iter()
        .find(|(id, one)| one.origin.unwrap_or(*id) == section_id(n));
    found.unwrap().0
}

/// Whether the edit was carried out: a rule may refuse it, or the store, as long as what it would write over is disputed.
fn carry_out(laptop: &mut Laptop, edit: &Edit, now: i64) -> bool {
    let Ok(writes) = edit.carry_out(&library(laptop), &anna(), minute(now)) else {
        return false;
    };
    match laptop.store.write(edit.op(), &writes, &anna(), minute(now)) {
        Ok(_) => true,
        Err(StoreError::InConflict { .. }) => false,
        Err(error) => panic!("{error}"),
    }
}

/// Three laptops with the template and the plan that the board has just made of it.
fn laptops() -> [Laptop; 3] {
    let mut laptops = [(); 3].map(|()| {
        let place = Place::new();
        Laptop {
            store: place.create(),
            known: Known::default(),
            _place: place,
        }
    });
    let template = Plan {
        standing: Standing::Template,
        ..plan(TEMPLATE, "Nödvatten", 1)
    };
    let mut known = Known::default();
    for n in 0..3 {
        let text = template.sections.get(section_id(n)).unwrap().text.clone();
        known.write((true, n), &text);
        known.write((false, n), &text);
    }
    carry_out(&mut laptops[0], &Edit::Save(template.into()), 0);
    let adapt = Edit::AdaptPlan {
        id: id_of(false),
        template: id_of(true),
        unit: None,
        seed: [7; 10],
    };
    carry_out(&mut laptops[0], &adapt, 0);
    laptops[0].known = known;
    for to in 1..3 {
        send(&mut laptops, 0, to);
    }
    laptops
}

fn send(laptops: &mut [Laptop; 3], from: usize, to: usize) {
    if from == to {
        return;
    }
    let bytes = laptops[from]
        .store
        .export_changes(&laptops[to].store.state().unwrap())
        .unwrap();
    laptops[to].store.import_changes(&bytes, minute(1000)).unwrap();
    let heard = laptops[from].known.clone();
    laptops[to].known.hear(&heard);
}

fn act(laptops: &mut [Laptop; 3], who: usize, deed: &Deed, now: i64) {
    let laptop = &mut laptops[who];
    match *deed {
        Deed::Write { central, section: n } => {
            let mut plan = read(laptop, central);
            let text = format!("Text {now}");
            let at = section(&plan, n);
            plan.sections.get_mut(at).unwrap().text.clone_from(&text);
            if carry_out(laptop, &Edit::Save(plan.into()), now) {
                laptop.known.write((central, n), &text);
            }
        }
        Deed::Publish => {
            let id = Id::of_name("approval", &now.to_string());
            let publish = Edit::ApprovePlan {
                plan: id_of(true),
                id,
                decision: String::new(),
            };
            carry_out(laptop, &publish, now);
        }
        Deed::Decide { section: n, how } => {
            let reason = "Så är det hos oss".to_owned();
            let answer = match how {
                0 => Answer::Take,
                1 => Answer::Keep { reason },
                _ => Answer::Join {
                    text: format!("Ihop {now}"),
                    reason,
                },
            };
            let part = PartRef::Section(section_id(n));
            let before = text_of(&read(laptop, false), n);
            let decide = Edit::Decide {
                plan: id_of(false),
                part,
                answer,
                seed: [9; 10],
            };
            if carry_out(laptop, &decide, now) {
                let after = text_of(&read(laptop, false), n);
                if before != after {
                    laptop.known.write((false, n), &after);
                }
            }
        }
        Deed::Send(to) => send(laptops, who, to),
    }
}

fn text_of(plan: &Plan, n: usize) -> String {
    plan.sections.get(section(plan, n)).unwrap().text.clone()
}

/// Every text that a laptop shows in a section: what stands there, and what a conflict holds beside it.
fn shown(laptop: &Laptop, central: bool, n: usize) -> BTreeSet<String> {
    let plan = read(laptop, central);
    let id = section(&plan, n).to_string();
    let mut shown = BTreeSet::from([text_of(&plan, n)]);
    for conflict in laptop.store.conflicts(RecordRef::of(plan.id)).unwrap() {
        if conflict.path.first().is_some_and(|list| list == "sections") && conflict.path.contains(&id) {
            let texts = conflict
                .versions
                .iter()
                .filter_map(|version| version.value.as_str());
            shown.extend(texts.map(str::to_owned));
        }
    }
    shown
}

/// Sections about which somebody has to choose, worked out by comparing texts alone.
fn expected(library: &Library) -> BTreeSet<PartRef> {
    let ours = library.get(id_of(false)).unwrap();
    let theirs = published(library, id_of(true)).unwrap();
    (0..3)
        .filter(|n| {
            let part = PartRef::Section(section_id(*n));
            let decision = ours.decisions.get(part.decision()).unwrap();
            let (ours, theirs) = (text_of(ours, *n), text_of(theirs, *n));
            let seen = decision.seen.as_ref().unwrap().text() == theirs;
            match decision.choice {
                Choice::Pending => true,
                Choice::Taken => ours != theirs,
                Choice::Ours => !seen && ours != theirs,
            }
        })
        .map(|n| PartRef::Section(section_id(n)))
        .collect()
}

proptest! {
    // Each case is some thirty edits on three disks: a few by default, as many as PROPTEST_CASES says when one doubts.
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(12),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_the_centre_and_the_board_write_on_three_laptops_no_text_is_lost_and_every_choice_is_listed(
        deeds in prop::collection::vec((0..3usize, deed()), 1..40)
    ) {
        let mut laptops = laptops();
        for (now, (who, deed)) in (1i64..).zip(&deeds) {
            act(&mut laptops, *who, deed, now);
        }
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1), (0, 2)] {
            send(&mut laptops, from, to);
        }
        let listed = |laptop: &Laptop| -> Vec<_> {
            let library = library(laptop);
            let plan = library.get(id_of(false)).unwrap();
            choices(&library, plan).into_iter().map(|open| open.part).collect()
        };
        let first = listed(&laptops[0]);
        let sections: BTreeSet<_> =
            first.iter().copied().filter(|part| matches!(part, PartRef::Section(_))).collect();
        prop_assert_eq!(sections, expected(&library(&laptops[0])));
        for laptop in &laptops {
            prop_assert_eq!(listed(laptop), first.clone());
            for (central, n) in [true, false].into_iter().flat_map(|central| (0..3).map(move |n| (central, n))) {
                let standing = laptop.known.standing[&(central, n)].clone();
                let shown = shown(laptop, central, n);
                prop_assert!(standing.is_subset(&shown), "{standing:?} stood, {shown:?} is shown");
            }
        }
    }
}
