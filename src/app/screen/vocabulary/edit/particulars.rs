//! What is particular about a word: a note, its last day, and the forms that the rules of the language don't give.

use std::collections::BTreeMap;

use iced::widget::column;

use super::{Form, Message};
use crate::app::context::Context;
use crate::app::names;
use crate::app::theme::space;
use crate::app::widget::{Element, button, date, field};
use crate::domain::vocabulary::Term;
use crate::domain::{Concept, Id};

type Screen = crate::app::screen::vocabulary::Message;

/// What stands in the fields of a word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    day: String,
    forms: String,
}

impl Typed {
    fn of(term: &Term) -> Self {
        Self {
            day: term.valid_until.map(date::iso).unwrap_or_default(),
            forms: term.forms.join(", "),
        }
    }
}

pub fn typed(concept: &Concept) -> BTreeMap<Id<Term>, Typed> {
    concept
        .terms
        .iter()
        .map(|(id, term)| (id, Typed::of(term)))
        .collect()
}

/// Forms as they are typed, parted by commas.
fn forms(typed: &str) -> Vec<String> {
    typed
        .split(',')
        .map(str::trim)
        .filter(|form| !form.is_empty())
        .map(str::to_owned)
        .collect()
}

impl Form {
    /// A day that can't be read yet changes nothing; an empty field means that the word is still right.
    pub(super) fn day_typed(&mut self, id: Id<Term>, typed: String, ctx: Context<'_>) {
        let day = date::parse(&typed, ctx.today());
        let readable = day.is_some() || typed.trim().is_empty();
        self.typed.entry(id).or_default().day = typed;
        if readable {
            self.draft.change(ctx.now, |concept| {
                if let Some(term) = concept.terms.get_mut(id) {
                    term.valid_until = day;
                }
            });
        }
    }

    pub(super) fn forms_typed(&mut self, id: Id<Term>, typed: String, ctx: Context<'_>) {
        let read = forms(&typed);
        self.typed.entry(id).or_default().forms = typed;
        self.draft.change(ctx.now, |concept| {
            if let Some(term) = concept.terms.get_mut(id) {
                term.forms = read;
            }
        });
    }

    /// The key that shows a word's particulars, and these while they are shown.
    pub(super) fn particulars<'a>(
        &'a self,
        number: usize,
        id: Id<Term>,
        term: &Term,
        ctx: Context<'a>,
    ) -> Element<'a, Screen> {
        let text = ctx.text;
        let say = |message| Screen::Form(message);
        let is_open = self.opened.contains(&id);
        let key = button::check(text.words_term_more(number), is_open).on_press(say(Message::TermOpened(id)));
        if !is_open {
            return key.into();
        }
        let empty = Typed::default();
        let typed = self.typed.get(&id).unwrap_or(&empty);
        let note = field::text(text.words_term_note(number), &term.note, move |typed| {
            say(Message::TermNoted(id, typed))
        });
        let unread = !typed.day.trim().is_empty() && date::parse(&typed.day, ctx.today()).is_none();
        let day = field::date(
            text.words_term_day(number),
            &typed.day,
            move |typed| say(Message::TermDayTyped(id, typed)),
            ctx.today(),
            names::calendar(text),
        )
        .hint(text.words_term_day_hint())
        .error(unread.then(|| text.words_term_day_wrong()));
        let forms = field::text(text.words_term_forms(number), &typed.forms, move |typed| {
            say(Message::TermFormsTyped(id, typed))
        })
        .hint(text.words_term_forms_hint());
        column![
            Element::from(key),
            Element::from(note),
            Element::from(day),
            Element::from(forms)
        ]
        .push(self.second_meaning(number, id, ctx))
        .spacing(space::S)
        .into()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn forms_are_parted_by_commas_and_empty_ones_left_out() {
        assert_eq!(super::forms(" larmen, ,larmets,"), ["larmen", "larmets"]);
    }
}
