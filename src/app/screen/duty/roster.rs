//! The roster itself: its name, the unit it belongs to, a note.

use iced::widget::row;

use super::Message as Screen;
use crate::app::context::{Context, Request};
use crate::app::draft::Draft;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, button, dialog_panel, field, parts};
use crate::domain::record::RecordRef;
use crate::domain::{Edit, Id, Roster, Unit, zone};
use crate::text::time;

/// A roster as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    name: String,
    unit: Option<Id<Unit>>,
    note: String,
}

/// The editor of a roster.
#[derive(Debug, Clone)]
pub struct Form {
    pub id: Id<Roster>,
    pub is_new: bool,
    pub draft: Draft<Fields>,
    pub stuck: bool,
    units: Vec<Id<Unit>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    UnitChosen(usize),
    Note(String),
}

impl Form {
    /// A roster that does not exist yet, of the binder's own unit.
    pub fn fresh(ctx: Context<'_>) -> Self {
        let mut form = Self {
            id: ctx.new_id(),
            is_new: true,
            draft: Draft::new(Fields {
                name: String::new(),
                unit: ctx.library.binder().and_then(|binder| binder.unit),
                note: String::new(),
            }),
            stuck: false,
            units: Vec::new(),
        };
        form.find_units(ctx);
        form
    }

    pub fn of(roster: &Roster, ctx: Context<'_>) -> Self {
        let mut form = Self {
            id: roster.id,
            is_new: false,
            draft: Draft::new(Fields {
                name: roster.name.clone(),
                unit: roster.unit,
                note: roster.note.clone(),
            }),
            stuck: false,
            units: Vec::new(),
        };
        form.find_units(ctx);
        form
    }

    fn find_units(&mut self, ctx: Context<'_>) {
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
        let units = &self.units;
        self.draft.change(ctx.now, |fields| match message {
            Message::Name(typed) => fields.name = typed,
            Message::Note(typed) => fields.note = typed,
            Message::UnitChosen(0) => fields.unit = None,
            Message::UnitChosen(at) => fields.unit = units.get(at - 1).copied(),
        });
    }

    /// The library changed. False when the roster is gone.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        if !self.is_new {
            match ctx.library.get(self.id) {
                None => return false,
                Some(roster) if !self.draft.is_dirty() => {
                    let fresh = Self::of(roster, ctx);
                    self.draft.value = fresh.draft.value;
                }
                Some(_) => {}
            }
        }
        self.find_units(ctx);
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
        let roster = Roster {
            name: name.to_owned(),
            unit: fields.unit,
            note: fields.note.trim().to_owned(),
            ..kept.unwrap_or_else(|| Roster::new(self.id, String::new()))
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
        let note = field::text(text.note(), &fields.note, |typed| say(Message::Note(typed))).stored(
            self.draft
                .stored_at()
                .map(|at| text.duty_stored(time::time(zone::local(at)))),
        );
        let which = RecordRef::of(self.id);
        let stuck = (self.stuck && !self.is_new).then(|| {
            let discard = button::secondary(text.duty_discard(), Icon::Undo).on_press(Screen::Discarded);
            banner(
                Tone::Caution,
                text.duty_roster_name_needed(),
                None,
                vec![discard.into()],
            )
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
