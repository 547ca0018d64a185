//! A binder's pages: the cover, each divider, each document and the register are laid out for themselves and then put together. So
//! only a few documents are in the typesetter's memory at a time, and what has not changed is not laid out again.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::engine::{self, Laid, Sheets};

/// Documents after which the typesetter forgets how it laid them out.
const BATCH: usize = 16;
/// Places of a word that the register tells.
const MOST_PLACES: usize = 3;
/// How often the cover is laid out until it has as many pages as its contents count on.
const MOST_COVERS: usize = 4;
/// What the cover says that is another when a document is: no divider is to be exchanged for it.
const CHANGES_WITH_A_DOCUMENT: [&str; 5] = ["code", "square", "secrecy", "version", "valid_until"];

/// What was laid out before, by the data it was laid out of.
#[derive(Default)]
pub struct Shelf(pub(super) HashMap<String, Arc<Sheets>>);

/// Lays a binder out of its data, with the words of `stamp` on its pages and what is attached to it. What `kept` holds is used again; afterwards it holds what this binder is made of.
///
/// # Errors
/// What is wrong with a layout.
pub fn lay_out(
    (data, attached): (&str, Option<&[u8]>),
    stamp: &Sheets,
    kept: &mut Shelf,
) -> Result<Laid, String> {
    let whole: Whole = serde_json::from_str(data).map_err(|fault| fault.to_string())?;
    let binder = Binder::new(whole);
    let sheets = binder.sheets(kept)?;
    binder.put_together(&sheets, attached, stamp)
}

/// A binder as the press is handed it.
#[derive(Deserialize)]
struct Whole {
    document: Cover,
    print: Value,
}

#[derive(Deserialize)]
struct Cover {
    tabs: Vec<Tab>,
    /// What can be looked up, by its first letter.
    register: Vec<(String, Vec<String>)>,
    words: Words,
    #[serde(flatten)]
    own: Map<String, Value>,
}

#[derive(Deserialize)]
struct Tab {
    number: usize,
    name: String,
    documents: Vec<Leaf>,
}

#[derive(Deserialize)]
struct Leaf {
    name: String,
    about: String,
    changed: String,
    #[serde(flatten)]
    document: Map<String, Value>,
}

#[derive(Deserialize)]
struct Words {
    contents: String,
    register: String,
    page: String,
    pages: String,
    place: String,
    there: String,
}

/// A divider or a document.
struct Piece {
    data: String,
    is_document: bool,
}

struct Binder {
    cover: Cover,
    print: Value,
    /// What is said of the file within the PDF: it comes with the cover.
    attached: Option<Value>,
    pieces: Vec<Piece>,
}

impl Binder {
    fn new(whole: Whole) -> Self {
        let Whole {
            mut document,
            mut print,
        } = whole;
        let attached = print.as_object_mut().and_then(|print| print.remove("attached"));
        let mut pieces = Vec::new();
        let mut met = HashSet::new();
        let mut divider = own_page(&document.own, "divider");
        for changing in CHANGES_WITH_A_DOCUMENT {
            divider.insert(changing.to_owned(), Value::Null);
        }
        for tab in &mut document.tabs {
            let mark = json!({ "number": tab.number, "name": tab.name });
            let data = json!({ "document": divider, "print": print, "tab": mark });
            pieces.push(Piece {
                data: data.to_string(),
                is_document: false,
            });
            for leaf in &mut tab.documents {
                let document = std::mem::take(&mut leaf.document);
                let mut data = json!({ "document": document, "print": print, "tab": mark, "sought": true });
                // Two that say the same are still two.
                let mut twin = 0;
                while !met.insert(data.to_string()) {
                    twin += 1;
                    data["twin"] = twin.into();
                }
                pieces.push(Piece {
                    data: data.to_string(),
                    is_document: true,
                });
            }
        }
        Self {
            cover: document,
            print,
            attached,
            pieces,
        }
    }

    /// The sheets of each piece.
    fn sheets(&self, kept: &mut Shelf) -> Result<Vec<Arc<Sheets>>, String> {
        let all = || self.pieces.iter().map(|piece| &piece.data);
        let new: Vec<&str> = all()
            .filter(|data| !kept.0.contains_key(*data))
            .map(String::as_str)
            .collect();
        for batch in new.chunks(BATCH) {
            let laid = side_by_side(batch);
            engine::forget();
            for (data, sheets) in batch.iter().zip(laid) {
                kept.0.insert((*data).to_owned(), Arc::new(sheets?));
            }
        }
        let used: HashSet<&String> = all().collect();
        kept.0.retain(|data, _| used.contains(data));
        Ok(all().filter_map(|data| kept.0.get(data)).cloned().collect())
    }

    /// The pages in their order.
    fn put_together(
        &self,
        sheets: &[Arc<Sheets>],
        attached: Option<&[u8]>,
        stamp: &Sheets,
    ) -> Result<Laid, String> {
        let fills = self.print["sides"] == "two";
        let (cover, placed) = self.covered(sheets, attached, fills)?;
        let register = self.register(&placed);
        let register = register.map(|data| engine::sheets(data.to_string().as_bytes(), None));
        let register = register.transpose()?;
        let inner = self.pieces.iter().zip(sheets);
        let inner = inner.map(|(piece, sheets)| (&**sheets, piece.is_document));
        let all = [(&cover, true)]
            .into_iter()
            .chain(inner)
            .chain(register.iter().map(|register| (register, true)));
        Ok(Laid::join(all, stamp, fills))
    }

    /// The cover, and where the documents come to lie after it: what its contents say of pages depends on how many it has itself.
    fn covered<'a>(
        &'a self,
        sheets: &'a [Arc<Sheets>],
        attached: Option<&[u8]>,
        fills: bool,
    ) -> Result<(Sheets, Vec<Placed<'a>>), String> {
        let of = |pages| {
            let placed = self.placed(sheets, pages, fills);
            let data = self.contents(&placed).to_string();
            engine::sheets(data.as_bytes(), attached).map(|cover| (cover, placed))
        };
        let mut pages = 1;
        let (mut cover, mut placed) = of(pages)?;
        for _ in 1..MOST_COVERS {
            if cover.count() == pages {
                break;
            }
            pages = cover.count();
            (cover, placed) = of(pages)?;
        }
        Ok((cover, placed))
    }

    /// The documents where they come to lie.
    fn placed<'a>(&'a self, sheets: &'a [Arc<Sheets>], cover_pages: usize, fills: bool) -> Vec<Placed<'a>> {
        let mut page = engine::filled(cover_pages, fills) + 1;
        let mut pieces = self.pieces.iter().zip(sheets);
        let mut placed = Vec::new();
        for tab in &self.cover.tabs {
            let mut next = || {
                let sheets = pieces.next().map(|(_, sheets)| sheets)?;
                let first = page;
                page += engine::filled(sheets.count(), fills);
                Some((sheets, first))
            };
            let _divider = next();
            for leaf in &tab.documents {
                if let Some((sheets, first)) = next() {
                    placed.push(Placed {
                        tab,
                        leaf,
                        sheets,
                        first,
                    });
                }
            }
        }
        placed
    }

    /// The cover: what is in the binder, and how many pages of it.
    fn contents(&self, placed: &[Placed<'_>]) -> Value {
        let words = &self.cover.words;
        let tabs = self.cover.tabs.iter().map(|tab| {
            let documents = placed.iter().filter(|one| one.tab.number == tab.number);
            let documents = documents.map(|one| {
                let pages = match one.sheets.count() {
                    1 => words.page.clone(),
                    pages => words.pages.replace("{x}", &pages.to_string()),
                };
                json!({
                    "name": one.leaf.name,
                    "about": one.leaf.about,
                    "changed": one.leaf.changed,
                    "pages": pages,
                    "at": one.first,
                })
            });
            json!({ "number": tab.number, "name": tab.name, "documents": documents.collect::<Vec<_>>() })
        });
        let mut document = self.cover.own.clone();
        document.insert("tabs".to_owned(), tabs.collect());
        document.insert("contents".to_owned(), words.contents.as_str().into());
        let mut print = self.print.clone();
        if let Some(attached) = &self.attached {
            print["attached"] = attached.clone();
        }
        json!({ "document": document, "print": print })
    }

    /// Where things are said; None where there is nothing to look up.
    fn register(&self, placed: &[Placed<'_>]) -> Option<Value> {
        let places = places(placed);
        let mut document = own_page(&self.cover.own, "register");
        let letters = self.cover.register.iter().map(|(letter, keys)| {
            let keys = keys.iter().filter_map(|key| {
                let found = places.get(key.as_str())?;
                let said = found
                    .iter()
                    .take(MOST_PLACES)
                    .map(|(one, page)| self.said(key, one, *page));
                Some(json!({ "key": key, "places": said.collect::<Vec<_>>() }))
            });
            json!({ "letter": letter, "keys": keys.collect::<Vec<_>>() })
        });
        let letters: Vec<_> = letters.collect();
        if letters.is_empty() {
            return None;
        }
        let title = self.cover.words.register.as_str();
        document.insert("letters".to_owned(), letters.into());
        document.insert("title".to_owned(), title.into());
        document.insert(
            "head".to_owned(),
            json!([self.cover.own.get("head").map(|head| &head[0]), title]),
        );
        Some(json!({ "document": document, "print": self.print }))
    }

    /// Where a word stands, in words and for who follows it on a screen.
    fn said(&self, key: &str, placed: &Placed<'_>, page: usize) -> Value {
        let words = &self.cover.words;
        let said = if placed.leaf.name == key {
            words.there.clone()
        } else {
            words.place.replace("{title}", &placed.leaf.name)
        };
        let said = said
            .replace("{tab}", &placed.tab.number.to_string())
            .replace("{page}", &page.to_string());
        json!({ "said": said, "at": placed.first + page - 1 })
    }
}

/// A document and the page of all that it begins on.
struct Placed<'a> {
    tab: &'a Tab,
    leaf: &'a Leaf,
    sheets: &'a Sheets,
    first: usize,
}

/// In which documents each word stands, and on which of their pages; each place once.
fn places<'a, 'p>(placed: &'p [Placed<'a>]) -> HashMap<&'p str, Vec<(&'p Placed<'a>, usize)>> {
    let mut places: HashMap<&str, Vec<(&Placed<'_>, usize)>> = HashMap::new();
    for one in placed {
        for (key, page) in &one.sheets.sought {
            let there = places.entry(key).or_default();
            let is_there = |(other, at): &(&Placed<'_>, usize)| other.first == one.first && at == page;
            if !there.iter().any(is_there) {
                there.push((one, *page));
            }
        }
    }
    places
}

/// A page of the binder's own, with nothing on it yet.
fn own_page(cover: &Map<String, Value>, layout: &str) -> Map<String, Value> {
    let mut document = cover.clone();
    document.insert("layout".to_owned(), layout.into());
    document.insert("subtitle".to_owned(), "".into());
    document.insert("parts".to_owned(), json!([]));
    document
}

/// Lays documents out, as many at a time as the machine has hands.
fn side_by_side(all: &[&str]) -> Vec<Result<Sheets, String>> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<Sheets, String>)>> = Mutex::default();
    let hands = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..hands.min(all.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(data) = all.get(at) else { break };
                    let sheets = engine::sheets(data.as_bytes(), None);
                    done.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push((at, sheets));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, sheets)| sheets).collect()
}
