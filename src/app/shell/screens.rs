//! The screens of an open binder, spoken to as one.

use crate::app::context::{Action, Context, Place};
use crate::app::screen::{callout, contacts, duty, handovers, logs, now, papers, plans, support, vocabulary};
use crate::app::widget::Element;
use crate::domain::printout::Subject;
use crate::domain::{Id, Kind, Library, Person, RecordRef};
use crate::paper::subject;

/// The screens with records in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Now,
    Plans,
    Duty,
    CallOut,
    Logs,
    Handovers,
    Support,
    Vocabulary,
    Contacts,
    Papers,
}

impl Tab {
    /// The screen that shows a record.
    pub const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Plan
            | Kind::Edition
            | Kind::Activation
            | Kind::Incident
            | Kind::CoreTask
            | Kind::Improvement
            | Kind::Exercise
            | Kind::Proposal => Some(Self::Plans),
            Kind::Roster
            | Kind::RosterMonth
            | Kind::RosterDraft
            | Kind::Publication
            | Kind::Swap
            | Kind::RuleSet
            | Kind::CallOut
            | Kind::AidAgreement
            | Kind::Calendar => Some(Self::Duty),
            Kind::CallList => Some(Self::CallOut),
            Kind::Log | Kind::LogEntry => Some(Self::Logs),
            Kind::SupportEffort | Kind::Premises => Some(Self::Support),
            Kind::Handover
            | Kind::Baton
            | Kind::Routine
            | Kind::Task
            | Kind::ConfidentialPart
            | Kind::Disclosure
            | Kind::Erasure => Some(Self::Handovers),
            Kind::Concept | Kind::Consultation => Some(Self::Vocabulary),
            Kind::Person | Kind::Unit | Kind::Role => Some(Self::Contacts),
            Kind::Printout => Some(Self::Papers),
            Kind::Binder => None,
        }
    }

    /// The tab of a place; none for the settings.
    pub const fn at(place: Place) -> Option<Self> {
        match place {
            Place::Now => Some(Self::Now),
            Place::Plans | Place::Down | Place::CoreTasks | Place::Dependencies => Some(Self::Plans),
            Place::Duty | Place::Planning(_) | Place::Endurance => Some(Self::Duty),
            Place::CallOut => Some(Self::CallOut),
            Place::Logs => Some(Self::Logs),
            Place::Handovers | Place::Routines | Place::Decisions => Some(Self::Handovers),
            Place::Support => Some(Self::Support),
            Place::Vocabulary | Place::Wording => Some(Self::Vocabulary),
            Place::Contacts => Some(Self::Contacts),
            Place::Papers => Some(Self::Papers),
            Place::Settings => None,
            Place::Record(which) => Self::of(which.kind),
        }
    }
}

macro_rules! screens {
    ($($tab:ident $field:ident $module:ident::$type:ident,)+) => {
        /// The screens' own state.
        pub struct Screens {
            $($field: $module::$type,)+
        }

        /// A message of one of them.
        #[derive(Debug, Clone)]
        pub enum Message {
            $($tab($module::Message),)+
        }

        impl Screens {
            pub fn new() -> Self {
                Self { $($field: $module::$type::new(),)+ }
            }

            pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
                match message {
                    $(Message::$tab(message) => self.$field.update(message, ctx).map(Message::$tab),)+
                }
            }

            pub fn view<'a>(&'a self, tab: Tab, ctx: Context<'a>) -> Element<'a, Message> {
                match tab {
                    $(Tab::$tab => self.$field.view(ctx).map(Message::$tab),)+
                }
            }

            /// Stores what its writer has paused in.
            pub fn tick(&mut self, tab: Tab, ctx: Context<'_>) -> Action<Message> {
                match tab {
                    $(Tab::$tab => self.$field.tick(ctx).map(Message::$tab),)+
                }
            }

            /// Stores everything that is written.
            pub fn flush(&mut self, tab: Tab, ctx: Context<'_>) -> Action<Message> {
                match tab {
                    $(Tab::$tab => self.$field.flush(ctx).map(Message::$tab),)+
                }
            }

            /// The library has changed.
            pub fn refreshed(&mut self, tab: Tab, ctx: Context<'_>) {
                match tab {
                    $(Tab::$tab => self.$field.refreshed(ctx),)+
                }
            }

            /// Copies the number in sight.
            pub fn copy_number(&self, tab: Tab, ctx: Context<'_>) -> Action<Message> {
                match tab {
                    Tab::Now => self.now.copy_number(ctx).map(Message::Now),
                    Tab::CallOut => self.callout.copy_number(ctx).map(Message::CallOut),
                    Tab::Contacts => self.contacts.copy_number().map(Message::Contacts),
                    _ => Action::None,
                }
            }

            /// What the shown screen takes back in place of the last edit: what others may build on is taken back by
            /// an act of its own.
            pub fn take_back(&self, tab: Tab, ctx: Context<'_>) -> Option<Action<Message>> {
                match tab {
                    Tab::CallOut => self.callout.take_back(ctx).map(|action| action.map(Message::CallOut)),
                    _ => None,
                }
            }

            /// Whether a clock runs on the page of plans.
            pub fn is_lively(&self, library: &Library) -> bool {
                self.plans.is_lively(library)
            }

            /// Shows the call list that is being rung, or all of them.
            pub fn open_call_lists(&mut self, ctx: Context<'_>) {
                self.callout.open_first(ctx);
            }

            /// Shows, in the vocabulary, the check of all texts; who leaves it goes back to where he came from.
            pub fn open_wording(&mut self, from: Place, ctx: Context<'_>) {
                let from = (Tab::at(from) != Some(Tab::Vocabulary)).then_some(from);
                self.vocabulary.open_wording(from, ctx);
            }

            /// Shows, among the plans, what is down.
            pub fn open_down(&mut self, ctx: Context<'_>) {
                self.plans.open_down(ctx);
            }

            /// Shows, among the handovers, the routines they follow.
            pub fn open_routines(&mut self, ctx: Context<'_>) {
                self.handovers.open_routines(ctx);
            }

            /// Shows, among the handovers, what the boards have decided to document.
            pub fn open_decisions(&mut self, ctx: Context<'_>) {
                self.handovers.open_decisions(ctx);
            }

            /// Shows, among the plans, the register of core tasks or that of dependencies.
            pub fn open_register(&mut self, dependencies: bool, ctx: Context<'_>) {
                self.plans.open_register(dependencies, ctx);
            }

            /// Shows, among the rosters, the filling of a period.
            pub fn open_planning(&mut self, without: Option<Id<Person>>, ctx: Context<'_>) -> Action<Message> {
                self.duty.open_planning(without.map(|person| (person, None)), ctx).map(Message::Duty)
            }

            /// Shows, among the rosters, for how long an event can be staffed.
            pub fn open_endurance(&mut self, ctx: Context<'_>) {
                self.duty.open_endurance(ctx);
            }

            /// What the shown screen would print.
            pub fn in_sight(&self, tab: Tab, ctx: Context<'_>) -> Option<Subject> {
                match tab {
                    Tab::Plans => self.plans.in_sight(),
                    Tab::Duty => self.duty.in_sight(ctx),
                    Tab::Handovers => self.handovers.in_sight(),
                    Tab::Logs => self.logs.in_sight(),
                    Tab::CallOut => self.callout.in_sight(),
                    Tab::Now => Some(subject::situation(None, ctx.now)),
                    Tab::Vocabulary => Some(self.vocabulary.in_sight()),
                    Tab::Contacts => Some(subject::whole(subject::kind::PHONES)),
                    _ => None,
                }
            }

            /// Shows the pages of a document.
            pub fn open_print(&mut self, of: Subject, from: Place, ctx: Context<'_>) -> Action<Message> {
                let from = (Tab::at(from) != Some(Tab::Papers)).then_some(from);
                self.papers.open_print(of, from, ctx).map(Message::Papers)
            }

            /// Whether Papper shows the pages with this number.
            pub const fn shows_pages(&self, run: u32) -> bool {
                self.papers.shows(run)
            }

            /// Shows a record.
            pub fn open(&mut self, tab: Tab, which: RecordRef, ctx: Context<'_>) {
                match tab {
                    $(Tab::$tab => self.$field.open(which, ctx),)+
                }
            }
        }
    };
}

screens! {
    Now now now::Now,
    Plans plans plans::Plans,
    Duty duty duty::Duty,
    CallOut callout callout::CallLists,
    Logs logs logs::Logs,
    Handovers handovers handovers::Handovers,
    Support support support::Support,
    Vocabulary vocabulary vocabulary::Vocabulary,
    Contacts contacts contacts::Contacts,
    Papers papers papers::Papers,
}
