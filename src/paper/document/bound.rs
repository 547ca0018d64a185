//! Documents that are bound in one: behind which tab each of them stands, and what can be looked up.

use serde::Serialize;

use super::Document;
use crate::domain::printout::Subject;
use crate::text::Text;

/// What a document holds that is a binder.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bound {
    pub tabs: Vec<Tab>,
    /// What can be looked up, by its first letter.
    pub register: Vec<(String, Vec<String>)>,
    /// The number of the register, after all documents.
    #[serde(skip)]
    pub last: usize,
    pub words: BinderWords,
}

impl Bound {
    /// The documents in their order.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.tabs.iter().flat_map(|tab| &tab.documents)
    }
}

/// What stands behind one tab.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tab {
    /// From 1.
    pub number: usize,
    pub name: String,
    pub documents: Vec<Leaf>,
}

/// A document among others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leaf {
    /// Its title, with what tells it from others of its kind.
    pub name: String,
    /// Its kind, beside its title in the contents.
    pub about: String,
    /// That it is not what was printed the last time; empty where it is, or nothing was printed.
    pub changed: String,
    #[serde(skip)]
    pub subject: Subject,
    #[serde(flatten)]
    pub document: Document,
}

/// The words of a binder's own pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BinderWords {
    pub contents: String,
    pub register: String,
    pub page: String,
    /// With `{x}` for how many.
    pub pages: String,
    /// With `{tab}`, `{title}` and `{page}`.
    pub place: String,
    /// With `{tab}` and `{page}`: in the document that is looked up itself.
    pub there: String,
}

impl BinderWords {
    pub fn new(text: &Text) -> Self {
        Self {
            contents: text.paper_contents(),
            register: text.paper_register(),
            page: text.paper_one_page(),
            pages: text.paper_pages("{x}"),
            place: text.paper_place("{tab}", "{title}", "{page}"),
            there: text.paper_place_there("{tab}", "{page}"),
        }
    }
}
