//! The dialog that makes a binder to exercise in, beside the live one; and the files that cross between the two.

use std::path::{Path, PathBuf};

use iced::Task;
use iced::widget::{column, row};
use zeroize::Zeroizing;

use super::background::{Parcel, in_thread};
use crate::app::context::Context;
use crate::app::environment::Environment;
use crate::app::theme::{Tone, space};
use crate::app::widget::{self, Element, Icon, body, button, card, field, h2, strong};
use crate::content;
use crate::domain::binder::BinderKind;
use crate::domain::exercise::{NoScript, Outcome, People, Script, Unreadable, copy};
use crate::domain::{Binder, Edit, Library};
use crate::phrase::{self, Sentence};
use crate::store::{Created, Store, StoreError, place_for_exercise};
use crate::text::{Text, time};

/// What is asked of somebody who makes an exercise binder.
#[derive(Debug)]
pub struct NewExercise {
    name: String,
    passphrase: Zeroizing<String>,
    repeated: Zeroizing<String>,
    people: People,
    stage: Stage,
    trouble: Option<String>,
}

#[derive(Debug)]
enum Stage {
    Asking,
    Making,
    Made { path: PathBuf, groups: Vec<String> },
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    Passphrase(String),
    Repeated(String),
    People(bool),
    Make,
    Made(Parcel<Made>),
    SaveCode,
    OpenIt,
    Close,
}

/// Where it lies, and its recovery code.
pub type Made = Result<(PathBuf, Vec<String>), StoreError>;

pub enum Action {
    None,
    Run(Task<Message>),
    SaveCode(Vec<String>),
    /// Lock this binder and open that one.
    OpenIt(PathBuf),
    Close,
}

/// Where the cursor stands first.
pub const FIELD: &str = "exercise-name";

impl NewExercise {
    pub fn new(ctx: Context<'_>) -> Self {
        Self {
            name: ctx
                .text
                .exercise_name_proposed(time::weekday_date(ctx.text, ctx.today())),
            passphrase: Zeroizing::default(),
            repeated: Zeroizing::default(),
            people: People::Unnamed,
            stage: Stage::Asking,
            trouble: None,
        }
    }

    fn strong_enough(&self) -> bool {
        self.passphrase.chars().count() >= 8 && u8::from(zxcvbn::zxcvbn(&self.passphrase, &[]).score()) >= 2
    }

    fn ready(&self) -> bool {
        !self.name.trim().is_empty() && self.strong_enough() && self.repeated == self.passphrase
    }

    pub fn update(&mut self, message: Message, live: &Path, env: &Environment, ctx: Context<'_>) -> Action {
        match message {
            Message::Name(typed) => self.name = typed,
            Message::Passphrase(typed) => self.passphrase = Zeroizing::new(typed),
            Message::Repeated(typed) => self.repeated = Zeroizing::new(typed),
            Message::People(as_they_are) => {
                self.people = if as_they_are {
                    People::AsTheyAre
                } else {
                    People::Unnamed
                };
            }
            Message::Make if self.ready() && matches!(self.stage, Stage::Asking) => {
                self.stage = Stage::Making;
                self.trouble = None;
                return Action::Run(self.make(live, env, ctx));
            }
            Message::Make => {}
            Message::Made(made) => match made.take() {
                Some(Ok((path, groups))) => {
                    self.passphrase = Zeroizing::default();
                    self.repeated = Zeroizing::default();
                    self.stage = Stage::Made { path, groups };
                }
                Some(Err(error)) => {
                    self.stage = Stage::Asking;
                    self.trouble = Some(phrase::trouble(ctx.text, &error).words());
                }
                None => {}
            },
            Message::SaveCode => {
                if let Stage::Made { groups, .. } = &self.stage {
                    return Action::SaveCode(groups.clone());
                }
            }
            Message::OpenIt => {
                if let Stage::Made { path, .. } = &self.stage {
                    return Action::OpenIt(path.clone());
                }
            }
            Message::Close => return Action::Close,
        }
        Action::None
    }

    fn make(&self, live: &Path, env: &Environment, ctx: Context<'_>) -> Task<Message> {
        let binder = Binder {
            id: ctx.new_id(),
            name: self.name.trim().to_owned(),
            unit: None,
            kind: BinderKind::Exercise,
            created_at: ctx.now,
            wordings: Default::default(),
        };
        let nameless = ctx.text.exercise_nameless();
        let records = copy(ctx.library, binder, self.people, &nameless, ctx.today());
        let path = place_for_exercise(live, ctx.today());
        let (passphrase, cost, entropy) = (self.passphrase.clone(), env.cost, env.entropy);
        let (me, now) = (ctx.me.clone(), ctx.now);
        in_thread(move || {
            let made = Store::create_with(&path, (&passphrase, cost, entropy), records, &me, now);
            made.map(|Created { code, .. }| (path, code.groups()))
        })
        .map(Message::Made)
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        match &self.stage {
            Stage::Made { path, groups } => made(path, groups, text),
            Stage::Asking | Stage::Making => self.ask(text),
        }
    }

    fn ask<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let weak = !self.passphrase.is_empty() && !self.strong_enough();
        let differs = !self.repeated.is_empty() && self.repeated != self.passphrase;
        let trouble = self.trouble.as_ref().map(|trouble| {
            widget::banner(
                Tone::Danger,
                text.exercise_not_made(),
                Some(trouble.clone()),
                Vec::new(),
            )
        });
        let names = vec![text.exercise_people_unnamed(), text.exercise_people_as_they_are()];
        let people = button::choice(
            text.exercise_people(),
            names,
            Some(usize::from(self.people == People::AsTheyAre)),
            |at| Message::People(at == 1),
        );
        let form = widget::parts([
            trouble,
            Some(body(text.exercise_new_words()).into()),
            Some(
                field::text(text.exercise_name(), &self.name, Message::Name)
                    .id(FIELD)
                    .into(),
            ),
            Some(field::frame(
                text.exercise_people(),
                Some(text.exercise_people_hint()),
                None,
                people,
            )),
            Some(
                field::text(text.exercise_passphrase(), &self.passphrase, Message::Passphrase)
                    .secure(true)
                    .hint(text.exercise_passphrase_hint())
                    .error(weak.then(|| text.welcome_strength_weak()))
                    .into(),
            ),
            Some(
                field::text(text.welcome_repeat(), &self.repeated, Message::Repeated)
                    .secure(true)
                    .error(differs.then(|| text.welcome_repeat_differs()))
                    .on_submit(Message::Make)
                    .into(),
            ),
        ])
        .spacing(space::L);
        let making = matches!(self.stage, Stage::Making);
        let label = if making {
            text.welcome_making()
        } else {
            text.exercise_make()
        };
        let ready = (self.ready() && !making).then_some(Message::Make);
        widget::dialog_panel(
            text.exercise_new_title(),
            form,
            vec![
                button::secondary(text.cancel(), None)
                    .on_press(Message::Close)
                    .into(),
                button::primary(label, Icon::Exercise)
                    .on_press_maybe(ready)
                    .into(),
            ],
        )
    }
}

fn made<'a>(path: &Path, groups: &[String], text: &'a Text) -> Element<'a, Message> {
    let code = groups.iter().map(|group| h2(group.clone()).into());
    let inside = column![
        body(text.exercise_made(path.display().to_string())),
        strong(text.exercise_made_code()),
        card(row(code).spacing(space::L).wrap()),
        button::secondary(text.welcome_code_save(), Icon::Save).on_press(Message::SaveCode),
        body(text.exercise_made_next()),
    ]
    .spacing(space::M);
    widget::dialog_panel(
        text.exercise_made_title(),
        inside,
        vec![
            button::secondary(text.close(), None)
                .on_press(Message::Close)
                .into(),
            button::primary(text.exercise_open_it(), Icon::Lock)
                .on_press(Message::OpenIt)
                .into(),
        ],
    )
}

/// A file that somebody chose, read: none when nobody chose one.
pub type Read<T> = Parcel<Option<(PathBuf, std::io::Result<T>)>>;

/// Asks for a file and reads it as text.
pub fn read_file(ending: &'static str) -> Task<Read<String>> {
    let dialog = rfd::AsyncFileDialog::new().add_filter(ending, &[ending]);
    Task::perform(dialog.pick_file(), |file| file.map(|file| file.path().to_owned())).then(|path| {
        Task::done(Parcel::new(path.map(|path| {
            let read = std::fs::read_to_string(&path);
            (path, read)
        })))
    })
}

/// The script in a file, or why it is none.
pub fn script(text: &Text, path: &Path, words: &str) -> Result<Script, Sentence> {
    content::script(words)
        .map_err(|error: NoScript| phrase::no_script(text, &error, &path.display().to_string()))
}

/// The edits that note a result on the plans of this binder that it is about, or why there are none.
pub fn tests(text: &Text, library: &Library, path: &Path, words: &str) -> Result<Vec<Edit>, Sentence> {
    let file = path.display().to_string();
    let outcome = Outcome::from_json(words).map_err(|why| match why {
        Unreadable::NotAResult => Sentence {
            title: text.exercise_result_not_one_title(file),
            what_to_do: text.exercise_result_not_one_do(),
        },
        Unreadable::Newer => Sentence {
            title: text.exercise_result_newer_title(file),
            what_to_do: text.exercise_result_newer_do(),
        },
    })?;
    let here = outcome
        .plans
        .iter()
        .filter(|named| library.get(named.id).is_some());
    let edits: Vec<Edit> = here
        .map(|named| {
            let (id, test) = outcome.test(named.id);
            Edit::TestPlan {
                plan: named.id,
                id,
                test,
            }
        })
        .collect();
    if edits.is_empty() {
        let titles: Vec<_> = outcome.plans.iter().map(|named| named.title.as_str()).collect();
        return Err(Sentence {
            title: text.exercise_result_not_here_title(),
            what_to_do: text.exercise_result_not_here_do(titles.join(", ")),
        });
    }
    Ok(edits)
}
