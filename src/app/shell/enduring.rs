//! The reckoning of endurance, in a thread of its own beside the window.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::Task;
use iced::futures::channel::mpsc;

use crate::app::context::{Endure, Reckoned};
use crate::domain::Library;
use crate::roster::endurance::endurance;

/// A reckoning that goes on; it ends when this is let go of.
#[derive(Debug)]
pub struct Enduring(Arc<AtomicBool>);

impl Enduring {
    /// Starts one on the binder as it is now; what it tells comes by the task.
    pub fn start(asked: Endure, library: Library) -> (Self, Task<Reckoned>) {
        let stop = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let is_stopped = Arc::clone(&stop);
        std::thread::spawn(move || {
            let mut told = 0.0;
            let found = endurance(&library, &asked.demand, &mut |share| {
                if share >= told + 0.02 {
                    told = share;
                    // The window may have closed meanwhile: then nobody listens.
                    let _ = sender.unbounded_send(Reckoned::Share(share));
                }
                !is_stopped.load(Ordering::Relaxed)
            });
            if let Some(found) = found {
                let _ = sender.unbounded_send(Reckoned::Done(Arc::new(found)));
            }
        });
        // One that was stopped, or whose thread panicked, says nothing more.
        let told = Task::run(receiver, |told| told).chain(Task::done(Reckoned::Gone));
        (Self(stop), told)
    }
}

impl Drop for Enduring {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
