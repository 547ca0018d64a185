//! Documents bound together: a board's whole binder, and the pack that lies ready for the next fortnight.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::json;

use super::document::{BinderWords, Bound, Document, Layout, Leaf, Part, Stretch, Tab, Table, Words, dated};
use super::subject::{self, kind};
use super::{check_code, words};
use crate::domain::library::alphabet_key;
use crate::domain::plan::{Plan, Standing};
use crate::domain::printout::{Change, Printout, Shown, Subject, differing};
use crate::domain::{Activation, Concept, Id, Library, Roster, Routine, zone};
use crate::text::{Text, time};

/// Weeks of the rosters in the pack: with the one that is going on, always fourteen days ahead.
const PACK_WEEKS: u32 = 3;
/// Plans in the pack, besides those in use: what one grabs must be possible to carry.
const MOST_URGENT: usize = 5;
/// What is said in more places than these leads nowhere: it is not looked up.
const MOST_PLACES: usize = 3;
/// Signs of what is looked up.
const LOOKED_UP_SIGNS: usize = 80;

/// All that a board needs when every screen is dark: whom to reach, every plan, and forms to write on. Rosters of this month and
/// the next.
pub fn binder(text: &Text, library: &Library, now: DateTime<Utc>) -> Document {
    let today = zone::local(now).date();
    let next = Stretch::Month(today).next();
    let rosters = [Stretch::Month(today), Stretch::Month(next)];
    let last = Stretch::Month(next).next() - Days::new(1);
    let content = vec![
        (text.paper_tab_duty(), on_call(library, &rosters)),
        (text.paper_tab_plans(), subjects(&plans(library))),
        (text.paper_tab_forms(), forms(library)),
        (text.nav_vocabulary(), vocabulary(library)),
    ];
    let what = What {
        kind: kind::BINDER,
        title: text.paper_binder(),
        valid_to: last,
    };
    what.bind(text, library, content, now)
}

/// What is grabbed on the way out: rosters and numbers for fourteen days, the plans that are in use or most urgent, and forms.
pub fn pack(text: &Text, library: &Library, now: DateTime<Utc>) -> Document {
    let today = zone::local(now).date();
    let weeks = Stretch::Weeks(today, PACK_WEEKS);
    let content = vec![
        (text.paper_tab_duty(), on_call(library, &[weeks])),
        (text.paper_tab_urgent(), subjects(&urgent(library))),
        (text.paper_tab_forms(), forms(library)),
    ];
    let what = What {
        kind: kind::PACK,
        title: text.paper_pack(),
        valid_to: weeks.next() - Days::new(1),
    };
    what.bind(text, library, content, now)
}

fn on_call(library: &Library, stretches: &[Stretch]) -> Vec<Subject> {
    let rosters = library.sorted::<Roster>();
    let rosters = rosters.iter().flat_map(|roster| {
        stretches
            .iter()
            .map(|stretch| subject::roster(roster.id, *stretch))
    });
    [subject::whole(kind::PHONES)]
        .into_iter()
        .chain(rosters)
        .collect()
}

/// A board's own plans. Where it has none they are the centre's, which are all there is to go by.
fn plans(library: &Library) -> Vec<&Plan> {
    let all = library.sorted::<Plan>();
    let own: Vec<_> = all
        .iter()
        .filter(|plan| plan.standing == Standing::Local)
        .copied()
        .collect();
    if own.is_empty() { all } else { own }
}

/// Plans in use first, then those that bear an outage the shortest time.
fn urgent(library: &Library) -> Vec<&Plan> {
    let in_use: HashSet<Id<Plan>> = library
        .all::<Activation>()
        .filter(|activation| activation.is_active())
        .map(|activation| activation.plan)
        .collect();
    let mut plans = plans(library);
    plans.sort_by_key(|plan| {
        let minutes = plan.tolerable_outage_minutes.unwrap_or(u32::MAX);
        (!in_use.contains(&plan.id), minutes)
    });
    let used = plans.iter().filter(|plan| in_use.contains(&plan.id)).count();
    plans.truncate(used + MOST_URGENT);
    plans
}

fn subjects(plans: &[&Plan]) -> Vec<Subject> {
    plans
        .iter()
        .map(|plan| subject::of(kind::PLAN, plan.id))
        .collect()
}

fn forms(library: &Library) -> Vec<Subject> {
    let routines = library.sorted::<Routine>();
    let handovers = routines
        .iter()
        .filter(|routine| !routine.retired)
        .map(|one| subject::of(kind::HANDOVER_FORM, one.id));
    [kind::CALL_FORM, kind::LOG_FORM]
        .map(subject::whole)
        .into_iter()
        .chain(handovers)
        .collect()
}

fn vocabulary(library: &Library) -> Vec<Subject> {
    let has_words = library.count::<Concept>() > 0;
    has_words
        .then(|| subject::glossary(&Words::default()))
        .into_iter()
        .collect()
}

/// What is bound.
struct What {
    kind: &'static str,
    title: String,
    /// The last day that its rosters show.
    valid_to: NaiveDate,
}

impl What {
    fn bind(
        &self,
        text: &Text,
        library: &Library,
        content: Vec<(String, Vec<Subject>)>,
        now: DateTime<Utc>,
    ) -> Document {
        let mut cover = Document::new(Layout::Binder, text, library, &self.title);
        cover.subtitle.clone_from(&cover.board);
        cover.valid_until = Some(text.paper_valid_to(time::weekday_date(text, self.valid_to)));
        let tabs = tabs(text, library, content, now);
        let mut bound = Bound {
            register: register(&tabs),
            last: tabs.iter().map(|tab| tab.documents.len()).sum::<usize>() + 1,
            words: BinderWords::new(text),
            tabs,
        };
        let codes: Vec<_> = bound.leaves().map(|leaf| check_code(&leaf.document)).collect();
        cover.showing(&json!([self.kind, codes]));
        cover.secrecy = bound.leaves().find_map(|leaf| leaf.document.secrecy.clone());
        let changed = mark_changed(text, library, self.kind, &mut bound);
        cover.parts = self.cover(text, changed);
        cover.bound = Some(bound);
        cover
    }

    fn cover(&self, text: &Text, changed: Vec<String>) -> Vec<Part> {
        let mut parts = vec![
            Part::Notice {
                words: text.paper_binder_personal(),
            },
            Part::Facts {
                rows: vec![[text.paper_valid(), time::weekday_date(text, self.valid_to)]],
            },
        ];
        if !changed.is_empty() {
            parts.push(Part::Notice {
                words: changed.join("\n"),
            });
        }
        let columns = [
            (text.paper_cover_number(), 20),
            (text.paper_cover_place(), 45),
            (text.paper_cover_keeper(), 35),
        ];
        let mut kept = Table::new(columns.to_vec(), vec![vec![String::new(); 3]]);
        kept.written = true;
        parts.push(Part::Table(kept));
        parts
    }
}

/// What there is to print behind each tab; a tab with nothing behind it is left out.
fn tabs(
    text: &Text,
    library: &Library,
    content: Vec<(String, Vec<Subject>)>,
    now: DateTime<Utc>,
) -> Vec<Tab> {
    let mut tabs: Vec<Tab> = Vec::new();
    let mut nth = 0;
    for (name, subjects) in content {
        let leaves = subjects
            .into_iter()
            .filter_map(|subject| leaf(text, library, subject, now));
        let documents: Vec<_> = leaves
            .map(|mut leaf| {
                nth += 1;
                leaf.document.nth = nth;
                leaf
            })
            .collect();
        if !documents.is_empty() {
            tabs.push(Tab {
                number: tabs.len() + 1,
                name,
                documents,
            });
        }
    }
    tabs
}

fn leaf(text: &Text, library: &Library, subject: Subject, now: DateTime<Utc>) -> Option<Leaf> {
    let mut document = subject::document(text, library, &subject, now)?;
    // The data of a plan goes with the plan alone.
    document.attached = None;
    let (about, name) = subject::name(text, library, &subject)?;
    Some(Leaf {
        name,
        // Those of the whole binder say what they are by their names.
        about: subject.of.map_or_else(String::new, |_| about),
        changed: String::new(),
        subject,
        document,
    })
}

/// Says which documents are not as they were in the latest print that was noted, and in words what is to be exchanged; nothing
/// where none was noted.
fn mark_changed(text: &Text, library: &Library, kind: &str, bound: &mut Bound) -> Vec<String> {
    let prints = library
        .all::<Printout>()
        .filter(|print| print.subject.document == kind && !print.sheets.is_empty());
    let Some(last) = prints.max_by_key(|print| (print.printed_at, print.id)) else {
        return Vec::new();
    };
    let now = Shown::bound(String::new(), subject::sheets(bound));
    let found = differing(&last.parts, &now.parts);
    let by_key: HashMap<&str, Change> = found
        .iter()
        .map(|(part, change)| (part.key.as_str(), *change))
        .collect();
    let leaves = bound.tabs.iter_mut().flat_map(|tab| &mut tab.documents);
    for (leaf, part) in leaves.zip(&now.parts) {
        leaf.changed = match by_key.get(part.key.as_str()) {
            Some(Change::Added) => text.paper_leaf_added(),
            Some(_) => text.paper_leaf_changed(),
            None => String::new(),
        };
    }
    let since = dated(text, last.printed_at);
    if found.is_empty() {
        return vec![text.paper_unchanged_since(since)];
    }
    let lines = found
        .iter()
        .map(|(part, change)| words::change(text, &(part.title.clone(), *change)));
    [text.paper_changed_sheets(since)]
        .into_iter()
        .chain(lines)
        .collect()
}

/// What can be looked up, in the order of the alphabet, by its first letter.
fn register(tabs: &[Tab]) -> Vec<(String, Vec<String>)> {
    let mut places: HashMap<&str, HashSet<usize>> = HashMap::new();
    let leaves = tabs.iter().flat_map(|tab| &tab.documents);
    for (nth, leaf) in leaves.enumerate() {
        for key in looked_up(&leaf.document) {
            places.entry(key).or_default().insert(nth);
        }
    }
    let few = |(key, places): (&str, HashSet<usize>)| {
        let leads_somewhere = places.len() <= MOST_PLACES && key.chars().count() <= LOOKED_UP_SIGNS;
        leads_somewhere.then(|| key.to_owned())
    };
    let mut keys: Vec<String> = places.into_iter().filter_map(few).collect();
    keys.sort_by_cached_key(|key| (alphabet_key(key), key.clone()));
    let mut register: Vec<(String, Vec<String>)> = Vec::new();
    for key in keys {
        let letter = key.chars().next().map_or_else(String::new, letter);
        match register.last_mut() {
            Some((last, keys)) if *last == letter => keys.push(key),
            _ => register.push((letter, vec![key])),
        }
    }
    register
}

/// Under which letter a word stands; what begins with no letter stands together.
fn letter(sign: char) -> String {
    if sign.is_alphabetic() {
        sign.to_uppercase().collect()
    } else {
        "#".to_owned()
    }
}

/// What a document can be found by: its title, its headings, whom it reaches, and what it says itself.
fn looked_up(document: &Document) -> impl Iterator<Item = &str> {
    let parts = document.parts.iter().flat_map(|part| match part {
        Part::Heading { words, .. } => vec![words.as_str()],
        Part::Phones { people, .. } => people.iter().map(|one| one.name.as_str()).collect(),
        Part::Terms(terms) => terms.terms.iter().map(|one| one.ours.as_str()).collect(),
        _ => Vec::new(),
    });
    let own = [&document.title].into_iter().chain(&document.sought);
    own.map(String::as_str)
        .chain(parts)
        .map(str::trim)
        .filter(|key| !key.is_empty())
}

#[cfg(test)]
mod tests;
