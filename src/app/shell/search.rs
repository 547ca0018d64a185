//! The search for who takes which shift, in threads of its own beside the window: it tells how far it has come, ends by
//! the clock, when asked to, and when nobody waits for it any more.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use iced::Task;
use iced::futures::channel::mpsc;

use crate::app::context::{Heard, Search};
use crate::roster::proposal;

/// So often it tells how far it has come.
const TELLS: Duration = Duration::from_millis(250);

/// A search that goes on; it ends when this is let go of.
#[derive(Debug)]
pub struct Searching {
    stop: Arc<AtomicBool>,
}

impl Searching {
    /// Starts one; what it tells comes by the task.
    pub fn start(search: Search) -> (Self, Task<Heard>) {
        let stop = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let is_stopped = Arc::clone(&stop);
        std::thread::spawn(move || run(&search, &is_stopped, &sender));
        // A thread that panicked says nothing more: then this is the last that is heard.
        let told = Task::run(receiver, |heard| heard).chain(Task::done(Heard::Gone));
        (Self { stop }, told)
    }

    /// Ends it with the best it has.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Drop for Searching {
    fn drop(&mut self) {
        self.stop();
    }
}

fn run(search: &Search, is_stopped: &AtomicBool, sender: &mpsc::UnboundedSender<Heard>) {
    let begun = Instant::now();
    let told = Mutex::new((Duration::ZERO, None));
    let tell = |best| {
        let spent = begun.elapsed();
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(best) = best {
            told.1 = Some(best);
        }
        if spent >= told.0 + TELLS {
            told.0 = spent;
            let best = told.1.take();
            // The window may have closed meanwhile: then nobody listens.
            let _ = sender.unbounded_send(Heard::Tells { spent, best });
        }
    };
    let until = proposal::until(
        Duration::from_secs(search.seconds),
        || begun.elapsed(),
        || is_stopped.load(Ordering::Relaxed),
    );
    let go = || {
        tell(None);
        until()
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let better = |plan: &crate::roster::Plan| tell(Some(Arc::new(plan.clone())));
    let plan = proposal::search(&search.asked.problem, search.seed, threads, &go, &better);
    let _ = sender.unbounded_send(Heard::Ends {
        took: begun.elapsed(),
        plan: Arc::new(plan),
    });
}

#[cfg(test)]
mod tests {
    use iced::futures::StreamExt;
    use iced_test::runtime::task::into_stream;

    use super::*;
    use crate::domain::roster::{DutyForm, Need};
    use crate::domain::{Id, Library, Person, Roster};
    use crate::roster::ask::{Ask, ask};

    fn asked() -> crate::roster::ask::Asked {
        let mut library = Library::default();
        let role = Id::of_name("role", "");
        for name in ["Anna", "Bo", "Cilla"] {
            let mut person = Person::new(Id::of_name("person", name), name);
            person.roles.push(role);
            library.put(person.into(), chrono::DateTime::UNIX_EPOCH, false);
        }
        let at = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
        let need = Need {
            from: at(17),
            to: at(8),
            form: DutyForm::Standby,
            ..Need::new(role)
        };
        let roster = Roster {
            needs: [(Id::of_name("need", ""), need)].into_iter().collect(),
            ..Roster::new(Id::of_name("roster", ""), "Nätter")
        };
        let first = chrono::NaiveDate::from_ymd_opt(2027, 3, 1).expect("a date");
        ask(&Ask {
            library: &library,
            roster: &roster,
            first,
            last: first + chrono::Days::new(13),
            without: None,
        })
    }

    fn heard(seconds: u64, each: impl Fn(&Searching, &Heard)) -> Vec<Heard> {
        let (searching, task) = Searching::start(Search {
            run: 1,
            asked: Arc::new(asked()),
            seed: 1,
            seconds,
        });
        let mut stream = into_stream(task).expect("a stream");
        let mut all = Vec::new();
        iced::futures::executor::block_on(async {
            while let Some(action) = stream.next().await {
                if let iced_test::runtime::Action::Output(heard) = action {
                    each(&searching, &heard);
                    all.push(heard);
                }
            }
        });
        all
    }

    #[test]
    fn a_search_tells_how_far_it_has_come_and_ends_with_a_plan_of_all_the_places() {
        let all = heard(1, |_, _| ());
        let told = all
            .iter()
            .filter(|heard| matches!(heard, Heard::Tells { .. }))
            .count();
        assert!((2..8).contains(&told), "{told}");
        let ended = all.iter().find_map(|heard| match heard {
            Heard::Ends { plan, .. } => Some(plan.assignments.len()),
            _ => None,
        });
        assert_eq!(ended, Some(14));
        assert!(matches!(all.last(), Some(Heard::Gone)));
    }

    #[test]
    fn a_search_that_is_stopped_ends_at_once_with_the_best_it_has() {
        let begun = Instant::now();
        let all = heard(60, |searching, _| searching.stop());
        assert!(begun.elapsed() < Duration::from_secs(20));
        assert!(
            all.iter()
                .any(|heard| matches!(heard, Heard::Ends { plan, .. } if plan.assignments.len() == 14))
        );
    }
}
