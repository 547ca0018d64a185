//! A desk to try the screen at: the shipped templates, clicks, typing, and changes carried out at once.

mod choosing;
mod core_tasks;
mod editing;
mod finding;
mod outage;
mod playing;
mod regimes;
mod running;
mod sights;
mod uses;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use iced::Size;
use iced_test::Simulator;

use super::*;
use crate::app::context::Place;
use crate::app::widget::testing;
use crate::content;
use crate::domain::edit::Write;
use crate::domain::record::Author;
use crate::domain::{Edit, Library};
use crate::text::{Language, Text};

fn entropy(bytes: &mut [u8]) {
    use std::cell::Cell;
    thread_local!(static NEXT: Cell<u64> = const { Cell::new(1) });
    let next = NEXT.get();
    NEXT.set(next + 1);
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = (next >> (8 * (at % 8))) as u8;
    }
}

/// A desk with the shipped templates, and the screen on it.
struct Desk {
    library: Library,
    screen: Plans,
    text: Text,
    now: DateTime<Utc>,
    me: Author,
    width: f32,
    /// What was asked of the application beside changes.
    asked: Vec<Request>,
    /// Where it was asked to go.
    went: Vec<Place>,
}

impl Desk {
    fn new() -> Self {
        let now = NaiveDate::from_ymd_opt(2026, 11, 22)
            .and_then(|day| day.and_hms_opt(1, 20, 0))
            .expect("a moment")
            .and_utc();
        let mut library = Library::default();
        for record in content::everything(&content::Part::ALL) {
            library.put(record, now, false);
        }
        let mut desk = Self {
            library,
            screen: Plans::new(),
            text: Text::new(Language::Swedish),
            now,
            me: Author {
                name: "Anna Ek".into(),
                role: "Enhetschef".into(),
            },
            width: 1060.0,
            asked: Vec::new(),
            went: Vec::new(),
        };
        desk.refreshed();
        desk
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
            glass: crate::app::glass::Glass::blind(),
        }
    }

    /// As [`Desk::ctx`], beside the screen.
    fn parts(&mut self) -> (&mut Plans, Context<'_>) {
        let ctx = Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
            glass: crate::app::glass::Glass::blind(),
        };
        (&mut self.screen, ctx)
    }

    fn refreshed(&mut self) {
        let (screen, ctx) = self.parts();
        screen.refreshed(ctx);
    }

    fn carry_out(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => {
                let writes = edit
                    .carry_out(&self.library, &self.me, self.now)
                    .expect("nothing forbids it");
                for write in writes {
                    match write {
                        Write::Put(record) => self.library.put(record, self.now, false),
                        Write::Delete(which) => self.library.remove(which),
                    }
                }
                self.now += Duration::seconds(1);
                self.refreshed();
                if let Some(then) = then {
                    self.say(then);
                }
            }
            Action::Many(actions) => actions.into_iter().for_each(|action| self.carry_out(action)),
            Action::Ask(request) => self.asked.push(request),
            Action::Open(place) => self.went.push(place),
            Action::None | Action::Run(_) | Action::Copy(_) => {}
        }
    }

    fn say(&mut self, message: Message) {
        let (screen, ctx) = self.parts();
        let action = screen.update(message, ctx);
        self.carry_out(action);
    }

    /// Does something in the window, and lets the screen hear of it. The window is as high as everything on it.
    fn act(&mut self, act: impl FnOnce(&mut Simulator<'_, Message>)) {
        let mut ui = testing::sized(Size::new(self.width, 9_000.0), self.screen.view(self.ctx()));
        act(&mut ui);
        let messages: Vec<_> = ui.into_messages().collect();
        for message in messages {
            self.say(message);
        }
    }

    fn click(&mut self, label: &str) {
        self.act(|ui| testing::click(ui, label));
    }

    fn write(&mut self, label: &str, words: &str) {
        self.act(|ui| {
            testing::click(ui, label);
            ui.typewrite(words);
        });
    }

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(Size::new(self.width, 9_000.0), self.screen.view(self.ctx()));
        testing::shows(&mut ui, words)
    }

    fn labels(&self) -> Vec<String> {
        let mut ui = testing::sized(Size::new(self.width, 9_000.0), self.screen.view(self.ctx()));
        testing::labels(&mut ui)
    }

    fn pause(&mut self) {
        self.now += Duration::seconds(2);
        let (screen, ctx) = self.parts();
        let action = screen.tick(ctx);
        self.carry_out(action);
    }

    fn select(&mut self, shown: Shown) {
        self.say(Message::Show(shown));
    }

    fn template(&self, title: &str) -> Id<Plan> {
        let mut plans = self.library.all::<Plan>();
        plans.find(|plan| plan.title == title).expect("it is shipped").id
    }

    /// Adapts a template by clicking, and stays in its editor.
    fn adapt(&mut self, title: &str) -> Id<Plan> {
        let template = self.template(title);
        self.select(Shown::Plan(template));
        self.click("Anpassa och ta i bruk");
        self.click("Skapa egen plan");
        match self.screen.shown {
            Shown::Plan(id) if id != template => id,
            other => panic!("{other:?}"),
        }
    }

    fn plan(&self, id: Id<Plan>) -> &Plan {
        self.library.get(id).expect("it is there")
    }

    /// Whether no question about a use stands over the page.
    fn using_closed(&self) -> bool {
        self.screen.using.panel.is_none()
    }

    fn running(&self) -> &Activation {
        self.library.all::<Activation>().next().expect("it was started")
    }

    /// Activates the plan by clicking through the three questions.
    fn activate(&mut self, id: Id<Plan>) {
        self.select(Shown::Plan(id));
        self.click("Aktivera");
        self.click("112 behövs inte");
        self.click("Fortsätt");
        self.click("Jag själv: Anna Ek, Enhetschef");
        self.click("Aktivera nu");
    }
}
