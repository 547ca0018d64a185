//! Ctrl+K: any record, person, word or command, as one types.

use iced::Length;
use iced::keyboard::{Key, key};
use iced::widget::{column, container, row};

use crate::app::context::Place;
use crate::app::glass::Marking;
use crate::app::theme::{self, space};
use crate::app::widget::{self, Element, Icon, List, field, muted, small};
use crate::domain::vocabulary::Partner;
use crate::domain::{Kind, RecordRef};
use crate::phrase::{Named, wording};
use crate::store::search::{Hit, fold};
use crate::text::Text;

pub const FIELD: &str = "palette-query";

/// The open palette.
#[derive(Debug, Default)]
pub struct Palette {
    pub query: String,
    commands: Vec<Command>,
    /// As whom one may read; none is as ourselves.
    readers: Vec<Option<Partner>>,
    /// So many of the commands begin with what was typed, and stand before what was found.
    named: usize,
    hits: Vec<Hit>,
    selected: usize,
}

/// From so many letters on a command is meant when its name begins with them.
const NAMED_FROM: usize = 3;

/// What stands in a row.
enum Line<'a> {
    Hit(&'a Hit),
    Command(Command),
}

/// What can be done by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Go(Place),
    Lock,
    Undo,
    Redo,
    BackUp,
    NextLook,
    ToggleLanguage,
    Larger,
    Smaller,
    ImportPeople,
    ImportPlan,
    /// Read texts with a partner's words beside ours, or without.
    ReadAs(Option<Partner>),
    /// Mark words in texts that are read.
    Mark(Marking),
}

impl Command {
    const ALL: [Self; 32] = [
        Self::Go(Place::Now),
        Self::Go(Place::Plans),
        Self::Go(Place::Down),
        Self::Go(Place::CoreTasks),
        Self::Go(Place::Dependencies),
        Self::Go(Place::Duty),
        Self::Go(Place::Planning(None)),
        Self::Go(Place::CallOut),
        Self::Go(Place::Logs),
        Self::Go(Place::Endurance),
        Self::Go(Place::Handovers),
        Self::Go(Place::Routines),
        Self::Go(Place::Decisions),
        Self::Go(Place::Support),
        Self::Go(Place::Vocabulary),
        Self::Go(Place::Wording),
        Self::Go(Place::Contacts),
        Self::Go(Place::Papers),
        Self::Go(Place::Settings),
        Self::Lock,
        Self::Undo,
        Self::Redo,
        Self::BackUp,
        Self::NextLook,
        Self::ToggleLanguage,
        Self::Larger,
        Self::Smaller,
        Self::ImportPeople,
        Self::ImportPlan,
        Self::Mark(Marking::Nothing),
        Self::Mark(Marking::Against),
        Self::Mark(Marking::Known),
    ];

    fn name(self, text: &Text) -> String {
        match self {
            Self::Go(Place::Now) => text.nav_now(),
            Self::Go(Place::Plans) => text.nav_plans(),
            Self::Go(Place::Down) => text.plans_down_title(),
            Self::Go(Place::CoreTasks) => text.register_title(),
            Self::Go(Place::Dependencies) => text.register_dependencies_title(),
            Self::Go(Place::Duty) => text.nav_duty(),
            Self::Go(Place::Planning(_)) => text.planning_command(),
            Self::Go(Place::CallOut) => text.nav_callout(),
            Self::Go(Place::Logs) => text.nav_logs(),
            Self::Go(Place::Endurance) => text.endurance_command(),
            Self::Go(Place::Handovers) => text.nav_handovers(),
            Self::Go(Place::Routines) => text.routine_title(),
            Self::Go(Place::Decisions) => text.decision_title(),
            Self::Go(Place::Support) => text.nav_support(),
            Self::Go(Place::Vocabulary) => text.nav_vocabulary(),
            Self::Go(Place::Wording) => text.wording_title(),
            Self::Go(Place::Contacts) => text.nav_contacts(),
            Self::Go(Place::Papers) => text.nav_papers(),
            Self::Go(Place::Settings | Place::Record(_)) => text.nav_settings(),
            Self::Lock => text.act_lock(),
            Self::Undo => text.act_undo(),
            Self::Redo => text.act_redo(),
            Self::BackUp => text.act_back_up(),
            Self::NextLook => text.act_next_look(),
            Self::ToggleLanguage => text.act_language(),
            Self::Larger => text.act_larger(),
            Self::Smaller => text.act_smaller(),
            Self::ImportPeople => text.act_import_people(),
            Self::ImportPlan => text.act_import_plan(),
            Self::ReadAs(Some(partner)) => text.glass_read_as(wording::within(text, partner)),
            Self::Mark(Marking::Nothing) => text.act_mark_nothing(),
            Self::Mark(Marking::Against) => text.act_mark_against(),
            Self::Mark(Marking::Known) => text.act_mark_known(),
            Self::ReadAs(None) => text.glass_read_ours(),
        }
    }

    const fn keys(self) -> &'static str {
        match self {
            Self::Go(Place::Now) => "Ctrl+1",
            Self::Go(Place::Plans) => "Ctrl+2",
            Self::Go(Place::Duty) => "Ctrl+3",
            Self::Go(Place::CallOut) => "Ctrl+8",
            Self::Go(Place::Logs) => "Ctrl+9",
            Self::Go(Place::Handovers) => "Ctrl+4",
            Self::Go(Place::Support) => "Ctrl+0",
            Self::Go(Place::Vocabulary) => "Ctrl+5",
            Self::Go(Place::Contacts) => "Ctrl+6",
            Self::Go(
                Place::Down
                | Place::CoreTasks
                | Place::Dependencies
                | Place::Planning(_)
                | Place::Endurance
                | Place::Routines
                | Place::Decisions
                | Place::Wording
                | Place::Papers,
            ) => "",
            Self::Go(_) => "Ctrl+7",
            Self::Lock => "Ctrl+L",
            Self::Undo => "Ctrl+Z",
            Self::Redo => "Ctrl+Y",
            Self::Larger => "Ctrl++",
            Self::Smaller => "Ctrl+-",
            _ => "",
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    Chosen(usize),
    Submitted,
    Moved(bool),
}

/// What was chosen.
pub enum Action {
    None,
    /// Search for the query; the answer is [`Palette::found`].
    Search,
    Run(Command),
    Open(RecordRef),
}

impl Palette {
    /// A palette that offers to read as these.
    pub fn new(text: &Text, readers: Vec<Option<Partner>>) -> Self {
        let mut palette = Self {
            readers,
            ..Self::default()
        };
        palette.match_commands(text);
        palette
    }

    pub fn update(&mut self, message: Message, text: &Text) -> Action {
        match message {
            Message::Typed(query) => {
                self.query = query;
                self.selected = 0;
                self.match_commands(text);
                return Action::Search;
            }
            Message::Moved(down) => {
                let last = self.len().saturating_sub(1);
                self.selected = if down {
                    (self.selected + 1).min(last)
                } else {
                    self.selected.saturating_sub(1)
                };
            }
            Message::Chosen(row) => return self.choose(row),
            Message::Submitted => return self.choose(self.selected),
        }
        Action::None
    }

    /// The store's answer to a query; an answer to an older one is passed over.
    pub fn found(&mut self, query: &str, hits: Vec<Hit>) {
        if query == self.query {
            self.hits = hits;
            self.selected = self.selected.min(self.len().saturating_sub(1));
        }
    }

    /// Arrow keys move in the results while the focus stays in the query.
    pub fn key(key: &Key) -> Option<Message> {
        match key {
            Key::Named(key::Named::ArrowDown) => Some(Message::Moved(true)),
            Key::Named(key::Named::ArrowUp) => Some(Message::Moved(false)),
            _ => None,
        }
    }

    fn len(&self) -> usize {
        self.hits.len() + self.commands.len()
    }

    fn match_commands(&mut self, text: &Text) {
        let query = fold(self.query.trim());
        let (mut named, others): (Vec<_>, Vec<_>) = Command::ALL
            .into_iter()
            .chain(self.readers.iter().map(|reader| Command::ReadAs(*reader)))
            .map(|command| (command, fold(&command.name(text))))
            .filter(|(_, name)| name.contains(&query))
            .partition(|(_, name)| query.len() >= NAMED_FROM && name.starts_with(&query));
        self.named = named.len();
        named.extend(others);
        self.commands = named.into_iter().map(|(command, _)| command).collect();
        if self.query.trim().is_empty() {
            self.hits.clear();
        }
    }

    /// What stands in a row: commands that begin with what was typed, what was found, other commands.
    fn line(&self, row: usize) -> Option<Line<'_>> {
        let after = row.checked_sub(self.named);
        match after.and_then(|at| self.hits.get(at)) {
            Some(hit) => Some(Line::Hit(hit)),
            None => {
                let at = if after.is_some() {
                    row - self.hits.len()
                } else {
                    row
                };
                self.commands.get(at).map(|command| Line::Command(*command))
            }
        }
    }

    fn choose(&self, row: usize) -> Action {
        match self.line(row) {
            Some(Line::Hit(hit)) => Action::Open(hit.which),
            Some(Line::Command(command)) => Action::Run(command),
            None => Action::None,
        }
    }

    pub fn view<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let query = field::text(text.palette_query(), &self.query, Message::Typed)
            .placeholder(&text.palette_placeholder())
            .on_submit(Message::Submitted)
            .id(FIELD);
        let results: Element<'_, Message> = if self.len() == 0 {
            widget::empty(
                Icon::Search,
                text.palette_nothing(),
                text.palette_nothing_words(),
                None,
            )
        } else {
            List::new(text.palette_results(), self.len(), |row| self.row(text, row))
                .row_height(52.0)
                .selected(Some(self.selected))
                .scroll_to(Some(self.selected))
                .on_select(Message::Chosen)
                .on_activate(Message::Chosen)
                .height(Length::Fixed(420.0))
                .into()
        };
        container(column![query, results, muted(text.palette_keys())].spacing(space::M))
            .padding(space::L)
            .width(640)
            .style(theme::container::dialog)
            .into()
    }

    fn row<'a>(&'a self, text: &'a Text, row: usize) -> Element<'a, Message> {
        let (sign, title, below, right) = match self.line(row) {
            Some(Line::Hit(hit)) => {
                let below = if hit.by_typo {
                    text.palette_by_typo()
                } else {
                    hit.context.clone()
                };
                (
                    kind_icon(hit.which.kind),
                    hit.title.clone(),
                    below,
                    hit.which.kind.name(text),
                )
            }
            Some(Line::Command(command)) => (
                Icon::Right,
                command.name(text),
                String::new(),
                command.keys().to_owned(),
            ),
            None => return small("").into(),
        };
        let words = column![widget::cell(title).strong()]
            .push((!below.is_empty()).then(|| widget::cell(below).muted().size(theme::size::SMALL)))
            .width(Length::Fill);
        row![
            widget::icon(sign, 20.0),
            words,
            small(right),
            iced::widget::Space::new().width(space::M)
        ]
        .spacing(space::M)
        .align_y(iced::Alignment::Center)
        .into()
    }
}

/// The icon of a kind of record.
pub const fn kind_icon(kind: Kind) -> Icon {
    match kind {
        Kind::Plan
        | Kind::Edition
        | Kind::Activation
        | Kind::Incident
        | Kind::CoreTask
        | Kind::Improvement
        | Kind::Proposal => Icon::Plan,
        Kind::Exercise => Icon::Exercise,
        Kind::Roster
        | Kind::RosterMonth
        | Kind::RosterDraft
        | Kind::Publication
        | Kind::Swap
        | Kind::RuleSet
        | Kind::CallOut
        | Kind::AidAgreement
        | Kind::Calendar => Icon::Duty,
        Kind::CallList => Icon::Phone,
        Kind::SupportEffort | Kind::Premises => Icon::Person,
        Kind::Printout => Icon::Print,
        Kind::Handover
        | Kind::Routine
        | Kind::Baton
        | Kind::Task
        | Kind::ConfidentialPart
        | Kind::Disclosure
        | Kind::Erasure => Icon::Handover,
        Kind::Concept | Kind::Consultation => Icon::Vocabulary,
        Kind::Person | Kind::Unit | Kind::Role => Icon::Contacts,
        Kind::Log | Kind::LogEntry => Icon::Log,
        Kind::Binder => Icon::Settings,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Plan};
    use crate::text::Language;

    fn palette(query: &str) -> Palette {
        let text = Text::new(Language::Swedish);
        let mut palette = Palette::new(&text, Vec::new());
        palette.update(Message::Typed(query.into()), &text);
        let hit = Hit {
            which: RecordRef::of(Id::<Plan>::of_name("plan", "")),
            title: "Elavbrott".into(),
            context: String::new(),
            at: 0..0,
            by_typo: false,
        };
        palette.found(query, vec![hit]);
        palette
    }

    #[test]
    fn a_command_that_begins_with_what_was_typed_comes_before_what_was_found() {
        let mut named = palette("Hur länge");
        let text = Text::new(Language::Swedish);
        let run = named.update(Message::Submitted, &text);
        assert!(matches!(run, Action::Run(Command::Go(Place::Endurance))));
        named.update(Message::Moved(true), &text);
        assert!(matches!(named.update(Message::Submitted, &text), Action::Open(_)));
    }

    #[test]
    fn what_was_found_comes_before_commands_that_only_hold_the_word() {
        let mut within = palette("länge");
        let text = Text::new(Language::Swedish);
        assert!(matches!(
            within.update(Message::Submitted, &text),
            Action::Open(_)
        ));
        within.update(Message::Moved(true), &text);
        let run = within.update(Message::Submitted, &text);
        assert!(matches!(run, Action::Run(Command::Go(Place::Endurance))));
    }
}
