//! The roster itself: its name and unit, who answers when nobody is on call, its rules, and what people had done before it.

mod balances;

use iced::widget::row;

use self::balances::Carried;
use super::Message as Screen;
use crate::app::context::{Context, Request};
use crate::app::draft::Draft;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, button, dialog_panel, field, parts};
use crate::domain::record::RecordRef;
use crate::domain::{Edit, Id, Person, Roster, RuleSet, Unit, zone};
use crate::text::time;

/// A roster as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    pub name: String,
    unit: Option<Id<Unit>>,
    note: String,
    otherwise: String,
    approves_swaps: bool,
    rule_set: Option<Id<RuleSet>>,
    balances: Vec<Carried>,
}

impl Fields {
    fn of(roster: &Roster) -> Self {
        Self {
            name: roster.name.clone(),
            unit: roster.unit,
            note: roster.note.clone(),
            otherwise: roster.otherwise.clone(),
            approves_swaps: roster.approves_swaps,
            rule_set: roster.rule_set,
            balances: roster
                .balances
                .iter()
                .map(|(id, one)| Carried::of(id, one))
                .collect(),
        }
    }
}

/// The editor of a roster.
#[derive(Debug, Clone)]
pub struct Form {
    pub id: Id<Roster>,
    pub is_new: bool,
    pub draft: Draft<Fields>,
    pub stuck: bool,
    units: Vec<Id<Unit>>,
    sets: Vec<Id<RuleSet>>,
    /// Those whose balance can be added.
    people: Vec<Id<Person>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    UnitChosen(usize),
    Note(String),
    Otherwise(String),
    ApprovesToggled,
    RulesChosen(usize),
    Balance(balances::Message),
}

impl Form {
    /// A roster that does not exist yet, of the binder's own unit.
    pub fn fresh(ctx: Context<'_>) -> Self {
        let mut form = Self {
            id: ctx.new_id(),
            is_new: true,
            draft: Draft::new(Fields {
                unit: ctx.library.binder().and_then(|binder| binder.unit),
                ..Fields::of(&Roster::new(ctx.new_id(), ""))
            }),
            stuck: false,
            units: Vec::new(),
            sets: Vec::new(),
            people: Vec::new(),
        };
        form.find_choices(ctx);
        form
    }

    pub fn of(roster: &Roster, ctx: Context<'_>) -> Self {
        let mut form = Self {
            id: roster.id,
            is_new: false,
            draft: Draft::new(Fields::of(roster)),
            stuck: false,
            units: Vec::new(),
            sets: Vec::new(),
            people: Vec::new(),
        };
        form.find_choices(ctx);
        form
    }

    fn find_choices(&mut self, ctx: Context<'_>) {
        self.sets = ctx.library.sorted::<RuleSet>().iter().map(|set| set.id).collect();
        let with = |person: &&Person| {
            let mut balances = self.draft.value.balances.iter();
            balances.all(|one| one.person != person.id)
        };
        let people = ctx.library.sorted::<Person>().into_iter().filter(with);
        self.people = people.map(|person| person.id).collect();
        let today = ctx.today();
        let units = ctx.library.sorted::<Unit>().into_iter();
        self.units = units
            .filter(|unit| {
                unit.valid_to.is_none_or(|last| last >= today) || Some(unit.id) == self.draft.value.unit
            })
            .map(|unit| unit.id)
            .collect();
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        let (units, sets, people) = (&self.units, &self.sets, &self.people);
        self.draft.change(ctx.now, |fields| match message {
            Message::Otherwise(typed) => fields.otherwise = typed,
            Message::ApprovesToggled => fields.approves_swaps = !fields.approves_swaps,
            Message::RulesChosen(at) => {
                fields.rule_set = at.checked_sub(1).and_then(|at| sets.get(at)).copied();
            }
            Message::Balance(message) => {
                balances::update(&mut fields.balances, message, people, ctx.new_id());
            }
            Message::Name(typed) => fields.name = typed,
            Message::Note(typed) => fields.note = typed,
            Message::UnitChosen(0) => fields.unit = None,
            Message::UnitChosen(at) => fields.unit = units.get(at - 1).copied(),
        });
        self.find_choices(ctx);
    }

    /// The library changed. False when the roster is gone.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        if !self.is_new {
            match ctx.library.get(self.id) {
                None => return false,
                Some(roster) if !self.draft.is_dirty() => {
                    self.draft.value = Fields::of(roster);
                }
                Some(_) => {}
            }
        }
        self.find_choices(ctx);
        true
    }

    /// The change that keeps it.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        let fields = &self.draft.value;
        let name = fields.name.trim();
        if name.is_empty() {
            return None;
        }
        let kept = ctx.library.get(self.id).cloned();
        let kept = kept.unwrap_or_else(|| Roster::new(self.id, String::new()));
        let roster = Roster {
            name: name.to_owned(),
            unit: fields.unit,
            note: fields.note.trim().to_owned(),
            otherwise: fields.otherwise.trim().to_owned(),
            approves_swaps: fields.approves_swaps,
            rule_set: fields.rule_set,
            balances: balances::kept(&kept.balances, &fields.balances)?,
            ..kept
        };
        Some(Edit::Save(roster.into()))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = &self.draft.value;
        let nameless = self.stuck && fields.name.trim().is_empty();
        let name = field::text(text.duty_roster_name(), &fields.name, |typed| {
            say(Message::Name(typed))
        })
        .placeholder(&text.duty_roster_name_example())
        .id("duty-first")
        .error(nameless.then(|| text.duty_roster_name_needed()));
        let name = if self.is_new {
            name.on_submit(Screen::Created)
        } else {
            name
        };
        let mut units = vec![text.duty_roster_no_unit()];
        units.extend(
            self.units
                .iter()
                .filter_map(|unit| ctx.library.get(*unit))
                .map(|unit| unit.name.clone()),
        );
        let at = match fields.unit {
            None => Some(0),
            Some(unit) => self.units.iter().position(|one| *one == unit).map(|at| at + 1),
        };
        let unit = field::select(text.unit(), units, at, |at| say(Message::UnitChosen(at)));
        let mut sets = vec![text.people_rules_of_none()];
        sets.extend(
            self.sets
                .iter()
                .filter_map(|id| ctx.library.get(*id))
                .map(|set| set.name.clone()),
        );
        let at = match fields.rule_set {
            None => Some(0),
            Some(set) => self.sets.iter().position(|one| *one == set).map(|at| at + 1),
        };
        let rules = field::select(text.people_rules(), sets, at, |at| say(Message::RulesChosen(at)))
            .hint(text.people_roster_rules_hint());
        let otherwise = field::text(text.people_otherwise(), &fields.otherwise, |typed| {
            say(Message::Otherwise(typed))
        })
        .through(ctx.glass, ctx.text)
        .placeholder(&text.people_otherwise_example())
        .hint(text.people_otherwise_hint());
        let approves = button::check(text.people_approves_swaps(), fields.approves_swaps)
            .on_press(say(Message::ApprovesToggled));
        let balances = balances::view(fields, &self.people, ctx);
        let note = field::text(text.note(), &fields.note, |typed| say(Message::Note(typed)))
            .through(ctx.glass, ctx.text)
            .stored(
                self.draft
                    .stored_at()
                    .map(|at| text.duty_stored(time::time(zone::local(at)))),
            );
        let which = RecordRef::of(self.id);
        let stuck = (self.stuck && !self.is_new).then(|| {
            let discard = button::secondary(text.duty_discard(), Icon::Undo).on_press(Screen::Discarded);
            let why = if fields.name.trim().is_empty() {
                text.duty_roster_name_needed()
            } else {
                text.people_balances_stuck()
            };
            banner(Tone::Caution, why, None, vec![discard.into()])
        });
        let more = (!self.is_new).then(|| {
            row![
                button::secondary(text.history(), Icon::History)
                    .on_press(Screen::Asked(Request::History(which))),
                button::danger(text.duty_roster_delete(), Icon::Remove)
                    .on_press(Screen::Asked(Request::Delete(which))),
            ]
            .spacing(space::S)
            .wrap()
        });
        let parts = parts([
            stuck,
            Some(name.into()),
            Some(unit.into()),
            Some(otherwise.into()),
            Some(approves.into()),
            Some(rules.into()),
            Some(balances),
            Some(note.into()),
            more.map(Element::from),
        ])
        .spacing(space::L);
        let (title, actions) = if self.is_new {
            let cancel = button::secondary(text.cancel(), None).on_press(Screen::Discarded);
            let create = button::primary(text.duty_roster_create(), Icon::Add).on_press(Screen::Created);
            (text.duty_roster_new(), vec![cancel.into(), create.into()])
        } else {
            let done = button::primary(text.done(), Icon::Ok).on_press(Screen::PanelClosed);
            (text.duty_roster_edit(), vec![done.into()])
        };
        dialog_panel(title, parts, actions)
    }
}

const fn say(message: Message) -> Screen {
    Screen::Roster(message)
}
