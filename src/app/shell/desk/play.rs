//! Exercises: a binder for one, scripts of one's own, and results on their way out and in.

use iced::Task;

use super::{Around, Desk, Dialog, Event, Job, Leaving, Message, context};
use crate::app::screen::plans;
use crate::app::shell::exercise::{self, NewExercise};
use crate::app::shell::{files, screens};
use crate::app::theme::Tone;
use crate::app::widget::focus;
use crate::domain::binder::BinderKind;
use crate::domain::exercise::Outcome;
use crate::domain::{Exercise, Id};
use crate::phrase::Sentence;

impl Desk {
    pub(super) fn new_exercise(&mut self, around: Around<'_>) -> Task<Message> {
        // The example lies where nothing is kept.
        if self.kind() != BinderKind::Live {
            let text = around.text;
            let sentence = Sentence {
                title: text.exercise_only_from_live_title(),
                what_to_do: text.exercise_only_from_live_do(),
            };
            self.toast(around, Tone::Caution, sentence.words());
            return Task::none();
        }
        let ctx = context(&self.library, &self.me, &self.lens, around);
        self.dialog = Dialog::Exercise(NewExercise::new(ctx));
        focus(exercise::FIELD)
    }

    pub(super) fn exercise(
        &mut self,
        message: exercise::Message,
        around: Around<'_>,
    ) -> (Task<Message>, Event) {
        let ctx = context(&self.library, &self.me, &self.lens, around);
        let Dialog::Exercise(new) = &mut self.dialog else {
            return (Task::none(), Event::None);
        };
        match new.update(message, &self.path, around.env, ctx) {
            exercise::Action::None => (Task::none(), Event::None),
            exercise::Action::Run(task) => (task.map(Message::Exercise), Event::None),
            exercise::Action::SaveCode(groups) => {
                let saved = files::save_code(around.text, &groups, self.board());
                (
                    saved.map(|saved| Message::Answered(super::Answer::Saved(saved))),
                    Event::None,
                )
            }
            exercise::Action::OpenIt(path) => {
                self.dialog = Dialog::None;
                self.next = Some(path);
                self.leave(Leaving::Lock, around)
            }
            exercise::Action::Close => {
                self.dialog = Dialog::None;
                (Task::none(), Event::None)
            }
        }
    }

    /// A script of somebody's own goes on to the plans, where an exercise is being started.
    pub(super) fn script_read(&mut self, read: &exercise::Read<String>, around: Around<'_>) -> Task<Message> {
        let Some(Some((path, words))) = read.take() else {
            return Task::none();
        };
        let text = around.text;
        let script = match words {
            Ok(words) => exercise::script(text, &path, &words),
            Err(error) => Err(unreachable(around, &path, &error)),
        };
        match script {
            Ok(script) => {
                let read = plans::exercise::Change::OwnRead(Box::new(script));
                let message = screens::Message::Plans(plans::Message::Exercise(read));
                Task::done(Message::Screen(message))
            }
            Err(sentence) => {
                self.toast(around, Tone::Danger, sentence.words());
                Task::none()
            }
        }
    }

    /// A result is noted on every plan of ours that it is about.
    pub(super) fn result_read(&mut self, read: &exercise::Read<String>, around: Around<'_>) -> Task<Message> {
        let Some(Some((path, words))) = read.take() else {
            return Task::none();
        };
        let edits = match words {
            Ok(words) => exercise::tests(around.text, &self.library, &path, &words),
            Err(error) => Err(unreachable(around, &path, &error)),
        };
        match edits {
            Ok(edits) => {
                let count = edits.len();
                let jobs = edits.into_iter().map(|edit| Job::Edit { edit, then: None });
                let tasks: Vec<_> = jobs.map(|job| self.enqueue(job, around)).collect();
                self.toast(around, Tone::Ok, around.text.exercise_result_taken(count));
                Task::batch(tasks)
            }
            Err(sentence) => {
                self.toast(around, Tone::Danger, sentence.words());
                Task::none()
            }
        }
    }

    pub(super) fn save_result(&mut self, id: Id<Exercise>, around: Around<'_>) -> Task<Message> {
        let Some(one) = self.library.get(id) else {
            return Task::none();
        };
        let outcome = Outcome::of(one, &self.library, &self.me, around.now);
        let name = around.text.exercise_result_file(outcome.on.to_string());
        files::save_text(around.text.exercise_save_result(), name, outcome.to_json())
            .map(|saved| Message::Answered(super::Answer::Saved(saved)))
    }
}

pub(super) fn unreachable(around: Around<'_>, path: &std::path::Path, error: &std::io::Error) -> Sentence {
    let place = path.display().to_string();
    Sentence {
        title: around.text.cli_file_trouble(place, error.to_string()),
        what_to_do: around.text.cli_file_trouble_do(),
    }
}
