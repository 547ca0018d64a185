//! How the form of a concept looks.

use iced::Length;
use iced::widget::{Column, column, row};

use super::{Area, FIRST_WORD, Form, LANGUAGES, Message, STATUSES};
use crate::app::context::Context;
use crate::app::screen::vocabulary::find::Index;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, button, card, field, h2, h3, muted, parts, select};
use crate::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage};
use crate::domain::{Concept, Id, zone};
use crate::phrase::{self, Named};
use crate::text::time;

type Screen = crate::app::screen::vocabulary::Message;

/// Below this width a word's controls stand under its field.
const ABREAST: f32 = 1_250.0;

/// Below this width a partner and its word stand under one another.
const SIDE_BY_SIDE: f32 = 560.0;

fn say(message: Message) -> Screen {
    Screen::Form(message)
}

impl Form {
    pub fn view<'a>(&'a self, index: &Index, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let concept = &self.draft.value;
        let title = match concept.recommended(TermLanguage::Sv) {
            _ if self.is_new() => text.words_new_title(),
            Some(term) => term.to_owned(),
            None => text.words_no_term(),
        };
        let stored = self
            .draft
            .stored_at()
            .map(|at| field::stored(text.words_saved(time::time(zone::local(at)))));
        let lacks = self.lacks().filter(|_| self.tried || !self.is_new());
        let problem = lacks.map(|lacks| {
            let words = phrase::refusal(text, &lacks);
            banner(Tone::Danger, words.title, Some(words.what_to_do), vec![])
        });
        parts([
            Some(h2(title).into()),
            Some(self.actions(ctx)),
            stored,
            problem,
            Some(self.terms(concept, ctx)),
            Some(self.texts(ctx)),
            Some(partners(concept, ctx)),
            Some(self.ties(index, ctx)),
            Some(origin(concept, ctx)),
            Some(self.stage(ctx)),
        ])
        .spacing(space::L)
        .into()
    }

    fn actions<'a>(&self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let done = button::primary(text.words_done(), Icon::Ok).on_press(say(Message::Done));
        let back = if self.is_new() {
            button::quiet(text.words_discard(), Icon::Close).on_press(say(Message::Dropped))
        } else {
            let changed = self
                .before
                .as_ref()
                .is_some_and(|before| *before != self.draft.value);
            button::quiet(text.words_revert(), Icon::Undo)
                .on_press_maybe(changed.then_some(say(Message::Reverted)))
        };
        row![Element::from(done), Element::from(back)]
            .spacing(space::S)
            .wrap()
            .into()
    }

    fn terms<'a>(&'a self, concept: &Concept, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let count = concept.terms.len();
        let rows = concept.terms.iter().enumerate().map(|(at, (id, word))| {
            column![term(at, count, id, word, ctx)]
                .push(self.particulars(at + 1, id, word, ctx))
                .spacing(space::XS)
                .into()
        });
        let add = button::secondary(text.words_term_add(), Icon::Add).on_press(say(Message::TermAdded));
        card(
            column![
                h3(text.words_terms()),
                muted(text.words_terms_rule()),
                Column::with_children(rows).spacing(space::L),
                Element::from(add),
            ]
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    fn texts<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let swedish = field::area(text.words_definition_sv(), &self.swedish, |typing| {
            say(Message::Typed(Area::Swedish, typing))
        })
        .height(92.0)
        .hint(text.words_definition_hint());
        let english = field::area(text.words_definition_en(), &self.english, |typing| {
            say(Message::Typed(Area::English, typing))
        })
        .height(92.0);
        let note = field::area(text.words_note(), &self.note, |typing| {
            say(Message::Typed(Area::Note, typing))
        })
        .height(92.0);
        let note_english = field::area(text.words_note_en(), &self.note_english, |typing| {
            say(Message::Typed(Area::NoteEnglish, typing))
        })
        .height(92.0);
        column![
            Element::from(swedish),
            Element::from(english),
            Element::from(note),
            Element::from(note_english)
        ]
        .spacing(space::L)
        .into()
    }
}

fn term<'a>(at: usize, count: usize, id: Id<Term>, word: &Term, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let number = at + 1;
    let mut written = field::text(text.words_term(number), &word.text, move |typed| {
        say(Message::TermWritten(id, typed))
    });
    if at == 0 {
        written = written.id(FIRST_WORD);
    }
    let language = select(
        text.words_term_language(number),
        LANGUAGES.map(|language| language.name(text)).to_vec(),
        LANGUAGES.iter().position(|language| *language == word.language),
        move |at| say(Message::LanguageChosen(id, LANGUAGES[at])),
    )
    .width(130);
    let status = select(
        text.words_term_status(number),
        STATUSES.map(|status| status.name(text)).to_vec(),
        STATUSES.iter().position(|status| *status == word.status),
        move |at| say(Message::StatusChosen(id, STATUSES[at])),
    )
    .width(if ctx.width < ABREAST {
        Length::Fill
    } else {
        Length::Fixed(170.0)
    });
    let up = button::icon_only(text.words_term_up(number), Icon::Up)
        .on_press_maybe((at > 0).then_some(say(Message::TermMoved(id, true))));
    let down = button::icon_only(text.words_term_down(number), Icon::Down)
        .on_press_maybe((number < count).then_some(say(Message::TermMoved(id, false))));
    let remove = button::icon_only(text.words_term_remove(number), Icon::Remove)
        .on_press(say(Message::TermRemoved(id)));
    let choices = row![Element::from(language), Element::from(status)].spacing(space::XS);
    let keys = row![Element::from(up), Element::from(down), Element::from(remove)].spacing(space::XS);
    let written = Element::from(written);
    if ctx.width < SIDE_BY_SIDE {
        return column![written, choices, keys].spacing(space::XS).into();
    }
    let controls = row![choices, keys]
        .spacing(space::XS)
        .align_y(iced::Alignment::Center);
    if ctx.width < ABREAST {
        return column![written, controls].spacing(space::XS).into();
    }
    row![written, controls]
        .spacing(space::S)
        .align_y(iced::Alignment::End)
        .into()
}

fn partners<'a>(concept: &Concept, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let rows = concept
        .partners
        .iter()
        .enumerate()
        .map(|(at, (id, word))| partner(at + 1, id, word, ctx));
    let add = button::secondary(text.words_partner_add(), Icon::Add).on_press(say(Message::PartnerAdded));
    card(
        column![
            h3(text.words_partner_words()),
            Column::with_children(rows).spacing(space::L),
            Element::from(add),
        ]
        .spacing(space::M),
    )
    .width(Length::Fill)
    .into()
}

fn partner<'a>(
    number: usize,
    id: Id<PartnerWord>,
    word: &PartnerWord,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let who = field::select(
        text.words_partner_who(number),
        Partner::ALL.map(|partner| partner.name(text)).to_vec(),
        Partner::ALL.iter().position(|partner| *partner == word.partner),
        move |at| say(Message::PartnerChosen(id, Partner::ALL[at])),
    );
    let written = field::text(text.words_partner_word(number), &word.text, move |typed| {
        say(Message::PartnerWritten(id, typed))
    });
    let note = field::text(text.words_partner_note(number), &word.note, move |typed| {
        say(Message::PartnerNoted(id, typed))
    });
    let source = field::text(
        text.words_partner_source_name(number),
        &word.source,
        move |typed| say(Message::PartnerSourced(id, typed)),
    );
    let remove = button::quiet(text.words_partner_remove(number), Icon::Remove)
        .on_press(say(Message::PartnerRemoved(id)));
    let first: Element<'a, Screen> = if ctx.width < SIDE_BY_SIDE {
        column![Element::from(who), Element::from(written)]
            .spacing(space::S)
            .into()
    } else {
        row![Element::from(who), Element::from(written)]
            .spacing(space::M)
            .into()
    };
    column![
        first,
        Element::from(note),
        Element::from(source),
        Element::from(remove)
    ]
    .spacing(space::S)
    .into()
}

fn origin<'a>(concept: &Concept, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let area = field::text(text.words_area_name(), &concept.area, |typed| {
        say(Message::AreaNamed(typed))
    })
    .hint(text.words_area_hint());
    let source = field::text(text.words_source_name(), &concept.source, |typed| {
        say(Message::Sourced(typed))
    });
    let unverified = button::check(text.words_mark_unverified(), concept.unverified)
        .on_press(say(Message::UnverifiedPressed));
    column![
        Element::from(area),
        Element::from(source),
        Element::from(unverified)
    ]
    .spacing(space::L)
    .into()
}
