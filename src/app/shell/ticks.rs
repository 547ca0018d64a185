//! What wakes the window: keys and clicks, and each new minute.

use std::time::Duration;

use chrono::{DateTime, Timelike, Utc};
use iced::futures::channel::mpsc;
use iced::futures::{SinkExt, StreamExt};
use iced::keyboard::Event as KeyEvent;
use iced::{Event, Subscription, event, mouse, window};

use super::{Message, desk};

/// The events that concern the application, whatever has the focus. Mouse moves don't: they would redraw for nothing.
pub fn of_interest(event: Event, status: event::Status, id: window::Id) -> Option<Message> {
    match event {
        Event::Keyboard(KeyEvent::KeyPressed {
            modified_key,
            modifiers,
            ..
        }) => Some(Message::Key(
            modified_key,
            modifiers,
            status == event::Status::Captured,
        )),
        Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. }) => {
            Some(Message::Used)
        }
        Event::Window(window::Event::Opened { size, .. } | window::Event::Resized(size)) => {
            Some(Message::Resized(id, size))
        }
        Event::Window(window::Event::FileDropped(path)) => Some(Message::Desk(desk::Message::Dropped(path))),
        Event::Window(window::Event::Moved(at)) => Some(Message::Moved(at)),
        _ => None,
    }
}

/// A tick as each minute begins, so that what is shown is right to the minute and an idle window costs nothing.
pub fn each_minute(clock: fn() -> DateTime<Utc>) -> Subscription<Message> {
    Subscription::run_with(Minutes(clock), |minutes| {
        let clock = minutes.0;
        iced::stream::channel(1, async move |mut out: mpsc::Sender<Message>| {
            let (mut sender, mut receiver) = mpsc::channel(1);
            std::thread::spawn(move || {
                loop {
                    let now = clock();
                    let millis = 60_000
                        - u64::from(now.second()) * 1000
                        - u64::from(now.nanosecond() / 1_000_000).min(999);
                    std::thread::sleep(Duration::from_millis(millis.max(50)));
                    if sender.is_closed() || sender.try_send(()).is_err_and(|error| error.is_disconnected()) {
                        break;
                    }
                }
            });
            while receiver.next().await.is_some() {
                if out.send(Message::Ticked).await.is_err() {
                    break;
                }
            }
        })
    })
}

/// Tells this subscription from others.
struct Minutes(fn() -> DateTime<Utc>);

impl std::hash::Hash for Minutes {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        "each minute".hash(state);
    }
}
