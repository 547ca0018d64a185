//! Every text of a record in which words are checked, with where in the record it stands.

use uuid::Uuid;

use crate::domain::library::Shelved;
use crate::domain::{
    Activation, CallList, CallOut, CoreTask, Exercise, Handover, Improvement, Incident, Items, Library, Plan,
    Proposal, RecordRef, Roster, Routine,
};

/// Where in a record a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// The list and the item in it, when it is in one.
    pub item: Option<(&'static str, Uuid)>,
    pub name: &'static str,
}

impl Field {
    /// The keys from the record to the field, as the history and the names of fields take them.
    pub fn path(&self) -> Vec<String> {
        let item = self.item.map(|(list, id)| [list.to_owned(), id.to_string()]);
        let name = [self.name.to_owned()];
        item.into_iter().flatten().chain(name).collect()
    }
}

/// A record's texts.
pub struct Text<'a> {
    pub field: Field,
    pub text: &'a str,
}

#[derive(Default)]
struct Texts<'a>(Vec<Text<'a>>);

impl<'a> Texts<'a> {
    fn own<const N: usize>(mut self, fields: [(&'static str, &'a str); N]) -> Self {
        self.put(None, fields);
        self
    }

    fn put<const N: usize>(
        &mut self,
        item: Option<(&'static str, Uuid)>,
        fields: [(&'static str, &'a str); N],
    ) {
        let filled = fields.into_iter().filter(|(_, text)| !text.trim().is_empty());
        self.0.extend(filled.map(|(name, text)| Text {
            field: Field { item, name },
            text,
        }));
    }

    fn items<T, const N: usize>(
        mut self,
        list: &'static str,
        items: &'a Items<T>,
        fields: impl Fn(&'a T) -> [(&'static str, &'a str); N],
    ) -> Self {
        for (id, item) in items.iter() {
            self.put(Some((list, id.uuid())), fields(item));
        }
        self
    }
}

fn plan(plan: &Plan) -> Texts<'_> {
    Texts::default()
        .own([("title", &plan.title), ("minimum_level", &plan.minimum_level)])
        .items("sections", &plan.sections, |one| {
            [("title", &one.title), ("text", &one.text)]
        })
        .items("steps", &plan.steps, |one| {
            [("role", &one.role), ("text", &one.text), ("reason", &one.reason)]
        })
        .items("dependencies", &plan.dependencies, |one| {
            [("name", &one.name), ("note", &one.note)]
        })
        .items("escalations", &plan.escalations, |one| {
            [("to", &one.to), ("text", &one.text)]
        })
        .items("sums", &plan.sums, |one| [("title", &one.title)])
        .items("returns", &plan.returns, |one| {
            [("what", &one.what), ("place", &one.place)]
        })
}

fn activation(activation: &Activation) -> Texts<'_> {
    Texts::default()
        .own([("title", &activation.title)])
        .items("steps", &activation.steps, |one| [("note", &one.note)])
        .items("deviations", &activation.deviations, |one| [("text", &one.text)])
        .items("lessons", &activation.lessons, |one| [("text", &one.text)])
}

fn exercise(exercise: &Exercise) -> Texts<'_> {
    Texts::default()
        .own([("title", &exercise.title), ("purpose", &exercise.purpose)])
        .items("injects", &exercise.injects, |one| {
            [
                ("text", &one.text),
                ("expected", &one.expected),
                ("note", &one.note),
            ]
        })
        .items("goals", &exercise.goals, |one| {
            [("text", &one.text), ("how", &one.how), ("note", &one.note)]
        })
}

fn routine(routine: &Routine) -> Texts<'_> {
    Texts::default()
        .own([
            ("title", &routine.title),
            ("from_role", &routine.from_role),
            ("to_role", &routine.to_role),
            ("responsibility", &routine.responsibility),
            ("used_when", &routine.used_when),
        ])
        .items("fields", &routine.fields, |one| {
            [("title", &one.title), ("help", &one.help)]
        })
}

fn handover(handover: &Handover) -> Texts<'_> {
    Texts::default()
        .own([
            ("title", &handover.title),
            ("read_back", &handover.read_back),
            ("reason", &handover.reason),
        ])
        .items("answers", &handover.answers, |one| [("text", &one.text)])
}

fn core_task(task: &CoreTask) -> Texts<'_> {
    Texts::default()
        .own([
            ("title", &task.title),
            ("minimum_level", &task.minimum_level),
            ("note", &task.note),
        ])
        .items("impacts", &task.impacts, |one| [("text", &one.text)])
        .items("dependencies", &task.dependencies, |one| {
            [("name", &one.name), ("note", &one.note)]
        })
}

fn call_list(list: &CallList) -> Texts<'_> {
    Texts::default()
        .own([("title", &list.title)])
        .items("calls", &list.calls, |one| [("note", &one.note)])
}

fn roster(roster: &Roster) -> Texts<'_> {
    Texts::default().own([
        ("name", &roster.name),
        ("note", &roster.note),
        ("otherwise", &roster.otherwise),
    ])
}

/// A record with its texts.
pub struct Page<'a> {
    pub record: RecordRef,
    pub title: String,
    pub texts: Vec<Text<'a>>,
}

/// Every record whose words are checked, kind by kind and from A to Ö. Names, numbers and sources are left out, and so is
/// the vocabulary: its notes speak of the very words that they advise against.
pub fn pages(library: &Library) -> Vec<Page<'_>> {
    let mut pages = Vec::new();
    put(&mut pages, library, plan);
    put(&mut pages, library, routine);
    put(&mut pages, library, handover);
    put(&mut pages, library, activation);
    put(&mut pages, library, call_list);
    put(&mut pages, library, exercise);
    put(&mut pages, library, core_task);
    put(&mut pages, library, roster);
    put(&mut pages, library, |one: &Incident| {
        Texts::default().own([("title", &one.title)])
    });
    put(&mut pages, library, |one: &CallOut| {
        Texts::default().own([("note", &one.note)])
    });
    put(&mut pages, library, |one: &Improvement| {
        Texts::default().own([("title", &one.title), ("finding", &one.finding)])
    });
    put(&mut pages, library, |one: &Proposal| {
        Texts::default().own([("text", &one.text), ("reason", &one.reason)])
    });
    pages
}

fn put<'a, R: Shelved>(pages: &mut Vec<Page<'a>>, library: &'a Library, texts: impl Fn(&'a R) -> Texts<'a>) {
    pages.extend(library.sorted::<R>().into_iter().map(|record| Page {
        record: RecordRef::of(record.id()),
        title: record.title(),
        texts: texts(record).0,
    }));
}
