//! The dialog on the screen: what the file was understood to say.

use iced::Length;
use iced::widget::{Column, column};

use super::{Message, Stage, TermIntake, Trouble, Understood};
use crate::app::context::Context;
use crate::app::shell::intake::{BACK, PRIMARY, file_field, frame, reading};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, banner, body, button, h3, strong};
use crate::intake::table_error;
use crate::intake::terms::{Answers, Review, Standing, Take, words};
use crate::phrase::{Sentence, agreeing};
use crate::text::Text;

const STEPS: usize = 2;
/// Lines of each kind that are shown; the rest are counted.
const LISTED: usize = 100;

impl TermIntake {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let (step, name) = match self.stage {
            Stage::File | Stage::Reading => (1, text.importing_step_file()),
            Stage::Check(_) => (2, text.importing_step_check()),
        };
        let (inside, height) = match &self.stage {
            Stage::File => (self.choose_file(text), Length::Shrink),
            Stage::Reading => (reading(text, &self.file), Length::Shrink),
            Stage::Check(Understood::Terms(found)) => (terms(found, self.take, text), Length::Fill),
            Stage::Check(Understood::Answers(found)) => (answers(found, self.take, text), Length::Fill),
        };
        let title = match self.stage {
            Stage::Check(Understood::Answers(_)) => text.term_intake_answers(),
            _ => text.term_intake_title(),
        };
        let under = text.importing_step(step, STEPS, name);
        frame(title, under, inside, self.actions(text), height)
    }

    fn actions<'a>(&'a self, text: &'a Text) -> Vec<Element<'a, Message>> {
        let cancel = button::quiet(text.cancel(), None).on_press(Message::Close).into();
        let back = || {
            button::secondary(text.back(), Icon::Left)
                .id(BACK)
                .on_press(Message::Back)
                .into()
        };
        match self.stage {
            Stage::File => {
                let typed = !self.path.trim().is_empty();
                let read = button::primary(text.importing_read(), Icon::Right)
                    .id(PRIMARY)
                    .on_press_maybe(typed.then_some(Message::Submitted));
                vec![cancel, read.into()]
            }
            Stage::Reading => vec![back(), cancel],
            Stage::Check(_) => {
                let import = button::primary(text.term_intake_import(), Icon::Ok)
                    .id(PRIMARY)
                    .on_press_maybe(self.edit().is_some().then_some(Message::Import));
                vec![back(), cancel, import.into()]
            }
        }
    }

    fn choose_file<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let trouble = self.trouble.as_ref().map(|trouble| {
            let Sentence { title, what_to_do } = match trouble {
                Trouble::Unreachable(path) => Sentence {
                    title: text.importing_unreachable_title(),
                    what_to_do: text.importing_unreachable_words(path.display().to_string()),
                },
                Trouble::File(error) => table_error(text, error),
                Trouble::NoWords => Sentence {
                    title: text.terms_none(),
                    what_to_do: format!("{} {}", text.terms_none_do(), text.answers_none_do()),
                },
                Trouble::OtherBinder => Sentence {
                    title: text.answers_unknown(),
                    what_to_do: text.answers_unknown_do(),
                },
            };
            banner(Tone::Caution, title, Some(what_to_do), Vec::new())
        });
        let line = file_field(
            text,
            &self.path,
            Message::PathTyped,
            Message::Submitted,
            Message::Pick,
        );
        column![body(text.term_intake_intro())]
            .push(trouble)
            .push(line)
            .spacing(space::L)
            .width(Length::Fill)
            .into()
    }
}

/// A heading and lines below it; none where there is nothing.
fn section<'a>(title: String, lines: Vec<String>, text: &Text) -> Option<Element<'a, Message>> {
    if lines.is_empty() {
        return None;
    }
    let more = lines.len().saturating_sub(LISTED);
    let shown = lines.into_iter().take(LISTED).map(|line| body(line).into());
    Some(
        column![h3(title), Column::with_children(shown).spacing(space::XS)]
            .push((more > 0).then(|| body(text.term_intake_more(more))))
            .spacing(space::S)
            .into(),
    )
}

fn terms<'a>(found: &Review, take: Take, text: &'a Text) -> Element<'a, Message> {
    let lines = |wanted: &dyn Fn(&Standing) -> bool| -> Vec<String> {
        let all = found.found.iter().filter(|one| wanted(&one.standing));
        all.map(|one| match words::differences(text, &one.differences) {
            differs if differs.is_empty() => one.name.clone(),
            differs => format!("{} ({differs})", one.name),
        })
        .collect()
    };
    let odd = found
        .found
        .iter()
        .filter(|one| one.standing.is_conflict() || one.standing == Standing::NoWord);
    let odd: Vec<_> = odd
        .map(|one| format!("{}: {}", one.name, words::standing(text, &one.standing)))
        .collect();
    let left: Vec<_> = found.left.iter().map(|one| words::left(text, one)).collect();
    let changed = found.count(|one| *one == Standing::Changed);
    let conflicting = found.count(Standing::is_conflict);
    let choose_changed = (changed > 0).then(|| {
        button::check(text.term_intake_take_changed(changed), take.changed).on_press(Message::TakeChanged)
    });
    let choose_conflicting = (conflicting > 0).then(|| {
        button::check(text.term_intake_take_conflicting(conflicting), take.conflicting)
            .on_press(Message::TakeConflicting)
    });
    column![strong(words::counts(text, found))]
        .push(choose_changed.map(Element::from))
        .push(choose_conflicting.map(Element::from))
        .push(body(words::would_write(text, found, take)))
        .push(section(text.terms_to_look_at(), odd, text))
        .push(section(
            text.term_intake_changed(),
            lines(&|one| *one == Standing::Changed),
            text,
        ))
        .push(section(
            text.term_intake_new(),
            lines(&|one| *one == Standing::New),
            text,
        ))
        .push(section(text.terms_left_title(), left, text))
        .push((found.left_more > 0).then(|| body(text.terms_left_more(found.left_more))))
        .spacing(space::L)
        .width(Length::Fill)
        .into()
}

fn answers<'a>(found: &Answers, take: Take, text: &'a Text) -> Element<'a, Message> {
    let replies: Vec<_> = found
        .replies
        .iter()
        .map(|reply| agreeing::reply(text, reply))
        .collect();
    let replace = found
        .replaces()
        .then(|| button::check(text.term_intake_replace(), take.changed).on_press(Message::TakeChanged));
    column![strong(
        text.answers_from(found.replies.len(), found.organisation.as_str())
    )]
    .push(replace.map(Element::from))
    .push(section(
        text.terms_to_look_at(),
        words::remarks(text, found),
        text,
    ))
    .push(section(text.term_intake_understood(), replies, text))
    .spacing(space::L)
    .width(Length::Fill)
    .into()
}
