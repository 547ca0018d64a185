//! Work that must not hold up the window: in a thread of its own, or on the store's.

use std::fmt;
use std::sync::{Arc, Mutex};

use iced::Task;
use iced::futures::channel::oneshot;

use crate::store::Store;
use crate::store::worker::Worker;

/// An answer on its way in a message: messages are copied, answers are taken once.
pub struct Parcel<T>(Arc<Mutex<Option<T>>>);

impl<T> Parcel<T> {
    pub fn new(value: T) -> Self {
        Self(Arc::new(Mutex::new(Some(value))))
    }

    /// The answer, the first time it is asked for.
    pub fn take(&self) -> Option<T> {
        self.0.lock().ok().and_then(|mut value| value.take())
    }
}

impl<T> Clone for Parcel<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> fmt::Debug for Parcel<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Parcel")
    }
}

/// Does something slow in a thread of its own.
pub fn in_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Task<Parcel<T>> {
    let (sender, receiver) = oneshot::channel();
    std::thread::spawn(move || {
        // The window may have closed meanwhile: then nobody waits for the answer.
        let _ = sender.send(work());
    });
    answer(receiver)
}

/// Does something with the store, after everything asked of it before.
pub fn with_store<T: Send + 'static>(
    worker: &Worker,
    work: impl FnOnce(&mut Store) -> T + Send + 'static,
) -> Task<Parcel<T>> {
    let (sender, receiver) = oneshot::channel();
    worker.run(work, move |value| {
        let _ = sender.send(value);
    });
    answer(receiver)
}

/// No answer comes from a thread that panicked: the task then ends without a message.
fn answer<T: Send + 'static>(receiver: oneshot::Receiver<T>) -> Task<Parcel<T>> {
    Task::future(receiver).then(|value| match value {
        Ok(value) => Task::done(Parcel::new(value)),
        Err(_) => Task::none(),
    })
}
