//! Search, filters, and the list from A to Ö.

use std::rc::Rc;

use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::find::{self, Advice, Hit};
use super::{Found, Message, NARROW, Vocabulary};
use crate::app::context::{Context, Request};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, List, banner, button, cell, empty, field, icon, muted, scroll, select,
};
use crate::domain::Concept;
use crate::domain::vocabulary::{Partner, TermLanguage, TermStatus};
use crate::phrase::{Named, wording};
use crate::text::Text;

const ROW: f32 = 60.0;

impl Vocabulary {
    pub(super) fn list<'a>(&'a self, found: Found, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let narrow = ctx.width < NARROW;
        let search = field::text(text.words_search(), &self.query, Message::Searched)
            .on_submit(Message::FirstChosen)
            .id("words-search");
        // Large letters leave little height: the list has it before hints and filters.
        let search = if narrow {
            search
        } else {
            search.hint(text.words_search_hint())
        };
        let advice = found.advice.as_ref().map(|advice| guidance(advice, ctx));
        let shown = !narrow || self.filters_open;
        let count = muted(text.words_count(found.rows.len()));
        let first: Element<'a, Message> = if narrow {
            button::check(text.filter(), self.filters_open)
                .on_press(Message::FiltersPressed)
                .into()
        } else {
            self.unverified(text)
        };
        let line = row![first, container(count).align_right(Length::Fill)].align_y(Alignment::Center);
        let unverified = (narrow && shown).then(|| self.unverified(text));
        column![Element::from(search)]
            .push(advice)
            .push(shown.then(|| self.filters(&found, ctx)))
            .push(line)
            .push(unverified)
            .push(self.rows(&found, ctx))
            .spacing(space::S)
            .into()
    }

    fn unverified<'a>(&self, text: &'a Text) -> Element<'a, Message> {
        button::check(text.words_only_unverified(), self.filter.unverified)
            .on_press(Message::UnverifiedPressed)
            .into()
    }

    fn filters<'a>(&self, found: &Found, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let mut partners = vec![text.words_partner_all()];
        partners.extend(Partner::ALL.map(|partner| partner.name(text)));
        let at = Partner::ALL
            .iter()
            .position(|partner| Some(*partner) == self.filter.partner);
        let partner = select(
            text.words_partner(),
            partners,
            Some(at.map_or(0, |at| at + 1)),
            |at| Message::PartnerChosen(at.checked_sub(1).and_then(|at| Partner::ALL.get(at).copied())),
        );
        let index = Rc::clone(&found.index);
        let mut areas = vec![text.words_area_all()];
        areas.extend(index.areas.iter().cloned());
        let at = self
            .filter
            .area
            .as_ref()
            .and_then(|area| index.areas.iter().position(|other| other == area));
        let area = select(
            text.words_area(),
            areas,
            Some(at.map_or(0, |at| at + 1)),
            move |at| Message::AreaChosen(at.checked_sub(1).and_then(|at| index.areas.get(at).cloned())),
        );
        let read = self
            .filter
            .partner
            .filter(|partner| Some(*partner) != ctx.glass.partner && ctx.glass.lens.knows(*partner))
            .map(|partner| {
                button::quiet(
                    text.glass_read_as(wording::within(text, partner)),
                    Icon::Vocabulary,
                )
                .on_press(Message::Asked(Request::ReadAs(Some(partner))))
            });
        let fields = row![Element::from(partner), Element::from(area)].spacing(space::S);
        column![fields].push(read).spacing(space::XS).into()
    }

    fn rows<'a>(&'a self, found: &Found, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if found.rows.is_empty() {
            let clear = button::secondary(text.words_clear(), None).on_press(Message::Cleared);
            let words = empty(
                Icon::Search,
                text.words_no_hits(),
                text.words_no_hits_text(),
                Some(clear.into()),
            );
            return scroll(words).height(Length::Fill).into();
        }
        let (seen, chosen) = (Rc::clone(&found.rows), Rc::clone(&found.rows));
        let selected = self
            .selected
            .and_then(|id| found.rows.iter().position(|row| row.id == id));
        let partner = self.filter.partner;
        List::new(text.words_list(), found.rows.len(), move |at| {
            match ctx.library.get(seen[at].id) {
                Some(concept) => line(concept, &seen[at].hit, partner, ctx),
                None => column![].into(),
            }
        })
        .row_height(ROW)
        .selected(selected)
        .on_select(move |at| Message::Selected(chosen[at].id))
        .into()
    }
}

/// One concept: our word, and below it why it was found or the word in the other language.
fn line<'a>(
    concept: &'a Concept,
    hit: &Hit,
    partner: Option<Partner>,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let title = find::title(concept);
    let mut first = row![cell(title).strong()].spacing(space::S);
    if ctx.library.in_conflict(concept.id) {
        first = first.push(icon(Icon::Warning, 18.0).tone(Tone::Danger));
    }
    if concept.unverified {
        let mark = muted(text.words_unverified()).wrapping(iced::widget::text::Wrapping::None);
        first = first.push(mark);
    }
    let theirs = partner
        .and_then(|partner| concept.word_of(partner))
        .map(|word| text.words_hit_partner(word.partner.name(text), word.text.as_str()));
    let advised = matches!(hit, Hit::Word(_, TermStatus::AdvisedAgainst));
    let second = match hit {
        Hit::Word(word, TermStatus::AdvisedAgainst) => text.words_use(word.as_str(), title),
        _ if theirs.is_some() => theirs.unwrap_or_default(),
        Hit::Word(word, _) => text.words_hit_permitted(word.as_str()),
        Hit::Partner(partner, word) => text.words_hit_partner(partner.name(text), word.as_str()),
        Hit::Typo(word) => text.words_hit_typo(word.as_str()),
        Hit::Plain => concept
            .recommended(TermLanguage::En)
            .filter(|english| *english != title)
            .unwrap_or_default()
            .to_owned(),
    };
    let sign = advised.then(|| icon(Icon::Warning, 14.0).tone(Tone::Caution));
    let second = row![]
        .push(sign)
        .push(cell(second).muted())
        .spacing(space::XS)
        .align_y(Alignment::Center);
    container(column![first, second].spacing(2))
        .padding([0.0, space::M])
        .center_y(ROW)
        .into()
}

/// What to say instead of the word that was typed, and what else it may mean.
fn guidance<'a>(advice: &Advice, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let word = advice.word.as_str();
    let mut instead = advice.instead.iter();
    let first = instead.next().map_or("", |(_, term)| term.as_str());
    let others: Vec<_> = instead
        .map(|(_, term)| text.words_or_use(term.as_str()))
        .collect();
    let others = (!others.is_empty()).then(|| others.join(", "));
    let links = |concepts: &[(_, String)]| {
        let links = concepts.iter().map(|(id, term): &(_, String)| {
            button::link(term.clone()).on_press(Message::Selected(*id)).into()
        });
        Row::with_children(links).wrap()
    };
    let may_mean = (!advice.may_mean.is_empty())
        .then(|| column![muted(text.words_may_mean(word)), links(&advice.may_mean)]);
    column![banner(Tone::Caution, text.words_use(word, first), others, vec![])]
        .push(may_mean)
        .spacing(space::XS)
        .into()
}
