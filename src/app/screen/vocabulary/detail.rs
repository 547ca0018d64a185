//! One concept as it is read: our word large, its meaning, what others say, and what it must not be taken for.

use iced::Length;
use iced::widget::{Column, Row, column, row};

use super::find::{self, Advice};
use super::{Message, consult};
use crate::app::context::{Context, Request};
use crate::app::glass::read::{self, Source};
use crate::app::theme::{size, space, text as look};
use crate::app::widget::{
    Element, Icon, Tone, badge, banner, body, button, card, h1, h3, muted, small, strong,
};
use crate::domain::vocabulary::relations::{Web, linked};
use crate::domain::vocabulary::{Link, TermLanguage, TermStatus};
use crate::domain::{Concept, Id, RecordRef};
use crate::phrase::wording::sentence;
use crate::phrase::{self, Named};
use crate::text::time;

/// Width of the column of partners' names.
const NAMES: f32 = 150.0;

pub fn view<'a>(concept: &'a Concept, advice: Option<&Advice>, ctx: Context<'a>) -> Element<'a, Message> {
    column![heading(concept, ctx)]
        .push(searched(concept, advice, ctx))
        .push(retired(concept, ctx))
        .push(conflict(concept, ctx))
        .push(consult::at_concept(concept, ctx))
        .push(meaning(concept, ctx))
        .push(homonyms(concept, ctx))
        .push(words(concept, TermStatus::Permitted, ctx))
        .push(words(concept, TermStatus::AdvisedAgainst, ctx))
        .push(partners(concept, ctx))
        .push(note(concept, ctx))
        .push(relatives(concept, Link::Broader, ctx))
        .push(relatives(concept, Link::Narrower, ctx))
        .push(relatives(concept, Link::Related, ctx))
        .push(origin(concept, ctx))
        .spacing(space::XL)
        .into()
}

fn heading<'a>(concept: &'a Concept, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(concept.id);
    let title = match find::title(concept) {
        "" => text.words_no_term(),
        title => title.to_owned(),
    };
    let english = concept
        .recommended(TermLanguage::En)
        .map(|term| h3(term).style(look::muted));
    let ask = |request| Message::Asked(request);
    let edit = button::secondary(text.words_edit(), Icon::Edit).on_press(Message::EditPressed);
    let map = button::secondary(text.map_show(), Icon::Link).on_press(Message::MapPressed(concept.id));
    let history = button::quiet(text.history(), Icon::History).on_press(ask(Request::History(which)));
    let delete = button::quiet(text.delete(), Icon::Remove).on_press(ask(Request::Delete(which)));
    let actions = row![
        Element::from(edit),
        Element::from(map),
        Element::from(history),
        Element::from(delete)
    ]
    .spacing(space::S)
    .wrap();
    column![h1(title)]
        .push(english)
        .push(actions)
        .spacing(space::S)
        .into()
}

/// That the word that was typed is not the one to use here.
fn searched<'a>(
    concept: &'a Concept,
    advice: Option<&Advice>,
    ctx: Context<'a>,
) -> Option<Element<'a, Message>> {
    let advice = advice.filter(|advice| advice.instead.iter().any(|(id, _)| *id == concept.id))?;
    let words = ctx
        .text
        .words_you_searched(advice.word.as_str(), find::title(concept));
    Some(banner(Tone::Caution, words, None, vec![]))
}

fn conflict<'a>(concept: &'a Concept, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    ctx.library.in_conflict(concept.id).then(|| {
        let compare = button::secondary(text.words_conflict_show(), None)
            .on_press(Message::Asked(Request::Conflicts(RecordRef::of(concept.id))));
        banner(
            Tone::Danger,
            text.words_conflict(),
            Some(text.words_conflict_text()),
            vec![compare.into()],
        )
    })
}

/// The words of a definition lead to what they mean.
fn source(concept: &Concept) -> Source<Message> {
    Source::of_concept(concept.id, Message::Selected)
}

fn meaning<'a>(concept: &'a Concept, ctx: Context<'a>) -> Element<'a, Message> {
    let swedish = sentence(&concept.definition_sv);
    let english = sentence(&concept.definition_en);
    let source = source(concept);
    let swedish: Element<'a, Message> = if swedish.is_empty() {
        body(ctx.text.words_definition_missing())
            .style(look::muted)
            .into()
    } else {
        read::words(&swedish, size::LARGE, source, ctx)
    };
    let english = (!english.is_empty()).then(|| read::aside(&english, source, ctx));
    card(column![swedish].push(english).spacing(space::M))
        .width(Length::Fill)
        .into()
}

/// The words with a status, Swedish before English.
fn words<'a>(concept: &'a Concept, status: TermStatus, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let of = |language: TermLanguage| {
        let words: Vec<_> = concept.words(language, status).collect();
        let line = (!words.is_empty()).then(|| words.join(", "));
        line.map(|words| match language {
            TermLanguage::Sv => body(words),
            TermLanguage::En => body(words).style(look::muted),
        })
    };
    let (swedish, english) = (of(TermLanguage::Sv), of(TermLanguage::En));
    if swedish.is_none() && english.is_none() {
        return None;
    }
    let heading: Element<'a, Message> = match status {
        TermStatus::AdvisedAgainst => badge(Tone::Caution, text.words_advised()),
        _ => strong(text.words_permitted()).into(),
    };
    let terms = concept.terms.iter().map(|(_, term)| term);
    let said = terms.filter(|term| term.status == status).filter_map(|term| {
        let succession = phrase::vocabulary::succession(ctx.text, concept, term);
        let note = (!term.note.trim().is_empty()).then(|| format!("{}: {}", term.text, term.note.trim()));
        match (succession, note) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(one),
            (Some(one), Some(other)) => Some(format!("{one}\n{other}")),
        }
    });
    Some(
        column![heading]
            .push(swedish)
            .push(english)
            .extend(said.map(|line| small(line).into()))
            .spacing(space::XS)
            .into(),
    )
}

/// That the concept is out of use, why, and what is used in the end.
fn retired<'a>(concept: &'a Concept, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if concept.is_in_use() && concept.replaced_by.is_none() {
        return None;
    }
    let successor = Web::of(ctx.library).successor(concept.id);
    let instead = successor.and_then(|id| link(id, ctx));
    let because = concept.retired_because.trim();
    let because = (!because.is_empty()).then(|| because.to_owned());
    let warning = banner(Tone::Caution, ctx.text.words_replaced(), because, vec![]);
    let instead = instead.map(|link| {
        row![strong(ctx.text.words_replaced_by()), link]
            .spacing(space::S)
            .align_y(iced::Alignment::Center)
    });
    Some(column![warning].push(instead).spacing(space::S).into())
}

fn partners<'a>(concept: &'a Concept, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if concept.partners.is_empty() {
        return None;
    }
    let rows = concept.partners.iter().map(|(_, word)| {
        let said = column![strong(word.text.as_str())]
            .push((!word.note.is_empty()).then(|| muted(word.note.as_str())))
            .push(
                (!word.source.is_empty()).then(|| muted(ctx.text.words_partner_source(word.source.as_str()))),
            )
            .spacing(2)
            .width(Length::Fill);
        row![body(word.partner.name(ctx.text)).width(NAMES), said]
            .spacing(space::M)
            .into()
    });
    let table = card(Column::with_children(rows).spacing(space::M)).width(Length::Fill);
    Some(
        column![h3(ctx.text.words_partners()), table]
            .spacing(space::S)
            .into(),
    )
}

fn link<'a>(id: Id<Concept>, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let concept = ctx.library.get(id)?;
    Some(
        button::link(find::title(concept))
            .on_press(Message::Selected(id))
            .into(),
    )
}

/// Every meaning of the word beside this one's, each with what tells it apart: "Samma ord, tre betydelser".
fn homonyms<'a>(concept: &'a Concept, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let others = linked(ctx.library, concept, Link::Homonym);
    if others.is_empty() {
        return None;
    }
    let count = others.len() + 1;
    let rows = others.into_iter().map(|other| {
        let partners: Vec<String> = other
            .partners
            .iter()
            .map(|(_, word)| format!("{}: {}", word.partner.name(ctx.text), word.text))
            .collect();
        let partners = (!partners.is_empty()).then(|| muted(partners.join(" · ")));
        column![]
            .push(link(other.id, ctx))
            .push(body(sentence(&other.definition_sv)))
            .push(partners)
            .spacing(2)
            .into()
    });
    let warning = banner(
        Tone::Caution,
        ctx.text.words_same_word(count),
        Some(ctx.text.words_homonyms_text()),
        vec![],
    );
    Some(
        column![
            warning,
            card(Column::with_children(rows).spacing(space::M)).width(Length::Fill)
        ]
        .spacing(space::S)
        .into(),
    )
}

fn note<'a>(concept: &'a Concept, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let english = concept.note_en.trim();
    let source = source(concept);
    let english = (!english.is_empty()).then(|| read::aside(english, source, ctx));
    let swedish = read::paragraphs(&concept.note, source, ctx);
    (!concept.note.trim().is_empty() || english.is_some()).then(|| {
        column![h3(ctx.text.words_note()), swedish]
            .push(english)
            .spacing(space::XS)
            .into()
    })
}

/// Links to the concepts in a relation; of what it is a kind of the whole chain, the nearest first.
fn relatives<'a>(concept: &'a Concept, kind: Link, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let ids: Vec<Id<Concept>> = match kind {
        Link::Broader => Web::of(ctx.library).above(concept.id),
        kind => linked(ctx.library, concept, kind)
            .into_iter()
            .map(|other| other.id)
            .collect(),
    };
    let title = match kind {
        Link::Broader => ctx.text.words_broader(),
        Link::Narrower => ctx.text.words_narrower(),
        Link::Related => ctx.text.words_related(),
        Link::Homonym => ctx.text.words_homonyms(),
    };
    let links: Vec<_> = ids.into_iter().filter_map(|id| link(id, ctx)).collect();
    (!links.is_empty()).then(|| {
        column![h3(title), Row::with_children(links).spacing(space::M).wrap()]
            .spacing(space::XS)
            .into()
    })
}

fn origin<'a>(concept: &'a Concept, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let source = match concept.source.trim() {
        "" => text.words_no_source(),
        source => text.words_source(source),
    };
    let unverified = concept
        .unverified
        .then(|| badge(Tone::Caution, text.words_unverified()));
    let area = (!concept.area.is_empty()).then(|| badge(Tone::Neutral, concept.area.clone()));
    let stage = badge(Tone::Neutral, concept.stage.name(text));
    let version = concept.agreed_on.filter(|_| concept.version > 0).map(|day| {
        let day = time::weekday_date(text, day);
        muted(text.words_version_line(concept.version, day))
    });
    column![
        row![stage].push(area).push(unverified).spacing(space::S).wrap(),
        muted(source)
    ]
    .push(version)
    .spacing(space::S)
    .into()
}
