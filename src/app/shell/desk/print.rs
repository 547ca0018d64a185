//! What Papper asks for: the pages of a document, and that they go out.

use iced::Task;

use super::{Around, Desk, Message, Place, screens, with_context};
use crate::app::context::{Action, LaidOut, LayOut, Outgoing, Pressed};
use crate::app::screen::papers;
use crate::app::shell::printing::{self, Printing, failed};
use crate::app::shell::screens::Tab;
use crate::domain::printout::Subject;
use crate::domain::{Edit, Id, Printout};
use crate::paper::{Job, Setting, subject};

impl Desk {
    /// The document of what is in sight, or Papper to choose one.
    pub(super) fn print_in_sight(&mut self, around: Around<'_>) -> Task<Message> {
        let tab = Tab::at(self.place);
        let subject =
            tab.and_then(|tab| with_context(self, around, |screens, ctx| screens.in_sight(tab, ctx)));
        match subject {
            Some(subject) => self.show_print(subject, around),
            None => self.go(Place::Papers, around),
        }
    }

    pub(super) fn show_print(&mut self, of: Subject, around: Around<'_>) -> Task<Message> {
        let from = self.place;
        let gone = self.go(Place::Papers, around);
        let action = with_context(self, around, |screens, ctx| screens.open_print(of, from, ctx));
        let opened = self.act(action, around);
        Task::batch([gone, opened])
    }

    /// Lays the pages out, in the press that laid out those before where it is ready; one that goes on ends.
    pub(super) fn lay_out(&mut self, asked: &LayOut, around: Around<'_>) -> Task<Message> {
        let text = around.text;
        let before = self.printing.take();
        let Some(document) = subject::document(text, &self.library, &asked.subject, around.now) else {
            return heard(asked.run, Task::done(Pressed::Failed(text.papers_gone())));
        };
        let setting = Setting {
            text,
            now: around.now,
            by: &self.me.name,
            sheet: asked.sheet,
            sides: asked.sides,
        };
        let job = Job::of(&document, &setting);
        let laid = LaidOut {
            made: subject::made(text, &asked.subject, &document),
            changed: document.changed(),
            changed_pages: String::new(),
            replaced: job.replaced.clone(),
            secrecy: document.secrecy.clone(),
            warning: subject::personal_data(text, &self.library, &asked.subject),
        };
        let printout = printing::Printout {
            title: document.title,
            sheet: asked.sheet,
            sides: asked.sides,
        };
        let again = before.and_then(|before| before.again(asked.run, printout.clone()));
        let printing = match again {
            Some(printing) => Ok(printing),
            None => Printing::start(&around.env.program, asked.run, printout),
        };
        match printing {
            Ok(mut printing) => {
                let pages = printing.lay_out(job, laid, text);
                self.printing = Some(printing);
                heard(asked.run, pages)
            }
            Err(error) => heard(asked.run, Task::done(Pressed::Failed(failed(text, &error)))),
        }
    }

    pub(super) fn draw_page(
        &self,
        (run, page, width): (u32, usize, u32),
        around: Around<'_>,
    ) -> Task<Message> {
        match self.printing(run) {
            Some(printing) => heard(run, printing.draw(page, width, around.text)),
            None => Task::none(),
        }
    }

    pub(super) fn save_pdf(&self, out: Outgoing, around: Around<'_>) -> Task<Message> {
        match self.printing(out.run) {
            Some(printing) => delivered(out.run, out.note, printing.save(out.labels, around.text)),
            None => gone(out.run),
        }
    }

    pub(super) fn print_out(&self, out: Outgoing, around: Around<'_>) -> Task<Message> {
        match self.printing(out.run) {
            Some(printing) => {
                let told = printing.print(out.labels, out.pages, around.env);
                delivered(out.run, out.note, told)
            }
            None => gone(out.run),
        }
    }

    /// Notes the copies of pages that are out, and says what became of them: in Papper, or where somebody is by now.
    pub(super) fn on_delivery(&mut self, delivery: Delivery, around: Around<'_>) -> Task<Message> {
        let Delivery { run, note, told } = delivery;
        let is_out = matches!(told, Pressed::Out { .. });
        let noted = note.filter(|_| is_out).map(|(print, edit)| Action::Write {
            edit,
            then: Some(screens::Message::Papers(papers::Message::Noted(run, print))),
        });
        if !(self.place == Place::Papers && self.screens.shows_pages(run))
            && let Some((tone, words)) = papers::said(around.text, &told)
        {
            self.toast(around, tone, words);
        }
        let told = screens::Message::Papers(papers::Message::Heard(run, told));
        let heard = with_context(self, around, |screens, ctx| screens.update(told, ctx));
        self.act(Action::Many(noted.into_iter().chain([heard]).collect()), around)
    }

    fn printing(&self, run: u32) -> Option<&Printing> {
        self.printing.as_ref().filter(|printing| printing.run == run)
    }
}

/// What became of pages on their way out, and the note of their copies.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub run: u32,
    pub note: Option<(Id<Printout>, Edit)>,
    pub told: Pressed,
}

fn delivered(run: u32, note: Option<(Id<Printout>, Edit)>, told: Task<Pressed>) -> Task<Message> {
    told.map(move |told| {
        Message::Delivered(Box::new(Delivery {
            run,
            note: note.clone(),
            told,
        }))
    })
}

/// What the press says goes to Papper.
fn heard(run: u32, told: Task<Pressed>) -> Task<Message> {
    told.map(move |told| Message::Screen(screens::Message::Papers(papers::Message::Heard(run, told))))
}

/// The pages were let go of meanwhile.
fn gone(run: u32) -> Task<Message> {
    heard(run, Task::done(Pressed::Kept))
}
