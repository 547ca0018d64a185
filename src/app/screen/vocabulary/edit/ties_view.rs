//! How tying a concept to others looks: the ties there are, a search for what to tie it to, and at the bottom its stage.

use iced::Length;
use iced::widget::{Column, column, row};

use super::ties::{Message, Purpose, is_new_name, said, tells_apart};
use super::{Form, Message as Written};
use crate::app::context::Context;
use crate::app::screen::vocabulary::find::Index;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, body, button, card, field, h3, muted, parts, small, strong};
use crate::domain::vocabulary::relations::linked;
use crate::domain::vocabulary::{ConceptStage, Link, Term};
use crate::domain::{Concept, Id};
use crate::phrase::Named;
use crate::phrase::wording::sentence;
use crate::text::Text;

type Screen = crate::app::screen::vocabulary::Message;

fn say(message: Message) -> Screen {
    Screen::Form(Written::Tie(message))
}

/// What the other concept is, above the ties of a kind.
fn title(text: &Text, link: Link) -> String {
    match link {
        Link::Broader => text.words_broader(),
        Link::Narrower => text.words_narrower(),
        Link::Related => text.words_related(),
        Link::Homonym => text.words_homonyms(),
    }
}

fn purpose(text: &Text, purpose: Purpose) -> String {
    match purpose {
        Purpose::Tie(link) => title(text, link),
        Purpose::Successor => text.words_tie_successor(),
        Purpose::Join => text.words_tie_join(),
    }
}

fn name(id: Id<Concept>, ctx: Context<'_>) -> String {
    let known = ctx.library.get(id).map(|other| other.word().to_owned());
    known.unwrap_or_else(|| ctx.text.value_gone())
}

impl Form {
    /// The ties of the concept, and the search for more.
    pub(super) fn ties<'a>(&'a self, index: &Index, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let there = Link::ALL.into_iter().filter_map(|link| self.tied(link, ctx));
        let successor = self.draft.value.replaced_by.map(|id| {
            let drop = button::quiet(text.words_untie(name(id, ctx)), Icon::Remove)
                .on_press(say(Message::SuccessorDropped));
            column![
                strong(text.words_tie_successor()),
                body(name(id, ctx)),
                Element::from(drop)
            ]
            .spacing(space::XS)
            .into()
        });
        let there: Vec<Element<'a, Screen>> = there.chain(successor).collect();
        let none = there.is_empty().then(|| muted(text.words_tie_none()).into());
        card(
            parts([
                Some(h3(text.words_ties()).into()),
                Some(muted(text.words_ties_text()).into()),
                none,
                Some(Column::with_children(there).spacing(space::M).into()),
                Some(self.picker(index, ctx)),
                self.join(ctx),
            ])
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    /// The concepts tied in one way, each with a key that takes it away.
    fn tied<'a>(&'a self, link: Link, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        let concept = &self.draft.value;
        let ids: Vec<Id<Concept>> = match link {
            Link::Broader => concept.broader.clone(),
            Link::Related => concept.related.clone(),
            Link::Homonym => concept.homonyms.clone(),
            Link::Narrower => linked(ctx.library, concept, link)
                .into_iter()
                .map(|other| other.id)
                .collect(),
        };
        if ids.is_empty() {
            return None;
        }
        let rows = ids.into_iter().map(|id| {
            let word = name(id, ctx);
            let away = button::icon_only(text.words_untie(word.as_str()), Icon::Remove)
                .on_press(say(Message::Untied(link, id)));
            row![body(word).width(Length::Fill), Element::from(away)]
                .spacing(space::S)
                .align_y(iced::Alignment::Center)
                .into()
        });
        Some(
            column![strong(title(text, link)), Column::with_children(rows)]
                .spacing(space::XS)
                .into(),
        )
    }

    fn picker<'a>(&'a self, index: &Index, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let offers = self.ties.offers(&self.draft.value, index, ctx);
        let first = offers.fit.first().map(|other| Message::Picked(other.id));
        let what = field::select(
            text.words_tie_purpose(),
            Purpose::ALL.map(|one| purpose(text, one)).to_vec(),
            Purpose::ALL.iter().position(|one| *one == self.ties.purpose),
            |at| say(Message::PurposeChosen(at)),
        );
        let search = field::text(text.words_tie_search(), &self.ties.query, |typed| {
            say(Message::Searched(typed))
        })
        .hint(text.words_tie_search_hint())
        .on_submit(say(first.unwrap_or(Message::NothingFound)));
        let searched = !self.ties.query.trim().is_empty();
        let none = (searched && offers.fit.is_empty()).then(|| muted(text.words_tie_no_hits()).into());
        let unfit = (searched && offers.unfit > 0).then(|| muted(text.words_tie_unfit(offers.unfit)).into());
        let rows = offers.fit.into_iter().map(|other| {
            let pick = button::secondary(text.words_tie_pick(other.word()), Icon::Add)
                .on_press(say(Message::Picked(other.id)));
            let meaning = (!other.definition_sv.is_empty()).then(|| small(sentence(&other.definition_sv)));
            column![Element::from(pick)].push(meaning).spacing(2).into()
        });
        parts([
            Some(what.into()),
            Some(search.into()),
            none,
            Some(Column::with_children(rows).spacing(space::S).into()),
            unfit,
        ])
        .spacing(space::S)
        .into()
    }

    /// What a join does, before it is done.
    fn join<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        let into = self.ties.joining?;
        let yes = button::primary(text.words_join_confirm(), Icon::Link)
            .on_press(say(Message::JoinConfirmed(into)));
        let no = button::quiet(text.cancel(), Icon::Close).on_press(say(Message::JoinLeft));
        let title = text.words_join_title(self.draft.value.word(), name(into, ctx));
        let words = Some(text.words_join_text());
        Some(banner(Tone::Caution, title, words, vec![yes.into(), no.into()]))
    }

    /// The key that makes a second meaning a concept of its own, and its name while that is asked.
    pub(super) fn second_meaning<'a>(
        &'a self,
        number: usize,
        id: Id<Term>,
        ctx: Context<'a>,
    ) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        if self.is_new() {
            return None;
        }
        let Some((_, named)) = self.ties.splitting.as_ref().filter(|(term, _)| *term == id) else {
            let key =
                button::quiet(text.words_split(number), Icon::Add).on_press(say(Message::SplitPressed(id)));
            return Some(key.into());
        };
        let word = self
            .draft
            .value
            .terms
            .get(id)
            .map_or("", |term| term.text.as_str());
        let is_new = is_new_name(named, ctx);
        let known = (!is_new).then(|| text.words_split_known());
        let name = field::text(text.words_split_name(), named, |typed| {
            say(Message::SplitNamed(typed))
        })
        .hint(text.words_split_hint(said(word)))
        .error(known)
        .on_submit(say(Message::SplitConfirmed));
        let yes = button::secondary(text.words_split_confirm(), Icon::Add)
            .on_press_maybe(is_new.then(|| say(Message::SplitConfirmed)));
        let no = button::quiet(text.cancel(), Icon::Close).on_press(say(Message::SplitLeft));
        let other = (is_new && !tells_apart(named, word)).then(|| muted(text.words_split_other_word(word)));
        Some(
            column![Element::from(name)]
                .push(other)
                .push(
                    row![Element::from(yes), Element::from(no)]
                        .spacing(space::S)
                        .wrap(),
                )
                .spacing(space::S)
                .into(),
        )
    }

    /// How far the concept has come, and why it is retired where it is. What partners agree on comes of their answers.
    pub(super) fn stage<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let concept = &self.draft.value;
        let mut stages = vec![
            ConceptStage::Candidate,
            ConceptStage::Draft,
            ConceptStage::Retired,
        ];
        let stored = self.before.as_ref().map_or(concept.stage, |before| before.stage);
        for stage in [stored, concept.stage] {
            if !stages.contains(&stage) {
                stages.insert(2, stage);
            }
        }
        let at = stages.iter().position(|stage| *stage == concept.stage);
        let names = stages.iter().map(|stage| stage.name(text)).collect();
        let stage = field::select(text.words_stage(), names, at, move |at| {
            Screen::Form(Written::StageChosen(stages[at]))
        })
        .hint(text.words_stage_hint());
        let because = (!concept.is_in_use()).then(|| {
            let lacks = concept.replaced_by.is_none() && concept.retired_because.trim().is_empty();
            field::text(text.words_retired_because(), &concept.retired_because, |typed| {
                Screen::Form(Written::RetiredBecause(typed))
            })
            .hint(text.words_retired_hint())
            .error(lacks.then(|| text.words_retired_lacks()))
            .into()
        });
        parts([Some(stage.into()), because]).spacing(space::M).into()
    }
}
