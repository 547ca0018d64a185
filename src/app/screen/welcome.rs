//! The first start: make a binder, open one, or look around in an example.

use std::path::Path;

use iced::widget::{Space, column, container, row};
use iced::{Alignment, Length};
use zeroize::Zeroizing;

use crate::app::part::part_name;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{self, Element, Icon, body, button, card, field, h1, h2, muted, strong};
use crate::content::Part;
use crate::store::RecoveryCode;
use crate::text::Text;

/// What somebody is doing on the first start.
#[derive(Debug, Default)]
pub struct Welcome {
    step: Step,
    form: Form,
    /// Why the last attempt failed, in words.
    trouble: Option<String>,
}

#[derive(Debug, Default)]
enum Step {
    #[default]
    Choose,
    Who,
    Passphrase,
    Making,
    /// The binder is made; its recovery code is shown once.
    Code(Code),
    Contents,
}

#[derive(Debug)]
struct Code {
    code: RecoveryCode,
    asked: [usize; 2],
    typed: [String; 2],
    wrong: bool,
    confirming: bool,
}

/// What is asked when a binder is made.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pub board: String,
    pub name: String,
    pub role: String,
    pub passphrase: Zeroizing<String>,
    repeated: Zeroizing<String>,
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Chosen(Choice),
    Back,
    Next,
    BoardChanged(String),
    NameChanged(String),
    RoleChanged(String),
    PassphraseChanged(String),
    RepeatedChanged(String),
    CodeWritten,
    GroupTyped(usize, String),
    CodeConfirmed,
    SaveCode,
    PartToggled(Part),
    Finished,
    LanguageToggled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Create,
    Open,
    Example,
}

/// What the first start asks of the application.
#[derive(Debug)]
pub enum Action {
    None,
    /// Make the files; the answer is [`Welcome::made`] or [`Welcome::failed`].
    Create(Form),
    PickFile,
    OpenExample,
    /// Ask where, then write the recovery code as a text to print.
    SaveCode(Vec<String>),
    /// Fill the binder with the chosen parts and go in.
    Enter(Form),
    ToggleLanguage,
}

/// Below this, guessing takes little effort: zxcvbn's scale from 0 to 4.
const WEAKEST: u8 = 2;

impl Welcome {
    pub fn new() -> Self {
        Self {
            form: Form {
                parts: Part::ALL.to_vec(),
                ..Form::default()
            },
            ..Self::default()
        }
    }

    /// The binder was made: its code is shown, and two groups of it are asked for.
    pub fn made(&mut self, code: RecoveryCode, random: [u8; 10]) {
        let first = usize::from(random[0]) % RecoveryCode::GROUPS;
        let step = 1 + usize::from(random[1]) % (RecoveryCode::GROUPS - 1);
        let mut asked = [first, (first + step) % RecoveryCode::GROUPS];
        asked.sort_unstable();
        self.trouble = None;
        self.step = Step::Code(Code {
            code,
            asked,
            typed: Default::default(),
            wrong: false,
            confirming: false,
        });
    }

    /// The binder could not be made, or not opened; why, in words.
    pub fn failed(&mut self, trouble: String) {
        self.trouble = Some(trouble);
        if matches!(self.step, Step::Making) {
            self.step = Step::Passphrase;
        }
    }

    /// The two groups of the code that are asked for, as a paper would have them.
    #[cfg(test)]
    pub fn asked_groups(&self) -> Option<[String; 2]> {
        match &self.step {
            Step::Code(code) => {
                let groups = code.code.groups();
                Some(code.asked.map(|at| groups[at].clone()))
            }
            _ => None,
        }
    }

    /// The field one begins to type in at this step.
    pub const fn first_field(&self) -> Option<&'static str> {
        match &self.step {
            Step::Who => Some("welcome-board"),
            Step::Passphrase => Some("welcome-passphrase"),
            Step::Code(code) if code.confirming => Some("welcome-group"),
            _ => None,
        }
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Chosen(Choice::Create) => self.step = Step::Who,
            Message::Chosen(Choice::Open) => return Action::PickFile,
            Message::Chosen(Choice::Example) => return Action::OpenExample,
            Message::Back => self.back(),
            Message::Next => return self.next(),
            Message::BoardChanged(text) => self.form.board = text,
            Message::NameChanged(text) => self.form.name = text,
            Message::RoleChanged(text) => self.form.role = text,
            Message::PassphraseChanged(text) => self.form.passphrase = Zeroizing::new(text),
            Message::RepeatedChanged(text) => self.form.repeated = Zeroizing::new(text),
            Message::CodeWritten => {
                if let Step::Code(code) = &mut self.step {
                    code.confirming = true;
                }
            }
            Message::GroupTyped(which, text) => {
                if let Step::Code(code) = &mut self.step {
                    code.typed[which] = text;
                    code.wrong = false;
                }
            }
            Message::CodeConfirmed => self.confirm(),
            Message::SaveCode => {
                if let Step::Code(code) = &self.step {
                    return Action::SaveCode(code.code.groups());
                }
            }
            Message::PartToggled(part) => match self.form.parts.iter().position(|other| *other == part) {
                Some(at) => drop(self.form.parts.remove(at)),
                None => self.form.parts.push(part),
            },
            Message::Finished => return Action::Enter(self.form.clone()),
            Message::LanguageToggled => return Action::ToggleLanguage,
        }
        Action::None
    }

    fn back(&mut self) {
        self.trouble = None;
        match &mut self.step {
            Step::Passphrase => self.step = Step::Who,
            Step::Code(code) => code.confirming = false,
            _ => self.step = Step::Choose,
        }
    }

    fn next(&mut self) -> Action {
        match self.step {
            Step::Who if self.named() => self.step = Step::Passphrase,
            Step::Passphrase if self.strong_enough() && self.repeated_right() => {
                self.step = Step::Making;
                self.trouble = None;
                return Action::Create(self.form.clone());
            }
            _ => {}
        }
        Action::None
    }

    fn confirm(&mut self) {
        let Step::Code(code) = &mut self.step else { return };
        let groups = code.code.groups();
        let right = code
            .asked
            .iter()
            .zip(&code.typed)
            .all(|(asked, typed)| same_group(&groups[*asked], typed));
        if right {
            self.step = Step::Contents;
        } else {
            code.wrong = true;
        }
    }

    fn named(&self) -> bool {
        !self.form.board.trim().is_empty() && !self.form.name.trim().is_empty()
    }

    fn strength(&self) -> u8 {
        let own = [self.form.board.as_str(), &self.form.name];
        u8::from(zxcvbn::zxcvbn(&self.form.passphrase, &own).score())
    }

    fn strong_enough(&self) -> bool {
        self.form.passphrase.chars().count() >= 8 && self.strength() >= WEAKEST
    }

    fn repeated_right(&self) -> bool {
        self.form.repeated == self.form.passphrase
    }

    pub fn view<'a>(&'a self, text: &'a Text, file: &'a Path) -> Element<'a, Message> {
        let page = match &self.step {
            Step::Choose => self.choose(text),
            Step::Who => self.who(text),
            Step::Passphrase => self.passphrase(text, file),
            Step::Making => column![h2(text.welcome_making()), body(text.welcome_making_wait())]
                .spacing(space::M)
                .into(),
            Step::Code(code) if code.confirming => confirm_view(text, code),
            Step::Code(code) => code_view(text, code),
            Step::Contents => self.contents(text),
        };
        let trouble = self.trouble.as_ref().map(|trouble| {
            widget::banner(
                Tone::Danger,
                text.welcome_trouble(),
                Some(trouble.clone()),
                Vec::new(),
            )
        });
        let language = row![
            Space::new().width(Length::Fill),
            button::quiet(text.other_language(), None).on_press(Message::LanguageToggled)
        ];
        let sheet = column![language]
            .push(trouble)
            .push(page)
            .spacing(space::XL)
            .max_width(880);
        widget::scroll(container(sheet).padding(space::XXL).center_x(Length::Fill)).into()
    }

    fn choose<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let offer = |sign, title: String, words: String, choice| {
            let inside = column![widget::icon(sign, 32.0), h2(title.clone()), body(words)].spacing(space::M);
            widget::card_button(title, inside)
                .on_press(Message::Chosen(choice))
                .width(Length::Fill)
        };
        column![
            h1("Krispärm"),
            body(text.welcome_intro()),
            offer(
                Icon::Add,
                text.welcome_create(),
                text.welcome_create_words(),
                Choice::Create
            ),
            offer(
                Icon::Plan,
                text.welcome_open(),
                text.welcome_open_words(),
                Choice::Open
            ),
            offer(
                Icon::Search,
                text.welcome_example(),
                text.welcome_example_words(),
                Choice::Example
            ),
        ]
        .spacing(space::L)
        .into()
    }

    fn who<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let ready = self.named().then_some(Message::Next);
        column![
            h1(text.welcome_create()),
            muted(text.welcome_step("1", "4")),
            field::text(text.welcome_board(), &self.form.board, Message::BoardChanged)
                .hint(text.welcome_board_hint())
                .id("welcome-board"),
            field::text(text.welcome_name(), &self.form.name, Message::NameChanged),
            field::text(text.welcome_role(), &self.form.role, Message::RoleChanged)
                .hint(text.welcome_role_hint())
                .on_submit(Message::Next),
            self.buttons(text, ready),
        ]
        .spacing(space::L)
        .into()
    }

    fn passphrase<'a>(&'a self, text: &'a Text, file: &'a Path) -> Element<'a, Message> {
        let written = !self.form.passphrase.is_empty();
        let (tone, word) = match self.strength() {
            0 | 1 => (Tone::Danger, text.welcome_strength_weak()),
            2 => (Tone::Caution, text.welcome_strength_fair()),
            3 => (Tone::Ok, text.welcome_strength_good()),
            _ => (Tone::Ok, text.welcome_strength_strong()),
        };
        let strength = written.then(|| {
            let share = f32::from(self.strength() + 1) / 5.0;
            column![
                widget::progress(text.welcome_strength(), share),
                widget::badge(tone, word)
            ]
            .spacing(space::S)
        });
        let differs = !self.form.repeated.is_empty() && !self.repeated_right();
        let ready = (self.strong_enough() && self.repeated_right()).then_some(Message::Next);
        column![
            h1(text.welcome_passphrase_title()),
            muted(text.welcome_step("2", "4")),
            body(text.welcome_passphrase_words()),
            field::text(
                text.welcome_passphrase(),
                &self.form.passphrase,
                Message::PassphraseChanged
            )
            .secure(true)
            .hint(text.welcome_passphrase_hint())
            .id("welcome-passphrase"),
        ]
        .push(strength)
        .push(
            field::text(
                text.welcome_repeat(),
                &self.form.repeated,
                Message::RepeatedChanged,
            )
            .secure(true)
            .error(differs.then(|| text.welcome_repeat_differs()))
            .on_submit(Message::Next),
        )
        .push(muted(text.welcome_file(file.display().to_string())))
        .push(self.buttons(text, ready))
        .spacing(space::L)
        .into()
    }

    fn contents<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let parts = Part::ALL.iter().map(|part| {
            let on = self.form.parts.contains(part);
            button::check(part_name(text, *part), on)
                .on_press(Message::PartToggled(*part))
                .into()
        });
        column![
            h1(text.welcome_contents_title()),
            muted(text.welcome_step("4", "4")),
            body(text.welcome_contents_words()),
            column(parts).spacing(space::S),
            row![
                Space::new().width(Length::Fill),
                button::primary(text.welcome_enter(), Icon::Ok).on_press(Message::Finished)
            ],
        ]
        .spacing(space::L)
        .into()
    }

    fn buttons<'a>(&self, text: &Text, ready: Option<Message>) -> Element<'a, Message> {
        row![
            button::quiet(text.back(), Icon::Left).on_press(Message::Back),
            Space::new().width(Length::Fill),
            button::primary(text.next(), Icon::Right).on_press_maybe(ready),
        ]
        .spacing(space::M)
        .into()
    }
}

fn code_view<'a>(text: &Text, code: &'a Code) -> Element<'a, Message> {
    let groups = code.code.groups().into_iter().zip(1..).map(|(group, number)| {
        column![muted(format!("{number}")), h2(group)]
            .spacing(space::XS)
            .align_x(Alignment::Center)
            .into()
    });
    column![
        h1(text.welcome_code_title()),
        muted(text.welcome_step("3", "4")),
        body(text.welcome_code_words()),
        card(row(groups).spacing(space::XL).wrap()).width(Length::Fill),
        strong(text.welcome_code_once()),
        row![
            button::secondary(text.welcome_code_save(), Icon::Copy).on_press(Message::SaveCode),
            Space::new().width(Length::Fill),
            button::primary(text.welcome_code_written(), Icon::Right).on_press(Message::CodeWritten),
        ]
        .spacing(space::M),
    ]
    .spacing(space::L)
    .into()
}

fn confirm_view<'a>(text: &Text, code: &'a Code) -> Element<'a, Message> {
    let fields = code.asked.iter().enumerate().map(|(which, asked)| {
        field::text(
            text.welcome_group((asked + 1) as i64),
            &code.typed[which],
            move |typed| Message::GroupTyped(which, typed),
        )
        .on_submit(Message::CodeConfirmed)
        .width(theme::space::XXL * 8.0)
        .id(if which == 0 {
            "welcome-group"
        } else {
            "welcome-other-group"
        })
        .into()
    });
    let wrong = code.wrong.then(|| {
        widget::banner(
            Tone::Caution,
            text.welcome_group_wrong(),
            Some(text.welcome_group_wrong_words()),
            Vec::new(),
        )
    });
    column![
        h1(text.welcome_confirm_title()),
        body(text.welcome_confirm_words())
    ]
    .push(wrong)
    .push(column(fields).spacing(space::L))
    .push(row![
        button::quiet(text.welcome_show_code(), Icon::Left).on_press(Message::Back),
        Space::new().width(Length::Fill),
        button::primary(text.confirm(), Icon::Ok).on_press(Message::CodeConfirmed),
    ])
    .spacing(space::L)
    .into()
}

/// Whether a group was typed right: case and the signs that are easily mistaken don't matter.
fn same_group(group: &str, typed: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|sign| sign.is_alphanumeric())
            .map(|sign| match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect()
    };
    plain(group) == plain(typed)
}
