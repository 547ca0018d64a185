//! How agreeing with partners looks: the consultations, one of them with where the partner stands on each concept, and at a
//! concept who disagrees and what was agreed before.

use iced::Length;
use iced::widget::{Column, Row, column, container, row};

use super::{Message, New, Panel, Shown};
use crate::app::context::Context;
use crate::app::names;
use crate::app::screen::vocabulary::Message as Screen;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, banner, body, button, card, card_button, date, empty, field, h1, h2, h3, muted,
    scroll, select, small, strong,
};
use crate::content;
use crate::domain::Concept;
use crate::domain::consultation::{Asked, Consultation, Position, Reply, Standing, Verdict};
use crate::domain::vocabulary::{ConceptStage, Partner};
use crate::format::terminology::TermFormat;
use crate::intake::terms::asked;
use crate::phrase::{Named, agreeing};
use crate::text::time;

fn say(message: Message) -> Screen {
    Screen::Consult(message)
}

impl Panel {
    pub fn view<'a>(&'a self, areas: &[String], ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let back = button::quiet(text.back(), Icon::Left).on_press(say(Message::Back));
        let inside = match &self.shown {
            Shown::All => self.all(ctx),
            Shown::New(new) => form(new, areas, ctx),
            Shown::One(id) => match ctx.library.get(*id) {
                Some(one) => self.one(one, ctx),
                None => body(text.value_gone()).into(),
            },
        };
        let sheet = column![Element::from(back), inside]
            .spacing(space::L)
            .max_width(980);
        scroll(container(sheet).padding(space::XL))
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    fn all<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let all = ctx.library.sorted::<Consultation>();
        let new = || button::primary(text.consult_new(), Icon::Add).on_press(say(Message::NewPressed));
        let list: Element<'a, Screen> = if all.is_empty() {
            empty(
                Icon::Vocabulary,
                text.consult_none(),
                text.consult_none_text(),
                Some(new().into()),
            )
        } else {
            Column::with_children(all.into_iter().map(|one| entry(one, ctx)))
                .spacing(space::S)
                .into()
        };
        let read = button::secondary(text.consult_read(), Icon::Open).on_press(say(Message::ReadPressed));
        let mut actions: Vec<Element<'a, Screen>> = vec![read.into()];
        if ctx.library.count::<Consultation>() > 0 {
            actions.insert(0, new().into());
        }
        column![
            h1(text.consult_title()),
            Row::with_children(actions).spacing(space::S).wrap(),
            list,
            self.files(ctx),
        ]
        .spacing(space::L)
        .into()
    }

    /// The vocabulary for other programs, and the glossary of a partner.
    fn files<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let format = select(
            text.exchange_format(),
            TermFormat::ALL
                .map(|format| match format {
                    TermFormat::Tbx => text.exchange_tbx(),
                    TermFormat::Turtle => text.exchange_turtle(),
                    TermFormat::JsonLd => text.exchange_jsonld(),
                    TermFormat::Csv => text.exchange_csv(),
                    TermFormat::Xlsx => text.exchange_xlsx(),
                })
                .to_vec(),
            TermFormat::ALL.iter().position(|one| *one == self.format),
            |at| say(Message::FormatChosen(at)),
        )
        .width(320);
        let export = button::secondary(text.exchange_out(), Icon::Save).on_press(say(Message::ExportPressed));
        let partner = select(
            text.exchange_partner(),
            Partner::ALL.map(|partner| partner.name(text)).to_vec(),
            Partner::ALL.iter().position(|one| *one == self.glossary),
            |at| say(Message::GlossaryChosen(at)),
        )
        .width(320);
        let glossary =
            button::secondary(text.exchange_glossary(), Icon::Print).on_press(say(Message::GlossaryPressed));
        let import = button::secondary(text.exchange_in(), Icon::Open).on_press(say(Message::ReadPressed));
        let pair =
            |one: Element<'a, Screen>, other: Element<'a, Screen>| row![one, other].spacing(space::S).wrap();
        card(
            column![
                h3(text.exchange_title()),
                muted(text.exchange_words()),
                pair(format.into(), export.into()),
                Element::from(import),
                h3(text.exchange_glossary_title()),
                muted(text.exchange_glossary_words()),
                pair(partner.into(), glossary.into()),
            ]
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    fn one<'a>(&'a self, one: &'a Consultation, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let file = |label: String, is_form: bool| -> Element<'a, Screen> {
            button::secondary(label, Icon::Save)
                .on_press(say(Message::FilePressed(one.id, is_form)))
                .into()
        };
        let read = button::secondary(text.consult_read(), Icon::Open).on_press(say(Message::ReadPressed));
        let actions = row![
            file(text.consult_save_sheet(), false),
            file(text.consult_save_form(), true),
            Element::from(read)
        ]
        .spacing(space::S)
        .wrap();
        let overdue = one.is_overdue(ctx.now).then(|| {
            let words = agreeing::overdue(text, ctx.library, one.id);
            banner(Tone::Caution, words.title, Some(words.what_to_do), vec![])
        });
        let rows = one.asked.iter().map(|(_, asked)| self.concept(one, asked, ctx));
        let rules = agreeing::rules(text, &content::agreement().rules);
        let rules = rules.into_iter().map(|rule| small(rule).into());
        column![h1(one.title.as_str()), body(line(one, ctx)), actions]
            .push(overdue)
            .push(Column::with_children(rows).spacing(space::S))
            .push(h3(text.consult_rules()))
            .push(Column::with_children(rules).spacing(space::XS))
            .spacing(space::L)
            .into()
    }

    /// A concept with where this partner stands, what was said, and what the rules make of all partners.
    fn concept<'a>(
        &'a self,
        one: &'a Consultation,
        asked: &'a Asked,
        ctx: Context<'a>,
    ) -> Element<'a, Screen> {
        let text = ctx.text;
        let Some(concept) = ctx.library.get(asked.concept) else {
            return card(body(text.consult_concept_gone(asked.term.as_str())))
                .width(Length::Fill)
                .into();
        };
        let position = one.position(concept, ctx.today());
        let head = row![
            strong(asked.term.as_str()).width(Length::Fill),
            badge(tone(position), position.name(text))
        ]
        .spacing(space::M);
        let replies = one
            .replies_on(asked.concept)
            .map(|reply| body(agreeing::reply(text, reply)).into());
        let settled = one
            .settlement_of(asked.concept)
            .map(|settled| body(text.consult_settled(settled.by.name.as_str(), settled.reason.as_str())));
        let standing = Standing::of(ctx.library, concept, &content::agreement(), ctx.today());
        let follows = agreeing::decided(text, standing.rule.as_deref());
        column![head]
            .push(Column::with_children(replies).spacing(space::XS))
            .push(settled)
            .push(muted(follows))
            .push(self.settling(asked, position, ctx))
            .push(conclude(concept, &standing, ctx))
            .spacing(space::S)
            .width(Length::Fill)
            .apply_card()
    }

    /// The key, or the field, by which a disagreement is settled.
    fn settling<'a>(
        &'a self,
        asked: &'a Asked,
        position: Position,
        ctx: Context<'a>,
    ) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        if position != Position::No {
            return None;
        }
        Some(match &self.settling {
            Some((concept, reason)) if *concept == asked.concept => {
                let written = field::text(text.consult_reason(), reason, |typed| {
                    say(Message::ReasonTyped(typed))
                })
                .hint(text.consult_reason_hint())
                .on_submit(say(Message::SettleConfirmed));
                let confirm = button::primary(text.consult_settle_confirm(), Icon::Ok)
                    .on_press_maybe((!reason.trim().is_empty()).then_some(say(Message::SettleConfirmed)));
                column![Element::from(written), Element::from(confirm)]
                    .spacing(space::S)
                    .into()
            }
            _ => button::secondary(text.consult_settle(asked.term.as_str()), Icon::Edit)
                .on_press(say(Message::SettlePressed(asked.concept)))
                .into(),
        })
    }
}

/// A card around what was put together.
trait ApplyCard<'a> {
    fn apply_card(self) -> Element<'a, Screen>;
}

impl<'a> ApplyCard<'a> for Column<'a, Screen, iced::Theme> {
    fn apply_card(self) -> Element<'a, Screen> {
        card(self).width(Length::Fill).into()
    }
}

/// The key that confirms what the rules say, where something follows from it.
fn conclude<'a>(concept: &Concept, standing: &Standing, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
    let text = ctx.text;
    let label = match (standing.verdict, concept.stage) {
        (Verdict::Agreed, ConceptStage::Agreed) => return None,
        (Verdict::Agreed, _) => text.consult_confirm_agreed(),
        (Verdict::Disagreement, ConceptStage::Consulted) => text.consult_confirm_draft(),
        _ => return None,
    };
    let press = say(Message::Concluded(concept.id, standing.verdict));
    Some(button::secondary(label, Icon::Tick).on_press(press).into())
}

const fn tone(position: Position) -> Tone {
    match position {
        Position::Yes | Position::Settled => Tone::Ok,
        Position::No => Tone::Danger,
        Position::Unsure | Position::Late | Position::Earlier => Tone::Caution,
        Position::Silent => Tone::Info,
    }
}

fn line(one: &Consultation, ctx: Context<'_>) -> String {
    ctx.text.consult_under(
        one.partner.name(ctx.text),
        time::weekday_date(ctx.text, one.answer_by),
        one.asked.len() - one.unanswered(),
        one.asked.len(),
    )
}

fn entry<'a>(one: &'a Consultation, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let mark = match (one.unanswered(), one.is_overdue(ctx.now)) {
        (0, _) => badge(Tone::Ok, text.consult_all_answered()),
        (_, true) => badge(Tone::Caution, text.verdict_unanswered()),
        (_, false) => badge(Tone::Info, text.verdict_waiting()),
    };
    let words = column![strong(one.title.as_str()), small(line(one, ctx))].width(Length::Fill);
    card_button(one.title.clone(), row![words, mark].spacing(space::M))
        .on_press(say(Message::Opened(one.id)))
        .width(Length::Fill)
        .into()
}

fn form<'a>(new: &'a New, areas: &[String], ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let title = field::text(text.title(), &new.title, |typed| say(Message::TitleTyped(typed)))
        .error((new.tried && new.title.trim().is_empty()).then(|| text.consult_title_missing()));
    let partner = field::select(
        text.consult_partner(),
        Partner::ALL.map(|partner| partner.name(text)).to_vec(),
        new.partner
            .and_then(|chosen| Partner::ALL.iter().position(|one| *one == chosen)),
        |at| say(Message::PartnerChosen(at)),
    )
    .error((new.tried && new.partner.is_none()).then(|| text.consult_partner_missing()));
    let mut names = vec![text.words_area_all()];
    names.extend(areas.iter().cloned());
    let at = new
        .area
        .as_ref()
        .and_then(|area| areas.iter().position(|one| one == area));
    let areas = areas.to_vec();
    let area = field::select(
        text.consult_area(),
        names,
        Some(at.map_or(0, |at| at + 1)),
        move |at| {
            say(Message::AreaChosen(
                at.checked_sub(1).and_then(|at| areas.get(at).cloned()),
            ))
        },
    )
    .hint(text.consult_count(asked(ctx.library, new.area.as_deref()).len()));
    let wrong = new.tried && date::parse(&new.answer_by, ctx.today()).is_none();
    let day = field::date(
        text.field_answer_by(),
        &new.answer_by,
        |typed| say(Message::DayTyped(typed)),
        ctx.today(),
        names::calendar(text),
    )
    .error(wrong.then(|| text.consult_day_missing()));
    let send = button::primary(text.consult_send(), Icon::Ok).on_press(say(Message::SendPressed));
    column![
        h2(text.consult_new()),
        body(text.consult_new_words()),
        Element::from(title),
        Element::from(partner),
        Element::from(area),
        Element::from(day),
        Element::from(send),
    ]
    .spacing(space::L)
    .max_width(560)
    .into()
}

/// At a concept: who disagrees and what they say, until it is settled; and every wording that was agreed.
pub fn at_concept<'a>(concept: &'a Concept, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
    let text = ctx.text;
    let disputed: Vec<(&Consultation, Vec<&Reply>)> = ctx
        .library
        .all::<Consultation>()
        .filter(|one| one.settlement_of(concept.id).is_none())
        .map(|one| {
            (
                one,
                one.replies_on(concept.id).filter(|reply| reply.is_no()).collect(),
            )
        })
        .filter(|(_, noes): &(_, Vec<_>)| !noes.is_empty())
        .collect();
    let banners = disputed.into_iter().map(|(one, noes)| {
        let words: Vec<_> = noes
            .into_iter()
            .map(|reply| agreeing::reply(text, reply))
            .collect();
        let open = button::secondary(text.consult_show(), Icon::Right).on_press(say(Message::Opened(one.id)));
        let title = text.consult_disagrees(one.partner.name(text));
        banner(Tone::Caution, title, Some(words.join("\n")), vec![open.into()])
    });
    let banners: Vec<_> = banners.collect();
    let wordings = concept.versions.iter().rev().map(|(_, wording)| {
        let on = time::weekday_date(text, wording.on);
        let words = text.consult_wording(
            wording.version,
            on,
            wording.term.as_str(),
            wording.definition_sv.as_str(),
        );
        small(words).into()
    });
    let wordings: Vec<Element<'a, Screen>> = wordings.collect();
    if banners.is_empty() && wordings.is_empty() {
        return None;
    }
    let heading = (!wordings.is_empty()).then(|| h3(text.field_versions()));
    Some(
        Column::with_children(banners)
            .push(heading)
            .push(Column::with_children(wordings).spacing(space::XS))
            .spacing(space::S)
            .into(),
    )
}
