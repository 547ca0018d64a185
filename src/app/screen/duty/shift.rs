//! One shift: who, as what, when and how; made, changed, swapped or removed.

use chrono::{NaiveDateTime, TimeDelta};
use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::span::{self, Span};
use super::swap::{self, Swap};
use super::{Message as Screen, board, living, planning, role, words};
use crate::app::context::{Context, Request};
use crate::app::draft::Draft;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Element, Icon, List, Names, banner, body, button, cell, dialog_panel, field, icon, list, parts, small,
    strong,
};
use crate::domain::edit::ShiftRef;
use crate::domain::library::alphabet_key;
use crate::domain::record::RecordRef;
use crate::domain::roster::{DutyForm, Shift};
use crate::domain::working_time::{Breach, broken_by, newly_broken};
use crate::domain::{Edit, Id, Person, Role, Roster, RosterMonth, zone};
use crate::intake::Carries;
use crate::phrase;
use crate::text::time;

/// What one writes about a shift.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    pub role: Option<Id<Role>>,
    pub person: Option<Id<Person>>,
    pub form: DutyForm,
    pub background: bool,
    pub span: Span,
    pub note: String,
    pub reason: String,
}

impl Fields {
    fn of(shift: &Shift) -> Self {
        Self {
            role: Some(shift.role),
            person: shift.person,
            form: shift.form,
            background: shift.background,
            span: Span::of(shift.start, shift.end),
            note: shift.note.clone(),
            reason: shift.reason.clone(),
        }
    }
}

/// Somebody who could take the shift.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    person: Option<Id<Person>>,
    has_role: bool,
    /// Other duty within the same hours.
    busy: Option<(NaiveDateTime, NaiveDateTime)>,
}

/// The editor of a shift.
#[derive(Debug, Clone)]
pub struct Form {
    pub roster: Id<Roster>,
    pub id: Id<Shift>,
    pub is_new: bool,
    pub draft: Draft<Fields>,
    pub pick: role::Pick,
    pub swap: Option<Swap>,
    /// Somebody tried to leave with something that can't be stored.
    pub stuck: bool,
    search: String,
    people: Vec<Candidate>,
    /// The rules that the shift as written has a part in breaking.
    broken: Vec<Breach>,
    /// Whether a strict one of them is not broken yet: then it is stored only with a reason.
    breaks_anew: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    FormChosen(usize),
    LineChosen(usize),
    Span(span::Message),
    Searched(String),
    PersonChosen(usize),
    FirstChosen,
    NoteTyped(String),
    ReasonTyped(String),
}

impl Form {
    /// A shift that does not exist yet.
    pub fn fresh(roster: Id<Roster>, fields: Fields, first: &[Id<Role>], ctx: Context<'_>) -> Self {
        let mut form = Self {
            roster,
            id: ctx.new_id(),
            is_new: true,
            pick: role::Pick::new(fields.role, first, ctx),
            draft: Draft::new(fields),
            swap: None,
            stuck: false,
            search: String::new(),
            people: Vec::new(),
            broken: Vec::new(),
            breaks_anew: false,
        };
        form.find_people(ctx);
        form
    }

    /// A shift as it is kept.
    pub fn of(
        roster: Id<Roster>,
        id: Id<Shift>,
        shift: &Shift,
        first: &[Id<Role>],
        ctx: Context<'_>,
    ) -> Self {
        let form = Self::fresh(roster, Fields::of(shift), first, ctx);
        let mut form = Self {
            id,
            is_new: false,
            ..form
        };
        form.find_people(ctx);
        form
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        let mut change = |change: &dyn Fn(&mut Fields)| self.draft.change(ctx.now, change);
        match message {
            Message::FormChosen(at) => {
                let form = if at == 0 {
                    DutyForm::OnSite
                } else {
                    DutyForm::Standby
                };
                change(&|fields| fields.form = form);
            }
            Message::LineChosen(at) => change(&|fields| fields.background = at == 1),
            Message::Span(message) => change(&|fields| fields.span.update(&message)),
            Message::NoteTyped(typed) => change(&|fields| fields.note.clone_from(&typed)),
            Message::ReasonTyped(typed) => change(&|fields| fields.reason.clone_from(&typed)),
            Message::PersonChosen(at) => {
                if let Some(candidate) = self.people.get(at) {
                    let person = candidate.person;
                    self.draft.change(ctx.now, |fields| fields.person = person);
                }
            }
            Message::Searched(words) => self.search = words,
            Message::FirstChosen => {
                if let Some(candidate) = self.people.iter().find(|one| one.person.is_some()) {
                    let person = candidate.person;
                    self.draft.change(ctx.now, |fields| fields.person = person);
                    self.search.clear();
                }
            }
        }
        self.find_people(ctx);
    }

    /// Takes over the role that was picked.
    pub fn picked(&mut self, ctx: Context<'_>) {
        let role = self.pick.chosen;
        if self.draft.value.role != role {
            self.draft.change(ctx.now, |fields| fields.role = role);
        }
        self.find_people(ctx);
    }

    /// The library changed. False when the shift is gone.
    pub fn refreshed(&mut self, first: &[Id<Role>], ctx: Context<'_>) -> bool {
        if !self.is_new {
            match board::find(ctx.library, self.roster, self.id) {
                None => return false,
                Some((_, shift)) if !self.draft.is_dirty() => {
                    self.draft.value = Fields::of(&shift);
                    self.pick.chosen = Some(shift.role);
                }
                Some(_) => {}
            }
        }
        self.pick.refresh(first, ctx);
        self.find_people(ctx);
        if let Some(swap) = &mut self.swap {
            swap.refresh(ctx);
        }
        true
    }

    /// The shift as written, if all of it can be understood.
    pub fn shift(&self, ctx: Context<'_>) -> Option<Shift> {
        let fields = &self.draft.value;
        let (start, end) = fields.span.read(ctx.today()).ok()?;
        Some(Shift {
            role: fields.role?,
            person: fields.person,
            start,
            end,
            form: fields.form,
            note: fields.note.trim().to_owned(),
            reason: fields.reason.trim().to_owned(),
            planned: false,
            background: fields.background,
        })
    }

    /// The change that keeps it.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        if self.needs_reason() {
            return None;
        }
        Some(Edit::PutShifts {
            roster: self.roster,
            shifts: vec![(self.id, self.shift(ctx)?)],
        })
    }

    /// Whether a strict rule breaks and nobody has written why.
    fn needs_reason(&self) -> bool {
        self.draft.value.reason.trim().is_empty() && self.breaks_anew
    }

    /// Looks at the rules as if the shift were stored as it is written.
    fn find_broken(&mut self, ctx: Context<'_>) {
        self.broken.clear();
        self.breaks_anew = false;
        if let Some(shift) = self.shift(ctx) {
            self.broken = broken_by(ctx.library, self.roster, (self.id, &shift), ctx.now);
            let anew = newly_broken(ctx.library, self.roster, (self.id, &shift), ctx.now);
            self.breaks_anew = anew.iter().any(|breach| breach.strict);
        }
    }

    /// What breaks and by how much, before anything is stored.
    fn broken_view<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let strict = self.broken.iter().any(|breach| breach.strict);
        let lines: Vec<String> = self
            .broken
            .iter()
            .map(|breach| phrase::breach(ctx.text, breach))
            .collect();
        let (tone, title) = if strict {
            (Tone::Danger, ctx.text.rules_shift_breaks())
        } else {
            (Tone::Caution, ctx.text.rules_shift_warns())
        };
        (!lines.is_empty()).then(|| banner(tone, title, Some(lines.join("\n")), Vec::new()))
    }

    /// Why the shift is put all the same; asked for when a strict rule breaks, shown when it was given.
    fn reason_view<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let reason = &self.draft.value.reason;
        let asked = self.broken.iter().any(|breach| breach.strict);
        (asked || !reason.is_empty()).then(|| {
            let missing = (self.stuck && self.needs_reason()).then(|| ctx.text.rules_reason_missing());
            field::text(ctx.text.rules_reason(), reason, |typed| {
                say(Message::ReasonTyped(typed))
            })
            .through(ctx.glass, ctx.text)
            .hint(ctx.text.rules_reason_hint())
            .error(missing)
            .into()
        })
    }

    /// Those who have the role first; then all others; those on duty elsewhere in the same hours marked.
    fn find_people(&mut self, ctx: Context<'_>) {
        self.find_broken(ctx);
        let fields = &self.draft.value;
        let hours = fields.span.read(ctx.today()).ok();
        let busy: Vec<_> = hours
            .map(|(start, end)| {
                ctx.library
                    .duties()
                    .between(zone::instant(start), zone::instant(end))
            })
            .unwrap_or_default()
            .into_iter()
            .filter(|duty| duty.shift != self.id)
            .collect();
        let wanted = alphabet_key(self.search.trim());
        let mut people: Vec<_> = ctx
            .library
            .all::<Person>()
            .map(|person| (person, alphabet_key(&person.name)))
            .filter(|(person, key)| {
                wanted.is_empty() || key.contains(&wanted) || alphabet_key(&person.employer).contains(&wanted)
            })
            .map(|(person, key)| {
                let duty = busy.iter().find(|duty| duty.person == Some(person.id));
                let candidate = Candidate {
                    person: Some(person.id),
                    has_role: fields.role.is_some_and(|role| person.roles.contains(&role)),
                    busy: duty.map(|duty| (zone::local(duty.start), zone::local(duty.end))),
                };
                (candidate, key)
            })
            .collect();
        people.sort_by(|(a, a_key), (b, b_key)| b.has_role.cmp(&a.has_role).then(a_key.cmp(b_key)));
        let nobody = Candidate {
            person: None,
            has_role: false,
            busy: None,
        };
        self.people = std::iter::once(nobody)
            .chain(people.into_iter().map(|(candidate, _)| candidate))
            .collect();
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>, names: &'a Names) -> Element<'a, Screen> {
        if let Some(swap) = &self.swap {
            return swap.view(ctx);
        }
        let title = if self.is_new {
            ctx.text.duty_shift_new()
        } else {
            ctx.text.duty_shift_edit()
        };
        let wrong = self.is_new && self.stuck;
        let stuck = (self.stuck && !self.is_new).then(|| {
            let discard = button::secondary(ctx.text.duty_discard(), Icon::Undo).on_press(Screen::Discarded);
            banner(
                Tone::Caution,
                ctx.text.duty_shift_stuck(),
                Some(ctx.text.duty_shift_stuck_text()),
                vec![discard.into()],
            )
        });
        let read = self.draft.value.span.read(ctx.today()).ok();
        let pick = self
            .pick
            .view(ctx, wrong && self.draft.value.role.is_none(), Screen::Role);
        let note = field::text(ctx.text.note(), &self.draft.value.note, |typed| {
            Screen::Shift(Message::NoteTyped(typed))
        })
        .through(ctx.glass, ctx.text)
        .hint(ctx.text.duty_shift_note_hint())
        .stored(
            self.draft
                .stored_at()
                .map(|at| ctx.text.duty_stored(time::time(zone::local(at)))),
        );
        let parts = parts([
            stuck,
            read.map(|(start, end)| told(ctx, start, end)),
            self.broken_view(ctx),
            self.reason_view(ctx),
            Some(self.person_view(ctx)),
            (!self.is_new).then(|| living::hand::ways(ctx)),
            self.replan_view(ctx),
            Some(pick),
            Some(self.form_view(ctx)),
            self.line_view(ctx),
            Some(
                self.draft
                    .value
                    .span
                    .view(ctx, names, |message| say(Message::Span(message))),
            ),
            Some(note.into()),
            (!self.is_new).then(|| self.more(ctx)),
        ])
        .spacing(space::L);
        let actions = if self.is_new {
            vec![
                button::secondary(ctx.text.cancel(), None)
                    .on_press(Screen::Discarded)
                    .into(),
                button::primary(ctx.text.duty_shift_create(), Icon::Add)
                    .on_press(Screen::Created)
                    .into(),
            ]
        } else {
            vec![
                button::primary(ctx.text.done(), Icon::Ok)
                    .on_press(Screen::PanelClosed)
                    .into(),
            ]
        };
        dialog_panel(title, parts, actions)
    }

    /// Somebody who can't take the shift, and perhaps not those after it.
    fn replan_view<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let person = self.draft.value.person.filter(|_| !self.is_new)?;
        let (start, _) = self.draft.value.span.read(ctx.today()).ok()?;
        let label = ctx.text.planning_replan(words::person(ctx, Some(person)));
        let message = planning::Message::ReplanOpened(person, Some(start.date().max(ctx.today())));
        let replan = button::secondary(label, Icon::Undo).on_press(Screen::Planning(message));
        Some(replan.into())
    }

    fn form_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        form_choice(ctx, self.draft.value.form, |at| {
            Screen::Shift(Message::FormChosen(at))
        })
    }

    /// Only where somebody stands behind others.
    fn line_view<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let background = self.draft.value.background;
        let roster = ctx.library.get(self.roster);
        let has_lines =
            roster.is_some_and(|roster| roster.needs.unordered().any(|(_, need)| need.background));
        (background || has_lines)
            .then(|| line_choice(ctx, background, |at| Screen::Shift(Message::LineChosen(at))))
    }

    fn person_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let chosen = self.draft.value.person;
        let search = field::text(ctx.text.duty_person_search(), &self.search, |typed| {
            say(Message::Searched(typed))
        })
        .on_submit(say(Message::FirstChosen))
        .hint(ctx.text.duty_person_search_hint());
        let selected = self
            .people
            .iter()
            .position(|candidate| candidate.person == chosen);
        let list = List::new(ctx.text.duty_person(), self.people.len(), move |at| {
            self.candidate(at, ctx)
        })
        .row_height(40.0)
        .height(Length::Fixed(164.0))
        .selected(selected)
        .on_select(|at| say(Message::PersonChosen(at)));
        let warning = chosen.and_then(|person| {
            let busy = self.people.iter().find(|one| one.person == Some(person))?.busy?;
            let words = ctx.text.duty_person_busy(
                words::person(ctx, Some(person)),
                time::span(ctx.text, busy.0, busy.1),
            );
            Some(banner(Tone::Caution, words, None, Vec::new()))
        });
        let far = chosen.and_then(|person| self.too_far(person, ctx));
        let heading = row![
            icon(Icon::Person, 18.0),
            strong(ctx.text.duty_person_is(words::person(ctx, chosen)))
        ]
        .spacing(space::S)
        .align_y(Alignment::Center);
        let nobody = (ctx.library.count::<Person>() == 0).then(|| {
            button::link(ctx.text.duty_go_contacts())
                .on_press(Screen::WentTo(crate::app::context::Place::Contacts))
        });
        column![heading, search, list]
            .push(nobody)
            .push(warning)
            .push(far)
            .spacing(space::S)
            .into()
    }

    /// Warns when the person can't be in service in time for any need of the kind.
    fn too_far<'a>(&self, person: Id<Person>, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let (person, fields) = (ctx.library.get(person)?, &self.draft.value);
        let needs = ctx
            .library
            .get(self.roster)?
            .needs
            .unordered()
            .map(|(_, need)| need);
        let mut needs = needs
            .filter(|need| Some(need.role) == fields.role && need.form == fields.form)
            .peekable();
        needs.peek()?;
        needs
            .all(|need| person.is_too_far(need.form, need.response_minutes))
            .then(|| {
                let words = ctx.text.finding_too_far_title(person.name.as_str());
                banner(Tone::Caution, words, None, Vec::new())
            })
    }

    fn candidate<'a>(&self, at: usize, ctx: Context<'a>) -> Element<'a, Screen> {
        let Some(candidate) = self.people.get(at) else {
            return small("").into();
        };
        let name = cell(words::person(ctx, candidate.person));
        let name = if candidate.has_role { name.strong() } else { name };
        let mark: Element<'a, Screen> = match candidate.busy {
            Some((from, to)) => row![
                icon(Icon::Warning, 14.0).tone(Tone::Caution),
                small(ctx.text.duty_busy(words::clock(ctx.text, from, to)))
                    .style(theme::text::tone(Tone::Caution))
            ]
            .spacing(space::XS)
            .align_y(Alignment::Center)
            .into(),
            None if candidate.has_role => small(ctx.text.duty_has_role()).style(theme::text::muted).into(),
            None => small("").into(),
        };
        list::cells(&[Length::Fill, Length::Shrink], vec![name.into(), mark])
    }

    fn more<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let month = self
            .draft
            .value
            .span
            .read(ctx.today())
            .ok()
            .map(|(start, _)| RosterMonth::id_of(self.roster, start.date()));
        let square = month.map(|month| ShiftRef {
            month,
            shift: self.id,
        });
        row![
            button::secondary(ctx.text.duty_swap(), Icon::Handover).on_press(Screen::SwapOpened),
            button::secondary(ctx.text.history(), Icon::History)
                .on_press_maybe(month.map(|month| Screen::Asked(Request::History(RecordRef::of(month))))),
            button::secondary(ctx.text.qr_show(), Icon::Phone)
                .on_press_maybe(square.map(|at| Screen::Asked(Request::ShowSquare(Carries::Shift(at))))),
            button::danger(ctx.text.duty_shift_remove(), Icon::Remove).on_press(Screen::Removed),
        ]
        .spacing(space::S)
        .wrap()
        .into()
    }
}

const fn say(message: Message) -> Screen {
    Screen::Shift(message)
}

/// Jour or beredskap, with what each asks.
pub fn form_choice<'a>(
    ctx: Context<'a>,
    form: DutyForm,
    say: impl Fn(usize) -> Screen + 'a,
) -> Element<'a, Screen> {
    let forms = [DutyForm::OnSite, DutyForm::Standby];
    let choice = button::choice(
        ctx.text.duty_form(),
        forms.map(|form| words::form(ctx.text, form)).to_vec(),
        forms.iter().position(|one| *one == form),
        say,
    );
    field::frame(
        ctx.text.duty_form(),
        Some(words::form_meaning(ctx.text, form)),
        None,
        choice,
    )
}

/// Whether those on duty are rung first, or stand behind others.
pub fn line_choice<'a>(
    ctx: Context<'a>,
    background: bool,
    say: impl Fn(usize) -> Screen + 'a,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let choice = button::choice(
        text.duty_line_label(),
        vec![text.duty_line_first(), text.duty_line_second()],
        Some(usize::from(background)),
        say,
    );
    field::frame(text.duty_line_label(), Some(text.duty_line_means()), None, choice)
}

/// A span in words, with its true length, and why the clock says otherwise.
fn told<'a>(ctx: Context<'a>, start: NaiveDateTime, end: NaiveDateTime) -> Element<'a, Screen> {
    let minutes = board::length(start, end);
    let line = ctx.text.duty_told(
        time::weekday_time(ctx.text, start),
        time::weekday_time(ctx.text, end),
        words::hours(ctx.text, minutes),
    );
    let off = TimeDelta::minutes(minutes) - (end - start);
    let why = match off.num_minutes() {
        0 => None,
        more if more > 0 => Some(ctx.text.duty_clock_back()),
        _ => Some(ctx.text.duty_clock_forward()),
    };
    let line = row![icon(Icon::Clock, 16.0), body(line)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    let why = why.map(|why| small(why).style(theme::text::tone(Tone::Caution)));
    column![line].push(why).spacing(space::XS).into()
}

/// Where the swap of a shift begins.
pub fn swap_of(form: &Form, ctx: Context<'_>) -> Option<Swap> {
    let (at, shift) = board::find(ctx.library, form.roster, form.id)?;
    Some(swap::Swap::new(
        form.roster,
        board::Entry::of(at.month, at.shift, &shift),
        ctx,
    ))
}
