//! The relations of a concept being written: sought and picked; the other concept follows when this one is stored.

use iced::Length;
use iced::widget::{Column, column, row};

use super::{Form, Message};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, h3, muted, select};
use crate::domain::vocabulary::Link;
use crate::domain::vocabulary::relations::Web;
use crate::domain::{Concept, Id};

type Screen = crate::app::screen::vocabulary::Message;

/// What is picked here; narrower concepts say so themselves.
pub const LINKS: [Link; 3] = [Link::Broader, Link::Related, Link::Homonym];

/// So many are offered; more is a reason to write on.
const OFFERED: usize = 5;

/// The list of a concept that holds a relation.
pub fn list(concept: &mut Concept, link: Link) -> &mut Vec<Id<Concept>> {
    match link {
        Link::Broader | Link::Narrower => &mut concept.broader,
        Link::Related => &mut concept.related,
        Link::Homonym => &mut concept.homonyms,
    }
}

impl Form {
    pub(super) fn relations<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let say = |message| Screen::Form(message);
        let names = || vec![text.words_broader(), text.words_related(), text.words_homonyms()];
        let one = &self.draft.value;
        let lists = [&one.broader, &one.related, &one.homonyms];
        let there = LINKS
            .iter()
            .zip(lists)
            .zip(names())
            .flat_map(|((link, ids), name)| {
                ids.iter().filter_map(move |id| {
                    let word = ctx.library.get(*id)?.word();
                    let remove = button::icon_only(text.words_unlink(word), Icon::Remove)
                        .on_press(Screen::Form(Message::Unlinked(*link, *id)));
                    let line = row![
                        body(format!("{name}: {word}")).width(Length::Fill),
                        Element::from(remove)
                    ]
                    .spacing(space::S)
                    .align_y(iced::Alignment::Center);
                    Some(line.into())
                })
            });
        let there = Column::with_children(there).spacing(space::XS);
        let kind = select(
            text.words_link_kind(),
            names(),
            LINKS.iter().position(|link| *link == self.link),
            move |at| say(Message::LinkChosen(LINKS[at])),
        );
        let search = field::text(text.words_link_search(), &self.sought, move |typed| {
            say(Message::LinkSought(typed))
        });
        let offers = self.offers(ctx).into_iter().map(|other| {
            button::secondary(text.words_link(other.word()), Icon::Add)
                .on_press(say(Message::Linked(other.id)))
                .into()
        });
        card(
            column![
                h3(text.words_relations()),
                muted(text.words_relations_rule()),
                there,
                Element::from(kind),
                Element::from(search),
                Column::with_children(offers).spacing(space::XS),
            ]
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    /// Concepts with a word like the one sought that may stand in the chosen relation.
    fn offers<'a>(&self, ctx: Context<'a>) -> Vec<&'a Concept> {
        let sought = self.sought.trim().to_lowercase();
        let one = &self.draft.value;
        if sought.is_empty() {
            return Vec::new();
        }
        let web = Web::of(ctx.library);
        let free = |other: &Concept| {
            let linked = match self.link {
                Link::Homonym => one.homonyms.contains(&other.id),
                _ => one.broader.contains(&other.id) || one.related.contains(&other.id),
            };
            let below = self.link != Link::Homonym && web.above(other.id).contains(&one.id);
            other.id != one.id && !linked && !below
        };
        let named = |other: &Concept| {
            let mut terms = other.terms.unordered();
            terms.any(|(_, term)| term.text.to_lowercase().contains(&sought))
        };
        let all = ctx.library.sorted::<Concept>().into_iter();
        all.filter(|other| named(other) && free(other))
            .take(OFFERED)
            .collect()
    }
}
