//! Words that are to stand as they are written: the check of all texts points at them no more.

use uuid::Uuid;

use super::tools::required;
use super::{Refusal, Write};
use crate::domain::binder::Wording;
use crate::domain::record::{Kind, RecordRef};
use crate::domain::{Id, Library};

/// Something said about a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// "Så ska det stå": the word stands, in one record or in all. Said twice it is one exception.
    LetStand {
        id: Id<Wording>,
        text: String,
        only_in: Option<RecordRef>,
    },
    /// The word is to be pointed at again.
    Question(Id<Wording>),
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::LetStand { .. } => "let-word-stand",
            Self::Question(_) => "question-word",
        }
    }

    pub(super) fn carry_out(&self, library: &Library) -> Result<Vec<Write>, Refusal> {
        let none = Refusal::Gone(RecordRef::new(Kind::Binder, Uuid::nil()));
        let mut binder = library.binder().cloned().ok_or(none)?;
        match self {
            Self::LetStand { id, text, only_in } => {
                let text = required(text, Refusal::TermMissing)?.to_lowercase();
                if let Some(which) = only_in.filter(|which| library.any(*which).is_none()) {
                    return Err(Refusal::Gone(which));
                }
                let wording = Wording {
                    text,
                    only_in: only_in.map(|which| which.id),
                };
                if !binder.wordings.unordered().any(|(_, known)| *known == wording) {
                    binder.wordings.push(*id, wording);
                }
            }
            Self::Question(id) => binder.wordings.remove(*id),
        }
        Ok(vec![Write::Put(binder.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::binder::BinderKind;
    use crate::domain::{AnyRecord, Binder};

    fn library() -> Library {
        let created_at = "2026-11-24T12:00:00Z".parse().expect("an instant");
        let mut library = Library::default();
        let binder = Binder {
            id: Id::of_name("binder", "one"),
            name: "Norra".into(),
            unit: None,
            kind: BinderKind::Live,
            created_at,
            wordings: Default::default(),
        };
        library.put(binder.into(), created_at, false);
        library
    }

    fn said(library: &mut Library, act: &Act) -> Result<Binder, Refusal> {
        let writes = act.carry_out(library)?;
        let [Write::Put(AnyRecord::Binder(binder))] = writes.as_slice() else {
            panic!("the binder");
        };
        library.put(binder.clone().into(), binder.created_at, false);
        Ok(binder.clone())
    }

    fn stand(name: &str, text: &str) -> Act {
        Act::LetStand {
            id: Id::of_name("wording", name),
            text: text.into(),
            only_in: None,
        }
    }

    #[test]
    fn a_word_stands_until_it_is_questioned_and_is_kept_once() {
        let mut library = library();
        let anywhere = Uuid::nil();
        said(&mut library, &stand("one", " POSOM ")).expect("kept");
        let twice = said(&mut library, &stand("two", "posom")).expect("kept");
        assert_eq!(twice.wordings.len(), 1);
        assert!(twice.lets_stand("posom", anywhere) && !twice.lets_stand("kris", anywhere));
        let questioned = Act::Question(Id::of_name("wording", "one"));
        let binder = said(&mut library, &questioned).expect("questioned");
        assert!(!binder.lets_stand("posom", anywhere));
    }

    #[test]
    fn an_exception_names_a_word_and_a_record_that_is_there() {
        let mut library = library();
        assert_eq!(said(&mut library, &stand("one", " ")), Err(Refusal::TermMissing));
        let gone = RecordRef::new(Kind::Plan, Uuid::nil());
        let act = Act::LetStand {
            id: Id::of_name("wording", "one"),
            text: "posom".into(),
            only_in: Some(gone),
        };
        assert_eq!(said(&mut library, &act), Err(Refusal::Gone(gone)));
        assert!(matches!(
            stand("one", "a").carry_out(&Library::default()),
            Err(Refusal::Gone(_))
        ));
    }
}
