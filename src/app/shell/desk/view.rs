//! How the desk looks: sidebar left, the screen right, a status line below, and what is over the page.

use iced::widget::{Space, column, container, row, stack};
use iced::{Alignment, Length};

use super::{Around, Desk, Dialog, Message, Place, SIDEBAR};
use crate::app::screen::settings::Laptop;
use crate::app::shell::screens::Tab;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{self, Element, Icon, body, button, muted, small, strong};
use crate::domain::binder::BinderKind;
use crate::domain::handover::Stage;
use crate::domain::situation::OnCall;
use crate::domain::{CallList, Handover, situation, zone};
use crate::phrase::{self, wording};
use crate::text::time;

/// Below this width of the window the status line says only what is saved.
const ROOMY: f32 = 820.0;

impl Desk {
    pub fn view<'a>(&'a self, around: Around<'a>) -> Element<'a, Message> {
        let page: Element<'a, Message> = match Tab::at(self.place) {
            Some(tab) => self.screens.view(tab, self.context(around)).map(Message::Screen),
            None => {
                let ctx = self.context(around);
                let laptop = Laptop {
                    preferences: around.preferences,
                    by_code: self.by_code,
                    pack_is_behind: self.keeping.is_behind(),
                };
                self.settings.view(ctx, laptop).map(Message::Settings)
            }
        };
        let right = column![]
            .push(self.mark(around))
            .push(self.on_paper(page, around))
            .push(self.status(around));
        let all = column![]
            .push(self.exercise_band(around))
            .push(row![self.sidebar(around), right].height(Length::Fill));
        let toasts = self.toasts.iter().enumerate().map(|(at, toast)| {
            let shown = widget::Toast::new(toast.tone, toast.words.clone())
                .close(around.text.close(), Message::ToastClosed(at));
            if toast.undo {
                shown.action(around.text.undo(), Message::Undo)
            } else {
                shown
            }
        });
        let page = widget::toasts(all, toasts.collect());
        let palette = self
            .palette
            .as_ref()
            .map(|palette| palette.view(around.text).map(Message::Palette));
        widget::dialog(
            page,
            palette.or_else(|| self.panel(around)),
            Message::CloseOverlay,
        )
    }

    fn sidebar<'a>(&'a self, around: Around<'a>) -> Element<'a, Message> {
        let text = around.text;
        let item =
            |label: String, sign, place: Place, trouble: Option<(Tone, String)>| -> Element<'a, Message> {
                let here = Tab::at(self.place) == Tab::at(place);
                let item = match trouble {
                    None => button::nav_item(label, sign, here),
                    Some((tone, words)) => {
                        let mark = row![widget::icon(Icon::of(tone), 16.0).tone(tone), small(words)]
                            .spacing(space::XS);
                        button::nav_item_with(label, sign, here, mark)
                    }
                };
                item.on_press(Message::Go(place)).width(Length::Fill).into()
            };
        let board = self
            .library
            .binder()
            .map(|binder| binder.name.clone())
            .unwrap_or_default();
        let head = column![
            container(column![strong("Krispärm"), muted(board)].spacing(space::XS)).padding(space::M),
            button::quiet(text.nav_search(), Icon::Search)
                .on_press(Message::OpenPalette)
                .width(Length::Fill),
        ];
        let places = column![]
            .push(item(text.nav_now(), Icon::Now, Place::Now, self.alarm(around)))
            .push(item(text.nav_plans(), Icon::Plan, Place::Plans, None))
            .push(item(text.nav_duty(), Icon::Duty, Place::Duty, None))
            .push(item(
                text.nav_callout(),
                Icon::Phone,
                Place::CallOut,
                self.calling(),
            ))
            .push(item(text.nav_logs(), Icon::Log, Place::Logs, None))
            .push(item(
                text.nav_handovers(),
                Icon::Handover,
                Place::Handovers,
                self.waiting(),
            ))
            .push(item(text.nav_support(), Icon::Person, Place::Support, None))
            .push(item(
                text.nav_vocabulary(),
                Icon::Vocabulary,
                Place::Vocabulary,
                None,
            ))
            .push(Space::new().height(space::L))
            .push(item(text.nav_contacts(), Icon::Contacts, Place::Contacts, None))
            .push(item(text.nav_papers(), Icon::Print, Place::Papers, None))
            .push(item(text.nav_settings(), Icon::Settings, Place::Settings, None))
            .spacing(space::XS);
        let lock = button::quiet(text.act_lock(), Icon::Lock)
            .on_press(Message::Lock)
            .width(Length::Fill);
        // With large text the places don't all fit: they scroll, and the way out stays.
        let items = column![
            head,
            widget::scroll(places).height(Length::Fill),
            Element::from(lock)
        ]
        .spacing(space::XS)
        .padding(space::S)
        .width(SIDEBAR)
        .height(Length::Fill);
        container(items)
            .style(theme::container::sidebar)
            .height(Length::Fill)
            .into()
    }

    /// Beside Läget nu, on every screen: nobody is on call, or perhaps too few.
    fn alarm(&self, around: Around<'_>) -> Option<(Tone, String)> {
        match situation::state_at(&self.library, around.now) {
            OnCall::Nobody { .. } | OnCall::NoRoster => Some((Tone::Danger, around.text.nav_nobody())),
            OnCall::Short => Some((Tone::Caution, around.text.nav_short())),
            OnCall::NeedUnknown => Some((Tone::Caution, around.text.nav_need_unknown())),
            OnCall::NotNeeded | OnCall::Staffed => None,
        }
    }

    /// How many call lists are open.
    fn calling(&self) -> Option<(Tone, String)> {
        let open = self.library.all::<CallList>().filter(|list| list.is_open());
        let count = open.count();
        (count > 0).then(|| (Tone::Info, count.to_string()))
    }

    /// How many handovers wait for somebody.
    fn waiting(&self) -> Option<(Tone, String)> {
        let waiting = |handover: &&Handover| matches!(handover.stage, Stage::Offered | Stage::ReadBack);
        let count = self.library.all::<Handover>().filter(waiting).count();
        (count > 0).then(|| (Tone::Caution, count.to_string()))
    }

    /// Over everything, in an exercise binder.
    fn exercise_band<'a>(&'a self, around: Around<'a>) -> Option<Element<'a, Message>> {
        let text = around.text;
        (self.kind() == BinderKind::Exercise)
            .then(|| widget::exercise_band(text.mark_exercise_word(), text.mark_exercise_words(self.board())))
    }

    /// The page, with the word of an exercise behind it.
    fn on_paper<'a>(&'a self, page: Element<'a, Message>, around: Around<'a>) -> Element<'a, Message> {
        let page = container(page).height(Length::Fill);
        if self.kind() != BinderKind::Exercise {
            return page.into();
        }
        stack![widget::watermark(around.text.mark_exercise_word()), page]
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    /// Above every screen of a binder that is not for real, or has two people's edits to choose between.
    fn mark<'a>(&'a self, around: Around<'a>) -> Option<Element<'a, Message>> {
        let text = around.text;
        let strip = |tone, words: String, action: Option<Element<'a, Message>>| -> Element<'a, Message> {
            let line = row![
                widget::icon(Icon::of(tone), 18.0).tone(tone),
                body(words).width(Length::Fill)
            ]
            .push(action)
            .spacing(space::M)
            .align_y(Alignment::Center);
            container(line)
                .padding([space::S, space::L])
                .width(Length::Fill)
                .style(theme::container::banner(tone))
                .into()
        };
        let kind = match self.kind() {
            // An exercise has its band over the whole window.
            BinderKind::Live | BinderKind::Exercise => None,
            BinderKind::Example => Some(strip(Tone::Example, text.mark_example(), None)),
        };
        let open = self.library.in_conflict_any().len();
        let conflicts = (open > 0).then(|| {
            let choose = button::secondary(text.mark_choose(), None)
                .on_press(Message::ShowConflicts)
                .into();
            strip(Tone::Caution, text.mark_conflicts(open as i64), Some(choose))
        });
        let by_code = self
            .by_code
            .then(|| strip(Tone::Caution, text.settings_by_code(), None));
        let reader = self.lens.partner.map(|partner| {
            let leave = button::secondary(text.glass_read_leave(), None)
                .on_press(Message::ReadOurs)
                .into();
            let words = text.glass_reading_as(wording::within(text, partner));
            strip(Tone::Info, words, Some(leave))
        });
        let strips: Vec<_> = [kind, conflicts, by_code, reader].into_iter().flatten().collect();
        (!strips.is_empty()).then(|| column(strips).into())
    }

    fn status<'a>(&'a self, around: Around<'a>) -> Element<'a, Message> {
        let text = around.text;
        let saved = if self.busy || !self.queue.is_empty() {
            text.status_saving()
        } else {
            match self.saved_at {
                Some(at) => text.status_saved(time::time(zone::local(at))),
                None => text.status_all_saved(),
            }
        };
        let backup = match (self.backup_failed, self.backup_at) {
            (true, _) => text.status_backup_failed(),
            (false, Some(at)) => text.status_backup(time::until(text, around.now, at)),
            (false, None) => text.status_no_backup(),
        };
        let me = if self.me.name.is_empty() {
            text.status_nobody()
        } else if self.me.role.is_empty() {
            text.status_me(self.me.name.clone())
        } else {
            text.status_me(format!("{}, {}", self.me.name, self.me.role))
        };
        let now = phrase::moment(text, around.now);
        let old = self.backup_failed || self.backup_at.is_none();
        let backup_sign = if old {
            (Icon::Warning, Tone::Caution)
        } else {
            (Icon::Ok, Tone::Ok)
        };
        let roomy = around.width >= ROOMY;
        let line = row![
            widget::icon(Icon::Ok, 14.0).tone(Tone::Ok),
            small(saved),
            Space::new().width(space::L),
            widget::icon(backup_sign.0, 14.0).tone(backup_sign.1),
            small(backup),
        ]
        .push(roomy.then(|| small(me).width(Length::Fill).align_x(Alignment::End)))
        .push(roomy.then(|| Space::new().width(space::L)))
        .push(roomy.then(|| small(now)))
        .spacing(space::XS)
        .align_y(Alignment::Center);
        container(line)
            .padding([space::XS, space::L])
            .width(Length::Fill)
            .style(theme::container::header)
            .into()
    }

    fn panel<'a>(&'a self, around: Around<'a>) -> Option<Element<'a, Message>> {
        let text = around.text;
        let close = || {
            button::secondary(text.close(), None)
                .on_press(Message::CloseOverlay)
                .into()
        };
        let cancel = || {
            button::secondary(text.cancel(), None)
                .on_press(Message::CloseOverlay)
                .into()
        };
        Some(match &self.dialog {
            Dialog::None => return None,
            Dialog::History(history) => {
                let inside = history.view(text, &self.library).map(Message::History);
                widget::dialog_panel(text.history(), inside, vec![close()])
            }
            Dialog::Conflicts(conflicts) => {
                let inside = conflicts.view(self.context(around)).map(Message::Conflicts);
                widget::dialog_panel(text.conflicts_title(), inside, vec![close()])
            }
            Dialog::Square(shown) => {
                let inside = shown.view(text, around.width);
                widget::dialog_panel(text.qr_title(shown.title()), inside, vec![close()])
            }
            Dialog::Delete(which) => {
                let delete = button::danger(text.delete(), Icon::Remove)
                    .on_press(Message::DeleteConfirmed)
                    .into();
                let words = body(text.delete_words());
                widget::dialog_panel(
                    text.delete_title(self.title(*which)),
                    words,
                    vec![cancel(), delete],
                )
            }
            Dialog::Restore(_) => {
                let restore = button::danger(text.restore(), Icon::Undo)
                    .on_press(Message::RestoreConfirmed)
                    .into();
                widget::dialog_panel(
                    text.restore_title(),
                    body(text.restore_words()),
                    vec![cancel(), restore],
                )
            }
            Dialog::Exercise(new) => new.view(self.context(around)).map(Message::Exercise),
            Dialog::Intake(intake) => intake.view(self.context(around)).map(Message::Intake),
            Dialog::TermIntake(intake) => intake.view(self.context(around)).map(Message::TermIntake),
            Dialog::PlanIntake(intake) => intake.view(self.context(around)).map(Message::PlanIntake),
        })
    }
}
