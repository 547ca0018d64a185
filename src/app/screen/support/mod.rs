//! Krisstöd: the call in the night, the effort that follows, care for those who helped, and the premises.

mod care;
mod night;
mod premises;
mod run;

#[cfg(test)]
mod tests;

use iced::Length;
use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::{Column, column, container, row};

use crate::app::context::{Action, Context, Place, Request};
use crate::app::draft::Draft;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, button, card_button, empty, h1, h3, muted};
use crate::content;
use crate::domain::activation::Called112;
use crate::domain::edit::logging;
use crate::domain::edit::supporting::Act;
use crate::domain::support::care::{Owed, TalkOutcome};
use crate::domain::support::{
    Asked112, Count, Counted, Facts, Measure, Premises, SupportEffort, SupportStep, Verified,
};
use crate::domain::{Edit, Id, Incident, Kind, Log, Person, RecordRef, Unit};
use crate::intake::{support_calling, support_sheet};
use crate::phrase::{moment, supporting};

const CALLER: &str = "support-caller";
const CALLED: [Called112; 3] = [Called112::Yes, Called112::NotNeeded, Called112::Unknown];

/// The screen's view state and drafts.
#[derive(Default)]
pub struct Support {
    page: Page,
    draft: Option<Drafted>,
    typed: Typed,
    step: SupportStepChoice,
    premises: premises::Register,
    days: care::Days,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    #[default]
    All,
    /// One question at a time, from 1 to 3.
    Night(Id<SupportEffort>, u8),
    One(Id<SupportEffort>),
    Premises,
}

/// What is said of the alarm, as it is being written.
struct Drafted {
    id: Id<SupportEffort>,
    said: Draft<Said>,
}

#[derive(Debug, Clone, PartialEq)]
struct Said {
    title: String,
    unit: Option<Id<Unit>>,
    facts: Facts,
}

/// What is typed and asked for by a key.
#[derive(Default)]
struct Typed {
    decided_by: String,
    grounds: String,
    detail: String,
    phone: String,
    handed_to: String,
    remains: String,
    receiver: String,
}

/// The step that is counted on.
struct SupportStepChoice(SupportStep);

impl Default for SupportStepChoice {
    fn default() -> Self {
        Self(SupportStep::Acute)
    }
}

/// A field that is typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    CallerName,
    CallerRole,
    CallerOrganisation,
    CallerNumber,
    Channel,
    Mandate,
    OffListReason,
    Told,
    DecidedBy,
    Grounds,
    Detail,
    Phone,
    HandedTo,
    Remains,
    Receiver,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Page),
    /// Somebody was just rung up.
    Called,
    Typed(Field, String),
    Board(Option<Id<Unit>>),
    Verified(Verified),
    Called112(Called112),
    Decided(String),
    Calling,
    /// The log of the incident, opened if there is none.
    LogOpened,
    PremisesChosen(Id<Premises>),
    Marked(Measure),
    StepChosen(SupportStep),
    Counted(Counted, i64),
    Turned(SupportStep, bool),
    HelperAdded(Id<Person>),
    WentHome(Id<Person>),
    Cared(Id<Person>, Id<Owed>, TalkOutcome),
    Closed,
    Premises(premises::Message),
    Days(care::Message),
    Copied(String),
    Exported,
    Went(Place),
}

impl Support {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows an effort or a place.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        match which.kind {
            Kind::SupportEffort => self.show(Page::One(Id::from_uuid(which.id)), ctx),
            Kind::Premises => {
                self.premises.open(Id::from_uuid(which.id), ctx);
                self.page = Page::Premises;
            }
            _ => {}
        }
    }

    fn show(&mut self, page: Page, ctx: Context<'_>) {
        self.page = page;
        self.refreshed(ctx);
    }

    /// The library changed: what nobody is writing in follows it.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        if let Page::One(id) | Page::Night(id, _) = self.page {
            let Some(effort) = ctx.library.get(id) else {
                // It may still be on its way to the disk.
                return;
            };
            let keeps = self
                .draft
                .as_ref()
                .is_some_and(|draft| draft.id == id && draft.said.is_dirty());
            if !keeps {
                let said = Said {
                    title: effort.title.clone(),
                    unit: effort.unit,
                    facts: effort.facts.clone(),
                };
                self.draft = Some(Drafted {
                    id,
                    said: Draft::new(said),
                });
            }
        }
    }

    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        let due = self
            .draft
            .as_ref()
            .is_some_and(|draft| draft.said.is_due(ctx.now));
        let facts = if due { self.store() } else { Action::None };
        Action::Many(vec![facts, self.premises.tick(ctx)])
    }

    pub fn flush(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::Many(vec![self.store(), self.premises.store()])
    }

    /// Hands over what is written of the alarm.
    fn store(&mut self) -> Action<Message> {
        let Some(draft) = self.draft.as_mut().filter(|draft| draft.said.is_dirty()) else {
            return Action::None;
        };
        let said = draft.said.value.clone();
        if said.title.trim().is_empty() {
            return Action::None;
        }
        draft.said.handed_over();
        Action::write(Edit::Support(Act::Describe {
            effort: draft.id,
            title: said.title,
            unit: said.unit,
            facts: Box::new(said.facts),
        }))
    }

    fn say(&mut self, ctx: Context<'_>, change: impl FnOnce(&mut Said)) {
        if let Some(draft) = &mut self.draft {
            draft.said.change(ctx.now, change);
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::Opened(page) => {
                let kept = self.flush(ctx);
                self.show(page, ctx);
                return match page {
                    Page::Night(_, 1) => Action::Many(vec![kept, Action::Run(widget::focus(CALLER))]),
                    _ => kept,
                };
            }
            Message::Called => return self.called(ctx),
            Message::Typed(field, typed) => self.typed(field, typed, ctx),
            Message::Board(unit) => self.say(ctx, |said| said.unit = unit),
            Message::Verified(how) => self.say(ctx, |said| said.facts.verified = how),
            Message::Called112(answer) => self.say(ctx, |said| said.facts.called_112 = Asked112(answer)),
            Message::StepChosen(step) => self.step = SupportStepChoice(step),
            Message::Premises(message) => return self.premises.update(message, ctx),
            Message::Days(message) => return self.days.update(message, ctx),
            Message::Copied(number) => return Action::Copy(number),
            Message::Exported => {
                let sheet = support_sheet(ctx.library, ctx.text);
                return Action::Ask(Request::ExportSheet(Box::new(sheet)));
            }
            Message::Went(place) => return Action::Open(place),
            message => return self.act(message, ctx),
        }
        Action::None
    }

    /// Begins an effort at once, so that nothing said in the night is lost.
    fn called(&mut self, ctx: Context<'_>) -> Action<Message> {
        let title = ctx.text.support_effort_title(moment(ctx.text, ctx.now));
        let binder = ctx.library.binder();
        let exercise = binder.is_some_and(|one| one.kind == crate::domain::binder::BinderKind::Exercise);
        let effort = SupportEffort {
            unit: binder.and_then(|binder| binder.unit),
            exercise,
            aftercare: content::aftercare(),
            ..SupportEffort::new(ctx.new_id(), title.clone(), ctx.me, ctx.now)
        };
        let incident = Incident {
            id: ctx.new_id(),
            title,
            failed: Vec::new(),
            began_at: ctx.now,
            exercise,
            started_by: ctx.me.clone(),
            ended_at: None,
        };
        let page = Page::Night(effort.id, 1);
        Action::Write {
            edit: Edit::Support(Act::Start {
                effort: Box::new(effort),
                incident: Some(Box::new(incident)),
            }),
            then: Some(Message::Opened(page)),
        }
    }

    fn typed(&mut self, field: Field, typed: String, ctx: Context<'_>) {
        let own = &mut self.typed;
        match field {
            Field::DecidedBy => own.decided_by = typed,
            Field::Grounds => own.grounds = typed,
            Field::Detail => own.detail = typed,
            Field::Phone => own.phone = typed,
            Field::HandedTo => own.handed_to = typed,
            Field::Remains => own.remains = typed,
            Field::Receiver => own.receiver = typed,
            field => self.say(ctx, |said| {
                let facts = &mut said.facts;
                let place = match field {
                    Field::Title => &mut said.title,
                    Field::CallerName => &mut facts.caller_name,
                    Field::CallerRole => &mut facts.caller_role,
                    Field::CallerOrganisation => &mut facts.caller_organisation,
                    Field::CallerNumber => &mut facts.caller_number,
                    Field::Channel => &mut facts.channel,
                    Field::Mandate => &mut facts.mandate,
                    Field::OffListReason => &mut facts.off_list_reason,
                    _ => &mut facts.told,
                };
                *place = typed;
            }),
        }
    }

    /// What is written to the effort that is shown.
    fn act(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        let (Page::One(effort) | Page::Night(effort, _)) = self.page else {
            return Action::None;
        };
        let take = std::mem::take::<String>;
        let act = match message {
            Message::Decided(level) => Act::DecideLevel {
                effort,
                id: ctx.new_id(),
                level,
                decided_by: take(&mut self.typed.decided_by),
                grounds: take(&mut self.typed.grounds),
            },
            Message::Calling => {
                let Some(one) = ctx.library.get(effort) else {
                    return Action::None;
                };
                let list = support_calling(ctx.library, one, ctx.me, ctx.now, || ctx.random());
                let place = Place::Record(RecordRef::of(list.id));
                let kept = self.flush(ctx);
                let start = Action::Write {
                    edit: Edit::Support(Act::StartCalling {
                        effort,
                        list: Box::new(list),
                    }),
                    then: Some(Message::Went(place)),
                };
                self.page = Page::One(effort);
                return Action::Many(vec![kept, start]);
            }
            Message::LogOpened => {
                let kept = self.flush(ctx);
                return Action::Many(vec![kept, open_log(effort, ctx)]);
            }
            Message::PremisesChosen(premises) => Act::ChoosePremises {
                effort,
                premises: Some(premises),
            },
            Message::Marked(measure) => Act::Mark {
                effort,
                measure,
                at: ctx.now,
            },
            Message::Counted(what, number) => Act::Count {
                effort,
                id: ctx.new_id(),
                count: Count {
                    step: self.step.0,
                    what,
                    detail: if what.has_detail() {
                        self.typed.detail.trim().to_owned()
                    } else {
                        String::new()
                    },
                    number,
                    at: ctx.now,
                    by: ctx.me.clone(),
                },
            },
            Message::Turned(step, opens) => Act::Turn {
                effort,
                id: ctx.new_id(),
                step,
                opens,
                phone: take(&mut self.typed.phone),
                handed_to: take(&mut self.typed.handed_to),
                decided_by: ctx.me.name.clone(),
            },
            Message::HelperAdded(person) => Act::AddHelper { effort, person },
            Message::WentHome(person) => Act::GoHome { effort, person },
            Message::Cared(person, owed, outcome) => Act::Care {
                effort,
                person,
                owed,
                outcome,
                on: ctx.today(),
            },
            Message::Closed => Act::Close {
                effort,
                remains: self.typed.remains.clone(),
                handed_to: self.typed.receiver.clone(),
            },
            _ => return Action::None,
        };
        Action::write(Edit::Support(act))
    }

    /// What a key means where nobody types.
    fn key(&self, key: &Key) -> Option<Message> {
        match (self.page, key.as_ref()) {
            (Page::All, Key::Character("n" | "N")) => Some(Message::Called),
            (Page::One(_) | Page::Premises, Key::Named(Named::Escape)) => Some(Message::Opened(Page::All)),
            (Page::Night(id, _), Key::Named(Named::Escape)) => Some(Message::Opened(Page::One(id))),
            (Page::Night(id, step), Key::Named(Named::Enter)) => {
                Some(Message::Opened(night::after(id, step)))
            }
            _ => None,
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let content = match self.page {
            Page::All => all(ctx),
            Page::Premises => self.premises.view(ctx),
            Page::Night(id, step) => match ctx.library.get(id) {
                Some(one) => self.night(one, step, ctx),
                None => all(ctx),
            },
            Page::One(id) => match ctx.library.get(id) {
                Some(one) => self.run(one, ctx),
                None => all(ctx),
            },
        };
        let sheet = container(content).padding(space::XL).width(Length::Fill);
        let page = widget::page(self.page, widget::scroll(sheet).height(Length::Fill));
        let page = widget::keys(page, |key| self.key(key));
        container(page).width(Length::Fill).height(Length::Fill).into()
    }
}

/// Leads to the log of an effort's incident, and opens one first where there is none.
fn open_log(effort: Id<SupportEffort>, ctx: Context<'_>) -> Action<Message> {
    let Some(effort) = ctx.library.get(effort) else {
        return Action::None;
    };
    let place = |log| Place::Record(RecordRef::of(log));
    let kept = |log: &&Log| log.incident.is_some() && log.incident == effort.incident;
    if let Some(log) = ctx.library.all::<Log>().find(kept) {
        return Action::Open(place(log.id));
    }
    let log = Log {
        unit: effort.unit,
        incident: effort.incident,
        exercise: effort.exercise,
        ..Log::opened(ctx.new_id(), effort.title.as_str(), ctx.me, ctx.now)
    };
    let then = Some(Message::Went(place(log.id)));
    Action::Write {
        edit: Edit::Log(logging::Act::Open(Box::new(log))),
        then,
    }
}

/// What stands below a free text in which somebody could be named.
fn warning(written: &str, ctx: Context<'_>) -> Option<String> {
    ctx.personal_data(written)
}

/// Every effort, the latest first.
fn all<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let called = button::primary(text.support_was_called(), Icon::Phone).on_press(Message::Called);
    let places = button::secondary(text.support_premises_register(), Icon::Open)
        .on_press(Message::Opened(Page::Premises));
    let head = row![
        h1(text.nav_support()).width(Length::Fill),
        Element::from(places),
        Element::from(called)
    ]
    .spacing(space::M);
    let mut efforts: Vec<_> = ctx.library.all::<SupportEffort>().collect();
    efforts.sort_by_key(|one| (!one.is_open(), std::cmp::Reverse(one.alarm_at)));
    if efforts.is_empty() {
        let nothing = empty(
            Icon::Person,
            text.support_none_title(),
            text.support_none_text(),
            None,
        );
        return column![head, nothing].spacing(space::L).into();
    }
    let cards = efforts.into_iter().map(|one| {
        let line = text.support_line(
            one.title.as_str(),
            supporting::level_now(text, one),
            moment(text, one.alarm_at),
        );
        let closed = (!one.is_open()).then(|| muted(text.support_line_closed()));
        let lines = column![h3(one.title.as_str()), muted(line)].push(closed);
        card_button(text.support_open_effort(one.title.as_str()), lines)
            .on_press(Message::Opened(Page::One(one.id)))
            .into()
    });
    let export = button::secondary(text.support_export(), Icon::Save).on_press(Message::Exported);
    column![head, Column::with_children(cards).spacing(space::M)]
        .push(Element::from(export))
        .spacing(space::L)
        .into()
}
