//! Carrying out what the screens ask: one change after the other, each acknowledged when it is on the disk.

use iced::Task;

use super::{
    Action, Around, Desk, Dialog, Event, Job, Message, Place, Request, intake, parcel, screens, with_context,
};
use crate::app::context::{Endure, Search};
use crate::app::screen::duty;
use crate::app::shell::background::{Parcel, with_store};
use crate::app::shell::conflicts::Conflicts;
use crate::app::shell::enduring::Enduring;
use crate::app::shell::history::{self, History};
use crate::app::shell::screens::Tab;
use crate::app::shell::search::Searching;
use crate::app::shell::square::Shown;
use crate::app::shell::{conflicts, exercise, files};
use crate::app::theme::Tone;
use crate::domain::{AnyRecord, Edit, Kind, RecordRef};
use crate::intake::{Carries, no_square, square};
use crate::phrase;
use crate::store::{StoreError, Way, Written};

impl Desk {
    pub(super) fn act(&mut self, action: Action<screens::Message>, around: Around<'_>) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Run(task) => task.map(Message::Screen),
            Action::Write { edit, then } => self.enqueue(Job::Edit { edit, then }, around),
            Action::Open(place) => self.go(place, around),
            Action::Copy(words) => {
                self.toast(around, Tone::Info, around.text.copied_text(words.clone()));
                iced::clipboard::write(words)
            }
            Action::Ask(request) => self.ask(request, around),
            Action::Many(actions) => {
                let tasks: Vec<_> = actions
                    .into_iter()
                    .map(|action| self.act(action, around))
                    .collect();
                Task::batch(tasks)
            }
        }
    }

    pub(super) fn ask(&mut self, request: Request, around: Around<'_>) -> Task<Message> {
        let flushed = self.flush(around);
        let asked = match request {
            Request::History(which) => {
                self.dialog = Dialog::History(History::new(which, self.title(which)));
                with_store(&self.worker, move |store| store.history(which))
                    .map(|answer| Message::History(history::Message::Loaded(answer)))
            }
            Request::Conflicts(which) => self.show_conflicts(which),
            Request::ShowSquare(carries) => {
                self.show_square(carries, around);
                Task::none()
            }
            Request::Delete(which) => {
                self.dialog = Dialog::Delete(which);
                Task::none()
            }
            Request::NewExercise => self.new_exercise(around),
            Request::OwnScript => exercise::read_file("toml").map(Message::ScriptRead),
            Request::TakeResult => exercise::read_file("json").map(Message::ResultRead),
            Request::SendHandover(id) => self.send_handover(id, around),
            Request::TakeHandover => parcel::read_file().map(Message::HandoverRead),
            Request::SaveResult(id) => self.save_result(id, around),
            Request::PrintCallList(list) => self.print_call_list(list, around),
            Request::ExportCallLog(list) => match self.library.get(list) {
                Some(list) => save(crate::intake::call_log(&self.library, list, around.text), around),
                None => Task::none(),
            },
            Request::ExportLog(log) => match self.library.get(log) {
                Some(log) => files::save_log(
                    around.text,
                    around.now,
                    crate::intake::log_page(&self.library, log, around.now, around.text),
                    crate::intake::log_sheet(&self.library, log, around.text),
                    format!("{:#}\n", crate::intake::log_json(&self.library, log)),
                )
                .map(|saved| Message::Answered(super::Answer::Saved(saved))),
                None => Task::none(),
            },
            Request::ImportPeople => self.open_intake(intake::What::People),
            Request::ImportShifts(roster) => self.open_intake(intake::What::Shifts(roster)),
            Request::ImportPlan => self.open_plan_intake(),
            Request::ImportTerms => self.open_term_intake(),
            Request::ExportTerms(format) => self.export_terms(format, around),
            Request::ExportConsultation { id, is_form } => self.export_consultation(id, is_form, around),
            Request::ExportGlossary(partner) => self.export_glossary(partner, around),
            Request::ExportPlan { plan, open } => self.export_plan(plan, open, around),
            Request::ExportPeople => save(crate::intake::export_people(&self.library, around.text), around),
            Request::ExportCards(people) => {
                let (file, _) = crate::intake::export_cards(&self.library, &people, around.text);
                let name = match people.as_slice() {
                    [one] => self.library.person_name(*one).to_owned(),
                    _ => around.text.people_cards_name(),
                };
                files::save_cards(around.text, &name, file)
                    .map(|saved| Message::Answered(super::Answer::Saved(saved)))
            }
            Request::ExportCoreTasks(board) => save(
                crate::intake::export_core_tasks(&self.library, board, around.text),
                around,
            ),
            Request::ExportDependencies(board) => save(
                crate::intake::export_dependencies(&self.library, board, around.text),
                around,
            ),
            Request::ExportHours { from, to } => save(
                crate::phrase::hours_sheet(around.text, &self.library, (from, to), around.now),
                around,
            ),
            Request::ExportShifts { roster, from, to } => save(
                crate::intake::export_shifts(&self.library, roster, from, to, around.text),
                around,
            ),
            Request::ExportCalendar(person) => {
                let file = crate::intake::export_calendar(&self.library, person, around.now, around.text);
                let name =
                    person.map_or_else(String::new, |person| self.library.person_name(person).to_owned());
                files::save_calendar(around.text, &name, file)
                    .map(|saved| Message::Answered(super::Answer::Saved(saved)))
            }
            Request::ReadAs(partner) => {
                self.lens.partner = partner;
                Task::none()
            }
            Request::Search(search) => self.search(search),
            Request::StopSearch => {
                self.search.iter().for_each(Searching::stop);
                Task::none()
            }
            Request::DropSearch => {
                self.search = None;
                Task::none()
            }
            Request::Endure(asked) => self.endure(*asked),
            Request::StopEnduring => {
                self.enduring = None;
                Task::none()
            }
            Request::Print(of) => self.show_print(of, around),
            Request::LayOut(asked) => self.lay_out(&asked, around),
            Request::DrawPage { run, page, width } => self.draw_page((run, page, width), around),
            Request::StopPress => {
                self.printing = None;
                Task::none()
            }
            Request::SavePdf(out) => self.save_pdf(*out, around),
            Request::PrintOut(out) => self.print_out(*out, around),
            Request::GiveHandover { given, mask } => self.give_handover(*given, mask, around),
            Request::ExportSheet(sheet) => save(*sheet, around),
            Request::ExportMonth { roster, day } => {
                match crate::intake::export_month(&self.library, roster, day, around.now, around.text) {
                    Some(made) => files::save_month(around.text, day, made)
                        .map(|saved| Message::Answered(super::Answer::Saved(saved))),
                    None => Task::none(),
                }
            }
        };
        Task::batch([flushed, asked])
    }

    /// Starts a search; one that goes on ends.
    fn search(&mut self, search: Search) -> Task<Message> {
        let run = search.run;
        let (searching, task) = Searching::start(search);
        self.search = Some(searching);
        task.map(move |heard| {
            let message = duty::planning::Message::Heard(run, heard);
            Message::Screen(screens::Message::Duty(duty::Message::Planning(message)))
        })
    }

    /// Starts a reckoning of endurance; one that goes on ends.
    fn endure(&mut self, asked: Endure) -> Task<Message> {
        let run = asked.run;
        let (enduring, task) = Enduring::start(asked, self.library.clone());
        self.enduring = Some(enduring);
        task.map(move |told| {
            let message = duty::endurance::Message::Heard(run, told);
            Message::Screen(screens::Message::Duty(duty::Message::Endurance(message)))
        })
    }

    pub(super) fn title(&self, which: RecordRef) -> String {
        self.library
            .any(which)
            .map(|record| record.title())
            .unwrap_or_default()
    }

    fn show_conflicts(&mut self, which: RecordRef) -> Task<Message> {
        self.dialog = Dialog::Conflicts(Conflicts::new(which, self.title(which)));
        with_store(&self.worker, move |store| store.conflicts(which))
            .map(|answer| Message::Conflicts(conflicts::Message::Loaded(answer)))
    }

    /// Shows what a phone's camera reads; where there is nothing, says why.
    fn show_square(&mut self, carries: Carries, around: Around<'_>) {
        match square(around.text, &self.library, carries, around.now) {
            Ok(carried) => self.dialog = Dialog::Square(Box::new(Shown::new(carries, carried))),
            Err(why) => {
                if matches!(self.dialog, Dialog::Square(_)) {
                    self.dialog = Dialog::None;
                }
                self.toast(around, Tone::Caution, no_square(around.text, &why).words());
            }
        }
    }

    /// Shows the first record in conflict.
    pub(super) fn first_conflict(&mut self) -> Task<Message> {
        match self.library.in_conflict_any().into_iter().next() {
            Some(which) => self.show_conflicts(which),
            None => Task::none(),
        }
    }

    /// Stores everything that is written on the screen in sight.
    pub(super) fn flush(&mut self, around: Around<'_>) -> Task<Message> {
        let screen = match Tab::at(self.place) {
            Some(tab) => {
                let action = with_context(self, around, |screens, ctx| screens.flush(tab, ctx));
                self.act(action, around)
            }
            None => Task::none(),
        };
        Task::batch([screen, self.keep_me(around, true)])
    }

    pub(super) fn enqueue_after_flush(&mut self, job: Job, around: Around<'_>) -> Task<Message> {
        let flushed = self.flush(around);
        let job = self.enqueue(job, around);
        Task::batch([flushed, job])
    }

    pub(super) fn enqueue(&mut self, job: Job, around: Around<'_>) -> Task<Message> {
        self.queue.push_back(job);
        self.pump(around)
    }

    /// Hands the next change to the store, when the one before has been answered.
    fn pump(&mut self, around: Around<'_>) -> Task<Message> {
        while !self.busy {
            let Some(job) = self.queue.pop_front() else { break };
            if let Some(task) = self.start(job, around) {
                self.busy = true;
                return task;
            }
        }
        Task::none()
    }

    fn start(&mut self, job: Job, around: Around<'_>) -> Option<Task<Message>> {
        let (me, now) = (self.me.clone(), around.now);
        let written = |answer: Parcel<Result<Written, StoreError>>| Message::Written(answer, None);
        let task = match job {
            Job::Edit { edit, then } => {
                let writes = match edit.carry_out(&self.library, &me, now) {
                    Ok(writes) => writes,
                    Err(refusal) => {
                        let words = phrase::refusal(around.text, &refusal).words();
                        self.toast(around, Tone::Caution, words);
                        return None;
                    }
                };
                let (op, undoable) = (edit.op(), edit.can_undo());
                let work = move |store: &mut crate::store::Store| {
                    if undoable {
                        store.write(op, &writes, &me, now)
                    } else {
                        store.write_for_good(op, &writes, &me, now)
                    }
                };
                with_store(&self.worker, work).map(move |answer| Message::Written(answer, then.clone()))
            }
            Job::Undo => with_store(&self.worker, move |store| store.undo(&me, now)).map(written),
            Job::Redo => with_store(&self.worker, move |store| store.redo(&me, now)).map(written),
            Job::Restore(which, hash) => with_store(&self.worker, move |store| {
                store.restore_version(which, &hash, &me, now)
            })
            .map(written),
            Job::Resolve(which, path, value) => with_store(&self.worker, move |store| {
                store.resolve(which, &path, &value, &me, now)
            })
            .map(written),
            Job::Install(records) => {
                with_store(&self.worker, move |store| store.install(&records, now)).map(written)
            }
            Job::Revive(which) => with_store(&self.worker, move |store| {
                // The newest version is the deletion; the one before it is what was deleted.
                let versions = store.history(which)?;
                let before = versions.get(1).ok_or(StoreError::NoSuchVersion)?.hash.clone();
                store.restore_version(which, &before, &me, now)
            })
            .map(written),
        };
        Some(task)
    }

    /// The store has answered: only now does anything say that it is saved.
    pub(super) fn written(
        &mut self,
        answer: &Parcel<Result<Written, StoreError>>,
        then: Option<screens::Message>,
        around: Around<'_>,
    ) -> (Task<Message>, Event) {
        self.busy = false;
        let mut tasks = Vec::new();
        match answer.take() {
            Some(Ok(written)) => {
                let gone = |(which, record, _): &(RecordRef, Option<AnyRecord>, bool)| {
                    which.kind == Kind::ConfidentialPart && record.is_none()
                };
                if written.records.iter().any(gone) {
                    tasks.push(self.finish_erasing());
                }
                self.take_in(&written, around);
                let is_concept = |which: &RecordRef| which.kind == Kind::Concept;
                if written.records.iter().any(|(which, ..)| is_concept(which)) {
                    tasks.push(self.grind());
                }
                tasks.push(self.plan_taken_in(around));
                if let Some(message) = then {
                    let action = with_context(self, around, |screens, ctx| screens.update(message, ctx));
                    tasks.push(self.act(action, around));
                }
                tasks.push(self.reload_dialog(around));
                if self.place == Place::Settings {
                    tasks.push(self.load_deleted(around));
                }
            }
            Some(Err(error)) => self.failed(&error, around),
            None => {}
        }
        tasks.push(self.pump(around));
        tasks.push(self.pack_before_leaving(around));
        (Task::batch(tasks), self.left())
    }

    pub(super) fn take_in(&mut self, written: &Written, around: Around<'_>) {
        for (which, record, in_conflict) in &written.records {
            match record {
                Some(record) => self.library.put(record.clone(), written.at, *in_conflict),
                None => self.library.remove(*which),
            }
        }
        self.unchecked = true;
        self.saved_at = Some(written.at);
        self.used_since_backup = true;
        self.keeping.changed(around.now);
        self.backup_failed = false;
        let op = || phrase::op(around.text, &written.op);
        match written.way {
            Way::Done if written.op == "delete" => {
                self.toast(around, Tone::Info, around.text.desk_deleted());
                if let Some(toast) = self.toasts.last_mut() {
                    toast.undo = true;
                }
            }
            Way::Done => {}
            Way::Undone => self.toast(around, Tone::Info, around.text.desk_undone(op())),
            Way::Redone => self.toast(around, Tone::Info, around.text.desk_redone(op())),
        }
        self.refresh(around);
    }

    fn failed(&mut self, error: &StoreError, around: Around<'_>) {
        match error {
            StoreError::NothingToUndo => self.toast(around, Tone::Info, around.text.desk_nothing_to_undo()),
            error => self.trouble(around, error),
        }
    }

    fn reload_dialog(&mut self, around: Around<'_>) -> Task<Message> {
        match &self.dialog {
            Dialog::Conflicts(conflicts) => {
                let which = conflicts.which;
                self.show_conflicts(which)
            }
            // What was still being stored when it was asked for is in it now.
            Dialog::Square(shown) => {
                let carries = shown.carries;
                self.show_square(carries, around);
                Task::none()
            }
            _ => Task::none(),
        }
    }

    pub(super) fn history(&mut self, message: history::Message, around: Around<'_>) -> Task<Message> {
        let Dialog::History(history) = &mut self.dialog else {
            return Task::none();
        };
        let which = history.which;
        match history.update(message, around.text) {
            history::Action::None => Task::none(),
            history::Action::LoadVersion(row, hash) => {
                with_store(&self.worker, move |store| store.version(which, &hash))
                    .map(move |answer| Message::History(history::Message::VersionLoaded(row, answer)))
            }
            history::Action::Restore(hash) => {
                self.dialog = Dialog::None;
                self.enqueue(Job::Restore(which, hash), around)
            }
        }
    }

    pub(super) fn conflicts(&mut self, message: conflicts::Message, around: Around<'_>) -> Task<Message> {
        let Dialog::Conflicts(conflicts) = &mut self.dialog else {
            return Task::none();
        };
        let which = conflicts.which;
        match conflicts.update(message, around.text) {
            conflicts::Action::None => Task::none(),
            conflicts::Action::Resolve(path, value) => self.enqueue(Job::Resolve(which, path, value), around),
            conflicts::Action::Close => {
                self.dialog = Dialog::None;
                Task::none()
            }
        }
    }

    pub(super) fn delete(&mut self, around: Around<'_>) -> Task<Message> {
        let Dialog::Delete(which) = std::mem::replace(&mut self.dialog, Dialog::None) else {
            return Task::none();
        };
        self.enqueue(
            Job::Edit {
                edit: Edit::Delete(which),
                then: None,
            },
            around,
        )
    }
}

/// Asks where, and writes a sheet there.
fn save(sheet: crate::format::export::Sheet, around: Around<'_>) -> Task<Message> {
    files::save_sheet(around.text, sheet, around.now)
        .map(|saved| Message::Answered(super::Answer::Saved(saved)))
}
