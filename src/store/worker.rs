//! The thread that owns the file: work is handed to it and answers come back, so that no screen ever waits for a disk.

use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use super::Store;

type Job = Box<dyn FnOnce(&mut Store) + Send>;

/// A handle to the store's thread. Dropping it lets the thread finish what was handed to it and close the file.
#[derive(Debug)]
pub struct Worker {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Hands the store to a thread of its own.
    pub fn new(mut store: Store) -> Self {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let thread = thread::spawn(move || {
            for job in inbox {
                job(&mut store);
            }
        });
        Self {
            jobs: Some(jobs),
            thread: Some(thread),
        }
    }

    /// Does `work` with the store, in the order it was handed in, and gives `answer` what it returned.
    pub fn run<T: 'static>(
        &self,
        work: impl FnOnce(&mut Store) -> T + Send + 'static,
        answer: impl FnOnce(T) + Send + 'static,
    ) {
        if let Some(jobs) = &self.jobs {
            // The thread ends only when this handle is dropped, or by a panic that is its own report.
            let _ = jobs.send(Box::new(move |store| answer(work(store))));
        }
    }

    /// Waits until everything handed in is done and the file is closed.
    pub fn close(mut self) {
        self.end();
    }

    fn end(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // A panic in the thread has been printed; the file closes with it.
            let _ = thread.join();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}
